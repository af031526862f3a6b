// SPDX-License-Identifier: GPL-2.0-or-later
#include "unmatchedmodel.h"

#include "core/labeltext.h"
#include "core/prefecturetable.h"
#include "wording/ledgertext.h"

#include <QFont>

namespace clusteratlas
{

UnmatchedModel::UnmatchedModel( QString language, QObject *parent )
  : QAbstractTableModel( parent )
  , mLanguage( std::move( language ) )
{}

void UnmatchedModel::setRows( std::vector<UnmatchedRow> rows )
{
  beginResetModel();
  mRows = std::move( rows );
  endResetModel();
}

int UnmatchedModel::acceptSuggestions( double score )
{
  int accepted = 0;
  for ( size_t row = 0; row < mRows.size(); ++row )
    if ( mRows[row].suggestion && !mRows[row].chosen && mRows[row].score >= score )
    {
      mRows[row].chosen = mRows[row].suggestion;
      ++accepted;
    }
  if ( accepted > 0 )
  {
    emit dataChanged( index( 0, 0 ), index( rowCount() - 1, COLUMN_COUNT - 1 ) );
    emit choiceChanged();
  }
  return accepted;
}

int UnmatchedModel::acceptSuggestionsOf( const std::vector<int> &rows )
{
  int accepted = 0;
  for ( const int index : rows )
    if ( const std::optional<PrefectureCode> suggestion = row( index ).suggestion )
    {
      choose( static_cast<size_t>( index ), suggestion );
      ++accepted;
    }
  return accepted;
}

void UnmatchedModel::takeBack( const std::vector<int> &rows )
{
  for ( const int index : rows )
    choose( static_cast<size_t>( index ), std::nullopt );
}

PrefectureAliases UnmatchedModel::chosen( JoinSide side ) const
{
  PrefectureAliases aliases;
  for ( const UnmatchedRow &row : mRows )
    if ( row.side == side && row.chosen )
      aliases.insert( normalizedLabel( row.label ), *row.chosen );
  return aliases;
}

int UnmatchedModel::rowCount( const QModelIndex &parent ) const
{
  return parent.isValid() ? 0 : static_cast<int>( mRows.size() );
}

int UnmatchedModel::columnCount( const QModelIndex &parent ) const
{
  return parent.isValid() ? 0 : COLUMN_COUNT;
}

QVariant UnmatchedModel::headerData( int section, Qt::Orientation orientation, int role ) const
{
  if ( orientation != Qt::Horizontal || role != Qt::DisplayRole )
    return QAbstractTableModel::headerData( section, orientation, role );
  switch ( section )
  {
    case SideColumn:
      return tr( "Source" );
    case RowColumn:
      return tr( "Row" );
    case LabelColumn:
      return tr( "Label" );
    case ReasonColumn:
      return tr( "Why it does not match" );
    default:
      return tr( "Prefecture" );
  }
}

QString UnmatchedModel::nameOf( PrefectureCode code ) const
{
  const PrefectureRecord &prefecture = prefectureRecord( code );
  return ( mLanguage == QLatin1String( "ja" ) ? prefecture.nameJa : prefecture.nameEn ).toString();
}

QString UnmatchedModel::suggestionText( const QString &reasonId )
{
  const std::initializer_list<std::pair<const char *, QString>> wordings = { { "contained", tr( "holds its name" ) },
    { "wrong_suffix", tr( "another ending" ) },
    { "city", tr( "holds a city of it" ) },
    { "old_name", tr( "an old name" ) },
    { "spelling", tr( "spelled alike" ) } };
  for ( const auto &[known, wording] : wordings )
    if ( reasonId == QLatin1String( known ) )
      return wording;
  return reasonId;
}

QString UnmatchedModel::text( const UnmatchedRow &row, int column ) const
{
  switch ( column )
  {
    case SideColumn:
      return row.side == JoinSide::Polygons ? tr( "Polygons" ) : tr( "Table" );
    case LabelColumn:
      return row.label;
    case ReasonColumn:
      return reasonText( row.reason );
    case PrefectureColumn:
      if ( row.chosen )
        return nameOf( *row.chosen );
      return row.suggestion ? tr( "%1? (%2 %, %3)" ).arg( nameOf( *row.suggestion ) ).arg( qRound( row.score * 100 ) ).arg( suggestionText( row.suggestionReason ) ) : QString();
    default:
      return QString();
  }
}

QVariant UnmatchedModel::data( const QModelIndex &index, int role ) const
{
  if ( !index.isValid() )
    return QVariant();
  const UnmatchedRow &row = mRows[static_cast<size_t>( index.row() )];
  const bool isGuess = index.column() == PrefectureColumn && !row.chosen;
  switch ( role )
  {
    case Qt::DisplayRole:
      return index.column() == RowColumn ? QVariant( row.row ) : QVariant( text( row, index.column() ) );
    case Qt::ToolTipRole:
      if ( index.column() == PrefectureColumn )
        return row.canBeNamed ? tr( "Space takes the suggestion, F2 or a double-click lists all prefectures, Delete takes a choice back" ) : tr( "A name would not help here: mend the source" );
      return text( row, index.column() ).toHtmlEscaped();
    case LabelRole:
      return row.label;
    case Qt::EditRole:
      if ( index.column() == PrefectureColumn )
        return row.chosen ? row.chosen->number() : row.suggestion ? row.suggestion->number()
                                                                  : 0;
      return QVariant();
    case Qt::FontRole:
    {
      QFont font;
      font.setItalic( isGuess );
      font.setBold( index.column() == PrefectureColumn && row.chosen );
      return font;
    }
    case Qt::TextAlignmentRole:
      return index.column() == RowColumn ? QVariant( Qt::AlignRight | Qt::AlignVCenter ) : QVariant();
    default:
      return QVariant();
  }
}

bool UnmatchedModel::setData( const QModelIndex &index, const QVariant &value, int role )
{
  if ( !index.isValid() || role != Qt::EditRole || !( flags( index ) & Qt::ItemIsEditable ) )
    return false;
  choose( static_cast<size_t>( index.row() ), PrefectureCode::fromNumber( value.toInt() ) );
  return true;
}

void UnmatchedModel::choose( size_t row, std::optional<PrefectureCode> code )
{
  const JoinSide side = mRows[row].side;
  const QString key = normalizedLabel( mRows[row].label );
  for ( UnmatchedRow &other : mRows )
    if ( other.side == side && other.canBeNamed && normalizedLabel( other.label ) == key )
      other.chosen = code;
  emit dataChanged( index( 0, 0 ), index( rowCount() - 1, COLUMN_COUNT - 1 ) );
  emit choiceChanged();
}

Qt::ItemFlags UnmatchedModel::flags( const QModelIndex &index ) const
{
  const Qt::ItemFlags flags = QAbstractTableModel::flags( index );
  const bool editable = index.column() == PrefectureColumn && mRows[static_cast<size_t>( index.row() )].canBeNamed;
  return editable ? flags | Qt::ItemIsEditable : flags;
}

} // namespace clusteratlas
