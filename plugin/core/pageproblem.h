// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <QString>

namespace clusteratlas
{

//! What is wrong with an item of a page.
struct PageProblem
{
    enum class Kind
    {
      MissingGlyphs,    //!< detail: the characters that no installed font has
      UnsearchableFont, //!< detail: the font, which shares glyphs between characters and radicals
      UnlinkedItem,     //!< a legend or scale bar without a map
      HiddenLayer,      //!< detail: a layer that the legend explains and its map does not draw
      MissingTheme,     //!< detail: the map theme that the project does not have
      ClippedText,      //!< a text that is longer than its item
      OffThePage,
      DroppedRows,  //!< detail: how many rows of the table are not on the page
      RasterEffect, //!< an effect for which QGIS writes a picture
    };

    Kind kind;
    QString item; //!< its id, as QGIS lists it
    QString detail = {};
};

} // namespace clusteratlas
