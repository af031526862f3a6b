// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <QStringList>

#include <vector>

class QJsonObject;

namespace clusteratlas
{

//! A file that is not read though the user named its folder or zip.
struct LeftFile
{
    QString file;         //!< as a person names it
    QString reason;       //!< "twin", "same_area", "no_polygons", "not_vector", "no_layer", "no_vector_inside", "zip_bomb"
    QString instead = {}; //!< of a twin and of the same area, the file that is read
};

//! A feature that was made valid.
struct RepairedFeature
{
    qint64 row;
    QString value;  //!< its cell in the key column; null when missing
    QString reason; //!< "self_intersection", "ring_self_intersection", "hole_outside", "nested_holes", "nested_shells", "disconnected", "duplicate_rings", "too_few_points", "other"
    double longitude;
    double latitude;
};

//! A feature with the very polygons of an earlier one.
struct RepeatedFeature
{
    qint64 row;
    qint64 earlierRow;
    QString value; //!< its cell in the key column; null when missing
};

//! What else there is to say of how polygons were read and mended.
struct PolygonFacts
{
    int files = 1; //!< that were read
    std::vector<LeftFile> filesLeft = {};
    QStringList layersLeft = {}; //!< with polygons, in the same file
    QString crsRefuted = {};     //!< the system that the file names in vain; empty otherwise
    bool axesSwapped = false;    //!< latitude or north stood first and was put second
    bool wrapped = false;        //!< longitudes beyond 180° were brought back by a turn
    int nullGeometries = 0;
    int emptyGeometries = 0;
    int flattened = 0;                          //!< features that lost heights or measures
    int straightened = 0;                       //!< features whose curves became lines
    std::vector<RepairedFeature> repairs = {};  //!< the first MOST_LISTED by row; how many in all says Ledger::Polygons::repaired
    std::vector<RepeatedFeature> repeated = {}; //!< the first MOST_LISTED by row
    int repeatedCount = 0;

    static constexpr size_t MOST_LISTED = 100;
};

//! Adds the members that \a facts have in the ledger's JSON to \a polygons.
void insertFacts( const PolygonFacts &facts, QJsonObject &polygons );

} // namespace clusteratlas
