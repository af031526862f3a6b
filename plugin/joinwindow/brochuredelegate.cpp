// SPDX-License-Identifier: GPL-2.0-or-later
#include "brochuredelegate.h"

#include "brochuremodel.h"

#include <QComboBox>

namespace clusteratlas
{

QWidget *BrochureDelegate::createEditor( QWidget *parent, const QStyleOptionViewItem &option, const QModelIndex &index ) const
{
  const QStringList choices = index.data( BrochureModel::ChoicesRole ).toStringList();
  if ( choices.isEmpty() )
    return QStyledItemDelegate::createEditor( parent, option, index );
  auto *box = new QComboBox( parent );
  box->setObjectName( QStringLiteral( "answerBox" ) );
  box->setEditable( true );
  box->setInsertPolicy( QComboBox::NoInsert );
  box->addItems( choices );
  return box;
}

void BrochureDelegate::setEditorData( QWidget *editor, const QModelIndex &index ) const
{
  if ( auto *box = qobject_cast<QComboBox *>( editor ) )
    box->setEditText( index.data( Qt::EditRole ).toString() );
  else
    QStyledItemDelegate::setEditorData( editor, index );
}

void BrochureDelegate::setModelData( QWidget *editor, QAbstractItemModel *model, const QModelIndex &index ) const
{
  if ( const auto *box = qobject_cast<QComboBox *>( editor ) )
    model->setData( index, box->currentText(), Qt::EditRole );
  else
    QStyledItemDelegate::setModelData( editor, model, index );
}

} // namespace clusteratlas
