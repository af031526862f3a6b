// SPDX-License-Identifier: GPL-2.0-or-later
#include "dataset.h"

#include <algorithm>

namespace clusteratlas
{

namespace
{
template <typename T>
const T *byId( const std::vector<T> &items, const QString &id )
{
  const auto found = std::find_if( items.begin(), items.end(), [&id]( const T &item ) { return item.id == id; } );
  return found == items.end() ? nullptr : &*found;
}
} // namespace

const DataTable *Dataset::table( QLatin1String tableName ) const
{
  const auto found = std::find_if( tables.begin(), tables.end(), [tableName]( const DataTable &table ) { return table.schema.name == tableName; } );
  return found == tables.end() ? nullptr : &*found;
}

const Cluster *Dataset::cluster( const QString &id ) const
{
  return byId( clusters, id );
}

const Programme *Dataset::programme( const QString &id ) const
{
  return byId( programmes, id );
}

const ResearchField *Dataset::field( const QString &id ) const
{
  return byId( fields, id );
}

const Institution *Dataset::institution( const QString &id ) const
{
  return byId( institutions, id );
}

} // namespace clusteratlas
