// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <QDomDocument>
#include <QPointer>
#include <map>
#include <memory>
#include <qgsmaplayer.h>
#include <qgsmapthemecollection.h>
#include <qgsrelation.h>
#include <vector>

class QgsLayerTreeGroup;
class QgsProject;

namespace clusteratlas
{

//! Layers that were taken out of a project and may come back.
using LayerPark = std::vector<std::unique_ptr<QgsMapLayer>>;

/**
 * What a project shows of an atlas at one time: its group, the styles and texts of its layers, relations, map themes, pages and recipe.
 *
 * Holds no rows: layers read what their file has now. A layer that was deleted since stays away. Main thread; must not outlive its project.
 */
class AtlasSnapshot
{
  public:
    explicit AtlasSnapshot( QgsProject &project );
    ~AtlasSnapshot();

    //! Brings all of it back; layers that came later go to \a park, those that are missing come from there. What is not the atlas's stays.
    void restore( LayerPark &park ) const;

    [[nodiscard]] bool isEmpty() const { return mLayers.empty(); }

  private:
    struct Layer
    {
        QPointer<QgsMapLayer> layer;
        QString name;
        std::map<QString, QString> styles; //!< XML by name
        QString currentStyle;
    };

    void restoreLayers( LayerPark &park ) const;
    void restoreGroups() const;
    void restoreRelations() const;
    void restoreThemes() const;
    void restorePages() const;

    QgsProject &mProject;
    std::vector<Layer> mLayers;
    std::vector<std::pair<int, std::unique_ptr<QgsLayerTreeGroup>>> mGroups; //!< with their place under the root
    QList<QgsRelation> mRelations;
    std::map<QString, QgsMapThemeCollection::MapThemeRecord> mThemes;
    std::vector<QDomDocument> mPages;
    QString mRecipe;
};

//! Takes the layers of the atlas out of \a project, and its group and the map themes of these layers alone with them.
void parkAtlas( QgsProject &project, LayerPark &park );

} // namespace clusteratlas
