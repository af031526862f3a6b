// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "clusterfilter.h"
#include "clustersearch.h"
#include "clustertablemodel.h"
#include "core/featuretable.h"
#include "exportmenu.h"
#include "membershiptreemodel.h"
#include "panelpage.h"
#include "tabletext.h"

#include <qgsdockwidget.h>

class QAbstractItemView;
class QLabel;

namespace clusteratlas
{

namespace Ui
{
class AttributePanel;
}

/**
 * The dock: clusters as a searchable table, memberships as a tree, and the card of one cluster.
 *
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

  public slots:
    //! The clusters selected on the map. Selects their rows; an empty list deselects them.
    void selectClusters( const QStringList &clusterIds );

    //! The prefectures selected on the map, codes "01".."47". Selects them in the tree, and the rows of their clusters in the table.
    void selectPrefectures( const QStringList &prefCodes );

    //! Selected rows, or all rows shown when none is, as text for a spreadsheet into the clipboard.
    void copyAsTable();

  signals:
    void clustersSelected( const QStringList &clusterIds );
    void prefecturesSelected( const QStringList &prefCodes );
    void zoomRequested( const QStringList &clusterIds, const QStringList &prefCodes );
    void addLayersRequested();
    void joinRequested();
    //! shownTable(), selectedCards() or the whole atlas is to be saved.
    void exportRequested( clusteratlas::ExportKind kind );
    //! state() changed by the user.
    void stateChanged();

  protected:
    void changeEvent( QEvent *event ) override;
    bool eventFilter( QObject *watched, QEvent *event ) override;

  private:
    void setUpViews();
    void setUpActions();
    void setUpExport();
    CellTable shownCells() const;
    void connectViews();

    void onRowsChosen( QAbstractItemView *origin );
    void select( const QStringList &clusterIds, const QStringList &prefCodes, const QAbstractItemView *origin );
    void showSelection( const QAbstractItemView *origin );
    void requestZoom();
    void search( const QString &query );
    void showFound( const QString &query );
    void setGrouping( int index );
    void updateSummary();
    //! Tells the pages what the search leaves.
    void updateShown();

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
    QLabel *mStateLabel = nullptr; //!< what is shown and selected, beside the tabs; Designer knows no corner widgets
    bool mApplying = false;        //!< the panel itself changes the views: their signals mean no choice of the user
};

} // namespace clusteratlas
