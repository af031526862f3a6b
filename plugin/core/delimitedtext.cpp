// SPDX-License-Identifier: GPL-2.0-or-later
#include "delimitedtext.h"

#include <algorithm>
#include <map>

namespace clusteratlas
{

namespace
{
constexpr size_t RECORDS_LOOKED_AT = 200;
constexpr int CHARACTERS_LOOKED_AT = 200000;

class Scanner
{
  public:
    Scanner( const QString &text, QChar delimiter )
      : mGrid( text )
      , mText( text )
      , mData( mText.constData() )
      , mSize( mText.size() )
      , mDelimiter( delimiter )
    {}

    TextGrid scan( size_t mostRows )
    {
      while ( mAt < mSize && mGrid.rowCount() < mostRows )
        readCell();
      if ( mRowBegun )
      {
        if ( mAfterDelimiter )
          mGrid.appendSlice( mSize, 0 );
        mGrid.endRow();
      }
      return std::move( mGrid );
    }

  private:
    bool endsCell( int at ) const { return at >= mSize || mData[at] == mDelimiter || mData[at] == QLatin1Char( '\n' ) || mData[at] == QLatin1Char( '\r' ); }

    void readCell()
    {
      mRowBegun = true;
      if ( !( mQuotes && mData[mAt] == QLatin1Char( '"' ) && readQuoted() ) )
        readPlain();
      finishCell();
    }

    void readPlain()
    {
      const int begin = mAt;
      while ( !endsCell( mAt ) )
        ++mAt;
      mGrid.appendSlice( begin, mAt - begin );
    }

    //! False, with nothing read, when no quote closes the cell.
    bool readQuoted()
    {
      const int begin = mAt + 1;
      bool doubled = false;
      for ( int at = begin; at < mSize; ++at )
      {
        if ( mData[at] != QLatin1Char( '"' ) )
          continue;
        if ( at + 1 < mSize && mData[at + 1] == QLatin1Char( '"' ) )
        {
          doubled = true;
          ++at;
        }
        else if ( endsCell( at + 1 ) )
        {
          if ( doubled )
            mGrid.appendCell( QString( mText.mid( begin, at - begin ) ).replace( QLatin1String( "\"\"" ), QLatin1String( "\"" ) ) );
          else
            mGrid.appendSlice( begin, at - begin );
          mAt = at + 1;
          return true;
        }
      }
      mQuotes = false;
      return false;
    }

    void finishCell()
    {
      mAfterDelimiter = mAt < mSize && mData[mAt] == mDelimiter;
      if ( mAt >= mSize )
        return;
      if ( !mAfterDelimiter )
      {
        if ( mData[mAt] == QLatin1Char( '\r' ) && mAt + 1 < mSize && mData[mAt + 1] == QLatin1Char( '\n' ) )
          ++mAt;
        mGrid.endRow();
        mRowBegun = false;
      }
      ++mAt;
    }

    TextGrid mGrid;
    QString mText;
    const QChar *mData;
    int mSize;
    QChar mDelimiter;
    int mAt = 0;
    bool mQuotes = true;
    bool mRowBegun = false;
    bool mAfterDelimiter = false;
};

//! How many of the records that are not empty have the commonest number of cells; 0 when that is one.
double agreement( const QString &sample, QChar delimiter )
{
  const TextGrid grid = Scanner( sample, delimiter ).scan( RECORDS_LOOKED_AT );
  std::map<size_t, int> records;
  int filled = 0;
  for ( size_t row = 0; row < grid.rowCount(); ++row )
  {
    if ( grid.filledCells( row ) == 0 )
      continue;
    ++records[grid.cellCount( row )];
    ++filled;
  }
  const auto commonest = std::max_element( records.begin(), records.end(), []( const auto &a, const auto &b ) { return a.second < b.second; } );
  return commonest == records.end() || commonest->first < 2 ? 0.0 : static_cast<double>( commonest->second ) / filled;
}
} // namespace

QChar detectDelimiter( const QString &text )
{
  QString sample = text.left( CHARACTERS_LOOKED_AT );
  if ( sample.size() < text.size() )
    sample.truncate( std::max( sample.lastIndexOf( QLatin1Char( '\n' ) ), 1 ) );
  QChar best = QLatin1Char( ',' );
  double bestAgreement = 0;
  for ( const char delimiter : { '\t', ',', ';', '|' } )
  {
    const double share = agreement( sample, QLatin1Char( delimiter ) );
    if ( share > bestAgreement )
    {
      best = QLatin1Char( delimiter );
      bestAgreement = share;
    }
  }
  return best;
}

TextGrid gridFromText( const QString &text, QChar delimiter )
{
  return Scanner( text, delimiter ).scan( static_cast<size_t>( -1 ) );
}

} // namespace clusteratlas
