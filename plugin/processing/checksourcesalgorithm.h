// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "sourceparameters.h"

namespace clusteratlas
{

//! The ledger only: what would be placed, what not and why. Writes nothing.
class CheckSourcesAlgorithm : public SourceAlgorithm
{
    Q_DECLARE_TR_FUNCTIONS( CheckSourcesAlgorithm )

  public:
    QString name() const override { return QStringLiteral( "checksources" ); }
    QString displayName() const override { return tr( "Check cluster sources" ); }
    QString shortHelpString() const override;
    CheckSourcesAlgorithm *createInstance() const override { return new CheckSourcesAlgorithm(); }
    void initAlgorithm( const QVariantMap & = QVariantMap() ) override;

  protected:
    QVariantMap processAlgorithm( const QVariantMap &parameters, QgsProcessingContext &context, QgsProcessingFeedback *feedback ) override;
};

} // namespace clusteratlas
