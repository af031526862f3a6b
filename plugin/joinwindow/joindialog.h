// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "unmatchedmodel.h"
#include "atlas/preparedatlas.h"

#include <QDialog>
#include <QPointer>
#include <QTimer>

class QLabel;
class QProgressBar;
class QPushButton;
class QSpinBox;
class QTabWidget;
class QTreeWidget;
class QTableView;
class QgsMapCanvas;
class QgsVectorLayer;

namespace clusteratlas
{

class PrepareTask;
class SourceForm;

/**
 * Says what a join will do before it is done: the ledger, rows without partner to be mended, learned names and a map. Writes no atlas:
 * who opened it builds from sources() when it was accepted. Main thread; reads in the background.
 */
class JoinDialog : public QDialog
{
    Q_OBJECT

  public:
    //! \a language of the names of prefectures: "ja" or "en".
    JoinDialog( const AtlasSources &sources, const QString &language, QWidget *parent = nullptr );
    ~JoinDialog() override;

    //! The sources with every choice and alias made here.
    [[nodiscard]] AtlasSources sources() const;

  signals:
    //! The ledger shows the sources as they stand now.
    void refreshed();

  private:
    QWidget *makeUnmatchedPage();
    QWidget *makeAliasPage();
    void connectButtons();
    void prepareSoon();
    void prepare();
    void onPrepared();
    void showJoin( const PreparedAtlas &atlas );
    void showError( const QString &text );
    void showAliases();
    void acceptChoices();
    void forgetAlias();
    void openRecipe();
    void saveRecipe();
    void openBrochure();

    const QString mLanguage;
    PrefectureAliases mPolygonAliases;
    PrefectureAliases mTableAliases;
    BrochureAnswers mAnswers;
    SourceForm *mForm;
    UnmatchedModel *mUnmatched;
    QTabWidget *mTabs;
    QLabel *mSummary;
    QProgressBar *mProgress;
    QTreeWidget *mLedger;
    QTreeWidget *mAliases;
    QTableView *mUnmatchedView = nullptr;
    QSpinBox *mScore = nullptr;
    QPushButton *mAcceptAll = nullptr;
    QPushButton *mJoinChosen = nullptr;
    QPushButton *mApply = nullptr;
    QgsMapCanvas *mCanvas;
    std::unique_ptr<QgsVectorLayer> mPreview;
    QPointer<PrepareTask> mTask;
    QTimer mDelay;
};

} // namespace clusteratlas
