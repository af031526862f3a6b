// SPDX-License-Identifier: GPL-2.0-or-later
#include "pagefacts.h"

#include "core/prefecturetable.h"
#include "layers/atlasrenderers.h"
#include "wording/atlaswording.h"
#include "wording/clusterpagewording.h"

#include <algorithm>
#include <set>

namespace clusteratlas
{

namespace
{
using Fact = PageFacts::Fact;

const QRgb NO_PROGRAMME = 0x5b6570;

//! A cell of \a row in \a language, or the column without a language; empty when the table has neither.
QString textOf( const DataTable &table, const AttributeTable::Row &row, const char *column, const QString &language )
{
  const auto cell = [&table, &row]( const QString &name ) { return table.cells.cell( row, QLatin1String( name.toLatin1() ) ); };
  const QString stem = QString::fromLatin1( column );
  const QString text = Bilingual { cell( stem + QStringLiteral( "_ja" ) ), cell( stem + QStringLiteral( "_en" ) ) }.in( language );
  return text.isEmpty() ? cell( stem ) : text;
}

QColor bandColor( const Dataset &dataset, const Programme *programme )
{
  if ( !programme )
    return QColor( NO_PROGRAMME );
  const QColor stated( programme->color );
  return stated.isValid() ? stated : colorOf( QString(), static_cast<int>( programme - dataset.programmes.data() ) ).darker( 125 );
}

std::vector<PageFacts::Mark> marks( const Dataset &dataset, const QStringList &fieldIds, const QString &language )
{
  std::vector<PageFacts::Mark> result;
  for ( const QString &id : fieldIds )
  {
    const ResearchField *field = dataset.field( id );
    const int place = field ? static_cast<int>( field - dataset.fields.data() ) : 0;
    const QColor stated( field ? field->color : QString() );
    result.push_back( { field ? field->name.in( language ) : id, stated.isValid() ? stated : colorOf( QString(), place ) } );
  }
  return result;
}

QString prefectureName( PrefectureCode code, const QString &language )
{
  const PrefectureRecord &record = prefectureRecord( code );
  return ( language == QLatin1String( "en" ) ? record.nameEn : record.nameJa ).toString();
}

QString comma( const QString &language )
{
  return language == QLatin1String( "en" ) ? QStringLiteral( ", " ) : QStringLiteral( "、" );
}

//! What the programme's rules say, as printed, each once; those of the scheme that belong to no programme are not a cluster's.
void addRules( const Dataset &dataset, const QString &programmeId, const QString &language, std::vector<Fact> &facts )
{
  const DataTable *table = dataset.table( QLatin1String( "programme_rules" ) );
  if ( !table || programmeId.isEmpty() )
    return;
  QStringList said;
  QString lastPart;
  for ( const AttributeTable::Row &row : table->cells.rows )
  {
    const QString text = textOf( *table, row, "text", language ).simplified();
    if ( table->cells.cell( row, QLatin1String( "programme_id" ) ) != programmeId || text.isEmpty() || said.contains( text ) )
      continue;
    said << text;
    // A heading that has no translation is left to the programme's own name.
    QString part = table->cells.cell( row, QLatin1String( language == QLatin1String( "en" ) ? "part_en" : "part_ja" ) );
    if ( part.isEmpty() )
      part = clusterpagewording::programme().in( language );
    facts.push_back( { part == lastPart ? QString() : part, QStringLiteral( "・" ) + text } );
    lastPart = part;
  }
}

void addFact( std::vector<Fact> &facts, const Bilingual &label, const QString &value, const QString &language )
{
  if ( !value.isEmpty() )
    facts.push_back( { label.in( language ), value } );
}

QString withConfidence( const QString &text, const QString &confidence, const QString &language )
{
  const QString sure = clusterpagewording::confidence( confidence ).in( language );
  return sure.isEmpty() || text.isEmpty() ? text : ( language == QLatin1String( "en" ) ? QStringLiteral( "%1 (%2)" ) : QStringLiteral( "%1（%2）" ) ).arg( text, sure );
}

PageFacts clusterPage( const Dataset &dataset, const RoleFilter &role, const Cluster &cluster, const QString &language )
{
  const Programme *programme = dataset.programme( cluster.programmeId );
  PageFacts page;
  page.id = cluster.id;
  page.band = programme ? programme->name.in( language ) : cluster.programmeId;
  page.color = bandColor( dataset, programme );
  const QString region = cluster.region.in( language );
  const QString name = cluster.name.in( language );
  page.title = region.isEmpty() ? ( name.isEmpty() ? cluster.id : name ) : region;
  page.subtitle = region.isEmpty() || name == region ? QString() : name;
  page.fields = marks( dataset, cluster.fieldIds, language );

  QStringList names;
  for ( const Membership &membership : dataset.memberships )
    if ( membership.clusterId == cluster.id && role.accepts( membership.role ) && membership.prefecture
      && std::find( page.prefectures.begin(), page.prefectures.end(), *membership.prefecture ) == page.prefectures.end() )
    {
      page.prefectures.push_back( *membership.prefecture );
      names << prefectureName( *membership.prefecture, language );
    }
  addFact( page.facts, clusterpagewording::prefecture(), names.join( comma( language ) ), language );
  const DataTable *table = dataset.table( QLatin1String( "clusters" ) );
  if ( table && cluster.row < table->cells.rows.size() )
  {
    const AttributeTable::Row &row = table->cells.rows[cluster.row];
    const auto cell = [table, &row]( const char *column ) { return table->cells.cell( row, QLatin1String( column ) ); };
    addFact( page.facts, clusterpagewording::period(), clusterpagewording::fiscalYears( cell( "start_fy" ).toInt(), cell( "end_fy" ).toInt() ).in( language ), language );
    addFact( page.facts, clusterpagewording::coreOrganization(),
      withConfidence( textOf( *table, row, "core_organization", language ), cell( "core_organization_confidence" ), language ), language );
    if ( const QString number = cell( "brochure_page" ); !number.isEmpty() )
      addFact( page.facts, clusterpagewording::brochurePage(), clusterpagewording::pageNumber( number, cell( "brochure_page_confidence" ) ).in( language ), language );
  }
  addRules( dataset, cluster.programmeId, language, page.facts );
  return page;
}

QString institutionName( const Dataset &dataset, const Participation &part, const QString &language )
{
  const Institution *institution = dataset.institution( part.institutionId );
  const QString name = institution ? institution->name.in( language ) : QString();
  return name.isEmpty() ? part.institutionId : name;
}

QString institutionKind( const Dataset &dataset, const Participation &part, const QString &language )
{
  const Institution *institution = dataset.institution( part.institutionId );
  if ( !institution || language == QLatin1String( "en" ) )
    return institution ? institution->type : QString();
  const DataTable *table = dataset.table( QLatin1String( "institutions" ) );
  return table && institution->row < table->cells.rows.size() ? table->cells.cell( table->cells.rows[institution->row], QLatin1String( "type_ja" ) ) : QString();
}

QString clusterName( const Dataset &dataset, const Participation &part, const QString &language )
{
  for ( const Cluster &cluster : dataset.clusters )
    if ( cluster.id == part.clusterId )
      return cluster.name.in( language );
  return QString();
}

PageFacts prefecturePage( const Dataset &dataset, const RoleFilter &role, PrefectureCode code, const QString &language )
{
  PageFacts page;
  page.id = code.toString();
  page.title = prefectureName( code, language );
  page.color = QColor( NO_PROGRAMME );
  page.prefectures = { code };
  page.band = atlaswording::nationalTitle( dataset ).in( language );
  QStringList fieldIds;
  std::set<QString> clusters;
  for ( const Cluster &cluster : dataset.clusters )
    for ( const Membership &membership : dataset.memberships )
      if ( membership.clusterId == cluster.id && role.accepts( membership.role ) && membership.prefecture == code && clusters.insert( cluster.id ).second )
      {
        for ( const QString &field : cluster.fieldIds )
          if ( !fieldIds.contains( field ) )
            fieldIds << field;
        const Programme *programme = dataset.programme( cluster.programmeId );
        const QString region = cluster.region.in( language ), name = cluster.name.in( language );
        QStringList words { region, name == region ? QString() : name, programme ? programme->shortName.in( language ) : cluster.programmeId };
        words.removeAll( QString() );
        page.facts.push_back( { clusters.size() == 1 ? clusterpagewording::clusters().in( language ) : QString(), QStringLiteral( "・" ) + words.join( language == QLatin1String( "en" ) ? QStringLiteral( ": " ) : QStringLiteral( "：" ) ) } );
      }
  if ( clusters.empty() )
    addFact( page.facts, clusterpagewording::clusters(), clusterpagewording::none().in( language ), language );
  page.fields = marks( dataset, fieldIds, language );
  return page;
}
} // namespace

std::vector<PageFacts> pageFacts( const Dataset &dataset, const RoleFilter &role, PagesBy by, const QString &language )
{
  std::vector<PageFacts> pages;
  if ( by == PagesBy::Cluster )
  {
    for ( const Cluster &cluster : dataset.clusters )
    {
      pages.push_back( clusterPage( dataset, role, cluster, language ) );
      for ( const Participation &part : dataset.participations )
        if ( part.clusterId == cluster.id )
          pages.back().institutions.push_back( { institutionName( dataset, part, language ), institutionKind( dataset, part, language ), part.siteName } );
    }
    return pages;
  }
  std::set<PrefectureCode> shown;
  for ( const Membership &membership : dataset.memberships )
    if ( membership.prefecture && role.accepts( membership.role ) )
      shown.insert( *membership.prefecture );
  for ( const Participation &part : dataset.participations )
    if ( part.prefecture )
      shown.insert( *part.prefecture );
  for ( const PrefectureCode code : shown )
  {
    pages.push_back( prefecturePage( dataset, role, code, language ) );
    for ( const Participation &part : dataset.participations )
      if ( part.prefecture == code )
        pages.back().institutions.push_back( { institutionName( dataset, part, language ), institutionKind( dataset, part, language ), clusterName( dataset, part, language ) } );
  }
  return pages;
}

} // namespace clusteratlas
