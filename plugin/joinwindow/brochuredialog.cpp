// SPDX-License-Identifier: GPL-2.0-or-later
#include "brochuredialog.h"

#include "atlas/brochuretextfile.h"
#include "brochuredelegate.h"
#include "core/brochureproposal.h"
#include "wording/errortext.h"

#include <QApplication>
#include <QCheckBox>
#include <QClipboard>
#include <QDialogButtonBox>
#include <QFileDialog>
#include <QFileInfo>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSaveFile>
#include <QShortcut>
#include <QSortFilterProxyModel>
#include <QSplitter>
#include <QTextBlock>
#include <QTreeView>
#include <QVBoxLayout>
#include <qgsfilewidget.h>

namespace clusteratlas
{

namespace
{
constexpr int DELAY = 400; // milliseconds between the last letter typed and reading
const char TEXT_ENDING[] = "txt";

//! Shows open items alone, with what they belong to.
class OpenFilter : public QSortFilterProxyModel
{
  public:
    using QSortFilterProxyModel::QSortFilterProxyModel;

    void setOpenOnly( bool openOnly )
    {
      mOpenOnly = openOnly;
      invalidateFilter();
    }

  protected:
    bool filterAcceptsRow( int row, const QModelIndex &parent ) const override { return !mOpenOnly || sourceModel()->index( row, 0, parent ).data( BrochureModel::OpenRole ).toBool(); }

  private:
    bool mOpenOnly = false;
};

QPushButton *makeButton( const QString &text, const char *name, const QString &tip, QWidget *parent )
{
  auto *button = new QPushButton( text, parent );
  button->setObjectName( QString::fromLatin1( name ) );
  button->setToolTip( tip );
  button->setAutoDefault( false );
  return button;
}
} // namespace

BrochureDialog::BrochureDialog( const AtlasSources &sources, QWidget *parent )
  : QDialog( parent )
  , mSources( sources )
  , mModel( new BrochureModel( this ) )
  , mShown( new OpenFilter( this ) )
{
  setObjectName( QStringLiteral( "ClusterAtlasBrochure" ) );
  setWindowTitle( tr( "Clusters from brochure text" ) );
  resize( 1080, 560 );
  mShown->setSourceModel( mModel );
  auto *layout = new QVBoxLayout( this );
  layout->addWidget( makeSourceRow() );
  layout->addWidget( makeReview(), 1 );
  layout->addWidget( makeFooter() );
  makeButtons();

  mDelay.setSingleShot( true );
  mDelay.setInterval( DELAY );
  connect( &mDelay, &QTimer::timeout, this, &BrochureDialog::read );
  connect( mText, &QPlainTextEdit::textChanged, this, [this] { mDelay.start(); } );
  connect( mModel, &BrochureModel::answersChanged, this, &BrochureDialog::showSummary );
  connect( mModel, &QAbstractItemModel::modelReset, mTree, &QTreeView::expandAll );
  connect( mTree->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &BrochureDialog::showLines );
  auto *next = new QShortcut( QKeySequence( Qt::Key_F8 ), this );
  connect( next, &QShortcut::activated, this, &BrochureDialog::goToNextOpen );

  const bool isText = sources.table.shape == TableShape::Brochure || QFileInfo( sources.attributes ).suffix().toLower() == QLatin1String( TEXT_ENDING );
  if ( isText && !sources.attributes.isEmpty() )
    mFile->setFilePath( sources.attributes );
  showSummary();
}

QWidget *BrochureDialog::makeSourceRow()
{
  auto *row = new QWidget( this );
  mFile = new QgsFileWidget( row );
  mFile->setObjectName( QStringLiteral( "textFile" ) );
  mFile->setFilter( tr( "Texts (*.txt);;All files (*)" ) );
  mFile->setToolTip( tr( "The text of a brochure, copied or extracted from its pages" ) );
  mFile->lineEdit()->setPlaceholderText( tr( "Open a text, or paste it on the right" ) );
  QPushButton *paste = makeButton( tr( "Paste" ), "pasteButton", tr( "Take the text from the clipboard" ), row );
  auto *layout = new QHBoxLayout( row );
  layout->setContentsMargins( 0, 0, 0, 0 );
  layout->addWidget( new QLabel( tr( "Text" ), row ) );
  layout->addWidget( mFile, 1 );
  layout->addWidget( paste );
  connect( mFile, &QgsFileWidget::fileChanged, this, &BrochureDialog::openText );
  connect( paste, &QPushButton::clicked, this, [this] { mText->setPlainText( QApplication::clipboard()->text() ); } );
  return row;
}

QWidget *BrochureDialog::makeReview()
{
  auto *splitter = new QSplitter( this );
  splitter->setObjectName( QStringLiteral( "splitter" ) );
  splitter->setChildrenCollapsible( false );
  mTree = new QTreeView( splitter );
  mTree->setObjectName( QStringLiteral( "itemTree" ) );
  mTree->setModel( mShown );
  mTree->setItemDelegateForColumn( BrochureModel::ValueColumn, new BrochureDelegate( this ) );
  mTree->setUniformRowHeights( true );
  mTree->setAlternatingRowColors( true );
  mTree->setEditTriggers( QAbstractItemView::DoubleClicked | QAbstractItemView::EditKeyPressed );
  mTree->setTabKeyNavigation( false );
  mTree->installEventFilter( this );
  mTree->header()->setStretchLastSection( false );
  mTree->header()->setSectionResizeMode( BrochureModel::ValueColumn, QHeaderView::Stretch );
  mTree->setColumnWidth( BrochureModel::KindColumn, 165 );
  mTree->setColumnWidth( BrochureModel::LineColumn, 56 );
  mTree->setColumnWidth( BrochureModel::ConfidenceColumn, 104 );
  mTree->setColumnWidth( BrochureModel::StateColumn, 112 );
  mText = new QPlainTextEdit( splitter );
  mText->setObjectName( QStringLiteral( "sourceText" ) );
  mText->setPlaceholderText( tr( "Paste the text of a brochure here, or open a file above" ) );
  mText->setToolTip( tr( "The text; the lines of the current item are marked" ) );
  mText->setLineWrapMode( QPlainTextEdit::NoWrap );
  mText->setTabChangesFocus( true );
  splitter->addWidget( mTree );
  splitter->addWidget( mText );
  splitter->setStretchFactor( 0, 3 );
  splitter->setStretchFactor( 1, 2 );
  splitter->setSizes( { 740, 320 } );
  return splitter;
}

QWidget *BrochureDialog::makeFooter()
{
  auto *row = new QWidget( this );
  mOpenOnly = new QCheckBox( tr( "Open only" ), row );
  mOpenOnly->setObjectName( QStringLiteral( "openOnlyCheck" ) );
  mOpenOnly->setToolTip( tr( "Show only what the text does not settle" ) );
  mSummary = new QLabel( row );
  mSummary->setObjectName( QStringLiteral( "summaryLabel" ) );
  mSummary->setTextFormat( Qt::PlainText );
  mSummary->setWordWrap( true );
  mNext = makeButton( tr( "Next open (F8)" ), "nextButton", tr( "Go to the next open question" ), row );
  mAccept = makeButton( tr( "Accept all settled" ), "acceptAllButton", tr( "Accept everything that the text settles; open questions stay open" ), row );
  auto *layout = new QHBoxLayout( row );
  layout->setContentsMargins( 0, 0, 0, 0 );
  layout->addWidget( mOpenOnly );
  layout->addWidget( mSummary, 1 );
  layout->addWidget( mNext );
  layout->addWidget( mAccept );
  connect( mOpenOnly, &QCheckBox::toggled, this, [this]( bool openOnly ) {
    static_cast<OpenFilter *>( mShown )->setOpenOnly( openOnly );
    mTree->expandAll();
  } );
  connect( mNext, &QPushButton::clicked, this, &BrochureDialog::goToNextOpen );
  connect( mAccept, &QPushButton::clicked, mModel, &BrochureModel::acceptSettled );
  return row;
}

void BrochureDialog::makeButtons()
{
  auto *buttons = new QDialogButtonBox( this );
  mBuild = makeButton( tr( "Build from these…" ), "buildButton", tr( "Use this text and these answers as the table of clusters" ), this );
  QPushButton *cancel = makeButton( tr( "Cancel" ), "cancelButton", tr( "Leave without using this text" ), this );
  buttons->addButton( mBuild, QDialogButtonBox::ActionRole );
  buttons->addButton( cancel, QDialogButtonBox::RejectRole );
  layout()->addWidget( buttons );
  connect( mBuild, &QPushButton::clicked, this, &BrochureDialog::build );
  connect( buttons, &QDialogButtonBox::rejected, this, &QDialog::reject );
}

AtlasSources BrochureDialog::sources() const
{
  AtlasSources sources = mSources;
  sources.attributes = mPath;
  sources.table.shape = TableShape::Brochure;
  sources.table.answers = mModel->answers();
  return sources;
}

void BrochureDialog::openText( const QString &path )
{
  const Result<QString> text = readBrochureFile( path );
  mError = text ? QString() : errorText( text.error() );
  mPath = text ? path : QString();
  mText->setPlainText( text ? *text : QString() );
  mSavedText = mText->toPlainText();
  read();
}

bool BrochureDialog::saveText( const QString &path )
{
  QSaveFile file( path );
  const QString text = mText->toPlainText();
  const QByteArray bytes = text.toUtf8();
  if ( !file.open( QIODevice::WriteOnly ) || file.write( bytes ) != bytes.size() || !file.commit() )
  {
    mError = errorText( Error { Error::Code::OutputUnwritable, path, {}, -1, file.errorString() } );
    showSummary();
    return false;
  }
  mPath = path;
  mSavedText = text;
  return true;
}

void BrochureDialog::read()
{
  mDelay.stop();
  const BrochureAnswers answers = mModel->itemCount() > 0 ? mModel->answers() : mSources.table.answers;
  const QString text = mText->toPlainText();
  const Result<BrochureProposal> proposal = readBrochure( text );
  if ( !text.isEmpty() )
    mError = proposal ? QString() : proposal.error().code == Error::Code::NoFeatures ? tr( "No cluster was found in this text." )
                                                                                     : tr( "This text is too long for a brochure: take the pages that list the clusters." );
  mModel->setProposal( proposal ? *proposal : BrochureProposal(), answers );
  if ( mModel->rowCount() > 0 )
    mTree->setCurrentIndex( mShown->index( 0, BrochureModel::ValueColumn ) );
}

void BrochureDialog::showSummary()
{
  const bool hasItems = mModel->itemCount() > 0;
  const int open = mModel->openCount();
  mSummary->setText( !mError.isEmpty() ? mError : hasItems ? tr( "%1 items, %2 open" ).arg( mModel->itemCount() ).arg( open )
                                                           : QString() );
  mBuild->setEnabled( hasItems );
  mAccept->setEnabled( hasItems );
  mNext->setEnabled( open > 0 );
}

QModelIndex BrochureDialog::currentItem() const
{
  return mShown->mapToSource( mTree->currentIndex() );
}

void BrochureDialog::showLines()
{
  QList<QTextEdit::ExtraSelection> marks;
  const QModelIndex item = currentItem();
  const int first = item.data( BrochureModel::LineRole ).toInt();
  const int last = item.data( BrochureModel::LastLineRole ).toInt();
  for ( int line = first; line > 0 && line <= last; ++line )
  {
    const QTextBlock block = mText->document()->findBlockByNumber( line - 1 );
    if ( !block.isValid() )
      break;
    QTextEdit::ExtraSelection mark;
    mark.format.setBackground( palette().highlight() );
    mark.format.setForeground( palette().highlightedText() );
    mark.format.setProperty( QTextFormat::FullWidthSelection, true );
    mark.cursor = QTextCursor( block );
    if ( line == first )
    {
      mText->setTextCursor( mark.cursor );
      mText->centerCursor();
    }
    marks << mark;
  }
  mText->setExtraSelections( marks );
}

void BrochureDialog::goToNextOpen()
{
  const QModelIndex next = mShown->mapFromSource( mModel->nextOpen( currentItem() ) );
  if ( !next.isValid() )
    return;
  mTree->setCurrentIndex( next );
  mTree->scrollTo( next );
  mTree->setFocus();
}

void BrochureDialog::editCurrent()
{
  const QModelIndex current = mTree->currentIndex();
  if ( current.isValid() )
    mTree->edit( current.siblingAtColumn( BrochureModel::ValueColumn ) );
}

bool BrochureDialog::eventFilter( QObject *watched, QEvent *event )
{
  if ( watched != mTree || event->type() != QEvent::KeyPress )
    return QDialog::eventFilter( watched, event );
  const int key = static_cast<QKeyEvent *>( event )->key();
  if ( key == Qt::Key_Return || key == Qt::Key_Enter )
    editCurrent();
  else if ( key == Qt::Key_Space )
    mModel->toggle( currentItem() );
  else
    return QDialog::eventFilter( watched, event );
  return true;
}

void BrochureDialog::build()
{
  if ( mDelay.isActive() )
    read();
  const bool isSaved = !mPath.isEmpty() && mSavedText == mText->toPlainText();
  const QString path = isSaved ? mPath : QFileDialog::getSaveFileName( this, tr( "Save the text to build from" ), QStringLiteral( "brochure.txt" ), tr( "Texts (*.txt)" ) );
  if ( path.isEmpty() || ( !isSaved && !saveText( path ) ) )
    return;
  accept();
}

} // namespace clusteratlas
