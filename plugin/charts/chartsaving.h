// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "chartcontent.h"

#include <QObject>
#include <functional>
#include <memory>

class QMenu;
class QWidget;

namespace clusteratlas
{

//! A chart to be saved, with what is selected in it.
struct ChartToSave
{
    std::shared_ptr<const ChartContent> content;
    int width = 0; //!< on the screen
    QStringList clusterIds;
    QStringList prefCodes;
};

//! Writes \a bytes beside \a path and renames; empty when done, else what went wrong, in a sentence.
[[nodiscard]] QString writeChartFile( const QString &path, const QByteArray &bytes );

/**
 * The menu to save a chart as SVG or PNG at a chosen width and resolution, its numbers as CSV, or to copy either.
 */
class ChartSaving : public QObject
{
    Q_OBJECT

  public:
    //! \a chart is asked for what is to be saved.
    ChartSaving( std::function<ChartToSave()> chart, QWidget *parent );

    [[nodiscard]] QMenu *menu() const { return mMenu; }
    void retranslate();

    //! Empty when done, else what went wrong. \a width in pixels at 96 dpi.
    [[nodiscard]] QString saveSvg( const QString &path, int width ) const;
    [[nodiscard]] QString savePng( const QString &path, int width, int dpi ) const;
    [[nodiscard]] QString saveCsv( const QString &path ) const;
    void copyTable() const;
    void copyPicture() const;

  private:
    void askPicture( bool isSvg );
    void askCsv();
    void tell( const QString &problem ) const;
    [[nodiscard]] QString askPath( const QString &suffix, const QString &filter ) const;

    std::function<ChartToSave()> mChart;
    QWidget *mParent = nullptr;
    QMenu *mMenu = nullptr;
};

} // namespace clusteratlas
