// SPDX-License-Identifier: GPL-2.0-or-later
#include "unmatcheddelegate.h"

#include "core/prefecturetable.h"
#include "core/suggestprefectures.h"
#include "unmatchedmodel.h"

#include <QComboBox>

namespace clusteratlas
{

UnmatchedDelegate::UnmatchedDelegate( QString language, QObject *parent )
  : QStyledItemDelegate( parent )
  , mLanguage( std::move( language ) )
{}

QWidget *UnmatchedDelegate::createEditor( QWidget *parent, const QStyleOptionViewItem &, const QModelIndex &index ) const
{
  auto *box = new QComboBox( parent );
  box->setObjectName( QStringLiteral( "prefectureBox" ) );
  const auto nameOf = [this]( const PrefectureRecord &prefecture ) { return ( mLanguage == QLatin1String( "ja" ) ? prefecture.nameJa : prefecture.nameEn ).toString(); };
  box->addItem( tr( "None" ), 0 );
  for ( const PrefectureSuggestion &suggestion : suggestPrefectures( index.data( UnmatchedModel::LabelRole ).toString() ) )
    box->addItem( tr( "%1 (%2 %, %3)", "suggested prefecture, likeness, reason" ).arg( nameOf( prefectureRecord( suggestion.code ) ) ).arg( qRound( suggestion.score * 100 ) ).arg( UnmatchedModel::suggestionText( QString( suggestionReasonId( suggestion.reason ) ) ) ),
      suggestion.code.number() );
  if ( box->count() > 1 )
    box->insertSeparator( box->count() );
  for ( const PrefectureRecord &prefecture : prefectureTable() )
    box->addItem( QStringLiteral( "%1 %2" ).arg( prefecture.code.toString(), nameOf( prefecture ) ), prefecture.code.number() );
  return box;
}

void UnmatchedDelegate::setEditorData( QWidget *editor, const QModelIndex &index ) const
{
  auto *box = qobject_cast<QComboBox *>( editor );
  box->setCurrentIndex( box->findData( index.data( Qt::EditRole ) ) );
}

void UnmatchedDelegate::setModelData( QWidget *editor, QAbstractItemModel *model, const QModelIndex &index ) const
{
  model->setData( index, qobject_cast<QComboBox *>( editor )->currentData(), Qt::EditRole );
}

} // namespace clusteratlas
