// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "chartmark.h"
#include "comparison.h"

namespace clusteratlas
{

enum class BarsOf
{
  Prefecture,
  Region,
  Field,
  Programme,
  InstitutionType,
};

//! How a cluster is called on charts: by its region, or its name where it has none.
[[nodiscard]] Bilingual clusterLabel( const Cluster &cluster );

//! Classes of the bars of prefectures by a figure: those with a cluster that is shown, and the others. Their names are left empty.
inline constexpr QLatin1String WITH_CLUSTER = latin1( "with-cluster" );
inline constexpr QLatin1String WITHOUT_CLUSTER = latin1( "without-cluster" );

/**
 * Number of distinct clusters among \a shown, by prefecture or region of the join, field, programme, or type of a participating institution.
 * A cluster counts once in each bar it belongs to. Prefectures and regions without any are left out; fields and programmes stay, with 0.
 */
[[nodiscard]] BarsData clusterBars( const Dataset &dataset, const JoinResult &join, const QStringList &shown, BarsOf of );

//! A figure of every prefecture, or of the clusters \a shown. Empty for an unknown measure.
[[nodiscard]] BarsData figureBars( const Dataset &dataset, const Comparison &comparison, const QStringList &shown, ComparedItem::Kind kind, const QString &measureId, const QString &denominatorId );

//! Two figures of every prefecture, or of the clusters \a shown. Empty for an unknown measure.
[[nodiscard]] PointsData figurePoints( const Dataset &dataset, const Comparison &comparison, const QStringList &shown, ComparedItem::Kind kind, const QString &xId, const QString &yId, const QString &denominatorId );

enum class MatrixOf
{
  Field,
  InstitutionType,
  Institution,
};

//! Clusters \a shown as rows by fields or types of institutions; for institutions the clusters are columns.
[[nodiscard]] MatrixData clusterMatrix( const Dataset &dataset, const QStringList &shown, MatrixOf of );

//! Type of an institution in both languages, from the table "institutions"; the column of \a dataset's rows.
[[nodiscard]] Bilingual institutionType( const Dataset &dataset, const Institution &institution );

} // namespace clusteratlas
