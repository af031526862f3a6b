// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "coveragealgorithm.h"

namespace clusteratlas
{

//! Where polygons are no valid coverage, and why; changes nothing.
class CheckCoverageAlgorithm : public CoverageAlgorithm
{
    Q_DECLARE_TR_FUNCTIONS( CheckCoverageAlgorithm )

  public:
    QString name() const override { return QStringLiteral( "checkcoverage" ); }
    QString displayName() const override { return tr( "Check polygons for gaps and overlaps" ); }
    QString shortHelpString() const override;
    CheckCoverageAlgorithm *createInstance() const override { return new CheckCoverageAlgorithm(); }
    void initAlgorithm( const QVariantMap & = QVariantMap() ) override;

  protected:
    QVariantMap processAlgorithm( const QVariantMap &parameters, QgsProcessingContext &context, QgsProcessingFeedback *feedback ) override;
};

} // namespace clusteratlas
