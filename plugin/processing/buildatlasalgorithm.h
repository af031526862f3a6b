// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "atlas/buildatlas.h"
#include "sourceparameters.h"

#include <optional>

namespace clusteratlas
{

//! Builds atlas.gpkg, atlas.qgz and ledger.json into a folder, as "clusteratlas build" does.
class BuildAtlasAlgorithm : public SourceAlgorithm
{
    Q_DECLARE_TR_FUNCTIONS( BuildAtlasAlgorithm )

  public:
    QString name() const override { return QStringLiteral( "buildatlas" ); }
    QString displayName() const override { return tr( "Build cluster atlas" ); }
    QString shortHelpString() const override;
    BuildAtlasAlgorithm *createInstance() const override { return new BuildAtlasAlgorithm(); }
    void initAlgorithm( const QVariantMap & = QVariantMap() ) override;

  protected:
    QVariantMap processAlgorithm( const QVariantMap &parameters, QgsProcessingContext &context, QgsProcessingFeedback *feedback ) override;
    //! Main thread: styles and the project need QGIS layers.
    QVariantMap postProcessAlgorithm( QgsProcessingContext &context, QgsProcessingFeedback *feedback ) override;

  private:
    std::optional<StagedAtlas> mStaged;
    QString mLanguage;
    QVariantMap mResults;
};

} // namespace clusteratlas
