// SPDX-License-Identifier: GPL-2.0-or-later
#include "panel/cardhtml.h"
#include "panel/clustercard.h"
#include "panel/secureaddress.h"
#include "smalldataset.h"
#include "support/printto.h"
#include "wording/fiscalyeartext.h"

#include <QDesktopServices>
#include <QScrollBar>

#include <gtest/gtest.h>

using namespace clusteratlas;

namespace
{
const CardStyle STYLE_FOR_TESTS { Qt::black, Qt::gray, Qt::red, Qt::gray, Qt::blue };

class Card : public testing::Test
{
  protected:
    CardContent content( const QString &clusterId, const QString &language = QStringLiteral( "en" ) ) const { return *CardBuilder( *mDataset, language ).build( clusterId ); }

    //! The card as a reader sees it, each cell on a line.
    QString text( const QString &clusterId, const QString &language = QStringLiteral( "en" ) ) const
    {
      QTextDocument document;
      document.setHtml( CardHtml( STYLE_FOR_TESTS ).page( content( clusterId, language ) ) );
      return document.toPlainText().replace( QChar( QChar::Nbsp ), QLatin1Char( ' ' ) );
    }

    std::shared_ptr<const Dataset> mDataset = test::smallDataset();
};

//! Stands in for the system's browser.
class AddressRecorder : public QObject
{
    Q_OBJECT

  public:
    AddressRecorder()
    {
      for ( const QString &scheme : schemes() )
        QDesktopServices::setUrlHandler( scheme, this, "open" );
    }

    ~AddressRecorder() override
    {
      for ( const QString &scheme : schemes() )
        QDesktopServices::unsetUrlHandler( scheme );
    }

    Q_INVOKABLE void open( const QUrl &address ) { opened << address.toString(); }

    QStringList opened;

  private:
    static QStringList schemes() { return { QStringLiteral( "http" ), QStringLiteral( "https" ), QStringLiteral( "file" ), QStringLiteral( "javascript" ) }; }
};
} // namespace

TEST_F( Card, IsNothingForAnUnknownCluster )
{
  EXPECT_FALSE( CardBuilder( *mDataset, QStringLiteral( "en" ) ).build( QStringLiteral( "K00" ) ) );
}

TEST_F( Card, ShowsEveryFilledColumnUnderItsTitle )
{
  const QString card = text( QStringLiteral( "K05" ) );
  for ( const char *expected : { "Kansai Biomedical Cluster", "As printed\n関西広域バイオメディカルクラスター", "Official\n関西広域クラスター", "Reading", "Brochure page", "Notes", "Life sciences" } )
    EXPECT_TRUE( card.contains( QString::fromUtf8( expected ) ) ) << expected << "\n"
                                                                  << card.toUtf8().constData();
  EXPECT_TRUE( text( QStringLiteral( "K05" ), QStringLiteral( "ja" ) ).contains( QStringLiteral( "Official\n関西広域クラスター" ) ) );
}

TEST_F( Card, RepeatsNoTextAndNoEmptyCell )
{
  EXPECT_FALSE( text( QStringLiteral( "K01" ) ).contains( QLatin1String( "Cluster (Japanese)" ) ) ); // same as printed
  EXPECT_FALSE( text( QStringLiteral( "K10" ) ).contains( QLatin1String( "Brochure page" ) ) );
}

TEST_F( Card, MarksWhatIsInferred )
{
  EXPECT_TRUE( text( QStringLiteral( "K01" ) ).contains( QStringLiteral( "16 (inferred, high confidence)" ) ) );
  EXPECT_TRUE( text( QStringLiteral( "K05" ) ).contains( QStringLiteral( "Seat of an institution (inferred)" ) ) );
  EXPECT_TRUE( text( QStringLiteral( "K01" ) ).contains( QStringLiteral( "Sapporo Bio-cluster (unverified)" ) ) );
  EXPECT_TRUE( text( QStringLiteral( "K01" ), QStringLiteral( "ja" ) ).contains( QStringLiteral( "Sapporo Bio-cluster (unverified)" ) ) );
}

TEST_F( Card, NamesInstitutionsOfficiallyAndAsPrinted )
{
  const QString card = text( QStringLiteral( "K05" ), QStringLiteral( "ja" ) );
  EXPECT_TRUE( card.contains( QStringLiteral( "※ 医薬基盤研究所" ) ) );
  EXPECT_TRUE( card.contains( QStringLiteral( "As printed\n医療基盤研究所" ) ) );
  const QString campus = text( QStringLiteral( "K10" ) );
  EXPECT_TRUE( campus.contains( QStringLiteral( "Campus: 函館キャンパス" ) ) );
  EXPECT_FALSE( campus.contains( QStringLiteral( "※ Hokkaido University" ) ) );
}

TEST_F( Card, QuotesTheProgrammeItsBudgetAndItsRules )
{
  const QString card = text( QStringLiteral( "K01" ) );
  EXPECT_TRUE( card.contains( QStringLiteral( "75億円" ) ) );
  EXPECT_TRUE( card.contains( QStringLiteral( "7,500,000,000" ) ) );
  EXPECT_TRUE( card.contains( QStringLiteral( "Five years in principle" ) ) );
  EXPECT_TRUE( card.contains( QStringLiteral( "Up to 100 million yen" ) ) );
  EXPECT_FALSE( card.contains( QStringLiteral( "300 to 500 million yen" ) ) ); // of the other programme
}

TEST_F( Card, NumbersEachSourceOnce )
{
  const QStringList sources = content( QStringLiteral( "K05" ) ).sources.texts();
  EXPECT_EQ( sources.count( QStringLiteral( "Brochure, MEXT" ) ), 1 );
  EXPECT_EQ( sources.first(), QStringLiteral( "http://example.org/k05" ) );
}

TEST_F( Card, LinksSecureAddressesOnly )
{
  const CardHtml html( STYLE_FOR_TESTS );
  EXPECT_TRUE( html.linked( QStringLiteral( "See https://example.org/a%20b." ) ).contains( QLatin1String( "href=\"https://example.org/a%20b\"" ) ) );
  for ( const char *address : { "http://example.org", "javascript:alert(1)", "file:///etc/passwd", "data:text/html,x", "https://" } )
    EXPECT_FALSE( html.linked( QLatin1String( address ) ).contains( QLatin1String( "href" ) ) ) << address;
  EXPECT_FALSE( html.linked( QStringLiteral( "https://a\"onclick=\"x" ) ).contains( QLatin1String( "\"onclick" ) ) );
}

TEST_F( Card, ShowsHostileTextAsText )
{
  const QString html = CardHtml( STYLE_FOR_TESTS ).page( content( QStringLiteral( "K99" ) ) );
  for ( const char *markup : { "<script", "<b>%1", "guess<b>", "Atlantis<br>", "href=\"javascript" } )
    EXPECT_FALSE( html.contains( QLatin1String( markup ) ) ) << markup;
  EXPECT_FALSE( html.contains( QChar( 0x202E ) ) );
  EXPECT_TRUE( text( QStringLiteral( "K99" ) ).contains( QStringLiteral( "<script>alert(1)</script>" ) ) );
}

TEST_F( Card, FitsANarrowDockWhateverItHolds )
{
  ClusterCard card;
  card.resize( 380, 600 );
  card.show();
  card.setDataset( mDataset, QStringLiteral( "ja" ) );
  for ( const Cluster &cluster : mDataset->clusters )
  {
    card.showCluster( cluster.id );
    EXPECT_LE( card.document()->size().width(), card.viewport()->width() ) << cluster.id.toUtf8().constData();
    EXPECT_EQ( card.horizontalScrollBar()->maximum(), 0 );
  }
}

TEST_F( Card, OpensSecureAddressesOnAClickOnly )
{
  AddressRecorder browser;
  ClusterCard card;
  card.setDataset( mDataset, QStringLiteral( "en" ) );
  card.showCluster( QStringLiteral( "K01" ) );
  EXPECT_TRUE( browser.opened.isEmpty() );
  for ( const char *address : { "http://example.org/", "file:///etc/passwd", "javascript:alert(1)", "https://example.org/k01" } )
    emit card.anchorClicked( QUrl( QLatin1String( address ) ) );
  EXPECT_EQ( browser.opened, QStringList { "https://example.org/k01" } );
}

TEST_F( Card, RefusesEveryOtherScheme )
{
  for ( const char *address : { "http://example.org", "javascript:alert(1)", "file:///etc/passwd", "data:text/html,x", "https://", "https:", "ftp://example.org", "HTTPS:x", "https://user:pass@example.org", "", "card:c4b3031" } )
    EXPECT_FALSE( isSecureAddress( QUrl( QLatin1String( address ) ) ) ) << address;
  EXPECT_TRUE( isSecureAddress( QUrl( QStringLiteral( "https://example.org/a?b=c" ) ) ) );
  AddressRecorder browser;
  EXPECT_FALSE( openSecureAddress( QUrl( QStringLiteral( "file:///etc/passwd" ) ) ) );
  EXPECT_TRUE( openSecureAddress( QUrl( QStringLiteral( "https://example.org" ) ) ) );
  EXPECT_EQ( browser.opened, QStringList { "https://example.org" } );
}

TEST_F( Card, SaysWhyStepByStep )
{
  const CardBuilder builder( *mDataset, QStringLiteral( "en" ), test::joinOf( *mDataset ) );
  const CardContent card = *builder.build( QStringLiteral( "K05" ) );
  QStringList lines;
  for ( const CardRow &row : card.sections.back().rows )
    lines << row.label + QLatin1Char( '|' ) + row.values.front().text;
  EXPECT_EQ( lines, ( QStringList { "27 Osaka|row 2 of cluster_prefectures: “27” → code of JIS X 0401 → 27 Osaka → Applicant government → legend “Phase II”, the whole area", "28 Hyogo|row 3 of cluster_prefectures: “28” → code of JIS X 0401 → 28 Hyogo → Applicant government → legend “Phase II”, the whole area", "27 Osaka|row 4 of cluster_prefectures: “27” → code of JIS X 0401 → 27 Osaka → Seat of an institution → not drawn: the atlas shows another role" } ) )
    << lines.join( QLatin1Char( '\n' ) ).toUtf8().constData();
  const CardContent hokkaido = *builder.build( QStringLiteral( "K10" ) );
  EXPECT_TRUE( hokkaido.sections.back().rows.front().values.front().text.endsWith( QStringLiteral( "legend “Hub”, stripe 2 of 2" ) ) ) << hokkaido.sections.back().rows.front().values.front().text.toUtf8().constData();
  const CardContent lost = *builder.build( QStringLiteral( "K99" ) );
  EXPECT_TRUE( lost.sections.back().rows.front().values.front().text.contains( QLatin1String( "not drawn: no prefecture has this name or code" ) ) );
}

TEST_F( Card, TellsWhatIsInAPrefecture )
{
  const CardBuilder builder( *mDataset, QStringLiteral( "en" ), test::joinOf( *mDataset ) );
  EXPECT_FALSE( builder.buildPrefecture( QStringLiteral( "48" ) ) );
  EXPECT_FALSE( builder.buildPrefecture( QString() ) );
  QTextDocument document;
  document.setHtml( CardHtml( STYLE_FOR_TESTS ).page( *builder.buildPrefecture( QStringLiteral( "01" ) ) ) );
  const QString text = document.toPlainText();
  for ( const char *expected : { "Hokkaido", "北海道", "ほっかいどう", "Sapporo Bio-cluster", "Hakodate Marine Bio Cluster", "Hokkaido University", "※K01, K10", "stripe 2 of 2" } )
    EXPECT_TRUE( text.contains( QString::fromUtf8( expected ) ) ) << expected << "\n"
                                                                  << text.toUtf8().constData();
  document.setHtml( CardHtml( STYLE_FOR_TESTS ).page( *builder.buildPrefecture( QStringLiteral( "47" ) ) ) );
  EXPECT_TRUE( document.toPlainText().contains( QLatin1String( "No cluster is drawn here." ) ) );
}

TEST_F( Card, LeadsFromCardToCard )
{
  AddressRecorder browser;
  ClusterCard card;
  card.setDataset( mDataset, QStringLiteral( "en" ), test::joinOf( *mDataset ) );
  card.showTargets( { { {}, QStringLiteral( "01" ) }, { QStringLiteral( "K05" ), {} } } );
  EXPECT_EQ( card.prefectureCode(), QStringLiteral( "01" ) );
  emit card.anchorClicked( QUrl( cardAddress( { QStringLiteral( "K10" ), {} } ) ) );
  EXPECT_EQ( card.clusterId(), QStringLiteral( "K10" ) );
  EXPECT_TRUE( card.toHtml().contains( cardAddress( { {}, QStringLiteral( "01" ) } ) ) ) << "the way back";
  emit card.anchorClicked( QUrl( QStringLiteral( "card:c" ) + QString::fromLatin1( QByteArray( "<script>" ).toHex() ) ) );
  EXPECT_FALSE( card.toHtml().contains( QLatin1String( "<script" ) ) );
  emit card.anchorClicked( QUrl( QStringLiteral( "card:zzz" ) ) );
  EXPECT_TRUE( browser.opened.isEmpty() );
}

TEST_F( Card, AddressesOfCardsComeBack )
{
  for ( const QString &id : { QStringLiteral( "K01" ), test::hostileName(), QStringLiteral( "'; DROP TABLE x; --" ) } )
  {
    EXPECT_EQ( cardTarget( cardAddress( { id, {} } ) )->clusterId, id );
    EXPECT_EQ( cardTarget( cardAddress( { {}, {}, id } ) )->section, id );
  }
  for ( const char *other : { "", "card:", "card:c", "https://example.org", "card:q4b" } )
    EXPECT_FALSE( cardTarget( QLatin1String( other ) ) ) << other;
}

TEST_F( Card, WritesPeriodsInBothCalendars )
{
  EXPECT_EQ( fiscalPeriodText( 2007, 2011, QStringLiteral( "ja" ) ), QStringLiteral( "平成19～23年度（2007～2011年度）" ) );
  EXPECT_EQ( fiscalPeriodText( 2007, 2011, QStringLiteral( "en" ) ), QStringLiteral( "FY2007–2011 (Heisei 19–23)" ) );
  EXPECT_EQ( fiscalPeriodText( 2018, 2020, QStringLiteral( "ja" ) ), QStringLiteral( "平成30年度～令和2年度（2018～2020年度）" ) );
  EXPECT_EQ( fiscalPeriodText( 2016, 2019, QStringLiteral( "en" ) ), QStringLiteral( "FY2016–2019 (Heisei 28–Reiwa 1)" ) );
  EXPECT_EQ( fiscalYearText( 2019, QStringLiteral( "ja" ) ), QStringLiteral( "令和元年度（2019年度）" ) );
  EXPECT_EQ( fiscalPeriodText( 2019, 2023, QStringLiteral( "ja" ) ), QStringLiteral( "令和元～5年度（2019～2023年度）" ) );
  EXPECT_EQ( fiscalPeriodText( 2011, 2007, QStringLiteral( "ja" ) ), QStringLiteral( "2011～2007年度" ) );
  EXPECT_EQ( fiscalYearText( 1500, QStringLiteral( "en" ) ), QStringLiteral( "FY1500" ) );
}

TEST_F( Card, GoesBackToTheHint )
{
  ClusterCard card;
  const QString hint = card.toPlainText();
  card.setDataset( mDataset, QStringLiteral( "en" ) );
  card.showCluster( QStringLiteral( "K01" ) );
  EXPECT_NE( card.toPlainText(), hint );
  card.showCluster( QString() );
  EXPECT_EQ( card.toPlainText(), hint );
}

TEST_F( Card, FollowsThePalette )
{
  ClusterCard card;
  card.setDataset( mDataset, QStringLiteral( "en" ) );
  card.showCluster( QStringLiteral( "K01" ) );
  const QString light = card.toHtml();
  QPalette dark = card.palette();
  dark.setColor( QPalette::Base, Qt::black );
  dark.setColor( QPalette::Text, Qt::white );
  card.setPalette( dark );
  EXPECT_NE( card.toHtml(), light );
  EXPECT_TRUE( card.toHtml().contains( QLatin1String( "#ffffff" ) ) );
}

#include "test_clustercard.moc"
