// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "atlas/preparedatlas.h"

#include <QObject>
#include <QPointer>
#include <QTranslator>

class QAction;
class QToolBar;
class QgisInterface;

namespace clusteratlas
{

class AttributePanel;
class BuildTask;
class MapSelection;
class PanelEditing;
class PanelExport;

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
    //! The sources of this project's atlas, or the built-in ones.
    void addClusterLayers();
    void openJoin();
    //! From the tables in \a package, whatever the atlas was built from before.
    void buildFromEdited( const QString &package );
    void build( const AtlasSources &sources );
    [[nodiscard]] AtlasSources projectSources();
    void onBuildEnded();
    //! For a project that holds nothing else. Later than the layers: QGIS takes the system of the first one when it gets to it.
    void fitMapToAtlas( const Dataset &dataset );
    void onProjectRead();
    void showAtlas( const std::shared_ptr<const Dataset> &dataset, const JoinResult &join );
    //! Says so when a source of the atlas at \a atlas is newer than it.
    void tellOfNewerSources( const QString &atlas );
    QString atlasFolder() const;

    QgisInterface *mInterface; //!< borrowed
    QString mLanguage;         //!< of the content: "ja" or "en"
    QTranslator mTranslator;
    QPointer<QToolBar> mToolBar;
    std::vector<QPointer<QAction>> mActions;
    QPointer<AttributePanel> mPanel;
    QPointer<BuildTask> mTask;
    std::shared_ptr<const Dataset> mDataset; //!< shown now
    MapSelection *mSelection = nullptr;
    PanelExport *mExport = nullptr;
    PanelEditing *mEditing = nullptr;
    bool mOwnsProvider = false; //!< whoever added the algorithms takes them away
};

} // namespace clusteratlas
