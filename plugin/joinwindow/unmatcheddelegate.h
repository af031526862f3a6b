// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <QStyledItemDelegate>

namespace clusteratlas
{

//! Edits a prefecture's code as a choice among what the label may mean and the 47 names, the first entry taking the choice back.
class UnmatchedDelegate : public QStyledItemDelegate
{
    Q_OBJECT

  public:
    UnmatchedDelegate( QString language, QObject *parent );

    QWidget *createEditor( QWidget *parent, const QStyleOptionViewItem &option, const QModelIndex &index ) const override;
    void setEditorData( QWidget *editor, const QModelIndex &index ) const override;
    void setModelData( QWidget *editor, QAbstractItemModel *model, const QModelIndex &index ) const override;

  private:
    const QString mLanguage;
};

} // namespace clusteratlas
