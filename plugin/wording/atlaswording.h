// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "core/dataset.h"
#include "core/ledger.h"

namespace clusteratlas
{

//! Texts that stay in the atlas after the program has gone: layer names, legend entries, titles. Both languages, not tr().
namespace atlaswording
{
Bilingual group();
Bilingual tables();
Bilingual noCluster();
Bilingual withCluster();
Bilingual noData();
Bilingual clusterCount( int count );
Bilingual municipality();
Bilingual coreInstitution();
Bilingual otherInstitution();
Bilingual core();
Bilingual notCore();
Bilingual role( Role role );
Bilingual theme( const QString &themeId );
Bilingual nationalTitle( const Dataset &dataset );
Bilingual legend();
Bilingual source();
Bilingual kilometres();
Bilingual licence();

//! The counts of \a ledger in one line, as ledgerSummary() gives them in the language of the interface.
Bilingual ledgerCounts( const Ledger &ledger );

//! "name (count)" with the brackets of the language.
Bilingual counted( const Bilingual &name, int count );
} // namespace atlaswording

} // namespace clusteratlas
