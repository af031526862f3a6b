// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "coveragealgorithm.h"

namespace clusteratlas
{

//! Closes narrow gaps and overlaps and matches borders; a second sink tells of each problem what became of it.
class CleanCoverageAlgorithm : public CoverageAlgorithm
{
    Q_DECLARE_TR_FUNCTIONS( CleanCoverageAlgorithm )

  public:
    QString name() const override { return QStringLiteral( "cleancoverage" ); }
    QString displayName() const override { return tr( "Close gaps and overlaps between polygons" ); }
    QString shortHelpString() const override;
    CleanCoverageAlgorithm *createInstance() const override { return new CleanCoverageAlgorithm(); }
    void initAlgorithm( const QVariantMap & = QVariantMap() ) override;

  protected:
    QVariantMap processAlgorithm( const QVariantMap &parameters, QgsProcessingContext &context, QgsProcessingFeedback *feedback ) override;
};

} // namespace clusteratlas
