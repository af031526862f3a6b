// SPDX-License-Identifier: GPL-2.0-or-later
#include "aliaspage.h"

#include "core/prefecturetable.h"

#include <QPushButton>
#include <QShortcut>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace clusteratlas
{

AliasPage::AliasPage( QString language, QWidget *parent )
  : QWidget( parent )
  , mLanguage( std::move( language ) )
  , mTree( new QTreeWidget( this ) )
  , mForget( new QPushButton( tr( "For&get" ), this ) )
{
  mTree->setObjectName( QStringLiteral( "aliasTree" ) );
  mTree->setHeaderLabels( { tr( "Label" ), tr( "Prefecture" ), tr( "Source" ) } );
  mTree->setRootIsDecorated( false );
  mTree->setUniformRowHeights( true );
  mTree->setSelectionMode( QAbstractItemView::ExtendedSelection );
  mForget->setObjectName( QStringLiteral( "forgetButton" ) );
  mForget->setToolTip( tr( "Forget what the selected labels mean, and join again (Delete)" ) );
  mForget->setAutoDefault( false );
  mForget->setEnabled( false );
  auto *layout = new QVBoxLayout( this );
  layout->setContentsMargins( 6, 6, 6, 6 );
  layout->addWidget( mTree, 1 );
  layout->addWidget( mForget, 0, Qt::AlignRight );
  connect( mForget, &QPushButton::clicked, this, &AliasPage::forget );
  connect( new QShortcut( Qt::Key_Delete, mTree, nullptr, nullptr, Qt::WidgetShortcut ), &QShortcut::activated, this, &AliasPage::forget );
  connect( mTree, &QTreeWidget::itemSelectionChanged, this, [this] { mForget->setEnabled( !mTree->selectedItems().isEmpty() ); } );
}

void AliasPage::setAliases( const PrefectureAliases &polygons, const PrefectureAliases &table )
{
  mPolygons = polygons;
  mTable = table;
  show();
}

void AliasPage::learn( JoinSide side, const PrefectureAliases &more )
{
  PrefectureAliases &known = side == JoinSide::Table ? mTable : mPolygons;
  for ( auto alias = more.constBegin(); alias != more.constEnd(); ++alias )
    known.insert( alias.key(), alias.value() );
  show();
}

void AliasPage::show()
{
  mTree->clear();
  for ( const JoinSide side : { JoinSide::Table, JoinSide::Polygons } )
  {
    QStringList labels = aliases( side ).keys();
    labels.sort();
    for ( const QString &label : std::as_const( labels ) )
    {
      const PrefectureRecord &prefecture = prefectureRecord( *aliases( side ).constFind( label ) );
      auto *item = new QTreeWidgetItem( mTree );
      item->setText( 0, label );
      item->setText( 1, ( mLanguage == QLatin1String( "ja" ) ? prefecture.nameJa : prefecture.nameEn ).toString() );
      item->setText( 2, side == JoinSide::Table ? tr( "Table" ) : tr( "Polygons" ) );
      item->setData( 0, Qt::UserRole, side == JoinSide::Table );
    }
  }
}

void AliasPage::forget()
{
  const QList<QTreeWidgetItem *> items = mTree->selectedItems();
  if ( items.isEmpty() )
    return;
  for ( const QTreeWidgetItem *item : items )
    ( item->data( 0, Qt::UserRole ).toBool() ? mTable : mPolygons ).remove( item->text( 0 ) );
  show();
  emit forgotten();
}

} // namespace clusteratlas
