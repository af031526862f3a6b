// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <QString>

namespace clusteratlas
{

//! What the user says instead of detection; empty where detection decides.
struct ReadOptions
{
  QString encoding;
  QString crs;
  QString keyField;
};

} // namespace clusteratlas
