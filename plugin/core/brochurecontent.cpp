// SPDX-License-Identifier: GPL-2.0-or-later
#include "brochurecontent.h"

#include <algorithm>

namespace clusteratlas
{

namespace
{
using Row = AttributeTable::Row;

//! "STEM_ja" or "STEM_en", the other one where it is empty.
QString textOf( const AttributeTable &table, const Row &row, const char *stem, const QString &language )
{
  const auto cell = [&]( const char *suffix ) {
    const QByteArray column = QByteArray( stem ) + suffix;
    return table.cell( row, QLatin1String( column ) );
  };
  return Bilingual { cell( "_ja" ), cell( "_en" ) }.in( language ).trimmed();
}

QStringList institutionsOf( const Dataset &dataset, const QString &clusterId, const QString &language )
{
  std::vector<const Participation *> parts;
  for ( const Participation &part : dataset.participations )
    if ( part.clusterId == clusterId )
      parts.push_back( &part );
  const bool allCore = std::all_of( parts.begin(), parts.end(), []( const Participation *part ) { return part->core; } );
  QStringList names;
  for ( const Participation *part : parts )
  {
    const Institution *institution = dataset.institution( part->institutionId );
    const bool isEnglish = language == QLatin1String( "en" );
    QString name = isEnglish && institution ? institution->name.in( language ) : part->printedName;
    if ( name.isEmpty() )
      name = institution ? institution->name.in( language ) : part->institutionId;
    name = part->core && ( !allCore || names.isEmpty() ) ? QStringLiteral( "※" ) + name : name;
    // Two institutes of one house may be printed under one name.
    if ( !names.contains( name ) )
      names << name;
  }
  return names;
}

void addEntry( std::vector<TextPart> &parts, const QString &heading, const QString &entry )
{
  auto part = std::find_if( parts.begin(), parts.end(), [&heading]( const TextPart &candidate ) { return candidate.heading == heading; } );
  if ( part == parts.end() )
    part = parts.insert( parts.end(), { heading, {} } );
  if ( !entry.isEmpty() && entry != heading && !part->entries.contains( entry ) )
    part->entries << entry;
}

//! The rules of \a programmeId by part, as their positions order them.
std::vector<TextPart> rulesOf( const Dataset &dataset, const QString &programmeId, const QString &language )
{
  const DataTable *rules = dataset.table( QLatin1String( "programme_rules" ) );
  if ( !rules )
    return {};
  std::vector<const Row *> rows;
  for ( const Row &row : rules->cells.rows )
    if ( rules->cells.cell( row, QLatin1String( "programme_id" ) ) == programmeId )
      rows.push_back( &row );
  std::stable_sort( rows.begin(), rows.end(), [rules]( const Row *a, const Row *b ) {
    return rules->cells.cell( *a, QLatin1String( "position" ) ).toInt() < rules->cells.cell( *b, QLatin1String( "position" ) ).toInt();
  } );
  std::vector<TextPart> parts;
  for ( const Row *row : rows )
    addEntry( parts, textOf( rules->cells, *row, "part", language ), textOf( rules->cells, *row, "text", language ) );
  return parts;
}
} // namespace

std::vector<ClusterCallout> clusterCallouts( const Dataset &dataset, const QString &language )
{
  std::vector<ClusterCallout> callouts;
  const DataTable *table = dataset.table( QLatin1String( "clusters" ) );
  for ( const Cluster &cluster : dataset.clusters )
  {
    ClusterCallout callout { cluster.id, cluster.programmeId, cluster.region.in( language ), cluster.name.in( language ), {}, institutionsOf( dataset, cluster.id, language ) };
    for ( const QString &id : cluster.fieldIds )
    {
      const ResearchField *field = dataset.field( id );
      callout.fields << ( field ? field->name.in( language ) : id );
    }
    if ( table && cluster.row < table->cells.rows.size() )
    {
      const auto cell = [table, &cluster]( const char *column ) { return table->cells.cell( table->cells.rows[cluster.row], QLatin1String( column ) ); };
      callout.andOthers = cell( "core_institutions_ja" ).trimmed().endsWith( QStringLiteral( "等" ) );
      callout.page = cell( "brochure_page" );
      callout.isPageInferred = !callout.page.isEmpty() && cell( "brochure_page_confidence" ).startsWith( QLatin1String( "inferred" ) );
    }
    callouts.push_back( std::move( callout ) );
  }
  return callouts;
}

std::vector<ProgrammeText> programmeTexts( const Dataset &dataset, const QString &language )
{
  std::vector<ProgrammeText> texts;
  const DataTable *table = dataset.table( QLatin1String( "programmes" ) );
  for ( const Programme &programme : dataset.programmes )
  {
    ProgrammeText text { programme.id, programme.name.in( language ), {}, rulesOf( dataset, programme.id, language ) };
    if ( table )
      for ( const Row &row : table->cells.rows )
        if ( text.purpose.isEmpty() && table->cells.cell( row, QLatin1String( "programme_id" ) ) == programme.id )
          text.purpose = textOf( table->cells, row, "purpose", language );
    if ( !text.purpose.isEmpty() || !text.rules.empty() )
      texts.push_back( std::move( text ) );
  }
  return texts;
}

std::vector<TextPart> schemeParts( const Dataset &dataset, const QString &language )
{
  return rulesOf( dataset, QString(), language );
}

} // namespace clusteratlas
