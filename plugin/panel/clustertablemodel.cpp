// SPDX-License-Identifier: GPL-2.0-or-later
#include "clustertablemodel.h"

#include "colorswatch.h"
#include "datasetindex.h"
#include "membershiptext.h"
#include "panelroles.h"
#include "plaintext.h"

#include <algorithm>

namespace clusteratlas
{

namespace
{
QHash<QString, std::vector<PrefectureCode>> prefecturesByCluster( const Dataset &dataset, const JoinResult &join )
{
  QHash<QString, std::vector<PrefectureCode>> prefectures;
  for ( const JoinedMembership &joined : join.joined )
  {
    std::vector<PrefectureCode> &codes = prefectures[dataset.memberships[joined.membership].clusterId];
    if ( std::find( codes.begin(), codes.end(), joined.prefecture ) == codes.end() )
      codes.push_back( joined.prefecture );
  }
  return prefectures;
}

//! The reading of the region in kana where the table has one: sorting kanji by code point means nothing to a reader.
QString regionReading( const Dataset &dataset, const Cluster &cluster )
{
  const DataTable *table = dataset.table( QLatin1String( "clusters" ) );
  if ( !table || cluster.row >= table->cells.rows.size() )
    return QString();
  return table->cells.cell( table->cells.rows[cluster.row], QLatin1String( "name_kana" ) );
}

template <typename T>
int positionOf( const std::vector<T> &items, const QString &id )
{
  const auto found = std::find_if( items.begin(), items.end(), [&id]( const T &item ) { return item.id == id; } );
  return static_cast<int>( found - items.begin() );
}
} // namespace

ClusterTableModel::ClusterTableModel( QObject *parent )
  : QAbstractTableModel( parent )
{}

void ClusterTableModel::setDataset( const std::shared_ptr<const Dataset> &dataset, const JoinResult &join, const QString &language )
{
  beginResetModel();
  mRows.clear();
  mRowOfCluster.clear();
  if ( dataset )
  {
    const DatasetIndex index( *dataset );
    const QHash<QString, std::vector<PrefectureCode>> prefectures = prefecturesByCluster( *dataset, join );
    mRows.reserve( dataset->clusters.size() );
    for ( const Cluster &cluster : dataset->clusters )
    {
      if ( !mRowOfCluster.contains( cluster.id ) )
        mRowOfCluster.insert( cluster.id, static_cast<int>( mRows.size() ) );
      mRows.push_back( rowOf( *dataset, index, cluster, prefectures.value( cluster.id ), language ) );
    }
  }
  endResetModel();
}

ClusterTableModel::Row ClusterTableModel::rowOf( const Dataset &dataset, const DatasetIndex &index, const Cluster &cluster, const std::vector<PrefectureCode> &prefectures, const QString &language )
{
  const QString separator = language == QLatin1String( "en" ) ? QStringLiteral( ", " ) : QStringLiteral( "、" );
  Row row;
  row.clusterId = cluster.id;

  row.texts[ClusterColumn] = cluster.id + QLatin1Char( ' ' ) + cluster.name.in( language );
  row.sortKeys[ClusterColumn] = static_cast<int>( cluster.row );

  const Programme *programme = dataset.programme( cluster.programmeId );
  const QString shortName = programme ? programme->shortName.in( language ) : cluster.programmeId;
  row.texts[ProgrammeColumn] = programme && shortName.isEmpty() ? programme->name.in( language ) : shortName;
  row.sortKeys[ProgrammeColumn] = positionOf( dataset.programmes, cluster.programmeId );
  if ( programme )
    row.swatch = colorSwatch( programme->color );

  row.texts[RegionColumn] = cluster.region.in( language );
  const QString reading = language == QLatin1String( "en" ) ? QString() : regionReading( dataset, cluster );
  row.sortKeys[RegionColumn] = reading.isEmpty() ? row.texts[RegionColumn] : reading;

  QStringList fields;
  QString fieldOrder;
  for ( const QString &fieldId : cluster.fieldIds )
  {
    const ResearchField *field = dataset.field( fieldId );
    fields << ( field ? field->name.in( language ) : fieldId );
    fieldOrder += QChar( static_cast<ushort>( 'A' + positionOf( dataset.fields, fieldId ) ) );
  }
  row.texts[FieldsColumn] = fields.join( separator );
  row.sortKeys[FieldsColumn] = fieldOrder;

  QStringList names;
  QStringList codes;
  for ( const PrefectureCode code : prefectures )
  {
    names << MembershipText::prefecture( code, language );
    codes << code.toString();
  }
  row.texts[PrefecturesColumn] = names.join( separator );
  row.sortKeys[PrefecturesColumn] = codes.join( QLatin1Char( ' ' ) );

  QStringList institutions;
  for ( const Participation *participation : index.participations( cluster.id ) )
  {
    const Institution *institution = index.institution( participation->institutionId );
    institutions << ( institution ? institution->name.in( language ) : participation->printedName );
  }
  row.texts[InstitutionsColumn] = institutions.join( separator );
  row.sortKeys[InstitutionsColumn] = institutions.size();
  return row;
}

QString ClusterTableModel::clusterId( int row ) const
{
  return row >= 0 && row < rowCount() ? mRows[static_cast<size_t>( row )].clusterId : QString();
}

int ClusterTableModel::rowOf( const QString &clusterId ) const
{
  return mRowOfCluster.value( clusterId, -1 );
}

int ClusterTableModel::rowCount( const QModelIndex &parent ) const
{
  return parent.isValid() ? 0 : static_cast<int>( mRows.size() );
}

int ClusterTableModel::columnCount( const QModelIndex &parent ) const
{
  return parent.isValid() ? 0 : COLUMN_COUNT;
}

QVariant ClusterTableModel::data( const QModelIndex &index, int role ) const
{
  if ( !checkIndex( index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid ) )
    return QVariant();
  const Row &row = mRows[static_cast<size_t>( index.row() )];
  const size_t column = static_cast<size_t>( index.column() );
  switch ( role )
  {
    case Qt::DisplayRole:
      return lineText( row.texts[column] );
    case Qt::EditRole:
      return row.texts[column];
    case Qt::ToolTipRole:
      return toolTipText( row.texts[column] );
    case Qt::DecorationRole:
      return column == ProgrammeColumn ? row.swatch : QVariant();
    case ClusterIdRole:
      return row.clusterId;
    case SortRole:
      return row.sortKeys[column];
  }
  return QVariant();
}

QVariant ClusterTableModel::headerData( int section, Qt::Orientation orientation, int role ) const
{
  if ( orientation != Qt::Horizontal || role != Qt::DisplayRole )
    return QAbstractTableModel::headerData( section, orientation, role );
  switch ( section )
  {
    case ClusterColumn:
      return tr( "Cluster" );
    case ProgrammeColumn:
      return tr( "Programme" );
    case RegionColumn:
      return tr( "Region" );
    case FieldsColumn:
      return tr( "Fields" );
    case PrefecturesColumn:
      return tr( "Prefectures" );
    case InstitutionsColumn:
      return tr( "Institutions" );
  }
  return QVariant();
}

} // namespace clusteratlas
