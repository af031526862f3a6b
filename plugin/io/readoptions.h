// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "core/listcell.h"

#include <QString>

namespace clusteratlas
{

//! What the user says instead of detection; empty where detection decides.
struct ReadOptions
{
    QString encoding;
    QString crs;
    QString keyField;
    PrefectureAliases aliases = {}; //!< what labels have been said to mean
};

} // namespace clusteratlas
