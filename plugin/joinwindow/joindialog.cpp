// SPDX-License-Identifier: GPL-2.0-or-later
#include "joindialog.h"

#include "atlas/recipe.h"
#include "brochuredialog.h"
#include "core/prefecturetable.h"
#include "ledgertree.h"
#include "preparetask.h"
#include "previewlayer.h"
#include "sourceform.h"
#include "unmatcheddelegate.h"
#include "wording/errortext.h"
#include "wording/ledgertext.h"

#include <QDialogButtonBox>
#include <QFileDialog>
#include <QFileInfo>
#include <QHeaderView>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QSaveFile>
#include <QSpinBox>
#include <QTabWidget>
#include <QTableView>
#include <QTreeWidget>
#include <QVBoxLayout>
#include <qgsapplication.h>
#include <qgsmapcanvas.h>
#include <qgsvectorlayer.h>

namespace clusteratlas
{

namespace
{
constexpr int DELAY = 400;  // milliseconds between the last letter typed and reading
constexpr int USUAL_SCORE = 80;
constexpr int UNMATCHED_TAB = 1;
constexpr int ALIAS_TAB = 2;

QTreeWidget *makeTree( const char *name, QWidget *parent )
{
  auto *tree = new QTreeWidget( parent );
  tree->setObjectName( QString::fromLatin1( name ) );
  tree->setHeaderHidden( true );
  tree->setUniformRowHeights( true );
  return tree;
}
} // namespace

JoinDialog::JoinDialog( const AtlasSources &sources, const QString &language, QWidget *parent )
  : QDialog( parent )
  , mLanguage( language )
  , mPolygonAliases( sources.options.aliases )
  , mTableAliases( sources.table.aliases )
  , mAnswers( sources.table.answers )
  , mForm( new SourceForm( this ) )
  , mUnmatched( new UnmatchedModel( language, this ) )
  , mTabs( new QTabWidget( this ) )
  , mSummary( new QLabel( this ) )
  , mProgress( new QProgressBar( this ) )
  , mLedger( makeTree( "ledgerTree", this ) )
  , mAliases( makeTree( "aliasTree", this ) )
  , mCanvas( new QgsMapCanvas( this ) )
{
  setObjectName( QStringLiteral( "ClusterAtlasJoin" ) );
  setWindowTitle( tr( "Join clusters to prefectures" ) );
  resize( 860, 560 );
  mForm->setSources( sources );
  mSummary->setObjectName( QStringLiteral( "summaryLabel" ) );
  mSummary->setTextFormat( Qt::PlainText );
  mSummary->setWordWrap( true );
  mSummary->setTextInteractionFlags( Qt::TextSelectableByMouse );
  mProgress->setObjectName( QStringLiteral( "progressBar" ) );
  mProgress->setMaximumWidth( 160 );
  mProgress->setRange( 0, 100 );
  mCanvas->setObjectName( QStringLiteral( "previewCanvas" ) );
  mCanvas->setCanvasColor( Qt::white );
  mCanvas->setDestinationCrs( QgsCoordinateReferenceSystem( QStringLiteral( "EPSG:6668" ) ) );

  mTabs->setObjectName( QStringLiteral( "tabs" ) );
  mTabs->addTab( mLedger, tr( "Ledger" ) );
  mTabs->addTab( makeUnmatchedPage(), tr( "Not matched" ) );
  mTabs->addTab( makeAliasPage(), tr( "Learned names" ) );
  mTabs->addTab( mCanvas, tr( "Map" ) );

  auto *status = new QHBoxLayout();
  status->addWidget( mSummary, 1 );
  status->addWidget( mProgress );
  auto *layout = new QVBoxLayout( this );
  layout->addWidget( mForm );
  layout->addLayout( status );
  layout->addWidget( mTabs, 1 );
  connectButtons();

  mDelay.setSingleShot( true );
  mDelay.setInterval( DELAY );
  connect( &mDelay, &QTimer::timeout, this, &JoinDialog::prepare );
  connect( mForm, &SourceForm::edited, this, &JoinDialog::prepareSoon );
  showAliases();
  prepare();
}

JoinDialog::~JoinDialog()
{
  if ( mTask )
  {
    disconnect( mTask, nullptr, this, nullptr );
    mTask->cancel();
  }
  mCanvas->setLayers( {} );
}

QWidget *JoinDialog::makeUnmatchedPage()
{
  auto *page = new QWidget( this );
  mUnmatchedView = new QTableView( page );
  mUnmatchedView->setObjectName( QStringLiteral( "unmatchedTable" ) );
  mUnmatchedView->setModel( mUnmatched );
  mUnmatchedView->setItemDelegateForColumn( UnmatchedModel::PrefectureColumn, new UnmatchedDelegate( mLanguage, this ) );
  mUnmatchedView->setSelectionBehavior( QAbstractItemView::SelectRows );
  mUnmatchedView->setEditTriggers( QAbstractItemView::DoubleClicked | QAbstractItemView::EditKeyPressed | QAbstractItemView::AnyKeyPressed );
  mUnmatchedView->setTabKeyNavigation( false );
  mUnmatchedView->verticalHeader()->hide();
  mUnmatchedView->horizontalHeader()->setStretchLastSection( true );
  mUnmatchedView->setColumnWidth( UnmatchedModel::SideColumn, 80 );
  mUnmatchedView->setColumnWidth( UnmatchedModel::RowColumn, 60 );
  mUnmatchedView->setColumnWidth( UnmatchedModel::LabelColumn, 200 );
  mUnmatchedView->setColumnWidth( UnmatchedModel::ReasonColumn, 260 );
  mScore = new QSpinBox( page );
  mScore->setObjectName( QStringLiteral( "scoreSpin" ) );
  mScore->setRange( 1, 100 );
  mScore->setValue( USUAL_SCORE );
  mScore->setSuffix( tr( " %" ) );
  mScore->setToolTip( tr( "The least likeness of a suggestion that is accepted" ) );
  mAcceptAll = new QPushButton( tr( "Accept suggestions from" ), page );
  mAcceptAll->setObjectName( QStringLiteral( "acceptAllButton" ) );
  mAcceptAll->setToolTip( tr( "Take every suggestion of at least this likeness" ) );
  mJoinChosen = new QPushButton( tr( "Learn names" ), page );
  mJoinChosen->setObjectName( QStringLiteral( "learnButton" ) );
  mJoinChosen->setToolTip( tr( "Remember the prefectures chosen above, and join again" ) );
  mJoinChosen->setEnabled( false );
  auto *row = new QHBoxLayout();
  row->addWidget( mAcceptAll );
  row->addWidget( mScore );
  row->addStretch( 1 );
  row->addWidget( mJoinChosen );
  auto *layout = new QVBoxLayout( page );
  layout->addWidget( mUnmatchedView, 1 );
  layout->addLayout( row );
  connect( mAcceptAll, &QPushButton::clicked, this, [this] { mUnmatched->acceptSuggestions( mScore->value() / 100.0 ); } );
  connect( mJoinChosen, &QPushButton::clicked, this, &JoinDialog::acceptChoices );
  connect( mUnmatched, &UnmatchedModel::choiceChanged, this, [this] {
    mJoinChosen->setEnabled( !mUnmatched->chosen( JoinSide::Table ).isEmpty() || !mUnmatched->chosen( JoinSide::Polygons ).isEmpty() );
  } );
  return page;
}

QWidget *JoinDialog::makeAliasPage()
{
  auto *page = new QWidget( this );
  mAliases->setHeaderHidden( false );
  mAliases->setHeaderLabels( { tr( "Label" ), tr( "Prefecture" ), tr( "Source" ) } );
  mAliases->setRootIsDecorated( false );
  auto *forget = new QPushButton( tr( "Forget" ), page );
  forget->setObjectName( QStringLiteral( "forgetButton" ) );
  forget->setToolTip( tr( "Forget what the selected labels mean, and join again" ) );
  auto *layout = new QVBoxLayout( page );
  layout->addWidget( mAliases, 1 );
  layout->addWidget( forget, 0, Qt::AlignRight );
  connect( forget, &QPushButton::clicked, this, &JoinDialog::forgetAlias );
  return page;
}

void JoinDialog::connectButtons()
{
  auto *buttons = new QDialogButtonBox( this );
  mApply = buttons->addButton( tr( "Apply" ), QDialogButtonBox::AcceptRole );
  mApply->setObjectName( QStringLiteral( "applyButton" ) );
  mApply->setDefault( true );
  buttons->addButton( tr( "Cancel" ), QDialogButtonBox::RejectRole );
  mApply->setToolTip( tr( "Build the atlas from these sources and add its layers" ) );
  QPushButton *open = buttons->addButton( tr( "Open recipe…" ), QDialogButtonBox::ActionRole );
  open->setObjectName( QStringLiteral( "openRecipeButton" ) );
  QPushButton *save = buttons->addButton( tr( "Save recipe…" ), QDialogButtonBox::ActionRole );
  save->setObjectName( QStringLiteral( "saveRecipeButton" ) );
  save->setToolTip( tr( "Save these choices as JSON, for “clusteratlas build --recipe”" ) );
  QPushButton *brochure = buttons->addButton( tr( "From brochure text…" ), QDialogButtonBox::ActionRole );
  brochure->setObjectName( QStringLiteral( "brochureButton" ) );
  brochure->setToolTip( tr( "Read clusters from the text of a brochure, and review what it says" ) );
  connect( brochure, &QPushButton::clicked, this, &JoinDialog::openBrochure );
  layout()->addWidget( buttons );
  connect( buttons, &QDialogButtonBox::accepted, this, &QDialog::accept );
  connect( buttons, &QDialogButtonBox::rejected, this, &QDialog::reject );
  connect( open, &QPushButton::clicked, this, &JoinDialog::openRecipe );
  connect( save, &QPushButton::clicked, this, &JoinDialog::saveRecipe );
}

AtlasSources JoinDialog::sources() const
{
  AtlasSources sources = mForm->sources();
  sources.options.aliases = mPolygonAliases;
  sources.table.aliases = mTableAliases;
  sources.table.answers = mAnswers;
  return sources;
}

void JoinDialog::prepareSoon()
{
  mApply->setEnabled( false );
  mDelay.start();
}

void JoinDialog::prepare()
{
  if ( mTask )
  {
    disconnect( mTask, nullptr, this, nullptr );
    mTask->cancel();
  }
  mApply->setEnabled( false );
  mProgress->setValue( 0 );
  mProgress->show();
  mTask = new PrepareTask( sources() );
  connect( mTask, &QgsTask::progressChanged, this, [this]( double percent ) { mProgress->setValue( qRound( percent ) ); } );
  connect( mTask, &PrepareTask::ended, this, &JoinDialog::onPrepared );
  QgsApplication::taskManager()->addTask( mTask );
}

void JoinDialog::onPrepared()
{
  const Result<PreparedAtlas> atlas = mTask->takeOutcome();
  mTask = nullptr;
  mProgress->hide();
  if ( atlas )
    showJoin( *atlas );
  else
    showError( errorText( atlas.error() ) );
  emit refreshed();
}

void JoinDialog::showJoin( const PreparedAtlas &atlas )
{
  mSummary->setText( ledgerSummary( atlas.ledger ) );
  mForm->setRecognised( atlas.ledger );
  showLedger( *mLedger, atlas );
  std::vector<UnmatchedRow> rows = unmatchedRows( atlas.ledger );
  mTabs->setTabText( UNMATCHED_TAB, tr( "Not matched (%1)" ).arg( rows.size() ) );
  mUnmatched->setRows( std::move( rows ) );
  mJoinChosen->setEnabled( false );
  mCanvas->setLayers( {} );
  mPreview = previewLayer( atlas );
  mCanvas->setLayers( { mPreview.get() } );
  // The far islands of Tokyo and Okinawa would shrink the rest to a quarter.
  const QgsRectangle mainIslands( 128.4, 30.2, 146.2, 45.8 );
  mCanvas->setExtent( mPreview->extent().contains( mainIslands ) ? mainIslands : mPreview->extent().buffered( 0.1 ) );
  mCanvas->refresh();
  mApply->setEnabled( true );
}

void JoinDialog::showError( const QString &text )
{
  mSummary->setText( text );
  mLedger->clear();
  mUnmatched->setRows( {} );
  mTabs->setTabText( UNMATCHED_TAB, tr( "Not matched" ) );
  mCanvas->setLayers( {} );
  mPreview.reset();
}

void JoinDialog::showAliases()
{
  mAliases->clear();
  for ( const JoinSide side : { JoinSide::Table, JoinSide::Polygons } )
  {
    const PrefectureAliases &aliases = side == JoinSide::Table ? mTableAliases : mPolygonAliases;
    QStringList labels = aliases.keys();
    labels.sort();
    for ( const QString &label : std::as_const( labels ) )
    {
      const PrefectureRecord &prefecture = prefectureRecord( aliases.value( label, prefectureTable().front().code ) );
      auto *item = new QTreeWidgetItem( mAliases );
      item->setText( 0, label );
      item->setText( 1, ( mLanguage == QLatin1String( "ja" ) ? prefecture.nameJa : prefecture.nameEn ).toString() );
      item->setText( 2, side == JoinSide::Table ? tr( "Table" ) : tr( "Polygons" ) );
      item->setData( 0, Qt::UserRole, side == JoinSide::Table );
    }
  }
  mTabs->setTabText( ALIAS_TAB, tr( "Learned names (%1)" ).arg( mAliases->topLevelItemCount() ) );
}

void JoinDialog::acceptChoices()
{
  const PrefectureAliases table = mUnmatched->chosen( JoinSide::Table );
  for ( auto alias = table.constBegin(); alias != table.constEnd(); ++alias )
    mTableAliases.insert( alias.key(), alias.value() );
  const PrefectureAliases polygons = mUnmatched->chosen( JoinSide::Polygons );
  for ( auto alias = polygons.constBegin(); alias != polygons.constEnd(); ++alias )
    mPolygonAliases.insert( alias.key(), alias.value() );
  showAliases();
  prepare();
}

void JoinDialog::forgetAlias()
{
  const QList<QTreeWidgetItem *> items = mAliases->selectedItems();
  for ( const QTreeWidgetItem *item : items )
    ( item->data( 0, Qt::UserRole ).toBool() ? mTableAliases : mPolygonAliases ).remove( item->text( 0 ) );
  showAliases();
  prepare();
}

void JoinDialog::openRecipe()
{
  const QString path = QFileDialog::getOpenFileName( this, tr( "Open recipe" ), QString(), tr( "Recipes (*.json)" ) );
  if ( path.isEmpty() )
    return;
  const Result<AtlasSources> recipe = readRecipe( path );
  if ( !recipe )
    return showError( errorText( recipe.error() ) );
  mPolygonAliases = recipe->options.aliases;
  mTableAliases = recipe->table.aliases;
  mAnswers = recipe->table.answers;
  mForm->setSources( *recipe );
  showAliases();
  prepare();
}

void JoinDialog::openBrochure()
{
  BrochureDialog dialog( sources(), this );
  if ( dialog.exec() != QDialog::Accepted )
    return;
  const AtlasSources chosen = dialog.sources();
  mAnswers = chosen.table.answers;
  mForm->setSources( chosen );
  prepare();
}

void JoinDialog::saveRecipe()
{
  const QString path = QFileDialog::getSaveFileName( this, tr( "Save recipe" ), QStringLiteral( "recipe.json" ), tr( "Recipes (*.json)" ) );
  if ( path.isEmpty() )
    return;
  QSaveFile file( path );
  const QByteArray json = recipeToJson( sources(), QFileInfo( path ).absolutePath() );
  if ( !file.open( QIODevice::WriteOnly ) || file.write( json ) != json.size() || !file.commit() )
    mSummary->setText( errorText( Error { Error::Code::OutputUnwritable, path, {}, -1, file.errorString() } ) );
}

} // namespace clusteratlas
