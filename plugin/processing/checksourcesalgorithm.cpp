// SPDX-License-Identifier: GPL-2.0-or-later
#include "checksourcesalgorithm.h"

namespace clusteratlas
{

QString CheckSourcesAlgorithm::shortHelpString() const
{
  return tr( "Reads polygons and cluster tables, recognizes prefectures and joins the memberships, and tells what was matched, what was not and why. Writes nothing." );
}

void CheckSourcesAlgorithm::initAlgorithm( const QVariantMap & )
{
  addSourceParameters();
  addLedgerOutputs();
}

QVariantMap CheckSourcesAlgorithm::processAlgorithm( const QVariantMap &parameters, QgsProcessingContext &context, QgsProcessingFeedback *feedback )
{
  return ledgerResults( prepare( parameters, context, *feedback, 1 ).ledger, *feedback );
}

} // namespace clusteratlas
