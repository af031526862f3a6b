// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "brochureheadings.h"
#include "brochurelist.h"
#include "brochureopenlist.h"
#include "brochurerow.h"
#include "brochurescan.h"
#include "brochurestudy.h"

namespace clusteratlas
{

//! Reads line after line; what touches the cluster being read belongs to it.
class BrochureScanner
{
  public:
    explicit BrochureScanner( const std::vector<BrochureLine> &lines )
      : mLines( lines )
      , mStudy( lines )
    {}

    BrochureScan run();

  private:
    bool touches() const { return mCurrent >= 0 && mGap <= mAllowedGap && !mForeign; }

    BrochureBlock &current() { return mScan.blocks[static_cast<size_t>( mCurrent )]; }

    BrochurePiece pieceOf( const QString &text, const BrochureLine &line ) const;
    void took();
    void takeLine( const BrochureLine &line );
    void takePlain( const BrochureLine &line );
    //! A line that says nothing of a cluster: what follows it does not touch the one above.
    void foreign();
    void startBlock( const BrochureLine &line );
    void dropHeldPage();
    void takePage( int page, const BrochureLine &line );
    void takeHeading( const ProgrammeHeading &heading, const BrochureLine &line );
    void takeBudget( const QString &text, const BrochureLine &line );
    bool takeBrackets( const BrochureLine &line );
    void takeFields( const NameList &list, const BrochureLine &line );
    bool takeInstitutions( const BrochureLine &line );
    void openList( const QString &text, const BrochureLine &line, bool isCore );
    void closeList();
    //! Where marks stand before whole lists only, a mark is for its list.
    void settleMarks();
    bool takeRegion( const BrochureLine &line );
    bool takeName( const BrochureLine &line, bool awaitsName );
    //! Whether a cluster's name may begin a block without a region: it is no part of a sentence.
    static bool standsAlone( const QString &folded ) { return !folded.contains( QChar( u'、' ) ) && !folded.contains( QChar( u'を' ) ) && !folded.contains( QStringView( u"事業" ) ); }

    //! A name that wraps goes on in the next line; anything else there is a subtitle.
    void takeSecondName( const QString &text, const BrochureLine &line, bool isCluster );
    //! Takes a region or fields in the bracket at the end of a name for these.
    void setName( QString text, const BrochureLine &line );
    void takeRow( const QStringList &parts, const BrochureLine &line );
    void takeRowInstitutions( const QString &part, const BrochureLine &line );
    //! Notes a line, or a part of it, from which nothing was taken.
    void setAside( const BrochureLine &line ) { mScan.setAside.push_back( { line.number, line.text.left( 80 ), QStringLiteral( "other_text" ) } ); }
    void takeLabelled( const LabelledText &labelled, const BrochureLine &line );
    void takeLabelledStart( const LabelledText &labelled, const BrochureLine &line );
    void takeLabelledPart( const LabelledText &labelled, const BrochureLine &line );
    struct MarkedList
    {
        int block; //!< -1: of none
        size_t begin;
        size_t end;
    };

    const std::vector<BrochureLine> &mLines;
    BrochureScan mScan;
    const BrochureStudy mStudy;
    size_t mAt = 0;
    int mAllowedGap = 0;
    int mGap = 0;
    bool mForeign = false;
    int mCurrent = -1;
    BrochureHeadings mHeadings;
    BrochureOpenList mList;
    bool mListIsOurs = false;
    bool mHasInnerMarks = false;
    std::vector<MarkedList> mMarkedLists;
    std::optional<BrochurePiece> mHeldPage;
    std::optional<BrochureLabel> mLabelAbove;
    QString mContext;
};

} // namespace clusteratlas
