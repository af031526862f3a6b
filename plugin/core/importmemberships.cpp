// SPDX-License-Identifier: GPL-2.0-or-later
#include "importcontext.h"

#include "cellvalue.h"
#include "importmunicipalities.h"
#include "labeltext.h"

#include <algorithm>
#include <map>

namespace clusteratlas
{

namespace
{
using Meaning = ColumnMeaning;

bool isTotal( const QString &text )
{
  const PrefectureMatchResult match = matchPrefecture( text );
  return !match && match.error() == MatchFailure::NationalTotal;
}

struct ClusterEntry
{
    QString id;
    QString name;
    size_t firstRow;
};

struct Pair
{
    size_t row;
    QString clusterId;
    QString label;
    std::optional<PrefectureCode> prefecture;
    QString evidence;
};

class MembershipImport
{
  public:
    MembershipImport( const ImportContext &context, TableImport &result )
      : mContext( context )
      , mReading( context.reading )
      , mResult( result )
      , mKeys( context )
      , mMunicipalities( context )
    {}

    void run()
    {
      fillDown();
      for ( size_t index = 0; index < mContext.layout.dataRows.size(); ++index )
      {
        mClusterOfRow << QString();
        readRow( index );
      }
      writeClusters();
      writePairs();
      addProgrammesAndFields( mContext, mClusterOfRow, mResult );
    }

  private:
    QString cell( size_t index, int column ) const
    {
      const auto filled = mFilled.find( { index, column } );
      return filled == mFilled.end() ? mContext.text( mContext.layout.dataRows[index], column ) : filled->second;
    }

    /**
     * Fills the gaps that merged cells leave in the left one of the columns of clusters and of prefectures, when that never says the same twice
     * in a row: who writes every cell does not merge. A gap in the right one is a missing partner.
     */
    void fillDown()
    {
      if ( mReading.shape != TableShape::Long )
        return;
      const bool clusterHasGaps = hasMergedGaps( mReading.cluster, mReading.key );
      const bool keyHasGaps = hasMergedGaps( mReading.key, mReading.cluster );
      if ( clusterHasGaps == keyHasGaps )
        return;
      const int column = clusterHasGaps ? mReading.cluster : mReading.key;
      const int partner = clusterHasGaps ? mReading.key : mReading.cluster;
      fillColumn( column, partner );
      const int name = clusterHasGaps && mReading.clusterName != column ? mReading.clusterName : -1;
      if ( name >= 0 && hasMergedGaps( name, partner ) )
        fillColumn( name, partner );
    }

    bool hasMergedGaps( int column, int partner ) const
    {
      if ( column > partner )
        return false;
      bool hasGap = false;
      QString above;
      for ( const size_t row : mContext.layout.dataRows )
      {
        const QString text = mContext.text( row, column );
        if ( text.isEmpty() && !mContext.text( row, partner ).isEmpty() )
        {
          if ( above.isEmpty() )
            return false;
          hasGap = true;
        }
        if ( text.isEmpty() )
          continue;
        if ( text == above )
          return false;
        above = text;
      }
      return hasGap;
    }

    void fillColumn( int column, int partner )
    {
      QString above;
      for ( size_t index = 0; index < mContext.layout.dataRows.size(); ++index )
      {
        const size_t row = mContext.layout.dataRows[index];
        const QString text = mContext.text( row, column );
        if ( !text.isEmpty() )
          above = text;
        else if ( !mContext.text( row, partner ).isEmpty() )
        {
          mFilled[{ index, column }] = above;
          mResult.facts.filledDown.push_back( { static_cast<qint64>( row ) + 1, mContext.layout.columns.at( column ), above } );
        }
      }
    }

    //! The id of the cluster called \a name, or by \a id; remembers it at its first row.
    QString clusterId( const QString &id, const QString &name, size_t row )
    {
      if ( id.isEmpty() && name.isEmpty() )
        return QString();
      const QString own = id.isEmpty() ? idOfName( QLatin1String( "c" ), name ) : id;
      const auto known = mClusterPlaces.constFind( own );
      if ( known == mClusterPlaces.constEnd() )
      {
        mClusterPlaces.insert( own, mClusters.size() );
        mClusters.push_back( { own, name.isEmpty() ? id : name, row } );
        return own;
      }
      const ClusterEntry &entry = mClusters[*known];
      if ( !name.isEmpty() && !id.isEmpty() && normalizedLabel( name ) != normalizedLabel( entry.name ) && entry.name != entry.id )
        mResult.facts.conflicts.push_back( { QStringLiteral( "clusters" ), static_cast<qint64>( row ) + 1, QStringLiteral( "name_ja" ), name, QStringLiteral( "conflicting name" ) } );
      return own;
    }

    void setAside( size_t row, const QString &value, const char *reason )
    {
      mResult.facts.setAside.push_back( { static_cast<qint64>( row ) + 1, value, QString::fromLatin1( reason ) } );
    }

    //! \a label is the cell or an item of it that \a match, municipalities those of the prefecture that the cell names.
    void addPair( size_t row, const QString &cluster, const QString &label, const PrefectureMatchResult &match, const QString &evidence, const QStringList &municipalities )
    {
      using Outcome = MunicipalityImport::Outcome;
      const Pair pair { row, cluster, label, match ? std::optional<PrefectureCode>( match->code ) : std::nullopt, evidence };
      mResult.recognised += match ? 1 : 0;
      const Outcome outcome = match ? mMunicipalities.add( { row, cluster, match->code, roleAt( row ), evidence, municipalities, !match->municipality }, mPairs.size() ) : Outcome::NewPair;
      if ( outcome == Outcome::NewPair )
        mPairs.push_back( pair );
      else if ( outcome == Outcome::NamesWhole )
        mPairs[mMunicipalities.pair()] = pair;
    }

    static QStringList municipalityIn( const QString &label, const PrefectureMatchResult &match ) { return match && match->municipality ? QStringList { label } : QStringList(); }

    void readRow( size_t index )
    {
      switch ( mReading.shape )
      {
        case TableShape::WidePrefectures:
          return readWidePrefectures( index );
        case TableShape::WideClusters:
          return readWideClusters( index );
        default:
          return readLong( index );
      }
    }

    void readLong( size_t index )
    {
      const size_t row = mContext.layout.dataRows[index];
      const QString key = cell( index, mReading.key );
      const QString name = cell( index, mReading.clusterName );
      const QString id = mReading.cluster == mReading.clusterName ? QString() : cell( index, mReading.cluster );
      const bool clusterIsTotal = isTotal( name ) || isTotal( id );
      if ( ( isTotal( key ) && ( ( name.isEmpty() && id.isEmpty() ) || clusterIsTotal ) ) || ( key.isEmpty() && clusterIsTotal ) )
        return setAside( row, key.isEmpty() ? name + id : key, "national_total" );

      QStringList ids;
      if ( mReading.shape == TableShape::ClusterLists )
        for ( const QString &item : listItems( name.isEmpty() ? id : name ) )
          ids << clusterId( QString(), item, row );
      else
        ids << clusterId( id, name, row );
      mClusterOfRow.back() = ids.value( 0 );
      if ( mReading.shape == TableShape::ClusterLists && ids.isEmpty() )
        return; // a prefecture without a cluster
      for ( const QString &cluster : std::as_const( ids ) )
        addPlaces( index, cluster, key );
    }

    void addPlaces( size_t index, const QString &cluster, const QString &keyCell )
    {
      const size_t row = mContext.layout.dataRows[index];
      if ( !mReading.otherKeys.empty() && mContext.text( row, mReading.key ) == keyCell )
      {
        const RowKey key = mKeys.of( row );
        if ( key.match || key.match.error() == MatchFailure::Ambiguous )
          return addPair( row, cluster, key.label, key.match, evidence( row, QString() ), municipalityIn( key.label, key.match ) );
      }
      const std::vector<PlaceItem> places = placesIn( keyCell, mContext.options.aliases );
      const bool isList = places.size() > 1 || ( places.size() == 1 && places.front().label != keyCell );
      for ( const PlaceItem &place : places )
        addPair( row, cluster, place.label, place.match, evidence( row, isList ? keyCell : QString() ), place.municipalities );
      if ( places.empty() )
        addPair( row, cluster, QString(), tl::make_unexpected( MatchFailure::Empty ), evidence( row, QString() ), {} );
    }

    QString evidence( size_t row, const QString &printed ) const
    {
      const QString own = mContext.text( row, mReading.columnOf( Meaning::Evidence ) );
      return own.isEmpty() ? printed : own;
    }

    void readWidePrefectures( size_t index )
    {
      const size_t row = mContext.layout.dataRows[index];
      const QString name = cell( index, mReading.clusterName );
      const QString id = mReading.cluster == mReading.clusterName ? QString() : cell( index, mReading.cluster );
      if ( isTotal( name ) || isTotal( id ) )
        return setAside( row, name.isEmpty() ? id : name, "national_total" );
      const QString cluster = clusterId( id, name, row );
      mClusterOfRow.back() = cluster;
      for ( const int column : mReading.across )
      {
        const QString text = mContext.text( row, column );
        const QString &label = mContext.layout.labels.at( column );
        const PrefectureMatchResult match = mKeys.matchCell( label );
        if ( saysPresent( text ) )
          addPair( row, cluster, label, match, text, municipalityIn( label, match ) );
      }
    }

    void readWideClusters( size_t index )
    {
      const size_t row = mContext.layout.dataRows[index];
      const RowKey key = mKeys.of( row );
      if ( !key.match && key.match.error() == MatchFailure::NationalTotal )
        return setAside( row, key.label, "national_total" );
      for ( const int column : mReading.across )
      {
        const QString cluster = clusterId( QString(), mContext.layout.columns.at( column ), row );
        const QString text = mContext.text( row, column );
        if ( saysPresent( text ) )
          addPair( row, cluster, key.label, key.match, text, municipalityIn( key.label, key.match ) );
      }
    }

    bool isConsumed( int column ) const
    {
      const Meaning meaning = mReading.meanings[static_cast<size_t>( column )];
      const bool isRead = column == mReading.cluster || column == mReading.clusterName || column == mReading.role;
      const bool isAcross = std::find( mReading.across.begin(), mReading.across.end(), column ) != mReading.across.end();
      return isRead || isAcross || meaning == Meaning::Evidence || meaning == Meaning::Confidence || meaning == Meaning::Source;
    }

    bool isKey( int column ) const
    {
      return column == mReading.key || std::find( mReading.otherKeys.begin(), mReading.otherKeys.end(), column ) != mReading.otherKeys.end();
    }

    //! True when no cluster has two values in \a column.
    bool isOfClusters( int column ) const
    {
      if ( mReading.shape == TableShape::WideClusters || mReading.shape == TableShape::ClusterLists )
        return false;
      if ( isKey( column ) && mReading.shape != TableShape::PrefectureLists )
        return false;
      QHash<QString, QString> values;
      for ( size_t index = 0; index < mContext.layout.dataRows.size(); ++index )
      {
        const QString &cluster = mClusterOfRow.at( static_cast<int>( index ) );
        const QString text = mContext.text( mContext.layout.dataRows[index], column );
        const auto known = values.constFind( cluster );
        if ( known == values.constEnd() )
          values.insert( cluster, text );
        else if ( !text.isEmpty() && *known != text )
          return false;
      }
      return true;
    }

    QString standardName( int column ) const
    {
      switch ( mReading.meanings[static_cast<size_t>( column )] )
      {
        case Meaning::RegionName:
          return QStringLiteral( "region_ja" );
        case Meaning::RegionNameEn:
          return QStringLiteral( "region_en" );
        case Meaning::ClusterNameEn:
          return QStringLiteral( "name_en" );
        case Meaning::ProgrammeId:
          return QStringLiteral( "programme_id" );
        default:
          return mContext.layout.columns.at( column );
      }
    }

    void writeClusters()
    {
      TableBuilder table( "clusters" );
      table.addColumn( QStringLiteral( "cluster_id" ) );
      table.addColumn( QStringLiteral( "name_ja" ) );
      std::vector<CopiedColumn> copied;
      for ( int column = 0; column < mContext.layout.columns.size(); ++column )
      {
        if ( isConsumed( column ) || !isOfClusters( column ) )
          continue;
        copied.emplace_back( mContext, column );
        table.addColumn( standardName( column ), copied.back().type(), mContext.layout.columns.at( column ) );
        mInClusters.insert( column );
      }
      for ( const ClusterEntry &cluster : mClusters )
      {
        AttributeTable::Row &row = table.addRow( static_cast<qint64>( cluster.firstRow ) + 1 );
        row.cells[0] = cluster.id;
        row.cells[1] = cluster.name;
        for ( size_t column = 0; column < copied.size(); ++column )
          row.cells[2 + column] = copied[column].cell( cluster.firstRow );
      }
      mResult.tables.push_back( table.take() );
    }

    QString roleAt( size_t row ) const
    {
      const QString text = mContext.text( row, mReading.role );
      if ( text.isEmpty() )
        return roleId( mContext.options.role );
      const std::optional<Role> role = readRole( text );
      return role ? roleId( *role ) : text;
    }

    void writePairs()
    {
      TableBuilder table( "cluster_prefectures" );
      for ( const char *name : { "cluster_id", "pref_code", "role", "evidence_ja", "confidence", "source", "pref_label" } )
        table.addColumn( QString::fromLatin1( name ) );
      std::vector<CopiedColumn> copied;
      for ( int column = 0; column < mContext.layout.columns.size(); ++column )
      {
        if ( isConsumed( column ) || mInClusters.contains( column ) || column == mReading.key )
          continue;
        copied.emplace_back( mContext, column );
        table.addColumn( mContext.layout.columns.at( column ), copied.back().type() );
      }
      mResult.facts.roleFrom = mReading.role >= 0 ? QStringLiteral( "column" ) : QStringLiteral( "requested" );
      for ( const Pair &pair : mPairs )
      {
        AttributeTable::Row &row = table.addRow( static_cast<qint64>( pair.row ) + 1 );
        row.cells[0] = pair.clusterId;
        row.cells[1] = pair.prefecture ? pair.prefecture->toString() : pair.label;
        row.cells[2] = roleAt( pair.row );
        row.cells[3] = pair.evidence;
        row.cells[4] = mContext.text( pair.row, mReading.columnOf( Meaning::Confidence ) );
        row.cells[5] = mContext.text( pair.row, mReading.columnOf( Meaning::Source ) );
        row.cells[6] = pair.label;
        for ( size_t column = 0; column < copied.size(); ++column )
          row.cells[7 + column] = copied[column].cell( pair.row );
      }
      mResult.tables.push_back( table.take() );
      mMunicipalities.write( mResult );
    }

    const ImportContext &mContext;
    const TableReading &mReading;
    TableImport &mResult;
    RowKeys mKeys;
    MunicipalityImport mMunicipalities;
    std::map<std::pair<size_t, int>, QString> mFilled;
    std::vector<ClusterEntry> mClusters;
    QHash<QString, size_t> mClusterPlaces;
    std::vector<Pair> mPairs;
    QStringList mClusterOfRow;
    QSet<int> mInClusters;
};
} // namespace

void importMemberships( const ImportContext &context, TableImport &result )
{
  MembershipImport( context, result ).run();
}

} // namespace clusteratlas
