// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "core/dataset.h"

namespace clusteratlas
{

//! Headings of the forms and map tips of the atlas's layers; they stay in the atlas, in both languages.
namespace formwording
{
Bilingual overview();
Bilingual details();
Bilingual clusters();
Bilingual prefectures();
Bilingual institutions();
Bilingual fields();
Bilingual programme();
Bilingual statistics();
//! Of a prefecture, whether the readings agree on its clusters.
Bilingual readingsAgree( bool agree );
//! Before a count.
Bilingual clusterCount();
} // namespace formwording

} // namespace clusteratlas
