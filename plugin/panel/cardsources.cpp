// SPDX-License-Identifier: GPL-2.0-or-later
#include "cardsources.h"

#include "tablerow.h"

namespace clusteratlas
{

namespace
{
QString documentText( const QString &source, const Dataset &dataset, const QString &language )
{
  const TableRow row = TableRow::find( dataset, QLatin1String( "sources" ), QLatin1String( "source_id" ), source );
  if ( !row.isValid() )
    return source;
  QStringList parts;
  for ( const QString &part : { row.text( "title", language ), row.text( "publisher", language ), row.text( "page", language ), row.text( "address", language ) } )
    if ( !part.isEmpty() )
      parts << part;
  return parts.isEmpty() ? source : parts.join( language == QLatin1String( "en" ) ? QStringLiteral( ", " ) : QStringLiteral( "、" ) );
}
} // namespace

std::vector<int> CardSources::numbersOf( const QString &cell, const Dataset &dataset, const QString &language )
{
  std::vector<int> numbers;
  for ( const QString &part : cell.split( QStringLiteral( " ; " ), Qt::SkipEmptyParts ) )
  {
    const QString text = documentText( part.trimmed(), dataset, language );
    if ( !mTexts.contains( text ) )
      mTexts << text;
    numbers.push_back( mTexts.indexOf( text ) + 1 );
  }
  return numbers;
}

} // namespace clusteratlas
