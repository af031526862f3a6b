// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "core/municipalitycode.h"
#include "io/polygonreader.h"

#include <QFileInfo>

#include <gtest/gtest.h>

#include <algorithm>
#include <map>

namespace clusteratlas::test
{

struct N03Name
{
    QString above; //!< the county or the designated city; empty for other cities
    QString name;
};

//! What N03 of 1 January 2021 tells of each code, from the checkout of the shared data; empty where that is absent.
inline std::map<int, N03Name> n03NamesOf2021()
{
  std::map<int, N03Name> names;
  const QString path = QStringLiteral( CLUSTERATLAS_SOURCE_DIR "/../shared/data/polygons/n03_2021_simplified/N03-21_210101.topojson" );
  if ( !QFileInfo::exists( path ) )
    return names;
  const Result<PolygonTable> table = readPolygons( path, {} );
  EXPECT_TRUE( table ) << qPrintable( path );
  if ( !table )
    return names;
  const auto values = [&table]( const char *name ) -> const std::vector<QString> & {
    return std::find_if( table->columns.begin(), table->columns.end(), [name]( const CandidateColumn &one ) { return one.name == QLatin1String( name ); } )->values;
  };
  for ( size_t row = 0; row < table->wkb.size(); ++row )
    if ( const auto code = readMunicipalityCode( values( "N03_007" )[row] ) )
      names[code->number()] = { values( "N03_003" )[row], values( "N03_004" )[row] };
  return names;
}

} // namespace clusteratlas::test
