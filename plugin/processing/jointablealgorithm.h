// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "atlas/jointable.h"
#include "featurealgorithm.h"

#include <QCoreApplication>

namespace clusteratlas
{

//! Any table of many rows with polygons by one or several columns, as "clusteratlas jointable" does.
class JoinTableAlgorithm : public FeatureAlgorithm
{
    Q_DECLARE_TR_FUNCTIONS( JoinTableAlgorithm )

  public:
    QString name() const override { return QStringLiteral( "jointable" ); }
    QString displayName() const override { return tr( "Join table to polygons" ); }
    QString shortHelpString() const override;
    JoinTableAlgorithm *createInstance() const override { return new JoinTableAlgorithm(); }
    void initAlgorithm( const QVariantMap & = QVariantMap() ) override;

  protected:
    QVariantMap processAlgorithm( const QVariantMap &parameters, QgsProcessingContext &context, QgsProcessingFeedback *feedback ) override;

  private:
    struct Sources
    {
        InputFeatures polygons;
        std::vector<int> polygonKeys;
        KeyedTable table;
    };

    Sources readSources( const QVariantMap &parameters, QgsProcessingContext &context, QgsProcessingFeedback &feedback ) const;
    void writeJoined( const Sources &sources, const KeyJoin &join, const QVariantMap &parameters, QgsProcessingContext &context, QVariantMap &results, const Progress &progress ) const;
    void writeLeft( const Sources &sources, const TableJoin &join, const QVariantMap &parameters, QgsProcessingContext &context, QVariantMap &results ) const;
    void writeRelation( const Sources &sources, TableJoin &join, const QString &path, QgsProcessingContext &context, const Progress &progress ) const;
};

} // namespace clusteratlas
