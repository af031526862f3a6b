// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

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

    void setRows( std::vector<UnmatchedRow> rows );
    [[nodiscard]] const UnmatchedModel &model() const { return *mModel; }

  signals:
    //! What was chosen is to hold from now on: see model().chosen().
    void learnRequested();
    void rowPointedAt( const clusteratlas::UnmatchedRow &row );

  private:
    void makeView( const QString &language );
    void makeButtons();
    void updateButtons();
    [[nodiscard]] std::vector<int> selectedRows() const;

    UnmatchedModel *mModel;
    QTableView *mView;
    QPushButton *mAccept = nullptr;
    QPushButton *mAcceptAll = nullptr;
    QSpinBox *mScore = nullptr;
    QPushButton *mLearn = nullptr;
};

} // namespace clusteratlas
