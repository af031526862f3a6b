// SPDX-License-Identifier: GPL-2.0-or-later
#include "rownumbers.h"

#include "layers/compat.h"

#include <qgsvectorlayer.h>

namespace clusteratlas
{

QMap<QString, QJsonArray> rowIds( const QgsVectorLayer *layer, const QString &key )
{
  QMap<QString, QJsonArray> ids;
  if ( !layer )
    return ids;
  QgsFeatureRequest request;
  request.setFlags( compat::NO_GEOMETRY );
  request.setSubsetOfAttributes( QStringList { key }, layer->fields() );
  QgsFeatureIterator features = layer->getFeatures( request );
  for ( QgsFeature feature; features.nextFeature( feature ); )
    ids[feature.attribute( key ).toString()].append( static_cast<qint64>( feature.id() ) );
  return ids;
}

QString rowNumber( const QString &ids )
{
  return QStringLiteral( "coalesce( array_find( %1, $id ) + 1, 0 )" ).arg( ids );
}

} // namespace clusteratlas
