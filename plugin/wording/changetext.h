// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "core/datasetchange.h"

namespace clusteratlas
{

//! What changed, in one line of counts, in the language of the interface.
QString changeText( const DatasetChange &change );

//! The same in a few words.
[[nodiscard]] QString changedText( const DatasetChange &change );

//! The items of one kind of change under their heading.
struct ChangeSection
{
    QString heading;
    QStringList lines;
};

//! Every item that was added, removed or changed; names are in \a language "ja" or "en". Empty when nothing changed.
[[nodiscard]] std::vector<ChangeSection> changeDetails( const DatasetChange &change, const QString &language );

} // namespace clusteratlas
