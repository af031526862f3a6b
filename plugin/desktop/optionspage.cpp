// SPDX-License-Identifier: GPL-2.0-or-later
#include "optionspage.h"

#include "atlas/polygoncache.h"
#include "atlassettings.h"
#include "choicebox.h"

#include <QComboBox>
#include <QFormLayout>
#include <QGroupBox>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <qgsfilewidget.h>

namespace clusteratlas
{

namespace
{
class OptionsPage final : public QgsOptionsPageWidget
{
    Q_DECLARE_TR_FUNCTIONS( OptionsPage )

  public:
    OptionsPage( std::function<void()> onApplied, QWidget *parent );

    void apply() override;

  private:
    QWidget *makeCacheGroup();
    void showCacheSize();

    const std::function<void()> mOnApplied;
    QComboBox *mLanguage = nullptr;
    QComboBox *mLabels = nullptr;
    QgsFileWidget *mFolder = nullptr;
    QComboBox *mRole = nullptr;
    QLabel *mCacheSize = nullptr;
    QPushButton *mClear = nullptr;
};

OptionsPage::OptionsPage( std::function<void()> onApplied, QWidget *parent )
  : QgsOptionsPageWidget( parent )
  , mOnApplied( std::move( onApplied ) )
{
  setObjectName( QStringLiteral( "ClusterAtlasOptions" ) );
  const AtlasSettings settings = AtlasSettings::load();
  mLanguage = ChoiceBox::ofLanguages( tr( "As QGIS" ), settings.language, this );
  mLanguage->setObjectName( QStringLiteral( "languageBox" ) );
  mLanguage->setToolTip( tr( "Language of layer names, legends, labels, columns and the panel's contents" ) );
  mLabels = ChoiceBox::ofLanguages( tr( "As the content" ), settings.labels, this );
  mLabels->setObjectName( QStringLiteral( "labelsBox" ) );
  mLabels->setToolTip( tr( "Language of the names on the map" ) );
  mFolder = new QgsFileWidget( this );
  mFolder->setObjectName( QStringLiteral( "folderEdit" ) );
  mFolder->setStorageMode( QgsFileWidget::GetDirectory );
  mFolder->setDialogTitle( tr( "Folder for atlases" ) );
  mFolder->setFilePath( settings.folder );
  mFolder->setToolTip( tr( "Where new atlases are saved. Empty: in “cluster-atlas” beside the project, or in your documents" ) );
  mRole = ChoiceBox::ofRoles( QString(), settings.role.id(), this );
  mRole->setObjectName( QStringLiteral( "roleBox" ) );
  mRole->setToolTip( tr( "What places a cluster in a prefecture when an atlas is built" ) );

  auto *form = new QFormLayout( this );
  form->addRow( tr( "&Language of the content" ), mLanguage );
  form->addRow( tr( "Language of la&bels" ), mLabels );
  form->addRow( tr( "&Folder for atlases" ), mFolder );
  form->addRow( tr( "&Clusters are placed" ), mRole );
  form->addRow( makeCacheGroup() );
  QWidget::setTabOrder( mLanguage, mLabels );
  QWidget::setTabOrder( mLabels, mFolder );
  QWidget::setTabOrder( mFolder, mRole );
  QWidget::setTabOrder( mRole, mClear );
}

QWidget *OptionsPage::makeCacheGroup()
{
  auto *group = new QGroupBox( tr( "Kept polygons" ), this );
  auto *layout = new QHBoxLayout( group );
  mCacheSize = new QLabel( group );
  mCacheSize->setObjectName( QStringLiteral( "cacheSizeLabel" ) );
  mCacheSize->setWordWrap( true );
  mClear = new QPushButton( tr( "Cl&ear" ), group );
  mClear->setObjectName( QStringLiteral( "clearCacheButton" ) );
  mClear->setToolTip( tr( "Delete what was kept; the next build reads the polygons again" ) );
  connect( mClear, &QPushButton::clicked, this, [this] {
    clearKept( PolygonCache::ofUser() );
    showCacheSize();
  } );
  layout->addWidget( mCacheSize, 1 );
  layout->addWidget( mClear );
  showCacheSize();
  return group;
}

void OptionsPage::showCacheSize()
{
  const PolygonCache cache = PolygonCache::ofUser();
  const qint64 kept = keptBytes( cache );
  mClear->setEnabled( kept > 0 );
  if ( cache.folder.isEmpty() )
    mCacheSize->setText( tr( "Nothing is kept: CLUSTERATLAS_CACHE is off." ) );
  else
    mCacheSize->setText( tr( "Recognized polygons make the next build of the same files faster: %1 of at most %2." ).arg( QLocale().formattedDataSize( kept ), QLocale().formattedDataSize( cache.mostBytes ) ) );
}

void OptionsPage::apply()
{
  AtlasSettings settings;
  settings.language = mLanguage->currentData().toString();
  settings.labels = mLabels->currentData().toString();
  settings.folder = mFolder->filePath().trimmed();
  settings.role = RoleFilter::fromId( mRole->currentData().toString() ).value_or( RoleFilter() );
  settings.save();
  mOnApplied();
}
} // namespace

OptionsPageFactory::OptionsPageFactory()
  : QgsOptionsWidgetFactory( QStringLiteral( "Cluster Atlas" ), QIcon( QStringLiteral( ":/clusteratlas/icons/clusteratlas.svg" ) ) )
{}

QgsOptionsPageWidget *OptionsPageFactory::createWidget( QWidget *parent ) const
{
  auto *factory = const_cast<OptionsPageFactory *>( this );
  return new OptionsPage( [factory] { emit factory->applied(); }, parent );
}

} // namespace clusteratlas
