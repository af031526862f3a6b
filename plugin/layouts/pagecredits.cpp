// SPDX-License-Identifier: GPL-2.0-or-later
#include "pagecredits.h"

#include "layers/atlasproject.h"
#include "wording/atlaswording.h"
#include "wording/mapwording.h"

#include <qgsmapthemecollection.h>
#include <qgsproject.h>
#include <qgsvectorlayer.h>

namespace clusteratlas
{

namespace
{
QString colon( const QString &language )
{
  return language == QLatin1String( "en" ) ? QStringLiteral( ": " ) : QStringLiteral( "：" );
}

//! The tables of the dataset from which a layer of the atlas is made.
std::vector<const char *> tablesBehind( const QString &layer )
{
  if ( layer == QLatin1String( "prefectures" ) )
    return { "prefectures", "clusters", "cluster_prefectures", "cluster_fields", "fields", "programmes" };
  if ( layer == QLatin1String( "institutions" ) || layer == QLatin1String( "links" ) )
    return { "institutions", "cluster_institutions" };
  if ( layer == QLatin1String( "cluster_municipalities" ) )
    return { "cluster_municipalities" };
  return { "clusters", "cluster_prefectures", "programmes" };
}

//! The cells of \a table that say where a row comes from.
QSet<QString> sourceCells( const AttributeTable &table )
{
  QSet<QString> found;
  for ( int column = 0; column < table.columns.size(); ++column )
    if ( const QString &name = table.columns[column]; name == QLatin1String( "source" ) || name.startsWith( QLatin1String( "source_" ) ) || name.endsWith( QLatin1String( "_source" ) ) )
      for ( const AttributeTable::Row &row : table.rows )
        if ( const QString &cell = row.cells[static_cast<size_t>( column )]; !cell.isEmpty() )
          found.insert( cell );
  return found;
}

bool isNamed( const QString &id, const QString &address, const QSet<QString> &cells )
{
  for ( const QString &cell : cells )
  {
    const QString first = cell.section( QLatin1Char( ' ' ), 0, 0 );
    if ( cell.contains( id ) || ( !address.isEmpty() && ( cell.contains( address ) || ( first.contains( QLatin1Char( '/' ) ) && address.endsWith( first ) ) ) ) )
      return true;
  }
  return false;
}

QSet<QString> shownSourceCells( QgsProject &project, const Dataset &dataset, const QString &themeName )
{
  QSet<QString> cells;
  for ( const QString &id : project.mapThemeCollection()->mapThemeVisibleLayerIds( themeName ) )
    if ( const QgsMapLayer *layer = project.mapLayer( id ) )
      for ( const char *name : tablesBehind( layer->customProperty( atlasTableProperty() ).toString() ) )
        if ( const DataTable *table = dataset.table( QLatin1String( name ) ) )
          cells.unite( sourceCells( table->cells ) );
  return cells;
}

QString sourceLine( QgsProject &project, const Dataset &dataset, const Ledger &ledger, const PrintRequest &request )
{
  const QString &language = request.language;
  QStringList sources;
  if ( const QString polygons = mapwording::polygonSource( ledger.polygons ).in( language ); !polygons.isEmpty() )
    sources << polygons;
  if ( const DataTable *table = dataset.table( QLatin1String( "sources" ) ) )
  {
    const QSet<QString> cells = shownSourceCells( project, dataset, themeName( request ) );
    const auto text = [table]( const AttributeTable::Row &row, const char *column ) { return table->cells.cell( row, QLatin1String( column ) ); };
    for ( const AttributeTable::Row &row : table->cells.rows )
    {
      if ( !isNamed( text( row, "source_id" ), text( row, "address" ), cells ) )
        continue;
      const QString title = Bilingual { text( row, "title_ja" ), text( row, "title_en" ) }.in( language );
      const QString licence = Bilingual { text( row, "licence_ja" ), text( row, "licence" ) }.in( language );
      if ( !title.isEmpty() )
        sources << mapwording::source( title, text( row, "publisher" ), licence, language );
    }
  }
  return sources.isEmpty() ? QString() : mapwording::sources().in( language ) + colon( language ) + sources.join( language == QLatin1String( "en" ) ? QStringLiteral( "; " ) : QStringLiteral( "、" ) );
}
} // namespace

QStringList pageCredits( QgsProject &project, const Dataset &dataset, const Ledger &ledger, const PrintRequest &request )
{
  QStringList lines;
  if ( const QString sources = sourceLine( project, dataset, ledger, request ); !sources.isEmpty() )
    lines << sources;
  if ( !dataset.licence.isEmpty() )
    lines << atlaswording::licence().in( request.language ) + colon( request.language ) + dataset.licence;
  lines << mapwording::processed( request.date ).in( request.language );
  return lines;
}

} // namespace clusteratlas
