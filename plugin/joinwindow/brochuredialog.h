// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "atlas/preparedatlas.h"
#include "brochuremodel.h"

#include <QDialog>
#include <QTimer>

class QCheckBox;
class QLabel;
class QPlainTextEdit;
class QPushButton;
class QSortFilterProxyModel;
class QSplitter;
class QTreeView;
class QgsFileWidget;

namespace clusteratlas
{

/**
 * Reviews what the text of a brochure proposes: every item beside the line it came from, open questions to be answered. The text is opened
 * or pasted. Ends in sources() that build from it. Main thread.
 */
class BrochureDialog : public QDialog
{
    Q_OBJECT

  public:
    //! Opens the attributes of \a sources where they are a text, with its answers.
    explicit BrochureDialog( const AtlasSources &sources, QWidget *parent = nullptr );

    //! The sources it was opened with, but the attributes from this text, with the answers given.
    [[nodiscard]] AtlasSources sources() const;

    void openText( const QString &path );

    //! Writes the text, as UTF-8, to the file it then builds from. Says why it cannot in the window.
    bool saveText( const QString &path );

  private:
    QWidget *makeSourceRow();
    QWidget *makeReview();
    QWidget *makeFooter();
    void makeButtons();
    void read();
    void showSummary();
    void showLines();
    void goToNextOpen();
    void editCurrent();
    void build();
    bool eventFilter( QObject *watched, QEvent *event ) override;
    QModelIndex currentItem() const;

    AtlasSources mSources;
    BrochureModel *mModel;
    QSortFilterProxyModel *mShown;
    QgsFileWidget *mFile = nullptr;
    QPlainTextEdit *mText = nullptr;
    QTreeView *mTree = nullptr;
    QCheckBox *mOpenOnly = nullptr;
    QLabel *mSummary = nullptr;
    QPushButton *mBuild = nullptr;
    QPushButton *mNext = nullptr;
    QPushButton *mAccept = nullptr;
    QString mPath;      //!< the file that holds the text; empty: none does
    QString mSavedText; //!< what it holds
    QString mError;
    QTimer mDelay;
};

} // namespace clusteratlas
