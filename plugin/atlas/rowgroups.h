// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "coverage/dissolve.h"
#include "io/polygonbytes.h"

namespace clusteratlas
{

//! Groups of rows of a table, to dissolve. Borrows the polygons and the rows of each group.
class RowGroups final : public PolygonGroups
{
  public:
    explicit RowGroups( const PolygonBytes &polygons )
      : mPolygons( polygons )
    {}

    void add( const std::vector<size_t> &rows ) { mGroups.push_back( &rows ); }

    size_t count() const override { return mGroups.size(); }
    size_t featureCount( size_t group ) const override { return mGroups[group]->size(); }
    size_t byteCount( size_t group ) const override
    {
      size_t bytes = 0;
      for ( const size_t row : *mGroups[group] )
        bytes += mPolygons.byteCount( row );
      return bytes;
    }
    Result<void> visit( size_t group, const std::function<void( const QByteArray & )> &visitor ) const override { return mPolygons.visit( *mGroups[group], visitor ); }

  private:
    const PolygonBytes &mPolygons;
    std::vector<const std::vector<size_t> *> mGroups = {};
};

} // namespace clusteratlas
