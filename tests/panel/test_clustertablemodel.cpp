// SPDX-License-Identifier: GPL-2.0-or-later
#include "panel/clusterfilter.h"
#include "panel/clustersearch.h"
#include "panel/clustertablemodel.h"
#include "panel/panelroles.h"
#include "smalldataset.h"
#include "support/printto.h"

#include <QAbstractItemModelTester>
#include <QIcon>

#include <gtest/gtest.h>

using namespace clusteratlas;

namespace
{
using Tester = QAbstractItemModelTester;

QString cell( const QAbstractItemModel &model, int row, int column )
{
  return model.index( row, column ).data().toString();
}

QStringList shownIds( const QAbstractItemModel &model )
{
  QStringList ids;
  for ( int row = 0; row < model.rowCount(); ++row )
    ids << model.index( row, 0 ).data( ClusterIdRole ).toString();
  return ids;
}

class ClusterTable : public testing::Test
{
  protected:
    void show( const QString &language = QStringLiteral( "ja" ) ) { mModel.setDataset( mDataset, test::joinOf( *mDataset ), language ); }

    QStringList found( const QString &query )
    {
      const QStringList ids = ClusterSearch( *mDataset, test::joinOf( *mDataset ) ).clusters( query );
      mFilter.showOnly( QSet<QString>( ids.begin(), ids.end() ) );
      return shownIds( mFilter );
    }

    std::shared_ptr<const Dataset> mDataset = test::smallDataset();
    ClusterTableModel mModel;
    Tester mTester { &mModel, Tester::FailureReportingMode::Fatal };
    ClusterFilter mFilter;
    Tester mFilterTester { &mFilter, Tester::FailureReportingMode::Fatal };

    void SetUp() override { mFilter.setSourceModel( &mModel ); }
};
} // namespace

TEST_F( ClusterTable, IsEmptyWithoutDataset )
{
  EXPECT_EQ( mModel.rowCount(), 0 );
  show();
  mModel.setDataset( nullptr, {}, {} );
  EXPECT_EQ( mModel.rowCount(), 0 );
  EXPECT_EQ( mModel.rowOf( QStringLiteral( "K01" ) ), -1 );
  EXPECT_TRUE( mModel.clusterId( 0 ).isEmpty() );
}

TEST_F( ClusterTable, ShowsEveryClusterInTheOrderOfTheTable )
{
  show();
  EXPECT_EQ( shownIds( mModel ), ( QStringList { "K01", "K05", "K10", "K99" } ) );
  EXPECT_EQ( mModel.rowOf( QStringLiteral( "K10" ) ), 2 );
}

TEST_F( ClusterTable, WritesCellsInTheContentLanguage )
{
  show();
  EXPECT_EQ( cell( mModel, 1, ClusterTableModel::ClusterColumn ), QStringLiteral( "K05 関西広域バイオメディカルクラスター" ) );
  EXPECT_EQ( cell( mModel, 1, ClusterTableModel::PrefecturesColumn ), QStringLiteral( "大阪府、兵庫県" ) );
  EXPECT_EQ( cell( mModel, 0, ClusterTableModel::FieldsColumn ), QStringLiteral( "ライフサイエンス、情報通信" ) );
  show( QStringLiteral( "en" ) );
  EXPECT_EQ( cell( mModel, 1, ClusterTableModel::ProgrammeColumn ), QStringLiteral( "Phase II" ) );
  EXPECT_EQ( cell( mModel, 1, ClusterTableModel::RegionColumn ), QStringLiteral( "Greater Kansai" ) );
  EXPECT_EQ( cell( mModel, 1, ClusterTableModel::PrefecturesColumn ), QStringLiteral( "Osaka, Hyogo" ) );
  EXPECT_EQ( cell( mModel, 1, ClusterTableModel::InstitutionsColumn ), QStringLiteral( "National Institute of Biomedical Innovation" ) );
}

TEST_F( ClusterTable, NamesAPrefectureOnceForSeveralRoles )
{
  mModel.setDataset( mDataset, test::joinOf( *mDataset, RoleFilter { std::nullopt } ), QStringLiteral( "en" ) );
  EXPECT_EQ( cell( mModel, 1, ClusterTableModel::PrefecturesColumn ), QStringLiteral( "Osaka, Hyogo" ) );
}

TEST_F( ClusterTable, DecoratesTheProgrammeWithItsColor )
{
  show();
  const QVariant decoration = mModel.index( 0, ClusterTableModel::ProgrammeColumn ).data( Qt::DecorationRole );
  const QImage swatch = decoration.value<QIcon>().pixmap( 10, 10 ).toImage();
  EXPECT_EQ( swatch.pixelColor( 5, 5 ), QColor( QStringLiteral( "#0072B2" ) ) );
  EXPECT_FALSE( mModel.index( 3, ClusterTableModel::ProgrammeColumn ).data( Qt::DecorationRole ).isValid() );
}

TEST_F( ClusterTable, ShowsHostileNamesAsShortPlainText )
{
  show();
  const QModelIndex name = mModel.index( 3, ClusterTableModel::ClusterColumn );
  EXPECT_EQ( name.data().toString(), QStringLiteral( "K99 <script>alert(1)</script> =1+1 <b>%1</b>" ) );
  EXPECT_FALSE( name.data( Qt::ToolTipRole ).toString().contains( QLatin1String( "<script" ) ) );
  EXPECT_TRUE( name.data( Qt::EditRole ).toString().contains( test::hostileName() ) );
}

TEST_F( ClusterTable, SortsRegionsByTheirReading )
{
  show();
  mFilter.sort( ClusterTableModel::RegionColumn );
  QStringList ids = shownIds( mFilter );
  ids.removeAll( QStringLiteral( "K99" ) );
  EXPECT_EQ( ids, ( QStringList { "K05", "K01", "K10" } ) ); // かんさい, さっぽろ, はこだて
}

TEST_F( ClusterTable, SortsPrefecturesByCode )
{
  show( QStringLiteral( "en" ) );
  mFilter.sort( ClusterTableModel::PrefecturesColumn, Qt::DescendingOrder );
  EXPECT_EQ( shownIds( mFilter ).first(), QStringLiteral( "K05" ) );
}

TEST_F( ClusterTable, FindsAllWithoutAQuery )
{
  show();
  EXPECT_EQ( found( QString() ).size(), 4 );
  EXPECT_EQ( found( QStringLiteral( "　 " ) ).size(), 4 );
}

TEST_F( ClusterTable, FindsNamesInBothLanguagesWhateverIsShown )
{
  for ( const QString &language : { QStringLiteral( "ja" ), QStringLiteral( "en" ) } )
  {
    show( language );
    EXPECT_EQ( found( QStringLiteral( "kansai" ) ), QStringList { "K05" } );
    EXPECT_EQ( found( QStringLiteral( "関西" ) ), QStringList { "K05" } );
    EXPECT_EQ( found( QStringLiteral( "Ｋ１０" ) ), QStringList { "K10" } );
  }
}

TEST_F( ClusterTable, FindsKanaOfAnyKindAndWidth )
{
  show();
  for ( const char16_t *query : { u"まりん", u"マリン", u"ﾏﾘﾝ", u"はこだて", u"ハコダテ" } )
    EXPECT_EQ( found( QString::fromUtf16( query ) ), QStringList { "K10" } ) << QString::fromUtf16( query ).toUtf8().constData();
}

TEST_F( ClusterTable, FindsPrefecturesAndInstitutionsInBothLanguages )
{
  show();
  const QStringList hokkaido { "K01", "K10" };
  EXPECT_EQ( found( QStringLiteral( "ほっかいどう" ) ), hokkaido );
  EXPECT_EQ( found( QStringLiteral( "hokkaido univ" ) ), hokkaido );
  EXPECT_EQ( found( QStringLiteral( "兵庫" ) ), QStringList { "K05" } );
  EXPECT_EQ( found( QStringLiteral( "Hyōgo" ) ), QStringList { "K05" } );
  EXPECT_EQ( found( QStringLiteral( "医療基盤" ) ), QStringList { "K05" } ); // as printed
}

TEST_F( ClusterTable, NeedsEveryWordOfTheQuery )
{
  show();
  EXPECT_EQ( found( QStringLiteral( "bio hokkaido hub" ) ), QStringList { "K10" } );
  EXPECT_TRUE( found( QStringLiteral( "kansai hokkaido" ) ).isEmpty() );
}

TEST_F( ClusterTable, TakesAQueryLiterally )
{
  show();
  EXPECT_TRUE( found( QStringLiteral( ".*" ) ).isEmpty() );
  EXPECT_EQ( found( QStringLiteral( "<script>" ) ), QStringList { "K99" } );
}

TEST_F( ClusterTable, KeepsTheSearchWhenTheDatasetIsReplaced )
{
  show();
  EXPECT_EQ( found( QStringLiteral( "kansai" ) ).size(), 1 );
  show( QStringLiteral( "en" ) );
  EXPECT_EQ( shownIds( mFilter ), QStringList { "K05" } );
}
