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

constexpr double COUNTS_HEIGHT = 5;

QString countsLine( const Page &page, const Ledger &ledger )
{
  return atlaswording::ledgerCounts( ledger ).in( page.language );
}

//! A label each line: the lines of this typeface touch each other where a label breaks them itself.
void addCreditLines( const Page &page, const QStringList &lines, double margin, double top )
{
  int number = 0;
  for ( const QString &text : lines )
  {
    addLabel( page, QStringLiteral( "credits %1" ).arg( ++number ), text, page.text( 6.5 ), page.rect( margin, top, page.width - 2 * margin, LINE_HEIGHT + 0.5 ), Qt::AlignTop );
    top += LINE_HEIGHT;
  }
}

QStringList creditLines( const Page &page, const QStringList &credits, double margin )
{
  QStringList lines;
  for ( const QString &credit : credits )
    lines << brokenLines( credit, page.text( 6.5 ), ( page.width - 2 * margin ) * page.scale );
  return lines;
}
} // namespace

void addFooter( const Page &page, const Dataset &dataset, const Ledger &ledger, double margin, double top )
{
  addLabel( page, QStringLiteral( "ledger" ), countsLine( page, ledger ), page.text( 8.5, true ), page.rect( margin, top, page.width - 2 * margin, COUNTS_HEIGHT - 0.5 ), Qt::AlignTop );
  addCreditLines( page, creditLines( page, { sourceLine( dataset, page.language ), licenceLine( dataset, page.language ) }, margin ), margin, top + COUNTS_HEIGHT );
}

double addFooterAbove( const Page &page, const Ledger &ledger, const QStringList &credits, double margin )
{
  const QStringList lines = creditLines( page, credits, margin );
  const double top = page.height - margin - COUNTS_HEIGHT - lines.size() * LINE_HEIGHT;
  addLabel( page, QStringLiteral( "ledger" ), countsLine( page, ledger ), page.text( 8.5, true ), page.rect( margin, top, page.width - 2 * margin, COUNTS_HEIGHT - 0.5 ), Qt::AlignTop );
  addCreditLines( page, lines, margin, top + COUNTS_HEIGHT );
  return top;
}

} // namespace clusteratlas
