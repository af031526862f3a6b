// SPDX-License-Identifier: GPL-2.0-or-later
#include "joindialog.h"

#include "atlas/recipe.h"
#include "brochuredialog.h"
#include "incomingdata.h"
#include "joinpages.h"
#include "preparetask.h"
#include "previewmap.h"
#include "recipefile.h"
#include "sourceform.h"
#include "wording/errortext.h"
#include "wording/ledgertext.h"

#include <QClipboard>
#include <QDialogButtonBox>
#include <QFile>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QMimeData>
#include <QProgressBar>
#include <QPushButton>
#include <QShortcut>
#include <QSplitter>
#include <QVBoxLayout>
#include <qgsapplication.h>

namespace clusteratlas
{

namespace
{
constexpr int DELAY = 400; // milliseconds between the last letter typed and reading
} // namespace

JoinDialog::JoinDialog( const AtlasSources &sources, const QString &language, const QString &folder, QWidget *parent )
  : QDialog( parent )
  , mFolder( folder )
  , mAnswers( sources.table.answers )
  , mForm( new SourceForm( this ) )
  , mSummary( new QLabel( this ) )
  , mMend( new QPushButton( tr( "&Mend…" ), this ) )
  , mProgress( new QProgressBar( this ) )
  , mStop( new QPushButton( this ) )
  , mReset( new QPushButton( tr( "Reset to recogni&zed" ), this ) )
  , mPages( new JoinPages( language, this ) )
  , mMap( new PreviewMap( this ) )
  , mButtons( new QDialogButtonBox( this ) )
{
  setObjectName( QStringLiteral( "ClusterAtlasJoin" ) );
  setWindowTitle( tr( "Join clusters to prefectures" ) );
  setAcceptDrops( true );
  resize( 980, 570 );
  mForm->setSources( sources );
  mPages->setAliases( sources.options.aliases, sources.table.aliases );
  auto *layout = new QVBoxLayout( this );
  layout->setContentsMargins( 9, 6, 9, 9 );
  layout->addWidget( mForm );
  makeStatus();
  makeMiddle();
  makeButtons();
  connectParts();
  for ( const JoinSide side : { JoinSide::Polygons, JoinSide::Table } )
    mPages->showSample( side, mForm->glimpse( side ) );
  prepare();
}

JoinDialog::~JoinDialog()
{
  stopTask();
}

void JoinDialog::makeStatus()
{
  mSummary->setObjectName( QStringLiteral( "summaryLabel" ) );
  mSummary->setTextFormat( Qt::PlainText );
  mSummary->setWordWrap( true );
  mSummary->setTextInteractionFlags( Qt::TextSelectableByMouse );
  mMend->setObjectName( QStringLiteral( "mendButton" ) );
  mMend->setToolTip( tr( "Go to the field that mends this" ) );
  mProgress->setObjectName( QStringLiteral( "progressBar" ) );
  mProgress->setMaximumWidth( 120 );
  mProgress->setRange( 0, 100 );
  mStop->setObjectName( QStringLiteral( "stopButton" ) );
  mReset->setObjectName( QStringLiteral( "resetButton" ) );
  mReset->setToolTip( tr( "Take back what was chosen and remembered for these files; their own recognized facts hold" ) );
  auto *status = new QHBoxLayout();
  status->addWidget( mSummary, 1 );
  status->addWidget( mMend );
  status->addWidget( mProgress );
  status->addWidget( mStop );
  status->addWidget( mReset );
  for ( QPushButton *button : { mMend, mStop, mReset } )
    button->setAutoDefault( false );
  static_cast<QVBoxLayout *>( layout() )->addLayout( status );
}

void JoinDialog::makeMiddle()
{
  auto *splitter = new QSplitter( this );
  splitter->setObjectName( QStringLiteral( "splitter" ) );
  splitter->setChildrenCollapsible( false );
  splitter->addWidget( mPages );
  splitter->addWidget( mMap );
  splitter->setStretchFactor( 0, 1 );
  splitter->setSizes( { 690, 270 } );
  static_cast<QVBoxLayout *>( layout() )->addWidget( splitter, 1 );
}

void JoinDialog::makeButtons()
{
  mApply = mButtons->addButton( tr( "&Apply" ), QDialogButtonBox::AcceptRole );
  mApply->setObjectName( QStringLiteral( "applyButton" ) );
  mApply->setToolTip( tr( "Build the atlas from these sources and add its layers" ) );
  mApply->setDefault( true );
  mButtons->addButton( tr( "Cancel" ), QDialogButtonBox::RejectRole );
  QPushButton *open = mButtons->addButton( tr( "Open recipe…" ), QDialogButtonBox::ResetRole );
  open->setObjectName( QStringLiteral( "openRecipeButton" ) );
  open->setToolTip( tr( "Take the choices of a join made before" ) );
  QPushButton *save = mButtons->addButton( tr( "Save recipe…" ), QDialogButtonBox::ResetRole );
  save->setObjectName( QStringLiteral( "saveRecipeButton" ) );
  save->setToolTip( tr( "Save these choices as JSON, for “clusteratlas build --recipe”" ) );
  layout()->addWidget( mButtons );
  connect( open, &QPushButton::clicked, this, [this] {
    if ( const QString path = askForRecipe( this ); !path.isEmpty() )
      openRecipe( path );
  } );
  connect( save, &QPushButton::clicked, this, [this] {
    if ( const Result<void> saved = saveRecipeAs( this, sources() ); !saved )
      showText( errorText( saved.error() ), true );
  } );
}

void JoinDialog::connectParts()
{
  connect( mButtons, &QDialogButtonBox::accepted, this, &QDialog::accept );
  connect( mButtons, &QDialogButtonBox::rejected, this, &QDialog::reject );
  connect( mForm, &SourceForm::edited, this, &JoinDialog::prepareSoon );
  connect( mForm, &SourceForm::glimpsed, this, [this]( JoinSide side ) { mPages->showSample( side, mForm->glimpse( side ) ); } );
  connect( mForm, &SourceForm::encodingEdited, mPages, &JoinPages::leadToRows );
  connect( mForm, &SourceForm::recalled, this, [this] { mIsRecalled = true; } );
  connect( mForm, &SourceForm::pasteRequested, this, [this] { pasteTable( QGuiApplication::clipboard()->text() ); } );
  connect( mForm, &SourceForm::brochureRequested, this, &JoinDialog::openBrochure );
  connect( mPages, &JoinPages::aliasesChanged, this, &JoinDialog::prepare );
  connect( mPages, &JoinPages::told, this, &JoinDialog::showText );
  connect( mPages, &JoinPages::rowPointedAt, this, &JoinDialog::pointAt );
  connect( mMend, &QPushButton::clicked, this, [this] { mForm->mend( mProblem ); } );
  connect( mStop, &QPushButton::clicked, this, &JoinDialog::stopOrReadAgain );
  connect( new QShortcut( QKeySequence::Refresh, this ), &QShortcut::activated, this, &JoinDialog::prepare );
  connect( new QShortcut( QKeySequence::Paste, this ), &QShortcut::activated, this, [this] { pasteTable( QGuiApplication::clipboard()->text() ); } );
  connect( mReset, &QPushButton::clicked, mForm, &SourceForm::reset );
  for ( QLineEdit *edit : mForm->findChildren<QLineEdit *>() )
    edit->installEventFilter( this );
  mDelay.setSingleShot( true );
  mDelay.setInterval( DELAY );
  connect( &mDelay, &QTimer::timeout, this, &JoinDialog::prepare );
}

AtlasSources JoinDialog::sources() const
{
  AtlasSources sources = mForm->sources();
  sources.options.aliases = mPages->aliases( JoinSide::Polygons );
  sources.table.aliases = mPages->aliases( JoinSide::Table );
  sources.table.answers = mAnswers;
  return sources;
}

void JoinDialog::prepareSoon()
{
  mApply->setEnabled( false );
  mReset->setEnabled( mForm->hasChoices() );
  mDelay.start();
}

void JoinDialog::stopTask()
{
  if ( !mTask )
    return;
  disconnect( mTask, nullptr, this, nullptr );
  mTask->cancel();
  mTask = nullptr;
}

void JoinDialog::prepare()
{
  mDelay.stop();
  stopTask();
  mForm->look();
  mTask = new PrepareTask( sources() );
  setReading( true );
  connect( mTask, &QgsTask::progressChanged, this, [this]( double percent ) { mProgress->setValue( qRound( percent ) ); } );
  connect( mTask, &PrepareTask::ended, this, &JoinDialog::onPrepared );
  QgsApplication::taskManager()->addTask( mTask );
}

void JoinDialog::setReading( bool reading )
{
  mApply->setEnabled( false );
  mMend->hide();
  mProgress->setValue( 0 );
  mProgress->setVisible( reading );
  mStop->setText( reading ? tr( "Stop" ) : tr( "Read again" ) );
  mStop->setToolTip( reading ? tr( "Stop reading; nothing is changed" ) : tr( "Read both sources anew (F5)" ) );
  mReset->setEnabled( mForm->hasChoices() );
}

void JoinDialog::stopOrReadAgain()
{
  if ( !mTask )
    return prepare();
  stopTask();
  setReading( false );
  showText( tr( "Stopped. Change a choice or read again." ), true );
}

void JoinDialog::onPrepared()
{
  const Result<PreparedAtlas> atlas = mTask->takeOutcome();
  mTask = nullptr;
  setReading( false );
  if ( atlas )
    showJoin( *atlas );
  else
    showProblem( atlas.error() );
  emit refreshed();
}

void JoinDialog::showJoin( const PreparedAtlas &atlas )
{
  const QString summary = ledgerSummary( atlas.ledger );
  showText( mIsRecalled && mForm->hasChoices() ? tr( "%1; choices made for this file before hold" ).arg( summary ) : summary, false );
  mForm->setRecognised( atlas );
  mForm->remember();
  mPages->showJoin( atlas );
  mMap->showAtlas( atlas );
  mApply->setEnabled( true );
}

void JoinDialog::showProblem( const Error &error )
{
  mProblem = joinProblem( error, sources() );
  mForm->setProblem( mProblem, error );
  showText( mProblem.text, true );
  mMend->setVisible( mProblem.field != MendField::None );
  mPages->showProblem( mProblem );
  mMap->clear();
}

void JoinDialog::showText( const QString &text, bool isProblem )
{
  mSummary->setText( isProblem ? QStringLiteral( "⚠ " ) + text : text );
  mSummary->setToolTip( text.toHtmlEscaped() );
}

void JoinDialog::pointAt( const UnmatchedRow &row )
{
  if ( row.side == JoinSide::Polygons && mMap->flashFeature( row.row ) )
    return;
  if ( const std::optional<PrefectureCode> meant = row.chosen ? row.chosen : row.suggestion )
    mMap->flashPrefecture( *meant );
}

void JoinDialog::pasteTable( const QString &text )
{
  if ( !isPastedTable( text ) )
    return showText( tr( "The clipboard holds no table. Copy cells in Excel or LibreOffice first." ), true );
  const Result<PastedTable> pasted = savePastedTable( text, mFolder );
  if ( !pasted )
    return showText( errorText( pasted.error() ), true );
  if ( pasted->isNew )
    mPasted << pasted->path;
  mForm->choosePath( JoinSide::Table, pasted->path );
}

void JoinDialog::takeFiles( const QStringList &paths, std::optional<JoinSide> side )
{
  for ( const QString &path : paths )
  {
    if ( paths.size() == 1 && path.endsWith( QLatin1String( ".json" ), Qt::CaseInsensitive ) && !likelySide( path ) && readRecipe( path ) )
      return openRecipe( path );
    const std::optional<JoinSide> likely = likelySide( path );
    mForm->choosePath( likely.value_or( side.value_or( JoinSide::Polygons ) ), path );
  }
}

void JoinDialog::done( int result )
{
  const QString kept = result == Accepted ? sources().attributes : QString();
  for ( const QString &path : std::as_const( mPasted ) )
    if ( path != kept )
      QFile::remove( path );
  QDialog::done( result );
}

bool JoinDialog::eventFilter( QObject *watched, QEvent *event )
{
  if ( event->type() == QEvent::KeyPress )
  {
    const auto *key = static_cast<QKeyEvent *>( event );
    if ( key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter )
    {
      // Ends typing and reads; the join is applied by the button alone.
      prepare();
      return true;
    }
    if ( key->matches( QKeySequence::Paste ) && isPastedTable( QGuiApplication::clipboard()->text() ) )
    {
      pasteTable( QGuiApplication::clipboard()->text() );
      return true;
    }
  }
  return QDialog::eventFilter( watched, event );
}

void JoinDialog::dragEnterEvent( QDragEnterEvent *event )
{
  if ( event->mimeData()->hasUrls() )
    event->acceptProposedAction();
}

void JoinDialog::dropEvent( QDropEvent *event )
{
  QStringList paths;
  for ( const QUrl &url : event->mimeData()->urls() )
    if ( url.isLocalFile() )
      paths << url.toLocalFile();
  takeFiles( paths, mForm->sideAt( mForm->mapFrom( this, event->pos() ) ) );
  event->acceptProposedAction();
}

void JoinDialog::openRecipe( const QString &path )
{
  const Result<AtlasSources> recipe = readRecipe( path );
  if ( !recipe )
    return showText( errorText( recipe.error() ), true );
  mIsRecalled = false;
  mAnswers = recipe->table.answers;
  mForm->setSources( *recipe );
  mPages->setAliases( recipe->options.aliases, recipe->table.aliases );
  prepare();
}

void JoinDialog::openBrochure()
{
  BrochureDialog dialog( sources(), this );
  if ( dialog.exec() != QDialog::Accepted )
    return;
  const AtlasSources chosen = dialog.sources();
  mIsRecalled = false;
  mAnswers = chosen.table.answers;
  mForm->setSources( chosen );
  prepare();
}

} // namespace clusteratlas
