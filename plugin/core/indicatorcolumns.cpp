// SPDX-License-Identifier: GPL-2.0-or-later
#include "indicatorcolumns.h"

#include <algorithm>

namespace clusteratlas
{

namespace
{
QString inBrackets( const QString &name, const QStringList &parts, const QString &opening, const QString &comma, const QString &closing )
{
  QStringList said = parts;
  said.removeAll( QString() );
  return said.isEmpty() ? name : name + opening + said.join( comma ) + closing;
}
} // namespace

Bilingual indicatorTitle( const IndicatorSeries &series )
{
  const QString ja = QStringLiteral( "ja" ), en = QStringLiteral( "en" );
  const QString year = series.year.isEmpty() ? QString() : series.year + QStringLiteral( "年" );
  return { inBrackets( series.name.in( ja ), { series.unit.in( ja ), year }, QStringLiteral( "（" ), QStringLiteral( "、" ), QStringLiteral( "）" ) ),
    inBrackets( series.name.in( en ), { series.unit.in( en ), series.year }, QStringLiteral( " (" ), QStringLiteral( ", " ), QStringLiteral( ")" ) ) };
}

std::vector<FieldSchema> indicatorColumns( const std::vector<IndicatorSeries> &series, const std::vector<FieldSchema> &taken )
{
  std::vector<FieldSchema> columns;
  for ( const IndicatorSeries &one : series )
  {
    const auto hasName = [&one]( const FieldSchema &column ) { return column.name.compare( one.id, Qt::CaseInsensitive ) == 0; };
    if ( std::any_of( taken.begin(), taken.end(), hasName ) || isComputedPrefectureColumn( one.id ) )
      continue;
    const Bilingual title = indicatorTitle( one );
    columns.push_back( { one.id, FieldSchema::Type::Number, title.ja, title.en } );
  }
  return columns;
}

bool isComputedPrefectureColumn( const QString &column )
{
  const QString lower = column.toLower();
  for ( const char *computed : { "fid", "geom", "ogc_fid", "reading", "readings", "readings_same", "cluster_count", "cluster_ids", "clusters_ja", "clusters_en", "field_ids", "fields_ja", "fields_en", "programme_ids", "programmes_ja", "programmes_en" } )
    if ( lower == QLatin1String( computed ) )
      return true;
  return false;
}

} // namespace clusteratlas
