// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "polygonfacts.h"
#include "role.h"

#include <QByteArray>
#include <QStringList>
#include <optional>
#include <vector>

namespace clusteratlas
{

/**
 * What became of every row: the proof that none was lost. Reasons are ids, worded in wording/ledgertext.h.
 *
 * memberships: in = joined + unjoined + duplicates. polygons: features = those in a recognised prefecture + unrecognised.
 */
struct Ledger
{
    struct UnrecognisedFeature
    {
        qint64 row;
        QString value;  //!< null when the key cell is missing
        QString reason; //!< "no name", "unknown name", "ambiguous name", "check digit", "national total", "no geometry", "not a polygon"
    };

    //! A prefecture, or another group, whose features share no clean borders, so that GEOS united them.
    struct UnitedGroup
    {
        QString group;         //!< its code or value
        QString reason;        //!< "invalid_polygon", "repeated_edge", "overlap", "unmatched_vertex", "area_differs"
        double areaDifference; //!< of the whole against the sum of its features, relative; overlaps make it negative
    };

    //! What was closed between prefectures; areas in square metres.
    struct ClosedGaps
    {
        double tolerance = 0; //!< metres
        int gaps = 0;
        double gapArea = 0;
        int overlaps = 0;
        double overlapArea = 0;
        int overlapsLeft = 0; //!< wider than the tolerance
        int vertices = 0;     //!< that a neighbor got
    };

    struct Polygons
    {
        QString source;
        QString layer;
        QString encoding;
        QString encodingFrom; //!< "format", "cpg", "dbf", "detected", "user"
        QString crs;
        QString crsFrom; //!< "format", "prj", "extent", "name", "prefectures", "user"
        QString keyField;
        QString keyForm;
        int features = 0;
        int recognised = 0;     //!< prefectures that received a polygon
        int featuresPlaced = 0; //!< features that went into them
        int repaired = 0;
        bool municipalities = false;          //!< several features of a prefecture were dissolved
        std::vector<UnitedGroup> united = {}; //!< the others were dissolved by cancelling shared edges
        std::vector<UnrecognisedFeature> unrecognised;
        std::optional<ClosedGaps> closed = {}; //!< only when it was asked for
        PolygonFacts facts = {};
    };

    struct UnplacedCluster
    {
        QString clusterId;
        QString reason; //!< "no membership of this role", "no membership joined"
    };

    struct UnjoinedMembership
    {
        qint64 row;
        QString clusterId;
        QString prefecture;
        QString reason;                //!< "unknown prefecture", "no polygon", "unknown cluster", "duplicate", "empty", "ambiguous", "check_digit", "national_total"
        QString suggestion = {};       //!< code of the prefecture that may be meant, never taken by itself
        double suggestionScore = 0;    //!< 0..1
        QString suggestionReason = {}; //!< suggestionReasonId()
    };

    struct RejectedRow
    {
        QString table;
        qint64 row;
        QString column;
        QString value;
        QString reason; //!< "required", "type", "pattern", "not allowed", "out of range", "duplicate key", "unknown reference", "cycle"; of an edit also "still referred to"
    };

    //! A row of a table that is no data.
    struct SetAsideRow
    {
        qint64 row;     //!< as the source counts, header included
        QString value;  //!< its first text
        QString reason; //!< "blank", "title", "repeated_header", "footnote", "source_line", "trailing_text", "national_total", "region_total", "ruby", "other_text"
    };

    //! A gap of a merged cell that took the value above.
    struct FilledCell
    {
        qint64 row;
        QString column;
        QString value;
    };

    struct RefusedColumn
    {
        QString column;
        QString reason; //!< keyColumnRejectionId()
    };

    //! Something that the text of a brochure leaves open.
    struct OpenQuestion
    {
        int line;       //!< 0: of no line
        QString item;   //!< id of the item, for an answer in the recipe
        QString kind;   //!< brochureKindId()
        QString value;  //!< what it is about
        QString reason; //!< "page", "several_pages", "page_cluster", "cluster_programme", "budget_programme", "no_programme", "no_prefecture", "no_name",
                        //!< "cut_name", "field_cluster", "institution_cluster", "count_differs", "unused_answer"
        int choices;    //!< how many answers the text offers
    };

    //! How a single table was read; shape is empty when the source is a Data Package.
    struct Attributes
    {
        QString layer;
        QStringList layersLeft; //!< sheets, layers or files beside it that were not taken
        QString encoding;
        QString encodingFrom; //!< "bom", "format", "cpg", "dbf", "detected", "user"
        QString delimiter;    //!< "comma", "semicolon", "tab", "bar"; empty where the format has cells
        int headerRow = 0;    //!< 0: no row holds names
        int headerRows = 0;
        QString shape; //!< tableShapeId()
        QString shapeReason;
        QString keyField;
        QString keyForm;
        QString clusterField;
        QString roleFrom;    //!< "column", "requested", "shape"; empty without memberships
        int rows = 0;        //!< of data
        int undecodable = 0; //!< bytes that are impossible in the encoding
        std::vector<SetAsideRow> setAside;
        std::vector<FilledCell> filledDown;
        std::vector<RefusedColumn> refused;
        QStringList columns = {};           //!< all of them, for who chooses; no part of the JSON
        std::vector<RejectedRow> conflicts; //!< become table problems
        std::vector<OpenQuestion> openQuestions = {};
    };

    //! A municipality that a cluster names, drawn by the one that took its place.
    struct MunicipalSuccessor
    {
        qint64 row; //!< in the table "cluster_municipalities"
        QString clusterId;
        QString municipality;
        QString successor;
        QString change; //!< "merger", "city", "town", "renaming", "designated", "wards", "county"
    };

    //! A municipality whose cluster is drawn by the prefecture instead.
    struct LeftMunicipality
    {
        qint64 row;
        QString clusterId;
        QString municipality;
        QString reason;     //!< municipalityFailureId(), "unknown prefecture", "no membership", "no geometry"
        QString suggestion; //!< what it became, or empty
        QString change;     //!< how, with a suggestion
    };

    //! named = drawn + byPrefecture; bySuccessor are among the drawn.
    struct Municipalities
    {
        bool inPolygons = false; //!< the polygons told municipalities apart
        int named = 0;
        int drawn = 0;
        std::vector<MunicipalSuccessor> bySuccessor;
        std::vector<LeftMunicipality> byPrefecture;
    };

    QString attributesSource;
    Attributes attributes;
    RoleFilter role;
    Polygons polygons;
    int clustersIn = 0;
    int clustersPlaced = 0;
    std::vector<UnplacedCluster> unplaced;
    int membershipsIn = 0;
    int membershipsJoined = 0;
    int membershipsDrawn = 0; //!< counted on the polygons that will be drawn
    std::vector<UnjoinedMembership> unjoined;
    std::vector<UnjoinedMembership> duplicates;
    Municipalities municipalities = {};
    bool countsRows = false; //!< the memberships above are rows of a table without clusters
    int prefecturesWithCluster = 0;
    int prefecturesWithoutCluster = 0;
    int prefecturesWithData = 0; //!< named by a row; means something only with countsRows
    int prefecturesWithoutData = 0;
    std::vector<RejectedRow> tableProblems;

    //! Whether any row was unmatched, ambiguous, doubled, dropped or broke its schema: exit code 3 with --strict.
    bool hasLosses() const;
};

//! The stable JSON of the command line: two spaces of indent, keys in order, a line feed at the end.
QByteArray toJson( const Ledger &ledger );
//! The object "polygons" of it alone, in an object.
QByteArray toJson( const Ledger::Polygons &polygons );

} // namespace clusteratlas
