// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

namespace clusteratlas
{

/**
 * What both programs do first, before any thread and any application object: hashes that are the same in every run, no messages but
 * our own, memory that is kept for the next table.
 */
void setUpProcess();

} // namespace clusteratlas
