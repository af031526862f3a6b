// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <QWidget>
#include <memory>
#include <vector>

class QLabel;
class QToolButton;
class QgsLayoutView;
class QgsPrintLayout;

namespace clusteratlas
{

/**
 * Shows layouts as QGIS's layout window does: maps are drawn in the background and appear when they are ready. One can turn the pages of all of them.
 */
class PrintPreview : public QWidget
{
    Q_OBJECT

  public:
    explicit PrintPreview( QWidget *parent );
    ~PrintPreview() override;

    //! Shows \a layouts from the first page on.
    void show( std::vector<std::unique_ptr<QgsPrintLayout>> layouts );

    [[nodiscard]] const std::vector<std::unique_ptr<QgsPrintLayout>> &layouts() const { return mLayouts; }

    //! Shows the same page again after the layouts were used for something else.
    void refresh();

  protected:
    void resizeEvent( QResizeEvent *event ) override;
    void showEvent( QShowEvent *event ) override;

  private:
    int pageCount() const;
    void turnTo( int page );
    void zoom();

    std::vector<std::unique_ptr<QgsPrintLayout>> mLayouts;
    QgsLayoutView *mView;
    QToolButton *mBack;
    QToolButton *mForth;
    QLabel *mNumber;
    int mPage = 0;
};

} // namespace clusteratlas
