// SPDX-License-Identifier: GPL-2.0-or-later
#include "sourceparameters.h"

#include "layers/compat.h"
#include "wording/errortext.h"
#include "wording/ledgertext.h"

#include <qgsprocessingoutputs.h>
#include <qgsprocessingparameters.h>

namespace clusteratlas
{

namespace
{
class SourceWording
{
    Q_DECLARE_TR_FUNCTIONS( SourceWording )

  public:
    static QString group() { return tr( "Atlas" ); }
    static QString polygons() { return tr( "Polygons (empty: built-in prefectures)" ); }
    static QString areas() { return tr( "Polygons of municipalities or smaller areas" ); }
    static QString attributes() { return tr( "Cluster tables (empty: built-in clusters)" ); }
    static QString role() { return tr( "Role of the memberships" ); }
    static QString closeGaps() { return tr( "Close gaps and overlaps between prefectures narrower than (metres)" ); }
    static QString encoding() { return tr( "Text encoding of the polygons (empty: detected)" ); }
    static QString crs() { return tr( "Coordinate reference system of the polygons (empty: detected)" ); }
    static QString key() { return tr( "Column that names prefectures (empty: detected)" ); }
    static QString joined() { return tr( "Memberships joined" ); }
    static QString unjoined() { return tr( "Memberships not joined" ); }
    static QString placed() { return tr( "Clusters placed" ); }
    static QString withCluster() { return tr( "Prefectures with a cluster" ); }
    static QString ledger() { return tr( "Ledger (JSON)" ); }
};

QString closeGapsName()
{
  return QStringLiteral( "CLOSE_GAPS" );
}

QStringList roles()
{
  return { QStringLiteral( "applicant" ), QStringLiteral( "institution" ), QStringLiteral( "area" ), QStringLiteral( "any" ) };
}
} // namespace

QString SourceAlgorithm::group() const
{
  return SourceWording::group();
}

QString SourceAlgorithm::groupId() const
{
  return QStringLiteral( "atlas" );
}

void SourceAlgorithm::addSourceParameters()
{
  addPolygonParameters( true );
  addParameter( new QgsProcessingParameterFile( QStringLiteral( "ATTRIBUTES" ), SourceWording::attributes(), compat::FILE_PARAMETER, QString(), QVariant(), true ) );
  addParameter( new QgsProcessingParameterEnum( QStringLiteral( "ROLE" ), SourceWording::role(), roles(), false, QStringLiteral( "applicant" ), false, true ) );
  addParameter( new QgsProcessingParameterNumber( closeGapsName(), SourceWording::closeGaps(), compat::REAL_NUMBER, 0, true, 0, 1e6 ) );
}

void SourceAlgorithm::addPolygonParameters( bool builtInWhenEmpty )
{
  const auto text = [this]( const QString &name, const QString &description ) { addParameter( new QgsProcessingParameterString( name, description, QVariant(), false, true ) ); };
  const QString description = builtInWhenEmpty ? SourceWording::polygons() : SourceWording::areas();
  addParameter( new QgsProcessingParameterFile( QStringLiteral( "POLYGONS" ), description, compat::FILE_PARAMETER, QString(), QVariant(), builtInWhenEmpty ) );
  text( QStringLiteral( "ENCODING" ), SourceWording::encoding() );
  text( QStringLiteral( "CRS" ), SourceWording::crs() );
  text( QStringLiteral( "KEY" ), SourceWording::key() );
}

ReadOptions SourceAlgorithm::readOptions( const QVariantMap &parameters, QgsProcessingContext &context ) const
{
  return { parameterAsString( parameters, QStringLiteral( "ENCODING" ), context ), parameterAsString( parameters, QStringLiteral( "CRS" ), context ),
    parameterAsString( parameters, QStringLiteral( "KEY" ), context ) };
}

void SourceAlgorithm::addLedgerOutputs()
{
  addOutput( new QgsProcessingOutputNumber( QStringLiteral( "JOINED_COUNT" ), SourceWording::joined() ) );
  addOutput( new QgsProcessingOutputNumber( QStringLiteral( "UNJOINED_COUNT" ), SourceWording::unjoined() ) );
  addOutput( new QgsProcessingOutputNumber( QStringLiteral( "PLACED_COUNT" ), SourceWording::placed() ) );
  addOutput( new QgsProcessingOutputNumber( QStringLiteral( "PREFECTURE_COUNT" ), SourceWording::withCluster() ) );
  addOutput( new QgsProcessingOutputString( QStringLiteral( "LEDGER" ), SourceWording::ledger() ) );
}

Progress SourceAlgorithm::progressFrom( QgsProcessingFeedback &feedback, double start, double share )
{
  return [&feedback, start, share]( double done ) {
    feedback.setProgress( 100 * ( start + share * done ) );
    return !feedback.isCanceled();
  };
}

PreparedAtlas SourceAlgorithm::prepare( const QVariantMap &parameters, QgsProcessingContext &context, QgsProcessingFeedback &feedback, double share ) const
{
  AtlasSources sources;
  sources.polygons = parameterAsString( parameters, QStringLiteral( "POLYGONS" ), context );
  sources.attributes = parameterAsString( parameters, QStringLiteral( "ATTRIBUTES" ), context );
  sources.role = RoleFilter::fromId( parameterAsEnumString( parameters, QStringLiteral( "ROLE" ), context ) ).value_or( RoleFilter() );
  sources.options = readOptions( parameters, context );
  sources.closeGaps = parameterAsDouble( parameters, closeGapsName(), context );
  sources.roleIsDefault = !parameters.contains( QStringLiteral( "ROLE" ) );
  Result<PreparedAtlas> atlas = prepareAtlas( sources, progressFrom( feedback, 0, share ) );
  if ( !atlas )
    throw QgsProcessingException( errorText( atlas.error() ) );
  return *std::move( atlas );
}

QVariantMap SourceAlgorithm::ledgerResults( const Ledger &ledger, QgsProcessingFeedback &feedback )
{
  for ( const QString &line : ledgerText( ledger ) )
    feedback.pushInfo( line );
  return { { QStringLiteral( "JOINED_COUNT" ), ledger.membershipsJoined },
    { QStringLiteral( "UNJOINED_COUNT" ), static_cast<int>( ledger.unjoined.size() ) },
    { QStringLiteral( "PLACED_COUNT" ), ledger.clustersPlaced },
    { QStringLiteral( "PREFECTURE_COUNT" ), ledger.prefecturesWithCluster },
    { QStringLiteral( "LEDGER" ), QString::fromUtf8( toJson( ledger ) ) } };
}

} // namespace clusteratlas
