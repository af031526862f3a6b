// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "core/featuretable.h"
#include "layers/compat.h"

#include <qgsfeaturesink.h>
#include <qgsfields.h>
#include <qgsgeometry.h>

namespace clusteratlas
{

//! The fields of a sink for \a columns.
inline QgsFields sinkFields( const std::vector<FieldSchema> &columns )
{
  QgsFields fields;
  for ( const FieldSchema &column : columns )
  {
    const bool isWhole = column.type == FieldSchema::Type::Integer || column.type == FieldSchema::Type::Boolean;
    fields.append( QgsField( column.name, isWhole ? compat::LONG_FIELD : column.type == FieldSchema::Type::Number ? compat::REAL_FIELD
                                                                                                                  : compat::TEXT_FIELD ) );
  }
  return fields;
}

//! False when \a sink refuses it.
inline bool addToSink( QgsFeatureSink &sink, const QgsAttributes &attributes, const QByteArray &wkb = {} )
{
  QgsFeature feature;
  feature.setAttributes( attributes );
  if ( !wkb.isEmpty() )
  {
    QgsGeometry geometry;
    geometry.fromWkb( wkb );
    feature.setGeometry( geometry );
  }
  return sink.addFeature( feature, QgsFeatureSink::FastInsert );
}

} // namespace clusteratlas
