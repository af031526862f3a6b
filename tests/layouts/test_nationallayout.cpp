// SPDX-License-Identifier: GPL-2.0-or-later
#include "layers/atlasproject.h"
#include "layers/japanesetypeface.h"
#include "layouts/layoutchecks.h"
#include "layouts/layoutexport.h"
#include "layouts/nationallayout.h"
#include "support/builtatlas.h"
#include "support/printto.h"
#include "wording/atlaswording.h"

#include <QFontDatabase>
#include <QImage>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <gtest/gtest.h>
#include <qgsapplication.h>
#include <qgslayoutitemlabel.h>
#include <qgslayoutitemlegend.h>
#include <qgslayoutitemmap.h>
#include <qgslayoutitemregistry.h>
#include <qgslayoutitemscalebar.h>
#include <qgslayoutpagecollection.h>
#include <qgslayoutsize.h>
#include <qgsproject.h>
#include <qgsvaliditycheckcontext.h>
#include <qgsvaliditycheckregistry.h>

namespace clusteratlas
{
namespace
{
using Kind = PageProblem::Kind;

class NationalLayout : public test::BuiltAtlas
{
  protected:
    //! A page of \a project, which gets the atlas in \a language.
    static std::unique_ptr<QgsPrintLayout> pageOf( QgsProject &project, const QString &theme, const QString &paper, const QString &language, bool isPortrait )
    {
      addTo( project, language );
      const PrintRequest request { PrintRequest::Layout::National, theme, paper, isPortrait, language, QDate( 2026, 4, 1 ) };
      return nationalLayout( project, *sPrepared->dataset, sPrepared->ledger, request, landOfAtlas( project, {}, language ) );
    }
};

QRectF placeOf( const QgsLayoutItem &item )
{
  return QRectF( item.scenePos(), item.rect().size() );
}

QList<QgsLayoutItemMap *> mapsOf( const QgsLayout &layout )
{
  QList<QgsLayoutItemMap *> maps;
  layout.layoutItems( maps );
  return maps;
}

template <typename Item>
Item *firstOf( const QgsLayout &layout )
{
  QList<Item *> items;
  layout.layoutItems( items );
  return items.value( 0 );
}

bool tells( const std::vector<PageProblem> &problems, Kind kind )
{
  return std::any_of( problems.begin(), problems.end(), [kind]( const PageProblem &problem ) { return problem.kind == kind; } );
}

TEST_F( NationalLayout, EveryPaperAndThemeIsWithoutProblems )
{
  for ( const char *language : { "ja", "en" } )
    for ( const char *paper : { "A4", "A3" } )
      for ( const bool isPortrait : { false, true } )
        for ( const QString &theme : atlasThemes() )
        {
          SCOPED_TRACE( std::string( language ) + " " + paper + ( isPortrait ? " portrait " : " landscape " ) + qPrintable( theme ) );
          QgsProject project;
          const auto layout = pageOf( project, theme, QString::fromLatin1( paper ), QString::fromLatin1( language ), isPortrait );
          for ( const PageProblem &problem : checkLayout( *layout ) )
            if ( problem.kind != Kind::UnsearchableFont )
              ADD_FAILURE() << static_cast<int>( problem.kind ) << " " << qPrintable( problem.item ) << " " << qPrintable( problem.detail );
          // No item but the frames and their names stands on another.
          QList<QgsLayoutItem *> items;
          layout->layoutItems( items );
          QList<QgsLayoutItem *> blocks;
          for ( QgsLayoutItem *item : items )
            if ( item->type() != QgsLayoutItemRegistry::LayoutPage && !item->id().startsWith( QLatin1String( "inset" ) ) && !item->id().startsWith( QLatin1String( "north" ) ) )
              blocks << item;
          for ( const QgsLayoutItem *a : blocks )
            for ( const QgsLayoutItem *b : blocks )
              if ( a < b && a->id() != QLatin1String( "scale figures" ) && b->id() != QLatin1String( "scale figures" ) )
              {
                const QRectF both = placeOf( *a ).intersected( placeOf( *b ) );
                EXPECT_LT( std::min( both.width(), both.height() ), 0.8 ) << qPrintable( a->id() ) << " on " << qPrintable( b->id() );
              }
        }
}

TEST_F( NationalLayout, FramesStandInsideTheMapAndShowTheirIslands )
{
  QgsProject project;
  const auto layout = pageOf( project, QStringLiteral( "programme" ), QStringLiteral( "A4" ), QStringLiteral( "ja" ), false );
  const QList<QgsLayoutItemMap *> maps = mapsOf( *layout );
  ASSERT_GE( maps.size(), 3 );
  const auto *main = qobject_cast<QgsLayoutItemMap *>( layout->itemById( QStringLiteral( "map" ) ) );
  ASSERT_TRUE( main );
  for ( const QgsLayoutItemMap *map : maps )
  {
    EXPECT_TRUE( placeOf( *main ).adjusted( -0.01, -0.01, 0.01, 0.01 ).contains( placeOf( *map ) ) ) << qPrintable( map->id() );
    EXPECT_NEAR( map->scale() / main->scale(), 1, 1e-6 ) << qPrintable( map->id() );
    for ( const QgsLayoutItemMap *other : maps )
      if ( map != other && map != main && other != main )
      {
        EXPECT_FALSE( placeOf( *map ).intersects( placeOf( *other ) ) );
      }
  }
  const MapLand land = landOfAtlas( project, {}, QStringLiteral( "ja" ) );
  for ( const LandPart &part : land.parts )
    if ( part.squareMetres >= 1e6 )
    {
      const PlaneBox box = part.bounds();
      EXPECT_TRUE( std::any_of( maps.begin(), maps.end(), [&box]( const QgsLayoutItemMap *map ) { return map->extent().contains( QgsRectangle( box.west, box.south, box.east, box.north ) ); } ) )
        << "prefecture " << part.owner;
    }
}

TEST_F( NationalLayout, PagesAreExact )
{
  for ( const bool isPortrait : { false, true } )
  {
    QgsProject project;
    const auto layout = pageOf( project, QStringLiteral( "count" ), QStringLiteral( "A3" ), QStringLiteral( "en" ), isPortrait );
    const QString pdf = sFolder->filePath( QStringLiteral( "page.pdf" ) );
    ASSERT_TRUE( exportLayout( *layout, pdf ) );
    QProcess info;
    info.start( QStringLiteral( "pdfinfo" ), { pdf } );
    ASSERT_TRUE( info.waitForFinished() );
    const QRegularExpressionMatch size = QRegularExpression( QStringLiteral( "Page size:\\s+([0-9.]+) x ([0-9.]+)" ) ).match( QString::fromUtf8( info.readAllStandardOutput() ) );
    constexpr double POINTS = 72 / 25.4;
    EXPECT_NEAR( size.captured( 1 ).toDouble(), ( isPortrait ? 297 : 420 ) * POINTS, 0.6 );
    EXPECT_NEAR( size.captured( 2 ).toDouble(), ( isPortrait ? 420 : 297 ) * POINTS, 0.6 );
  }
}

//! The width of the black box of a bar in the PDF, in millimetres, by its pixels at 600 dots to the inch.
double blackWidth( const QString &pdf, const QRectF &around )
{
  constexpr double DPI = 600;
  const auto pixels = []( double millimetres ) { return QString::number( qRound( millimetres / 25.4 * DPI ) ); };
  QProcess picture;
  picture.start( QStringLiteral( "pdftoppm" ), { QStringLiteral( "-r" ), QStringLiteral( "600" ), QStringLiteral( "-png" ), QStringLiteral( "-aa" ), QStringLiteral( "no" ), QStringLiteral( "-x" ), pixels( around.x() ), QStringLiteral( "-y" ), pixels( around.y() ), QStringLiteral( "-W" ), pixels( around.width() ), QStringLiteral( "-H" ), pixels( around.height() ), pdf } );
  EXPECT_TRUE( picture.waitForFinished( 60000 ) );
  const QImage image = QImage::fromData( picture.readAllStandardOutput() );
  EXPECT_FALSE( image.isNull() );
  int widest = 0;
  for ( int row = 0; row < image.height(); ++row )
  {
    int run = 0;
    for ( int column = 0; column < image.width(); ++column )
    {
      run = qGray( image.pixel( column, row ) ) < 100 ? run + 1 : 0;
      widest = std::max( widest, run );
    }
  }
  return widest / DPI * 25.4;
}

TEST_F( NationalLayout, HundredMillimetresAreAHundredMillimetres )
{
  QgsProject project;
  const auto layout = pageOf( project, QStringLiteral( "programme" ), QStringLiteral( "A4" ), QStringLiteral( "ja" ), true );
  const auto *map = qobject_cast<QgsLayoutItemMap *>( layout->itemById( QStringLiteral( "map" ) ) );
  auto *bar = firstOf<QgsLayoutItemScaleBar>( *layout );
  ASSERT_TRUE( map && bar );
  // As long as 100 mm of the map are on the ground.
  bar->setNumberOfSegments( 2 );
  bar->setUnitsPerSegment( map->scale() * 0.05 / 1000 );
  bar->attemptMove( QgsLayoutPoint( 20, 250 ) );
  bar->update();
  const QString pdf = sFolder->filePath( QStringLiteral( "bar.pdf" ) );
  ASSERT_TRUE( exportLayout( *layout, pdf ) );
  EXPECT_NEAR( blackWidth( pdf, QRectF( 15, 245, 140, 20 ) ), 100.1, 0.2 ) << "with the line around it";
}

TEST_F( NationalLayout, ChecksFindWhatIsWrong )
{
  QgsProject project;
  const auto layout = pageOf( project, QStringLiteral( "programme" ), QStringLiteral( "A4" ), QStringLiteral( "ja" ), false );
  auto *label = new QgsLayoutItemLabel( layout.get() );
  layout->addLayoutItem( label );
  label->setId( QStringLiteral( "odd" ) );
  label->setText( QString( 300, QChar( u'長' ) ) );
  label->attemptSetSceneRect( QRectF( 20, 20, 30, 5 ) );
  EXPECT_TRUE( tells( checkLayout( *layout, Kind::ClippedText ), Kind::ClippedText ) );
  label->setText( QStringLiteral( "\U0010FFFD" ) );
  EXPECT_TRUE( tells( checkLayout( *layout ), Kind::MissingGlyphs ) );
  label->setText( QStringLiteral( "x" ) );
  label->attemptMove( QgsLayoutPoint( 290, 205 ) );
  EXPECT_TRUE( tells( checkLayout( *layout ), Kind::OffThePage ) );
  label->attemptMove( QgsLayoutPoint( 20, 20 ) );
  EXPECT_TRUE( checkLayout( *layout, Kind::RasterEffect ).empty() );
  label->setItemOpacity( 0.5 );
  EXPECT_TRUE( tells( checkLayout( *layout ), Kind::RasterEffect ) );
  auto *map = qobject_cast<QgsLayoutItemMap *>( layout->itemById( QStringLiteral( "map" ) ) );
  map->setFollowVisibilityPresetName( atlaswording::theme( QStringLiteral( "count" ) ).in( QStringLiteral( "ja" ) ) );
  EXPECT_TRUE( tells( checkLayout( *layout ), Kind::HiddenLayer ) ) << "memberships are not in that theme";
  map->setFollowVisibilityPresetName( QStringLiteral( "no such theme" ) );
  EXPECT_TRUE( tells( checkLayout( *layout ), Kind::MissingTheme ) );
  firstOf<QgsLayoutItemLegend>( *layout )->setLinkedMap( nullptr );
  EXPECT_TRUE( tells( checkLayout( *layout ), Kind::UnlinkedItem ) );
}

TEST_F( NationalLayout, ChecksAreRegisteredAndTakenAway )
{
  const int before = QgsApplication::validityCheckRegistry()->checks().size();
  registerLayoutChecks();
  registerLayoutChecks();
  EXPECT_EQ( QgsApplication::validityCheckRegistry()->checks().size(), before + 9 ) << "once each";
  QgsProject project;
  const auto layout = pageOf( project, QStringLiteral( "programme" ), QStringLiteral( "A4" ), QStringLiteral( "ja" ), false );
  firstOf<QgsLayoutItemLegend>( *layout )->setLinkedMap( nullptr );
  const QgsLayoutValidityCheckContext context( layout.get() );
  const QList<QgsValidityCheckResult> results = QgsApplication::validityCheckRegistry()->runChecks( QgsAbstractValidityCheck::TypeLayoutCheck, &context, nullptr );
  EXPECT_TRUE( std::any_of( results.begin(), results.end(), []( const QgsValidityCheckResult &result ) { return result.detailedDescription.contains( QStringLiteral( "legend" ) ); } ) );
  unregisterLayoutChecks();
  EXPECT_EQ( QgsApplication::validityCheckRegistry()->checks().size(), before );
}

TEST( JapaneseTypeface, KnowsWhichTextIsLost )
{
  EXPECT_FALSE( japaneseTypeface().isEmpty() );
  const QStringList families = QFontDatabase().families();
  for ( const char *family : { "BIZ UDPGothic", "Noto Sans CJK JP" } )
    ASSERT_TRUE( families.contains( QString::fromLatin1( family ) ) ) << family << " is missing: scripts/install-dependencies.sh run";
  EXPECT_TRUE( isSearchable( QFont( QStringLiteral( "BIZ UDPGothic" ) ) ) );
  EXPECT_FALSE( isSearchable( QFont( QStringLiteral( "Noto Sans CJK JP" ) ) ) );
  EXPECT_TRUE( isSearchable( QFont( japaneseTypeface() ) ) );
}
} // namespace
} // namespace clusteratlas
