// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <QMap>
#include <QString>

class QgisInterface;

//! Borrowed from QGIS when the test plugin is made.
QgisInterface *&iface();

//! How many there are of everything that plugins can leave behind in QGIS.
QMap<QString, int> registrations();
