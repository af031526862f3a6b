// SPDX-License-Identifier: GPL-2.0-or-later
#include "pagefooter.h"

#include "pageitems.h"
#include "textlines.h"
#include "wording/atlaswording.h"

namespace clusteratlas
{

namespace
{
constexpr double LINE_HEIGHT = 3.2;

QString colon( const QString &language )
{
  return language == QLatin1String( "en" ) ? QStringLiteral( ": " ) : QStringLiteral( "：" );
}

QString sourceLine( const Dataset &dataset, const QString &language )
{
  const DataTable *table = dataset.table( QLatin1String( "sources" ) );
  if ( !table )
    return QString();
  QStringList titles;
  for ( const AttributeTable::Row &row : table->cells.rows )
  {
    const Bilingual title { table->cells.cell( row, QLatin1String( "title_ja" ) ), table->cells.cell( row, QLatin1String( "title_en" ) ) };
    if ( !title.in( language ).isEmpty() )
      titles << title.in( language );
  }
  const QString comma = language == QLatin1String( "en" ) ? QStringLiteral( "; " ) : QStringLiteral( "、" );
  return titles.isEmpty() ? QString() : atlaswording::source().in( language ) + colon( language ) + titles.join( comma );
}

QString licenceLine( const Dataset &dataset, const QString &language )
{
  return dataset.licence.isEmpty() ? QString() : atlaswording::licence().in( language ) + colon( language ) + dataset.licence;
}
} // namespace

void addFooter( const Page &page, const Dataset &dataset, const Ledger &ledger, double margin, double top )
{
  const double width = page.width - 2 * margin;
  addLabel( page, QStringLiteral( "ledger" ), atlaswording::ledgerCounts( ledger ).in( page.language ), page.text( 8.5, true ), page.rect( margin, top, width, 4.5 ), Qt::AlignTop );
  top += 5;
  // A label each line: the lines of this typeface touch each other where a label breaks them itself.
  int line = 0;
  for ( const QString &credit : { sourceLine( dataset, page.language ), licenceLine( dataset, page.language ) } )
    for ( const QString &text : brokenLines( credit, page.text( 6.5 ), width * page.scale ) )
    {
      addLabel( page, QStringLiteral( "credits %1" ).arg( ++line ), text, page.text( 6.5 ), page.rect( margin, top, width, LINE_HEIGHT + 0.5 ), Qt::AlignTop );
      top += LINE_HEIGHT;
    }
}

} // namespace clusteratlas
