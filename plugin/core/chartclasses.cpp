// SPDX-License-Identifier: GPL-2.0-or-later
#include "chartclasses.h"

#include "classcolor.h"

namespace clusteratlas
{

namespace
{
//! Classes by place, each key once.
class Collected
{
  public:
    void add( const QString &key, const Bilingual &name, const QString &stated )
    {
      if ( mSeen.contains( key ) )
        return;
      mSeen.insert( key );
      mClasses.push_back( { key, name, classColor( stated, static_cast<int>( mClasses.size() ) ) } );
    }

    std::vector<ChartClass> take() { return std::move( mClasses ); }

  private:
    QSet<QString> mSeen;
    std::vector<ChartClass> mClasses;
};
} // namespace

double ChartMark::selectedShare( const QSet<QString> &clusters, const QSet<QString> &prefectures ) const
{
  const bool byPrefecture = !prefCodes.isEmpty() && !prefectures.isEmpty();
  const QStringList &own = byPrefecture ? prefCodes : clusterIds;
  const QSet<QString> &selected = byPrefecture ? prefectures : clusters;
  int count = 0;
  for ( const QString &id : own )
    count += selected.contains( id ) ? 1 : 0;
  return own.isEmpty() ? 0 : static_cast<double>( count ) / own.size();
}

std::vector<ChartClass> programmeClasses( const Dataset &dataset )
{
  Collected classes;
  for ( const Programme &programme : dataset.programmes )
    classes.add( programme.id, programme.shortName.ja.isEmpty() && programme.shortName.en.isEmpty() ? programme.name : programme.shortName, programme.color );
  for ( const Cluster &cluster : dataset.clusters )
    classes.add( cluster.programmeId, { cluster.programmeId, cluster.programmeId }, QString() );
  return classes.take();
}

std::vector<ChartClass> fieldClasses( const Dataset &dataset )
{
  Collected classes;
  for ( const ResearchField &field : dataset.fields )
    classes.add( field.id, field.name, field.color );
  for ( const Cluster &cluster : dataset.clusters )
    for ( const QString &field : cluster.fieldIds )
      classes.add( field, { field, field }, QString() );
  return classes.take();
}

std::vector<ChartClass> classesUsed( const std::vector<ChartClass> &all, const QSet<QString> &used )
{
  std::vector<ChartClass> result;
  for ( const ChartClass &one : all )
    if ( used.contains( one.key ) )
      result.push_back( one );
  return result;
}

} // namespace clusteratlas
