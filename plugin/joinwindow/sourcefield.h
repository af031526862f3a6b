// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <QWidget>

class QAction;
class QMenu;
class QLabel;
class QGridLayout;
class QgsFileWidget;

namespace clusteratlas
{

//! The file of a source, and beside it a menu of other ways to name one.
class SourceField : public QWidget
{
    Q_OBJECT

  public:
    //! \a placeholder stands for the empty field. \a name is the object name of the field; the menu's is \a name with "Menu".
    SourceField( const char *name, const QString &placeholder, const QString &tip, QWidget *parent );

    [[nodiscard]] QString path() const;
    //! Without a signal.
    void setPath( const QString &path );
    //! As if a person had named it.
    void choosePath( const QString &path );

    //! To add actions to.
    [[nodiscard]] QMenu *menu() const { return mMenu; }
    //! What a label's mnemonic leads to.
    [[nodiscard]] QWidget *editor() const;

  signals:
    void pathChanged();

  private:
    QgsFileWidget *mFile;
    QMenu *mMenu;
    bool mQuiet = false;
};

//! Adds to \a grid at \a row, \a column a label whose mnemonic leads to \a field, and the field, \a span columns wide.
void addField( QGridLayout &grid, int row, int column, const QString &label, QWidget *field, QWidget *editor, int span = 1 );

} // namespace clusteratlas
