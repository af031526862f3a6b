// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "sourceparameters.h"

namespace clusteratlas
{

//! Municipalities into prefectures, or by a column, as "clusteratlas dissolve" does; a second sink takes what was not placed.
class DissolveAlgorithm : public SourceAlgorithm
{
    Q_DECLARE_TR_FUNCTIONS( DissolveAlgorithm )

  public:
    QString name() const override { return QStringLiteral( "dissolvetoprefectures" ); }
    QString displayName() const override { return tr( "Dissolve to prefectures" ); }
    QString shortHelpString() const override;
    DissolveAlgorithm *createInstance() const override { return new DissolveAlgorithm(); }
    void initAlgorithm( const QVariantMap & = QVariantMap() ) override;

  protected:
    QVariantMap processAlgorithm( const QVariantMap &parameters, QgsProcessingContext &context, QgsProcessingFeedback *feedback ) override;
};

} // namespace clusteratlas
