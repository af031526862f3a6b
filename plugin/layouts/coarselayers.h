// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <QHash>
#include <map>
#include <memory>
#include <qgsvectorlayer.h>
#include <vector>

class QgsLayoutItemMap;
class QgsPrintLayout;

namespace clusteratlas
{

/**
 * While it lives, the maps of an atlas draw polygons no finer than their paper at 300 dpi shows: in place of each polygon layer of their theme a
 * copy whose vertices lie on a grid of a dot, and of other layers a copy with the theme's style, so that no style is read again for each map. Read once,
 * at the largest scale of all pages; smaller scales are made from that one. The layers and the project are untouched, and the maps follow their themes again at the end. Main thread.
 */
class CoarseLayers
{
  public:
    explicit CoarseLayers( QgsPrintLayout &layout );
    ~CoarseLayers();
    CoarseLayers( const CoarseLayers & ) = delete;
    CoarseLayers &operator=( const CoarseLayers & ) = delete;

    //! Gives every map the layers that fit its scale. Call it when the atlas has turned to a page.
    void fitToPage();

    //! Lets the maps follow their themes until the next fitToPage().
    void restoreThemes();

  private:
    struct Level
    {
        std::vector<std::unique_ptr<QgsVectorLayer>> layers;
        QHash<QString, QgsVectorLayer *> copies; //!< by the id of the layer they stand for
    };
    struct SubstitutedMap
    {
        QgsLayoutItemMap *map;
        QString theme;
    };

    double largestScale() const;
    static QgsVectorLayer *styled( Level &level, const QgsVectorLayer &original, const QString &style );
    const Level &level( int halvings, const QString &theme );
    std::unique_ptr<QgsVectorLayer> coarse( const QgsVectorLayer &original, QgsVectorLayer &source, double cell, const QString &style ) const;

    QgsPrintLayout &mLayout;
    std::vector<SubstitutedMap> mMaps;
    double mFinest = 0; //!< denominator of the largest scale
    std::map<std::pair<QString, int>, Level> mLevels;
};

} // namespace clusteratlas
