// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <Qt>

namespace clusteratlas
{

//! What the models of the panel say about an index beside its texts; empty where it does not apply.
enum PanelRole
{
  ClusterIdRole = Qt::UserRole + 1, //!< QString
  PrefectureCodeRole,               //!< QString "01".."47"
  SortRole,                         //!< int or QString
};

} // namespace clusteratlas
