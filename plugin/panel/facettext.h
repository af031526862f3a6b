// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "core/filterindex.h"

#include <QCoreApplication>

namespace clusteratlas
{

//! Words for the filter: facets in the language of the interface, their values in that of the content.
class FacetText
{
    Q_DECLARE_TR_FUNCTIONS( FacetText )

  public:
    [[nodiscard]] static QString title( Facet facet );

    //! One line of plain text. \a name as FilterIndex gives it.
    [[nodiscard]] static QString value( Facet facet, const QString &value, const Bilingual &name, const QString &language );
};

} // namespace clusteratlas
