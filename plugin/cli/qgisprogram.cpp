// SPDX-License-Identifier: GPL-2.0-or-later
#include "qgisprogram.h"

#include "commandline.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>

#include <cerrno>
#include <cstring>
#include <unistd.h>
#include <vector>

namespace clusteratlas
{

int becomeQgisProgram()
{
  const QString program = QFileInfo( QCoreApplication::applicationDirPath() + QStringLiteral( "/../libexec/clusteratlas/clusteratlas-qgis" ) ).absoluteFilePath();
  // The arguments as the shell gave them: Qt may have decoded bytes that are no text.
  QFile file( QStringLiteral( "/proc/self/cmdline" ) );
  QList<QByteArray> words;
  if ( file.open( QIODevice::ReadOnly ) )
    words = file.readAll().split( '\0' );
  std::vector<char *> arguments;
  for ( int index = 0; index + 1 < words.size(); ++index )
    arguments.push_back( words[index].data() );
  arguments.push_back( nullptr );
  execv( QFile::encodeName( program ).constData(), arguments.data() );
  printError( QStringLiteral( "%1 cannot be started (%2); install Cluster Atlas again" ).arg( program, QString::fromLocal8Bit( std::strerror( errno ) ) ) );
  return EXIT_INPUT;
}

} // namespace clusteratlas
