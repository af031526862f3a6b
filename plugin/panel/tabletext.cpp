// SPDX-License-Identifier: GPL-2.0-or-later
#include "tabletext.h"

#include <QAbstractItemModel>
#include <QRegularExpression>
#include <QSet>

namespace clusteratlas
{

namespace
{
QString cellText( const QString &text )
{
  static const QRegularExpression BREAKS( QStringLiteral( "[\\x00-\\x1f\\x7f\\x{0085}\\x{2028}\\x{2029}]+" ) );
  QString flat = text;
  flat.replace( BREAKS, QStringLiteral( " " ) );
  const QString start = flat.trimmed().left( 1 );
  bool isNumber = false;
  flat.toDouble( &isNumber );
  const bool isFormula = !start.isEmpty() && !isNumber && QStringLiteral( "=+-@" ).contains( start );
  return isFormula ? QLatin1Char( '\'' ) + flat : flat;
}

QStringList headerOf( const QAbstractItemModel &model )
{
  QStringList header;
  for ( int column = 0; column < model.columnCount(); ++column )
    header << model.headerData( column, Qt::Horizontal ).toString();
  return header;
}

QStringList cellsOf( const QAbstractItemModel &model, const QModelIndex &row )
{
  QStringList cells;
  for ( int column = 0; column < model.columnCount( row.parent() ); ++column )
    cells << row.siblingAtColumn( column ).data( Qt::EditRole ).toString();
  return cells;
}
} // namespace

QString tabSeparated( const QStringList &header, const QList<QStringList> &rows )
{
  QString text;
  for ( const QStringList &row : QList<QStringList> { header } + rows )
  {
    QStringList cells;
    for ( const QString &cell : row )
      cells << cellText( cell );
    text += cells.join( QLatin1Char( '\t' ) ) + QLatin1Char( '\n' );
  }
  return text;
}

CellTable tableCells( const QAbstractItemModel &model, const QModelIndexList &rows )
{
  QList<QStringList> cells;
  for ( const QModelIndex &row : rows )
    cells << cellsOf( model, row );
  return { headerOf( model ), cells };
}

QString tableText( const QAbstractItemModel &model, const QModelIndexList &rows )
{
  const CellTable table = tableCells( model, rows );
  return tabSeparated( table.header, table.rows );
}

CellTable treeCells( const QAbstractItemModel &model, const QStringList &header, const QModelIndexList &rows )
{
  QModelIndexList below;
  QSet<QModelIndex> seen;
  const auto add = [&below, &seen]( const QModelIndex &row ) {
    if ( !seen.contains( row ) )
      below << row;
    seen << row;
  };
  for ( const QModelIndex &row : rows )
  {
    if ( row.parent().parent().isValid() )
      add( row.parent() );
    else if ( row.parent().isValid() )
      add( row );
    else if ( model.rowCount( row ) == 0 )
      add( row );
    else
      for ( int child = 0; child < model.rowCount( row ); ++child )
        add( model.index( child, 0, row ) );
  }
  QList<QStringList> cells;
  for ( const QModelIndex &row : std::as_const( below ) )
  {
    const bool lonely = !row.parent().isValid();
    QStringList line = cellsOf( model, row );
    if ( lonely )
      line.insert( 1, QString() );
    else
      line.prepend( row.parent().data( Qt::EditRole ).toString() );
    cells << line;
  }
  return { header + headerOf( model ).mid( 1 ), cells };
}

QString treeText( const QAbstractItemModel &model, const QStringList &header, const QModelIndexList &rows )
{
  const CellTable table = treeCells( model, header, rows );
  return tabSeparated( table.header, table.rows );
}

} // namespace clusteratlas
