// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "page.h"
#include "pagefacts.h"

#include <QJsonArray>

namespace clusteratlas
{

//! The fields of a page as colored marks with their names, in lines of at most \a width, all in millimetres of the paper.
class FieldMarks
{
  public:
    FieldMarks( const Page &page, double width );

    //! Of the lines that \a marks take.
    double height( const std::vector<PageFacts::Mark> &marks ) const;

    //! Of each mark of \a marks: "text", "color", "x" and "y" of its box, from the left and the top of all marks.
    QJsonArray placed( const std::vector<PageFacts::Mark> &marks ) const;

    /**
     * Puts room for \a count marks on the page, the first at \a place; \a marks is an expression for the map that placed() gave, as \a place is
     * that of the marks on the paper.
     */
    void add( const Page &page, int count, QPointF place, const QString &marks ) const;

  private:
    struct Placed
    {
        double x;
        int line;
    };
    std::vector<Placed> places( const std::vector<PageFacts::Mark> &marks ) const;

    double mWidth;
    double mScale;
    QgsTextFormat mFormat;
};

} // namespace clusteratlas
