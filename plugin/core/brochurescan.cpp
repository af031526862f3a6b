// SPDX-License-Identifier: GPL-2.0-or-later
#include "brochurescanner.h"

#include "brochurewords.h"

#include <QStringView>

namespace clusteratlas
{

namespace
{
constexpr int LONGEST_CONTEXT = 24;
} // namespace

BrochureScan BrochureScanner::run()
{
  mScan.year = mStudy.year();
  mAllowedGap = mStudy.allowedGap();
  for ( mAt = 0; mAt < mLines.size(); ++mAt )
    takeLine( mLines[mAt] );
  closeList();
  dropHeldPage();
  settleMarks();
  mHeadings.settle( mScan );
  return std::move( mScan );
}

BrochurePiece BrochureScanner::pieceOf( const QString &text, const BrochureLine &line ) const
{
  BrochurePiece piece { text.simplified(), line.text, line.number, line.number };
  piece.inferred = mAllowedGap > 0;
  return piece;
}

void BrochureScanner::took()
{
  mGap = 0;
  mForeign = false;
}

void BrochureScanner::takeLine( const BrochureLine &line )
{
  if ( line.blank() )
  {
    ++mGap;
    if ( mGap > mAllowedGap )
      closeList();
    return;
  }
  if ( line.ruby )
  {
    mScan.setAside.push_back( { line.number, line.text, QStringLiteral( "ruby" ) } );
    return;
  }
  if ( isBrochureLegend( line ) )
    return foreign();
  const std::optional<LabelledText> labelled = labelledText( withoutBullet( line.text ) );
  if ( mList.isOpen() && !labelled && mList.take( line ) )
    return took();
  closeList();
  const std::optional<BrochureLabel> above = std::exchange( mLabelAbove, std::nullopt );
  if ( labelled )
    return takeLabelled( *labelled, line );
  if ( above && mGap == 0 )
    return takeLabelled( { *above, withoutBullet( line.text ) }, line );
  takePlain( line );
}

void BrochureScanner::takePlain( const BrochureLine &line )
{
  if ( const auto page = pageReference( line.text ) )
    return takePage( *page, line );
  const QStringList parts = rowParts( withoutBullet( line.text ) );
  if ( !parts.isEmpty() )
    return takeRow( parts, line );
  const bool awaitsName = touches() && !current().name && current().institutions.empty() && current().fields.empty();
  const std::optional<ProgrammeHeading> heading = awaitsName ? std::nullopt : programmeHeading( line.text );
  if ( heading )
    return takeHeading( *heading, line );
  if ( namesMoney( line.folded ) )
    return takeBudget( withoutBullet( line.text ), line );
  if ( takeBrackets( line ) || takeInstitutions( line ) || takeRegion( line ) || takeName( line, awaitsName ) )
    return;
  const NameList fields = fieldsIn( withoutBullet( line.text ) );
  if ( touches() && mStudy.areFields( fields ) )
    return takeFields( fields, line );
  foreign();
  setAside( line );
  const QString context = withoutBullet( line.text );
  if ( context.size() <= LONGEST_CONTEXT && !isSentence( line.folded ) )
    mContext = context;
}

void BrochureScanner::foreign()
{
  closeList();
  mForeign = true;
  mGap = 0;
}

void BrochureScanner::startBlock( const BrochureLine &line )
{
  closeList();
  BrochureBlock block { line.number };
  block.group = mHeadings.group();
  mHeadings.end();
  mCurrent = static_cast<int>( mScan.blocks.size() );
  mScan.blocks.push_back( std::move( block ) );
  if ( mHeldPage && mHeldPage->line == line.number - 1 )
    current().pages.push_back( *std::exchange( mHeldPage, std::nullopt ) );
  took();
}

void BrochureScanner::dropHeldPage()
{
  if ( mHeldPage )
    mScan.pages.push_back( *std::exchange( mHeldPage, std::nullopt ) );
}

void BrochureScanner::takePage( int page, const BrochureLine &line )
{
  const BrochurePiece piece = pieceOf( QString::number( page ), line );
  dropHeldPage();
  if ( touches() && mGap == 0 && current().pages.empty() )
  {
    current().pages.push_back( piece );
    return took();
  }
  mHeldPage = piece;
  foreign();
}

void BrochureScanner::takeHeading( const ProgrammeHeading &heading, const BrochureLine &line )
{
  foreign();
  mCurrent = -1;
  mHeadings.take( heading, line.number );
}

void BrochureScanner::takeBudget( const QString &text, const BrochureLine &line )
{
  BrochurePiece piece = pieceOf( text, line );
  piece.group = mHeadings.group();
  piece.context = mContext;
  mScan.budgets.push_back( piece );
  foreign();
}

bool BrochureScanner::takeBrackets( const BrochureLine &line )
{
  const std::optional<QString> inside = insideBrackets( withoutBullet( line.text ) );
  if ( !inside )
    return false;
  if ( touches() && !current().region && isRegionName( foldedText( *inside ) ) )
  {
    current().region = pieceOf( *inside, line );
    took();
    return true;
  }
  const NameList list = fieldsIn( *inside );
  if ( list.names.empty() || ( !touches() && !mStudy.areFields( list ) ) )
    return false;
  takeFields( list, line );
  return true;
}

void BrochureScanner::takeFields( const NameList &list, const BrochureLine &line )
{
  const bool isOurs = touches() && current().fields.empty();
  std::vector<BrochurePiece> &into = isOurs ? current().fields : mScan.fields;
  for ( const ListedName &field : list.names )
    for ( const QString &name : mStudy.fieldsOf( field.name ) )
      into.push_back( pieceOf( name, line ) );
  if ( isOurs )
    took();
  else
    foreign();
}

bool BrochureScanner::takeInstitutions( const BrochureLine &line )
{
  static const QString MARKS = QStringLiteral( "※◎★☆*＊" );
  const QString text = MARKS.contains( line.text.at( 0 ) ) ? line.text : withoutBullet( line.text );
  const NameList list = institutionsIn( text );
  const double share = institutionShare( list );
  const bool isMarked = !list.names.empty() && list.names.front().marked;
  const bool isList = share > 0.5 || ( share > 0 && isMarked ) || ( share > 0 && list.isOpen );
  if ( !isList || isSentence( line.folded ) || ( !isMarked && list.names.size() == 1 && ( isClusterName( line.folded ) || !touches() || ( !current().name && !current().region ) ) ) )
    return false;
  openList( text, line, false );
  return true;
}

void BrochureScanner::openList( const QString &text, const BrochureLine &line, bool isCore )
{
  mListIsOurs = touches();
  mList.begin( text, line, isCore );
  took();
}

void BrochureScanner::closeList()
{
  if ( !mList.isOpen() )
    return;
  bool isMarked = false;
  std::vector<BrochurePiece> &into = mListIsOurs ? current().institutions : mScan.institutions;
  const size_t begin = into.size();
  for ( BrochurePiece &piece : mList.close( isMarked, mHasInnerMarks ) )
  {
    piece.inferred = mAllowedGap > 0;
    into.push_back( piece );
  }
  if ( isMarked )
    mMarkedLists.push_back( { mListIsOurs ? mCurrent : -1, begin, into.size() } );
}

void BrochureScanner::settleMarks()
{
  if ( mHasInnerMarks )
    return;
  for ( const MarkedList &list : mMarkedLists )
  {
    std::vector<BrochurePiece> &pieces = list.block < 0 ? mScan.institutions : mScan.blocks[static_cast<size_t>( list.block )].institutions;
    for ( size_t index = list.begin; index < list.end; ++index )
      pieces[index].core = true;
  }
}

BrochureScan scanBrochure( const std::vector<BrochureLine> &lines )
{
  return BrochureScanner( lines ).run();
}

} // namespace clusteratlas
