// SPDX-License-Identifier: GPL-2.0-or-later
#include "chartclasses.h"
#include "chartdata.h"

#include <algorithm>
#include <set>

namespace clusteratlas
{

namespace
{
//! Rows or columns by key, in the order in which they are first named.
class Line
{
  public:
    int place( const QString &key, const Bilingual &name, const QString &classKey )
    {
      const auto found = mPlaces.constFind( key );
      if ( found != mPlaces.constEnd() )
        return *found;
      const int place = static_cast<int>( marks.size() );
      mPlaces.insert( key, place );
      marks.push_back( { key, name, {}, {} } );
      classes.push_back( classKey );
      return place;
    }

    std::vector<ChartMark> marks;
    std::vector<QString> classes;

  private:
    QHash<QString, int> mPlaces;
};

class MatrixBuilder
{
  public:
    MatrixBuilder( const Dataset &dataset, const QStringList &shown )
      : mDataset( dataset )
      , mShown( shown.begin(), shown.end() )
    {
      for ( const Cluster &cluster : dataset.clusters )
        if ( mShown.contains( cluster.id ) )
        {
          const int place = mClusters.place( cluster.id, clusterLabel( cluster ), cluster.programmeId );
          mClusters.marks[static_cast<size_t>( place )].clusterIds = QStringList( cluster.id );
          mUsed.insert( cluster.programmeId );
        }
    }

    void addFields()
    {
      for ( const ChartClass &field : fieldClasses( mDataset ) )
        mOthers.place( field.key, field.name, field.key );
      for ( const Cluster &cluster : mDataset.clusters )
        for ( const QString &field : cluster.fieldIds )
          add( cluster.id, mOthers.place( field, { field, field }, field ), false );
    }

    void addInstitutions( bool byType )
    {
      QHash<QString, const Institution *> institutions;
      for ( const Institution &institution : mDataset.institutions )
        institutions.insert( institution.id, &institution );
      QHash<QString, std::vector<const Participation *>> parts;
      for ( const Participation &part : mDataset.participations )
        parts[part.clusterId].push_back( &part );
      for ( const Cluster &cluster : mDataset.clusters )
      {
        if ( !mShown.contains( cluster.id ) )
          continue;
        std::vector<const Participation *> own = parts.value( cluster.id );
        std::stable_sort( own.begin(), own.end(), []( const Participation *a, const Participation *b ) { return a->core && !b->core; } );
        for ( const Participation *part : own )
          addPart( cluster.id, *part, institutions.value( part->institutionId ), byType );
      }
    }

    //! Turned, the clusters are columns.
    MatrixData take( bool turned, const std::vector<ChartClass> &classes )
    {
      MatrixData data;
      for ( auto &[places, cell] : mCells )
      {
        cell.row = turned ? places.second : places.first;
        cell.column = turned ? places.first : places.second;
        ChartMark &other = mOthers.marks[static_cast<size_t>( places.second )];
        other.clusterIds << cell.clusterId;
        data.cells.push_back( cell );
      }
      std::sort( data.cells.begin(), data.cells.end(), []( const MatrixCell &a, const MatrixCell &b ) { return std::pair( a.row, a.column ) < std::pair( b.row, b.column ); } );
      Line &rows = turned ? mOthers : mClusters;
      Line &columns = turned ? mClusters : mOthers;
      data.rows = std::move( rows.marks );
      data.rowClass = std::move( rows.classes );
      data.columns = std::move( columns.marks );
      data.columnClass = std::move( columns.classes );
      data.classes = classesUsed( classes, mUsed );
      return data;
    }

    void use( const std::vector<ChartClass> &classes )
    {
      for ( const ChartClass &one : classes )
        mUsed.insert( one.key );
    }

  private:
    void addPart( const QString &clusterId, const Participation &part, const Institution *institution, bool byType )
    {
      if ( byType && ( !institution || institution->type.isEmpty() ) )
        return;
      const Bilingual printed { part.printedName, part.printedName };
      const int other = byType ? mOthers.place( institution->type, institutionType( mDataset, *institution ), {} )
                               : mOthers.place( part.institutionId, institution ? institution->name : printed, {} );
      // An institution that takes part with two campuses is one.
      if ( mCounted.emplace( clusterId, part.institutionId ).second )
        add( clusterId, other, part.core );
    }

    void add( const QString &clusterId, int other, bool core )
    {
      if ( !mShown.contains( clusterId ) )
        return;
      const int cluster = mClusters.place( clusterId, {}, {} );
      const auto [entry, isNew] = mCells.emplace( std::pair( cluster, other ), MatrixCell { 0, 0, 1, core, clusterId } );
      if ( isNew )
        return;
      entry->second.count += 1;
      entry->second.core |= core;
    }

    const Dataset &mDataset;
    QSet<QString> mShown;
    Line mClusters;
    Line mOthers;
    std::map<std::pair<int, int>, MatrixCell> mCells; //!< by cluster and other
    std::set<std::pair<QString, QString>> mCounted;   //!< cluster and institution
    QSet<QString> mUsed;
};
} // namespace

MatrixData clusterMatrix( const Dataset &dataset, const QStringList &shown, MatrixOf of )
{
  MatrixBuilder builder( dataset, shown );
  if ( of == MatrixOf::Field )
  {
    const std::vector<ChartClass> classes = fieldClasses( dataset );
    builder.addFields();
    builder.use( classes );
    return builder.take( false, classes );
  }
  builder.addInstitutions( of == MatrixOf::InstitutionType );
  return builder.take( of == MatrixOf::Institution, programmeClasses( dataset ) );
}

} // namespace clusteratlas
