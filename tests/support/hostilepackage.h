// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace clusteratlas::test
{

//! Bold where it is taken for HTML, "EVALUATED" where for an expression.
QString evaluatedName();

//! Names that would be markup, SQL, an expression, a formula, an address or a turned line where somebody took them for more than text.
QStringList hostileNames();

/**
 * Writes a Data Package into \a folder whose clusters H00, H01… and their regions bear hostileNames() and stand each under the next, in a circle; with ids of quotes and
 * markup, an id twice, a table named like SQL, columns "fid", "geom", "ID" and "id", colors that are none, and \a areas memberships of role area, most
 * of them doubled.
 */
void writeHostilePackage( const QString &folder, int areas );

} // namespace clusteratlas::test
