// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <QMenu>

namespace clusteratlas
{

//! What is handed on of what the panel shows.
enum class ExportKind
{
  CsvUtf8,
  CsvCp932,
  Workbook,   //!< XLSX
  Card,       //!< HTML
  DataPackage //!< the whole atlas
};

//! The menu behind "Export…". Translates itself.
class ExportMenu : public QMenu
{
    Q_OBJECT

  public:
    explicit ExportMenu( QWidget *parent );

    //! Without a cluster there is no card, without an atlas nothing.
    void setAvailable( bool hasAtlas, bool hasCluster );

  signals:
    void chosen( clusteratlas::ExportKind kind );

  protected:
    void changeEvent( QEvent *event ) override;

  private:
    void translate();

    QList<QAction *> mActions; //!< in the order of ExportKind
};

} // namespace clusteratlas

Q_DECLARE_METATYPE( clusteratlas::ExportKind )
