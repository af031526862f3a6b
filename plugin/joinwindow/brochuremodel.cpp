// SPDX-License-Identifier: GPL-2.0-or-later
#include "brochuremodel.h"

#include "wording/brochurewording.h"

#include <QFont>
#include <QHash>

#include <algorithm>

namespace clusteratlas
{

namespace
{
BrochureState stateOf( const BrochureItem &item )
{
  return item.isOpen() ? BrochureState::Open : BrochureState::Proposed;
}

//! What the person is asked to write where the value would stand.
QString proposedAnswer( const BrochureItem &item )
{
  return item.asksOwner ? QString() : item.value;
}
} // namespace

BrochureModel::BrochureModel( QObject *parent )
  : QAbstractItemModel( parent )
{}

void BrochureModel::setProposal( const BrochureProposal &proposal, const BrochureAnswers &answers )
{
  beginResetModel();
  mItems.clear();
  mTop.clear();
  QHash<QString, int> places;
  for ( const BrochureItem &item : proposal.items )
  {
    Entry entry { item, proposedAnswer( item ), stateOf( item ), places.value( item.owner, -1 ) };
    if ( const auto answer = answers.constFind( item.id ); answer != answers.constEnd() )
    {
      entry.state = answer->isEmpty() ? BrochureState::Rejected : BrochureState::Accepted;
      entry.answer = answer->isEmpty() ? entry.answer : *answer;
    }
    const int place = static_cast<int>( mItems.size() );
    if ( item.kind == BrochureKind::Cluster || item.kind == BrochureKind::Programme )
      places.insert( item.id, place );
    std::vector<int> &siblings = entry.parent < 0 ? mTop : mItems[static_cast<size_t>( entry.parent )].children;
    entry.row = static_cast<int>( siblings.size() );
    siblings.push_back( place );
    mItems.push_back( std::move( entry ) );
  }
  endResetModel();
  emit answersChanged();
}

int BrochureModel::acceptSettled()
{
  int accepted = 0;
  for ( Entry &entry : mItems )
    if ( entry.state == BrochureState::Proposed )
    {
      entry.state = BrochureState::Accepted;
      ++accepted;
    }
  if ( accepted > 0 )
    announce();
  return accepted;
}

void BrochureModel::toggle( const QModelIndex &index )
{
  if ( !index.isValid() )
    return;
  const int place = entryOf( index );
  const Entry &entry = mItems[static_cast<size_t>( place )];
  if ( entry.state == BrochureState::Accepted )
    setState( place, BrochureState::Rejected );
  else if ( entry.answer.isEmpty() )
    setState( place, entry.state == BrochureState::Rejected ? BrochureState::Open : BrochureState::Rejected );
  else
    setState( place, BrochureState::Accepted );
}

QModelIndex BrochureModel::nextOpen( const QModelIndex &index ) const
{
  const int count = itemCount();
  const int from = index.isValid() ? entryOf( index ) : -1;
  // Owners stand before their parts, so that the order of entries is that of the tree but for parts of an owner that stand behind others.
  for ( int step = 1; step <= count; ++step )
  {
    const int place = ( from + step ) % count;
    const Entry &entry = mItems[static_cast<size_t>( place )];
    if ( isOpen( entry ) && !isRejected( entry ) )
      return indexOf( place, ValueColumn );
  }
  return QModelIndex();
}

int BrochureModel::openCount() const
{
  return static_cast<int>( std::count_if( mItems.begin(), mItems.end(), [this]( const Entry &entry ) { return isOpen( entry ) && !isRejected( entry ); } ) );
}

BrochureAnswers BrochureModel::answers() const
{
  BrochureAnswers answers;
  for ( const Entry &entry : mItems )
  {
    const bool isNews = entry.item.isOpen() || entry.item.confidence == QLatin1String( "inferred" ) || entry.answer != proposedAnswer( entry.item );
    if ( entry.state == BrochureState::Rejected )
      answers.insert( entry.item.id, QString() );
    else if ( entry.state == BrochureState::Accepted && isNews && !entry.answer.isEmpty() )
      answers.insert( entry.item.id, entry.answer );
  }
  return answers;
}

QModelIndex BrochureModel::index( int row, int column, const QModelIndex &parent ) const
{
  if ( !hasIndex( row, column, parent ) )
    return QModelIndex();
  const std::vector<int> &siblings = parent.isValid() ? mItems[static_cast<size_t>( entryOf( parent ) )].children : mTop;
  return createIndex( row, column, static_cast<quintptr>( siblings[static_cast<size_t>( row )] ) );
}

QModelIndex BrochureModel::indexOf( int entry, int column ) const
{
  return entry < 0 ? QModelIndex() : createIndex( mItems[static_cast<size_t>( entry )].row, column, static_cast<quintptr>( entry ) );
}

QModelIndex BrochureModel::parent( const QModelIndex &index ) const
{
  return index.isValid() ? indexOf( mItems[static_cast<size_t>( entryOf( index ) )].parent, 0 ) : QModelIndex();
}

int BrochureModel::rowCount( const QModelIndex &parent ) const
{
  if ( !parent.isValid() )
    return static_cast<int>( mTop.size() );
  return parent.column() == 0 ? static_cast<int>( mItems[static_cast<size_t>( entryOf( parent ) )].children.size() ) : 0;
}

int BrochureModel::columnCount( const QModelIndex & ) const
{
  return COLUMN_COUNT;
}

QVariant BrochureModel::headerData( int section, Qt::Orientation orientation, int role ) const
{
  if ( orientation != Qt::Horizontal || role != Qt::DisplayRole )
    return QAbstractItemModel::headerData( section, orientation, role );
  switch ( section )
  {
    case KindColumn:
      return tr( "Item" );
    case ValueColumn:
      return tr( "Value" );
    case LineColumn:
      return tr( "Line" );
    case ConfidenceColumn:
      return tr( "Confidence" );
    default:
      return tr( "State" );
  }
}

bool BrochureModel::hasOpen( const Entry &entry ) const
{
  return isOpen( entry ) || std::any_of( entry.children.begin(), entry.children.end(), [this]( int child ) { return isOpen( mItems[static_cast<size_t>( child )] ); } );
}

bool BrochureModel::isRejected( const Entry &entry ) const
{
  return entry.state == BrochureState::Rejected || ( entry.parent >= 0 && mItems[static_cast<size_t>( entry.parent )].state == BrochureState::Rejected );
}

QString BrochureModel::kindText( const Entry &entry ) const
{
  const QString kind = brochureKindText( entry.item.kind );
  if ( entry.item.asksOwner )
    return tr( "%1: %2" ).arg( kind, entry.item.value );
  return entry.item.core ? tr( "%1 (core)" ).arg( kind ) : kind;
}

QString BrochureModel::text( const Entry &entry, int column ) const
{
  switch ( column )
  {
    case KindColumn:
      return kindText( entry );
    case ValueColumn:
      return entry.answer.isEmpty() && isOpen( entry ) ? brochureQuestionText( entry.item.question ) : entry.answer;
    case LineColumn:
      if ( entry.item.line == 0 )
        return QString();
      return entry.item.lastLine > entry.item.line ? QStringLiteral( "%1–%2" ).arg( entry.item.line ).arg( entry.item.lastLine ) : QString::number( entry.item.line );
    case ConfidenceColumn:
      return brochureConfidenceText( entry.state == BrochureState::Accepted ? QStringLiteral( "confirmed" ) : entry.item.confidence );
    default:
      break;
  }
  if ( isRejected( entry ) )
    return tr( "rejected" );
  switch ( entry.state )
  {
    case BrochureState::Open:
      return tr( "open" );
    case BrochureState::Accepted:
      return tr( "accepted" );
    default:
      return tr( "proposed" );
  }
}

QString BrochureModel::tip( const Entry &entry, int column ) const
{
  if ( column == StateColumn )
    return tr( "Space accepts, and rejects what is accepted" );
  if ( column != ValueColumn )
    return entry.item.printed.toHtmlEscaped();
  const QString question = entry.item.isOpen() ? brochureQuestionText( entry.item.question ) : QString();
  return question.isEmpty() ? tr( "Enter or F2 edits" ) : tr( "%1. Enter or F2 answers" ).arg( question ).toHtmlEscaped();
}

QVariant BrochureModel::data( const QModelIndex &index, int role ) const
{
  if ( !index.isValid() )
    return QVariant();
  const Entry &entry = mItems[static_cast<size_t>( entryOf( index ) )];
  switch ( role )
  {
    case Qt::DisplayRole:
      return text( entry, index.column() );
    case Qt::EditRole:
      return index.column() == ValueColumn ? entry.answer : text( entry, index.column() );
    case Qt::ToolTipRole:
      return tip( entry, index.column() );
    case Qt::CheckStateRole:
      if ( index.column() != StateColumn )
        return QVariant();
      return entry.state == BrochureState::Accepted ? Qt::Checked : isRejected( entry ) || isOpen( entry ) ? Qt::Unchecked
                                                                                                           : Qt::PartiallyChecked;
    case Qt::FontRole:
    {
      QFont font;
      font.setStrikeOut( isRejected( entry ) );
      font.setItalic( index.column() == ValueColumn && isOpen( entry ) );
      font.setBold( entry.parent < 0 && index.column() == ValueColumn && !isOpen( entry ) );
      return font;
    }
    case OpenRole:
      return hasOpen( entry );
    case LineRole:
      return entry.item.line;
    case LastLineRole:
      return entry.item.lastLine;
    case ChoicesRole:
      return entry.item.choices;
    default:
      return QVariant();
  }
}

bool BrochureModel::setData( const QModelIndex &index, const QVariant &value, int role )
{
  if ( !index.isValid() )
    return false;
  if ( role == Qt::CheckStateRole && index.column() == StateColumn )
  {
    toggle( index );
    return true;
  }
  if ( role != Qt::EditRole || index.column() != ValueColumn )
    return false;
  const int place = entryOf( index );
  Entry &entry = mItems[static_cast<size_t>( place )];
  const QString answer = value.toString().trimmed();
  if ( answer == entry.answer )
    return true;
  // Who empties what the text settles does not want it.
  const bool isRefused = answer.isEmpty() && !entry.item.isOpen();
  entry.answer = isRefused ? proposedAnswer( entry.item ) : answer;
  setState( place, isRefused ? BrochureState::Rejected : answer.isEmpty() ? BrochureState::Open
                                                                          : BrochureState::Accepted );
  return true;
}

Qt::ItemFlags BrochureModel::flags( const QModelIndex &index ) const
{
  Qt::ItemFlags flags = QAbstractItemModel::flags( index );
  if ( index.column() == ValueColumn )
    flags |= Qt::ItemIsEditable;
  if ( index.column() == StateColumn )
    flags |= Qt::ItemIsUserCheckable;
  return flags;
}

void BrochureModel::setState( int entry, BrochureState state )
{
  mItems[static_cast<size_t>( entry )].state = state;
  announce();
}

//! States of owners show in their parts.
void BrochureModel::announce()
{
  const auto changed = [this]( const std::vector<int> &siblings ) {
    if ( !siblings.empty() )
      emit dataChanged( indexOf( siblings.front(), 0 ), indexOf( siblings.back(), COLUMN_COUNT - 1 ) );
  };
  changed( mTop );
  for ( const int top : mTop )
    changed( mItems[static_cast<size_t>( top )].children );
  emit answersChanged();
}

} // namespace clusteratlas
