// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "core/prefecturecode.h"

#include <QCoreApplication>

namespace clusteratlas
{

//! Words for what a membership says: confidence in the language of the interface, places in that of the content.
class MembershipText
{
    Q_DECLARE_TR_FUNCTIONS( MembershipText )

  public:
    //! Words for the tables' "verified", "inferred-high" and so on; a token the atlas does not know stays as it is.
    [[nodiscard]] static QString confidence( const QString &token );

    //! Whether a value of this confidence needs no mark: it is verified, or the table does not grade it.
    [[nodiscard]] static bool isCertain( const QString &token );

    //! The prefecture's name in the content language "ja" or "en".
    [[nodiscard]] static QString prefecture( PrefectureCode code, const QString &language );
};

} // namespace clusteratlas
