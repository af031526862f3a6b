// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "atlas/openatlas.h"

#include <QObject>
#include <QPointer>
#include <QTranslator>

class QAction;
class QMenu;
class QToolBar;
class QgisInterface;
class QgsMessageBarItem;
class QgsProject;

namespace clusteratlas
{

class AtlasUndo;
class AttributePanel;
class BuildTask;
class DesktopParts;
class LayerActions;
class MapSelection;
class PanelEditing;
class PanelExport;
class PrintDialog;
class ThemeWatch;

//! The GeoPackage behind the atlas layers of \a project; empty when there are none.
QString atlasFile( const QgsProject &project );
class MapPage;
class MapSelection;
struct MapOptions;

/**
 * Everything the plugin has in QGIS's window, and the only one who knows QgisInterface and the current project. Its destructor takes
 * all of it away again. Main thread.
 */
class Controller : public QObject
{
    Q_OBJECT

  public:
    explicit Controller( QgisInterface *interface );
    ~Controller() override;

  private:
    QAction *addAction( const QString &icon, const QString &text, const QString &name, const QString &tip );
    void translate();
    void makePanel();
    void makeSelection();
    void makeDesktop();
    void makeLayerActions();
    //! Language and undo, which are in the plugin's menu alone.
    void makeMenus();
    //! The sources of this project's atlas, or the built-in ones.
    void addClusterLayers();
    //! From the tables in \a package, whatever the atlas was built from before.
    void buildFromEdited( const QString &package );
    //! Adds the atlas in \a geopackage, or builds the built-in one when it is empty.
    void addAtlasOf( const QString &geopackage );
    //! With \a attributes as the table unless empty.
    void openJoin( const QString &attributes = QString() );
    void openPrint();
    void build( const AtlasSources &sources );
    [[nodiscard]] AtlasSources projectSources();
    void onBuildEnded();
    //! Puts \a atlas into the project, in a step that can be undone; in place of the one that is there.
    void addToProject( const OpenedAtlas &atlas );
    //! Says \a item, with a button that takes back what was added.
    void tellWithUndo( QgsMessageBarItem *item );
    //! For a project that holds nothing else. Later than the layers: QGIS takes the system of the first one when it gets to it.
    void fitMapToAtlas( const Dataset &dataset );
    void onProjectRead();
    void onProjectCleared();
    //! After a change of options or project properties.
    void onChoicesChanged();
    void chooseLanguage( const QString &language );
    //! What the panel shows, kept with the project.
    void keepPanelState();
    void showLedger();
    void applyOptions( const MapOptions &options );
    void showAtlas( const std::shared_ptr<const Dataset> &dataset, const JoinResult &join );
    //! Says so when a source of the atlas at \a atlas is newer than it.
    void tellOfNewerSources( const QString &atlas );

    QgisInterface *mInterface; //!< borrowed
    QString mLanguage;         //!< of the content: "ja" or "en"
    QTranslator mTranslator;
    QPointer<QToolBar> mToolBar;
    QPointer<QMenu> mLanguageMenu;
    std::vector<QPointer<QAction>> mActions;
    QPointer<AttributePanel> mPanel;
    MapPage *mMapPage = nullptr; //!< the panel owns it
    QPointer<PrintDialog> mPrint; //!< open now
    QPointer<BuildTask> mTask;
    std::shared_ptr<const Dataset> mDataset; //!< shown now
    JoinResult mJoin;                        //!< of it
    MapSelection *mSelection = nullptr;
    PanelExport *mExport = nullptr;
    PanelEditing *mEditing = nullptr;
    DesktopParts *mDesktop = nullptr;
    LayerActions *mLayerActions = nullptr;
    ThemeWatch *mThemes = nullptr;
    AtlasUndo *mUndo = nullptr;
    bool mOwnsProvider = false; //!< whoever added the algorithms takes them away
    bool mRestoring = false;    //!< the panel gets its state from the project: no choice of the user
};

} // namespace clusteratlas
