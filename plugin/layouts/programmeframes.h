// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "core/brochurecontent.h"
#include "page.h"

namespace clusteratlas
{

/**
 * A row of frames that tells of the programmes: purpose and rules of each, and between them the scheme that their rules add up to. As many
 * as \a dataset has something to say of. Measures first, then draws; sizes are millimetres of the design.
 */
class ProgrammeFrames
{
  public:
    //! The largest text that keeps the frames below \a mostHeight.
    ProgrammeFrames( const Page &page, const Dataset &dataset, double width, double mostHeight );

    //! Zero when there is nothing to tell.
    [[nodiscard]] double height() const { return mHeight; }

    void draw( double left, double top ) const;

  private:
    struct Line
    {
        QString text;
        bool bold;
        double indent;
        double top;
    };
    //! One of the parts that add up.
    struct Panel
    {
        std::vector<Line> lines; //!< from the panel's top
        double height;
    };
    struct Frame
    {
        QString title;
        QString aside; //!< at the right of the title
        QColor color;
        double width;
        std::vector<Line> lines;
        double height;
        std::vector<Panel> panels = {}; //!< under the title, with a plus between them
    };

    void measure( const Dataset &dataset, double width, double points );
    Frame schemeFrame( const std::vector<TextPart> &parts, double width ) const;
    //! Appends \a text, broken, below \a height, which grows.
    void append( std::vector<Line> &lines, double &height, double width, const QString &text, bool bold, double indent, const QString &bullet = {} ) const;
    void drawFrame( const Frame &frame, double left, double top ) const;
    void drawLines( const QString &id, const std::vector<Line> &lines, double left, double top, double width ) const;
    void drawPanels( const QString &id, const Frame &frame, double left, double top ) const;

    const Page &mPage;
    double mPoints = 0;
    double mHeight = 0;
    std::vector<Frame> mFrames;
};

} // namespace clusteratlas
