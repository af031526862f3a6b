// SPDX-License-Identifier: GPL-2.0-or-later
#include "core/brochureplaces.h"
#include "core/brochureproposal.h"
#include "core/brochuretables.h"
#include "core/datasetfromtables.h"
#include "core/delimitedtext.h"
#include "core/prefecturetable.h"
#include "support/printto.h"
#include "support/seed.h"

#include <QDir>
#include <QFile>
#include <QRegularExpression>
#include <QSet>
#include <gtest/gtest.h>

#include <algorithm>
#include <random>

namespace clusteratlas
{
namespace
{
QString textOf( const QString &path )
{
  QFile file( path );
  EXPECT_TRUE( file.open( QIODevice::ReadOnly ) ) << path.toUtf8().constData();
  return QString::fromUtf8( file.readAll() );
}

QString dataFile( const QString &name )
{
  return QStringLiteral( CLUSTERATLAS_SOURCE_DIR "/tests/data/brochure/" ) + name;
}

//! An item a line: kind, value, lines, confidence, what is marked, the question and its choices; parts are indented.
QStringList shown( const BrochureProposal &proposal )
{
  QStringList lines;
  for ( const BrochureItem &item : proposal.items )
  {
    QString line = QStringLiteral( "%1%2 “%3” %4-%5 %6" ).arg( item.owner.isEmpty() ? QString() : QStringLiteral( "  " ), brochureKindId( item.kind ), item.value ).arg( item.line ).arg( item.lastLine ).arg( item.confidence );
    line += item.core ? QStringLiteral( " core" ) : QString();
    line += item.more ? QStringLiteral( " more" ) : QString();
    if ( item.isOpen() )
      line += QStringLiteral( " ? %1 [%2]" ).arg( item.question, item.choices.join( QLatin1Char( '|' ) ) );
    lines << line;
  }
  return lines;
}

BrochureProposal proposalOf( const char *text )
{
  const Result<BrochureProposal> proposal = readBrochure( QString::fromUtf8( text ) );
  EXPECT_TRUE( proposal );
  return proposal ? *proposal : BrochureProposal();
}

QStringList valuesOf( const BrochureProposal &proposal, BrochureKind kind )
{
  QStringList values;
  for ( const BrochureItem &item : proposal.items )
    if ( item.kind == kind )
      values << item.value;
  return values;
}

QStringList questionsOf( const BrochureProposal &proposal )
{
  QStringList questions;
  for ( const BrochureItem &item : proposal.items )
    if ( item.isOpen() )
      questions << item.question;
  return questions;
}

const char *const SMALL = "広域産業創出事業\n\n能代地域\n能代木材クラスター\n（材料）\n※秋田木工大学、能代木材研究所 等\n";

TEST( Brochure, RefusesATextWithoutClustersAndATextThatIsTooLong )
{
  for ( const char *text : { "", "\n\n", "こんにちは。", "北海道,1\n青森県,2\n", "P.16\n" } )
  {
    const Result<BrochureProposal> proposal = readBrochure( QString::fromUtf8( text ) );
    ASSERT_FALSE( proposal ) << text;
    EXPECT_EQ( proposal.error().code, Error::Code::NoFeatures );
  }
  const Result<BrochureProposal> tooLong = readBrochure( QString::fromUtf8( SMALL ).repeated( 30000 ) );
  ASSERT_FALSE( tooLong );
  EXPECT_EQ( tooLong.error().code, Error::Code::SourceUnreadable );
}

TEST( Brochure, ReadsEveryLayout )
{
  const QStringList texts = QDir( dataFile( QString() ) ).entryList( { QStringLiteral( "*.txt" ) }, QDir::Files, QDir::Name );
  ASSERT_GE( texts.size(), 8 );
  for ( const QString &name : texts )
  {
    SCOPED_TRACE( name.toUtf8().constData() );
    const QString text = textOf( dataFile( name ) );
    EXPECT_TRUE( looksLikeBrochure( text ) );
    const Result<BrochureProposal> proposal = readBrochure( text );
    ASSERT_TRUE( proposal );
    const QStringList expected = textOf( dataFile( QString( name ).replace( QStringLiteral( ".txt" ), QStringLiteral( ".expected" ) ) ) ).split( QLatin1Char( '\n' ), Qt::SkipEmptyParts );
    const QStringList found = shown( *proposal );
    if ( const QString folder = qEnvironmentVariable( "CLUSTERATLAS_EXPECTED" ); !folder.isEmpty() )
    {
      QFile file( folder + QLatin1Char( '/' ) + QString( name ).replace( QStringLiteral( ".txt" ), QStringLiteral( ".expected" ) ) );
      ASSERT_TRUE( file.open( QIODevice::WriteOnly ) );
      file.write( ( found.join( QLatin1Char( '\n' ) ) + QLatin1Char( '\n' ) ).toUtf8() );
    }
    EXPECT_EQ( found.size(), expected.size() );
    for ( int line = 0; line < std::min( found.size(), expected.size() ); ++line )
      EXPECT_EQ( found.at( line ), expected.at( line ) );
  }
}

TEST( Brochure, KeepsTheLineEachItemCameFrom )
{
  const QString text = textOf( dataFile( QStringLiteral( "bulleted.txt" ) ) );
  const QStringList lines = text.split( QLatin1Char( '\n' ) );
  const Result<BrochureProposal> proposal = readBrochure( text );
  ASSERT_TRUE( proposal );
  for ( const BrochureItem &item : proposal->items )
  {
    const bool isPrinted = item.kind == BrochureKind::Institution || item.kind == BrochureKind::Region || item.kind == BrochureKind::Cluster || item.kind == BrochureKind::Field;
    EXPECT_TRUE( !isPrinted || lines.value( item.line - 1 ).contains( item.value ) ) << item.line << item.value.toUtf8().constData();
  }
}

TEST( Brochure, ReadsTheSameThroughLineEndsWidthsAndIndents )
{
  const QStringList plain = shown( proposalOf( SMALL ) );
  QString text = QString::fromUtf8( SMALL );
  EXPECT_EQ( shown( *readBrochure( QString( text ).replace( QLatin1Char( '\n' ), QLatin1String( "\r\n" ) ) ) ), plain );
  EXPECT_EQ( shown( *readBrochure( QString( text ).replace( QLatin1Char( '\n' ), QStringLiteral( "　\n　" ) ) ) ), plain );
  text.replace( QChar( u'（' ), QLatin1Char( '(' ) ).replace( QChar( u'）' ), QLatin1Char( ')' ) ).replace( QChar( u'、' ), QChar( u'，' ) );
  EXPECT_EQ( shown( *readBrochure( text ) ), plain );
}

TEST( Brochure, DoesNotDependOnTheOrderOfClusters )
{
  const unsigned seed = test::randomSeed();
  SCOPED_TRACE( seed );
  std::mt19937 random( seed );
  QStringList blocks;
  for ( int index = 0; index < 12; ++index )
    blocks << QStringLiteral( "第%1地域\n第%1クラスター\n（環境、食品）\n※第%1大学、共通研究所 等\n" ).arg( index );
  const auto sorted = [&blocks] {
    QStringList items = shown( *readBrochure( blocks.join( QLatin1Char( '\n' ) ) ) );
    items.replaceInStrings( QRegularExpression( QStringLiteral( " \\d+-\\d+ " ) ), QStringLiteral( " " ) );
    items.sort();
    return items;
  };
  const QStringList before = sorted();
  std::shuffle( blocks.begin(), blocks.end(), random );
  EXPECT_EQ( sorted(), before );
}

TEST( Brochure, AsksForPagesThatStandApartAndTakesThoseThatTouch )
{
  EXPECT_EQ( valuesOf( proposalOf( "能代地域（P.１６）\n能代クラスター\n（材料）\n" ), BrochureKind::Page ), QStringList( QStringLiteral( "16" ) ) );
  EXPECT_EQ( valuesOf( proposalOf( "能代地域\n能代クラスター\n（材料）\np18\n" ), BrochureKind::Page ), QStringList( QStringLiteral( "18" ) ) );
  EXPECT_EQ( valuesOf( proposalOf( "20ページ\n能代地域\n能代クラスター\n（材料）\n" ), BrochureKind::Page ), QStringList( QStringLiteral( "20" ) ) );
  const BrochureProposal apart = proposalOf( "能代地域\n能代クラスター\n（材料）\n\n（P.１６）\n\n（P.１８）\n" );
  EXPECT_EQ( valuesOf( apart, BrochureKind::Page ), QStringList( QString() ) );
  EXPECT_EQ( apart.items.back().choices, QStringList( { QStringLiteral( "16" ), QStringLiteral( "18" ) } ) );
}

TEST( Brochure, AsksForTheProgrammeBelowSeveralHeadings )
{
  const BrochureProposal open = proposalOf( "甲地域振興事業\n乙産業育成事業\n能代地域\n能代クラスター\n（材料）\n" );
  EXPECT_TRUE( questionsOf( open ).contains( QStringLiteral( "cluster_programme" ) ) );
  const BrochureProposal stage = proposalOf( "甲地域振興事業\n甲地域振興事業（第Ⅱ期）\n能代地域\n能代クラスター\n（材料）\n" );
  EXPECT_EQ( valuesOf( stage, BrochureKind::ClusterProgramme ), QStringList( QStringLiteral( "甲地域振興事業（第Ⅱ期）" ) ) );
}

TEST( Brochure, SplitsInstitutionsButNotTheirNames )
{
  const BrochureProposal proposal = proposalOf( "能代地域\n能代クラスター\n（ナノテク・材料）\n"
                                                "※秋田大学校・能代高専、物質・光研究所、県技術センター（木材研究所、金属研究所）、㈱能代、（独）森林機構、\n  国立研究開発法人海洋\n観測機構 等\n" );
  EXPECT_EQ( valuesOf( proposal, BrochureKind::Field ), QStringList( QStringLiteral( "ナノテク・材料" ) ) );
  EXPECT_EQ( valuesOf( proposal, BrochureKind::Institution ).join( QLatin1Char( '|' ) ),
    QStringLiteral( "秋田大学校|能代高専|物質・光研究所|県技術センター 木材研究所|県技術センター 金属研究所|㈱能代|（独）森林機構|国立研究開発法人海洋観測機構" ) );
  EXPECT_TRUE( questionsOf( proposal ).contains( QStringLiteral( "cut_name" ) ) );
}

TEST( Brochure, LeavesTablesToTheTables )
{
  for ( const char *text : { "都道府県,クラスター,分野\n北海道,道央クラスター,環境\n北海道,函館クラスター,環境\n", "地域\tクラスター\t機関\n函館地域\t函館クラスター\t北海道大学\n仙台地域\t仙台クラスター\t東北大学\n",
          "北海道\n青森県\n岩手県\n", "大学名\n北海道大学\n東北大学\n", "01;北海道\n02;青森県\n", "" } )
    EXPECT_FALSE( looksLikeBrochure( QString::fromUtf8( text ) ) ) << text;
  EXPECT_TRUE( looksLikeBrochure( QString::fromUtf8( SMALL ) ) );
}

TEST( Brochure, FindsPrefecturesInRegionsAndNoneInLargerOnes )
{
  const auto names = []( const char *region ) {
    QStringList found;
    for ( const RegionPlace &place : placesOfRegion( QString::fromUtf8( region ) ) )
      found << prefectureRecord( place.code ).nameJa.toString() + ( place.isPrinted ? QStringLiteral( "!" ) : QString() );
    return found.join( QLatin1Char( ' ' ) );
  };
  EXPECT_EQ( names( "富山・石川地域" ), QStringLiteral( "富山県 石川県" ) );
  EXPECT_EQ( names( "愛媛県今治地域" ), QStringLiteral( "愛媛県!" ) );
  EXPECT_EQ( names( "広域金沢地域" ), QStringLiteral( "石川県" ) );
  EXPECT_EQ( names( "福岡・北九州・飯塚地域" ), QStringLiteral( "福岡県" ) );
  EXPECT_EQ( names( "米沢エリア" ), QStringLiteral( "山形県" ) );
  EXPECT_EQ( names( "旭川周辺を核とする道北地域" ), QStringLiteral( "北海道" ) );
  EXPECT_EQ( names( "Nara Prefecture" ), QStringLiteral( "奈良県" ) );
  for ( const char *none : { "東海広域", "関西広域地域", "東海地域", "瀬戸内広域", "北部九州地域", "けいはんな学研地域", "", "地域", "府中地域" } )
    EXPECT_EQ( names( none ), QString() ) << none;
}

TEST( BrochureAnswers, SettleRejectAndName )
{
  const BrochureProposal proposal = proposalOf( "甲地域振興事業\n\n白神地域\n能代クラスター\n（材料）\n\n※秋田大学\n\nP.3\n" );
  const auto idOf = [&proposal]( BrochureKind kind ) {
    const auto found = std::find_if( proposal.items.begin(), proposal.items.end(), [kind]( const BrochureItem &item ) { return item.kind == kind; } );
    return found->id;
  };
  const BrochureProposal answered = withAnswers( proposal, { { idOf( BrochureKind::Page ), QStringLiteral( "3" ) }, { idOf( BrochureKind::Institution ), QStringLiteral( "能代クラスター" ) }, { idOf( BrochureKind::Prefecture ), QStringLiteral( "秋田県" ) }, { idOf( BrochureKind::Field ), QString() }, { QStringLiteral( "nobody" ), QStringLiteral( "x" ) } } );
  EXPECT_EQ( questionsOf( answered ), QStringList() );
  EXPECT_EQ( valuesOf( answered, BrochureKind::Field ), QStringList() );
  EXPECT_EQ( answered.item( idOf( BrochureKind::Institution ) )->owner, idOf( BrochureKind::Cluster ) );
  EXPECT_EQ( answered.item( idOf( BrochureKind::Page ) )->confidence, QStringLiteral( "confirmed" ) );
  EXPECT_EQ( answered.unusedAnswers, QStringList( QStringLiteral( "nobody" ) ) );

  const BrochureProposal unknown = withAnswers( proposal, { { idOf( BrochureKind::Institution ), QStringLiteral( "別のクラスター" ) } } );
  EXPECT_TRUE( questionsOf( unknown ).contains( QStringLiteral( "institution_cluster" ) ) );
  const BrochureProposal without = withAnswers( proposal, { { idOf( BrochureKind::Cluster ), QString() } } );
  EXPECT_EQ( valuesOf( without, BrochureKind::Region ), QStringList() );
}

TEST( BrochureAnswers, KeepTheirIdsWhenLinesAreAddedAbove )
{
  const BrochureProposal before = proposalOf( SMALL );
  const BrochureProposal after = *readBrochure( QStringLiteral( "平成21年度\n\n" ) + QString::fromUtf8( SMALL ) );
  for ( const BrochureItem &item : before.items )
    EXPECT_TRUE( after.item( item.id ) ) << item.id.toUtf8().constData();
}

TEST( BrochureTables, AreThoseOfADataSetWithNothingInvented )
{
  Result<TableImport> imported = importBrochure( QString::fromUtf8( SMALL ), QStringLiteral( "small.txt" ), {}, "stated" );
  ASSERT_TRUE( imported );
  EXPECT_EQ( imported->shape, TableShape::Brochure );
  EXPECT_EQ( imported->facts.openQuestions.size(), 0U );
  const Result<Dataset> dataset = datasetFromTables( std::move( imported->tables ), QStringLiteral( "small.txt" ) );
  ASSERT_TRUE( dataset );
  ASSERT_EQ( dataset->clusters.size(), 1U );
  EXPECT_EQ( dataset->clusters[0].name.ja, QStringLiteral( "能代木材クラスター" ) );
  EXPECT_EQ( dataset->programme( dataset->clusters[0].programmeId )->name.ja, QStringLiteral( "広域産業創出事業" ) );
  EXPECT_EQ( dataset->fields.size(), 1U );
  EXPECT_EQ( dataset->participations.size(), 2U );
  EXPECT_TRUE( dataset->participations[1].core );
  ASSERT_EQ( dataset->memberships.size(), 1U );
  EXPECT_EQ( dataset->memberships[0].role, Role::Area );
  EXPECT_EQ( dataset->memberships[0].confidence, QStringLiteral( "inferred" ) );
  const DataTable *clusters = dataset->table( QLatin1String( "clusters" ) );
  EXPECT_EQ( clusters->cells.cell( clusters->cells.rows[0], QLatin1String( "brochure_page" ) ), QString() );
  EXPECT_EQ( clusters->cells.cell( clusters->cells.rows[0], QLatin1String( "source_line" ) ), QStringLiteral( "4" ) );
}

//! The cells of \a column of a CSV, the header aside.
QSet<QString> columnOf( const QString &path, size_t column )
{
  const TextGrid grid = gridFromText( textOf( path ), QLatin1Char( ',' ) );
  QSet<QString> names;
  for ( size_t row = 1; row < grid.rowCount(); ++row )
    names.insert( grid.cell( row, column ).toString() );
  return names;
}

TEST( BrochureSeed, HasItsClustersFieldsAndInstitutions )
{
  const QString shared = QStringLiteral( CLUSTERATLAS_SOURCE_DIR "/../shared" );
  const QStringList texts = QDir( shared + QStringLiteral( "/seed" ) ).entryList( { QStringLiteral( "*.txt" ) } );
  if ( texts.isEmpty() )
    GTEST_SKIP() << "the brochure's text is not here: ../shared/seed";
  const Result<BrochureProposal> proposal = readBrochure( textOf( shared + QStringLiteral( "/seed/" ) + texts.first() ) );
  ASSERT_TRUE( proposal );
  EXPECT_EQ( valuesOf( *proposal, BrochureKind::Cluster ).size(), 13 );
  EXPECT_EQ( valuesOf( *proposal, BrochureKind::Field ).size(), 20 );
  EXPECT_EQ( valuesOf( *proposal, BrochureKind::Institution ).size(), 52 );
  EXPECT_EQ( valuesOf( *proposal, BrochureKind::Programme ).size(), 2 );
  EXPECT_EQ( valuesOf( *proposal, BrochureKind::Budget ).size(), 5 );
  EXPECT_EQ( questionsOf( *proposal ).count( QStringLiteral( "page" ) ), 13 );
  const QStringList clusters = valuesOf( *proposal, BrochureKind::Cluster );
  const QStringList regions = valuesOf( *proposal, BrochureKind::Region );
  // A subtitle belongs to the name there.
  for ( const QString &name : columnOf( QStringLiteral( CLUSTERATLAS_SOURCE_DIR "/geodata/clusters.csv" ), 5 ) )
    EXPECT_TRUE( std::any_of( clusters.begin(), clusters.end(), [&name]( const QString &found ) { return name == found || name.startsWith( found + QLatin1Char( ' ' ) ); } ) ) << name.toUtf8().constData();
  EXPECT_EQ( QSet<QString>( regions.begin(), regions.end() ), columnOf( QStringLiteral( CLUSTERATLAS_SOURCE_DIR "/geodata/clusters.csv" ), 2 ) );
  QSet<QString> printed;
  for ( const BrochureItem &item : proposal->items )
    if ( item.kind == BrochureKind::Institution )
    {
      printed.insert( item.printed );
      EXPECT_TRUE( item.core );
    }
  EXPECT_EQ( printed, columnOf( QStringLiteral( CLUSTERATLAS_SOURCE_DIR "/geodata/cluster_institutions.csv" ), 3 ) );
}
} // namespace
} // namespace clusteratlas
