// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "brochureprogramme.h"
#include "brochurescan.h"

namespace clusteratlas
{

//! The headings of programmes met on the way through a text. Headings with no cluster between them make a group.
class BrochureHeadings
{
  public:
    void take( const ProgrammeHeading &heading, int line );

    //! A cluster follows: the next heading begins a group.
    void end() { mIsOpen = false; }

    //! The last group; -1: none.
    int group() const { return static_cast<int>( mGroups.size() ) - 1; }

    //! Fills \a scan with programmes and groups; a part, 第Ⅱ期（9地域）, counts for the one programme that has its words.
    void settle( BrochureScan &scan );

  private:
    struct Part
    {
        ProgrammeHeading heading;
        int group;
    };

    int openGroup();
    int placeOf( const QString &name ) const;
    void settlePart( const Part &part );

    std::vector<BrochureProgramme> mProgrammes;
    std::vector<std::vector<int>> mGroups;
    std::vector<Part> mParts;
    bool mIsOpen = false;
};

} // namespace clusteratlas
