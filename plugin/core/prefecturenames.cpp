// SPDX-License-Identifier: GPL-2.0-or-later
#include "prefecturenames.h"

#include "labeltext.h"
#include "prefecturetable.h"

#include <QHash>
#include <QStringList>

#include <algorithm>
#include <iterator>

namespace clusteratlas
{
namespace
{
struct NameEntry
{
    std::optional<PrefectureCode> code; //!< empty for the nation
    KeyForm form;
    bool isOfficialJa;
};

using NameIndex = QHash<QString, NameEntry>;

constexpr QStringView NATIONAL_LABELS[] = {
  u"全国",
  u"全国計",
  u"全国合計",
  u"全国総数",
  u"全国平均",
  u"ぜんこく",
  u"日本",
  u"日本国",
  u"日本全国",
  u"都道府県計",
  u"合計",
  u"総数",
  u"総計",
  u"総合計",
  u"計",
  u"japan",
  u"all japan",
  u"japan total",
  u"whole japan",
  u"whole country",
  u"nationwide",
  u"national total",
  u"total",
  u"grand total",
};

//! Japanese names beyond the table's, all without a second reading.
struct OtherName
{
    int number;
    QStringView name;
    KeyForm form;
    bool isOfficialJa;
};

constexpr OtherName OTHER_NAMES[] = {
  { 1, u"北海", KeyForm::NameJa, false }, // 道 taken off like a suffix
  { 1, u"ほっかい", KeyForm::NameKana, false },
  { 13, u"東京府", KeyForm::NameJa, true }, // until 1943, in N03 of 1920
  { 13, u"とうきょうふ", KeyForm::NameKana, false },
};

QString keyOf( QStringView name )
{
  return nameKey( normalizedLabel( name.toString() ) );
}

void addName( NameIndex &index, const QString &key, const NameEntry &entry )
{
  const auto present = index.constFind( key );
  Q_ASSERT( present == index.constEnd() || present->code == entry.code ); // no name may serve two
  if ( present == index.constEnd() )
    index.insert( key, entry );
}

void addRomaji( NameIndex &index, const PrefectureRecord &record )
{
  const NameEntry entry { record.code, KeyForm::NameEn, false };
  const QString suffix = record.suffixEn.toString();
  const QString prefecture = QStringLiteral( "prefecture" );
  const QStringList spellings = QStringList( keyOf( record.nameEn ) ) + record.romaji.toString().split( QLatin1Char( ' ' ), Qt::SkipEmptyParts );
  for ( const QString &spelling : spellings )
  {
    addName( index, spelling, entry );
    addName( index, spelling + suffix, entry );
    addName( index, spelling + prefecture, entry );
    addName( index, spelling + QLatin1String( "pref" ), entry );
    addName( index, prefecture + QLatin1String( "of" ) + spelling, entry );
    if ( suffix == QLatin1String( "to" ) )
      addName( index, spelling + QLatin1String( "metropolis" ), entry );
  }
}

NameIndex builtIndex()
{
  NameIndex index;
  for ( const PrefectureRecord &record : prefectureTable() )
  {
    addName( index, keyOf( record.nameJa ), { record.code, KeyForm::NameJa, true } );
    addName( index, keyOf( record.shortJa ), { record.code, KeyForm::NameJa, false } );
    addName( index, keyOf( record.nameKana ), { record.code, KeyForm::NameKana, false } );
    addName( index, keyOf( record.shortKana ), { record.code, KeyForm::NameKana, false } );
    addRomaji( index, record );
  }
  for ( const OtherName &other : OTHER_NAMES )
    addName( index, keyOf( other.name ), { PrefectureCode::fromNumber( other.number ), other.form, other.isOfficialJa } );
  for ( const QStringView label : NATIONAL_LABELS )
    addName( index, keyOf( label ), { std::nullopt, KeyForm::NameJa, false } );
  return index;
}

const NameIndex &nameIndex()
{
  static const NameIndex index = builtIndex();
  return index;
}

//! One name and nothing else: "、札幌市" is another place beside the prefecture, "3市" a number of them.
bool isMunicipality( QStringView text )
{
  constexpr QStringView KINDS[] = { u"市", u"区", u"町", u"村", u"郡", u"区部" };
  constexpr QStringView AREAS[] = { u"地区", u"市町村", u"区町村", u"町村", u"市区" };
  const auto endsText = [text]( QStringView ending ) { return text.endsWith( ending ); };
  if ( text.size() < 2 || std::none_of( std::begin( KINDS ), std::end( KINDS ), endsText ) || std::any_of( std::begin( AREAS ), std::end( AREAS ), endsText ) )
    return false;
  return std::all_of( text.begin(), text.end(), []( QChar c ) { return c.isLetter() || c.isSurrogate(); } ); // 𠮷 is two surrogates
}
} // namespace

std::optional<PrefectureMatchResult> matchName( const QString &key )
{
  const auto found = nameIndex().constFind( key );
  if ( found == nameIndex().constEnd() )
    return std::nullopt;
  if ( !found->code )
    return PrefectureMatchResult( tl::make_unexpected( MatchFailure::NationalTotal ) );
  return PrefectureMatch { *found->code, found->form, false };
}

std::optional<PrefectureMatchResult> matchMunicipalityName( const QString &key )
{
  // Official names have three or four characters, none of which begins another.
  for ( const int length : { 3, 4 } )
  {
    if ( key.size() <= length || !isMunicipality( QStringView( key ).mid( length ) ) )
      continue;
    const auto found = nameIndex().constFind( QString::fromRawData( key.constData(), length ) );
    if ( found != nameIndex().constEnd() && found->isOfficialJa )
      return PrefectureMatch { *found->code, found->form, true };
  }
  return std::nullopt;
}
} // namespace clusteratlas
