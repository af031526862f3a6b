// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "sourceparameters.h"

namespace clusteratlas
{

//! All tables as a Data Package, CSV, XLSX or ODS, as "clusteratlas export" writes them; of an atlas, or of the sources of one.
class ExportTablesAlgorithm : public SourceAlgorithm
{
    Q_DECLARE_TR_FUNCTIONS( ExportTablesAlgorithm )

  public:
    QString name() const override { return QStringLiteral( "exporttables" ); }
    QString displayName() const override { return tr( "Export tables" ); }
    QString shortHelpString() const override;
    ExportTablesAlgorithm *createInstance() const override { return new ExportTablesAlgorithm(); }
    void initAlgorithm( const QVariantMap & = QVariantMap() ) override;

  protected:
    QVariantMap processAlgorithm( const QVariantMap &parameters, QgsProcessingContext &context, QgsProcessingFeedback *feedback ) override;
};

} // namespace clusteratlas
