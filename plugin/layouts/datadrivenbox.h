// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "page.h"

#include <QColor>

namespace clusteratlas
{

//! Expressions that place and color a box on the first sheet; an empty one leaves what the box has. Lengths are in millimetres of the paper.
struct BoxExpressions
{
    QString x = {};
    QString y = {};
    QString width = {};
    QString color = {}; //!< NULL shows nothing
};

//! A filled rectangle, a stock shape, that \a page owns.
void addBox( const Page &page, const QString &id, const QRectF &rect, const QColor &color, const BoxExpressions &expressions = {} );

} // namespace clusteratlas
