// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "clusterfilter.h"
#include "clustersearch.h"
#include "clustertablemodel.h"
#include "core/atlassummary.h"
#include "core/featuretable.h"
#include "exportmenu.h"
#include "membershiptreemodel.h"
#include "panelpage.h"
#include "tabletext.h"

#include <qgsdockwidget.h>

#include <QTimer>

class QAbstractItemView;

namespace clusteratlas
{

namespace Ui
{
class AttributePanel;
}

class ColumnChoice;
class LedgerDialog;
class TabTitles;

/**
 * The dock: a search and a filter, clusters as a table, memberships as a tree, pages, and the card of one cluster or prefecture.
 *
 * Search and filter together say what is shown, in the table, the tree, the pages and, by shownChanged(), on the map.
 * Holds no data but an immutable snapshot and changes nothing: what the user wants done goes out as a signal. The selection has two
 * sides, clusters and prefectures; choosing a row replaces both, and a signal tells each side that changed. Selections set from outside are never signalled back.
 */
class AttributePanel : public QgsDockWidget
{
    Q_OBJECT

  public:
    explicit AttributePanel( QWidget *parent = nullptr );
    ~AttributePanel() override;

    //! Shows \a dataset in the content language "ja" or "en". Keeps the selection as far as it still exists, and the search.
    void setDataset( const std::shared_ptr<const Dataset> &dataset, const JoinResult &join, const QString &language );

    //! What became of every row, for the button "Ledger…"; until it is told, the panel shows what the join of the dataset says. Dropped with its dataset.
    void setLedger( const Ledger &ledger ) { mLedger = ledger; }

    //! Back to the empty page.
    void clearDataset();

    //! Adds \a page, which the panel then owns, as the last tab. Its state() goes under its objectName.
    void addPage( PanelPage *page );

    //! What the user chose, to be kept with the project; setState() takes anything and ignores what it does not know.
    [[nodiscard]] QJsonObject state() const;
    void setState( const QJsonObject &state );

    //! The rows that copyAsTable() takes, as a table whose columns are named as their headings.
    [[nodiscard]] FeatureTable shownTable() const;

    //! The cards of the selected clusters as a page (cardPage()); empty when none is selected.
    [[nodiscard]] QByteArray selectedCards() const;

    [[nodiscard]] const QStringList &selectedClusters() const { return mClusters; }
    [[nodiscard]] const QStringList &selectedPrefectures() const { return mPrefectures; }

    //! What search and filter leave, in the order of the table.
    [[nodiscard]] const QStringList &shownClusters() const { return mShown; }
    //! Whether the search holds a word or the filter a value.
    [[nodiscard]] bool isFiltered() const { return mIsFiltered; }

  public slots:
    //! The clusters selected on the map. Selects their rows; an empty list deselects them.
    void selectClusters( const QStringList &clusterIds );

    //! The prefectures selected on the map, codes "01".."47". Selects them in the tree, and the rows of their clusters in the table.
    void selectPrefectures( const QStringList &prefCodes );

    //! Selected rows, or all rows shown when none is, as text for a spreadsheet into the clipboard.
    void copyAsTable();

    void showLedger();

  signals:
    void clustersSelected( const QStringList &clusterIds );
    void prefecturesSelected( const QStringList &prefCodes );
    void zoomRequested( const QStringList &clusterIds, const QStringList &prefCodes );
    void addLayersRequested();
    void joinRequested();
    //! shownClusters() or isFiltered() changed; while the user types, when the pause is long enough.
    void shownChanged( const QStringList &clusterIds, bool isFiltered );
    //! shownTable(), selectedCards() or the whole atlas is to be saved.
    void exportRequested( clusteratlas::ExportKind kind );
    //! state() changed by the user.
    void stateChanged();

  protected:
    void changeEvent( QEvent *event ) override;
    bool eventFilter( QObject *watched, QEvent *event ) override;

  private:
    void setUpViews();
    //! On the tabs, which a narrow dock shortens.
    void showTitles();
    void setUpActions();
    void setUpExport();
    CellTable shownCells() const;
    void connectViews();

    void onRowsChosen( QAbstractItemView *origin );
    void select( const QStringList &clusterIds, const QStringList &prefCodes, const QAbstractItemView *origin );
    void showSelection( const QAbstractItemView *origin );
    void showCards( const QAbstractItemView *origin );
    //! The card is below the tables always, below a page while something is selected.
    void placeCard();
    void requestZoom();
    //! stateChanged(), unless setState() is at work.
    void tellState();
    void onTyped();
    //! Shows what search and filter leave, and only that.
    void applyFilter();
    void announceShown();
    void setGrouping( int index );
    void updateSummary();
    QStringList ledgerLines() const;

    //! The selected clusters and those of the selected prefectures, in the order of the table.
    QStringList clustersOfSelection() const;
    QAbstractItemView *currentView() const;

    std::unique_ptr<Ui::AttributePanel> mUi;
    std::shared_ptr<const Dataset> mDataset;
    JoinResult mJoin;
    ClusterTableModel mTableModel;
    MembershipTreeModel mTreeModel;
    std::vector<PanelPage *> mPages; //!< children of the tabs
    QString mLanguage;
    ExportMenu *mExportMenu = nullptr; //!< a child
    ClusterSearch mSearch;
    ClusterFilter mTableFilter;
    ClusterFilter mTreeFilter;
    QStringList mClusters;
    QStringList mPrefectures;
    SummaryIndex mSummary;
    QStringList mShown;
    QStringList mAnnounced; //!< of the last shownChanged()
    bool mIsFiltered = false;
    bool mAnnouncedFiltered = false;
    bool mRestoring = false;
    QTimer mTyping; //!< runs while the user may go on typing
    std::optional<Ledger> mLedger;
    LedgerDialog *mLedgerDialog = nullptr; //!< a child, made when first wanted
    ColumnChoice *mColumns = nullptr;      //!< a child of the table
    TabTitles *mTitles = nullptr;          //!< a child of the tabs
    bool mApplying = false;                //!< the panel itself changes the views: their signals mean no choice of the user
};

} // namespace clusteratlas
