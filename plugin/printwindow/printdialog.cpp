// SPDX-License-Identifier: GPL-2.0-or-later
#include "printdialog.h"

#include "layouts/layoutchecks.h"
#include "layouts/layoutexport.h"
#include "layouts/layouttemplates.h"
#include "layouts/pageexport.h"
#include "printform.h"
#include "printpreview.h"
#include "wording/errortext.h"
#include "wording/pageproblemtext.h"

#include <QDialogButtonBox>
#include <QDir>
#include <QFileDialog>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QInputDialog>
#include <QLabel>
#include <QListWidget>
#include <QMessageBox>
#include <QProgressDialog>
#include <QPushButton>
#include <QVBoxLayout>
#include <qgslayoutatlas.h>

namespace clusteratlas
{

namespace
{
constexpr int DELAY = 150; // milliseconds between a choice and the page for it
constexpr int FORM_WIDTH = 320;
constexpr int PROBLEMS_HEIGHT = 110;

class Waiting
{
  public:
    Waiting() { QGuiApplication::setOverrideCursor( Qt::WaitCursor ); }
    ~Waiting() { QGuiApplication::restoreOverrideCursor(); }
    Waiting( const Waiting & ) = delete;
    Waiting &operator=( const Waiting & ) = delete;
};
} // namespace

PrintDialog::PrintDialog( QgsProject &project, std::shared_ptr<const Dataset> dataset, const Ledger &ledger, const QString &folder, const QString &templates, QWidget *parent )
  : QDialog( parent )
  , mMaker( project, std::move( dataset ), ledger )
  , mFolder( folder )
  , mTemplates( templates )
  , mForm( new PrintForm( mMaker.projectLanguage(), this ) )
  , mPreview( new PrintPreview( this ) )
  , mState( new QLabel( this ) )
  , mMessage( new QLabel( this ) )
  , mProblems( new QListWidget( this ) )
{
  setObjectName( QStringLiteral( "ClusterAtlasPrint" ) );
  setWindowTitle( tr( "Print the atlas" ) );
  resize( 940, 560 );
  mForm->setTemplates( layoutTemplates( mTemplates ) );
  mState->setObjectName( QStringLiteral( "stateLabel" ) );
  mMessage->setObjectName( QStringLiteral( "messageLabel" ) );
  for ( QLabel *label : { mState, mMessage } )
  {
    label->setWordWrap( true );
    label->setTextFormat( Qt::PlainText );
  }
  mState->setMinimumHeight( mState->fontMetrics().lineSpacing() + 4 );
  mMessage->setTextInteractionFlags( Qt::TextSelectableByMouse );
  mProblems->setObjectName( QStringLiteral( "problemList" ) );
  mProblems->setToolTip( tr( "What would be wrong on paper" ) );
  mProblems->setWordWrap( true );
  mProblems->setMaximumHeight( PROBLEMS_HEIGHT );
  mProblems->hide();
  mReset = new QPushButton( tr( "&Reset layout" ), this );
  mReset->setObjectName( QStringLiteral( "resetButton" ) );
  mReset->setToolTip( tr( "Make the layout anew, without what was moved or changed on it by hand" ) );
  mReset->setAutoDefault( false );

  auto *left = new QVBoxLayout();
  left->addWidget( mForm );
  left->addWidget( mState );
  auto *reset = new QHBoxLayout();
  reset->addWidget( mReset );
  reset->addStretch();
  left->addLayout( reset );
  left->addStretch();
  left->addWidget( mMessage );
  left->addWidget( mProblems );
  auto *side = new QWidget( this );
  side->setFixedWidth( FORM_WIDTH );
  left->setContentsMargins( 0, 0, 0, 0 );
  side->setLayout( left );
  auto *middle = new QHBoxLayout();
  middle->addWidget( side );
  middle->addWidget( mPreview, 1 );
  auto *layout = new QVBoxLayout( this );
  layout->setContentsMargins( 9, 9, 9, 9 );
  layout->addLayout( middle, 1 );
  makeButtons();

  mDelay.setSingleShot( true );
  mDelay.setInterval( DELAY );
  connect( &mDelay, &QTimer::timeout, this, &PrintDialog::showPages );
  connect( mForm, &PrintForm::changed, &mDelay, qOverload<>( &QTimer::start ) );
  connect( mReset, &QPushButton::clicked, this, &PrintDialog::resetPages );
  mDelay.start();
}

PrintDialog::~PrintDialog() = default;

void PrintDialog::makeButtons()
{
  auto *buttons = new QDialogButtonBox( this );
  mExport = buttons->addButton( tr( "&Export…" ), QDialogButtonBox::ActionRole );
  mExport->setObjectName( QStringLiteral( "exportButton" ) );
  mExport->setToolTip( tr( "Write a PDF, PNG or SVG file" ) );
  mExport->setDefault( true );
  mDesigner = buttons->addButton( tr( "&Open in layout window" ), QDialogButtonBox::ActionRole );
  mDesigner->setObjectName( QStringLiteral( "designerButton" ) );
  mDesigner->setToolTip( tr( "Add the layout to the project, or bring it up to date, and change it by hand. What you change there stays." ) );
  mTemplate = buttons->addButton( tr( "&Save as template…" ), QDialogButtonBox::ResetRole );
  mTemplate->setObjectName( QStringLiteral( "templateButton" ) );
  mTemplate->setToolTip( tr( "Keep this layout with your changes for other projects; it is offered in the list of layouts" ) );
  QPushButton *close = buttons->addButton( tr( "Close" ), QDialogButtonBox::RejectRole );
  close->setObjectName( QStringLiteral( "closeButton" ) );
  for ( QPushButton *button : { mDesigner, mTemplate, close } )
    button->setAutoDefault( false );
  layout()->addWidget( buttons );
  connect( buttons, &QDialogButtonBox::rejected, this, &QDialog::reject );
  connect( mExport, &QPushButton::clicked, this, &PrintDialog::askAndExport );
  connect( mDesigner, &QPushButton::clicked, this, &PrintDialog::openInDesigner );
  connect( mTemplate, &QPushButton::clicked, this, &PrintDialog::askAndSaveTemplate );
}

QDomDocument PrintDialog::changes() const
{
  const LayoutTemplate *chosen = mForm->chosenTemplate();
  return chosen ? chosen->document : QDomDocument();
}

void PrintDialog::showPages()
{
  mDelay.stop();
  const Waiting waiting;
  std::vector<std::unique_ptr<QgsPrintLayout>> pages;
  for ( const PrintRequest &request : mForm->requests() )
    if ( std::unique_ptr<QgsPrintLayout> page = mMaker.make( request, changes() ) )
      pages.push_back( std::move( page ) );
  for ( QPushButton *button : { mExport, mDesigner, mTemplate } )
    button->setEnabled( !pages.empty() );
  mPreview->show( std::move( pages ) );
  mIsAccepted = false;
  mProblems->clear();
  mProblems->hide();
  mExport->setText( tr( "&Export…" ) );
  tell( mPreview->layouts().empty() ? tr( "The project has no cluster layers. Add them first." ) : QString(), false );
  showState();
  emit refreshed();
}

void PrintDialog::showState()
{
  int changed = 0;
  bool isThere = false;
  for ( const PrintRequest &request : mForm->requests() )
  {
    changed += mMaker.changed( request ).size();
    isThere = isThere || mMaker.isInProject( request );
  }
  mReset->setEnabled( changed > 0 );
  if ( mForm->chosenTemplate() )
    mState->setText( tr( "Filled from your template." ) );
  else if ( changed > 0 )
    mState->setText( tr( "In the project. Changed by hand: %1; that stays." ).arg( changed ) );
  else
    mState->setText( isThere ? tr( "In the project; it is brought up to date." ) : tr( "Not yet among the layouts of the project." ) );
}

void PrintDialog::tell( const QString &text, bool isProblem )
{
  mMessage->setText( isProblem ? QStringLiteral( "⚠ " ) + text : text );
}

QgsPrintLayout *PrintDialog::putPages()
{
  QgsPrintLayout *first = nullptr;
  for ( const PrintRequest &request : mForm->requests() )
    if ( QgsPrintLayout *page = mMaker.put( request, changes() ); page && !first )
      first = page;
  showState();
  return first;
}

void PrintDialog::openInDesigner()
{
  QgsPrintLayout *page = nullptr;
  {
    const Waiting waiting;
    page = putPages();
  }
  if ( page )
    emit designerRequested( page );
}

void PrintDialog::resetPages()
{
  {
    const Waiting waiting;
    for ( const PrintRequest &request : mForm->requests() )
      if ( mMaker.isInProject( request ) )
        mMaker.reset( request );
  }
  showPages();
}

bool PrintDialog::mayExport()
{
  if ( mDelay.isActive() )
    showPages();
  if ( mPreview->layouts().empty() )
    return false;
  if ( mIsAccepted )
    return true;
  QStringList problems;
  {
    const Waiting waiting;
    for ( const std::unique_ptr<QgsPrintLayout> &layout : mPreview->layouts() )
      for ( const PageProblem &problem : checkPages( *layout ) )
        problems << pageProblemText( problem );
    mPreview->refresh();
  }
  problems.removeDuplicates();
  mProblems->clear();
  mProblems->addItems( problems );
  mProblems->setVisible( !problems.isEmpty() );
  if ( problems.isEmpty() )
    return true;
  tell( tr( "Not exported yet. Problems on the page: %1. Mend them in the layout window, or export anyway." ).arg( problems.size() ), true );
  mExport->setText( tr( "&Export anyway…" ) );
  mIsAccepted = true;
  return false;
}

void PrintDialog::askAndExport()
{
  if ( !mayExport() )
    return;
  const QString name = mPreview->layouts().front()->name().replace( QLatin1Char( '/' ), QLatin1Char( '-' ) ) + QStringLiteral( ".pdf" );
  const QString path = QFileDialog::getSaveFileName( this, tr( "Export" ), QDir( mFolder ).filePath( name ), tr( "PDF (*.pdf);;Picture (*.png);;Drawing (*.svg)" ) );
  if ( path.isEmpty() )
    return;
  exportTo( isExportPath( path ) ? path : path + QStringLiteral( ".pdf" ) );
}

bool PrintDialog::exportTo( const QString &path )
{
  if ( !mayExport() )
    return false;
  putPages();
  const Result<void> written = write( path );
  mPreview->refresh();
  if ( !written )
  {
    tell( errorText( written.error() ), written.error().code != Error::Code::Canceled );
    return false;
  }
  mFolder = QFileInfo( path ).absolutePath();
  tell( tr( "Saved in %1." ).arg( QDir::toNativeSeparators( path ) ), false );
  emit exported( path );
  return true;
}

Result<void> PrintDialog::write( const QString &path )
{
  const auto &layouts = mPreview->layouts();
  const std::vector<PrintRequest> requests = mForm->requests();
  QProgressDialog progress( tr( "Exporting…" ), tr( "Cancel" ), 0, 100, this );
  progress.setObjectName( QStringLiteral( "exportProgress" ) );
  progress.setWindowModality( Qt::WindowModal );
  progress.setMinimumDuration( 0 );
  for ( size_t index = 0; index < layouts.size(); ++index )
  {
    const auto report = [&]( double share ) {
      progress.setValue( static_cast<int>( 100 * ( static_cast<double>( index ) + share ) / static_cast<double>( layouts.size() ) ) );
      QCoreApplication::processEvents();
      return !progress.wasCanceled();
    };
    const QString file = layouts.size() > 1 ? pathInLanguage( path, requests[index].language ) : path;
    const Result<int> sheets = exportPages( *layouts[index], file, mForm->isGeoPdf() && file.endsWith( QLatin1String( ".pdf" ), Qt::CaseInsensitive ), report );
    if ( !sheets )
      return tl::unexpected( sheets.error() );
  }
  return {};
}

void PrintDialog::askAndSaveTemplate()
{
  bool isGiven = false;
  const QString name = QInputDialog::getText( this, tr( "Save as template" ), tr( "Name of the template" ), QLineEdit::Normal, mPreview->layouts().front()->name(), &isGiven ).trimmed();
  if ( !isGiven || name.isEmpty() )
    return;
  QString file = name;
  for ( const QChar forbidden : QStringLiteral( "/\\:*?\"<>|" ) )
    file.replace( forbidden, QLatin1Char( '-' ) );
  const QString path = QDir( mTemplates ).filePath( file + QStringLiteral( ".qpt" ) );
  if ( QFileInfo::exists( path ) && QMessageBox::question( this, windowTitle(), tr( "There is a template “%1”. Replace it?" ).arg( name ) ) != QMessageBox::Yes )
    return;
  saveTemplateTo( path );
}

bool PrintDialog::saveTemplateTo( const QString &path )
{
  const QgsPrintLayout *page = putPages();
  if ( !page )
    return false;
  const Result<void> saved = saveTemplate( *page, path );
  if ( !saved )
  {
    tell( errorText( saved.error() ), true );
    return false;
  }
  mForm->setTemplates( layoutTemplates( mTemplates ) );
  tell( tr( "Saved as a template: %1." ).arg( QDir::toNativeSeparators( path ) ), false );
  return true;
}

} // namespace clusteratlas
