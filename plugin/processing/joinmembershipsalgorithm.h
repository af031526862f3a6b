// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "sourceparameters.h"

namespace clusteratlas
{

//! Polygons and cluster tables into a layer of one feature a membership; further sinks take the rows and the prefectures left over.
class JoinMembershipsAlgorithm : public SourceAlgorithm
{
    Q_DECLARE_TR_FUNCTIONS( JoinMembershipsAlgorithm )

  public:
    QString name() const override { return QStringLiteral( "joinmemberships" ); }
    QString displayName() const override { return tr( "Join memberships" ); }
    QString shortHelpString() const override;
    JoinMembershipsAlgorithm *createInstance() const override { return new JoinMembershipsAlgorithm(); }
    void initAlgorithm( const QVariantMap & = QVariantMap() ) override;

    QString group() const override;
    QString groupId() const override { return QStringLiteral( "join" ); }

  protected:
    QVariantMap processAlgorithm( const QVariantMap &parameters, QgsProcessingContext &context, QgsProcessingFeedback *feedback ) override;

  private:
    void writeUnjoined( const Ledger &ledger, QgsFeatureSink &sink, const QVariantMap &parameters ) const;
    void writeWithout( const PreparedAtlas &atlas, QgsFeatureSink &sink, const QVariantMap &parameters ) const;
};

} // namespace clusteratlas
