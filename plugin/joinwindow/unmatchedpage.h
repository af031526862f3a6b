// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "core/fixsheet.h"
#include "unmatchedmodel.h"

#include <QWidget>

class QPushButton;
class QSpinBox;
class QTableView;

namespace clusteratlas
{

/**
 * Rows without partner, with what they may mean, to be accepted one by one or all from a likeness on. By keyboard: Space takes a suggestion,
 * F2 lists all, Delete takes back, Ctrl+Return learns.
 */
class UnmatchedPage : public QWidget
{
    Q_OBJECT

  public:
    UnmatchedPage( const QString &language, QWidget *parent );

    //! Shows the rows of \a ledger that found no partner.
    void setLedger( const Ledger &ledger );
    [[nodiscard]] const UnmatchedModel &model() const { return *mModel; }

  signals:
    //! What was chosen is to hold from now on: see model().chosen().
    void learnRequested();
    //! A filled fix sheet was read.
    void fixesRead( const clusteratlas::Fixes &fixes );
    void told( const QString &text, bool isProblem );
    void rowPointedAt( const clusteratlas::UnmatchedRow &row );

  private:
    void makeView( const QString &language );
    void makeButtons();
    void makeFixSheetMenu();
    void saveFixSheet();
    void readFixSheet();
    void updateButtons();
    [[nodiscard]] std::vector<int> selectedRows() const;

    UnmatchedModel *mModel;
    QTableView *mView;
    Ledger mLedger;
    QPushButton *mFixSheet = nullptr;
    QPushButton *mAccept = nullptr;
    QPushButton *mAcceptAll = nullptr;
    QSpinBox *mScore = nullptr;
    QPushButton *mLearn = nullptr;
};

} // namespace clusteratlas
