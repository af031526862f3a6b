// SPDX-License-Identifier: GPL-2.0-or-later
#include "cardcontent.h"

#include "cardrows.h"
#include "datasetindex.h"
#include "membershiptext.h"
#include "wording/atlaswording.h"

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

void addToRow( CardSection &section, const QString &label, const CardValue &value )
{
  const auto known = std::find_if( section.rows.begin(), section.rows.end(), [&label]( const CardRow &row ) { return row.label == label; } );
  if ( known == section.rows.end() )
    section.rows.push_back( { label, { value } } );
  else
    known->values.push_back( value );
}

QString participationSource( const Dataset &dataset, const Participation &part )
{
  const DataTable *table = dataset.table( QLatin1String( "cluster_institutions" ) );
  if ( !table )
    return QString();
  const auto cell = [table]( const AttributeTable::Row &row, const char *column ) { return table->cells.cell( row, QLatin1String( column ) ); };
  for ( const AttributeTable::Row &row : table->cells.rows )
    if ( cell( row, "cluster_id" ) == part.clusterId && cell( row, "institution_id" ) == part.institutionId )
      return cell( row, "source" );
  return QString();
}
} // namespace

CardBuilder::CardBuilder( const Dataset &dataset, const QString &language )
  : mDataset( dataset )
  , mLanguage( language )
{}

std::optional<CardContent> CardBuilder::build( const QString &clusterId ) const
{
  const Cluster *cluster = mDataset.cluster( clusterId );
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
  for ( const CardSection &section : { overview( *cluster, card.sources ), prefectures( *cluster, card.sources ), institutions( *cluster, card.sources ), programme( *cluster, card.sources ) } )
    if ( !section.rows.empty() )
      card.sections.push_back( section );
  return card;
}

CardSection CardBuilder::overview( const Cluster &cluster, CardSources &sources ) const
{
  CardSection section { tr( "Cluster" ), {} };
  const TableRow row = TableRow::at( mDataset, QLatin1String( "clusters" ), cluster.row );
  section.rows = cardRows( row, mDataset, mLanguage, true, { QStringLiteral( "cluster_id" ), QStringLiteral( "programme_id" ) }, sources );

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

CardSection CardBuilder::prefectures( const Cluster &cluster, CardSources &sources ) const
{
  CardSection section { tr( "Prefectures" ), {} };
  for ( const Membership &membership : mDataset.memberships )
  {
    if ( membership.clusterId != cluster.id )
      continue;
    const QString label = membership.prefecture ? prefectureLabel( *membership.prefecture, mLanguage ) : membership.prefectureLabel;
    addToRow( section, label, { atlaswording::role( membership.role ).in( mLanguage ), membership.evidence, membership.confidence, {}, sources.numbersOf( membership.source, mDataset, mLanguage ) } );
  }
  return section;
}

CardSection CardBuilder::institutions( const Cluster &cluster, CardSources &sources ) const
{
  CardSection section { tr( "Institutions (※ core research institution)" ), {} };
  const DatasetIndex index( mDataset );
  for ( const Participation *part : index.participations( cluster.id ) )
  {
    const std::optional<PrefectureCode> place = index.prefecture( *part );
    addToRow( section, place ? prefectureLabel( *place, mLanguage ) : QString(), institution( *part, index.institution( part->institutionId ), sources ) );
  }
  return section;
}

CardValue CardBuilder::institution( const Participation &part, const Institution *institution, CardSources &sources ) const
{
  const QString official = institution ? institution->name.in( mLanguage ) : part.institutionId;
  const QString name = official.isEmpty() ? part.printedName : official;
  QStringList lines;
  if ( institution && name != institution->name.ja )
    lines << institution->name.ja;
  if ( !part.printedName.isEmpty() && part.printedName != name && !lines.contains( part.printedName ) )
    lines << tr( "As printed: %1" ).arg( part.printedName );
  if ( !part.siteName.isEmpty() )
    lines << tr( "Campus: %1" ).arg( part.siteName );
  QString source = participationSource( mDataset, part );
  if ( institution )
  {
    const TableRow row = TableRow::at( mDataset, QLatin1String( "institutions" ), institution->row );
    QStringList kindAndPlace { mLanguage == QLatin1String( "en" ) ? institution->type : row.text( "type", mLanguage ), row.text( "place", mLanguage ) };
    kindAndPlace.removeAll( QString() );
    lines << kindAndPlace.join( QStringLiteral( " · " ) ) << row.cell( QStringLiteral( "note" ) );
    source += QStringLiteral( " ; " ) + row.cell( QStringLiteral( "address_source" ) );
  }
  return { ( part.core ? QStringLiteral( "※ " ) : QString() ) + name, joinedLines( lines ), part.confidence, {}, sources.numbersOf( source, mDataset, mLanguage ) };
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
