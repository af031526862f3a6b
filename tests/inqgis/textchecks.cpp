// SPDX-License-Identifier: GPL-2.0-or-later
#include "textchecks.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAction>
#include <QComboBox>
#include <QGroupBox>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QTabBar>
#include <QTextBlock>
#include <QTextDocument>
#include <QTextEdit>
#include <QTextFragment>

namespace clusteratlas::test
{

namespace
{
bool isEvaluated( const QString &text )
{
  return text.contains( QLatin1String( "EVALUATED" ) );
}

QString nameOf( const QWidget &widget )
{
  return QString::fromLatin1( widget.metaObject()->className() ) + QLatin1Char( ' ' ) + widget.objectName();
}

//! A text that Qt takes for HTML when it looks so.
bool isRead( const QString &text )
{
  return Qt::mightBeRichText( text ) && holdsMarkup( text );
}

void complain( QStringList &misread, const QString &where, const QString &text, bool isMisread )
{
  if ( isMisread || isEvaluated( text ) )
    misread << where + QStringLiteral( ": " ) + text.left( 160 );
}

void readDocument( QStringList &misread, const QString &where, const QTextDocument &document )
{
  complain( misread, where, document.toPlainText(), false );
  for ( QTextBlock block = document.begin(); block.isValid(); block = block.next() )
    for ( QTextBlock::iterator part = block.begin(); !part.atEnd(); ++part )
    {
      const QTextFragment fragment = part.fragment();
      complain( misread, where, fragment.text(), fragment.charFormat().isImageFormat() || fragment.text().trimmed() == QLatin1String( "hostile" ) );
    }
}

void readCells( QStringList &misread, const QString &where, const QAbstractItemModel &model, const QModelIndex &parent, int &left )
{
  for ( int row = 0; row < model.rowCount( parent ); ++row )
    for ( int column = 0; column < model.columnCount( parent ); ++column )
    {
      if ( --left < 0 )
        return;
      const QModelIndex index = model.index( row, column, parent );
      complain( misread, where, index.data().toString(), false );
      for ( const int role : { Qt::ToolTipRole, Qt::StatusTipRole, Qt::WhatsThisRole } )
        complain( misread, where + QStringLiteral( " tip" ), index.data( role ).toString(), isRead( index.data( role ).toString() ) );
      if ( column == 0 )
        readCells( misread, where, model, index, left );
    }
}

void readTabs( QStringList &misread, const QString &where, const QTabBar &bar )
{
  for ( int tab = 0; tab < bar.count(); ++tab )
    for ( const QString &text : { bar.tabText( tab ), bar.tabToolTip( tab ) } )
      complain( misread, where, text, isRead( bar.tabToolTip( tab ) ) );
}

void readWidget( QStringList &misread, const QWidget &widget )
{
  const QString where = nameOf( widget );
  complain( misread, where + QStringLiteral( " tip" ), widget.toolTip(), isRead( widget.toolTip() ) );
  complain( misread, where, widget.windowTitle(), false );
  const auto *menu = qobject_cast<const QMenu *>( &widget );
  const bool hasTips = !menu || menu->toolTipsVisible();
  for ( const QAction *action : widget.actions() )
    complain( misread, where + QStringLiteral( " action" ), action->text() + action->toolTip(), hasTips && isRead( action->toolTip() ) );
  if ( const auto *label = qobject_cast<const QLabel *>( &widget ) )
    complain( misread, where, label->text(), label->textFormat() != Qt::PlainText && ( label->textFormat() == Qt::RichText || Qt::mightBeRichText( label->text() ) ) && holdsMarkup( label->text() ) );
  else if ( const auto *edit = qobject_cast<const QTextEdit *>( &widget ) )
    readDocument( misread, where, *edit->document() );
  else if ( const auto *line = qobject_cast<const QLineEdit *>( &widget ) )
    complain( misread, where, line->text(), false );
  else if ( const auto *button = qobject_cast<const QAbstractButton *>( &widget ) )
    complain( misread, where, button->text(), false );
  else if ( const auto *box = qobject_cast<const QGroupBox *>( &widget ) )
    complain( misread, where, box->title(), false );
  else if ( const auto *bar = qobject_cast<const QTabBar *>( &widget ) )
    readTabs( misread, where, *bar );
  int cells = 4000;
  const auto *view = qobject_cast<const QAbstractItemView *>( &widget );
  if ( view && view->model() && !qobject_cast<const QHeaderView *>( view ) )
    readCells( misread, where, *view->model(), QModelIndex(), cells );
  const auto *combo = qobject_cast<const QComboBox *>( &widget );
  if ( combo && combo->model() )
    readCells( misread, where, *combo->model(), QModelIndex(), cells );
}
} // namespace

bool holdsMarkup( const QString &text )
{
  for ( const char *markup : { "<script", "<img src=x", "</style><img", "<b>hostile" } )
    if ( text.contains( QLatin1String( markup ) ) )
      return true;
  return false;
}

QStringList misreadTexts( const QWidget &root )
{
  QStringList misread;
  readWidget( misread, root );
  for ( const QWidget *widget : root.findChildren<QWidget *>() )
    readWidget( misread, *widget );
  return misread;
}

QStringList misreadHtml( const QString &where, const QString &html )
{
  QStringList misread;
  QTextDocument document;
  document.setHtml( html );
  readDocument( misread, where, document );
  return misread;
}

} // namespace clusteratlas::test
