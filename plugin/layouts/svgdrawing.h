// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <QColor>
#include <QString>
#include <qgstextformat.h>

namespace clusteratlas
{

/**
 * A drawing in millimetres of the paper, which a stock picture item shows as vectors with text as text. Texts are untrusted and escaped.
 */
class SvgDrawing
{
  public:
    SvgDrawing( double width, double height );

    void addRect( double x, double y, double width, double height, const QColor &fill );
    void addLine( double x1, double y1, double x2, double y2, double width, const QColor &color );
    //! \a x is the start, middle or end of the text as \a anchor says; \a baseline is that of the letters.
    void addText( double x, double baseline, const QString &text, const QgsTextFormat &format, const QColor &color, const char *anchor = "start" );

    QString text() const;

  private:
    double mWidth;
    double mHeight;
    QString mBody;
};

} // namespace clusteratlas
