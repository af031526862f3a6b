// SPDX-License-Identifier: GPL-2.0-or-later
#include "buildcommand.h"

#include "atlas/buildatlas.h"
#include "joinrequest.h"
#include "progressbar.h"
#include "qgissession.h"
#include "sourceoptions.h"

#include <QCommandLineParser>

#include <future>

namespace clusteratlas
{

int runBuildCommand( const QStringList &arguments )
{
  const QString command = QStringLiteral( "build" );
  QCommandLineParser parser;
  parser.addOptions( { valueOption( "out", "Folder for atlas.gpkg, atlas.qgz and ledger.json.", "DIR" ), valueOption( "lang", "Language of the atlas: ja or en.", "LANG", "ja" ) } );
  const tl::expected<JoinRequest, int> request = joinRequest( parser, command, arguments );
  if ( !request )
    return request.error();
  const QString folder = parser.value( QStringLiteral( "out" ) );
  const QString language = parser.value( QStringLiteral( "lang" ) );
  if ( folder.isEmpty() )
    return wrongUsageOf( command, QStringLiteral( "--out DIR is missing" ) );
  if ( language != QLatin1String( "ja" ) && language != QLatin1String( "en" ) )
    return wrongUsageOf( command, QStringLiteral( "--lang must be ja or en" ) );

  ProgressBar bar( !request->quiet );
  Ledger ledger;
  std::future<Result<StagedAtlas>> staging = std::async( std::launch::async, [&request, &folder, &bar, &ledger]() -> Result<StagedAtlas> {
    Result<PreparedAtlas> prepared = prepareAtlas( request->sources, [&bar]( double share ) { return bar.show( 0.7 * share ); } );
    if ( !prepared )
      return tl::unexpected( prepared.error() );
    ledger = prepared->ledger;
    return stageAtlas( *std::move( prepared ), folder, [&bar]( double share ) { return bar.show( 0.7 + 0.2 * share ); } );
  } );
  {
    // QGIS gets ready while the files are read.
    const QgisSession session( QgisSession::For::OwnFiles );
    Result<StagedAtlas> staged = staging.get();
    if ( !staged )
      return failWith( staged.error() );
    const Result<PublishedAtlas> published = publishAtlas( *staged, language );
    if ( !published )
      return failWith( published.error() );
  }
  bar.clear();
  return finishJoin( *request, ledger );
}

} // namespace clusteratlas
