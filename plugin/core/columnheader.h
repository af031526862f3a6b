// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <QString>

namespace clusteratlas
{
//! What the name of a column says about values that look like prefecture codes.
enum class ColumnHeader
{
  Silent,
  Prefecture,     //!< N03_001, pref_code, 都道府県コード, 団体コード, KEN
  Code,           //!< code, コード: a code, but of what
  RowNumber,      //!< id, fid, objectid, 番号, rank
  OtherCodeSystem //!< fips, gn_a1_code, hasc_1: numbers of another order
};

//! Ignores case, width, spaces, hyphens, underscores and full stops. The word lists stand in columnheader.cpp.
[[nodiscard]] ColumnHeader readColumnHeader( const QString &name );
} // namespace clusteratlas
