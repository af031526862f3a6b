// SPDX-License-Identifier: GPL-2.0-or-later
#include "searchentries.h"

#include "latin1text.h"
#include "prefecturetable.h"

#include <QHash>

#include <algorithm>

namespace clusteratlas
{

namespace
{
constexpr double NAME = 1;
constexpr double OTHER_NAME = 0.9;
constexpr double REGION = 0.7;
constexpr double REMARK = 0.5;
constexpr double JOINED = 0.6;
constexpr double RELATED = 0.5;

void add( SearchEntry &entry, const QString &text, SearchTextUse use, double weight )
{
  const auto isSame = [&text, use]( const SearchText &known ) { return known.text == text && known.use == use; };
  if ( !text.trimmed().isEmpty() && std::none_of( entry.texts.begin(), entry.texts.end(), isSame ) )
    entry.texts.push_back( { text, use, weight } );
}

void add( SearchEntry &entry, const Bilingual &text, double weight )
{
  add( entry, text.ja, SearchTextUse::Name, weight );
  add( entry, text.en, SearchTextUse::Name, weight );
}

//! Keys, numbers, sources and how sure they are: nothing that a reader searches for.
bool isTechnical( const QString &column )
{
  constexpr QLatin1String ENDS[] = { latin1( "_id" ), latin1( "_code" ), latin1( "confidence" ), latin1( "longitude" ), latin1( "latitude" ), latin1( "color" ), latin1( "position" ), latin1( "_km" ) };
  return column.contains( latin1( "source" ) ) || std::any_of( std::begin( ENDS ), std::end( ENDS ), [&column]( QLatin1String end ) { return column.endsWith( end ); } );
}

//! The cells of a row beside those that became names.
void addCells( SearchEntry &entry, const DataTable *table, size_t row )
{
  if ( !table || row >= table->cells.rows.size() )
    return;
  const std::vector<QString> &cells = table->cells.rows[row].cells;
  for ( int column = 0; column < table->cells.columns.size() && static_cast<size_t>( column ) < cells.size(); ++column )
  {
    const QString &name = table->cells.columns.at( column );
    const QString &cell = cells[static_cast<size_t>( column )];
    const bool isKnown = std::any_of( entry.texts.begin(), entry.texts.end(), [&cell]( const SearchText &known ) { return known.text == cell; } );
    if ( isKnown || isTechnical( name ) )
      continue;
    if ( name.endsWith( latin1( "_kana" ) ) )
      add( entry, cell, SearchTextUse::Reading, NAME );
    else if ( name.startsWith( latin1( "name" ) ) )
      add( entry, cell, SearchTextUse::Name, OTHER_NAME );
    else
      add( entry, cell, SearchTextUse::Remark, name.startsWith( latin1( "core_organization" ) ) ? REGION : REMARK );
  }
}

//! The row of each id in \a column of a table.
QHash<QString, size_t> rowsById( const DataTable *table, QLatin1String column )
{
  QHash<QString, size_t> rows;
  const int at = table ? table->cells.column( column ) : -1;
  if ( at < 0 )
    return rows;
  for ( size_t row = table->cells.rows.size(); row-- > 0; )
    rows.insert( table->cells.rows[row].cells[static_cast<size_t>( at )], row );
  return rows;
}

class Entries
{
  public:
    Entries( const Dataset &dataset, const JoinResult &join )
      : mDataset( dataset )
    {
      for ( size_t at = dataset.clusters.size(); at-- > 0; )
        mClusterOf.insert( dataset.clusters[at].id, static_cast<int>( at ) );
      for ( const JoinedMembership &joined : join.joined )
        mJoined.insert( joined.membership );
    }

    std::vector<SearchEntry> all()
    {
      addClusters();
      addPrefectures();
      addInstitutions();
      addFields();
      addProgrammes();
      for ( SearchEntry &entry : mEntries )
        tidyRelations( entry );
      return std::move( mEntries );
    }

  private:
    void relate( SearchEntry &entry, const QString &clusterId, double weight ) const
    {
      if ( const int cluster = mClusterOf.value( clusterId, -1 ); cluster >= 0 )
        entry.clusters.push_back( { cluster, weight } );
    }

    //! Each cluster once, with the strongest of its relations.
    static void tidyRelations( SearchEntry &entry )
    {
      std::sort( entry.clusters.begin(), entry.clusters.end(), []( const SearchRelation &a, const SearchRelation &b ) { return a.cluster != b.cluster ? a.cluster < b.cluster : a.weight > b.weight; } );
      const auto isSame = []( const SearchRelation &a, const SearchRelation &b ) { return a.cluster == b.cluster; };
      entry.clusters.erase( std::unique( entry.clusters.begin(), entry.clusters.end(), isSame ), entry.clusters.end() );
    }

    void addClusters()
    {
      const DataTable *table = mDataset.table( latin1( "clusters" ) );
      for ( const Cluster &cluster : mDataset.clusters )
      {
        SearchEntry entry { SearchKind::Cluster, cluster.id, {}, { { static_cast<int>( mEntries.size() ), 1 } } };
        add( entry, cluster.id, SearchTextUse::Code, NAME );
        add( entry, cluster.name, NAME );
        add( entry, cluster.region, OTHER_NAME );
        addCells( entry, table, cluster.row );
        mEntries.push_back( std::move( entry ) );
      }
      for ( const NamedMunicipality &municipality : mDataset.municipalities )
        if ( const int cluster = mClusterOf.value( municipality.clusterId, -1 ); cluster >= 0 )
        {
          add( mEntries[static_cast<size_t>( cluster )], municipality.label, SearchTextUse::Name, REGION );
          add( mEntries[static_cast<size_t>( cluster )], municipality.code, SearchTextUse::Code, REGION );
        }
    }

    void addPrefectures()
    {
      std::map<PrefectureCode, SearchEntry> prefectures;
      for ( size_t at = 0; at < mDataset.memberships.size(); ++at )
      {
        const Membership &membership = mDataset.memberships[at];
        if ( !membership.prefecture )
        {
          addLabel( membership );
          continue;
        }
        const auto [place, isNew] = prefectures.try_emplace( *membership.prefecture, SearchEntry { SearchKind::Prefecture, membership.prefecture->toString(), {}, {} } );
        if ( isNew )
          addNames( place->second, *membership.prefecture );
        relate( place->second, membership.clusterId, mJoined.count( at ) > 0 ? JOINED : RELATED );
      }
      for ( auto &[code, entry] : prefectures )
        mEntries.push_back( std::move( entry ) );
    }

    //! What nobody could place is found by what was written.
    void addLabel( const Membership &membership )
    {
      if ( const int cluster = mClusterOf.value( membership.clusterId, -1 ); cluster >= 0 )
        add( mEntries[static_cast<size_t>( cluster )], membership.prefectureLabel, SearchTextUse::Name, REGION );
    }

    void addNames( SearchEntry &entry, PrefectureCode code ) const
    {
      const PrefectureRecord &record = prefectureRecord( code );
      add( entry, entry.id, SearchTextUse::Code, NAME );
      add( entry, QString::number( code.number() ), SearchTextUse::Code, NAME );
      add( entry, QStringLiteral( "JP-" ) + entry.id, SearchTextUse::Code, NAME );
      for ( const QStringView name : { record.nameJa, record.shortJa, record.nameEn } )
        add( entry, name.toString(), SearchTextUse::Name, NAME );
      add( entry, record.nameEn.toString() + QLatin1Char( '-' ) + record.suffixEn.toString(), SearchTextUse::Name, OTHER_NAME );
      for ( const QString &romaji : record.romaji.toString().split( QLatin1Char( ' ' ), Qt::SkipEmptyParts ) )
        add( entry, romaji, SearchTextUse::Name, OTHER_NAME );
      for ( const QStringView kana : { record.nameKana, record.shortKana } )
        add( entry, kana.toString(), SearchTextUse::Reading, NAME );
      const DataTable *table = mDataset.table( latin1( "prefectures" ) );
      if ( const auto row = mPrefectureRows.constFind( entry.id ); row != mPrefectureRows.constEnd() )
        addCells( entry, table, *row );
    }

    void addInstitutions()
    {
      QHash<QString, std::vector<const Participation *>> parts;
      for ( const Participation &part : mDataset.participations )
        parts[part.institutionId].push_back( &part );
      const DataTable *table = mDataset.table( latin1( "institutions" ) );
      for ( const Institution &institution : mDataset.institutions )
      {
        SearchEntry entry { SearchKind::Institution, institution.id, {}, {} };
        add( entry, institution.id, SearchTextUse::Code, NAME );
        add( entry, institution.name, NAME );
        add( entry, institution.printedName, SearchTextUse::Name, NAME );
        addCells( entry, table, institution.row );
        for ( const Participation *part : parts.value( institution.id ) )
        {
          add( entry, part->printedName, SearchTextUse::Name, NAME );
          add( entry, part->siteName, SearchTextUse::Remark, REMARK );
          relate( entry, part->clusterId, RELATED );
        }
        mEntries.push_back( std::move( entry ) );
      }
    }

    void addFields()
    {
      const DataTable *table = mDataset.table( latin1( "fields" ) );
      const QHash<QString, size_t> rows = rowsById( table, latin1( "field_id" ) );
      for ( const ResearchField &field : mDataset.fields )
      {
        SearchEntry entry { SearchKind::Field, field.id, {}, {} };
        add( entry, field.id, SearchTextUse::Code, NAME );
        add( entry, field.name, NAME );
        if ( const auto row = rows.constFind( field.id ); row != rows.constEnd() )
          addCells( entry, table, *row );
        for ( const Cluster &cluster : mDataset.clusters )
          if ( cluster.fieldIds.contains( field.id ) )
            relate( entry, cluster.id, RELATED );
        mEntries.push_back( std::move( entry ) );
      }
    }

    void addProgrammes()
    {
      QHash<QString, QStringList> clusters;
      for ( const Cluster &cluster : mDataset.clusters )
        clusters[cluster.programmeId] << cluster.id;
      for ( const Programme &programme : mDataset.programmes )
      {
        SearchEntry entry { SearchKind::Programme, programme.id, {}, {} };
        add( entry, programme.id, SearchTextUse::Code, NAME );
        add( entry, programme.shortName, NAME );
        add( entry, programme.name, NAME );
        for ( const QString &cluster : clusters.value( programme.id ) )
          relate( entry, cluster, RELATED );
        mEntries.push_back( std::move( entry ) );
      }
    }

    const Dataset &mDataset;
    QHash<QString, int> mClusterOf;
    std::set<size_t> mJoined;
    QHash<QString, size_t> mPrefectureRows = rowsById( mDataset.table( latin1( "prefectures" ) ), latin1( "pref_code" ) );
    std::vector<SearchEntry> mEntries;
};
} // namespace

std::vector<SearchEntry> searchEntries( const Dataset &dataset, const JoinResult &join )
{
  return Entries( dataset, join ).all();
}

} // namespace clusteratlas
