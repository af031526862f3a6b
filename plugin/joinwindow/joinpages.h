// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "joinproblem.h"
#include "sourceglimpse.h"

#include <QTabWidget>

class QTreeWidget;

namespace clusteratlas
{

class AliasPage;
class SamplePage;
class UnmatchedPage;
struct Fixes;

//! The pages of the window: ledger, rows without partner, learned names, first rows.
class JoinPages : public QTabWidget
{
    Q_OBJECT

  public:
    //! \a language of the names of prefectures: "ja" or "en".
    JoinPages( const QString &language, QWidget *parent );

    void showJoin( const PreparedAtlas &atlas );
    //! Leads to the first rows where they help to mend it.
    void showProblem( const JoinProblem &problem );
    void showSample( JoinSide side, const SourceGlimpse &glimpse );
    //! The person changes an encoding and wants to see what it does.
    void leadToRows();

    void setAliases( const PrefectureAliases &polygons, const PrefectureAliases &table );
    [[nodiscard]] const PrefectureAliases &aliases( JoinSide side ) const;

  signals:
    //! Names were learned or forgotten: join again.
    void aliasesChanged();
    void told( const QString &text, bool isProblem );
    void rowPointedAt( const clusteratlas::UnmatchedRow &row );

  private:
    void learn( const PrefectureAliases &polygons, const PrefectureAliases &table );
    void showCounts();

    QTreeWidget *mLedger;
    UnmatchedPage *mUnmatched;
    AliasPage *mAliases;
    SamplePage *mSamples;
    bool mLeadsToRows = false; //!< a problem, not the person, chose the page of rows
};

} // namespace clusteratlas
