// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "page.h"
#include "pagefacts.h"

namespace clusteratlas
{

//! The fields of a page as colored marks with their names, in lines of at most \a width, all in millimetres of the paper.
class FieldMarks
{
  public:
    FieldMarks( const Page &page, double width );

    //! Of the lines that \a marks take.
    double height( const std::vector<PageFacts::Mark> &marks ) const;

    //! As SVG of the given \a height.
    QString drawing( const std::vector<PageFacts::Mark> &marks, double height ) const;

  private:
    struct Placed
    {
        double x;
        int line;
    };
    std::vector<Placed> placed( const std::vector<PageFacts::Mark> &marks ) const;

    double mWidth;
    double mScale;
    QgsTextFormat mFormat;
};

} // namespace clusteratlas
