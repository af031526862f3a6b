// SPDX-License-Identifier: GPL-2.0-or-later
#include "atlas/preparedatlas.h"
#include "coverage/geoscontext.h"
#include "support/gdalsetup.h"
#include "support/municipalsquares.h"
#include "support/printto.h"

#include <QFileInfo>

#include <algorithm>
#include <cmath>

namespace clusteratlas
{
namespace
{
double squareDegrees( const QByteArray &wkb )
{
  const GeosContext geos;
  double area = 0;
  const GeosContext::Geometry shape = geos.read( wkb );
  return shape && GEOSArea_r( geos.handle(), shape.get(), &area ) == 1 ? area : -1;
}

class MunicipalPolygonsTest : public test::WithFolder
{
  protected:
    PreparedAtlas prepared( const QByteArray &polygons, const char *table, const QString &role = QStringLiteral( "applicant" ) ) const
    {
      AtlasSources sources;
      sources.polygons = write( QStringLiteral( "polygons.geojson" ), polygons );
      sources.attributes = write( QStringLiteral( "table.csv" ), QByteArray( table ) );
      sources.role = *RoleFilter::fromId( role );
      Result<PreparedAtlas> atlas = prepareAtlas( sources );
      EXPECT_TRUE( atlas ) << ( atlas ? "" : qPrintable( atlas.error().detail ) );
      return atlas ? *std::move( atlas ) : PreparedAtlas();
    }

    static QByteArray fukuoka()
    {
      return test::squares( { u"福岡県|福岡市|東区|40131", u"福岡県|福岡市|博多区|40132", u"福岡県||飯塚市|40205", u"福岡県||久留米市|40203", u"佐賀県||佐賀市|41201", u"佐賀県||鳥栖市|41203" } );
    }

    //! "drawn_by area" of each row of a layer of the atlas, in order.
    static QString areas( const PreparedAtlas &atlas, const char *layer )
    {
      const Result<std::vector<FeatureTable>> tables = tablesOf( atlas );
      QStringList texts;
      for ( const FeatureTable &table : *tables )
        if ( table.name == QLatin1String( layer ) )
          for ( const FeatureTable::Feature &feature : table.features )
          {
            const auto column = std::find_if( table.columns.begin(), table.columns.end(), []( const FieldSchema &field ) { return field.name == QLatin1String( "drawn_by" ); } );
            EXPECT_EQ( feature.values.size(), table.columns.size() );
            texts << QStringLiteral( "%1 %2" ).arg( feature.values[static_cast<size_t>( column - table.columns.begin() )].toString() ).arg( feature.wkb.isEmpty() ? 0 : std::round( squareDegrees( feature.wkb ) * 100 ) / 100 );
          }
      return texts.join( QStringLiteral( ", " ) );
    }
};

TEST_F( MunicipalPolygonsTest, PrefecturesAloneDrawPrefectures )
{
  const PreparedAtlas atlas = prepared( test::squares( { u"福岡県|||", u"佐賀県|||" } ), "クラスター,自治体\n甲,\"福岡県、福岡市\"\n乙,佐賀県\n" );
  EXPECT_FALSE( atlas.ledger.municipalities.inPolygons );
  EXPECT_EQ( atlas.ledger.municipalities.named, 1 );
  EXPECT_EQ( atlas.ledger.municipalities.byPrefecture.size(), 1u );
  EXPECT_FALSE( atlas.ledger.hasLosses() );
  EXPECT_EQ( areas( atlas, "cluster_regions" ), QStringLiteral( "prefecture 1, prefecture 1" ) );
  EXPECT_EQ( areas( atlas, "cluster_municipalities" ), QStringLiteral( "prefecture 0" ) );
}

TEST_F( MunicipalPolygonsTest, DrawsThoseThatAreNamedAndLeavesMembershipsAlone )
{
  const PreparedAtlas atlas = prepared( fukuoka(), "クラスター,自治体\n甲,福岡市・飯塚市\n乙,\"福岡県、久留米市\"\n丙,佐賀県\n丁,\"佐賀県、飯塚市\"\n" );
  EXPECT_EQ( atlas.ledger.membershipsJoined, 5 );
  EXPECT_EQ( atlas.ledger.municipalities.drawn, 4 );
  EXPECT_FALSE( atlas.ledger.hasLosses() );
  EXPECT_EQ( areas( atlas, "cluster_regions" ), QStringLiteral( "municipality 3, municipality 1, prefecture 2, both 3" ) );
  EXPECT_EQ( areas( atlas, "cluster_municipalities" ), QStringLiteral( "municipality 2, municipality 1, municipality 1, municipality 1" ) );
  for ( const JoinedMembership &joined : atlas.join.joined )
    EXPECT_NEAR( squareDegrees( atlas.polygons.at( joined.prefecture ) ), joined.prefecture.number() == 40 ? 4 : 2, 1e-9 );
}

TEST_F( MunicipalPolygonsTest, DrawsThePrefectureWhereOneIsMissing )
{
  const PreparedAtlas atlas = prepared( fukuoka(), "クラスター,自治体\n甲,福岡市・大牟田市\n乙,佐賀県\n" );
  ASSERT_EQ( atlas.ledger.municipalities.byPrefecture.size(), 1u );
  EXPECT_EQ( atlas.ledger.municipalities.byPrefecture.front().municipality, QStringLiteral( "大牟田市" ) );
  EXPECT_EQ( atlas.ledger.municipalities.byPrefecture.front().reason, QStringLiteral( "unknown municipality" ) );
  EXPECT_TRUE( atlas.ledger.hasLosses() );
  EXPECT_EQ( areas( atlas, "cluster_regions" ), QStringLiteral( "prefecture 4, prefecture 2" ) );
}

TEST_F( MunicipalPolygonsTest, DrawsASuccessorAndSaysSo )
{
  const PreparedAtlas atlas = prepared( test::squares( { u"栃木県||栃木市|09203", u"栃木県||小山市|09208" } ), "クラスター,都道府県,市区町村\n甲,栃木県,岩舟町\n乙,栃木県,小山市\n" );
  ASSERT_EQ( atlas.ledger.municipalities.bySuccessor.size(), 1u );
  EXPECT_EQ( atlas.ledger.municipalities.bySuccessor.front().successor, QStringLiteral( "栃木市" ) );
  EXPECT_EQ( atlas.ledger.municipalities.bySuccessor.front().change, QStringLiteral( "merger" ) );
  EXPECT_EQ( areas( atlas, "cluster_regions" ), QStringLiteral( "municipality 1, municipality 1" ) );
  const QJsonObject json = QJsonDocument::fromJson( toJson( atlas.ledger ) ).object().value( QStringLiteral( "municipalities" ) ).toObject();
  EXPECT_EQ( json.value( QStringLiteral( "named" ) ).toInt(), 2 );
  EXPECT_EQ( json.value( QStringLiteral( "by_successor" ) ).toArray().first().toObject().value( QStringLiteral( "municipality" ) ).toString(), QStringLiteral( "岩舟町" ) );
}

TEST_F( MunicipalPolygonsTest, AnUnjoinedMembershipDrawsNoMunicipality )
{
  const PreparedAtlas atlas = prepared( fukuoka(), "クラスター,自治体\n甲,福岡市\n乙,函館市\n丙,佐賀県\n" );
  ASSERT_EQ( atlas.ledger.municipalities.byPrefecture.size(), 1u );
  EXPECT_EQ( atlas.ledger.municipalities.byPrefecture.front().reason, QStringLiteral( "no membership" ) );
  EXPECT_EQ( atlas.ledger.unjoined.size(), 1u );
}

TEST_F( MunicipalPolygonsTest, TheOrderOfPolygonsDoesNotShow )
{
  const char *table = "クラスター,自治体\n甲,福岡市・飯塚市\n乙,佐賀県\n";
  const PreparedAtlas atlas = prepared( fukuoka(), table );
  QJsonObject reversed = QJsonDocument::fromJson( fukuoka() ).object();
  QJsonArray features;
  for ( const QJsonValue &feature : reversed.value( QStringLiteral( "features" ) ).toArray() )
    features.prepend( feature );
  reversed.insert( QStringLiteral( "features" ), features );
  const PreparedAtlas other = prepared( QJsonDocument( reversed ).toJson(), table );
  ASSERT_EQ( atlas.municipalities.size(), other.municipalities.size() );
  for ( size_t index = 0; index < atlas.municipalities.size(); ++index )
    EXPECT_EQ( atlas.municipalities[index].wkb, other.municipalities[index].wkb );
}

TEST_F( MunicipalPolygonsTest, BuiltInClustersAreDrawnByTheirCitiesOnN03 )
{
  const QString path = QStringLiteral( CLUSTERATLAS_SOURCE_DIR "/../shared/data/polygons/n03_2021_simplified/N03-21_210101.topojson" );
  if ( !QFileInfo::exists( path ) )
    GTEST_SKIP() << "no " << qPrintable( path );
  AtlasSources sources;
  sources.polygons = path;
  const Result<PreparedAtlas> atlas = prepareAtlas( sources );
  ASSERT_TRUE( atlas );
  EXPECT_EQ( atlas->ledger.membershipsDrawn, 16 );
  EXPECT_EQ( atlas->ledger.municipalities.named, 11 );
  EXPECT_EQ( atlas->ledger.municipalities.drawn, 11 );
  for ( const PlacedMunicipality &placed : atlas->municipalities )
    EXPECT_EQ( placed.name, atlas->dataset->municipalities[placed.named].label );
}
} // namespace
} // namespace clusteratlas
