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
Bilingual reading( const RoleFilter &reading );
//! \a roles name a prefecture; \a same: each with the same clusters.
Bilingual namedBy( const std::vector<Role> &roles, bool same );
Bilingual namedByNone();
//! One of nine classes of two indicators, 0 to 2 each.
Bilingual bivariateClass( int first, int second );
Bilingual bivariateLegend();
Bilingual tileGrid();
Bilingual insets();
//! Of a link: programme and part.
Bilingual link( const Bilingual &programme, bool isCore );
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
