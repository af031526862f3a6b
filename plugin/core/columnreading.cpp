// SPDX-License-Identifier: GPL-2.0-or-later
#include "columnreading.h"

#include "labeltext.h"
#include "municipalitynames.h"
#include "prefecturecodetext.h"

#include <QHash>

#include <algorithm>
#include <array>
#include <bitset>
#include <iterator>
#include <utility>

namespace clusteratlas
{
namespace
{
constexpr KeyForm FORMS_BY_RANK[] = {
  KeyForm::NameJa,
  KeyForm::NameEn,
  KeyForm::NameKana,
  KeyForm::IsoCode,
  KeyForm::JisCode,
  KeyForm::MunicipalCode6,
  KeyForm::MunicipalCode5,
  KeyForm::RegionCode,
  KeyForm::JisNumber,
};
constexpr std::size_t FORM_COUNT = std::size( FORMS_BY_RANK );
constexpr std::size_t CODES_THAT_TELL = 3; // one in ten passes the check digit by chance, one in a thousand such triples

using PrefectureSet = std::bitset<PrefectureCode::LAST + 1>;
using FormCounts = std::array<int, FORM_COUNT>;

int &countOf( FormCounts &counts, KeyForm form )
{
  return counts[static_cast<std::size_t>( form )];
}

//! Watches how the bare codes of a column are written, cell by cell.
class ZeroWatch
{
  public:
    void seeRecognised( const QString &value, const PrefectureMatch &match )
    {
      if ( match.form == KeyForm::JisCode )
        mKept = mKept || match.code.number() < 10;
      else if ( match.form == KeyForm::JisNumber )
        mLost = true;
      else if ( match.form == KeyForm::MunicipalCode5 )
        seeFiveDigits( normalizedLabel( value ), match );
    }

    //! "12041", no code of JIS X 0402 itself, is 旭川市 without its zero.
    void seeUnknown( const QString &value )
    {
      const QString text = normalizedLabel( value );
      if ( mayLackLeadingZero( text ) )
        remember( text );
    }

    bool keptThroughout() const { return mKept && !mLost; }

    bool allMayLackZero() const { return !mOneDoesNotLack && mMayLack.size() >= CODES_THAT_TELL; }

  private:
    void seeFiveDigits( const QString &text, const PrefectureMatch &match )
    {
      const bool beginsWithZero = text.startsWith( QLatin1Char( '0' ) );
      mKept = mKept || beginsWithZero;
      mLost = mLost || ( match.code.number() < 10 && !beginsWithZero );
      if ( mayLackLeadingZero( text ) )
        remember( text );
      else
        mOneDoesNotLack = true;
    }

    void remember( const QString &text )
    {
      if ( mMayLack.size() < CODES_THAT_TELL && std::find( mMayLack.begin(), mMayLack.end(), text ) == mMayLack.end() )
        mMayLack.push_back( text );
    }

    bool mKept = false;
    bool mLost = false;
    bool mOneDoesNotLack = false;
    std::vector<QString> mMayLack;
};

KeyForm commonestForm( FormCounts counts )
{
  if ( countOf( counts, KeyForm::JisNumber ) > 0 )
    countOf( counts, KeyForm::JisNumber ) += std::exchange( countOf( counts, KeyForm::JisCode ), 0 );
  const auto isRarer = [&counts]( KeyForm a, KeyForm b ) { return countOf( counts, a ) < countOf( counts, b ); };
  return *std::max_element( std::begin( FORMS_BY_RANK ), std::end( FORMS_BY_RANK ), isRarer );
}

//! Whether \a label is a municipality's name that several prefectures have.
bool isOfSeveralPrefectures( const QString &label )
{
  constexpr int LONGEST = 10;
  if ( label.isEmpty() || label.size() > LONGEST || !QStringView( u"市町村区" ).contains( label.back() ) )
    return false;
  const auto prefecture = prefectureOfMunicipality( nameKey( normalizedLabel( label ) ) );
  return !prefecture && prefecture.error() == MatchFailure::Ambiguous;
}

//! Remembers labels: long columns repeat few.
class LabelCache
{
  public:
    PrefectureMatchResult match( const QString &label )
    {
      const auto known = mKnown.constFind( label );
      if ( known != mKnown.constEnd() )
        return *known;
      PrefectureMatchResult found = matchPrefecture( label );
      if ( !found && found.error() == MatchFailure::Unknown && isOfSeveralPrefectures( label ) )
        found = tl::make_unexpected( MatchFailure::Ambiguous );
      if ( mKnown.size() < MOST_LABELS )
        mKnown.insert( label, found );
      return found;
    }

  private:
    static constexpr int MOST_LABELS = 20000;
    QHash<QString, PrefectureMatchResult> mKnown;
};

bool isSkipped( MatchFailure failure )
{
  return failure == MatchFailure::Empty || failure == MatchFailure::NationalTotal;
}
} // namespace

ColumnReading readColumn( const CandidateColumn &column )
{
  ColumnReading reading;
  reading.numbers.resize( column.values.size(), 0 );
  FormCounts counts {};
  PrefectureSet named;
  ZeroWatch zeros;
  LabelCache labels;
  for ( std::size_t row = 0; row < column.values.size(); ++row )
  {
    const QString &value = column.values[row];
    const PrefectureMatchResult match = labels.match( value );
    if ( !match )
    {
      if ( !isSkipped( match.error() ) )
      {
        reading.unrecognised += 1;
        reading.otherCodes += match.error() == MatchFailure::OtherCodeSystem ? 1 : 0;
        reading.ambiguous += match.error() == MatchFailure::Ambiguous ? 1 : 0;
        zeros.seeUnknown( value );
      }
      continue;
    }
    reading.numbers[row] = static_cast<unsigned char>( match->code.number() );
    reading.recognised += 1;
    reading.municipalities += match->municipality ? 1 : 0;
    named.set( reading.numbers[row] );
    countOf( counts, match->form ) += 1;
    zeros.seeRecognised( value, *match );
  }
  reading.distinct = static_cast<int>( named.count() );
  reading.form = commonestForm( counts );
  reading.keepsLeadingZeros = zeros.keptThroughout() && !column.numeric;
  const bool isMixed = countOf( counts, KeyForm::MunicipalCode5 ) > 0 && countOf( counts, KeyForm::MunicipalCode6 ) > 0;
  reading.lostLeadingZeros = isMixed || zeros.allMayLackZero();
  return reading;
}

ColumnComparison compareColumns( const ColumnReading &a, const ColumnReading &b )
{
  ColumnComparison comparison;
  PrefectureSet agreed;
  const std::size_t rows = std::min( a.numbers.size(), b.numbers.size() );
  for ( std::size_t row = 0; row < rows; ++row )
  {
    if ( a.numbers[row] == 0 || b.numbers[row] == 0 )
      continue;
    comparison.common += 1;
    if ( a.numbers[row] == b.numbers[row] )
      agreed.set( a.numbers[row] );
    else
      comparison.contradicting += 1;
  }
  comparison.agreedDistinct = static_cast<int>( agreed.count() );
  return comparison;
}

int keyFormRank( KeyForm form )
{
  return static_cast<int>( std::find( std::begin( FORMS_BY_RANK ), std::end( FORMS_BY_RANK ), form ) - std::begin( FORMS_BY_RANK ) );
}

bool isNameForm( KeyForm form )
{
  return form == KeyForm::NameJa || form == KeyForm::NameEn || form == KeyForm::NameKana;
}
} // namespace clusteratlas
