// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "core/dataset.h"

namespace clusteratlas
{

//! Texts that stand on printed pages. Both languages, not tr().
namespace pagewording
{
Bilingual brochureTitle( const Dataset &dataset );
Bilingual scheme();
Bilingual purpose();
//! "実施地域：9": how many clusters a programme has on the page.
Bilingual regions( int count );
//! "P.16", with an asterisk when the number is inferred; empty without one.
Bilingual page( const QString &number, bool isInferred );
//! What stands between the names of institutions.
Bilingual comma();
Bilingual andOthers();
//! What ※ and, when \a withInferredPages, the asterisk mean.
Bilingual marks( bool withInferredPages );
//! Names the clusters that have no place on the map.
Bilingual notOnMap( const QStringList &names );
//! That boxes say less than is known, for want of room.
Bilingual shortened();
} // namespace pagewording

} // namespace clusteratlas
