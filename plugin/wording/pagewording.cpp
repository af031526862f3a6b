// SPDX-License-Identifier: GPL-2.0-or-later
#include "pagewording.h"

#include "atlaswording.h"

namespace clusteratlas::pagewording
{

Bilingual brochureTitle( const Dataset &dataset )
{
  Bilingual title = atlaswording::nationalTitle( dataset );
  // The name of the atlas is no part of the programme's.
  for ( QString *text : { &title.ja, &title.en } )
    for ( const QString &atlas : { atlaswording::group().ja + QStringLiteral( "：" ), atlaswording::group().en + QStringLiteral( ": " ) } )
      if ( text->startsWith( atlas ) )
        text->remove( 0, atlas.size() );
  if ( !title.en.isEmpty() )
    title.en[0] = title.en[0].toUpper();
  return { QStringLiteral( "%1　実施地域図" ).arg( title.in( QStringLiteral( "ja" ) ) ), QStringLiteral( "%1: map of regions" ).arg( title.in( QStringLiteral( "en" ) ) ) };
}

Bilingual scheme()
{
  return { QStringLiteral( "仕組み" ), QStringLiteral( "Scheme" ) };
}

Bilingual purpose()
{
  return { QStringLiteral( "目的・趣旨" ), QStringLiteral( "Purpose" ) };
}

Bilingual regions( int count )
{
  return { QStringLiteral( "%1地域" ).arg( count ), count == 1 ? QStringLiteral( "1 region" ) : QStringLiteral( "%1 regions" ).arg( count ) };
}

Bilingual page( const QString &number, bool isInferred )
{
  if ( number.isEmpty() )
    return {};
  const QString mark = isInferred ? QStringLiteral( "*" ) : QString();
  return { QStringLiteral( "P.%1%2" ).arg( number, mark ), QStringLiteral( "p. %1%2" ).arg( number, mark ) };
}

Bilingual comma()
{
  return { QStringLiteral( "、" ), QStringLiteral( ", " ) };
}

Bilingual andOthers()
{
  return { QStringLiteral( " 等" ), QStringLiteral( " and others" ) };
}

Bilingual marks( bool withInferredPages )
{
  Bilingual text { QStringLiteral( "※は核となる研究機関" ), QStringLiteral( "※ core research institutions" ) };
  if ( withInferredPages )
  {
    text.ja += QStringLiteral( "　*ページは推定" );
    text.en += QStringLiteral( "   * page inferred" );
  }
  return text;
}

Bilingual notOnMap( const QStringList &names )
{
  return { QStringLiteral( "地図にないクラスター：%1" ).arg( names.join( QStringLiteral( "、" ) ) ), QStringLiteral( "Not on the map: %1" ).arg( names.join( QStringLiteral( "; " ) ) ) };
}

Bilingual shortened()
{
  return { QStringLiteral( "紙面の都合により記載を省略" ), QStringLiteral( "Boxes are shortened for want of room" ) };
}

} // namespace clusteratlas::pagewording
