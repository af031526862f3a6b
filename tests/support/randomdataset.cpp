// SPDX-License-Identifier: GPL-2.0-or-later
#include "support/randomdataset.h"

#include "core/datasetfromtables.h"
#include "core/prefecturetable.h"

#include <tuple>

namespace clusteratlas::test
{

namespace
{
DataTable tableOf( const char *name, const QStringList &columns )
{
  DataTable table { { QString::fromLatin1( name ) }, {} };
  table.cells.columns = columns;
  for ( const QString &column : columns )
    table.schema.fields.push_back( { column } );
  return table;
}

void add( DataTable &table, const QStringList &cells )
{
  table.cells.rows.push_back( { static_cast<qint64>( table.cells.rows.size() + 1 ), std::vector<QString>( cells.begin(), cells.end() ) } );
}

class Tables
{
  public:
    Tables( std::mt19937 &random, const RandomDatasetSize &size )
      : mRandom( random )
      , mSize( size )
    {}

    std::vector<DataTable> all()
    {
      return { programmes(), fields(), clusters(), clusterFields(), memberships(), institutions(), participations(), municipalities(), statistics() };
    }

  private:
    int upTo( int last ) { return std::uniform_int_distribution<int>( 0, last )( mRandom ); }
    QString cluster( int number ) const { return QStringLiteral( "C%1" ).arg( number, 5, 10, QLatin1Char( '0' ) ); }
    QString prefecture() { return QStringLiteral( "%1" ).arg( upTo( 46 ) + 1, 2, 10, QLatin1Char( '0' ) ); }

    DataTable programmes()
    {
      DataTable table = tableOf( "programmes", { "programme_id", "name_ja", "name_en", "color" } );
      for ( int number = 0; number < 5; ++number )
        add( table, { QStringLiteral( "P%1" ).arg( number ), QStringLiteral( "事業%1" ).arg( number ), QStringLiteral( "Programme %1" ).arg( number ), "#0072B2" } );
      return table;
    }

    DataTable fields()
    {
      DataTable table = tableOf( "fields", { "field_id", "name_ja", "name_en", "color" } );
      for ( int number = 0; number < 8; ++number )
        add( table, { QStringLiteral( "F%1" ).arg( number ), QStringLiteral( "分野%1" ).arg( number ), QStringLiteral( "Field %1" ).arg( number ), "#117733" } );
      return table;
    }

    DataTable clusters()
    {
      DataTable table = tableOf( "clusters", { "cluster_id", "programme_id", "region_ja", "region_en", "name_ja", "name_en", "start_fy", "end_fy" } );
      for ( int number = 0; number < mSize.clusters; ++number )
      {
        const int start = 2000 + upTo( 15 );
        add( table, { cluster( number ), QStringLiteral( "P%1" ).arg( upTo( 5 ) ), QStringLiteral( "地域%1" ).arg( number ), QStringLiteral( "Region %1" ).arg( number ), QStringLiteral( "クラスター%1" ).arg( number ), QStringLiteral( "Cluster %1" ).arg( number ), upTo( 9 ) ? QString::number( start ) : QString(), upTo( 9 ) ? QString::number( start + upTo( 5 ) ) : QString() } );
      }
      return table;
    }

    DataTable clusterFields()
    {
      DataTable table = tableOf( "cluster_fields", { "cluster_id", "field_id", "position" } );
      for ( int number = 0; number < mSize.clusters; ++number )
        for ( int position = upTo( 3 ); position > 0; --position )
          add( table, { cluster( number ), QStringLiteral( "F%1" ).arg( upTo( 8 ) ), QString::number( position ) } );
      return table;
    }

    DataTable memberships()
    {
      DataTable table = tableOf( "cluster_prefectures", { "cluster_id", "pref_code", "role", "evidence_ja", "confidence", "source" } );
      const int most = std::min( mSize.memberships, mSize.clusters * 47 * 3 / 2 );
      std::set<std::tuple<QString, QString, QString>> seen;
      while ( static_cast<int>( seen.size() ) < most )
      {
        const int role = upTo( 5 );
        const QString id = cluster( upTo( mSize.clusters - 1 ) );
        const QString code = prefecture();
        const QString roleText = roleId( role < 4 ? Role::Applicant : role < 5 ? Role::Institution
                                                                               : Role::Area );
        if ( seen.emplace( id, code, roleText ).second )
          add( table, { id, code, roleText, QStringLiteral( "根拠" ), "verified", "source" } );
      }
      return table;
    }

    DataTable institutions()
    {
      DataTable table = tableOf( "institutions", { "institution_id", "name_ja", "name_en", "type", "type_ja", "pref_code" } );
      for ( int number = 0; number < mSize.institutions; ++number )
      {
        const int type = upTo( 4 );
        add( table, { QStringLiteral( "I%1" ).arg( number ), QStringLiteral( "大学%1" ).arg( number ), QStringLiteral( "University %1" ).arg( number ), type ? QStringLiteral( "type %1" ).arg( type ) : QString(), QStringLiteral( "種別%1" ).arg( type ), prefecture() } );
      }
      return table;
    }

    DataTable participations()
    {
      DataTable table = tableOf( "cluster_institutions", { "cluster_id", "institution_id", "name_printed_ja", "core", "source" } );
      for ( int number = 0; number < 2 * mSize.institutions; ++number )
      {
        const int institution = upTo( mSize.institutions - 1 );
        add( table, { cluster( upTo( mSize.clusters - 1 ) ), QStringLiteral( "I%1" ).arg( institution ), QStringLiteral( "大学%1" ).arg( institution ), upTo( 1 ) ? "true" : "false", "source" } );
      }
      return table;
    }

    DataTable municipalities()
    {
      DataTable table = tableOf( "cluster_municipalities", { "cluster_id", "pref_code", "role", "municipality_ja", "municipality_code" } );
      for ( int number = 0; number < mSize.municipalities; ++number )
        add( table, { cluster( upTo( mSize.clusters - 1 ) ), prefecture(), "applicant", QStringLiteral( "町%1市" ).arg( number ), QString() } );
      return table;
    }

    DataTable statistics()
    {
      DataTable table = tableOf( "statistics", { "pref_code", "indicator", "year", "value", "source_id" } );
      for ( int number = 1; number <= 47; ++number )
        for ( const char *indicator : { "population", "area_km2" } )
          add( table, { QStringLiteral( "%1" ).arg( number, 2, 10, QLatin1Char( '0' ) ), QString::fromLatin1( indicator ), "2010", QString::number( 1000 + upTo( 9000 ) ), "source" } );
      return table;
    }

    std::mt19937 &mRandom;
    RandomDatasetSize mSize;
};
} // namespace

std::shared_ptr<const Dataset> randomDataset( std::mt19937 &random, const RandomDatasetSize &size )
{
  return std::make_shared<const Dataset>( datasetFromTables( Tables( random, size ).all(), QStringLiteral( "random" ) ).value() );
}

JoinResult joinWithAllPrefectures( const Dataset &dataset, RoleFilter role )
{
  std::set<PrefectureCode> all;
  for ( const PrefectureRecord &record : prefectureTable() )
    all.insert( record.code );
  return joinMemberships( dataset, role, all );
}

} // namespace clusteratlas::test
