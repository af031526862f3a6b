// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "core/progress.h"
#include "core/result.h"
#include "layers/compat.h"

#include <qgsfeature.h>
#include <qgsprocessingalgorithm.h>

#include <vector>

namespace clusteratlas
{

//! A layer or table that an algorithm was given, read whole.
struct InputFeatures
{
    QString name; //!< of the layer, or the file
    QgsFields fields;
    QgsCoordinateReferenceSystem crs;
    compat::GeometryType type = compat::NO_WKB;
    std::vector<QgsFeature> features = {};
    std::vector<qint64> rows = {}; //!< of each: from 1, or as the table's file counts
};

//! The name of the group "join" in the toolbox.
[[nodiscard]] QString joinGroup();

/**
 * What the algorithms over any layer or table share. A layer of the project comes in as QGIS has it. A file comes in through io/, which finds
 * out encoding, header and coordinate system; what io/ cannot read, QGIS may.
 */
class FeatureAlgorithm : public QgsProcessingAlgorithm
{
  public:
    QString group() const override { return joinGroup(); }
    QString groupId() const override { return QStringLiteral( "join" ); }
    //! Lets files pass that QGIS does not open but io/ may: a title above the header is enough for that.
    bool checkParameterValues( const QVariantMap &parameters, QgsProcessingContext &context, QString *message = nullptr ) const override;

  protected:
    //! Throws QgsProcessingException.
    InputFeatures readInput( const QString &parameter, const QVariantMap &parameters, QgsProcessingContext &context, const Progress &progress ) const;

    //! The path of the file that \a parameter names; empty when it names a layer of the project or something else.
    static QString filePath( const QVariant &parameter, const QgsProcessingContext &context );

    //! The features of a file's polygons, or of its first table with rows.
    static Result<InputFeatures> readFile( const QString &path, const Progress &progress );

    //! Throws QgsProcessingException when \a sink refuses the feature.
    void add( QgsFeatureSink &sink, const QgsAttributes &attributes, const QgsGeometry &geometry, const QVariantMap &parameters, const QString &name ) const;

    //! Progress that goes from \a start on over \a share of the bar and stops when the user cancels.
    static Progress progressFrom( QgsProcessingFeedback &feedback, double start, double share );
};

} // namespace clusteratlas
