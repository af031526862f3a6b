// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "comparemodel.h"
#include "panel/panelpage.h"

class QAction;
class QComboBox;
class QLabel;
class QListWidget;
class QStackedWidget;
class QToolButton;
class QTreeView;

namespace clusteratlas
{

class TickMenu;

//! Up to ten prefectures and clusters side by side over the indicators that the user ticks. What he chose is kept in state().
class ComparePage : public PanelPage
{
    Q_OBJECT

  public:
    static constexpr int MOST = 10;

    explicit ComparePage( QWidget *parent = nullptr );
    ~ComparePage() override;

    [[nodiscard]] QString title() const override;
    void setDataset( const std::shared_ptr<const Dataset> &dataset, const JoinResult &join, const QString &language ) override;
    void setShown( const QStringList &clusterIds ) override;
    void showSelection( const QStringList &clusterIds, const QStringList &prefCodes ) override;
    [[nodiscard]] QJsonObject state() const override;
    void setState( const QJsonObject &state ) override;

    [[nodiscard]] const std::vector<ComparedItem> &items() const { return mItems; }

  public slots:
    //! The selected prefectures, or else the selected clusters, as far as there is room.
    void addSelection();
    void copyAsTable();

  protected:
    void changeEvent( QEvent *event ) override;
    void showEvent( QShowEvent *event ) override;
    bool eventFilter( QObject *watched, QEvent *event ) override;

  private:
    void makeActions();
    void makeViews();
    void lay();
    void retranslate();
    void fillChoices();
    void fillMeasures();
    void add( const ComparedItem &item );
    void removeCurrent();
    void clear();
    //! From the list of the set, after its rows were removed or dragged.
    void readSet();
    void fillSet();
    //! As high as its lines need.
    void fitSet();
    void fitColumns();
    //! Anything that is shown changed; does the work when the page is seen.
    void refresh();
    void rebuild();
    void markSelection();
    void onRowsChosen();
    void byUser();
    [[nodiscard]] QString nameOf( const ComparedItem &item ) const;
    [[nodiscard]] bool isKnown( const ComparedItem &item ) const;
    [[nodiscard]] QStringList measures() const;

    std::shared_ptr<const Dataset> mDataset;
    std::unique_ptr<Comparison> mComparison;
    QString mLanguage;
    std::vector<ComparedItem> mItems; //!< also those that the present data does not have
    QStringList mMeasures;            //!< empty: the usual ones
    QString mDenominator;
    QStringList mClusters; //!< selected
    QStringList mPrefectures;

    CompareModel mModel;
    QComboBox *mAddBox = nullptr;
    QListWidget *mSet = nullptr;
    QToolButton *mMeasureButton = nullptr;
    TickMenu *mMeasureMenu = nullptr;
    QComboBox *mDenominatorBox = nullptr;
    QStackedWidget *mStack = nullptr;
    QTreeView *mTree = nullptr;
    QLabel *mEmpty = nullptr;
    QAction *mAddAction = nullptr;
    QAction *mRemoveAction = nullptr;
    QAction *mClearAction = nullptr;
    QAction *mCopyAction = nullptr;
    bool mApplying = false; //!< the page itself changes its widgets: their signals mean no choice of the user
    bool mIsStale = true;
    bool mHasShare = true;
};

} // namespace clusteratlas
