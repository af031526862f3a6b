// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <QByteArray>
#include <QStringList>

#include <random>
#include <vector>

namespace clusteratlas::test
{

//! What the cells of an invented table hold.
enum class TableKind
{
  Places, //!< prefectures, municipalities, addresses, figures
  Institutions,
  People,    //!< names and readings
  HalfWidth, //!< readings in half-width katakana alone
  Dependent, //!< characters of one machine: ① Ⅱ ～ ㈱ 髙 﨑
  Sparse,    //!< figures and Latin letters, one Japanese cell in a dozen
};

constexpr TableKind TABLE_KINDS[] = { TableKind::Places, TableKind::Institutions, TableKind::People, TableKind::HalfWidth, TableKind::Dependent, TableKind::Sparse };

//! A table of \a rows rows under a row of names, which is missing where \a hasHeader is false. At least one cell is beyond ASCII.
[[nodiscard]] std::vector<QStringList> japaneseTable( TableKind kind, int rows, bool hasHeader, std::mt19937 &random );

//! \a text as iconv writes it in \a encoding; a character the encoding lacks becomes 〓, as Japanese programs do.
[[nodiscard]] QByteArray encoded( const QString &text, const char *encoding );

} // namespace clusteratlas::test
