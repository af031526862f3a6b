// SPDX-License-Identifier: GPL-2.0-or-later
#include "rawlayer.h"

#include "gdalmessages.h"

#include <ogrsf_frmts.h>

namespace clusteratlas
{

namespace
{
bool isShapefile( const SourceFile &file )
{
  return file.address.endsWith( QLatin1String( ".shp" ), Qt::CaseInsensitive ) || file.address.endsWith( QLatin1String( ".dbf" ), Qt::CaseInsensitive );
}
} // namespace

Result<GDALDatasetUniquePtr> openRaw( const SourceFile &file )
{
  // TopoJSON, GeoJSON, GeoPackage … are UTF-8 by definition and need no option.
  return openVector( file, isShapefile( file ) ? QStringList { QStringLiteral( "ENCODING=" ) } : QStringList() );
}

std::vector<RawColumn> rawColumns( OGRLayer &layer )
{
  std::vector<RawColumn> columns;
  const OGRFeatureDefn *definition = layer.GetLayerDefn();
  for ( int index = 0; index < definition->GetFieldCount(); ++index )
  {
    const OGRFieldDefn *field = definition->GetFieldDefn( index );
    const OGRFieldType type = field->GetType();
    columns.push_back( { QByteArray( field->GetNameRef() ), type == OFTInteger || type == OFTInteger64 || type == OFTReal } );
  }
  return columns;
}

void appendCells( const OGRFeature &feature, std::vector<RawColumn> &columns )
{
  for ( size_t index = 0; index < columns.size(); ++index )
  {
    const int field = static_cast<int>( index );
    std::vector<QByteArray> &cells = columns[index].cells;
    if ( !feature.IsFieldSetAndNotNull( field ) )
    {
      cells.push_back( QByteArray() );
      continue;
    }
    // Names of prefectures repeat from row to row: equal cells share their bytes.
    const char *text = feature.GetFieldAsString( field );
    if ( !cells.empty() && !cells.back().isNull() && cells.back() == text )
      cells.push_back( QByteArray( cells.back() ) );
    else
      cells.push_back( QByteArray( text ) );
  }
}

TextEncoding declaredEncoding( GDALDataset &dataset, OGRLayer &layer )
{
  if ( !dataset.GetDriver() || !EQUAL( dataset.GetDriver()->GetDescription(), "ESRI Shapefile" ) )
    return {};
  if ( const char *cpg = layer.GetMetadataItem( "ENCODING_FROM_CPG", "SHAPEFILE" ) )
    return { QString::fromUtf8( cpg ), QStringLiteral( "cpg" ) };
  if ( const char *languageByte = layer.GetMetadataItem( "ENCODING_FROM_LDID", "SHAPEFILE" ) )
    return { QString::fromUtf8( languageByte ), QStringLiteral( "dbf" ) };
  return {};
}

TextEncoding encodingOf( const std::vector<RawColumn> &columns, const QString &requested, const TextEncoding &declared )
{
  if ( !requested.isEmpty() )
    return { requested, QStringLiteral( "user" ) };
  std::vector<QByteArray> samples;
  for ( const RawColumn &column : columns )
  {
    samples.push_back( column.name );
    if ( !column.numeric )
      samples.insert( samples.end(), column.cells.begin(), column.cells.end() );
  }
  return confirmEncoding( declared, samples );
}

} // namespace clusteratlas
