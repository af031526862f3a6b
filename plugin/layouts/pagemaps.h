// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "mapland.h"
#include "page.h"
#include "pagefacts.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QRectF>

class QgsLayoutItemMap;
class QgsProject;

namespace clusteratlas
{

/**
 * The maps of pages that each show other prefectures on the same \a rect of the paper: the main land of each page's prefectures with what lies around it,
 * its far islands in frames, and the places of the names of the prefectures in view. Reads the prefectures of \a project once.
 */
class PageMaps
{
  public:
    PageMaps( const Page &page, const QgsProject &project, const std::vector<PageFacts> &pages, const QRectF &rect );

    //! What add() 's expression has to give on the page at \a index: "main", a view as its four bounds in the project's units, and "insets".
    QJsonObject view( size_t index ) const;

    //! Where the names of prefectures stand on the page at \a index, by code, in the coordinate system of the layer of prefectures.
    QJsonObject names( size_t index ) const;

    //! Adds "map" and, where a page has frames, "inset 1" and so on with labels; \a view is the expression for view() on the atlas's page. All are stock items.
    QgsLayoutItemMap *add( const Page &page, const QgsProject &project, const QString &theme, const QString &view ) const;

  private:
    struct NamedFrame
    {
        PaperBox place;
        PlaneBox view;
        QString name;
        QString scale; //!< empty where it is the main map's
    };
    struct View
    {
        PlaneBox main;
        std::vector<NamedFrame> frames;
        QJsonObject names;
    };

    void addInset( const Page &page, const QgsProject &project, const QString &theme, const QString &frame, int number ) const;

    QRectF mRect;
    PlaneBox mAll; //!< all land
    std::vector<View> mViews;
};

} // namespace clusteratlas
