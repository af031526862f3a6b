// SPDX-License-Identifier: GPL-2.0-or-later
#include "comparemodel.h"

#include "core/csvtext.h"
#include "panel/plaintext.h"
#include "wording/chartwording.h"

#include <QFont>

namespace clusteratlas
{

namespace
{
constexpr int PERCENT = 100;

//! Of all of the kind of \a item that have a figure.
size_t rankedWith( const ComparedMeasure &measure, const ComparedItem &item )
{
  return item.kind == ComparedItem::Kind::Prefecture ? measure.ofPrefectures.size() : measure.ofClusters.size();
}
} // namespace

void CompareModel::show( ComparedTable table )
{
  beginResetModel();
  mTable = std::move( table );
  endResetModel();
}

const ComparedMeasure &CompareModel::measure( const QModelIndex &index ) const
{
  const int row = index.parent().isValid() ? index.parent().row() : index.row();
  return mTable.measures[static_cast<size_t>( row )];
}

int CompareModel::itemOf( const QModelIndex &index )
{
  return index.parent().isValid() ? index.row() : -1;
}

bool CompareModel::isHighest( const ComparedMeasure &measure, int item ) const
{
  const std::optional<double> own = measure.figures[static_cast<size_t>( item )].value;
  int others = 0;
  for ( const ComparedFigure &figure : measure.figures )
  {
    if ( figure.value > own )
      return false;
    others += figure.value < own && figure.value ? 1 : 0;
  }
  return own && others > 0;
}

QString CompareModel::unitOf( const ComparedMeasure &measure ) const
{
  return lineText( chartwording::unit( measure.series, measure.isDivided ? mTable.denominator : nullptr ).in( mTable.language ) );
}

QString CompareModel::titleOf( const ComparedMeasure &measure ) const
{
  return lineText( chartwording::measure( measure.id, measure.series ).in( mTable.language ) );
}

QModelIndex CompareModel::index( int row, int column, const QModelIndex &parent ) const
{
  if ( !hasIndex( row, column, parent ) )
    return {};
  return createIndex( row, column, parent.isValid() ? static_cast<quintptr>( parent.row() + 1 ) : quintptr( 0 ) );
}

QModelIndex CompareModel::parent( const QModelIndex &child ) const
{
  return child.internalId() == 0 ? QModelIndex() : createIndex( static_cast<int>( child.internalId() ) - 1, 0, quintptr( 0 ) );
}

int CompareModel::rowCount( const QModelIndex &parent ) const
{
  if ( !parent.isValid() )
    return static_cast<int>( mTable.measures.size() );
  return parent.internalId() == 0 && parent.column() == 0 ? static_cast<int>( mTable.items.size() ) : 0;
}

int CompareModel::columnCount( const QModelIndex & ) const
{
  return COLUMN_COUNT;
}

QString CompareModel::itemText( const ComparedMeasure &measure, int item, int column ) const
{
  const ComparedFigure &figure = measure.figures[static_cast<size_t>( item )];
  const QString none = QStringLiteral( "–" );
  switch ( column )
  {
    case ItemColumn:
      return QStringLiteral( "%1 %2" ).arg( mTable.numbers[static_cast<size_t>( item )] ).arg( mTable.names[item] );
    case ValueColumn:
      return figure.value ? ( isHighest( measure, item ) ? QStringLiteral( "★ " ) : QString() ) + chartwording::number( *figure.value, mTable.language ) : none;
    case RankColumn:
      return figure.rank ? QStringLiteral( "%1/%2" ).arg( *figure.rank ).arg( rankedWith( measure, mTable.items[static_cast<size_t>( item )] ) ) : none;
    case ShareColumn:
      return figure.share ? QString::number( *figure.share * PERCENT, 'f', 1 ) + QStringLiteral( " %" ) : none;
    default:
      return {};
  }
}

QVariant CompareModel::itemData( const QModelIndex &index, int role ) const
{
  const ComparedMeasure &measure = this->measure( index );
  switch ( role )
  {
    case Qt::DisplayRole:
      return itemText( measure, index.row(), index.column() );
    case Qt::ToolTipRole:
    {
      const Bilingual note = isHighest( measure, index.row() ) ? chartwording::highest() : chartwording::gap( measure.figures[static_cast<size_t>( index.row() )] );
      const QString gap = note.in( mTable.language );
      return toolTipText( gap.isEmpty() ? mTable.names[index.row()] : mTable.names[index.row()] + QStringLiteral( ": " ) + gap );
    }
    case Qt::TextAlignmentRole:
      return index.column() == ItemColumn ? QVariant() : QVariant( Qt::AlignRight | Qt::AlignVCenter );
    case Qt::FontRole:
    {
      QFont font;
      font.setBold( true );
      return isHighest( measure, index.row() ) ? QVariant( font ) : QVariant();
    }
    case Qt::AccessibleTextRole:
      return index.column() == ValueColumn ? titleOf( measure ) + QStringLiteral( ", " ) + mTable.names[index.row()] + QStringLiteral( ": " ) + itemText( measure, index.row(), ValueColumn )
                                           : QVariant();
    default:
      return {};
  }
}

QVariant CompareModel::data( const QModelIndex &index, int role ) const
{
  if ( !index.isValid() )
    return {};
  if ( itemOf( index ) >= 0 )
    return itemData( index, role );
  const ComparedMeasure &measure = this->measure( index );
  const QString unit = unitOf( measure );
  const QString title = titleOf( measure ) + ( unit.isEmpty() ? QString() : QStringLiteral( " (%1)" ).arg( unit ) );
  if ( role == Qt::DisplayRole && index.column() == ItemColumn )
    return title;
  if ( role == Qt::ToolTipRole )
  {
    const QString gap = chartwording::gap( measure.national ).in( mTable.language );
    const QString nation = measure.national.value ? chartwording::number( *measure.national.value, mTable.language ) : gap;
    return toolTipText( QStringLiteral( "%1\n%2: %3" ).arg( title, chartwording::nation().in( mTable.language ), nation ) );
  }
  return {};
}

QVariant CompareModel::headerData( int section, Qt::Orientation orientation, int role ) const
{
  if ( role == Qt::TextAlignmentRole )
    return section == ItemColumn ? QVariant( Qt::AlignLeft | Qt::AlignVCenter ) : QVariant( Qt::AlignRight | Qt::AlignVCenter );
  if ( role != Qt::DisplayRole || orientation != Qt::Horizontal )
    return {};
  const std::array<Bilingual, COLUMN_COUNT> names { chartwording::item(), chartwording::value(), chartwording::rank(), chartwording::share() };
  return names[static_cast<size_t>( section )].in( mTable.language );
}

QStringList CompareModel::copyHeader() const
{
  QStringList header { chartwording::indicator().in( mTable.language ), chartwording::unitColumn().in( mTable.language ), chartwording::nation().in( mTable.language ) };
  for ( const QString &name : mTable.names )
    header << name << QStringLiteral( "%1 (%2)" ).arg( name, chartwording::rank().in( mTable.language ) );
  return header;
}

QList<QStringList> CompareModel::copyRows() const
{
  QList<QStringList> rows;
  const auto text = []( const auto &value ) { return value ? cellText( *value ) : QString(); };
  for ( const ComparedMeasure &measure : mTable.measures )
  {
    QStringList row { titleOf( measure ), unitOf( measure ), text( measure.national.value ) };
    for ( const ComparedFigure &figure : measure.figures )
      row << text( figure.value ) << text( figure.rank );
    rows << row;
  }
  return rows;
}

} // namespace clusteratlas
