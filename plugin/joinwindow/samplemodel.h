// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "core/sourcelayer.h"

#include <QAbstractTableModel>

namespace clusteratlas
{

//! The first rows of a source as one encoding shows them; missing cells are empty. Cells with U+FFFD, which no encoding means, stand out.
class SampleModel : public QAbstractTableModel
{
    Q_OBJECT

  public:
    using QAbstractTableModel::QAbstractTableModel;

    void setSample( const SampleRows &sample );

    int rowCount( const QModelIndex &parent = QModelIndex() ) const override;
    int columnCount( const QModelIndex &parent = QModelIndex() ) const override;
    QVariant headerData( int section, Qt::Orientation orientation, int role ) const override;
    QVariant data( const QModelIndex &index, int role ) const override;

  private:
    SampleRows mSample = {};
    int mColumns = 0;
};

} // namespace clusteratlas
