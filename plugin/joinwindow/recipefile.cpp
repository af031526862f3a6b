// SPDX-License-Identifier: GPL-2.0-or-later
#include "recipefile.h"

#include "atlas/recipe.h"

#include <QCoreApplication>
#include <QFileDialog>
#include <QFileInfo>
#include <QSaveFile>

namespace clusteratlas
{

namespace
{
class RecipeFile
{
    Q_DECLARE_TR_FUNCTIONS( RecipeFile )

  public:
    static QString filter() { return tr( "Recipes (*.json)" ); }
    static QString openTitle() { return tr( "Open recipe" ); }
    static QString saveTitle() { return tr( "Save recipe" ); }
};
} // namespace

QString askForRecipe( QWidget *parent )
{
  return QFileDialog::getOpenFileName( parent, RecipeFile::openTitle(), QString(), RecipeFile::filter() );
}

Result<void> saveRecipeAs( QWidget *parent, const AtlasSources &sources )
{
  const QString path = QFileDialog::getSaveFileName( parent, RecipeFile::saveTitle(), QStringLiteral( "recipe.json" ), RecipeFile::filter() );
  if ( path.isEmpty() )
    return {};
  QSaveFile file( path );
  const QByteArray json = recipeToJson( sources, QFileInfo( path ).absolutePath() );
  if ( !file.open( QIODevice::WriteOnly ) || file.write( json ) != json.size() || !file.commit() )
    return tl::unexpected( Error { Error::Code::OutputUnwritable, path, {}, -1, file.errorString() } );
  return {};
}

} // namespace clusteratlas
