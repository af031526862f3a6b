// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "brochurescan.h"

namespace clusteratlas
{

//! A list of institutions that may go on in the next line.
class BrochureOpenList
{
  public:
    bool isOpen() const { return !mText.isEmpty(); }

    //! Begins with the part \a text of \a line; \a core: a label above says that these are core institutions.
    void begin( const QString &text, const BrochureLine &line, bool core );

    //! Whether \a line goes on with the list, and takes it when it does: after a separator, inside brackets, half a name, or more institutions.
    bool take( const BrochureLine &line );

    //! The institutions, and closes the list. \a isMarked: its first name has a mark; \a hasInnerMarks: another one has.
    [[nodiscard]] std::vector<BrochurePiece> close( bool &isMarked, bool &hasInnerMarks );

  private:
    struct Part
    {
        int begin;
        int line;
        bool isJoined; //!< the name before it goes on
    };

    int lineAt( int place ) const;
    bool isJoinedWithin( int begin, int end ) const;

    QString mText;
    std::vector<Part> mParts;
    QString mLastName;
    bool mLastIsWhole = true;
    bool mEndsOpen = false;
    int mDepth = 0; //!< of open brackets
    bool mCore = false;
};

} // namespace clusteratlas
