// SPDX-License-Identifier: GPL-2.0-or-later
#include "keycolumn.h"

#include "columnheader.h"
#include "columnreading.h"

#include <algorithm>
#include <iterator>
#include <tuple>

namespace clusteratlas
{
namespace
{
constexpr int MORE_THAN_DAYS_IN_A_MONTH = 32;
constexpr int AGREEMENTS_THAT_CONFIRM = 3;

//! How well founded it is that a column means prefectures.
enum class Evidence
{
  None,
  Values, //!< its values look like it, or names agree
  Stated  //!< its name or the form of its values says so
};

struct Candidate
{
    const CandidateColumn *column;
    ColumnReading reading;
    ColumnHeader header;
    Evidence evidence = Evidence::None;
    KeyColumnRejection rejection = KeyColumnRejection::None;

    bool isFit() const { return rejection == KeyColumnRejection::None; }
    bool isName() const { return isNameForm( reading.form ); }
};

using Candidates = std::vector<Candidate>;

bool isSelfExplaining( KeyForm form )
{
  return form == KeyForm::IsoCode || form == KeyForm::RegionCode || form == KeyForm::MunicipalCode6;
}

bool isAtMostTwoDigits( KeyForm form )
{
  return form == KeyForm::JisCode || form == KeyForm::JisNumber;
}

//! More than slips: on over a tenth of the common rows.
bool contradict( const Candidate &names, const Candidate &codes )
{
  const ColumnComparison comparison = compareColumns( names.reading, codes.reading );
  return comparison.contradicting * 10 > comparison.common;
}

//! Two spellings of one thing never differ, so a single row shows that a and b mean two things.
bool differ( const Candidate &a, const Candidate &b )
{
  return compareColumns( a.reading, b.reading ).contradicting > 0;
}

bool confirms( const Candidate &names, const Candidate &codes )
{
  return !contradict( names, codes ) && compareColumns( names.reading, codes.reading ).agreedDistinct >= AGREEMENTS_THAT_CONFIRM;
}

Evidence ownEvidence( const ColumnReading &reading, ColumnHeader header )
{
  if ( header == ColumnHeader::Prefecture || isSelfExplaining( reading.form ) )
    return Evidence::Stated;
  if ( isNameForm( reading.form ) || header == ColumnHeader::Code )
    return Evidence::Values;
  if ( header == ColumnHeader::OtherCodeSystem || !reading.keepsLeadingZeros )
    return Evidence::None;
  const bool mayBeDate = isAtMostTwoDigits( reading.form ) && ( reading.distinct < MORE_THAN_DAYS_IN_A_MONTH || reading.unrecognised > 0 );
  return mayBeDate ? Evidence::None : Evidence::Values;
}

KeyColumnRejection ownRejection( const ColumnReading &reading, ColumnHeader header )
{
  if ( reading.recognised == 0 || reading.recognised < reading.unrecognised )
  {
    const auto areMost = [&reading]( int count ) { return count > reading.recognised && count * 2 >= reading.unrecognised; };
    if ( areMost( reading.otherCodes ) )
      return KeyColumnRejection::OtherCodeSystem;
    return areMost( reading.ambiguous ) ? KeyColumnRejection::AmbiguousNames : KeyColumnRejection::TooFewRecognised;
  }
  const bool isRowNumber = header == ColumnHeader::RowNumber && isAtMostTwoDigits( reading.form );
  return isRowNumber ? KeyColumnRejection::LooksLikeRowNumber : KeyColumnRejection::None;
}

Candidate candidateOf( const CandidateColumn &column )
{
  Candidate candidate { &column, readColumn( column ), readColumnHeader( column.name ) };
  candidate.evidence = ownEvidence( candidate.reading, candidate.header );
  candidate.rejection = ownRejection( candidate.reading, candidate.header );
  return candidate;
}

/**
     * Refuses the fit columns, names or codes, that another of the kind with at least their evidence contradicts.
     *
     * By falling evidence, so that a column which is itself refused for a better one does not take others along.
     */
void refuseRivals( Candidates &candidates, bool names )
{
  for ( const Evidence evidence : { Evidence::Stated, Evidence::Values } )
  {
    std::vector<Candidate *> refused;
    for ( Candidate &candidate : candidates )
    {
      const auto isRival = [&candidate, evidence, names]( const Candidate &other ) {
        const bool isComparable = &other != &candidate && other.isName() == names && other.evidence >= evidence;
        const bool counts = other.isFit() || ( other.rejection == KeyColumnRejection::RivalColumns && other.evidence > evidence );
        return isComparable && counts && differ( candidate, other );
      };
      if ( candidate.isFit() && candidate.isName() == names && candidate.evidence == evidence && std::any_of( candidates.begin(), candidates.end(), isRival ) )
        refused.push_back( &candidate );
    }
    for ( Candidate *candidate : refused )
      candidate->rejection = KeyColumnRejection::RivalColumns;
  }
}

/**
     * Returns the name columns that the codes are compared with: the fit ones and, when the best founded contradict each other, those, since no
     * code column can say which of them is meant.
     */
std::vector<const Candidate *> referencesIn( const Candidates &candidates )
{
  const auto isRival = []( const Candidate &candidate ) { return candidate.rejection == KeyColumnRejection::RivalColumns; };
  Evidence best = Evidence::None;
  for ( const Candidate &candidate : candidates )
  {
    if ( candidate.isName() && ( candidate.isFit() || isRival( candidate ) ) )
      best = std::max( best, candidate.evidence );
  }
  std::vector<const Candidate *> references;
  for ( const Candidate &candidate : candidates )
  {
    if ( candidate.isName() && ( candidate.isFit() || ( isRival( candidate ) && candidate.evidence == best ) ) )
      references.push_back( &candidate );
  }
  return references;
}

//! Settles the evidence of \a codes by what the names say, and with it whether the column is fit.
void checkAgainstNames( Candidate &codes, const std::vector<const Candidate *> &references )
{
  const auto contradictsCodes = [&codes]( const Candidate *names ) { return contradict( *names, codes ); };
  const auto confirmsCodes = [&codes]( const Candidate *names ) { return confirms( *names, codes ); };
  const bool isCalledCode = codes.header == ColumnHeader::Prefecture || codes.header == ColumnHeader::Code;
  if ( codes.reading.lostLeadingZeros && isCalledCode )
    codes.rejection = KeyColumnRejection::LostLeadingZero;
  else if ( std::any_of( references.begin(), references.end(), contradictsCodes ) )
    codes.rejection = KeyColumnRejection::ContradictsNames;
  else if ( codes.reading.lostLeadingZeros )
    codes.rejection = KeyColumnRejection::LostLeadingZero;
  else if ( codes.evidence == Evidence::None && std::any_of( references.begin(), references.end(), confirmsCodes ) )
    codes.evidence = Evidence::Values;
  else if ( codes.evidence == Evidence::None )
    codes.rejection = codes.header == ColumnHeader::OtherCodeSystem ? KeyColumnRejection::OtherCodeSystem : KeyColumnRejection::UnlabelledNumbers;
}

void checkCodes( Candidates &candidates )
{
  const std::vector<const Candidate *> references = referencesIn( candidates );
  for ( Candidate &candidate : candidates )
  {
    if ( !candidate.isName() && candidate.isFit() )
      checkAgainstNames( candidate, references );
  }
}

bool isBetterKey( const Candidate &a, const Candidate &b )
{
  const auto rank = []( const Candidate &candidate ) {
    const ColumnReading &reading = candidate.reading;
    const bool mostlyMunicipalities = reading.municipalities * 2 > reading.recognised;
    return std::make_tuple( -reading.recognised, mostlyMunicipalities, keyFormRank( reading.form ), -static_cast<int>( candidate.evidence ), candidate.column->name );
  };
  return rank( a ) < rank( b );
}

KeyColumnScore scoreOf( const Candidate &candidate, int column )
{
  const ColumnReading &reading = candidate.reading;
  KeyColumnScore score;
  score.column = column;
  score.recognisedRows = reading.recognised;
  score.recognised = reading.recognised == 0 ? 0.0 : static_cast<double>( reading.recognised ) / ( reading.recognised + reading.unrecognised );
  score.distinct = reading.distinct;
  score.form = reading.form;
  score.rejection = candidate.rejection;
  return score;
}
} // namespace

QLatin1String keyColumnRejectionId( KeyColumnRejection rejection )
{
  switch ( rejection )
  {
    case KeyColumnRejection::None:
      return QLatin1String( "none" );
    case KeyColumnRejection::TooFewRecognised:
      return QLatin1String( "too_few_recognised" );
    case KeyColumnRejection::AmbiguousNames:
      return QLatin1String( "ambiguous_names" );
    case KeyColumnRejection::LooksLikeRowNumber:
      return QLatin1String( "looks_like_row_number" );
    case KeyColumnRejection::LostLeadingZero:
      return QLatin1String( "lost_leading_zero" );
    case KeyColumnRejection::ContradictsNames:
      return QLatin1String( "contradicts_names" );
    case KeyColumnRejection::OtherCodeSystem:
      return QLatin1String( "other_code_system" );
    case KeyColumnRejection::UnlabelledNumbers:
      return QLatin1String( "unlabelled_numbers" );
    case KeyColumnRejection::RivalColumns:
      return QLatin1String( "rival_columns" );
  }
  Q_UNREACHABLE();
}

bool isNearKey( const KeyColumnScore &score )
{
  return score.recognisedRows > 0 || score.rejection == KeyColumnRejection::OtherCodeSystem || score.rejection == KeyColumnRejection::AmbiguousNames;
}

KeyColumnChoice chooseKeyColumn( const std::vector<CandidateColumn> &columns )
{
  Candidates candidates;
  candidates.reserve( columns.size() );
  std::transform( columns.begin(), columns.end(), std::back_inserter( candidates ), candidateOf );
  refuseRivals( candidates, true );
  checkCodes( candidates );
  refuseRivals( candidates, false );

  KeyColumnChoice choice;
  const Candidate *best = nullptr;
  for ( const Candidate &candidate : candidates )
  {
    const int column = static_cast<int>( choice.scores.size() );
    choice.scores.push_back( scoreOf( candidate, column ) );
    if ( candidate.isFit() && ( !best || isBetterKey( candidate, *best ) ) )
    {
      best = &candidate;
      choice.column = column;
    }
  }
  return choice;
}
} // namespace clusteratlas
