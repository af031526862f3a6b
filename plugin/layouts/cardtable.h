// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "page.h"
#include "pagefacts.h"

namespace clusteratlas
{

//! The facts of a card as two columns of lines that stand side by side, joined by line breaks.
struct CardText
{
    QString labels;
    QString values;
    int lines = 0;
};

/**
 * Cards set in one size for all pages: the largest at which the longest of them is no higher than the room there is.
 */
class CardTable
{
  public:
    //! \a width and \a height are in millimetres of the paper.
    CardTable( const Page &page, const std::vector<PageFacts> &pages, double width, double height );

    double height() const { return mHeight; } //!< of the longest card
    CardText text( const PageFacts &facts ) const;

    //! Puts a stock table of one row over the page's feature at \a rect; \a labels and \a values are expressions that give the texts.
    void add( const Page &page, const QRectF &rect, const QString &labels, const QString &values ) const;

  private:
    void addColumn( const Page &page, const QString &id, const QString &expression, const QgsTextFormat &format, const QRectF &rect ) const;
    double lineHeight() const;

    double mWidth;
    double mLabelWidth = 0;
    double mHeight = 0;
    double mScale;
    QgsTextFormat mLabel;
    QgsTextFormat mValue;
};

} // namespace clusteratlas
