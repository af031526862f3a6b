// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "joinproblem.h"

#include <QDialog>
#include <QPointer>
#include <QTimer>

class QDialogButtonBox;
class QLabel;
class QProgressBar;
class QPushButton;

namespace clusteratlas
{

class JoinPages;
class PrepareTask;
class PreviewMap;
class SourceForm;

/**
 * Says what a join will do before it is done: the ledger, rows without partner to be mended, learned names and a map. Writes no atlas:
 * who opened it builds from sources() when it was accepted. Main thread; reads in the background.
 */
class JoinDialog : public QDialog
{
    Q_OBJECT

  public:
    //! \a language of the names of prefectures: "ja" or "en". Pasted tables are kept in \a folder, the atlas's.
    JoinDialog( const AtlasSources &sources, const QString &language, const QString &folder, QWidget *parent = nullptr );
    ~JoinDialog() override;

    //! The sources with every choice and alias made here.
    [[nodiscard]] AtlasSources sources() const;

    //! Takes cells of a spreadsheet from \a text as the table.
    void pasteTable( const QString &text );
    //! Takes files as the polygons or the table by what they are, or as what was meant by \a side.
    void takeFiles( const QStringList &paths, std::optional<JoinSide> side );

    void done( int result ) override;
    bool eventFilter( QObject *watched, QEvent *event ) override;

  signals:
    //! The ledger shows the sources as they stand now, or why there is none.
    void refreshed();

  protected:
    void dragEnterEvent( QDragEnterEvent *event ) override;
    void dropEvent( QDropEvent *event ) override;

  private:
    void makeStatus();
    void makeMiddle();
    void makeButtons();
    void connectParts();
    void prepareSoon();
    void prepare();
    void stopTask();
    void stopOrReadAgain();
    void setReading( bool reading );
    void onPrepared();
    void showJoin( const PreparedAtlas &atlas );
    void showProblem( const Error &error );
    void showText( const QString &text, bool isProblem );
    void pointAt( const UnmatchedRow &row );
    void openRecipe( const QString &path );
    void openBrochure();

    const QString mFolder;
    BrochureAnswers mAnswers; //!< to a brochure that is the table
    QStringList mPasted = {}; //!< files made here
    JoinProblem mProblem = {};
    bool mIsRecalled = false; //!< choices of an earlier time hold
    SourceForm *mForm;
    QLabel *mSummary;
    QPushButton *mMend;
    QProgressBar *mProgress;
    QPushButton *mStop;
    QPushButton *mReset;
    JoinPages *mPages;
    PreviewMap *mMap;
    QDialogButtonBox *mButtons;
    QPushButton *mApply = nullptr;
    QPointer<PrepareTask> mTask;
    QTimer mDelay;
};

} // namespace clusteratlas
