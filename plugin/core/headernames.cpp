// SPDX-License-Identifier: GPL-2.0-or-later
#include "headernames.h"

#include "labeltext.h"

#include <QRegularExpression>
#include <QSet>

#include <algorithm>

namespace clusteratlas
{

namespace
{
//! A, B, … Z, AA, as spreadsheets call their columns.
QString letterOf( int column )
{
  QString letters;
  for ( int rest = column + 1; rest > 0; rest = ( rest - 1 ) / 26 )
    letters.prepend( QChar( u'A' + ( rest - 1 ) % 26 ) );
  return letters;
}

struct HeaderRow
{
    QStringList texts;
    int filled = 0;
    int years = 0;
    int codes = 0;
    bool isDistinct = true;

    bool statesYears() const { return years > 0 && years * 3 >= filled * 2; }
    bool statesCodes() const { return codes > 1 && codes * 2 >= filled && isDistinct; }
};

//! A1101, L3110501: letters and digits as statistics offices number their items.
bool isItemCode( const QString &text )
{
  static const QRegularExpression code( QStringLiteral( "^[A-Z]{1,3}[0-9]{3,10}$" ) );
  return code.match( text ).hasMatch();
}

HeaderRow headerRowOf( const TextGrid &grid, size_t row )
{
  HeaderRow header;
  QSet<QString> seen;
  for ( size_t column = 0; column < grid.width(); ++column )
  {
    const QString text = grid.text( row, column );
    header.texts << text;
    if ( text.isEmpty() )
      continue;
    header.filled += 1;
    header.years += yearIn( text ).isEmpty() ? 0 : 1;
    header.codes += isItemCode( text ) ? 1 : 0;
    header.isDistinct = header.isDistinct && !seen.contains( text );
    seen.insert( text );
  }
  return header;
}

//! Group titles reach over the empty cells to their right, as merged cells do.
void reachRight( HeaderRow &upper, const HeaderRow &lower )
{
  for ( int column = 1; column < upper.texts.size(); ++column )
    if ( upper.texts.at( column ).isEmpty() && !lower.texts.at( column ).isEmpty() )
      upper.texts[column] = upper.texts.at( column - 1 );
}

QStringList joinedNames( const std::vector<const HeaderRow *> &rows, int width )
{
  QStringList names;
  for ( int column = 0; column < width; ++column )
  {
    QStringList parts;
    for ( const HeaderRow *row : rows )
      if ( const QString &text = row->texts.at( column ); !text.isEmpty() && !parts.contains( text ) )
        parts << text;
    names << parts.join( QLatin1Char( ' ' ) );
  }
  return names;
}

bool areUnique( const QStringList &names )
{
  QSet<QString> seen;
  for ( const QString &name : names )
  {
    if ( name.isEmpty() || seen.contains( name ) )
      return false;
    seen.insert( name );
  }
  return true;
}

QStringList uniqueNames( QStringList names )
{
  QSet<QString> seen;
  for ( int column = 0; column < names.size(); ++column )
  {
    const QString plain = names.at( column ).isEmpty() ? letterOf( column ) : names.at( column );
    QString name = plain;
    for ( int copy = 2; seen.contains( name.toLower() ); ++copy )
      name = QStringLiteral( "%1 (%2)" ).arg( plain ).arg( copy );
    seen.insert( name.toLower() );
    names[column] = name;
  }
  return names;
}
} // namespace

QString yearIn( const QString &text )
{
  static const QRegularExpression western( QStringLiteral( "^((?:18|19|20)[0-9]{2})(?:\\.0)?(?:年|年度|年次|fy)?$" ) );
  static const QRegularExpression era( QStringLiteral( "^(明治|大正|昭和|平成|令和|m|t|s|h|r)\\.?([0-9]{1,2}|元)(?:年|年度)?$" ) );
  const QString plain = normalizedLabel( text ).remove( QLatin1Char( ' ' ) );
  if ( const auto match = western.match( plain ); match.hasMatch() )
    return match.captured( 1 );
  const auto match = era.match( plain );
  if ( !match.hasMatch() )
    return QString();
  const QString name = match.captured( 1 );
  const bool isLetter = name.size() == 1;
  if ( isLetter && !plain.contains( QChar( u'年' ) ) && name != QLatin1String( "h" ) && name != QLatin1String( "r" ) && name != QLatin1String( "s" ) )
    return QString();
  const int number = match.captured( 2 ) == QStringLiteral( "元" ) ? 1 : match.captured( 2 ).toInt();
  const QChar initial = name.at( 0 );
  const int before = initial == QChar( u'明' ) || initial == QLatin1Char( 'm' ) ? 1867
    : initial == QChar( u'大' ) || initial == QLatin1Char( 't' )                ? 1911
    : initial == QChar( u'昭' ) || initial == QLatin1Char( 's' )                ? 1925
    : initial == QChar( u'平' ) || initial == QLatin1Char( 'h' )                ? 1988
                                                                                : 2018;
  return number > 0 ? QString::number( before + number ) : QString();
}

void nameColumns( const TextGrid &grid, TableLayout &layout )
{
  const int width = std::max( static_cast<int>( grid.width() ), static_cast<int>( grid.fieldNames.size() ) );
  for ( int column = 0; column < width; ++column )
  {
    layout.years << QString();
    layout.codes << QString();
  }
  std::vector<HeaderRow> rows;
  for ( int row = 0; row < layout.headerRows; ++row )
    rows.push_back( headerRowOf( grid, static_cast<size_t>( layout.headerRow - 1 + row ) ) );
  if ( rows.empty() )
  {
    layout.labels = grid.fieldNames;
    while ( layout.labels.size() < width )
      layout.labels << QString();
    layout.columns = uniqueNames( layout.labels );
    return;
  }

  for ( size_t row = rows.size() - 1; row > 0; --row )
    if ( !rows[row - 1].statesCodes() )
      reachRight( rows[row - 1], rows[row] );
  std::vector<const HeaderRow *> named; // neither years nor codes, unless nothing else is there
  for ( const HeaderRow &row : rows )
    if ( ( !row.statesYears() && !row.statesCodes() ) || rows.size() == 1 )
      named.push_back( &row );
  if ( named.empty() )
    named.push_back( &rows.back() );
  for ( const HeaderRow &row : rows )
    for ( int column = 0; column < width && rows.size() > 1; ++column )
    {
      if ( row.statesYears() && layout.years.at( column ).isEmpty() )
        layout.years[column] = yearIn( row.texts.at( column ) );
      if ( row.statesCodes() && layout.codes.at( column ).isEmpty() && isItemCode( row.texts.at( column ) ) )
        layout.codes[column] = row.texts.at( column );
    }

  layout.labels = joinedNames( { named.back() }, width );
  for ( size_t row = named.size() - 1; row > 0; --row )
    for ( int column = 0; column < width; ++column )
      if ( layout.labels.at( column ).isEmpty() )
        layout.labels[column] = named[row - 1]->texts.at( column );
  QStringList names = areUnique( layout.labels ) ? layout.labels : joinedNames( named, width );
  if ( !areUnique( names ) )
  {
    std::vector<const HeaderRow *> all;
    for ( const HeaderRow &row : rows )
      if ( !row.statesCodes() )
        all.push_back( &row );
    if ( const QStringList withYears = joinedNames( all, width ); areUnique( withYears ) )
      names = withYears;
  }
  layout.columns = uniqueNames( names );
}

} // namespace clusteratlas
