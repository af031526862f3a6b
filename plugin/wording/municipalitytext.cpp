// SPDX-License-Identifier: GPL-2.0-or-later
#include "municipalitytext.h"

#include "idwording.h"
#include "ledgertext.h"

#include <QCoreApplication>

namespace clusteratlas
{

namespace
{
class MunicipalityText
{
    Q_DECLARE_TR_FUNCTIONS( MunicipalityText )

  public:
    static QStringList lines( const Ledger::Municipalities &municipalities )
    {
      if ( municipalities.named == 0 )
        return {};
      if ( !municipalities.inPolygons )
        return { tr( "Municipalities: %1 named, drawn by their prefectures, since the polygons have no municipalities" ).arg( municipalities.named ) };
      QStringList lines { tr( "Municipalities: %1 named, %2 drawn by their own polygons, %3 of them by a successor, %4 by their prefectures" )
                            .arg( municipalities.named )
                            .arg( municipalities.drawn )
                            .arg( municipalities.bySuccessor.size() )
                            .arg( municipalities.byPrefecture.size() ) };
      for ( const Ledger::MunicipalSuccessor &one : municipalities.bySuccessor )
        lines << tr( "  by successor: row %1, cluster %2, “%3” drawn as %4: %5" ).arg( one.row ).arg( one.clusterId, one.municipality, one.successor, change( one.change ) );
      for ( const Ledger::LeftMunicipality &one : municipalities.byPrefecture )
        lines << tr( "  by prefecture: row %1, cluster %2, “%3”: %4" ).arg( one.row ).arg( one.clusterId, one.municipality, reason( one.reason ) ) + suggestion( one );
      return lines;
    }

  private:
    static QString change( const QString &id )
    {
      return wordingOfId( id, { { "merger", tr( "merged" ) }, { "city", tr( "became a city" ) }, { "town", tr( "became a town" ) }, { "renaming", tr( "renamed" ) }, { "designated", tr( "became a designated city" ) }, { "wards", tr( "wards were reorganized" ) }, { "county", tr( "moved to another county" ) }, { "division", tr( "divided" ) } } );
    }

    static QString reason( const QString &id )
    {
      const QString own = wordingOfId( id, { { "unknown municipality", tr( "the polygons have no municipality of this name or code" ) }, { "ambiguous municipality", tr( "several municipalities of the prefecture have this name; add the county or the city" ) }, { "other prefecture", tr( "it lies in another prefecture than the row says" ) }, { "gone", tr( "it no longer exists, and the polygons lack what it became" ) }, { "divided", tr( "it was divided among several" ) }, { "no membership", tr( "its cluster has no joined membership in this prefecture" ) } } );
      return own == id ? reasonText( id ) : own;
    }

    static QString suggestion( const Ledger::LeftMunicipality &one )
    {
      return one.suggestion.isEmpty() ? QString() : tr( "; today %1 (%2)" ).arg( one.suggestion, change( one.change ) );
    }
};
} // namespace

QStringList municipalityText( const Ledger::Municipalities &municipalities )
{
  return MunicipalityText::lines( municipalities );
}

} // namespace clusteratlas
