// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "atlas/preparedatlas.h"

#include <QWidget>

class QLabel;
class QgsGeometry;
class QgsMapCanvas;
class QgsVectorLayer;

namespace clusteratlas
{

//! A small map of what joins, with a line that says what its colors mean.
class PreviewMap : public QWidget
{
    Q_OBJECT

  public:
    explicit PreviewMap( QWidget *parent );
    ~PreviewMap() override;

    void showAtlas( const PreparedAtlas &atlas );
    void clear();

    //! Flashes the polygon in \a row of the source, or that of a prefecture; false when there is none.
    bool flashFeature( qint64 row );
    bool flashPrefecture( PrefectureCode code );

  private:
    void showLegend( const PreparedAtlas &atlas );
    bool flash( const QByteArray &wkb );

    QgsMapCanvas *mCanvas;
    QLabel *mLegend;
    std::unique_ptr<QgsVectorLayer> mLayer;
    PrefecturePolygons mPolygons;
    std::map<qint64, QByteArray> mUnrecognised;
};

} // namespace clusteratlas
