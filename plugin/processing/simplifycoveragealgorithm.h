// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "coveragealgorithm.h"

namespace clusteratlas
{

//! Fewer vertices for overview scales; neighbors stay neighbors and islands stay.
class SimplifyCoverageAlgorithm : public CoverageAlgorithm
{
    Q_DECLARE_TR_FUNCTIONS( SimplifyCoverageAlgorithm )

  public:
    QString name() const override { return QStringLiteral( "simplifycoverage" ); }
    QString displayName() const override { return tr( "Simplify polygons with shared borders" ); }
    QString shortHelpString() const override;
    SimplifyCoverageAlgorithm *createInstance() const override { return new SimplifyCoverageAlgorithm(); }
    void initAlgorithm( const QVariantMap & = QVariantMap() ) override;

  protected:
    QVariantMap processAlgorithm( const QVariantMap &parameters, QgsProcessingContext &context, QgsProcessingFeedback *feedback ) override;
};

} // namespace clusteratlas
