// SPDX-License-Identifier: GPL-2.0-or-later
#include "cardcontent.h"

#include "cardrows.h"
#include "core/latin1text.h"
#include "core/prefectureregion.h"
#include "membershiptext.h"
#include "wording/atlaswording.h"
#include "wording/fiscalyeartext.h"

#include <algorithm>

namespace clusteratlas
{

namespace
{
QString joinedLines( QStringList lines )
{
  lines.removeAll( QString() );
  return lines.join( QLatin1Char( '\n' ) );
}

QString prefectureLabel( PrefectureCode code, const QString &language )
{
  return code.toString() + QLatin1Char( ' ' ) + MembershipText::prefecture( code, language );
}

CardRow &addToRow( CardSection &section, const QString &label, const CardValue &value )
{
  const auto known = std::find_if( section.rows.begin(), section.rows.end(), [&label]( const CardRow &row ) { return row.label == label; } );
  if ( known == section.rows.end() )
    return section.rows.emplace_back( CardRow { label, { value } } );
  known->values.push_back( value );
  return *known;
}

QString partKey( const QString &clusterId, const QString &institutionId )
{
  return clusterId + QLatin1Char( '\n' ) + institutionId;
}

QHash<QString, QString> participationSources( const Dataset &dataset )
{
  QHash<QString, QString> sources;
  const DataTable *table = dataset.table( QLatin1String( "cluster_institutions" ) );
  if ( !table )
    return sources;
  const auto cell = [table]( const AttributeTable::Row &row, const char *column ) { return table->cells.cell( row, QLatin1String( column ) ); };
  for ( const AttributeTable::Row &row : table->cells.rows )
    if ( const QString key = partKey( cell( row, "cluster_id" ), cell( row, "institution_id" ) ); !sources.contains( key ) )
      sources.insert( key, cell( row, "source" ) );
  return sources;
}

constexpr QLatin1String CARD_SCHEME = latin1( "card:" );
} // namespace

QString cardAddress( const CardTarget &target )
{
  const bool isSection = !target.section.isEmpty();
  const bool isPrefecture = !target.prefectureCode.isEmpty();
  const QString &id = isSection ? target.section : isPrefecture ? target.prefectureCode
                                                                : target.clusterId;
  return CARD_SCHEME + QLatin1Char( isSection ? 's' : isPrefecture ? 'p'
                                                                   : 'c' )
    + QString::fromLatin1( id.toUtf8().toHex() );
}

std::optional<CardTarget> cardTarget( const QString &address )
{
  if ( !address.startsWith( CARD_SCHEME ) || address.size() <= CARD_SCHEME.size() + 1 )
    return std::nullopt;
  const QString id = QString::fromUtf8( QByteArray::fromHex( address.mid( CARD_SCHEME.size() + 1 ).toLatin1() ) );
  const QChar kind = address.at( CARD_SCHEME.size() );
  if ( kind == QLatin1Char( 'c' ) )
    return CardTarget { id, {} };
  if ( kind == QLatin1Char( 'p' ) )
    return CardTarget { {}, id };
  return kind == QLatin1Char( 's' ) ? std::optional<CardTarget>( CardTarget { {}, {}, id } ) : std::nullopt;
}

CardBuilder::CardBuilder( const Dataset &dataset, const QString &language, const JoinResult &join )
  : mDataset( dataset )
  , mLanguage( language )
  , mIndex( dataset )
  , mHasJoin( join.rowsIn > 0 )
  , mReasons( dataset, join )
  , mSeries( indicatorSeries( dataset ) )
  , mRegions( prefectureRegions( dataset ) )
  , mPartSources( participationSources( dataset ) )
{}

std::optional<CardContent> CardBuilder::build( const QString &clusterId ) const
{
  const Cluster *cluster = mIndex.cluster( clusterId );
  if ( !cluster )
    return std::nullopt;
  CardContent card;
  card.clusterId = cluster->id;
  card.title = cluster->name.in( mLanguage );
  card.subtitle = mLanguage == QLatin1String( "en" ) ? cluster->name.ja : cluster->name.en;
  if ( card.subtitle == card.title )
    card.subtitle.clear();
  if ( const Programme *found = mDataset.programme( cluster->programmeId ) )
  {
    card.color = found->color;
    card.programme = found->shortName.in( mLanguage );
  }
  for ( const CardSection &section : { overview( *cluster, card.sources ), prefectures( *cluster, card.sources ), institutions( *cluster, card.sources ), programme( *cluster, card.sources ), why( mReasons.ofCluster( cluster->id ), false ) } )
    if ( !section.rows.empty() )
      card.sections.push_back( section );
  return card;
}

CardSection CardBuilder::overview( const Cluster &cluster, CardSources &sources ) const
{
  CardSection section { tr( "Cluster" ), {} };
  const TableRow row = TableRow::at( mDataset, QLatin1String( "clusters" ), cluster.row );
  section.rows = cardRows( row, mDataset, mLanguage, true, { QStringLiteral( "cluster_id" ), QStringLiteral( "programme_id" ), QStringLiteral( "start_fy" ), QStringLiteral( "end_fy" ) }, sources );
  if ( const CardRow years = period( row, sources ); !years.values.empty() )
    section.rows.insert( section.rows.begin(), years );

  CardRow fields { tr( "Fields" ), {} };
  for ( const QString &fieldId : cluster.fieldIds )
  {
    const ResearchField *field = mDataset.field( fieldId );
    fields.values.push_back( field ? CardValue { field->name.in( mLanguage ), {}, {}, field->color } : CardValue { fieldId } );
  }
  if ( !fields.values.empty() )
    section.rows.insert( section.rows.begin(), fields );
  return section;
}

CardRow CardBuilder::period( const TableRow &row, CardSources &sources ) const
{
  const int start = row.cell( QStringLiteral( "start_fy" ) ).toInt();
  const int end = row.cell( QStringLiteral( "end_fy" ) ).toInt();
  if ( start <= 0 && end <= 0 )
    return { tr( "Period" ), {} };
  QString text = start > 0 && end > 0 ? fiscalPeriodText( start, end, mLanguage ) : fiscalYearText( qMax( start, end ), mLanguage );
  if ( end <= 0 )
    text = tr( "from %1" ).arg( text );
  else if ( start <= 0 )
    text = tr( "until %1" ).arg( text );
  return { tr( "Period" ), { { text, {}, row.cell( QStringLiteral( "period_confidence" ) ), {}, sources.numbersOf( row.cell( QStringLiteral( "source_period" ) ), mDataset, mLanguage ) } } };
}

CardSection CardBuilder::prefectures( const Cluster &cluster, CardSources &sources ) const
{
  CardSection section { tr( "Prefectures" ), {} };
  for ( const Membership *membership : mIndex.memberships( cluster.id ) )
  {
    const QString label = membership->prefecture ? prefectureLabel( *membership->prefecture, mLanguage ) : membership->prefectureLabel;
    const CardValue value { atlaswording::role( membership->role ).in( mLanguage ), membership->evidence, membership->confidence, {}, sources.numbersOf( membership->source, mDataset, mLanguage ) };
    CardRow &row = addToRow( section, label, value );
    if ( membership->prefecture )
      row.link = cardAddress( { {}, membership->prefecture->toString() } );
  }
  return section;
}

CardSection CardBuilder::institutions( const Cluster &cluster, CardSources &sources ) const
{
  CardSection section { tr( "Institutions (※ core research institution)" ), {} };
  for ( const Participation *part : mIndex.participations( cluster.id ) )
  {
    const std::optional<PrefectureCode> place = mIndex.prefecture( *part );
    addToRow( section, place ? prefectureLabel( *place, mLanguage ) : QString(), institution( *part, mIndex.institution( part->institutionId ), sources ) );
  }
  return section;
}

CardValue CardBuilder::institution( const Participation &part, const Institution *institution, CardSources &sources ) const
{
  const QString official = institution ? institution->name.in( mLanguage ) : part.institutionId;
  const QString name = official.isEmpty() ? part.printedName : official;
  QStringList lines;
  const bool printedOtherwise = institution && !part.printedName.isEmpty() && part.printedName != institution->name.ja;
  if ( institution && name != institution->name.ja && !printedOtherwise )
    lines << institution->name.ja;
  if ( !part.siteName.isEmpty() )
    lines << tr( "Campus: %1" ).arg( part.siteName );
  QString source = mPartSources.value( partKey( part.clusterId, part.institutionId ) );
  if ( institution )
  {
    const TableRow row = TableRow::at( mDataset, QLatin1String( "institutions" ), institution->row );
    QStringList kindAndPlace { mLanguage == QLatin1String( "en" ) ? institution->type : row.text( "type", mLanguage ), row.text( "place", mLanguage ) };
    kindAndPlace.removeAll( QString() );
    lines << kindAndPlace.join( QStringLiteral( " · " ) ) << row.cell( QStringLiteral( "note" ) );
    source += QStringLiteral( " ; " ) + row.cell( QStringLiteral( "address_source" ) );
  }
  CardValue value { ( part.core ? QStringLiteral( "※ " ) : QString() ) + name, joinedLines( lines ), part.confidence, {}, sources.numbersOf( source, mDataset, mLanguage ) };
  if ( printedOtherwise )
  {
    value.printed = part.printedName;
    value.official = institution->name.ja;
  }
  return value;
}

CardSection CardBuilder::programme( const Cluster &cluster, CardSources &sources ) const
{
  CardSection section { tr( "Programme" ), {} };
  const TableRow row = TableRow::find( mDataset, QLatin1String( "programmes" ), QLatin1String( "programme_id" ), cluster.programmeId );
  section.rows = cardRows( row, mDataset, mLanguage, false, { QStringLiteral( "programme_id" ), QStringLiteral( "color" ) }, sources );
  addRules( cluster.programmeId, section, sources );
  return section;
}

void CardBuilder::addRules( const QString &programmeId, CardSection &section, CardSources &sources ) const
{
  const DataTable *table = mDataset.table( QLatin1String( "programme_rules" ) );
  if ( !table )
    return;
  QStringList said;
  for ( const bool common : { false, true } )
  {
    for ( const AttributeTable::Row &cells : table->cells.rows )
    {
      const TableRow rule( *table, cells );
      const QString owner = rule.cell( QStringLiteral( "programme_id" ) );
      const QString text = rule.text( "text", mLanguage );
      if ( ( common ? !owner.isEmpty() : owner != programmeId ) || text.isEmpty() || said.contains( text ) )
        continue;
      said << text;
      const bool translated = mLanguage != QLatin1String( "en" ) || !rule.cell( QStringLiteral( "part_en" ) ).isEmpty();
      QString part = common || translated ? rule.text( "part", mLanguage ) : QString();
      if ( part.isEmpty() )
        part = tr( "Rules" );
      const CardValue value { text, {}, {}, {}, sources.numbersOf( rule.cell( QStringLiteral( "source_id" ) ), mDataset, mLanguage ) };
      addToRow( section, part, value );
    }
  }
}

} // namespace clusteratlas
