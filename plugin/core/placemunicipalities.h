// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "joinmemberships.h"
#include "matchmunicipality.h"

namespace clusteratlas
{

//! What became of one of Dataset::municipalities.
struct PlacedMunicipality
{
    size_t named;                  //!< its index there
    std::vector<size_t> rows = {}; //!< of the polygons' table; empty when it is drawn by its prefecture
    QString name = {};             //!< as the polygons have it: 福岡市, 札幌市中央区
    QString code = {};             //!< of the polygons; of a city drawn by its wards the city's own
    QString change = {};           //!< MunicipalChange::kind, when it is drawn by, or would be, what it became
    bool bySuccessor = false;
    QString reason = {};     //!< municipalityFailureId(), "unknown prefecture", "no membership"; empty when rows are there
    QString suggestion = {}; //!< what it became, where that is not drawn
    QByteArray wkb = {};     //!< multipolygon in EPSG:6668, made of rows

    bool isDrawn() const { return !wkb.isEmpty(); }
};

//! Looks up the municipalities of \a dataset that are named for \a role, in their order: by their code where they have one, else by their label.
[[nodiscard]] std::vector<PlacedMunicipality> placeMunicipalities( const Dataset &dataset, RoleFilter role, const MunicipalityIndex &index, const MunicipalHistory &history );

//! Drops the polygons of those whose cluster, prefecture and role \a join did not join, and counts all into \a ledger.
void recordMunicipalities( const Dataset &dataset, const JoinResult &join, std::vector<PlacedMunicipality> &placed, Ledger &ledger );

//! The municipalities by which clusters are drawn.
class DrawnMunicipalities
{
  public:
    DrawnMunicipalities( const Dataset &dataset, const std::vector<PlacedMunicipality> &placed );

    /**
     * The polygons of \a clusterId in \a prefecture in \a role, each once, when every municipality that it names there is drawn. Empty when it names
     * none or one is missing; then the prefecture is drawn.
     */
    [[nodiscard]] std::vector<QByteArray> polygons( const QString &clusterId, PrefectureCode prefecture, Role role ) const;

  private:
    struct Group
    {
        bool complete = true;
        std::vector<QByteArray> polygons = {};
    };

    QHash<QString, Group> mGroups; //!< under prefecture, role and cluster
};

} // namespace clusteratlas
