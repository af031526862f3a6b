// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "atlas/preparedatlas.h"

#include <qgsprocessingalgorithm.h>

namespace clusteratlas
{

/**
 * What the algorithms of the atlas share: the parameters POLYGONS, ATTRIBUTES, ROLE, CLOSE_GAPS, ENCODING, CRS and KEY, as on the command line,
 * and the counts of the ledger as outputs.
 */
class SourceAlgorithm : public QgsProcessingAlgorithm
{
  public:
    QString group() const override;
    QString groupId() const override;

  protected:
    void addSourceParameters();
    //! POLYGONS, ENCODING, CRS and KEY alone.
    void addPolygonParameters( bool builtInWhenEmpty );
    ReadOptions readOptions( const QVariantMap &parameters, QgsProcessingContext &context ) const;
    void addLedgerOutputs();

    //! Reads and joins; throws QgsProcessingException with the wording of the error.
    PreparedAtlas prepare( const QVariantMap &parameters, QgsProcessingContext &context, QgsProcessingFeedback &feedback, double share ) const;

    //! Tells the ledger line by line and returns its counts.
    static QVariantMap ledgerResults( const Ledger &ledger, QgsProcessingFeedback &feedback );

    //! Progress that goes from \a start on over \a share of the bar and stops when the user cancels.
    static Progress progressFrom( QgsProcessingFeedback &feedback, double start, double share );
};

} // namespace clusteratlas
