// SPDX-License-Identifier: GPL-2.0-or-later
#include "shownstripes.h"

#include "compat.h"

#include <qgsexpression.h>
#include <qgsvectorlayer.h>

#include <map>

namespace clusteratlas
{

namespace
{
//! The stripes left on a prefecture, in their order: ids with their widths, and how many there were.
struct Left
{
    std::map<int, std::pair<QString, double>> stripes;
    int before = 0;
};

std::map<QString, Left> stripesLeft( const QgsVectorLayer &memberships )
{
  std::map<QString, Left> prefectures;
  QgsFeature feature;
  QgsFeatureIterator features = memberships.getFeatures( QgsFeatureRequest().setFlags( compat::NO_GEOMETRY ) );
  while ( features.nextFeature( feature ) )
  {
    Left &left = prefectures[feature.attribute( QStringLiteral( "pref_code" ) ).toString()];
    const double width = feature.attribute( QStringLiteral( "stripe_to" ) ).toDouble() - feature.attribute( QStringLiteral( "stripe_from" ) ).toDouble();
    // Rows of one cluster in several roles have one stripe.
    left.stripes[feature.attribute( QStringLiteral( "stripe_rank" ) ).toInt()] = { feature.attribute( QStringLiteral( "cluster_id" ) ).toString(), width };
    left.before = feature.attribute( QStringLiteral( "stripe_count" ) ).toInt();
  }
  return prefectures;
}

QString array( const QStringList &items )
{
  return QStringLiteral( "array(%1)" ).arg( items.join( QLatin1Char( ',' ) ) );
}
} // namespace

std::vector<ShownColumn> shownStripes( const QgsVectorLayer &memberships )
{
  QString ranks, counts, from, to;
  for ( const auto &[code, left] : stripesLeft( memberships ) )
  {
    if ( static_cast<int>( left.stripes.size() ) >= left.before )
      continue;
    double whole = 0;
    for ( const auto &[rank, stripe] : left.stripes )
      whole += stripe.second;
    QStringList ids, begins, ends;
    double sum = 0;
    for ( const auto &[rank, stripe] : left.stripes )
    {
      ids << QgsExpression::quotedString( stripe.first );
      begins << QString::number( sum / whole, 'g', 12 );
      sum += stripe.second;
      ends << QString::number( sum / whole, 'g', 12 );
    }
    const QString when = QStringLiteral( " WHEN \"pref_code\" = %1 THEN " ).arg( QgsExpression::quotedString( code ) );
    ranks += when + QStringLiteral( "array_find( %1, \"cluster_id\" )" ).arg( array( ids ) );
    counts += when + QString::number( ids.size() );
    from += when + QStringLiteral( "array_get( %1, \"stripe_rank_shown\" )" ).arg( array( begins ) );
    to += when + QStringLiteral( "array_get( %1, \"stripe_rank_shown\" )" ).arg( array( ends ) );
  }
  const auto column = []( const char *name, const QString &cases, bool isWhole ) {
    const QString own = QString::fromLatin1( name ), quoted = QgsExpression::quotedColumnRef( own );
    return ShownColumn { own, own + QStringLiteral( "_shown" ), cases.isEmpty() ? quoted : QStringLiteral( "CASE%1 ELSE %2 END" ).arg( cases, quoted ), isWhole };
  };
  return { column( "stripe_rank", ranks, true ), column( "stripe_count", counts, true ), column( "stripe_from", from, false ), column( "stripe_to", to, false ) };
}

} // namespace clusteratlas
