// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "core/brochureitem.h"

namespace clusteratlas
{

//! What the text of a brochure leaves open, by the id of the question; the id itself when it is none.
[[nodiscard]] QString brochureQuestionText( const QString &questionId );

//! The name of a kind of item: "Cluster", "Page".
[[nodiscard]] QString brochureKindText( BrochureKind kind );

//! How sure an item is, by the id of its confidence.
[[nodiscard]] QString brochureConfidenceText( const QString &confidenceId );

} // namespace clusteratlas
