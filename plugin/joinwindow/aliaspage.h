// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "core/listcell.h"
#include "unmatchedmodel.h"

#include <QWidget>

class QPushButton;
class QTreeWidget;

namespace clusteratlas
{

//! The names learned so far, of both sources, to be forgotten again.
class AliasPage : public QWidget
{
    Q_OBJECT

  public:
    AliasPage( QString language, QWidget *parent );

    void setAliases( const PrefectureAliases &polygons, const PrefectureAliases &table );
    void learn( JoinSide side, const PrefectureAliases &more );
    [[nodiscard]] const PrefectureAliases &aliases( JoinSide side ) const { return side == JoinSide::Table ? mTable : mPolygons; }
    [[nodiscard]] int count() const { return mPolygons.size() + mTable.size(); }

  signals:
    void forgotten();

  private:
    void show();
    void forget();

    const QString mLanguage;
    PrefectureAliases mPolygons;
    PrefectureAliases mTable;
    QTreeWidget *mTree;
    QPushButton *mForget;
};

} // namespace clusteratlas
