// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "brochurewords.h"

#include <QStringList>
#include <optional>

namespace clusteratlas
{

//! A label and what it stands before: 分野：環境, 【分野】環境, 分野　環境, Field: environment.
struct LabelledText
{
    BrochureLabel label;
    QString content; //!< empty where the label stands alone
};
[[nodiscard]] std::optional<LabelledText> labelledText( const QString &text );

/**
 * The parts of a line that says all of a cluster: region：cluster：institutions, parted by colons, bars, slashes, tabs or wide spaces. Empty
 * unless there are three, or two of which the second is a cluster, and the first is a region or a place.
 */
[[nodiscard]] QStringList rowParts( const QString &text );

} // namespace clusteratlas
