// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "featurealgorithm.h"

#include <QCoreApplication>

namespace clusteratlas
{

//! Adds to the features of any layer or table the prefecture each names; a second sink takes those that name none.
class RecognizePrefecturesAlgorithm : public FeatureAlgorithm
{
    Q_DECLARE_TR_FUNCTIONS( RecognizePrefecturesAlgorithm )

  public:
    QString name() const override { return QStringLiteral( "recognizeprefectures" ); }
    QString displayName() const override { return tr( "Recognize prefectures" ); }
    QString shortHelpString() const override;
    RecognizePrefecturesAlgorithm *createInstance() const override { return new RecognizePrefecturesAlgorithm(); }
    void initAlgorithm( const QVariantMap & = QVariantMap() ) override;

  protected:
    QVariantMap processAlgorithm( const QVariantMap &parameters, QgsProcessingContext &context, QgsProcessingFeedback *feedback ) override;
};

} // namespace clusteratlas
