// SPDX-License-Identifier: GPL-2.0-or-later
#include "cardcontent.h"
#include "core/prefecturetable.h"
#include "membershiptext.h"
#include "wording/atlaswording.h"
#include "wording/membershipreasontext.h"

#include <QLocale>

#include <algorithm>

namespace clusteratlas
{

namespace
{
constexpr size_t MOST_ROWS = 40;   // of a section of a prefecture: more takes long to lay out, and is what the tables are for
constexpr size_t MOST_REASONS = 8; // shown without being asked for

QString separator( const QString &language )
{
  return language == QLatin1String( "en" ) ? QStringLiteral( ", " ) : QStringLiteral( "、" );
}
} // namespace

std::optional<CardContent> CardBuilder::buildPrefecture( const QString &prefCode ) const
{
  const std::optional<PrefectureCode> code = PrefectureCode::fromNumber( prefCode.toInt() );
  if ( !code )
    return std::nullopt;
  const PrefectureRecord &record = prefectureRecord( *code );
  const bool english = mLanguage == QLatin1String( "en" );
  CardContent card;
  card.clusterId = code->toString();
  card.title = MembershipText::prefecture( *code, mLanguage );
  card.subtitle = ( english ? record.nameJa : record.nameEn ).toString() + QStringLiteral( " · " ) + record.nameKana.toString();
  if ( const auto region = mRegions.find( *code ); region != mRegions.end() )
    card.programme = region->second.in( mLanguage );
  for ( const CardSection &section : { clustersOf( *code, card.sources ), figuresOf( *code, card.sources ), institutionsOf( *code, card.sources ), why( mReasons.ofPrefecture( *code ), true ) } )
    if ( !section.rows.empty() )
      card.sections.push_back( section );
  return card;
}

CardSection CardBuilder::clustersOf( PrefectureCode code, CardSources &sources ) const
{
  CardSection section { tr( "Clusters" ), {} };
  QStringList seen;
  for ( const MembershipReason &reason : mReasons.ofPrefecture( code ) )
    if ( reason.leftOut.isEmpty() && !seen.contains( reason.clusterId ) )
    {
      seen << reason.clusterId;
      const Cluster *cluster = mIndex.cluster( reason.clusterId );
      if ( !cluster || section.rows.size() >= MOST_ROWS )
        continue;
      QStringList parts;
      std::vector<int> numbers;
      for ( const Membership *membership : mIndex.memberships( cluster->id ) )
        if ( membership->prefecture == code )
        {
          parts << tr( "%1: %2", "role: evidence" ).arg( atlaswording::role( membership->role ).in( mLanguage ), membership->evidence );
          for ( const int number : sources.numbersOf( membership->source, mDataset, mLanguage ) )
            numbers.push_back( number );
        }
      CardValue value { cluster->name.in( mLanguage ), parts.join( QLatin1Char( '\n' ) ), {}, {}, numbers };
      value.link = cardAddress( { cluster->id, {} } );
      if ( const Programme *programme = mDataset.programme( cluster->programmeId ) )
        value.color = programme->color;
      section.rows.push_back( { cluster->id, { value } } );
    }
  if ( seen.isEmpty() )
    section.rows.push_back( { QString(), { { tr( "No cluster is drawn here." ) } } } );
  else if ( static_cast<size_t>( seen.size() ) > MOST_ROWS )
    section.rows.push_back( { QString(), { { tr( "and %L1 more, in the tables" ).arg( static_cast<size_t>( seen.size() ) - MOST_ROWS ) } } } );
  return section;
}

CardSection CardBuilder::figuresOf( PrefectureCode code, CardSources &sources ) const
{
  CardSection section { tr( "Figures" ), {} };
  std::vector<const IndicatorSeries *> known;
  for ( const IndicatorSeries &series : mSeries )
    if ( series.value( code ) )
      known.push_back( &series );
  // The latest year of an indicator first, the earlier ones below it; they stand together, by year.
  for ( auto first = known.begin(); first != known.end(); )
  {
    const auto last = std::find_if( first, known.end(), [&first]( const IndicatorSeries *series ) { return series->indicator != ( *first )->indicator; } );
    std::reverse( first, last );
    first = last;
  }
  const QLocale locale( mLanguage == QLatin1String( "en" ) ? QLocale::English : QLocale::Japanese );
  QString indicator;
  for ( const IndicatorSeries *series : known )
  {
    const double figure = *series->value( code );
    const QString number = figure == qRound64( figure ) ? locale.toString( qRound64( figure ) ) : locale.toString( figure, 'f', 2 );
    const QString unit = series->unit.in( mLanguage );
    QString text = unit.isEmpty() ? number : number + QChar( QChar::Nbsp ) + unit;
    if ( !series->year.isEmpty() )
      text = tr( "%1 (%2)", "figure (year)" ).arg( text, series->year );
    const CardValue value { text, {}, {}, {}, sources.numbersOf( series->sourceId, mDataset, mLanguage ) };
    if ( section.rows.empty() || indicator != series->indicator )
      section.rows.push_back( { series->name.in( mLanguage ), {} } );
    section.rows.back().values.push_back( value );
    indicator = series->indicator;
  }
  return section;
}

CardSection CardBuilder::institutionsOf( PrefectureCode code, CardSources &sources ) const
{
  CardSection section { tr( "Institutions that take part (※ core research institution)" ), {} };
  QStringList order;
  QHash<QString, std::vector<const Participation *>> parts;
  for ( const Participation &part : mDataset.participations )
    if ( mIndex.prefecture( part ) == code )
    {
      const QString key = part.institutionId.isEmpty() ? part.printedName : part.institutionId;
      if ( !parts.contains( key ) )
        order << key;
      parts[key].push_back( &part );
    }
  for ( const QString &key : std::as_const( order ) )
  {
    if ( section.rows.size() >= MOST_ROWS )
    {
      section.rows.push_back( { QString(), { { tr( "and %L1 more, in the tables" ).arg( static_cast<size_t>( order.size() ) - MOST_ROWS ) } } } );
      break;
    }
    const std::vector<const Participation *> &here = parts[key];
    CardValue value = institution( *here.front(), mIndex.institution( here.front()->institutionId ), sources );
    QStringList clusters;
    for ( const Participation *part : here )
      if ( const QString id = ( part->core ? QStringLiteral( "※" ) : QString() ) + part->clusterId; !clusters.contains( id ) )
        clusters << id;
    section.rows.push_back( { clusters.join( separator( mLanguage ) ), { value } } );
  }
  return section;
}

QString CardBuilder::legendEntry( const QString &clusterId ) const
{
  const Cluster *cluster = mIndex.cluster( clusterId );
  const Programme *programme = cluster ? mDataset.programme( cluster->programmeId ) : nullptr;
  return programme ? programme->shortName.in( mLanguage ) : cluster ? cluster->programmeId
                                                                    : QString();
}

CardSection CardBuilder::why( const std::vector<MembershipReason> &reasons, bool byCluster ) const
{
  CardSection section { tr( "Why it is on the map like this" ), {} };
  if ( !mHasJoin )
    return section;
  section.folded = reasons.size() > MOST_REASONS;
  for ( const MembershipReason &reason : reasons )
  {
    const QString label = byCluster ? reason.clusterId : reason.prefecture ? reason.prefecture->toString() + QLatin1Char( ' ' ) + MembershipText::prefecture( *reason.prefecture, mLanguage )
                                                                           : reason.label;
    section.rows.push_back( { label, { { membershipReasonText( reason, legendEntry( reason.clusterId ), mLanguage ) } } } );
  }
  return section;
}

} // namespace clusteratlas
