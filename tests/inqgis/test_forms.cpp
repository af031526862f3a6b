// SPDX-License-Identifier: GPL-2.0-or-later
#include "atlasinqgis.h"

#include <QAbstractItemView>
#include <QComboBox>
#include <QLineEdit>
#include <QTabWidget>
#include <QTest>
#include <gtest/gtest.h>
#include <qgisinterface.h>
#include <qgsattributedialog.h>
#include <qgsmaplayerstylemanager.h>
#include <qgsvectorlayer.h>

namespace
{
using namespace clusteratlas;
using namespace clusteratlas::test;

TEST_F( Desktop, EveryColumnHasATitleInTheLanguageOfTheContent )
{
  addAtlasFile();
  project().clear();
  dropOnWindow( atlas() );
  ASSERT_TRUE( waitForAtlas() );
  QStringList untitled;
  for ( const char *table : { "prefectures", "clusters", "institutions", "memberships", "statistics", "cluster_prefectures", "programmes", "sources" } )
    for ( const QgsField &field : layer( table )->fields() )
      if ( field.name() != QLatin1String( "fid" ) && field.alias().isEmpty() )
        untitled << QString::fromLatin1( table ) + QLatin1Char( '.' ) + field.name();
  EXPECT_EQ( untitled.join( QLatin1Char( ' ' ) ).toStdString(), std::string() );
}

TEST_F( Desktop, FormsListWhatBelongsToAFeature )
{
  addAtlasFile();
  // Another style has a form of its own.
  layer( "prefectures" )->styleManager()->setCurrentStyle( QStringLiteral( "field" ) );
  const auto form = []( const char *table, const QString &filter, const QString &picture ) {
    QgsFeature feature;
    EXPECT_TRUE( layer( table )->getFeatures( QgsFeatureRequest().setFilterExpression( filter ) ).nextFeature( feature ) );
    std::unique_ptr<QgsAttributeDialog> dialog( iface()->getFeatureForm( layer( table ), feature ) );
    dialog->setObjectName( QStringLiteral( "form" ) );
    dialog->resize( 700, 560 );
    dialog->show();
    QTest::qWait( 300 );
    QTabWidget *tabs = dialog->findChild<QTabWidget *>();
    QStringList titles;
    for ( int tab = 0; tabs && tab < tabs->count(); ++tab )
    {
      titles << tabs->tabText( tab );
      tabs->setCurrentIndex( tab );
      QTest::qWait( 100 );
      shoot( QStringLiteral( "%1-%2" ).arg( picture ).arg( tab ), dialog.get() );
    }
    for ( const QLineEdit *edit : dialog->findChildren<QLineEdit *>() )
      EXPECT_FALSE( edit->text().contains( QLatin1String( "applicant" ) ) ) << "an id where a word belongs: " << qPrintable( edit->text() );
    QStringList words;
    for ( const QComboBox *box : dialog->findChildren<QComboBox *>() )
      words << box->currentText();
    const bool hasWord = words.contains( isJapanese() ? QStringLiteral( "いいえ" ) : QStringLiteral( "no" ) ) || words.contains( isJapanese() ? QStringLiteral( "はい" ) : QStringLiteral( "yes" ) );
    EXPECT_TRUE( hasWord || QLatin1String( table ) != QLatin1String( "prefectures" ) ) << qPrintable( words.join( QLatin1Char( '|' ) ) );
    QStringList rows;
    for ( const QAbstractItemView *view : dialog->findChildren<QAbstractItemView *>() )
      for ( int row = 0; view->model() && row < view->model()->rowCount(); ++row )
        rows << view->model()->index( row, 0 ).data().toString();
    for ( const QWidget *editor : dialog->findChildren<QWidget *>() )
      EXPECT_NE( editor->objectName(), QLatin1String( "fid" ) );
    return std::make_pair( titles, rows );
  };
  const auto [prefecture, clusters] = form( "prefectures", QStringLiteral( "\"pref_code\"='40'" ), QStringLiteral( "form-prefecture" ) );
  EXPECT_TRUE( prefecture.contains( isJapanese() ? QStringLiteral( "クラスター" ) : QStringLiteral( "Clusters" ) ) ) << qPrintable( prefecture.join( QLatin1Char( '|' ) ) );
  EXPECT_FALSE( clusters.filter( isJapanese() ? QStringLiteral( "久留米" ) : QStringLiteral( "Kurume" ) ).isEmpty() ) << qPrintable( clusters.join( QLatin1Char( '|' ) ) );
  const auto [cluster, parts] = form( "clusters", QStringLiteral( "\"cluster_id\"='K09'" ), QStringLiteral( "form-cluster" ) );
  EXPECT_EQ( cluster.size(), 5 ) << qPrintable( cluster.join( QLatin1Char( '|' ) ) );
  EXPECT_FALSE( parts.filter( isJapanese() ? QStringLiteral( "福岡県" ) : QStringLiteral( "Fukuoka" ) ).isEmpty() ) << qPrintable( parts.join( QLatin1Char( '|' ) ) );
  EXPECT_FALSE( parts.filter( isJapanese() ? QStringLiteral( "情報通信" ) : QStringLiteral( "Information" ) ).isEmpty() ) << qPrintable( parts.join( QLatin1Char( '|' ) ) );
  const auto [region, ofRegion] = form( "cluster_regions", QStringLiteral( "\"cluster_id\"='K09'" ), QStringLiteral( "form-region" ) );
  EXPECT_EQ( region.size(), 5 );
  EXPECT_FALSE( ofRegion.filter( isJapanese() ? QStringLiteral( "九州大学" ) : QStringLiteral( "Kyushu University" ) ).isEmpty() ) << qPrintable( ofRegion.join( QLatin1Char( '|' ) ) );
}
} // namespace
