// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "core/atlassummary.h"

#include <QCoreApplication>

namespace clusteratlas
{

//! What the summary line says, in the language of the interface; units and names in that of the content.
class SummaryText
{
    Q_DECLARE_TR_FUNCTIONS( SummaryText )

  public:
    struct Scope
    {
        int clusters = 0;       //!< of the dataset
        int shown = 0;          //!< those the filter leaves
        int selectedHidden = 0; //!< selected clusters that the filter hides
        bool isSelection = false;
        int notOnMap = 0; //!< memberships without a polygon
    };

    //! One fact each, most wanted first.
    [[nodiscard]] static QStringList parts( const AtlasSummary &summary, const Scope &scope, const QString &language );

  private:
    static QString figure( const QString &label, const SummedFigure &figure, bool withUnit, const QString &language );
};

} // namespace clusteratlas
