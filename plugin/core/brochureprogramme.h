// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <QStringList>
#include <optional>

namespace clusteratlas
{

//! A heading that names a programme, or a part of one with a count: 実施地域 第Ⅱ期（9地域）.
struct ProgrammeHeading
{
    QString name;                     //!< as printed, without its year and what is no part of the name
    std::optional<int> year = {};     //!< fiscal
    std::optional<int> clusters = {}; //!< as stated
    bool isPart = false;              //!< it names no programme by itself
};

/**
 * The programme that \a text is a heading of: it ends in 事業, プログラム, 計画 or the like, brackets and year aside, and has a word of
 * regional innovation. Nothing for sentences, lists and the parts of a scheme (基本事業).
 */
[[nodiscard]] std::optional<ProgrammeHeading> programmeHeading( const QString &text );

//! Whether \a part, the name of a heading with isPart, can only mean \a programme: its words stand in that name.
[[nodiscard]] bool namesPartOf( const QString &part, const QString &programme );

//! Whether \a general begins \a special, brackets and spaces aside: a programme and its second stage.
[[nodiscard]] bool isGeneralOf( const QString &general, const QString &special );

} // namespace clusteratlas
