// SPDX-License-Identifier: GPL-2.0-or-later
#include "mappage.h"

#include "core/indicatorcolumns.h"
#include "core/palettes.h"
#include "plaintext.h"
#include "ui_mappage.h"

#include <QEvent>
#include <QPainter>
#include <QScopedValueRollback>
#include <QStyle>

namespace clusteratlas
{

namespace
{
//! Chooses the entry with \a id; the first one where there is none.
void choose( QComboBox &combo, const QString &id )
{
  combo.setCurrentIndex( qMax( 0, combo.findData( id ) ) );
}

//! The colors of a palette side by side.
QIcon paletteIcon( const QString &palette )
{
  constexpr int COLORS = 5, WIDTH = 12, HEIGHT = 14;
  QPixmap pixmap( COLORS * WIDTH, HEIGHT );
  QPainter painter( &pixmap );
  int left = 0;
  for ( const QString &color : sequentialColors( palette, COLORS ) )
  {
    painter.fillRect( left, 0, WIDTH, HEIGHT, QColor( color ) );
    left += WIDTH;
  }
  return QIcon( pixmap );
}
} // namespace

MapPage::MapPage( QWidget *parent )
  : PanelPage( parent )
  , mUi( std::make_unique<Ui::MapPage>() )
{
  mUi->setupUi( this );
  setObjectName( QStringLiteral( "map" ) );
  fillLists();
  connectChoices();
  show();
}

MapPage::~MapPage() = default;

QString MapPage::title() const
{
  return tr( "Map" );
}

void MapPage::connectChoices()
{
  for ( QComboBox *combo : { mUi->themeCombo, mUi->readingCombo, mUi->indicatorCombo, mUi->secondIndicatorCombo, mUi->methodCombo, mUi->paletteCombo, mUi->labelsCombo } )
    connect( combo, QOverload<int>::of( &QComboBox::activated ), this, &MapPage::readChoices );
  connect( mUi->classesSpin, QOverload<int>::of( &QSpinBox::valueChanged ), this, &MapPage::readChoices );
  for ( QCheckBox *check : { mUi->sharedCheck, mUi->curvedCheck, mUi->tilesCheck, mUi->insetsCheck } )
    connect( check, &QCheckBox::clicked, this, &MapPage::readChoices );
  connect( mUi->limitsEdit, &QLineEdit::editingFinished, this, &MapPage::readLimits );
}

void MapPage::fillLists()
{
  const auto fill = []( QComboBox &combo, const QList<QPair<QString, QString>> &entries ) {
    const QVariant chosen = combo.currentData();
    combo.clear();
    for ( const auto &[id, text] : entries )
      combo.addItem( text, id );
    combo.setCurrentIndex( qMax( 0, combo.findData( chosen ) ) );
  };
  const auto id = []( const char *text ) { return QString::fromLatin1( text ); };
  fill( *mUi->themeCombo, { { id( "programme" ), tr( "Programme" ) }, { id( "field" ), tr( "Research field" ) }, { id( "count" ), tr( "Number of clusters" ) }, { id( "institutions" ), tr( "Institutions and links" ) }, { id( "readings" ), tr( "Where the readings disagree" ) }, { id( "indicator" ), tr( "Indicator" ) }, { id( "bivariate" ), tr( "Two indicators" ) } } );
  fill( *mUi->readingCombo, { { id( "applicant" ), tr( "Applicant governments" ) }, { id( "institution" ), tr( "Seats of institutions" ) }, { id( "area" ), tr( "Named area" ) }, { id( "any" ), tr( "All of them" ) } } );
  fill( *mUi->methodCombo, { { id( "Jenks" ), tr( "Natural breaks (Jenks)" ) }, { id( "Quantile" ), tr( "Equal count (quantile)" ) }, { id( "EqualInterval" ), tr( "Equal interval" ) }, { id( "Pretty" ), tr( "Pretty breaks" ) }, { id( "StdDev" ), tr( "Standard deviation" ) } } );
  fill( *mUi->labelsCombo, { { QString(), tr( "As the map" ) }, { id( "ja" ), tr( "Japanese" ) }, { id( "en" ), tr( "English" ) }, { id( "both" ), tr( "Japanese and English" ) }, { id( "none" ), tr( "None" ) } } );
  fill( *mUi->paletteCombo, { { id( "blues" ), tr( "Blue" ) }, { id( "greens" ), tr( "Green" ) }, { id( "oranges" ), tr( "Orange" ) }, { id( "purples" ), tr( "Purple" ) }, { id( "viridis" ), tr( "Yellow to violet" ) } } );
  for ( int index = 0; index < mUi->paletteCombo->count(); ++index )
    mUi->paletteCombo->setItemIcon( index, paletteIcon( mUi->paletteCombo->itemData( index ).toString() ) );
}

void MapPage::fillIndicators()
{
  for ( QComboBox *combo : { mUi->indicatorCombo, mUi->secondIndicatorCombo } )
  {
    combo->clear();
    for ( const IndicatorSeries &series : mSeries )
    {
      const QString text = indicatorTitle( series ).in( mLanguage );
      combo->addItem( lineText( text ), series.id );
      combo->setItemData( combo->count() - 1, toolTipText( text ), Qt::ToolTipRole );
    }
  }
}

void MapPage::setDataset( const std::shared_ptr<const Dataset> &dataset, const JoinResult &, const QString &language )
{
  mLanguage = language;
  mSeries = dataset ? indicatorSeries( *dataset ) : std::vector<IndicatorSeries>();
  setEnabled( dataset != nullptr );
  const QScopedValueRollback<bool> showing( mIsShowing, true );
  fillIndicators();
  show();
}

void MapPage::setOptions( const MapOptions &options )
{
  mOptions = options;
  show();
}

void MapPage::followTheme( const QString &theme )
{
  if ( theme == mOptions.theme )
    return;
  mOptions.theme = theme;
  show();
  emit stateChanged();
}

QJsonObject MapPage::state() const
{
  return toJson( mOptions );
}

void MapPage::setState( const QJsonObject &state )
{
  setOptions( mapOptionsFromJson( state ) );
  emit optionsChanged( mOptions );
}

void MapPage::show()
{
  const QScopedValueRollback<bool> showing( mIsShowing, true );
  choose( *mUi->themeCombo, mOptions.theme );
  choose( *mUi->readingCombo, mOptions.reading.id() );
  choose( *mUi->indicatorCombo, mOptions.indicator );
  if ( const IndicatorSeries *first = chosenIndicator( mSeries, mOptions.indicator ) )
    choose( *mUi->secondIndicatorCombo, secondIndicator( mSeries, mOptions.secondIndicator, *first )->id );
  choose( *mUi->methodCombo, mOptions.method );
  choose( *mUi->paletteCombo, mOptions.palette );
  choose( *mUi->labelsCombo, mOptions.labels );
  mUi->classesSpin->setValue( mOptions.classes );
  mUi->sharedCheck->setChecked( mOptions.sharesLimits );
  mUi->curvedCheck->setChecked( mOptions.curvedLinks );
  mUi->tilesCheck->setChecked( mOptions.tileGrid );
  mUi->insetsCheck->setChecked( mOptions.insets );
  const auto limits = mOptions.limits.find( limitsKeyOfChoice() );
  mUi->limitsEdit->setText( limits == mOptions.limits.end() ? QString() : textOfLimits( limits->second ) );
  mUi->limitsEdit->setCursorPosition( 0 );
  enableChoices();
}

QString MapPage::limitsKeyOfChoice() const
{
  const QString id = mUi->indicatorCombo->currentData().toString();
  for ( const IndicatorSeries &series : mSeries )
    if ( series.id == id )
      return limitsKey( series.indicator, series.unit.en, mUi->sharedCheck->isChecked() );
  return QString();
}

void MapPage::readChoices()
{
  if ( mIsShowing )
    return;
  MapOptions chosen = mOptions;
  chosen.theme = mUi->themeCombo->currentData().toString();
  chosen.reading = RoleFilter::fromId( mUi->readingCombo->currentData().toString() ).value_or( RoleFilter() );
  chosen.indicator = mUi->indicatorCombo->currentData().toString();
  chosen.secondIndicator = mUi->secondIndicatorCombo->currentData().toString();
  chosen.method = mUi->methodCombo->currentData().toString();
  chosen.classes = mUi->classesSpin->value();
  chosen.palette = mUi->paletteCombo->currentData().toString();
  chosen.labels = mUi->labelsCombo->currentData().toString();
  chosen.sharesLimits = mUi->sharedCheck->isChecked();
  chosen.curvedLinks = mUi->curvedCheck->isChecked();
  chosen.tileGrid = mUi->tilesCheck->isChecked();
  chosen.insets = mUi->insetsCheck->isChecked();
  if ( chosen.method != mOptions.method || chosen.classes != mOptions.classes )
    chosen.limits.erase( limitsKeyOfChoice() );
  mOptions = chosen;
  show();
  emit optionsChanged( mOptions );
  emit stateChanged();
}

void MapPage::readLimits()
{
  const QString key = limitsKeyOfChoice();
  const std::vector<double> limits = limitsFromText( mUi->limitsEdit->text() );
  const auto before = mOptions.limits.find( key );
  if ( mIsShowing || key.isEmpty() || ( before != mOptions.limits.end() && before->second == limits ) )
    return;
  if ( limits.empty() && mUi->limitsEdit->text().trimmed().isEmpty() )
    mOptions.limits.erase( key );
  else if ( limits.empty() )
    return show();
  else
    mOptions.limits[key] = limits;
  emit optionsChanged( mOptions );
  emit stateChanged();
}

void MapPage::enableChoices()
{
  const QString theme = mUi->themeCombo->currentData().toString();
  const bool isClassed = theme == QLatin1String( "indicator" );
  const bool isOfTwo = theme == QLatin1String( "bivariate" );
  mUi->indicatorGroup->setVisible( isClassed || isOfTwo );
  for ( QWidget *widget : std::initializer_list<QWidget *> { mUi->secondIndicatorLabel, mUi->secondIndicatorCombo } )
    widget->setVisible( isOfTwo );
  for ( QWidget *widget : std::initializer_list<QWidget *> { mUi->methodLabel, mUi->methodCombo, mUi->classesLabel, mUi->classesSpin, mUi->limitsLabel, mUi->limitsEdit, mUi->paletteLabel, mUi->paletteCombo, mUi->sharedCheck } )
    widget->setVisible( isClassed );
  showTitles();
  mUi->curvedCheck->setVisible( theme == QLatin1String( "institutions" ) );
  mUi->noFiguresLabel->setVisible( ( isClassed || isOfTwo ) && mSeries.empty() );
}

void MapPage::showTitles()
{
  constexpr int LEAST_FRAME = 12;
  for ( const auto &[combo, label] : { std::pair( mUi->indicatorCombo, mUi->indicatorTitleLabel ), std::pair( mUi->secondIndicatorCombo, mUi->secondIndicatorTitleLabel ) } )
  {
    const int frame = combo->style()->pixelMetric( QStyle::PM_ScrollBarExtent ) + 2 * LEAST_FRAME;
    label->setText( combo->currentText() );
    label->setVisible( !combo->isHidden() && combo->fontMetrics().horizontalAdvance( combo->currentText() ) + frame > combo->width() );
  }
}

void MapPage::resizeEvent( QResizeEvent *event )
{
  PanelPage::resizeEvent( event );
  showTitles();
}

void MapPage::changeEvent( QEvent *event )
{
  PanelPage::changeEvent( event );
  if ( event->type() != QEvent::LanguageChange )
    return;
  const QScopedValueRollback<bool> showing( mIsShowing, true );
  mUi->retranslateUi( this );
  fillLists();
  show();
}

} // namespace clusteratlas
