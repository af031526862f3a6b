// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <QWidget>

#include <vector>

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

//! A field of a form, with the label whose mnemonic leads to its editor.
struct LabelledField
{
    QString label;
    QWidget *field;
    QWidget *editor;
    int stretch = 1;
};

//! Adds \a fields side by side as the next row of \a grid; the first labels stand below each other.
void addRow( QGridLayout &grid, const std::vector<LabelledField> &fields );

} // namespace clusteratlas
