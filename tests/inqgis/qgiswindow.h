// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <QMap>
#include <QString>
#include <QVariant>

class QAction;
class QDockWidget;
class QLineEdit;
class QMainWindow;
class QTableView;
class QWidget;
class QgisInterface;
class QgsProject;
class QgsVectorLayer;

//! Borrowed from QGIS when the test plugin is made.
QgisInterface *&iface();

namespace clusteratlas::test
{

//! How many there are of everything that plugins can leave behind in QGIS.
QMap<QString, int> registrations();

QMainWindow *window();
QgsProject &project();

//! The language of the interface; the content begins in it.
bool isJapanese();

// The panel's class stands in the plugin too, under hidden symbols: found by name, spoken to by properties and signals.
QDockWidget *panel();
QLineEdit *searchEdit();
QTableView *clusterTable();

//! The layer of \a table in the project's atlas; null when there is none.
QgsVectorLayer *layer( const char *table );

//! Of the window or any widget in it; null when there is none.
QAction *actionNamed( const char *name );

//! What \a expression gives; a failed test when it is none.
QVariant value( const QString &expression );

//! Lets the file at \a path fall onto the window of QGIS.
void dropOnWindow( const QString &path );

//! Until all of an atlas is in the project.
bool waitForAtlas();

//! Until the canvas has drawn.
void waitForMap();

//! Saves a picture as NAME.png in the folder CLUSTERATLAS_SHOTS, where that is set; of the whole window when \a widget is null.
void shoot( const QString &name, QWidget *widget = nullptr );

} // namespace clusteratlas::test
