// SPDX-License-Identifier: GPL-2.0-or-later
#include "samplepage.h"

#include "joinfactstext.h"
#include "samplemodel.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QTableView>

namespace clusteratlas
{

SamplePage::SamplePage( QWidget *parent )
  : QWidget( parent )
{
  auto *layout = new QHBoxLayout( this );
  layout->setContentsMargins( 6, 6, 6, 6 );
  mPolygons = makeHalf( "polygonSample", title( JoinSide::Polygons ) );
  mTable = makeHalf( "tableSample", title( JoinSide::Table ) );
}

QString SamplePage::title( JoinSide side ) const
{
  return side == JoinSide::Polygons ? tr( "Polygons" ) : tr( "Table" );
}

SamplePage::Half SamplePage::makeHalf( const char *name, const QString &title )
{
  Half half { new QLabel( title, this ), new SampleModel( this ) };
  half.heading->setTextFormat( Qt::PlainText );
  half.heading->setObjectName( QString::fromLatin1( name ) + QStringLiteral( "Label" ) );
  auto *view = new QTableView( this );
  view->setObjectName( QString::fromLatin1( name ) );
  view->setModel( half.model );
  view->setTabKeyNavigation( false );
  view->setWordWrap( false );
  view->verticalHeader()->hide();
  view->horizontalHeader()->setHighlightSections( false );
  view->horizontalHeader()->setDefaultSectionSize( 90 );
  auto *column = new QVBoxLayout();
  column->addWidget( half.heading );
  column->addWidget( view, 1 );
  static_cast<QHBoxLayout *>( layout() )->addLayout( column, 1 );
  return half;
}

void SamplePage::setSample( JoinSide side, const SampleRows &sample )
{
  QString heading = tr( "%1: %2 (%3)", "source, encoding, where it is known from" ).arg( title( side ), sample.encoding, knownFromText( sample.encodingFrom ) );
  if ( sample.undecodable > 0 )
    heading += tr( "; %1 signs are impossible in it" ).arg( sample.undecodable );
  half( side ).heading->setText( heading );
  half( side ).model->setSample( sample );
}

void SamplePage::clear( JoinSide side, const QString &why )
{
  half( side ).heading->setText( tr( "%1: %2", "source, why there are no rows" ).arg( title( side ), why ) );
  half( side ).model->setSample( {} );
}

} // namespace clusteratlas
