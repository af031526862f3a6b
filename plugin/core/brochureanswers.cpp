// SPDX-License-Identifier: GPL-2.0-or-later
#include "brochureproposal.h"

#include "importcontext.h"
#include "labeltext.h"

#include <algorithm>

namespace clusteratlas
{

namespace
{
using Kind = BrochureKind;

//! Finds the owners of items by id or by name: clusters for most, programmes for budgets.
class Owners
{
  public:
    explicit Owners( const std::vector<BrochureItem> &items )
    {
      for ( const BrochureItem &item : items )
      {
        if ( item.kind != Kind::Cluster && item.kind != Kind::Programme )
          continue;
        QHash<QString, QString> &ids = item.kind == Kind::Cluster ? mClusters : mProgrammes;
        ids.insert( item.id, item.id );
        if ( !item.value.isEmpty() )
          ids.insert( normalizedLabel( item.value ), item.id );
      }
    }

    QString find( Kind kind, const QString &answer ) const
    {
      const QHash<QString, QString> &ids = kind == Kind::Budget ? mProgrammes : mClusters;
      return ids.value( answer, ids.value( normalizedLabel( answer ) ) );
    }

  private:
    QHash<QString, QString> mClusters;
    QHash<QString, QString> mProgrammes;
};

void confirm( BrochureItem &item )
{
  item.question.clear();
  item.confidence = QStringLiteral( "confirmed" );
}

//! Gives the programme that a person named to the clusters of a text that names none.
void addStatedProgramme( BrochureProposal &proposal )
{
  const auto stated = std::find_if( proposal.items.begin(), proposal.items.end(), []( const BrochureItem &item ) { return item.kind == Kind::Programme && item.line == 0 && !item.value.isEmpty(); } );
  if ( stated == proposal.items.end() )
    return;
  const QString name = stated->value;
  std::vector<BrochureItem> items;
  for ( BrochureItem &item : proposal.items )
  {
    const bool isCluster = item.kind == Kind::Cluster;
    const QString id = item.id;
    items.push_back( std::move( item ) );
    if ( !isCluster )
      continue;
    BrochureItem programme { Kind::ClusterProgramme, id + QLatin1Char( '.' ) + brochureKindId( Kind::ClusterProgramme ), id, name };
    programme.confidence = QStringLiteral( "confirmed" );
    items.push_back( programme );
  }
  proposal.items = std::move( items );
}
} // namespace

BrochureProposal withAnswers( BrochureProposal proposal, const BrochureAnswers &answers )
{
  const Owners owners( proposal.items );
  QSet<QString> rejected;
  QSet<QString> known;
  for ( BrochureItem &item : proposal.items )
  {
    known.insert( item.id );
    const auto answer = answers.constFind( item.id );
    if ( answer == answers.constEnd() )
      continue;
    const QString value = answer->trimmed();
    if ( value.isEmpty() )
    {
      rejected.insert( item.id );
      continue;
    }
    if ( !item.asksOwner )
    {
      item.value = value;
      confirm( item );
    }
    else if ( const QString owner = owners.find( item.kind, value ); !owner.isEmpty() )
    {
      item.owner = owner;
      confirm( item );
    }
  }
  const auto isRejected = [&rejected]( const BrochureItem &item ) { return rejected.contains( item.id ) || rejected.contains( item.owner ); };
  proposal.items.erase( std::remove_if( proposal.items.begin(), proposal.items.end(), isRejected ), proposal.items.end() );
  for ( auto answer = answers.constBegin(); answer != answers.constEnd(); ++answer )
    if ( !known.contains( answer.key() ) )
      proposal.unusedAnswers << answer.key();
  addStatedProgramme( proposal );
  return proposal;
}

} // namespace clusteratlas
