// SPDX-License-Identifier: GPL-2.0-or-later
#include "searchtrial.h"

#include "core/prefecturetable.h"

#include <QRegularExpression>

#include <algorithm>
#include <map>

namespace clusteratlas::test
{

namespace
{
using Owner = std::pair<SearchKind, QString>;

struct Syllable
{
    const char16_t *kana;
    const char *hepburn;
    const char *kunrei;
};

// Written out here, so that the product's transliteration is not measured by itself.
constexpr Syllable SYLLABLES[] = {
  { u"きゃ", "kya", "kya" },
  { u"きゅ", "kyu", "kyu" },
  { u"きょ", "kyo", "kyo" },
  { u"しゃ", "sha", "sya" },
  { u"しゅ", "shu", "syu" },
  { u"しょ", "sho", "syo" },
  { u"ちゃ", "cha", "tya" },
  { u"ちゅ", "chu", "tyu" },
  { u"ちょ", "cho", "tyo" },
  { u"にゃ", "nya", "nya" },
  { u"にゅ", "nyu", "nyu" },
  { u"にょ", "nyo", "nyo" },
  { u"ひゃ", "hya", "hya" },
  { u"ひゅ", "hyu", "hyu" },
  { u"ひょ", "hyo", "hyo" },
  { u"みゃ", "mya", "mya" },
  { u"みゅ", "myu", "myu" },
  { u"みょ", "myo", "myo" },
  { u"りゃ", "rya", "rya" },
  { u"りゅ", "ryu", "ryu" },
  { u"りょ", "ryo", "ryo" },
  { u"ぎゃ", "gya", "gya" },
  { u"ぎゅ", "gyu", "gyu" },
  { u"ぎょ", "gyo", "gyo" },
  { u"じゃ", "ja", "zya" },
  { u"じゅ", "ju", "zyu" },
  { u"じょ", "jo", "zyo" },
  { u"あ", "a", "a" },
  { u"い", "i", "i" },
  { u"う", "u", "u" },
  { u"え", "e", "e" },
  { u"お", "o", "o" },
  { u"か", "ka", "ka" },
  { u"き", "ki", "ki" },
  { u"く", "ku", "ku" },
  { u"け", "ke", "ke" },
  { u"こ", "ko", "ko" },
  { u"さ", "sa", "sa" },
  { u"し", "shi", "si" },
  { u"す", "su", "su" },
  { u"せ", "se", "se" },
  { u"そ", "so", "so" },
  { u"た", "ta", "ta" },
  { u"ち", "chi", "ti" },
  { u"つ", "tsu", "tu" },
  { u"て", "te", "te" },
  { u"と", "to", "to" },
  { u"な", "na", "na" },
  { u"に", "ni", "ni" },
  { u"ぬ", "nu", "nu" },
  { u"ね", "ne", "ne" },
  { u"の", "no", "no" },
  { u"は", "ha", "ha" },
  { u"ひ", "hi", "hi" },
  { u"ふ", "fu", "hu" },
  { u"へ", "he", "he" },
  { u"ほ", "ho", "ho" },
  { u"ま", "ma", "ma" },
  { u"み", "mi", "mi" },
  { u"む", "mu", "mu" },
  { u"め", "me", "me" },
  { u"も", "mo", "mo" },
  { u"や", "ya", "ya" },
  { u"ゆ", "yu", "yu" },
  { u"よ", "yo", "yo" },
  { u"ら", "ra", "ra" },
  { u"り", "ri", "ri" },
  { u"る", "ru", "ru" },
  { u"れ", "re", "re" },
  { u"ろ", "ro", "ro" },
  { u"わ", "wa", "wa" },
  { u"を", "o", "o" },
  { u"ん", "n", "n" },
  { u"が", "ga", "ga" },
  { u"ぎ", "gi", "gi" },
  { u"ぐ", "gu", "gu" },
  { u"げ", "ge", "ge" },
  { u"ご", "go", "go" },
  { u"ざ", "za", "za" },
  { u"じ", "ji", "zi" },
  { u"ず", "zu", "zu" },
  { u"ぜ", "ze", "ze" },
  { u"ぞ", "zo", "zo" },
  { u"だ", "da", "da" },
  { u"ぢ", "ji", "zi" },
  { u"づ", "zu", "zu" },
  { u"で", "de", "de" },
  { u"ど", "do", "do" },
  { u"ば", "ba", "ba" },
  { u"び", "bi", "bi" },
  { u"ぶ", "bu", "bu" },
  { u"べ", "be", "be" },
  { u"ぼ", "bo", "bo" },
  { u"ぱ", "pa", "pa" },
  { u"ぴ", "pi", "pi" },
  { u"ぷ", "pu", "pu" },
  { u"ぺ", "pe", "pe" },
  { u"ぽ", "po", "po" },
};

QString romaji( const QString &kana, bool isHepburn )
{
  QString letters;
  bool doubled = false;
  for ( int at = 0; at < kana.size(); )
  {
    const auto fits = [&kana, at]( const Syllable &s ) { return QStringView( kana ).mid( at ).startsWith( QStringView( s.kana ) ); };
    const auto syllable = std::find_if( std::begin( SYLLABLES ), std::end( SYLLABLES ), fits );
    if ( syllable == std::end( SYLLABLES ) )
    {
      doubled = kana.at( at ) == QChar( u'っ' );
      if ( !doubled )
        letters += QLatin1Char( ' ' );
      ++at;
      continue;
    }
    const QString read = QString::fromLatin1( isHepburn ? syllable->hepburn : syllable->kunrei );
    if ( doubled )
      letters += read.startsWith( QLatin1String( "ch" ) ) ? QLatin1Char( 't' ) : read.at( 0 );
    doubled = false;
    letters += read;
    at += QString::fromUtf16( syllable->kana ).size();
  }
  return letters;
}

QString longVowels( QString letters, const char16_t *mark )
{
  for ( const char *pair : { "ou", "oo" } )
    letters.replace( QString::fromLatin1( pair ), QString::fromUtf16( mark ) );
  return letters.replace( QStringLiteral( "uu" ), mark[0] == u'o' ? QStringLiteral( "u" ) : QStringLiteral( "ū" ) );
}

bool isKanaText( const QString &text )
{
  static const QRegularExpression KANA( QStringLiteral( "^[ぁ-ん・ ]+$" ) );
  return KANA.match( text ).hasMatch();
}

bool hasKanji( const QString &text )
{
  return std::any_of( text.begin(), text.end(), []( QChar c ) { return c.script() == QChar::Script_Han; } );
}

bool isLatinText( const QString &text )
{
  static const QRegularExpression LATIN( QStringLiteral( "[A-Za-z]" ) );
  return std::all_of( text.begin(), text.end(), []( QChar c ) { return c.unicode() < 0x250; } ) && LATIN.match( text ).hasMatch();
}

QString asKatakana( QString text )
{
  for ( QChar &letter : text )
    if ( letter.unicode() >= 0x3041 && letter.unicode() <= 0x3096 )
      letter = QChar( letter.unicode() + 0x60 );
  return text;
}

//! Full-width letters of a Latin text.
QString asFullWidth( QString text )
{
  for ( QChar &letter : text )
    if ( letter.unicode() > 0x20 && letter.unicode() < 0x7F )
      letter = QChar( letter.unicode() + 0xFEE0 );
  return text;
}

QString beginningOf( const QString &text )
{
  return text.left( std::max( 2, ( text.size() * 3 + 4 ) / 5 ) );
}

QString initialsOf( const QString &text )
{
  QString initials;
  const QStringList words = text.split( QRegularExpression( QStringLiteral( "[^A-Za-z]+" ) ), Qt::SkipEmptyParts );
  for ( const QString &word : words )
    if ( word.at( 0 ).isUpper() )
      initials += word.at( 0 );
  return initials;
}

class Typist
{
  public:
    Typist( const std::vector<SoughtName> &names, std::mt19937 &random )
      : mRandom( random )
    {
      for ( const SoughtName &name : names )
        for ( const QChar letter : name.text )
          if ( letter.isLetter() )
            mLetters[scriptOf( letter )] += letter;
    }

    //! Drops, doubles as another, replaces or swaps one letter; the result differs.
    QString mistyped( const QString &text )
    {
      for ( ;; )
      {
        const int at = below( text.size() );
        if ( !text.at( at ).isLetter() )
          continue;
        const QString &alike = mLetters[scriptOf( text.at( at ) )];
        const QChar other = alike.at( below( alike.size() ) ).toLower();
        QString typed = text;
        switch ( below( 4 ) )
        {
          case 0:
            typed.remove( at, 1 );
            break;
          case 1:
            typed.insert( at, other );
            break;
          case 2:
            typed[at] = other;
            break;
          default:
            if ( at + 1 == text.size() || !text.at( at + 1 ).isLetter() )
              continue;
            typed[at] = text.at( at + 1 );
            typed[at + 1] = text.at( at );
        }
        if ( typed.compare( text, Qt::CaseInsensitive ) != 0 )
          return typed;
      }
    }

  private:
    static int scriptOf( QChar letter ) { return static_cast<int>( letter.script() ); }
    int below( int end ) { return std::uniform_int_distribution<int>( 0, end - 1 )( mRandom ); }

    std::map<int, QString> mLetters;
    std::mt19937 &mRandom;
};

class Names
{
  public:
    void add( const QString &text, SearchKind kind, const QString &id )
    {
      if ( text.isEmpty() )
        return;
      const auto [place, isNew] = mPlaces.try_emplace( text, mNames.size() );
      if ( isNew )
        mNames.push_back( { text, {} } );
      std::vector<Owner> &owners = mNames[place->second].owners;
      if ( std::find( owners.begin(), owners.end(), Owner( kind, id ) ) == owners.end() )
        owners.emplace_back( kind, id );
    }

    void add( const Bilingual &text, SearchKind kind, const QString &id )
    {
      add( text.ja, kind, id );
      add( text.en, kind, id );
    }

    std::vector<SoughtName> take() { return std::move( mNames ); }

  private:
    std::map<QString, size_t> mPlaces;
    std::vector<SoughtName> mNames;
};

void addReadings( Names &names, const Dataset &dataset )
{
  const DataTable *clusters = dataset.table( QLatin1String( "clusters" ) );
  for ( const AttributeTable::Row &row : clusters->cells.rows )
  {
    const QString id = clusters->cells.cell( row, QLatin1String( "cluster_id" ) );
    const QString readings = clusters->cells.cell( row, QLatin1String( "name_kana" ) );
    names.add( readings, SearchKind::Cluster, id );
    for ( const QString &reading : readings.split( QChar( u'・' ) ) )
      names.add( reading, SearchKind::Cluster, id );
  }
}
} // namespace

std::vector<SoughtName> soughtNames( const Dataset &dataset )
{
  Names names;
  for ( const Cluster &cluster : dataset.clusters )
  {
    names.add( cluster.id, SearchKind::Cluster, cluster.id );
    names.add( cluster.name, SearchKind::Cluster, cluster.id );
    names.add( cluster.region, SearchKind::Cluster, cluster.id );
  }
  addReadings( names, dataset );
  for ( const Membership &membership : dataset.memberships )
  {
    if ( !membership.prefecture )
      continue;
    const PrefectureRecord &record = prefectureRecord( *membership.prefecture );
    for ( const QStringView text : { record.nameJa, record.shortJa, record.nameKana, record.shortKana, record.nameEn } )
      names.add( text.toString(), SearchKind::Prefecture, record.code.toString() );
    names.add( record.code.toString(), SearchKind::Prefecture, record.code.toString() );
  }
  for ( const Institution &institution : dataset.institutions )
  {
    names.add( institution.name, SearchKind::Institution, institution.id );
    names.add( institution.printedName, SearchKind::Institution, institution.id );
  }
  for ( const ResearchField &field : dataset.fields )
    names.add( field.name, SearchKind::Field, field.id );
  for ( const Programme &programme : dataset.programmes )
  {
    names.add( programme.name, SearchKind::Programme, programme.id );
    names.add( programme.shortName, SearchKind::Programme, programme.id );
  }
  return names.take();
}

std::vector<SearchTrial> searchTrials( const std::vector<SoughtName> &names, std::mt19937 &random )
{
  Typist typist( names, random );
  std::vector<SearchTrial> trials;
  static const QRegularExpression CODE( QStringLiteral( "^(K?[0-9]{2})$" ) );
  for ( const SoughtName &name : names )
  {
    const QString &text = name.text;
    const auto add = [&trials, &name]( const char *kind, const QString &query ) { trials.push_back( { kind, query, &name } ); };
    const auto addTypos = [&]( const char *one, const char *two, const QString &query ) {
      if ( query.size() >= 4 )
        add( one, typist.mistyped( query ) );
      if ( query.size() >= 8 )
        add( two, typist.mistyped( typist.mistyped( query ) ) );
    };
    if ( CODE.match( text ).hasMatch() )
    {
      add( "code", text );
      add( "code, small or full-width", text.startsWith( QLatin1Char( 'K' ) ) ? text.toLower() : asFullWidth( text ) );
    }
    else if ( isKanaText( text ) )
    {
      const QString hepburn = romaji( text, true );
      add( "hiragana", text );
      add( "katakana", asKatakana( text ) );
      add( "hiragana, beginning", beginningOf( text ) );
      add( "romaji, Hepburn", longVowels( hepburn, u"o" ) );
      add( "romaji, Hepburn with macrons", longVowels( hepburn, u"ō" ) );
      add( "romaji, as kana is typed", hepburn );
      add( "romaji, Kunrei", romaji( text, false ) );
      addTypos( "hiragana, one typo", "hiragana, two typos", text );
      addTypos( "romaji, one typo", "romaji, two typos", longVowels( hepburn, u"o" ) );
    }
    else if ( hasKanji( text ) )
    {
      add( "Japanese", text );
      add( "Japanese, beginning", beginningOf( text ) );
      addTypos( "Japanese, one typo", "Japanese, two typos", text );
      if ( text.endsWith( QStringLiteral( "大学" ) ) && text.size() <= 5 )
        add( "university, first kanji + 大", text.left( 1 ) + QChar( u'大' ) );
    }
    else if ( isLatinText( text ) )
    {
      add( "English", text );
      add( "English, full-width capitals", asFullWidth( text.toUpper() ) );
      add( "English, beginning", beginningOf( text ) );
      addTypos( "English, one typo", "English, two typos", text );
      if ( const QString initials = initialsOf( text ); initials.size() >= 3 )
        add( "initials", initials.toLower() );
    }
  }
  return trials;
}

std::vector<TrialCount> countTrials( const SearchIndex &index, const std::vector<SearchTrial> &trials )
{
  std::vector<TrialCount> counts;
  for ( const SearchTrial &trial : trials )
  {
    auto count = std::find_if( counts.begin(), counts.end(), [&trial]( const TrialCount &c ) { return QLatin1String( c.kind ) == QLatin1String( trial.kind ); } );
    if ( count == counts.end() )
      count = counts.insert( counts.end(), { trial.kind } );
    const std::vector<SearchHit> hits = index.search( trial.query, 5 );
    const auto isSought = [&trial]( const SearchHit &hit ) {
      const std::vector<Owner> &owners = trial.sought->owners;
      return std::find( owners.begin(), owners.end(), Owner( hit.kind, hit.id ) ) != owners.end();
    };
    const auto found = std::find_if( hits.begin(), hits.end(), isSought );
    ++count->queries;
    count->first += found == hits.begin() && found != hits.end() ? 1 : 0;
    count->inFive += found != hits.end() ? 1 : 0;
    if ( found == hits.end() )
      count->missed.push_back( trial.query + QStringLiteral( " (" ) + trial.sought->text + QLatin1Char( ')' ) );
  }
  return counts;
}

} // namespace clusteratlas::test
