// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "core/membershipreason.h"

namespace clusteratlas
{

/**
 * A reason step by step in one line, in the language of the interface, names in the content \a language: row 5 of cluster_prefectures:
 * “富山県” → name (Japanese) → 16 Toyama → Applicant government → “Phase II” in the legend, the whole area. \a legendEntry is what the
 * legend calls the cluster's class. Plain untrusted text.
 */
[[nodiscard]] QString membershipReasonText( const MembershipReason &reason, const QString &legendEntry, const QString &language );

} // namespace clusteratlas
