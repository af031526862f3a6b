// SPDX-License-Identifier: GPL-2.0-or-later
#include "projectpage.h"

#include "choicebox.h"
#include "projectchoices.h"

#include <QComboBox>
#include <QFormLayout>
#include <QLabel>
#include <functional>
#include <qgsfilewidget.h>

namespace clusteratlas
{

namespace
{
class ProjectPage final : public QgsOptionsPageWidget
{
    Q_DECLARE_TR_FUNCTIONS( ProjectPage )

  public:
    ProjectPage( QgsProject &project, std::function<void()> onApplied, QWidget *parent );

    void apply() override;

  private:
    QgsProject &mProject;
    const std::function<void()> mOnApplied;
    QComboBox *mLanguage;
    QComboBox *mRole;
    QgsFileWidget *mFolder;
};

ProjectPage::ProjectPage( QgsProject &project, std::function<void()> onApplied, QWidget *parent )
  : QgsOptionsPageWidget( parent )
  , mProject( project )
  , mOnApplied( std::move( onApplied ) )
{
  setObjectName( QStringLiteral( "ClusterAtlasProject" ) );
  const ProjectChoices choices = ProjectChoices::of( project );
  mLanguage = ChoiceBox::ofLanguages( tr( "As in the options" ), choices.language, this );
  mLanguage->setObjectName( QStringLiteral( "languageBox" ) );
  mLanguage->setToolTip( tr( "Language of layer names, legends, labels, columns and the panel's contents in this project" ) );
  mRole = ChoiceBox::ofRoles( tr( "As in the options" ), choices.role, this );
  mRole->setObjectName( QStringLiteral( "roleBox" ) );
  mRole->setToolTip( tr( "What places a cluster in a prefecture in this project" ) );
  mFolder = new QgsFileWidget( this );
  mFolder->setObjectName( QStringLiteral( "folderEdit" ) );
  mFolder->setStorageMode( QgsFileWidget::GetDirectory );
  mFolder->setDialogTitle( tr( "Folder for this project's atlas" ) );
  mFolder->setFilePath( choices.folder );
  mFolder->setToolTip( tr( "Where this project's atlas is saved. Empty: as in the options" ) );
  auto *note = new QLabel( tr( "Another language shows at once. Another place of clusters builds the atlas again." ), this );
  note->setWordWrap( true );

  auto *form = new QFormLayout( this );
  form->addRow( tr( "&Language of the content" ), mLanguage );
  form->addRow( tr( "&Clusters are placed" ), mRole );
  form->addRow( tr( "&Folder for the atlas" ), mFolder );
  form->addRow( note );
  QWidget::setTabOrder( mLanguage, mRole );
  QWidget::setTabOrder( mRole, mFolder );
}

void ProjectPage::apply()
{
  ProjectChoices choices = ProjectChoices::of( mProject );
  choices.language = mLanguage->currentData().toString();
  choices.role = mRole->currentData().toString();
  choices.folder = mFolder->filePath().trimmed();
  choices.keepIn( mProject );
  mOnApplied();
}
} // namespace

ProjectPageFactory::ProjectPageFactory( QgsProject &project )
  : QgsOptionsWidgetFactory( QStringLiteral( "Cluster Atlas" ), QIcon( QStringLiteral( ":/clusteratlas/icons/clusteratlas.svg" ) ) )
  , mProject( project )
{}

QgsOptionsPageWidget *ProjectPageFactory::createWidget( QWidget *parent ) const
{
  auto *factory = const_cast<ProjectPageFactory *>( this );
  return new ProjectPage(
    mProject, [factory] { emit factory->applied(); }, parent );
}

} // namespace clusteratlas
