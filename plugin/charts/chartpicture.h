// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "chartview.h"

#include <QImage>

namespace clusteratlas
{

/**
 * A chart as a picture on white, whatever the theme: title, what is shown, chart, legend, source. The same content and selection give the
 * same picture, at the whole height of the chart. Main thread.
 */
class ChartPicture
{
  public:
    //! \a width in pixels at 96 dpi, which text sizes refer to.
    ChartPicture( const std::shared_ptr<const ChartContent> &content, int width, const QStringList &clusterIds, const QStringList &prefCodes );
    ~ChartPicture();

    //! At 96 dpi.
    [[nodiscard]] QSize size() const;

    //! Vector, with text as text.
    [[nodiscard]] QByteArray svg() const;

    //! Null when it would be larger than any program opens.
    [[nodiscard]] QImage image( int dpi ) const;

  private:
    void paint( QPainter &painter ) const;
    [[nodiscard]] QFont titleFont() const;
    [[nodiscard]] QFont smallFont() const;
    [[nodiscard]] int textHeight( const QString &text, const QFont &font ) const;

    std::shared_ptr<const ChartContent> mContent;
    std::unique_ptr<ChartView> mView;
    int mWidth = 0;
};

//! \a image as PNG.
[[nodiscard]] QByteArray pngBytes( const QImage &image );

} // namespace clusteratlas
