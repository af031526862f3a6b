// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "atlas/polygonlayer.h"
#include "sourceparameters.h"

#include <qgsfeature.h>

class QgsProcessingFeatureSource;

namespace clusteratlas
{

/**
 * What the algorithms on polygonal coverages share: POLYGONS, a layer of QGIS or a file that it opens, and PROBLEMS, points with
 * what is wrong there.
 */
class CoverageAlgorithm : public SourceAlgorithm
{
  public:
    ~CoverageAlgorithm() override;
    QString group() const override;
    QString groupId() const override;

  protected:
    void addPolygonSource();
    void addTolerance( const QString &description, double metres );
    void addProblemSink( bool optional );

    //! Reads POLYGONS, and keeps what is not geometry for writeLayer(). Throws QgsProcessingException.
    PolygonLayer readLayer( const QVariantMap &parameters, QgsProcessingContext &context, QgsProcessingFeedback &feedback );

    //! Writes the features read, with \a polygons instead of theirs, into OUTPUT and returns its id. Throws QgsProcessingException.
    QString writeLayer( const std::vector<QByteArray> &polygons, const QVariantMap &parameters, QgsProcessingContext &context );

    //! Writes \a problems into PROBLEMS and returns its id, empty when nobody asked for it. Throws QgsProcessingException.
    QString writeProblems( const std::vector<CoverageProblem> &problems, const QVariantMap &parameters, QgsProcessingContext &context );

    //! The ids of features as QGIS counts them, at most ten of \a features: "3, 8, 11 …".
    QString featureNames( const std::vector<quint32> &features ) const;

    static int count( const std::vector<CoverageProblem> &problems, CoverageProblem::Kind kind );
    static int count( const std::vector<CoverageProblem> &problems, CoverageProblem::Kind kind, CoverageProblem::Outcome outcome );

  private:
    std::unique_ptr<QgsProcessingFeatureSource> mSource;
    std::vector<QgsFeature> mFeatures; //!< without geometry
};

} // namespace clusteratlas
