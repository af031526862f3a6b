// SPDX-License-Identifier: GPL-2.0-or-later
#include "brochurewords.h"

#include "listcell.h"

#include <QRegularExpression>
#include <QStringView>

#include <algorithm>

namespace clusteratlas
{

namespace
{
constexpr int LONGEST_NAME = 60;
constexpr int LONGEST_REGION = 40;
constexpr int LONGEST_FIELD = 40;
constexpr int LONGEST_SENTENCE = 400; // characters in which money and years are looked for

constexpr QStringView INSTITUTION_ENDINGS[] = {
  u"大学",
  u"大学校",
  u"大学院",
  u"短大",
  u"高専",
  u"高等専門学校",
  u"高等学校",
  u"専門学校",
  u"高校",
  u"研究所",
  u"研究院",
  u"研究センター",
  u"センター",
  u"機構",
  u"財団",
  u"法人",
  u"協会",
  u"公社",
  u"事業団",
  u"組合",
  u"会議所",
  u"病院",
  u"研究会",
  u"協議会",
  u"試験場",
  u"試験所",
  u"技術センタ",
  u"学園",
  u"学院",
  u"研究科",
  u"研究部",
  u"学部",
  u"経済産業局",
  u"株式会社",
  u"有限会社",
  u"合同会社",
  u"㈱",
  u"㈲",
  u"(株)",
  u"(有)",
  u"連盟",
  u"連合会",
  u"振興会",
  u"推進会議",
  u"コンソーシアム",
  u"支援機関",
  u"銀行",
  u"博物館",
  u"水族館",
  u"図書館",
  u"植物園",
  u"キャンパス",
  u"インスティチュート",
  u"ラボラトリー",
  u"研究室",
  u"試験研究機関",
};
constexpr QStringView INSTITUTION_BEGINNINGS[] = {
  u"株式会社",
  u"有限会社",
  u"㈱",
  u"㈲",
  u"㈶",
  u"㈳",
  u"(株)",
  u"(有)",
  u"(独)",
  u"(財)",
  u"(社)",
  u"(公財)",
  u"(一財)",
  u"(公社)",
  u"(一社)",
  u"(国研)",
  u"(地独)",
  u"(学)",
  u"(大)",
  u"独立行政法人",
  u"国立研究開発法人",
  u"地方独立行政法人",
  u"国立大学法人",
  u"公立大学法人",
  u"財団法人",
  u"公益財団法人",
  u"一般財団法人",
  u"社団法人",
  u"公益社団法人",
  u"一般社団法人",
  u"学校法人",
};
constexpr QStringView REGION_ENDINGS[] = { u"地域", u"広域", u"広域圏", u"エリア", u"圏", u"圏域", u"周辺", u"全域", u"地区", u"一円", u"地方" };
// Regions of a kind, not of a place: 対象地域, 他地域.
constexpr QStringView NO_REGION_ENDINGS[] = { u"実施地域", u"対象地域", u"採択地域", u"指定地域", u"選定地域", u"他地域", u"各地域", u"当該地域", u"推進地域", u"強化地域", u"高度化地域", u"参加地域", u"関係地域", u"重点地域", u"本地域", u"候補地域", u"成果地域" };
constexpr QStringView CLUSTER_WORDS[] = { u"クラスター", u"クラスタ", u"バレー", u"コリドー", u"構想", u"コリドール", u"フォレスト", u"アイランド" };
constexpr QStringView FIELD_WORDS[] = {
  u"ライフサイエンス",
  u"情報",
  u"通信",
  u"環境",
  u"ナノ",
  u"材料",
  u"バイオ",
  u"医療",
  u"健康",
  u"食品",
  u"農",
  u"エネルギー",
  u"ものづくり",
  u"モノづくり",
  u"モノ作り",
  u"製造",
  u"機械",
  u"電子",
  u"半導体",
  u"デバイス",
  u"光",
  u"ロボット",
  u"航空",
  u"宇宙",
  u"海洋",
  u"水産",
  u"化学",
  u"福祉",
  u"観光",
  u"創薬",
  u"社会基盤",
  u"フロンティア",
  u"自動車",
  u"コンテンツ",
  u"流通",
  u"物流",
  u"IT",
  u"ICT",
  u"素材",
  u"加工",
  u"防災",
  u"繊維",
};
constexpr QStringView SENTENCE_SIGNS[] = { u"。", u"します", u"しました", u"ください", u"である", u"について", u"において", u"における", u"により", u"による", u"ための", u"すること", u"している", u"された", u"される", u"きた", u"等を", u"等が", u"等の", u"に対する", u"に応じて" };

template <typename List>
bool endsWithOne( QStringView text, const List &endings )
{
  return std::any_of( std::begin( endings ), std::end( endings ), [text]( QStringView ending ) { return text.size() > ending.size() && text.endsWith( ending ); } );
}

template <typename List>
bool containsOne( QStringView text, const List &words )
{
  return std::any_of( std::begin( words ), std::end( words ), [text]( QStringView word ) { return text.contains( word ); } );
}

//! \a folded without brackets at its end and spaces around.
QStringView withoutClosingBrackets( const QString &folded )
{
  QStringView rest = QStringView( folded ).trimmed();
  while ( rest.endsWith( QLatin1Char( ')' ) ) )
  {
    int at = static_cast<int>( rest.size() ) - 1;
    int depth = 0;
    for ( ; at >= 0; --at )
    {
      depth += rest.at( at ) == QLatin1Char( ')' ) ? 1 : rest.at( at ) == QLatin1Char( '(' ) ? -1
                                                                                             : 0;
      if ( depth == 0 )
        break;
    }
    if ( at <= 0 )
      return rest;
    rest = rest.left( at ).trimmed();
  }
  return rest;
}

bool hasEnglishWord( const QString &folded, const QRegularExpression &words )
{
  return words.match( folded ).hasMatch();
}

bool isListOfPlaces( const QString &folded )
{
  const std::vector<PlaceItem> places = placesIn( folded );
  return !places.empty() && std::all_of( places.begin(), places.end(), []( const PlaceItem &place ) { return place.match && place.match->form == KeyForm::NameJa; } );
}
} // namespace

bool isInstitutionName( const QString &folded )
{
  const auto begins = [&folded]( QStringView beginning ) { return folded.size() > beginning.size() && folded.startsWith( beginning ); };
  return folded.size() <= 2 * LONGEST_NAME && ( std::any_of( std::begin( INSTITUTION_BEGINNINGS ), std::end( INSTITUTION_BEGINNINGS ), begins ) || isWholeInstitutionName( folded ) );
}

bool isWholeInstitutionName( const QString &folded )
{
  static constexpr QStringView COMPANIES[] = { u"株式会社", u"有限会社", u"㈱", u"㈲", u"(株)", u"(有)" };
  static const QRegularExpression ENGLISH( QStringLiteral( "\\b(University|Institute|Institution|College|Cent(er|re)|Laborator(y|ies)|Foundation|Corporation|Company|Co\\.|Inc\\.?|Ltd\\.?|Agency|Organi[sz]ation|"
                                                           "Polytechnic|School|Hospital|Association|RIKEN|AIST|JAXA|KOSEN)(?![A-Za-z])" ) );
  if ( folded.isEmpty() || folded.size() > 2 * LONGEST_NAME )
    return false;
  for ( const QStringView beginning : COMPANIES )
    if ( folded.size() > beginning.size() && folded.startsWith( beginning ) )
      return true;
  const QStringView name = withoutClosingBrackets( folded );
  return endsWithOne( name, INSTITUTION_ENDINGS ) || endsWithOne( folded, INSTITUTION_ENDINGS ) || hasEnglishWord( folded, ENGLISH );
}

bool isRegionName( const QString &folded )
{
  static const QRegularExpression ENGLISH( QStringLiteral( "^(?!.*\\b(The|the|is|are|of the|and its)\\b)[A-Z][^.:]{1,38}\\b(Areas?|Region|Prefecture|District)(, [A-Z]\\w+( Prefecture)?)?$" ) );
  static constexpr QStringView GRAMMAR[] = { u"、", u",", u"。", u":", u"など", u"した", u"して", u"事業", u"機関", u"クラスター", u"産業集積", u"計画" };
  if ( folded.size() < 2 || folded.size() > LONGEST_REGION )
    return false;
  if ( hasEnglishWord( folded, ENGLISH ) )
    return true;
  const QStringView name = withoutClosingBrackets( folded );
  if ( isInstitutionName( folded ) || containsOne( name, GRAMMAR ) || containsOne( name, SENTENCE_SIGNS ) )
    return false;
  QString kind = name.toString();
  kind.remove( QLatin1Char( ' ' ) );
  if ( endsWithOne( kind, REGION_ENDINGS ) )
    return !std::any_of( std::begin( NO_REGION_ENDINGS ), std::end( NO_REGION_ENDINGS ), [&kind]( QStringView ending ) { return kind.endsWith( ending ); } );
  const bool endsLikePlace = !kind.isEmpty() && QStringView( u"都道府県市" ).contains( kind.back() );
  return endsLikePlace && isListOfPlaces( name.toString() );
}

bool isClusterName( const QString &folded )
{
  static const QRegularExpression ENGLISH( QStringLiteral( "\\b(Cluster|Valley|Corridor)\\b" ) );
  if ( folded.size() < 3 || folded.size() > LONGEST_NAME || isSentence( folded ) )
    return false;
  return containsOne( folded, CLUSTER_WORDS ) || hasEnglishWord( folded, ENGLISH );
}

bool mayBeField( const QString &folded )
{
  static constexpr QStringView FOREIGN[] = { u"を", u"する", u"した", u"ます", u"円", u"http", u"年度", u"。", u"※", u"事業", u"プログラム", u"クラスター", u"拠点", u"構想", u"創出" };
  const bool isNumber = std::none_of( folded.begin(), folded.end(), []( QChar c ) { return c.isLetter(); } );
  return folded.size() >= 2 && folded.size() <= LONGEST_FIELD && !isNumber && !isSentence( folded ) && !containsOne( folded, FOREIGN ) && !folded.endsWith( QChar( u'期' ) ) && !folded.endsWith( QChar( u'型' ) ) && !isInstitutionName( folded )
    && !isRegionName( folded );
}

bool isUsualField( const QString &folded )
{
  static const QRegularExpression ENGLISH( QStringLiteral( "\\b(life|bio\\w*|nano\\w*|material|environment|energy|information|communication|ict|it|medical|medicine|health|food|agri\\w*|manufactur\\w*|electronic|photonic|optic|robot|"
                                                           "semiconductor|marine|chem\\w*)" ),
    QRegularExpression::CaseInsensitiveOption );
  return mayBeField( folded ) && ( containsOne( folded, FIELD_WORDS ) || hasEnglishWord( folded, ENGLISH ) );
}

bool isSentence( const QString &folded )
{
  return folded.size() > 2 * LONGEST_NAME || containsOne( folded, SENTENCE_SIGNS ) || ( folded.size() > LONGEST_NAME && folded.contains( QChar( u'を' ) ) ) || folded.endsWith( QLatin1Char( '.' ) );
}

std::optional<BrochureLabel> brochureLabel( const QString &folded )
{
  struct Known
  {
      BrochureLabel label;
      QStringView words; //!< parted by a bar
  };
  static constexpr Known KNOWN[] = {
    { BrochureLabel::Region, u"|地域|地域名|実施地域|対象地域|エリア|エリア名|地区|地区名|region|area|" },
    { BrochureLabel::Cluster, u"|クラスター|クラスター名|クラスター名称|名称|テーマ|研究テーマ|プロジェクト|プロジェクト名|課題名|構想名|cluster|clustername|name|project|theme|" },
    { BrochureLabel::Fields, u"|分野|研究分野|研究開発分野|対象分野|重点分野|領域|研究領域|特定領域|技術分野|産業分野|field|fields|researchfield|researchfields|sector|sectors|" },
    { BrochureLabel::Institutions, u"|機関|研究機関|参画機関|参加機関|参画研究機関|参加研究機関|主要機関|大学|大学・研究機関|関係機関|実施機関|連携機関|構成機関|参画大学|institution|institutions|participatinginstitutions|participants|partners|members|organizations|" },
    { BrochureLabel::CoreInstitutions, u"|核となる研究機関|中核研究機関|中核的研究機関|核機関|代表機関|核となる大学|核となる機関|主たる研究機関|coreinstitution|coreinstitutions|coreresearchinstitution|coreresearchinstitutions|leadinstitution|" },
    { BrochureLabel::CoreOrganisation, u"|中核機関|事業主体|実施主体|事業実施主体|総合調整機関|管理法人|推進機関|coreorganization|coreorganisation|managingorganization|" },
    { BrochureLabel::Applicants, u"|申請者|提案者|申請自治体|提案自治体|自治体|実施自治体|関係自治体|関係府県|都道府県|地方自治体|地方公共団体|applicant|applicants|localgovernment|localgovernments|governments|prefecture|prefectures|" },
    { BrochureLabel::Page, u"|ページ|頁|掲載ページ|page|" },
    { BrochureLabel::Programme, u"|事業|事業名|プログラム|プログラム名|programme|program|" },
    { BrochureLabel::Year, u"|年度|実施年度|採択年度|fiscalyear|" },
    { BrochureLabel::Budget, u"|予算|予算額|budget|" },
  };
  if ( folded.isEmpty() || folded.size() > LONGEST_REGION || folded.contains( QLatin1Char( '|' ) ) )
    return std::nullopt;
  QString word = folded.toLower();
  word.remove( QLatin1Char( ' ' ) );
  if ( word.startsWith( QStringView( u"主な" ) ) )
    word.remove( 0, 2 );
  if ( word.endsWith( QChar( u'等' ) ) && word.size() > 2 )
    word.chop( 1 );
  const QString wanted = QLatin1Char( '|' ) + word + QLatin1Char( '|' );
  for ( const Known &known : KNOWN )
    if ( known.words.contains( wanted ) )
      return known.label;
  return std::nullopt;
}

std::optional<int> fiscalYear( const QString &folded )
{
  static const QRegularExpression YEAR( QStringLiteral( "(?:(昭和|平成|令和|(?<![A-Za-z])[SHR])\\s*(元|\\d{1,2})\\s*年度?(?!度|\\s*[~-]))|(?:(?<![A-Za-z])FY\\s*'?(\\d{4}))|(?:(?<![\\d~-])(\\d{4})\\s*年度(?!\\s*[~-]))" ) );
  std::optional<int> year;
  QRegularExpressionMatchIterator matches = YEAR.globalMatch( folded.left( LONGEST_SENTENCE ) );
  while ( matches.hasNext() )
  {
    const QRegularExpressionMatch match = matches.next();
    int found = match.captured( 3 ).toInt() + match.captured( 4 ).toInt();
    if ( const QString era = match.captured( 1 ); !era.isEmpty() )
    {
      const int first = era == QLatin1String( "S" ) || era == QStringView( u"昭和" ) ? 1926 : era == QLatin1String( "H" ) || era == QStringView( u"平成" ) ? 1989
                                                                                                                                                           : 2019;
      found = first - 1 + ( match.captured( 2 ) == QStringView( u"元" ) ? 1 : match.captured( 2 ).toInt() );
    }
    if ( year && *year != found )
      return std::nullopt;
    year = found;
  }
  return year;
}

bool namesMoney( const QString &folded )
{
  static const QRegularExpression MONEY( QStringLiteral( "[0-9〇一二三四五六七八九十]\\s*(兆|億|百万|千万|千|万)?\\s*円|[¥￥]\\s*\\d|\\d\\s*(billion|million)?\\s*(yen|JPY)" ), QRegularExpression::CaseInsensitiveOption );
  return MONEY.match( folded.left( LONGEST_SENTENCE ) ).hasMatch();
}

} // namespace clusteratlas
