// SPDX-License-Identifier: GPL-2.0-or-later
#include "summarytext.h"

#include "plaintext.h"

#include <QLocale>

namespace clusteratlas
{

QString SummaryText::figure( const QString &label, const SummedFigure &figure, bool withUnit, const QString &language )
{
  if ( !figure.value )
  {
    if ( figure.year.isEmpty() )
      return tr( "%1: unknown", "Population" ).arg( label );
    return tr( "%1: unknown (%2, no figure for %3 prefectures)" ).arg( label, lineText( figure.year ), QLocale().toString( figure.missing ) );
  }
  QLocale locale;
  locale.setNumberOptions( locale.numberOptions() & ~QLocale::OmitGroupSeparator ); // QGIS may leave it out; seven digits need it
  QString number = locale.toString( qRound64( *figure.value ) );
  if ( const QString unit = lineText( figure.unit.in( language ) ); withUnit && !unit.isEmpty() )
    number += QChar( 0x00A0 ) + unit;
  return figure.year.isEmpty() ? tr( "%1: %2", "Population: 5,000,000" ).arg( label, number ) : tr( "%1: %2 (%3)", "Population: 5,000,000 (2010)" ).arg( label, number, lineText( figure.year ) );
}

QStringList SummaryText::parts( const AtlasSummary &summary, const Scope &scope, const QString &language )
{
  QStringList parts;
  if ( scope.shown < scope.clusters )
    parts << tr( "Filter hides %L1 of %L2 clusters" ).arg( scope.clusters - scope.shown ).arg( scope.clusters );
  if ( scope.selectedHidden > 0 )
    parts << tr( "Selected but hidden: %L1" ).arg( scope.selectedHidden );
  parts << ( scope.isSelection ? tr( "Selected clusters: %L1" ) : tr( "Clusters: %L1" ) ).arg( summary.clusters );
  parts << tr( "Memberships: %L1" ).arg( summary.memberships ) << tr( "Prefectures: %L1" ).arg( summary.prefectures ) << tr( "Institutions: %L1" ).arg( summary.institutions );
  if ( summary.prefectures > 0 )
    parts << figure( tr( "Population" ), summary.population, false, language ) << figure( tr( "Area" ), summary.area, true, language );
  if ( scope.notOnMap > 0 )
    parts << tr( "Not on the map: %L1" ).arg( scope.notOnMap );
  return parts;
}

} // namespace clusteratlas
