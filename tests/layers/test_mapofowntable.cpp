// SPDX-License-Identifier: GPL-2.0-or-later
#include "atlas/buildatlas.h"
#include "layers/applymapoptions.h"
#include "layers/atlasproject.h"
#include "layers/mapoptionsonlayers.h"
#include "support/gdalsetup.h"
#include "support/mappicture.h"
#include "support/municipalsquares.h"
#include "support/printto.h"

#include <QRegularExpression>
#include <qgsproject.h>
#include <qgsrulebasedrenderer.h>
#include <qgssymbol.h>
#include <qgsvectorlayer.h>

namespace clusteratlas::test
{
namespace
{
class MapOfOwnTable : public WithFolder
{
  protected:
    //! Puts the atlas of \a table, joined to squares of two prefectures, into mProject.
    void build( const QByteArray &table )
    {
      AtlasSources sources;
      sources.polygons = write( QStringLiteral( "polygons.geojson" ), squares( { u"福岡県|||", u"佐賀県|||" } ) );
      sources.attributes = write( QStringLiteral( "table.csv" ), table );
      Result<PreparedAtlas> prepared = prepareAtlas( sources );
      ASSERT_TRUE( prepared );
      mAtlas = *prepared;
      Result<StagedAtlas> staged = stageAtlas( *std::move( prepared ), mFolder.path() );
      ASSERT_TRUE( staged );
      ASSERT_TRUE( publishAtlas( *staged, QStringLiteral( "ja" ) ) );
      addAtlas( mProject, mFolder.filePath( QStringLiteral( "atlas.gpkg" ) ), *mAtlas.dataset, mAtlas.ledger, QStringLiteral( "ja" ) );
      fitProjectToAtlas( mProject, *mAtlas.dataset, QStringLiteral( "ja" ) );
    }

    QStringList legend( const char *table ) const
    {
      QStringList texts;
      for ( const QgsLegendSymbolItem &item : atlasLayer( mProject, QString::fromLatin1( table ) )->renderer()->legendSymbolItems() )
        texts << item.label();
      return texts;
    }

    PreparedAtlas mAtlas;
    QgsProject mProject;
};

//! Rules with a symbol, in the order of the legend.
QgsRuleBasedRenderer::RuleList drawingRules( QgsVectorLayer &layer )
{
  QgsRuleBasedRenderer::RuleList rules;
  for ( QgsRuleBasedRenderer::Rule *rule : dynamic_cast<QgsRuleBasedRenderer *>( layer.renderer() )->rootRule()->descendants() )
    if ( rule->symbol() )
      rules << rule;
  return rules;
}

TEST_F( MapOfOwnTable, WithoutProgrammesEveryClusterHasItsEntryAndStripe )
{
  build( QByteArray( "クラスター,都道府県\n甲,福岡県\n乙,福岡県\n丙,佐賀県\n" ) );
  const QStringList entries = legend( "memberships" );
  EXPECT_EQ( entries.size(), 4 ) << qPrintable( entries.join( QLatin1Char( '|' ) ) );
  EXPECT_TRUE( entries.first().endsWith( QStringLiteral( "（3）" ) ) ) << qPrintable( entries.first() );
  for ( const char16_t *name : { u"甲", u"乙", u"丙" } )
    EXPECT_EQ( entries.filter( QString::fromUtf16( name ) ).size(), 1 ) << qPrintable( entries.join( QLatin1Char( '|' ) ) );
  const QgsRuleBasedRenderer::RuleList rules = drawingRules( *atlasLayer( mProject, QStringLiteral( "memberships" ) ) );
  ASSERT_EQ( rules.size(), 3 );
  EXPECT_NE( rules[0]->symbol()->color(), rules[1]->symbol()->color() ) << "they meet in Fukuoka";
  EXPECT_EQ( rules[0]->symbol()->color(), rules[2]->symbol()->color() ) << "they meet nowhere";
}

TEST_F( MapOfOwnTable, TwelveClustersOnAPrefectureAreTwelveStripes )
{
  QByteArray table( "クラスター,事業名,都道府県\n" );
  constexpr int CLUSTERS = 12;
  for ( int cluster = 0; cluster < CLUSTERS; ++cluster )
    table += "集積" + QByteArray::number( 10 + cluster ) + ",事業,福岡県\n";
  build( table );
  QgsVectorLayer &memberships = *atlasLayer( mProject, QStringLiteral( "memberships" ) );
  const QgsRuleBasedRenderer::RuleList rules = drawingRules( memberships );
  ASSERT_EQ( rules.size(), CLUSTERS );
  for ( int place = 1; place < CLUSTERS; ++place )
    EXPECT_NE( rules[place - 1]->symbol()->color(), rules[place]->symbol()->color() ) << place << " lies beside the one before";
  QgsRectangle extent = memberships.extent();
  extent.scale( 0.5 );
  mProject.setCrs( memberships.crs() );
  const QImage image = drawn( mapOf( mProject, { &memberships }, extent, QSize( 400, 400 ) ) ).image;
  keepPicture( QStringLiteral( "twelve-stripes" ), image );
  std::map<QRgb, int> pixels;
  for ( int y = 0; y < image.height(); ++y )
    for ( int x = 0; x < image.width(); ++x )
      ++pixels[image.pixel( x, y )];
  // Seven shades, five of which come twice.
  for ( int place = 0; place < 7; ++place )
    EXPECT_GT( pixels[rules[place]->symbol()->color().rgb()], 400 * 400 / 80 ) << place;
}
} // namespace
} // namespace clusteratlas::test
