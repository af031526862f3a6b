// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "layers/compat.h"
#include "layouts/printrequest.h"

#include <QCoreApplication>
#include <qgsprocessingalgorithm.h>

namespace clusteratlas
{

/**
 * What the algorithms that print share: the parameters ATLAS, PAPER, LANGUAGE, GEOPDF, STRICT and OUTPUT, as options of "clusteratlas print". Pages are made on
 * the main thread, since layouts live there.
 */
class PrintAlgorithm : public QgsProcessingAlgorithm
{
    Q_DECLARE_TR_FUNCTIONS( PrintAlgorithm )

  public:
    QString group() const override;
    QString groupId() const override { return QStringLiteral( "print" ); }
    compat::AlgorithmFlags flags() const override { return QgsProcessingAlgorithm::flags() | compat::NO_THREADING; }

  protected:
    void addFirstParameters();
    void addLastParameters( PrintRequest::Layout layout );
    //! The request of the parameters that this algorithm alone has.
    virtual PrintRequest request( const QVariantMap &parameters, QgsProcessingContext &context ) const = 0;
    QVariantMap processAlgorithm( const QVariantMap &parameters, QgsProcessingContext &context, QgsProcessingFeedback *feedback ) override;
};

//! "clusteratlas print --layout brochure".
class PrintBrochureAlgorithm : public PrintAlgorithm
{
    Q_DECLARE_TR_FUNCTIONS( PrintBrochureAlgorithm )

  public:
    QString name() const override { return QStringLiteral( "printbrochure" ); }
    QString displayName() const override { return tr( "Print the brochure page" ); }
    QString shortHelpString() const override;
    PrintBrochureAlgorithm *createInstance() const override { return new PrintBrochureAlgorithm(); }
    void initAlgorithm( const QVariantMap & = QVariantMap() ) override;

  protected:
    PrintRequest request( const QVariantMap &parameters, QgsProcessingContext &context ) const override;
};

//! "clusteratlas print --layout national".
class PrintNationalAlgorithm : public PrintAlgorithm
{
    Q_DECLARE_TR_FUNCTIONS( PrintNationalAlgorithm )

  public:
    QString name() const override { return QStringLiteral( "printnational" ); }
    QString displayName() const override { return tr( "Print the national map" ); }
    QString shortHelpString() const override;
    PrintNationalAlgorithm *createInstance() const override { return new PrintNationalAlgorithm(); }
    void initAlgorithm( const QVariantMap & = QVariantMap() ) override;

  protected:
    PrintRequest request( const QVariantMap &parameters, QgsProcessingContext &context ) const override;
};

//! "clusteratlas print --layout cluster-pages".
class PrintClusterPagesAlgorithm : public PrintAlgorithm
{
    Q_DECLARE_TR_FUNCTIONS( PrintClusterPagesAlgorithm )

  public:
    QString name() const override { return QStringLiteral( "printclusterpages" ); }
    QString displayName() const override { return tr( "Print a page for each cluster or prefecture" ); }
    QString shortHelpString() const override;
    PrintClusterPagesAlgorithm *createInstance() const override { return new PrintClusterPagesAlgorithm(); }
    void initAlgorithm( const QVariantMap & = QVariantMap() ) override;

  protected:
    PrintRequest request( const QVariantMap &parameters, QgsProcessingContext &context ) const override;
};

} // namespace clusteratlas
