// SPDX-License-Identifier: GPL-2.0-or-later
#include "printform.h"

#include "layers/atlasproject.h"
#include "layouts/layoutexport.h"
#include "wording/atlaswording.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDateEdit>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QScopedValueRollback>

namespace clusteratlas
{

namespace
{
constexpr int FIRST_TEMPLATE = 100; //!< data of the first entry that is a template; below are PrintRequest::Layout

QComboBox *combo( const char *name, const QString &tip, QWidget *parent )
{
  auto *box = new QComboBox( parent );
  box->setObjectName( QString::fromLatin1( name ) );
  box->setToolTip( tip );
  box->setSizeAdjustPolicy( QComboBox::AdjustToMinimumContentsLengthWithIcon );
  box->setMinimumContentsLength( 8 );
  return box;
}

void choose( QComboBox &box, const QVariant &data )
{
  if ( const int index = box.findData( data ); index >= 0 )
    box.setCurrentIndex( index );
}
} // namespace

PrintForm::PrintForm( const QString &language, QWidget *parent )
  : QWidget( parent )
  , mLayout( combo( "layoutCombo", tr( "What to print: a layout of Cluster Atlas, or a template that you saved from one" ), this ) )
  , mTheme( combo( "themeCombo", tr( "What the colors of the national map show" ), this ) )
  , mPaper( combo( "paperCombo", tr( "Size of the paper; texts and lines grow with it" ), this ) )
  , mOrientation( combo( "orientationCombo", tr( "Only the national map has both; the other layouts have one" ), this ) )
  , mLanguage( combo( "languageCombo", tr( "Language of everything on the page. Both gives a layout and a file for each language." ), this ) )
  , mHasDate( new QCheckBox( tr( "&Date" ), this ) )
  , mDate( new QDateEdit( QDate::currentDate(), this ) )
  , mGeoPdf( new QCheckBox( tr( "PDF with map la&yers (GeoPDF)" ), this ) )
{
  mLayout->addItem( tr( "National map" ), static_cast<int>( PrintRequest::Layout::National ) );
  mLayout->addItem( tr( "Brochure page" ), static_cast<int>( PrintRequest::Layout::Brochure ) );
  mLayout->addItem( tr( "A page for each cluster" ), static_cast<int>( PrintRequest::Layout::ClusterPages ) );
  mLayout->addItem( tr( "A page for each prefecture" ), static_cast<int>( PrintRequest::Layout::PrefecturePages ) );
  for ( const QString &theme : atlasThemes() )
    mTheme->addItem( atlaswording::theme( theme ).in( language ), theme );
  for ( const char *paper : { "A4", "A3" } )
    mPaper->addItem( QString::fromLatin1( paper ), QString::fromLatin1( paper ) );
  mOrientation->addItem( tr( "Landscape" ), false );
  mOrientation->addItem( tr( "Portrait" ), true );
  mLanguage->addItem( QStringLiteral( "日本語" ), QStringLiteral( "ja" ) );
  mLanguage->addItem( QStringLiteral( "English" ), QStringLiteral( "en" ) );
  mLanguage->addItem( tr( "Both, one after the other" ), QStringLiteral( "both" ) );
  choose( *mLanguage, language );
  mHasDate->setObjectName( QStringLiteral( "dateCheck" ) );
  mHasDate->setToolTip( tr( "Print the day of processing under the national map" ) );
  mDate->setObjectName( QStringLiteral( "dateEdit" ) );
  mDate->setToolTip( mHasDate->toolTip() );
  mDate->setAccessibleName( mHasDate->toolTip() );
  mDate->setCalendarPopup( true );
  mDate->setDisplayFormat( QStringLiteral( "yyyy-MM-dd" ) );
  mGeoPdf->setObjectName( QStringLiteral( "geoPdfCheck" ) );
  mGeoPdf->setToolTip( canWriteGeoPdf() ? tr( "Layers can be switched on and off in the reader, and coordinates read. Larger, and a file for each page." ) : tr( "The GDAL of this QGIS cannot write such PDF files" ) );
  mGeoPdf->setEnabled( canWriteGeoPdf() );

  auto *date = new QHBoxLayout();
  date->addWidget( mHasDate );
  date->addWidget( mDate, 1 );
  auto *form = new QFormLayout( this );
  form->setContentsMargins( 0, 0, 0, 0 );
  form->addRow( tr( "&Layout" ), mLayout );
  form->addRow( tr( "&Theme" ), mTheme );
  form->addRow( tr( "&Paper" ), mPaper );
  form->addRow( tr( "O&rientation" ), mOrientation );
  form->addRow( tr( "L&anguage" ), mLanguage );
  form->addRow( date );
  form->addRow( mGeoPdf );

  connect( mLayout, qOverload<int>( &QComboBox::currentIndexChanged ), this, &PrintForm::onLayoutChosen );
  const auto tell = [this] {
    enableFields();
    if ( !mIsSetting )
      emit changed();
  };
  for ( QComboBox *box : { mTheme, mPaper, mOrientation, mLanguage } )
    connect( box, qOverload<int>( &QComboBox::currentIndexChanged ), this, tell );
  connect( mHasDate, &QCheckBox::toggled, this, tell );
  connect( mDate, &QDateEdit::dateChanged, this, tell );
  enableFields();
}

void PrintForm::setTemplates( std::vector<LayoutTemplate> templates )
{
  const QScopedValueRollback<bool> setting( mIsSetting, true );
  const QString chosen = chosenTemplate() ? chosenTemplate()->path : QString();
  while ( mLayout->itemData( mLayout->count() - 1 ).toInt() >= FIRST_TEMPLATE || !mLayout->itemData( mLayout->count() - 1 ).isValid() )
    mLayout->removeItem( mLayout->count() - 1 );
  mTemplates = std::move( templates );
  if ( !mTemplates.empty() )
    mLayout->insertSeparator( mLayout->count() );
  for ( size_t index = 0; index < mTemplates.size(); ++index )
  {
    mLayout->addItem( tr( "Template: %1" ).arg( mTemplates[index].name ), FIRST_TEMPLATE + static_cast<int>( index ) );
    mLayout->setItemData( mLayout->count() - 1, mTemplates[index].path, Qt::ToolTipRole );
    if ( mTemplates[index].path == chosen )
      mLayout->setCurrentIndex( mLayout->count() - 1 );
  }
}

const LayoutTemplate *PrintForm::chosenTemplate() const
{
  const int index = mLayout->currentData().toInt() - FIRST_TEMPLATE;
  return index >= 0 && index < static_cast<int>( mTemplates.size() ) ? &mTemplates[static_cast<size_t>( index )] : nullptr;
}

PrintRequest::Layout PrintForm::layout() const
{
  return chosenTemplate() ? chosenTemplate()->request.layout : static_cast<PrintRequest::Layout>( mLayout->currentData().toInt() );
}

void PrintForm::onLayoutChosen()
{
  if ( mIsSetting )
    return;
  {
    const QScopedValueRollback<bool> setting( mIsSetting, true );
    if ( const LayoutTemplate *chosen = chosenTemplate() )
    {
      choose( *mTheme, chosen->request.theme );
      choose( *mPaper, chosen->request.paper );
      choose( *mOrientation, chosen->request.isPortrait );
    }
    else
      choose( *mPaper, usualPaper( layout() ) );
  }
  enableFields();
  emit changed();
}

void PrintForm::enableFields()
{
  const bool isNational = layout() == PrintRequest::Layout::National;
  // A template was arranged for its paper.
  const bool isFree = !chosenTemplate();
  mTheme->setEnabled( isNational );
  mPaper->setEnabled( isFree );
  mOrientation->setEnabled( isNational && isFree );
  mHasDate->setEnabled( isNational );
  mDate->setEnabled( isNational && mHasDate->isChecked() );
  if ( !isNational )
  {
    const QScopedValueRollback<bool> setting( mIsSetting, true );
    choose( *mOrientation, layout() != PrintRequest::Layout::Brochure );
  }
}

std::vector<PrintRequest> PrintForm::requests() const
{
  PrintRequest request;
  request.layout = layout();
  request.theme = mTheme->currentData().toString();
  request.paper = mPaper->currentData().toString();
  const bool isNational = request.layout == PrintRequest::Layout::National;
  request.isPortrait = isNational && mOrientation->currentData().toBool();
  if ( isNational && mHasDate->isChecked() )
    request.date = mDate->date();
  const QString language = mLanguage->currentData().toString();
  std::vector<PrintRequest> requests;
  for ( const char *each : { "ja", "en" } )
    if ( language == QLatin1String( "both" ) || language == QLatin1String( each ) )
    {
      request.language = QString::fromLatin1( each );
      requests.push_back( request );
    }
  return requests;
}

bool PrintForm::isGeoPdf() const
{
  return mGeoPdf->isEnabled() && mGeoPdf->isChecked();
}

} // namespace clusteratlas
