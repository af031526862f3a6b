// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "chartchoice.h"
#include "panel/panelpage.h"

class QComboBox;
class QLabel;
class QStackedWidget;
class QToolButton;

namespace clusteratlas
{

class ChartLegend;
class ChartSaving;
class ChartScroll;
class ChartView;

/**
 * One chart of the atlas at a time, brushed both ways with map and table: what is clicked in it is selected, what is selected stands out in
 * it, what the filter hides is not drawn. Charts are made when they are seen.
 */
class ChartsPage : public PanelPage
{
    Q_OBJECT

  public:
    explicit ChartsPage( QWidget *parent = nullptr );
    ~ChartsPage() override;

    [[nodiscard]] QString title() const override;
    void setDataset( const std::shared_ptr<const Dataset> &dataset, const JoinResult &join, const QString &language ) override;
    void setShown( const QStringList &clusterIds ) override;
    void showSelection( const QStringList &clusterIds, const QStringList &prefCodes ) override;
    [[nodiscard]] QJsonObject state() const override;
    void setState( const QJsonObject &state ) override;

    //! The chart that is seen, or null.
    [[nodiscard]] ChartView *view() const;
    [[nodiscard]] ChartSaving &saving() const { return *mSaving; }

  protected:
    void changeEvent( QEvent *event ) override;
    void showEvent( QShowEvent *event ) override;

  private:
    void makeWidgets();
    void retranslate();
    void fillChoices();
    void onChoice();
    void refresh();
    void rebuild();

    std::shared_ptr<const Dataset> mDataset;
    JoinResult mJoin;
    std::unique_ptr<Comparison> mComparison;
    std::shared_ptr<const ChartContent> mContent;
    QString mLanguage;
    QStringList mShown;
    QStringList mClusters;
    QStringList mPrefectures;
    ChartChoice mChoice;

    QComboBox *mChartBox = nullptr;
    QComboBox *mXBox = nullptr;
    QComboBox *mYBox = nullptr;
    QComboBox *mDenominatorBox = nullptr;
    QToolButton *mSaveButton = nullptr;
    QStackedWidget *mStack = nullptr;
    QLabel *mEmpty = nullptr;
    QLabel *mNote = nullptr;
    ChartScroll *mScroll = nullptr;
    ChartLegend *mLegend = nullptr;
    ChartSaving *mSaving = nullptr;
    bool mApplying = false; //!< the page itself changes its widgets: their signals mean no choice of the user
    bool mIsStale = true;
};

} // namespace clusteratlas
