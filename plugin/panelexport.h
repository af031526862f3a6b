// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "panel/exportmenu.h"

#include <QObject>
#include <QPointer>

class QgsMessageBar;

namespace clusteratlas
{

class AttributePanel;
class ExportTask;

/**
 * Saves what the panel shows: asks where, warns of characters that would be lost, writes, and says where it is. Main thread.
 */
class PanelExport : public QObject
{
    Q_OBJECT

  public:
    //! Borrows both.
    PanelExport( AttributePanel &panel, QgsMessageBar &bar, QObject *parent );
    ~PanelExport() override;

    //! \a folder is where the user is asked to save, \a atlas the GeoPackage of a Data Package.
    void save( ExportKind kind, const QString &folder, const QString &atlas );

    //! Without asking; what cannot be written is said in the bar.
    void saveTo( ExportKind kind, const QString &path, const QString &atlas );

  private:
    void saveTable( ExportKind kind, const QString &path );
    void savePackage( const QString &path, const QString &atlas );
    void tellSaved( const QString &path );
    void tell( const QString &text, bool isError );

    AttributePanel &mPanel;
    QgsMessageBar &mBar;
    QPointer<ExportTask> mTask;
};

} // namespace clusteratlas
