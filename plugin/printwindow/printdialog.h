// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "core/pageproblem.h"
#include "core/result.h"
#include "pagemaker.h"

#include <QDialog>
#include <QTimer>

class QLabel;
class QListWidget;
class QPushButton;

namespace clusteratlas
{

class PrintForm;
class PrintPreview;

/**
 * Chooses a page of the project's atlas, shows it, and puts it into the layout window or a file. Main thread.
 */
class PrintDialog : public QDialog
{
    Q_OBJECT

  public:
    //! \a folder is where files are saved at first, \a templates where templates are. \a project must outlive it.
    PrintDialog( QgsProject &project, std::shared_ptr<const Dataset> dataset, const Ledger &ledger, const QString &folder, const QString &templates, QWidget *parent = nullptr );
    ~PrintDialog() override;

    //! Writes the pages chosen to \a path, unless they have problems that the user did not accept: then these are listed, and false is returned.
    Q_INVOKABLE bool exportTo( const QString &path );

    //! Saves the page chosen under \a path.
    Q_INVOKABLE bool saveTemplateTo( const QString &path );

  signals:
    //! The layout was put into the project, which owns it.
    void designerRequested( QgsPrintLayout *layout );
    void exported( const QString &path );
    //! The page chosen is shown.
    void refreshed();

  private:
    void makeButtons();
    void showPages();
    void showState();
    //! Puts the pages chosen into the project; the first of them, or null.
    QgsPrintLayout *putPages();
    void openInDesigner();
    void askAndExport();
    void askAndSaveTemplate();
    void resetPages();
    bool mayExport();
    Result<void> write( const QString &path );
    void tell( const QString &text, bool isProblem );
    QDomDocument changes() const;

    PageMaker mMaker;
    QString mFolder;
    QString mTemplates;
    PrintForm *mForm;
    PrintPreview *mPreview;
    QLabel *mState;
    QLabel *mMessage;
    QListWidget *mProblems;
    QPushButton *mReset = nullptr;
    QPushButton *mTemplate = nullptr;
    QPushButton *mDesigner = nullptr;
    QPushButton *mExport = nullptr;
    QTimer mDelay;
    bool mIsAccepted = false; //!< the problems listed are
};

} // namespace clusteratlas
