// SPDX-License-Identifier: GPL-2.0-or-later
#include "charttable.h"

#include "core/csvtext.h"
#include "panel/plaintext.h"
#include "wording/chartwording.h"

namespace clusteratlas
{

namespace
{
//! What is said of marks in the first column.
QString nameHeader( const ChartContent &content )
{
  return content.title;
}

QString nameOf( const ChartMark &mark, const QString &language )
{
  const QString name = lineText( mark.name.in( language ) );
  return name.isEmpty() ? lineText( mark.key ) : name;
}

ChartTable tableOf( const BarsData &data, const ChartContent &content )
{
  ChartTable table { { nameHeader( content ), content.xTitle }, {} };
  const bool hasParts = content.areCounts && data.classes.size() > 1;
  if ( hasParts )
    for ( const ChartClass &one : data.classes )
      table.header << lineText( one.name.in( content.language ) );
  for ( const ChartBar &bar : data.bars )
  {
    QStringList row { nameOf( bar.mark, content.language ), bar.value ? cellText( *bar.value ) : QString() };
    std::map<QString, double> parts;
    for ( const ChartPart &part : bar.parts )
      parts[part.classKey] = part.value;
    if ( hasParts )
      for ( const ChartClass &one : data.classes )
        row << cellText( parts[one.key] );
    table.rows << row;
  }
  return table;
}

ChartTable tableOf( const PointsData &data, const ChartContent &content )
{
  ChartTable table { { nameHeader( content ), content.xTitle, content.yTitle }, {} };
  for ( const ChartPoint &point : data.points )
    table.rows << QStringList { nameOf( point.mark, content.language ), cellText( point.x ), cellText( point.y ) };
  return table;
}

ChartTable tableOf( const MatrixData &data, const ChartContent &content )
{
  ChartTable table { { nameHeader( content ) }, {} };
  for ( const ChartMark &column : data.columns )
    table.header << nameOf( column, content.language );
  for ( const ChartMark &row : data.rows )
  {
    QStringList line { nameOf( row, content.language ) };
    for ( size_t column = 0; column < data.columns.size(); ++column )
      line << QString();
    table.rows << line;
  }
  for ( const MatrixCell &cell : data.cells )
    table.rows[cell.row][cell.column + 1] = QString::number( cell.count ) + ( cell.core ? QStringLiteral( "※" ) : QString() );
  return table;
}

QStringList harmless( QStringList cells )
{
  for ( QString &cell : cells )
    cell = withoutFormula( cell );
  return cells;
}
} // namespace

ChartTable chartTable( const ChartContent &content )
{
  return std::visit( [&content]( const auto &data ) { return tableOf( data, content ); }, content.data );
}

QByteArray csvBytes( const ChartTable &table )
{
  QString text( QChar( 0xFEFF ) );
  for ( const QStringList &row : QList<QStringList> { table.header } + table.rows )
    text += csvRecord( harmless( row ) ) + QStringLiteral( "\r\n" );
  return text.toUtf8();
}

} // namespace clusteratlas
