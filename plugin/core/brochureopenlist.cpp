// SPDX-License-Identifier: GPL-2.0-or-later
#include "brochureopenlist.h"

#include "brochurelist.h"
#include "brochurewords.h"

#include <algorithm>

namespace clusteratlas
{

namespace
{
constexpr int LONGEST_LIST = 20000; // characters; what is longer is no list
} // namespace

void BrochureOpenList::begin( const QString &text, const BrochureLine &line, bool core )
{
  const NameList list = institutionsIn( text );
  mText = text;
  mParts = { { 0, line.number, false } };
  mLastName = list.names.empty() ? QString() : list.names.back().name;
  mLastIsWhole = list.names.empty() || list.names.back().isWhole;
  mDepth = openBrackets( foldedText( text ) );
  mEndsOpen = list.isOpen;
  mCore = core;
}

bool BrochureOpenList::take( const BrochureLine &line )
{
  if ( !isOpen() || mText.size() > LONGEST_LIST )
    return false;
  const QString text = withoutBullet( line.text );
  const NameList list = institutionsIn( text );
  if ( list.names.empty() || pageReference( text ) )
    return false;
  const QString &first = list.names.front().name;
  const bool completes = !mEndsOpen && !mLastIsWhole && isWholeInstitutionName( foldedText( mLastName + first ) ) && !list.names.front().hasSign;
  const bool isSeparate = institutionShare( list ) > 0.5 && !list.names.front().marked && !isClusterName( line.folded ) && !isRegionName( line.folded );
  if ( !mEndsOpen && !completes && !isSeparate )
    return false;
  if ( mEndsOpen && ( isSentence( line.folded ) || ( isRegionName( line.folded ) && !isInstitutionName( line.folded ) ) ) )
    return false;
  if ( !mEndsOpen && !completes )
    mText += QChar( u'、' );
  mParts.push_back( { mText.size(), line.number, completes } );
  mText += text;
  mLastName = list.names.size() == 1 && completes ? mLastName + first : list.names.back().name;
  mLastIsWhole = isWholeInstitutionName( foldedText( mLastName ) );
  mDepth += openBrackets( line.folded );
  mEndsOpen = mDepth > 0 || QStringView( u"、,;" ).contains( line.folded.back() );
  return true;
}

int BrochureOpenList::lineAt( int place ) const
{
  const auto after = std::upper_bound( mParts.begin(), mParts.end(), place, []( int at, const Part &part ) { return at < part.begin; } );
  return after == mParts.begin() ? mParts.front().line : std::prev( after )->line;
}

bool BrochureOpenList::isJoinedWithin( int begin, int end ) const
{
  auto part = std::upper_bound( mParts.begin(), mParts.end(), begin, []( int at, const Part &other ) { return at < other.begin; } );
  for ( ; part != mParts.end() && part->begin < end; ++part )
    if ( part->isJoined )
      return true;
  return false;
}

std::vector<BrochurePiece> BrochureOpenList::close( bool &isMarked, bool &hasInnerMarks )
{
  std::vector<BrochurePiece> pieces;
  const NameList list = institutionsIn( mText );
  isMarked = !list.names.empty() && list.names.front().marked;
  for ( const ListedName &name : list.names )
  {
    hasInnerMarks = hasInnerMarks || ( name.hasSign && !pieces.empty() );
    BrochurePiece piece { name.name, name.printed, lineAt( name.begin ), lineAt( std::max( name.begin, name.end - 1 ) ) };
    piece.core = name.marked || mCore;
    piece.question = !name.isWhole || isJoinedWithin( name.begin, name.end ) ? QStringLiteral( "cut_name" ) : QString();
    pieces.push_back( piece );
  }
  if ( !pieces.empty() )
    pieces.back().more = list.more || list.isOpen;
  mText.clear();
  mParts.clear();
  return pieces;
}

} // namespace clusteratlas
