// SPDX-License-Identifier: GPL-2.0-or-later
#include "tableimport.h"

#include "importcontext.h"

#include <algorithm>

namespace clusteratlas
{

Result<TableImport> importTable( const TextGrid &grid, const TableOptions &options )
{
  const TableLayout layout = readTableLayout( grid, options.headerRow );
  if ( layout.dataRows.empty() )
    return tl::unexpected( Error { Error::Code::NoFeatures, {} } );
  const tl::expected<TableReading, std::vector<Ledger::RefusedColumn>> reading = readTableShape( grid, layout, options );
  if ( !reading )
  {
    QStringList refused;
    for ( const Ledger::RefusedColumn &column : reading.error() )
      refused << column.column + QLatin1Char( '\t' ) + column.reason;
    return tl::unexpected( Error { Error::Code::NoKeyColumn, {}, {}, -1, refused.join( QLatin1Char( '\n' ) ) } );
  }

  TableImport result;
  result.shape = reading->shape;
  Ledger::Attributes &facts = result.facts;
  const auto nameOf = [&layout]( int column ) { return column < 0 ? QString() : layout.columns.at( column ); };
  facts.headerRow = layout.headerRow;
  facts.headerRows = layout.headerRows;
  facts.shape = QString( tableShapeId( reading->shape ) );
  facts.shapeReason = reading->shapeReason;
  facts.keyField = nameOf( reading->key );
  facts.keyForm = reading->key < 0 ? QString() : QString( keyFormId( reading->keyForm ) );
  facts.clusterField = hasMemberships( reading->shape ) ? nameOf( reading->cluster ) : QString();
  facts.setAside = layout.setAside;
  facts.refused = reading->refused;
  facts.columns = layout.columns;

  SharedTexts texts;
  const ImportContext context { grid, layout, *reading, options, texts };
  switch ( reading->shape )
  {
    case TableShape::Long:
    case TableShape::PrefectureLists:
    case TableShape::ClusterLists:
    case TableShape::WidePrefectures:
    case TableShape::WideClusters:
      importMemberships( context, result );
      break;
    case TableShape::Links:
      importLinks( context, result );
      break;
    case TableShape::Institutions:
      importInstitutions( context, result );
      break;
    case TableShape::Statistics:
      importStatistics( context, result );
      break;
    case TableShape::StatisticsAcross:
      importStatisticsAcross( context, result );
      break;
    case TableShape::Brochure:
      break; // importBrochure()
  }
  std::stable_sort( facts.setAside.begin(), facts.setAside.end(), []( const auto &a, const auto &b ) { return a.row < b.row; } );
  const size_t totals = facts.setAside.size() - layout.setAside.size();
  facts.rows = static_cast<int>( layout.dataRows.size() - totals );
  return result;
}

} // namespace clusteratlas
