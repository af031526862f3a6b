// SPDX-License-Identifier: GPL-2.0-or-later
#include "controlfaults.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAbstractSpinBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QScrollBar>
#include <QToolButton>

namespace clusteratlas::test
{

namespace
{
//! Parts that Qt itself makes within a control answer for nothing of their own.
bool isPart( const QWidget &widget )
{
  if ( widget.objectName().startsWith( QLatin1String( "qt_" ) ) )
    return true;
  for ( const QWidget *parent = widget.parentWidget(); parent; parent = parent->parentWidget() )
    if ( qobject_cast<const QComboBox *>( parent ) || qobject_cast<const QAbstractSpinBox *>( parent ) || qobject_cast<const QAbstractItemView *>( parent )
      || qobject_cast<const QLineEdit *>( parent ) || parent->inherits( "QTabBar" ) || parent->inherits( "QgsFileWidget" ) || parent->inherits( "QDockWidgetTitleButton" ) )
      return true;
  return widget.inherits( "QDockWidgetTitleButton" ) || widget.inherits( "QToolBarExtension" ) || widget.parentWidget()->inherits( "QgsDockWidget" );
}

bool hasLabel( const QWidget &widget )
{
  for ( const QLabel *label : widget.window()->findChildren<QLabel *>() )
    if ( label->buddy() == &widget )
      return true;
  return false;
}

bool isControl( const QWidget &widget )
{
  return qobject_cast<const QAbstractButton *>( &widget ) || qobject_cast<const QComboBox *>( &widget ) || qobject_cast<const QAbstractSpinBox *>( &widget )
    || qobject_cast<const QAbstractItemView *>( &widget ) || qobject_cast<const QLineEdit *>( &widget );
}

QString textOf( const QWidget &widget )
{
  const auto *button = qobject_cast<const QAbstractButton *>( &widget );
  return button ? button->text() : QString();
}

bool showsIconAlone( const QWidget &widget )
{
  const auto *button = qobject_cast<const QToolButton *>( &widget );
  return button && ( button->text().isEmpty() || button->toolButtonStyle() == Qt::ToolButtonIconOnly ) && !button->icon().isNull();
}

bool isCut( const QWidget &widget )
{
  if ( const auto *label = qobject_cast<const QLabel *>( &widget ) )
  {
    if ( label->text().isEmpty() || !label->isVisible() || !label->inherits( "QLabel" ) )
      return false;
    if ( label->wordWrap() )
      return label->height() + 1 < label->heightForWidth( label->width() );
    return label->width() + 1 < label->minimumSizeHint().width() || label->height() + 1 < label->minimumSizeHint().height();
  }
  const auto *button = qobject_cast<const QAbstractButton *>( &widget );
  return button && !button->text().isEmpty() && !showsIconAlone( widget ) && button->width() + 1 < button->fontMetrics().size( Qt::TextShowMnemonic, button->text() ).width();
}
} // namespace

QStringList controlFaults( const QWidget &parent )
{
  QStringList faults;
  for ( const QWidget *widget : parent.findChildren<QWidget *>() )
  {
    if ( !widget->isVisible() || isPart( *widget ) )
      continue;
    const QString name = QStringLiteral( "%1 %2 “%3”: " ).arg( QString::fromLatin1( widget->metaObject()->className() ), widget->objectName(), textOf( *widget ) );
    if ( isCut( *widget ) )
      faults << name + QStringLiteral( "the text is cut (%1×%2)" ).arg( widget->width() ).arg( widget->height() );
    if ( !isControl( *widget ) )
      continue;
    if ( widget->accessibleName().isEmpty() && textOf( *widget ).isEmpty() && !hasLabel( *widget ) )
      faults << name + QStringLiteral( "no accessible name" );
    if ( showsIconAlone( *widget ) && widget->toolTip().isEmpty() )
      faults << name + QStringLiteral( "an icon without a tool tip" );
    if ( widget->isEnabled() && !( widget->focusPolicy() & Qt::TabFocus ) )
      faults << name + QStringLiteral( "out of reach of the Tab key" );
  }
  return faults;
}

} // namespace clusteratlas::test
