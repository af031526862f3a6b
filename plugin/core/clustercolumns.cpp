// SPDX-License-Identifier: GPL-2.0-or-later
#include "clustercolumns.h"

#include "columns.h"

namespace clusteratlas
{

std::vector<FieldSchema> clusterColumns()
{
  return { textColumn( "cluster_id", QStringLiteral( "クラスターID" ), QStringLiteral( "Cluster id" ) ),
    textColumn( "region_ja", QStringLiteral( "地域名" ), QStringLiteral( "Region (Japanese)" ) ),
    textColumn( "region_en", QStringLiteral( "地域名（英語）" ), QStringLiteral( "Region" ) ),
    textColumn( "name_ja", QStringLiteral( "クラスター名" ), QStringLiteral( "Cluster (Japanese)" ) ),
    textColumn( "name_en", QStringLiteral( "クラスター名（英語）" ), QStringLiteral( "Cluster" ) ),
    textColumn( "programme_id", QStringLiteral( "事業ID" ), QStringLiteral( "Programme id" ) ),
    textColumn( "programme_ja", QStringLiteral( "事業" ), QStringLiteral( "Programme (Japanese)" ) ),
    textColumn( "programme_en", QStringLiteral( "事業（英語）" ), QStringLiteral( "Programme" ) ),
    textColumn( "field_ids", QStringLiteral( "分野ID" ), QStringLiteral( "Field ids" ) ),
    textColumn( "fields_ja", QStringLiteral( "分野" ), QStringLiteral( "Fields (Japanese)" ) ),
    textColumn( "fields_en", QStringLiteral( "分野（英語）" ), QStringLiteral( "Fields" ) ) };
}

std::vector<QVariant> clusterValues( const Dataset &dataset, const Cluster &cluster )
{
  const Programme *programme = dataset.programme( cluster.programmeId );
  const Bilingual programmeName = programme ? programme->shortName : Bilingual();
  QStringList fieldsJa, fieldsEn;
  for ( const QString &id : cluster.fieldIds )
  {
    const ResearchField *field = dataset.field( id );
    fieldsJa << ( field ? field->name.in( QStringLiteral( "ja" ) ) : id );
    fieldsEn << ( field ? field->name.in( QStringLiteral( "en" ) ) : id );
  }
  return { cluster.id,
    textValue( cluster.region.in( QStringLiteral( "ja" ) ) ),
    textValue( cluster.region.in( QStringLiteral( "en" ) ) ),
    textValue( cluster.name.in( QStringLiteral( "ja" ) ) ),
    textValue( cluster.name.in( QStringLiteral( "en" ) ) ),
    textValue( cluster.programmeId ),
    textValue( programmeName.in( QStringLiteral( "ja" ) ) ),
    textValue( programmeName.in( QStringLiteral( "en" ) ) ),
    listIds( cluster.fieldIds ),
    listJa( fieldsJa ),
    listEn( fieldsEn ) };
}

} // namespace clusteratlas
