// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <QStringList>

#include <vector>

namespace clusteratlas
{

enum class LayerGeometry
{
  None,
  Point,
  Line,
  Polygon,
  Mixed, //!< points, lines or collections beside polygons, or nobody can say
};

//! A layer of a source, before anything is read from it but its first rows.
struct SourceLayer
{
    QString source; //!< names this layer alone, as a recipe does: "FILE|layername=NAME"
    QString file;   //!< of several files, its name inside the folder or zip; empty otherwise
    QString name;
    qint64 features = -1; //!< -1: the format does not say
    LayerGeometry geometry = LayerGeometry::None;
    int prefectures = 0;   //!< named by its best column among the first rows
    QString keyField;      //!< that column; empty when none is fit
    bool proposed = false; //!< read when nobody chooses
    QString reason;        //!< why, or why not: layerReasonText() words it
};

//! Rows of a table as one encoding shows them.
struct SampleRows
{
    QString encoding;
    QString encodingFrom;               //!< as in Ledger::Polygons and Ledger::Attributes
    QStringList columns = {};           //!< empty for text files, whose first rows hold the names
    std::vector<QStringList> rows = {}; //!< null texts are missing cells
    int undecodable = 0;                //!< U+FFFD signs among all of these
};

} // namespace clusteratlas
