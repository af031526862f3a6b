// SPDX-License-Identifier: GPL-2.0-or-later
#include "unmatchedrows.h"

#include "labeltext.h"
#include "suggestprefectures.h"

#include <QHash>

namespace clusteratlas
{

namespace
{
//! Codes, totals and rows without a place in the polygons cannot be mended by saying what a label means.
bool canBeNamed( const QString &label, const QString &reason )
{
  for ( const char *known : { "unknown", "unknown prefecture", "ambiguous", "check_digit" } )
    if ( reason == QLatin1String( known ) )
      return !normalizedLabel( label ).isEmpty();
  return false;
}

UnmatchedRow polygonRow( const Ledger::UnrecognisedFeature &feature, QHash<QString, std::vector<PrefectureSuggestion>> &known )
{
  UnmatchedRow row { JoinSide::Polygons, feature.row, feature.value, feature.reason };
  row.canBeNamed = canBeNamed( row.label, row.reason );
  if ( !row.canBeNamed )
    return row;
  auto found = known.find( row.label );
  if ( found == known.end() )
    found = known.insert( row.label, suggestPrefectures( row.label ) );
  if ( !found->empty() )
  {
    row.suggestion = found->front().code;
    row.score = found->front().score;
    row.suggestionReason = QString( suggestionReasonId( found->front().reason ) );
  }
  return row;
}

UnmatchedRow tableRow( const Ledger::UnjoinedMembership &membership )
{
  UnmatchedRow row { JoinSide::Table, membership.row, membership.prefecture, membership.reason };
  row.canBeNamed = canBeNamed( row.label, row.reason );
  row.suggestion = row.canBeNamed ? PrefectureCode::fromNumber( membership.suggestion.toInt() ) : std::nullopt;
  row.score = row.suggestion ? membership.suggestionScore : 0;
  row.suggestionReason = membership.suggestionReason;
  return row;
}
} // namespace

std::vector<UnmatchedRow> unmatchedRows( const Ledger &ledger )
{
  std::vector<UnmatchedRow> rows;
  for ( const Ledger::UnjoinedMembership &membership : ledger.unjoined )
    rows.push_back( tableRow( membership ) );
  for ( const Ledger::UnjoinedMembership &membership : ledger.duplicates )
    rows.push_back( tableRow( membership ) );
  QHash<QString, std::vector<PrefectureSuggestion>> known;
  for ( const Ledger::UnrecognisedFeature &feature : ledger.polygons.unrecognised )
    rows.push_back( polygonRow( feature, known ) );
  return rows;
}

} // namespace clusteratlas
