// SPDX-License-Identifier: GPL-2.0-or-later
#include "chartpages.h"

#include "core/prefecturetable.h"
#include "io/datapackagereader.h"

#include <QDir>
#include <QPixmap>
#include <QWidget>

namespace clusteratlas::test
{

std::shared_ptr<const Dataset> builtInDataset()
{
  Result<Dataset> dataset = readDataset( QStringLiteral( CLUSTERATLAS_SOURCE_DIR "/geodata" ) );
  return dataset ? std::make_shared<const Dataset>( *std::move( dataset ) ) : nullptr;
}

JoinResult fullJoin( const Dataset &dataset )
{
  std::set<PrefectureCode> all;
  for ( const PrefectureRecord &record : prefectureTable() )
    all.insert( record.code );
  return joinMemberships( dataset, {}, all );
}

QPalette lightPalette()
{
  return QPalette( QColor( 0xef, 0xef, 0xef ) );
}

QPalette darkPalette()
{
  QPalette palette( QColor( 0x53, 0x53, 0x53 ), QColor( 0x32, 0x32, 0x32 ) );
  palette.setColor( QPalette::Base, QColor( 0x23, 0x23, 0x23 ) );
  palette.setColor( QPalette::AlternateBase, QColor( 0x2c, 0x2c, 0x2c ) );
  for ( const QPalette::ColorRole role : { QPalette::Text, QPalette::WindowText, QPalette::ButtonText } )
    palette.setColor( role, QColor( 0xdd, 0xdd, 0xdd ) );
  palette.setColor( QPalette::Highlight, QColor( 0x3d, 0x7a, 0xaa ) );
  palette.setColor( QPalette::HighlightedText, Qt::white );
  return palette;
}

void keepPicture( QWidget &widget, const QString &name )
{
  const QString folder = qEnvironmentVariable( "CLUSTERATLAS_PICTURES" );
  if ( folder.isEmpty() )
    return;
  QDir().mkpath( folder );
  widget.grab().save( QDir( folder ).filePath( name + QStringLiteral( ".png" ) ) );
}

} // namespace clusteratlas::test
