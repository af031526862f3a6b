// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "attributetable.h"
#include "prefecturecode.h"
#include "role.h"
#include "tableschema.h"

#include <map>
#include <optional>

namespace clusteratlas
{

//! A text in the two languages of the atlas.
struct Bilingual
{
    QString ja;
    QString en;

    //! The text of \a language "ja" or "en"; the other one where this one is empty.
    const QString &in( const QString &language ) const
    {
      const bool english = language == QLatin1String( "en" );
      const QString &wanted = english ? en : ja;
      return wanted.isEmpty() ? ( english ? ja : en ) : wanted;
    }
};

struct Programme
{
    QString id;
    Bilingual name;
    Bilingual shortName;
    QString color; //!< "#rrggbb" or empty
};

struct ResearchField
{
    QString id;
    Bilingual name;
    QString color; //!< "#rrggbb" or empty
};

struct Cluster
{
    QString id;
    QString programmeId;
    Bilingual region;
    Bilingual name;
    QStringList fieldIds; //!< in the order printed
    size_t row;           //!< index in the table "clusters"
};

//! A row (cluster, prefecture, role): many to many, never a one-to-one join.
struct Membership
{
    QString clusterId;
    QString prefectureLabel;                  //!< as the source has it
    std::optional<PrefectureCode> prefecture; //!< absent when the label names none
    Role role;
    QString evidence;
    QString confidence;
    QString source;
    qint64 rowNumber;  //!< in the table "cluster_prefectures"; below 1 for seatMemberships()
    double weight = 1; //!< of its column "weight": how wide its stripe is beside those of other clusters; above 0
};

/**
 * A municipality that a cluster names, a row of the table "cluster_municipalities". It refines the membership of its cluster, prefecture and role
 * and adds none.
 */
struct NamedMunicipality
{
    QString clusterId;
    std::optional<PrefectureCode> prefecture;
    QString label; //!< as given: 函館市
    QString code;  //!< of JIS X 0402 as given, or empty
    Role role;
    QString evidence;
    QString confidence;
    QString source;
    qint64 rowNumber; //!< in that table
};

//! Degrees on JGD2011 (EPSG:6668).
struct GeographicPoint
{
    double longitude;
    double latitude;
};

struct Institution
{
    QString id;
    Bilingual name;
    QString printedName;
    QString type;
    std::optional<PrefectureCode> prefecture;
    std::optional<GeographicPoint> point;
    size_t row; //!< index in the table "institutions"
};

//! An institution's part in a cluster.
struct Participation
{
    QString clusterId;
    QString institutionId;
    QString printedName;
    bool core;        //!< marked ※ on the page
    QString siteName; //!< campus that takes part; empty when it is the seat
    std::optional<PrefectureCode> prefecture;
    std::optional<GeographicPoint> point;
    QString confidence;
};

struct PackageLicence
{
    QString name; //!< id of opendefinition.org or SPDX
    QString title;
    QString path; //!< address of its text
};

//! Where a package's data come from.
struct PackageSource
{
    QString title;
    QString path;
};

struct DataTable
{
    TableSchema schema;
    AttributeTable cells;
};

/**
 * Everything known of one set of clusters: the tables as read, and typed rows of those the atlas computes with.
 *
 * Built by datasetFromTables() and then never changed; share it as std::shared_ptr<const Dataset>.
 */
struct Dataset
{
    Bilingual title;
    QString licence;
    std::vector<PackageLicence> licences; //!< licence is their titles
    std::vector<PackageSource> sources;
    std::vector<DataTable> tables; //!< in the order of the package
    std::vector<Programme> programmes;
    std::vector<ResearchField> fields;
    std::vector<Cluster> clusters; //!< in the order of the table
    std::vector<Membership> memberships;
    std::vector<NamedMunicipality> municipalities = {};
    std::vector<Institution> institutions;
    std::vector<Participation> participations;

    const DataTable *table( QLatin1String tableName ) const;
    const Cluster *cluster( const QString &id ) const;
    const Programme *programme( const QString &id ) const;
    const ResearchField *field( const QString &id ) const;
    const Institution *institution( const QString &id ) const;
};

} // namespace clusteratlas
