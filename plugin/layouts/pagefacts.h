// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "core/dataset.h"
#include "core/ledger.h"

#include <QColor>

namespace clusteratlas
{

//! What the atlas of pages goes over.
enum class PagesBy
{
  Cluster,
  Prefecture,
};

//! What one page of the atlas says, in one language; plain untrusted text.
struct PageFacts
{
    struct Mark
    {
        QString text;
        QColor color;
    };
    struct Fact
    {
        QString label; //!< empty: goes on under the one before
        QString value;
    };
    //! A row of the table of institutions.
    struct Row
    {
        QString name;
        QString kind;
        QString last; //!< the campus on a cluster's page, the cluster on a prefecture's
    };

    QString id; //!< of the cluster or the prefecture
    QString band;
    QColor color; //!< of the band
    QString title;
    QString subtitle;
    std::vector<Mark> fields;
    std::vector<Fact> facts;
    std::vector<PrefectureCode> prefectures; //!< whose indicators are shown
    std::vector<Row> institutions;           //!< in the order of the table's rows
};

//! A page for each cluster, in their order, or for each prefecture that has a cluster or an institution of one, by code.
std::vector<PageFacts> pageFacts( const Dataset &dataset, const RoleFilter &role, PagesBy by, const QString &language );

} // namespace clusteratlas
