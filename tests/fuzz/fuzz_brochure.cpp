// SPDX-License-Identifier: GPL-2.0-or-later
#include "core/brochureproposal.h"
#include "core/brochuretables.h"
#include "core/datasetfromtables.h"

#include <QSet>

#include "fuzz.h"

using namespace clusteratlas;

extern "C" int LLVMFuzzerTestOneInput( const uint8_t *data, size_t size )
{
  const QString text = QString::fromUtf8( fuzz::bytesOf( data, size ) );
  const bool looks = looksLikeBrochure( text );
  const Result<BrochureProposal> proposal = readBrochure( text );
  fuzz::require( !looks || proposal || text.size() > 100000 );
  if ( !proposal )
    return 0;
  QSet<QString> ids;
  BrochureAnswers rejections, confirmations;
  for ( const BrochureItem &item : proposal->items )
  {
    fuzz::require( !item.id.isEmpty() && !ids.contains( item.id ) );
    // Owners stand before their parts, and nothing is both settled and empty.
    fuzz::require( item.owner.isEmpty() || ids.contains( item.owner ) );
    fuzz::require( item.isOpen() || !item.value.isEmpty() );
    fuzz::require( item.line >= 0 && item.lastLine >= item.line );
    ids.insert( item.id );
    rejections.insert( item.id, QString() );
    confirmations.insert( item.id, item.choices.isEmpty() ? QStringLiteral( "東京都" ) : item.choices.first() );
  }
  fuzz::require( withAnswers( *proposal, rejections ).items.empty() );
  const BrochureProposal answered = withAnswers( *proposal, confirmations );
  for ( const BrochureProposal &each : { *proposal, answered } )
  {
    const Result<Dataset> dataset = datasetFromTables( brochureTables( each, QStringLiteral( "fuzz" ) ), QStringLiteral( "fuzz" ) );
    fuzz::require( dataset.has_value() );
    for ( const Participation &part : dataset->participations )
      fuzz::require( dataset->cluster( part.clusterId ) && dataset->institution( part.institutionId ) );
    for ( const Membership &membership : dataset->memberships )
      fuzz::require( dataset->cluster( membership.clusterId ) );
  }
  return 0;
}
