// SPDX-License-Identifier: GPL-2.0-or-later
#include "importcontext.h"

#include <algorithm>

namespace clusteratlas
{

namespace
{
using Meaning = ColumnMeaning;

QString codeOf( const PrefectureMatchResult &match )
{
  return match ? match->code.toString() : QString();
}

//! The table "institutions" of a source with an institution a row, or several rows of one.
class InstitutionTable
{
  public:
    explicit InstitutionTable( const ImportContext &context )
      : mContext( context )
      , mTable( "institutions" )
    {
      for ( const char *name : { "institution_id", "name_ja", "name_en", "type", "pref_code" } )
        mTable.addColumn( QString::fromLatin1( name ) );
      mTable.addColumn( QStringLiteral( "longitude" ), FieldSchema::Type::Number );
      mTable.addColumn( QStringLiteral( "latitude" ), FieldSchema::Type::Number );
      mName = nameColumn();
    }

    //! Copies \a columns of the source along.
    void copy( const std::vector<int> &columns )
    {
      for ( const int column : columns )
      {
        mCopied.emplace_back( mContext, column );
        mTable.addColumn( mContext.layout.columns.at( column ), mCopied.back().type() );
      }
    }

    int name() const { return mName; }

    //! The id of the institution of \a row, which is added at its first row; empty when the row names none.
    QString idAt( size_t row, const PrefectureMatchResult &place )
    {
      const QString name = mContext.text( row, mName );
      const QString stated = mContext.text( row, column( Meaning::InstitutionId ) );
      if ( name.isEmpty() && stated.isEmpty() )
        return QString();
      const QString id = stated.isEmpty() ? idOfName( QLatin1String( "i" ), name ) : stated;
      if ( mKnown.contains( id ) )
        return id;
      mKnown.insert( id );
      AttributeTable::Row &added = mTable.addRow( static_cast<qint64>( row ) + 1 );
      added.cells = { id,
        name.isEmpty() ? stated : name,
        mContext.text( row, mNameEn ),
        mContext.text( row, column( Meaning::InstitutionType ) ),
        codeOf( place ),
        mContext.text( row, column( Meaning::Longitude ) ),
        mContext.text( row, column( Meaning::Latitude ) ) };
      for ( const CopiedColumn &copied : mCopied )
        added.cells.push_back( copied.cell( row ) );
      return id;
    }

    DataTable take() { return mTable.take(); }

  private:
    int column( Meaning meaning ) const { return mContext.reading.columnOf( meaning ); }

    int nameColumn()
    {
      const int named = column( Meaning::InstitutionName );
      const auto called = [this]( const char16_t *name ) { return mContext.layout.columns.indexOf( QString::fromUtf16( name ) ); };
      mNameEn = column( Meaning::InstitutionNameEn ) >= 0 ? column( Meaning::InstitutionNameEn ) : called( u"name_en" );
      if ( named >= 0 )
        return named;
      for ( const char16_t *name : { u"name_ja", u"name", u"名称", u"名前" } )
        if ( called( name ) >= 0 )
          return called( name );
      return -1;
    }

    const ImportContext &mContext;
    TableBuilder mTable;
    int mName = -1;
    int mNameEn = -1;
    std::vector<CopiedColumn> mCopied;
    QSet<QString> mKnown;
};

struct LinkedPair
{
    size_t row;
    QString clusterId;
    QString label;
    QString code;
    QStringList institutions;
};
} // namespace

void importInstitutions( const ImportContext &context, TableImport &result )
{
  addEmptyClusterTables( result );
  InstitutionTable institutions( context );
  std::vector<int> rest;
  for ( int column = 0; column < context.layout.columns.size(); ++column )
  {
    const Meaning meaning = context.reading.meanings[static_cast<size_t>( column )];
    const bool isRead = meaning == Meaning::InstitutionId || meaning == Meaning::InstitutionType || meaning == Meaning::Longitude || meaning == Meaning::Latitude;
    if ( !isRead && column != institutions.name() && column != context.reading.key )
      rest.push_back( column );
  }
  institutions.copy( rest );
  const RowKeys keys( context );
  for ( const size_t row : context.layout.dataRows )
  {
    const RowKey key = keys.of( row );
    institutions.idAt( row, key.match );
    const QString reason = key.match ? QString() : QString( matchFailureId( key.match.error() ) );
    result.rows.push_back( { static_cast<qint64>( row ) + 1, key.label, key.match ? std::optional<PrefectureCode>( key.match->code ) : std::nullopt, reason } );
    result.recognised += key.match ? 1 : 0;
  }
  result.tables.push_back( institutions.take() );
}

void importLinks( const ImportContext &context, TableImport &result )
{
  const TableReading &reading = context.reading;
  TableBuilder clusters( "clusters" );
  clusters.addColumn( QStringLiteral( "cluster_id" ) );
  clusters.addColumn( QStringLiteral( "name_ja" ) );
  InstitutionTable institutions( context );
  TableBuilder links( "cluster_institutions" );
  for ( const char *name : { "cluster_id", "institution_id", "position", "name_printed_ja" } )
    links.addColumn( QString::fromLatin1( name ) );
  std::vector<CopiedColumn> copied;
  for ( int column = 0; column < context.layout.columns.size(); ++column )
  {
    const Meaning meaning = reading.meanings[static_cast<size_t>( column )];
    if ( column == reading.cluster || column == reading.clusterName || column == institutions.name() || meaning == Meaning::InstitutionId || column == reading.key )
      continue;
    copied.emplace_back( context, column );
    QString name = context.layout.columns.at( column );
    if ( name == QLatin1String( "site_lon" ) || name == QLatin1String( "site_lat" ) )
      name = name == QLatin1String( "site_lon" ) ? QStringLiteral( "site_longitude" ) : QStringLiteral( "site_latitude" );
    links.addColumn( name, copied.back().type() );
  }

  const RowKeys keys( context );
  std::vector<LinkedPair> pairs;
  QHash<QString, size_t> placeOfPair;
  QHash<QString, int> linksOf;
  for ( const size_t row : context.layout.dataRows )
  {
    const RowKey key = keys.of( row );
    const QString name = context.text( row, reading.clusterName );
    const QString stated = reading.cluster == reading.clusterName ? QString() : context.text( row, reading.cluster );
    const QString cluster = !stated.isEmpty() ? stated : name.isEmpty() ? QString()
                                                                        : idOfName( QLatin1String( "c" ), name );
    if ( !cluster.isEmpty() && ++linksOf[cluster] == 1 )
      clusters.addRow( static_cast<qint64>( row ) + 1 ).cells = { cluster, name.isEmpty() ? stated : name };

    const QString institution = institutions.idAt( row, key.match );
    AttributeTable::Row &link = links.addRow( static_cast<qint64>( row ) + 1 );
    link.cells = { cluster, institution, QString::number( linksOf.value( cluster ) ), context.text( row, institutions.name() ) };
    for ( const CopiedColumn &column : copied )
      link.cells.push_back( column.cell( row ) );

    const QString place = cluster + QChar( u'\u001F' ) + ( key.match ? codeOf( key.match ) : QString( QStringLiteral( "?%1" ).arg( row ) ) );
    if ( !placeOfPair.contains( place ) )
    {
      placeOfPair.insert( place, pairs.size() );
      pairs.push_back( { row, cluster, key.label, codeOf( key.match ), {} } );
    }
    pairs[placeOfPair.value( place )].institutions << context.text( row, institutions.name() );
    result.recognised += key.match ? 1 : 0;
  }

  TableBuilder memberships( "cluster_prefectures" );
  for ( const char *name : { "cluster_id", "pref_code", "role", "evidence_ja", "pref_label" } )
    memberships.addColumn( QString::fromLatin1( name ) );
  for ( const LinkedPair &pair : pairs )
    memberships.addRow( static_cast<qint64>( pair.row ) + 1 ).cells = { pair.clusterId, pair.code.isEmpty() ? pair.label : pair.code, roleId( Role::Institution ),
      pair.institutions.join( QStringLiteral( "、" ) ), pair.label };
  result.facts.roleFrom = QStringLiteral( "shape" );
  result.tables.push_back( clusters.take() );
  result.tables.push_back( memberships.take() );
  result.tables.push_back( institutions.take() );
  result.tables.push_back( links.take() );
}

} // namespace clusteratlas
