// SPDX-License-Identifier: GPL-2.0-or-later
#include "tablelayout.h"

#include "cellvalue.h"
#include "headernames.h"
#include "labeltext.h"
#include "listcell.h"

#include <QSet>

#include <algorithm>
#include <iterator>

namespace clusteratlas
{

namespace
{
constexpr size_t ROWS_BEFORE_HEADER = 40;
constexpr size_t MOST_HEADER_ROWS = 5;
constexpr size_t SAMPLED_ROWS = 400;
constexpr size_t SAMPLED_CELLS = 200000;
constexpr int PREFECTURES_ACROSS = 3;

constexpr QStringView SOURCE_WORDS[] = { u"資料", u"出典", u"出所", u"典拠", u"source", u"sources" };
constexpr QStringView NOTE_WORDS[] = { u"注", u"(注", u"[注", u"〔注", u"【注", u"※", u"備考", u"*", u"＊", u"note", u"notes", u"1)", u"2)", u"3)", u"(1)", u"(2)", u"(3)" };
constexpr QStringView CAPTION_WORDS[] = { u"単位", u"(単位", u"[単位", u"表", u"第", u"図", u"平成", u"令和", u"(令和", u"(平成" };

template <std::size_t Size>
bool beginsWithOneOf( const QStringView ( &words )[Size], const QString &text )
{
  return std::any_of( std::begin( words ), std::end( words ), [&text]( QStringView word ) { return QStringView( text ).startsWith( word ); } );
}

//! "footnote", "source_line" or null.
QString noteReason( const QString &text )
{
  const QString label = normalizedLabel( text );
  if ( readCellValue( text ).missing != Missing::Unreadable )
    return QString(); // *** is a figure
  if ( beginsWithOneOf( SOURCE_WORDS, label ) )
    return QStringLiteral( "source_line" );
  return beginsWithOneOf( NOTE_WORDS, label ) ? QStringLiteral( "footnote" ) : QString();
}

QString firstText( const TextGrid &grid, size_t row )
{
  for ( size_t column = 0; column < grid.cellCount( row ); ++column )
    if ( const QString text = grid.text( row, column ); !text.isEmpty() )
      return text;
  return QString();
}

//! Rows spread evenly over the grid, few enough to look at every cell.
std::vector<size_t> sampleOf( const TextGrid &grid )
{
  const size_t most = std::max<size_t>( 20, std::min( SAMPLED_ROWS, SAMPLED_CELLS / std::max<size_t>( 1, grid.width() ) ) );
  const size_t step = std::max<size_t>( 1, grid.rowCount() / most );
  std::vector<size_t> rows;
  for ( size_t row = 0; row < grid.rowCount(); row += row < ROWS_BEFORE_HEADER ? 1 : step )
    rows.push_back( row );
  return rows;
}

class HeaderSearch
{
  public:
    explicit HeaderSearch( const TextGrid &grid )
      : mGrid( grid )
      , mSample( sampleOf( grid ) )
    {
      std::vector<int> fills;
      for ( const size_t row : mSample )
        if ( const int filled = grid.filledCells( row ); filled > 0 )
          fills.push_back( filled );
      if ( fills.empty() )
        return;
      const auto usual = fills.begin() + static_cast<std::ptrdiff_t>( fills.size() * 3 / 4 );
      std::nth_element( fills.begin(), usual, fills.end() );
      mUsualFill = *usual;
      studyColumns();
    }

    int usualFill() const { return mUsualFill; }

    //! Sets headerRow and headerRows of \a layout.
    void find( TableLayout &layout ) const
    {
      const std::optional<size_t> first = firstFullRow();
      if ( !first )
        return;
      const std::optional<size_t> across = rowOfPrefectures();
      const bool beginsWithData = !across && mFirstPlace && *mFirstPlace <= *first && !holdsNames( *first );
      if ( beginsWithData )
        return;
      const size_t main = across && *across >= *first ? *across : *first;
      size_t begin = *first;
      while ( begin > 0 && isGroupRow( begin - 1, begin ) )
        --begin;
      const size_t end = lastHeaderRow( main ) + 1;
      layout.headerRow = static_cast<int>( begin ) + 1;
      layout.headerRows = static_cast<int>( end - begin );
    }

  private:
    std::optional<size_t> firstFullRow() const
    {
      const int least = std::min( mUsualFill, std::max( 2, ( mUsualFill + 1 ) / 2 ) );
      for ( size_t row = 0; row < std::min( mGrid.rowCount(), ROWS_BEFORE_HEADER ); ++row )
        if ( mUsualFill > 0 && mGrid.filledCells( row ) >= least )
          return row;
      return std::nullopt;
    }

    //! Learns which columns hold figures, and where the column that names most prefectures begins to.
    void studyColumns()
    {
      mFigures.assign( mGrid.width(), false );
      int mostNamed = 0;
      for ( size_t column = 0; column < mGrid.width(); ++column )
      {
        int filled = 0;
        int figures = 0;
        int places = 0;
        std::optional<size_t> firstPlace;
        for ( const size_t row : mSample )
        {
          const QString text = mGrid.text( row, column );
          if ( text.isEmpty() )
            continue;
          filled += 1;
          figures += readCellValue( text ).missing != Missing::Unreadable ? 1 : 0;
          if ( !namesPlace( text ) )
            continue;
          places += 1;
          if ( !firstPlace )
            firstPlace = row;
        }
        mFigures[column] = figures * 5 >= filled * 3 && figures > 0;
        if ( places > mostNamed && places * 3 >= filled )
        {
          mostNamed = places;
          mFirstPlace = firstPlace;
        }
      }
      mMostNamed = mostNamed;
    }

    //! Names and codes that explain themselves; a bare figure is no evidence. Totals count, as they stand among the data.
    static bool namesPlace( const QString &text )
    {
      if ( text.size() > 120 || readCellValue( text ).missing != Missing::Unreadable )
        return false;
      for ( const PlaceItem &item : placesIn( text ) )
        if ( item.match || ( item.match.error() == MatchFailure::NationalTotal && text.size() > 1 && text != QStringLiteral( "合計" ) && text != QStringLiteral( "総数" ) ) )
          return true;
      return false;
    }

    //! The row that names more prefectures than any column does.
    std::optional<size_t> rowOfPrefectures() const
    {
      for ( size_t row = 0; row < std::min( mGrid.rowCount(), ROWS_BEFORE_HEADER ); ++row )
      {
        QSet<int> codes;
        for ( size_t column = 0; column < mGrid.cellCount( row ); ++column )
        {
          const PrefectureMatchResult match = matchPrefecture( mGrid.text( row, column ) );
          if ( match && match->form != KeyForm::JisNumber && match->form != KeyForm::JisCode && !match->municipality )
            codes.insert( match->code.number() );
        }
        if ( codes.size() >= PREFECTURES_ACROSS && codes.size() > mMostNamed )
          return row;
      }
      return std::nullopt;
    }

    //! Group titles reach over empty cells; captions and units do not.
    bool isGroupRow( size_t upper, size_t lower ) const
    {
      int filled = 0;
      bool leavesGap = false;
      for ( size_t column = 0; column < mGrid.width(); ++column )
      {
        const QString text = mGrid.text( upper, column );
        const bool isBelow = !mGrid.text( lower, column ).isEmpty();
        leavesGap = leavesGap || ( text.isEmpty() && isBelow );
        if ( text.isEmpty() )
          continue;
        filled += 1;
        if ( beginsWithOneOf( CAPTION_WORDS, normalizedLabel( text ) ) || !noteReason( text ).isEmpty() )
          return false;
      }
      return filled >= 2 && leavesGap;
    }

    bool holdsNames( size_t row ) const
    {
      int texts = 0;
      int figures = 0;
      for ( size_t column = 0; column < mGrid.width(); ++column )
      {
        if ( !mFigures[column] || mGrid.text( row, column ).isEmpty() )
          continue;
        const bool isText = readCellValue( mGrid.text( row, column ) ).missing == Missing::Unreadable;
        ( isText ? texts : figures ) += 1;
      }
      return texts > figures;
    }

    //! Names of a second row stand where the row above has gaps, and leave gaps below what it names already.
    bool isSubHeader( size_t upper, size_t row ) const
    {
      int gaps = 0;
      int below = 0;
      for ( size_t column = 0; column < mGrid.width(); ++column )
      {
        const bool above = !mGrid.text( upper, column ).isEmpty();
        const QString text = mGrid.text( row, column );
        if ( !text.isEmpty() && readCellValue( text ).missing != Missing::Unreadable && yearIn( text ).isEmpty() )
          return false;
        gaps += !above && !text.isEmpty() ? 1 : 0;
        below += above && text.isEmpty() ? 1 : 0;
      }
      return gaps > 0 && below > 0;
    }

    size_t lastHeaderRow( size_t first ) const
    {
      const size_t firstPlace = mFirstPlace && *mFirstPlace > first ? *mFirstPlace : mGrid.rowCount();
      const size_t end = std::min( firstPlace, first + MOST_HEADER_ROWS );
      size_t last = first;
      for ( size_t row = first + 1; row < end; ++row )
        if ( mGrid.filledCells( row ) >= 2 && ( holdsNames( row ) || ( row == last + 1 && isSubHeader( last, row ) ) ) )
          last = row;
      return last;
    }

    const TextGrid &mGrid;
    std::vector<size_t> mSample;
    std::vector<bool> mFigures;
    int mUsualFill = 0;
    int mMostNamed = 0;
    std::optional<size_t> mFirstPlace;
};

bool repeats( const TextGrid &grid, size_t row, size_t other )
{
  if ( grid.cellCount( row ) != grid.cellCount( other ) )
    return false;
  for ( size_t column = 0; column < grid.cellCount( row ); ++column )
    if ( grid.cell( row, column ) != grid.cell( other, column ) )
      return false;
  return true;
}

//! Why \a row is no data; null when it is.
QString reasonNotData( const TextGrid &grid, size_t row, const TableLayout &layout, int usualFill )
{
  const int filled = grid.filledCells( row );
  if ( filled == 0 )
    return QStringLiteral( "blank" );
  for ( int header = 0; header < layout.headerRows; ++header )
    if ( repeats( grid, row, static_cast<size_t>( layout.headerRow - 1 + header ) ) )
      return QStringLiteral( "repeated_header" );
  const bool isLone = filled == 1 ? usualFill >= 2 : filled == 2 && usualFill >= 5;
  return isLone ? noteReason( firstText( grid, row ) ) : QString();
}

//! Lone texts after the last row: "平成22年10月1日現在".
void setAsideTrailing( const TextGrid &grid, int usualFill, TableLayout &layout )
{
  while ( usualFill >= 3 && layout.dataRows.size() > 1 && grid.filledCells( layout.dataRows.back() ) == 1 )
  {
    const size_t row = layout.dataRows.back();
    const QString text = firstText( grid, row );
    if ( matchPrefecture( text ) || readCellValue( text ).missing != Missing::Unreadable )
      break;
    layout.setAside.push_back( { static_cast<qint64>( row ) + 1, text, QStringLiteral( "trailing_text" ) } );
    layout.dataRows.pop_back();
  }
}
} // namespace

TableLayout readTableLayout( const TextGrid &grid, std::optional<int> headerRow )
{
  TableLayout layout;
  const HeaderSearch search( grid );
  if ( headerRow )
  {
    layout.headerRows = *headerRow > 0 && static_cast<size_t>( *headerRow ) <= grid.rowCount() ? 1 : 0;
    layout.headerRow = layout.headerRows == 0 ? 0 : *headerRow;
  }
  else if ( grid.fieldNames.isEmpty() )
    search.find( layout );
  nameColumns( grid, layout );

  const size_t afterHeader = layout.headerRows == 0 ? 0 : static_cast<size_t>( layout.headerRow - 1 + layout.headerRows );
  for ( size_t row = 0; row < grid.rowCount(); ++row )
  {
    const bool isHeader = row + 1 >= static_cast<size_t>( layout.headerRow ) && row < afterHeader;
    if ( isHeader )
      continue;
    QString reason = reasonNotData( grid, row, layout, search.usualFill() );
    if ( row < afterHeader && reason != QLatin1String( "blank" ) )
      reason = QStringLiteral( "title" );
    if ( reason.isEmpty() )
      layout.dataRows.push_back( row );
    else
      layout.setAside.push_back( { static_cast<qint64>( row ) + 1, reason == QLatin1String( "blank" ) ? QString() : firstText( grid, row ), reason } );
  }
  setAsideTrailing( grid, search.usualFill(), layout );
  std::stable_sort( layout.setAside.begin(), layout.setAside.end(), []( const auto &a, const auto &b ) { return a.row < b.row; } );
  return layout;
}

} // namespace clusteratlas
