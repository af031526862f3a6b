// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "atlas/preparedatlas.h"

#include <QWidget>

class QComboBox;
class QLineEdit;
class QgsFileWidget;

namespace clusteratlas
{

/**
 * The two sources of a join and what a person may say of each; what is left empty is recognised, and shown as such by setRecognised().
 */
class SourceForm : public QWidget
{
    Q_OBJECT

  public:
    explicit SourceForm( QWidget *parent = nullptr );

    void setSources( const AtlasSources &sources );
    //! What the form says; aliases are not its business and stay empty.
    [[nodiscard]] AtlasSources sources() const;

    //! Shows in the empty fields what recognition found.
    void setRecognised( const Ledger &ledger );

  signals:
    //! Not while setSources() fills it.
    void edited();

  private:
    QLineEdit *addText( const char *name, const QString &tip );
    QgsFileWidget *addFile( const char *name, const QString &placeholder, const QString &tip );
    QComboBox *addBox( const char *name, const QString &tip );

    QgsFileWidget *mPolygons;
    QLineEdit *mPolygonKey;
    QComboBox *mEncoding;
    QLineEdit *mCrs;
    QgsFileWidget *mTable;
    QComboBox *mShape;
    QLineEdit *mTableKey;
    QLineEdit *mClusterColumn;
    QComboBox *mRole;
    bool mFilling = false;
};

} // namespace clusteratlas
