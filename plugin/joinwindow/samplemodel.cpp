// SPDX-License-Identifier: GPL-2.0-or-later
#include "samplemodel.h"

#include <QFont>

#include <algorithm>

namespace clusteratlas
{

void SampleModel::setSample( const SampleRows &sample )
{
  beginResetModel();
  mSample = sample;
  mColumns = mSample.columns.size();
  for ( const QStringList &row : mSample.rows )
    mColumns = std::max( mColumns, row.size() );
  endResetModel();
}

int SampleModel::rowCount( const QModelIndex &parent ) const
{
  return parent.isValid() ? 0 : static_cast<int>( mSample.rows.size() );
}

int SampleModel::columnCount( const QModelIndex &parent ) const
{
  return parent.isValid() ? 0 : mColumns;
}

QVariant SampleModel::headerData( int section, Qt::Orientation orientation, int role ) const
{
  if ( role != Qt::DisplayRole || orientation != Qt::Horizontal )
    return QAbstractTableModel::headerData( section, orientation, role );
  return mSample.columns.isEmpty() ? QString::number( section + 1 ) : mSample.columns.value( section );
}

QVariant SampleModel::data( const QModelIndex &index, int role ) const
{
  if ( !index.isValid() )
    return QVariant();
  const QString cell = mSample.rows[static_cast<size_t>( index.row() )].value( index.column() );
  switch ( role )
  {
    case Qt::DisplayRole:
      return cell;
    case Qt::ToolTipRole:
      return cell.toHtmlEscaped();
    case Qt::FontRole:
    {
      QFont font;
      font.setBold( cell.contains( QChar( QChar::ReplacementCharacter ) ) );
      return font;
    }
    default:
      return QVariant();
  }
}

} // namespace clusteratlas
