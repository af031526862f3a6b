// SPDX-License-Identifier: GPL-2.0-or-later
#include "importcontext.h"

#include "cellvalue.h"
#include "columnstudy.h"
#include "labeltext.h"
#include "mergedrows.h"
#include "statisticstables.h"

#include <QRegularExpression>

#include <algorithm>

namespace clusteratlas
{

namespace
{
using Meaning = ColumnMeaning;

constexpr size_t MOST_FIGURES = 2000000; //!< above, the rows stay as they are and no table of single figures is made

//! The unit in brackets at the end of a name: "総人口（人）".
QString unitIn( const QString &name )
{
  static const QRegularExpression brackets( QStringLiteral( "[（(\\[［]([^（()）\\[\\]［］]{1,12})[)）\\]］]$" ) );
  const QString unit = brackets.match( name ).captured( 1 );
  return yearIn( unit ).isEmpty() ? unit : QString();
}

//! The only year in a name: "population_2005_census", "人口（平成22年）".
QString yearInName( const QString &name )
{
  static const QRegularExpression western( QStringLiteral( "(?<![0-9])((?:18|19|20)[0-9]{2})(?![0-9])" ) );
  static const QRegularExpression era( QStringLiteral( "(?:明治|大正|昭和|平成|令和)(?:[0-9]{1,2}|元)年" ) );
  QString year;
  for ( auto matches = western.globalMatch( name ); matches.hasNext(); )
  {
    const QString found = matches.next().captured( 1 );
    if ( !year.isEmpty() && found != year )
      return QString();
    year = found;
  }
  return year.isEmpty() ? yearIn( era.match( name ).captured( 0 ) ) : year;
}

class StatisticsImport
{
  public:
    StatisticsImport( const ImportContext &context, TableImport &result )
      : mContext( context )
      , mResult( result )
    {}

    void run()
    {
      addEmptyClusterTables( mResult );
      sortColumns();
      placeRows();
      const bool isSmall = mPlaced.size() * mIndicatorColumns.size() <= MOST_FIGURES;
      if ( isSmall )
      {
        readFigures();
        writeFigures();
      }
      writeRows();
    }

  private:
    void sortColumns()
    {
      const TableReading &reading = mContext.reading;
      mYear = reading.columnOf( Meaning::Year );
      mItem = reading.columnOf( Meaning::Indicator );
      for ( int column = 0; column < mContext.layout.columns.size(); ++column )
        if ( const QString name = normalizedLabel( mContext.layout.columns.at( column ) ); name == QStringLiteral( "単位" ) || name == QLatin1String( "unit" ) )
          mUnit = column;
      for ( int column = 0; column < mContext.layout.columns.size(); ++column )
      {
        const Meaning meaning = reading.meanings[static_cast<size_t>( column )];
        const bool isKey = column == reading.key || std::find( reading.otherKeys.begin(), reading.otherKeys.end(), column ) != reading.otherKeys.end();
        const bool isPlace = meaning == Meaning::Longitude || meaning == Meaning::Latitude || column == mYear || column == mItem;
        if ( !isKey && !isPlace && reading.figures[static_cast<size_t>( column )] )
          mIndicatorColumns.push_back( column );
        else if ( !isKey && !isPlace )
          mTextColumns.push_back( column );
      }
    }

    //! Sets totals aside, and gives every other row its place or the reason why it has none.
    void placeRows()
    {
      const RowKeys keys( mContext );
      QSet<int> seen;
      const std::map<size_t, size_t> merged = mergedRows( mContext, mTextColumns, rowsWithoutTotals() );
      for ( const size_t row : mContext.layout.dataRows )
      {
        const auto above = merged.find( row );
        const RowKey key = keys.of( above == merged.end() ? row : above->second );
        if ( above != merged.end() )
          mResult.facts.filledDown.push_back( { static_cast<qint64>( row ) + 1, mContext.layout.columns.at( mContext.reading.key ), key.label } );
        const qint64 number = static_cast<qint64>( row ) + 1;
        const bool isNational = !key.match && key.match.error() == MatchFailure::NationalTotal;
        const bool isPart = !key.match && key.match.error() == MatchFailure::Unknown && isPartOfJapan( key.label );
        const QString total = !key.match && key.match.error() == MatchFailure::Empty ? totalBeside( row ) : QString();
        if ( !total.isEmpty() )
        {
          mResult.facts.setAside.push_back( { number, total, isPartOfJapan( total ) ? QStringLiteral( "region_total" ) : QStringLiteral( "national_total" ) } );
          continue;
        }
        if ( isNational || isPart )
        {
          mResult.facts.setAside.push_back( { number, key.label, isNational ? QStringLiteral( "national_total" ) : QStringLiteral( "region_total" ) } );
          continue;
        }
        if ( !key.match )
        {
          mResult.rows.push_back( { number, key.label, std::nullopt, QString( matchFailureId( key.match.error() ) ) } );
          continue;
        }
        mResult.recognised += 1;
        mRepeats = mRepeats || seen.contains( key.match->code.number() );
        const bool isDouble = seen.contains( key.match->code.number() ) && mYear < 0 && mTextColumns.empty();
        seen.insert( key.match->code.number() );
        mResult.rows.push_back( { number, key.label, key.match->code, isDouble ? QStringLiteral( "duplicate" ) : QString() } );
        mPlaced.push_back( { row, key.match->code } );
      }
    }

    void readFigures()
    {
      mFigures.reserve( mPlaced.size() * mIndicatorColumns.size() );
      for ( const auto &[row, code] : mPlaced )
        for ( const int column : mIndicatorColumns )
          mFigures.push_back( readCellValue( mContext.text( row, column ) ) );
    }

    //! The figure of a placed row in one of the columns of indicators.
    CellValue figure( size_t placed, size_t indicator ) const
    {
      const size_t at = placed * mIndicatorColumns.size() + indicator;
      return at < mFigures.size() ? mFigures[at] : readCellValue( mContext.text( mPlaced[placed].first, mIndicatorColumns[indicator] ) );
    }

    std::vector<size_t> rowsWithoutTotals() const
    {
      std::vector<size_t> rows;
      for ( const size_t row : mContext.layout.dataRows )
        if ( !mContext.text( row, mContext.reading.key ).isEmpty() || totalBeside( row ).isEmpty() )
          rows.push_back( row );
      return rows;
    }

    //! What names \a row, which is of no prefecture, as a total: 東北計 in a column of regions, 合計 in one of numbers,
    //! or 東北 alone above its prefectures; empty when nothing does.
    QString totalBeside( size_t row ) const
    {
      for ( int column = 0; column < mContext.layout.columns.size(); ++column )
      {
        const QString text = mContext.text( row, column );
        const QString label = normalizedLabel( text );
        if ( label.isEmpty() )
          continue;
        const PrefectureMatchResult match = matchPrefecture( text );
        const bool isNational = !match && match.error() == MatchFailure::NationalTotal && readCellValue( text ).missing == Missing::Unreadable;
        const bool isPart = isPartOfJapan( text ) && ( label.endsWith( QStringLiteral( "計" ) ) || mContext.grid.filledCells( row ) == 1 );
        return isNational || isPart ? text : QString();
      }
      return QString();
    }

    Indicator indicatorOf( int column ) const
    {
      const QString &name = mContext.layout.columns.at( column );
      const QString &year = mContext.layout.years.at( column );
      return { name, year.isEmpty() ? yearInName( name ) : year, unitIn( name ), mContext.layout.codes.at( column ) };
    }

    //! What \a column is of in \a row, where a column of the table says so: 人口, or 人口 男 where several columns hold figures.
    Indicator indicatorIn( size_t row, int column, const Indicator &ofColumn ) const
    {
      const QString item = mContext.text( row, mItem );
      if ( item.isEmpty() )
        return ofColumn;
      const QString &ofFigures = mContext.layout.columns.at( column );
      const bool isWhole = mIndicatorColumns.size() == 1 && mContext.reading.meanings[static_cast<size_t>( mItem )] == Meaning::Indicator;
      const QString name = isWhole ? item : mItemParts ? ofFigures + QLatin1Char( ' ' ) + item
                                                       : item + QLatin1Char( ' ' ) + ofFigures;
      const QString unit = mContext.text( row, mUnit );
      const QString year = yearInName( name );
      return { name, year.isEmpty() ? ofColumn.year : year, unit.isEmpty() ? unitIn( name ) : unit, {} };
    }

    //! Where a prefecture has several rows in a year, takes the first column of texts that parts them for what the figures are of.
    void findParting()
    {
      if ( mItem >= 0 || !mRepeats )
        return;
      const auto parts = [this]( int column ) {
        QSet<QString> seen;
        for ( const auto &[row, code] : mPlaced )
        {
          const QString key = code.toString() + QLatin1Char( '\t' ) + mContext.text( row, mYear ) + QLatin1Char( '\t' ) + mContext.text( row, column );
          if ( seen.contains( key ) )
            return false;
          seen.insert( key );
        }
        return true;
      };
      if ( mYear >= 0 && parts( mYear ) )
        return;
      const auto found = std::find_if( mTextColumns.begin(), mTextColumns.end(), parts );
      mItemParts = found != mTextColumns.end();
      mItem = mItemParts ? *found : -1;
    }

    void writeFigures()
    {
      findParting();
      StatisticsTables tables;
      std::vector<std::pair<int, Indicator>> indicators;
      for ( const int column : mIndicatorColumns )
      {
        indicators.emplace_back( column, indicatorOf( column ) );
        if ( mItem < 0 )
          tables.addIndicator( indicators.back().second, mContext.layout.headerRow );
      }
      QHash<QString, QString> years;
      auto figure = mFigures.cbegin();
      for ( const auto &[row, code] : mPlaced )
      {
        const QString printed = mContext.text( row, mYear );
        auto known = years.constFind( printed );
        if ( known == years.constEnd() )
          known = years.insert( printed, yearIn( printed ) );
        const QString &year = *known;
        const qint64 number = static_cast<qint64>( row ) + 1;
        for ( const auto &[column, ofColumn] : indicators )
        {
          const Indicator indicator = mItem < 0 ? ofColumn : indicatorIn( row, column, ofColumn );
          if ( mItem >= 0 )
            tables.addIndicator( indicator, number );
          tables.addFigure( number, code, indicator, year.isEmpty() ? indicator.year : year, mContext.text( row, column ), *figure++ );
        }
      }
      tables.moveInto( mResult );
    }

    /**
     * The rows as they stand: as columns of "prefectures" where each has one row, else as a table of their own.
     */
    void writeRows()
    {
      TableBuilder table( mRepeats ? "source_rows" : "prefectures" );
      table.addColumn( QStringLiteral( "pref_code" ) );
      std::vector<CopiedColumn> copied;
      for ( int column = 0; column < mContext.layout.columns.size(); ++column )
      {
        copied.emplace_back( mContext, column );
        const auto indicator = std::find( mIndicatorColumns.begin(), mIndicatorColumns.end(), column );
        const bool isFigure = indicator != mIndicatorColumns.end();
        const FieldSchema::Type type = isFigure ? FieldSchema::Type::Number : copied.back().type();
        table.addColumn( mContext.layout.columns.at( column ), type );
        mAsNumber.push_back( isFigure );
        mHasStatus.push_back( isFigure && hasMissing( static_cast<size_t>( indicator - mIndicatorColumns.begin() ) ) );
        if ( mHasStatus.back() )
          table.addColumn( mContext.layout.columns.at( column ) + QStringLiteral( "_status" ), FieldSchema::Type::String, QStringLiteral( "欠測の種類" ), QStringLiteral( "Kind of missing value" ) );
      }
      for ( size_t placed = 0; placed < mPlaced.size(); ++placed )
      {
        const auto &[row, code] = mPlaced[placed];
        AttributeTable::Row &added = table.addRow( static_cast<qint64>( row ) + 1 );
        added.cells[0] = code.toString();
        size_t at = 1, indicator = 0;
        for ( size_t column = 0; column < copied.size(); ++column )
        {
          const CellValue value = mAsNumber[column] ? figure( placed, indicator++ ) : CellValue();
          added.cells[at++] = mAsNumber[column] ? value.text : copied[column].cell( row );
          if ( mHasStatus[column] )
            added.cells[at++] = statusText( value, mContext.text( row, static_cast<int>( column ) ) );
        }
      }
      mResult.tables.push_back( table.take() );
    }

    //! Whether a cell of a column of indicators has no number and is not just empty.
    bool hasMissing( size_t indicator ) const
    {
      for ( size_t placed = 0; placed < mPlaced.size(); ++placed )
      {
        const Missing missing = figure( placed, indicator ).missing;
        if ( missing != Missing::None && missing != Missing::Blank )
          return true;
      }
      return false;
    }

    //! The kind of a missing value; a text that nobody can read goes with it.
    static QString statusText( const CellValue &value, const QString &printed )
    {
      const QString id( missingId( value.missing ) );
      return value.missing == Missing::Unreadable ? id + QLatin1String( ": " ) + printed : id;
    }

    const ImportContext &mContext;
    TableImport &mResult;
    int mYear = -1;
    int mItem = -1; //!< the column that says what the figures of a row are of
    int mUnit = -1;
    bool mItemParts = false; //!< that column has no name for it, but parts the rows of a prefecture
    bool mRepeats = false;
    std::vector<int> mIndicatorColumns;
    std::vector<int> mTextColumns;
    std::vector<CellValue> mFigures; //!< of the placed rows, one by one; empty where there are too many
    std::vector<bool> mAsNumber;
    std::vector<bool> mHasStatus;
    std::vector<std::pair<size_t, PrefectureCode>> mPlaced;
};
} // namespace

void importStatistics( const ImportContext &context, TableImport &result )
{
  StatisticsImport( context, result ).run();
}

void importStatisticsAcross( const ImportContext &context, TableImport &result )
{
  addEmptyClusterTables( result );
  StatisticsTables tables;
  const int nameColumn = context.reading.cluster;
  const int yearColumn = context.reading.columnOf( Meaning::Year );
  const RowKeys keys( context );
  for ( const size_t row : context.layout.dataRows )
  {
    const QString name = nameColumn < 0 ? QString::number( row + 1 ) : context.text( row, nameColumn );
    const Indicator indicator { name, yearInName( name ), unitIn( name ), {} };
    const QString year = yearIn( context.text( row, yearColumn ) );
    tables.addIndicator( indicator, static_cast<qint64>( row ) + 1 );
    for ( const int column : context.reading.across )
      if ( const PrefectureMatchResult match = keys.matchCell( context.layout.labels.at( column ) ) )
        tables.addFigure( static_cast<qint64>( row ) + 1, match->code, indicator, year.isEmpty() ? indicator.year : year, context.text( row, column ), readCellValue( context.text( row, column ) ) );
  }
  tables.moveInto( result );
  QSet<int> seen;
  for ( const int column : context.reading.across )
    if ( const PrefectureMatchResult match = keys.matchCell( context.layout.labels.at( column ) ); !match )
      result.rows.push_back( { column + 1, context.layout.labels.at( column ), std::nullopt, QString( matchFailureId( match.error() ) ) } );
    else
    {
      const bool isDouble = seen.contains( match->code.number() );
      seen.insert( match->code.number() );
      result.rows.push_back( { column + 1, context.layout.labels.at( column ), match->code, isDouble ? QStringLiteral( "duplicate" ) : QString() } );
      ++result.recognised;
    }
}

} // namespace clusteratlas
