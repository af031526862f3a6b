// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "core/sourcelayer.h"
#include "unmatchedmodel.h"

#include <QWidget>

class QLabel;

namespace clusteratlas
{

class SampleModel;

//! Five rows of either source, by which a person judges the encoding.
class SamplePage : public QWidget
{
    Q_OBJECT

  public:
    explicit SamplePage( QWidget *parent );

    void setSample( JoinSide side, const SampleRows &sample );
    //! For built-in data, or when nothing can be read.
    void clear( JoinSide side, const QString &why );

  private:
    struct Half
    {
        QLabel *heading;
        SampleModel *model;
    };
    Half makeHalf( const char *name, const QString &title );
    Half &half( JoinSide side ) { return side == JoinSide::Polygons ? mPolygons : mTable; }
    QString title( JoinSide side ) const;

    Half mPolygons;
    Half mTable;
};

} // namespace clusteratlas
