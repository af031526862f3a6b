// SPDX-License-Identifier: GPL-2.0-or-later
#include "workbookwriter.h"

#include "core/csvtext.h"

#include <QSet>

#include <algorithm>

namespace clusteratlas
{

namespace
{
constexpr size_t ROWS_MEASURED = 300;
constexpr int NARROWEST = 6;
constexpr int WIDEST = 60;
constexpr int LONGEST_NAME = 31;

int widthOf( const QString &text )
{
  int width = 0;
  for ( const QChar c : text )
    width += c.unicode() >= 0x1100 && ( c.unicode() < 0xFF61 || c.unicode() >= 0xFFE0 ) ? 2 : 1;
  return width;
}
} // namespace

QStringList sheetNames( const std::vector<FeatureTable> &tables )
{
  QStringList names;
  QSet<QString> taken { QStringLiteral( "history" ) };
  for ( const FeatureTable &table : tables )
  {
    QString name = table.name;
    for ( QChar &c : name )
      if ( QStringView( u"[]:*?/\\'" ).contains( c ) || c.unicode() < 0x20 )
        c = QLatin1Char( '_' );
    if ( name.isEmpty() )
      name = QStringLiteral( "table" );
    QString unique = name.left( LONGEST_NAME );
    for ( int copy = 2; taken.contains( unique.toLower() ); ++copy )
    {
      const QString number = QStringLiteral( "_%1" ).arg( copy );
      unique = name.left( LONGEST_NAME - number.size() ) + number;
    }
    taken.insert( unique.toLower() );
    names << unique;
  }
  return names;
}

std::vector<int> columnWidths( const FeatureTable &table )
{
  std::vector<int> widths;
  for ( size_t column = 0; column < table.columns.size(); ++column )
  {
    int width = widthOf( table.columns[column].name );
    for ( size_t row = 0; row < std::min( table.features.size(), ROWS_MEASURED ); ++row )
      width = std::max( width, widthOf( cellText( table.features[row].values[column] ) ) );
    widths.push_back( std::clamp( width, NARROWEST, WIDEST ) + 1 );
  }
  return widths;
}

Result<void> checkFitsSheet( const FeatureTable &table, const QString &path )
{
  const auto tooLarge = [&]( qint64 row, const QString &detail ) { return tl::unexpected( Error { Error::Code::OutputUnwritable, path, table.name, row, detail } ); };
  if ( table.features.size() >= MOST_SHEET_ROWS || table.columns.size() > MOST_SHEET_COLUMNS )
    return tooLarge( -1, QStringLiteral( "%1 x %2 > %3 x %4" ).arg( table.features.size() ).arg( table.columns.size() ).arg( MOST_SHEET_ROWS - 1 ).arg( MOST_SHEET_COLUMNS ) );
  for ( size_t row = 0; row < table.features.size(); ++row )
    for ( const QVariant &value : table.features[row].values )
      if ( value.userType() == QMetaType::QString && value.toString().size() > MOST_CELL_CHARACTERS )
        return tooLarge( static_cast<qint64>( row + 1 ), QStringLiteral( "%1 > %2" ).arg( value.toString().size() ).arg( MOST_CELL_CHARACTERS ) );
  return {};
}

} // namespace clusteratlas
