// SPDX-License-Identifier: GPL-2.0-or-later
#include "tablefromsource.h"

#include <QDateTime>
#include <QLocale>

namespace clusteratlas
{

namespace
{
QString cellText( const QVariant &value )
{
  if ( !value.isValid() || value.isNull() )
    return QString();
  switch ( static_cast<QMetaType::Type>( value.userType() ) )
  {
    case QMetaType::Double:
    case QMetaType::Float:
      return QString::number( value.toDouble(), 'g', QLocale::FloatingPointShortest );
    case QMetaType::QDateTime:
      return value.toDateTime().toString( Qt::ISODate );
    default:
      return value.toString();
  }
}

} // namespace

std::vector<CandidateColumn> candidateColumns( const QgsFields &fields, const std::vector<QgsFeature> &features )
{
  std::vector<CandidateColumn> columns;
  for ( int index = 0; index < fields.size(); ++index )
  {
    CandidateColumn &column = columns.emplace_back();
    column.name = fields.at( index ).name();
    column.numeric = fields.at( index ).isNumeric();
    for ( const QgsFeature &feature : features )
      column.values.push_back( cellText( feature.attribute( index ) ) );
  }
  return columns;
}

TextGrid gridFromFeatures( const QgsFields &fields, const std::vector<QgsFeature> &features )
{
  TextGrid grid;
  for ( const QgsField &field : fields )
    grid.fieldNames << field.name();
  for ( const QgsFeature &feature : features )
  {
    for ( int index = 0; index < fields.size(); ++index )
      grid.appendCell( cellText( feature.attribute( index ) ) );
    grid.endRow();
  }
  return grid;
}

} // namespace clusteratlas
