// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "page.h"
#include "pagefacts.h"

#include <functional>

class QgsLayoutItemAttributeTable;
class QgsVectorLayer;

namespace clusteratlas
{

/**
 * The institutions of a page as a stock attribute table over the layer of links, filtered to the page's cluster or prefecture, which flows
 * through as many frames as its longest page needs. Names break into lines that fit their column.
 */
class InstitutionTable
{
  public:
    //! Measures \a pages for a table \a width millimetres of the paper wide; \a number is an expression, see rowNumber().
    InstitutionTable( const Page &page, const std::vector<PageFacts> &pages, PagesBy by, double width, const QString &number );

    //! Of the heading and all rows of \a facts in one frame, in millimetres of the paper.
    double height( const PageFacts &facts ) const;
    double leastHeight() const; //!< of a frame that takes a row at least

    /**
     * Puts the table on the page, its first frame at \a first; each further one where \a next says, until all rows of the longest page have a
     * place. Frames that are empty hide their page.
     */
    QgsLayoutItemAttributeTable *add( const Page &page, QgsVectorLayer *links, const std::vector<PageFacts> &pages, const QRectF &first, const std::function<QRectF( int index )> &next ) const;

  private:
    struct Column
    {
        QString heading;
        QString expression;
        double width; //!< of the text, in millimetres of the paper
        Qt::AlignmentFlag alignment = Qt::AlignLeft;
    };

    double rowHeight( int lines ) const;
    std::vector<double> rowHeights( const PageFacts &facts ) const;

    PagesBy mBy;
    double mScale;
    QString mLanguage;
    QgsTextFormat mFormat;
    QgsTextFormat mHeading;
    std::vector<Column> mColumns;
    // Characters of a line in the columns that break theirs; 0 where there is no such column.
    int mNameCharacters = 0;
    int mKindCharacters = 0;
    int mLastCharacters = 0;
};

} // namespace clusteratlas
