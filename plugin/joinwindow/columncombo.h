// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "core/ledger.h"

#include <QComboBox>

namespace clusteratlas
{

/**
 * A column of a source, chosen from a list or typed; empty leaves it to recognition. Lists what was recognised first, then the columns
 * that are fit, then those refused as key, greyed and with the reason as tooltip.
 */
class ColumnCombo : public QComboBox
{
    Q_OBJECT

  public:
    //! \a editName is the object name of the line to type in.
    ColumnCombo( const char *editName, const QString &tip, QWidget *parent );

    //! \a columns in the order of the source; a reason of \a refused is a keyColumnRejectionId(), "none" or empty for those that are fit.
    void setColumns( const QStringList &columns, const QString &recognised, const std::vector<Ledger::RefusedColumn> &refused );

    [[nodiscard]] QString chosen() const;
    void setChosen( const QString &column );

  signals:
    void chosenChanged();

  private:
    void addColumn( const QString &name, const QString &reason );
};

} // namespace clusteratlas
