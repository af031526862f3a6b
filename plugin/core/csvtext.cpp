// SPDX-License-Identifier: GPL-2.0-or-later
#include "csvtext.h"

#include "cellvalue.h"

#include <QLocale>

#include <algorithm>

namespace clusteratlas
{

QString cellText( const QVariant &value )
{
  if ( !value.isValid() || value.isNull() )
    return QString();
  if ( value.userType() == QMetaType::Double )
    return QString::number( value.toDouble(), 'g', QLocale::FloatingPointShortest );
  return value.toString();
}

QString csvRecord( const QStringList &cells, QChar delimiter )
{
  QString record;
  for ( int index = 0; index < cells.size(); ++index )
  {
    const QString &cell = cells.at( index );
    const auto isSpecial = [delimiter]( QChar c ) { return c == delimiter || c == QLatin1Char( '"' ) || c == QLatin1Char( '\n' ) || c == QLatin1Char( '\r' ); };
    const bool isQuoted = std::any_of( cell.begin(), cell.end(), isSpecial ) || ( !cell.isEmpty() && ( cell.at( 0 ).isSpace() || cell.at( cell.size() - 1 ).isSpace() ) );
    if ( index > 0 )
      record += delimiter;
    record += isQuoted ? QLatin1Char( '"' ) + QString( cell ).replace( QLatin1Char( '"' ), QLatin1String( "\"\"" ) ) + QLatin1Char( '"' ) : cell;
  }
  // A record of one empty cell would be an empty line, which is no record.
  return record.isEmpty() && cells.size() == 1 ? QStringLiteral( "\"\"" ) : record;
}

QString withoutFormula( const QString &text )
{
  const bool isSigned = text.size() > 1 && QStringView( u"=+-@\t\r" ).contains( text.at( 0 ) );
  const bool isHarmless = !isSigned || readCellValue( text ).missing != Missing::Unreadable;
  return isHarmless ? text : QLatin1Char( '\'' ) + text;
}

} // namespace clusteratlas
