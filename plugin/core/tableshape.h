// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "brochureitem.h"
#include "columnmeaning.h"
#include "keycolumn.h"
#include "listcell.h"
#include "role.h"
#include "tablelayout.h"

#include <tl/expected.hpp>

namespace clusteratlas
{

//! What a row and a cell of a table stand for.
enum class TableShape
{
  Long,             //!< a row is a membership
  PrefectureLists,  //!< a row is a cluster, a cell lists its prefectures
  ClusterLists,     //!< a row is a prefecture, a cell lists its clusters
  WidePrefectures,  //!< a row is a cluster, a column a prefecture
  WideClusters,     //!< a row is a prefecture, a column a cluster
  Links,            //!< a row is the part of an institution in a cluster
  Institutions,     //!< a row is an institution
  Statistics,       //!< a row holds figures of a prefecture
  StatisticsAcross, //!< a row is an indicator, a column a prefecture
  Brochure          //!< no table: the text of a brochure
};

//! A stable identifier, never translated: "long", "prefecture_lists", "cluster_lists", "wide_prefectures", "wide_clusters", "links",
//! "institutions", "statistics", "statistics_across", "brochure".
[[nodiscard]] QLatin1String tableShapeId( TableShape shape );

//! Nothing when \a id is none of them.
[[nodiscard]] std::optional<TableShape> tableShapeFromId( const QString &id );

//! Whether the table says which prefectures clusters are in.
[[nodiscard]] bool hasMemberships( TableShape shape );

//! What somebody says of a table instead of recognition; empty where recognition decides.
struct TableOptions
{
    std::optional<TableShape> shape = {};
    std::optional<int> headerRow = {}; //!< as a spreadsheet counts; 0: there is none
    QString keyColumn = {};            //!< the column that names prefectures
    QString clusterColumn = {};        //!< the column that names clusters
    Role role = Role::Applicant;       //!< of memberships whose table has no column for it
    PrefectureAliases aliases = {};    //!< what labels have been said to mean
    BrochureAnswers answers = {};      //!< what was said of the items of a brochure
};

//! How the columns of a table are to be read; indexes of columns are -1 where there is none.
struct TableReading
{
    TableShape shape = TableShape::Statistics;
    QString shapeReason = {}; //!< "stated", "cluster_column", "list_cells", "marks", "prefectures_across", "institution_column", "no_cluster_column"
    int key = -1;
    KeyForm keyForm = KeyForm::NameJa;
    std::vector<int> otherKeys = {}; //!< columns that name the same prefectures another way
    std::vector<Ledger::RefusedColumn> refused = {};
    int cluster = -1; //!< the column of ids where there is one, else of names
    int clusterName = -1;
    int role = -1;
    std::vector<int> across = {}; //!< columns of prefectures or of clusters
    std::vector<ColumnMeaning> meanings = {};
    std::vector<bool> figures = {}; //!< columns that hold figures

    int columnOf( ColumnMeaning meaning ) const;
};

/**
 * Recognises the columns and the shape of the table in \a grid, or returns the columns that were refused as key, none being left.
 *
 * Prefectures: chooseKeyColumn() over the data rows, or a column whose cells list prefectures (placesIn()) when that names more rows.
 * Clusters: a column whose name says so; where there is none, marks (○ × 1) make the columns they stand in clusters, and one text column
 * beside a column in which prefectures repeat or are listed is taken for their name. Whatever is left is statistics. Columns of large
 * tables are sifted by a sample of 2000 rows; those that may be keys are then read whole.
 */
[[nodiscard]] tl::expected<TableReading, std::vector<Ledger::RefusedColumn>> readTableShape( const TextGrid &grid, const TableLayout &layout, const TableOptions &options );

//! A sign in a cell of a wide table. ○ ● ◎ ✓ 1 有 are Present, × - 0 無 Absent.
enum class Mark
{
  Blank,
  Present,
  Absent,
  Other //!< no mark
};

[[nodiscard]] Mark readMark( const QString &cell );

//! Whether \a cell of a wide table says yes: a mark of presence, a number other than zero, or any text.
[[nodiscard]] bool saysPresent( const QString &cell );

//! The role that \a text names in Japanese or English: 申請, applicant, 機関, institution, 対象地域, area, extended. Nothing for others.
[[nodiscard]] std::optional<Role> readRole( const QString &text );

} // namespace clusteratlas
