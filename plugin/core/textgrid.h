// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <QString>
#include <QStringList>
#include <QStringView>

#include <vector>

namespace clusteratlas
{

/**
 * The cells of a sheet or a text file before anybody has said which row is the header. A null cell is one the source does not have.
 *
 * Cells lie in two long texts, so that a million rows cost no million strings. Views are good until the next cell is appended.
 */
class TextGrid
{
  public:
    TextGrid() = default;

    //! A grid whose cells may be slices of \a text, see appendSlice().
    explicit TextGrid( const QString &text )
      : mText( text )
    {}

    //! Names of the columns where the format has them (DBF, GeoPackage); empty where a row of the grid may be the header.
    QStringList fieldNames;

    size_t rowCount() const { return mRows.size(); }
    size_t cellCount( size_t row ) const { return mRows[row] - begin( row ); }
    size_t width() const { return mWidth; } //!< cells of the longest row

    //! Null beyond the end of the row. As stored, with any space around.
    QStringView cell( size_t row, size_t column ) const
    {
      const size_t place = begin( row ) + column;
      if ( place >= mRows[row] || mCells[place].length < 0 )
        return QStringView();
      const Slice &slice = mCells[place];
      return slice.begin >= 0 ? QStringView( mText.constData() + slice.begin, slice.length ) : QStringView( mOwn.constData() - 1 - slice.begin, slice.length );
    }

    //! Tells the processor that \a row will be read soon, step by step as it comes nearer: 0 first, then 1, then 2. Changes nothing.
    void prefetch( size_t row, int step ) const
    {
#ifdef __GNUC__
      if ( step == 0 )
        __builtin_prefetch( &mRows[row] );
      else if ( step == 1 )
        __builtin_prefetch( mCells.data() + begin( row ) );
      else if ( begin( row ) < mRows[row] && mCells[begin( row )].begin >= 0 )
        __builtin_prefetch( mText.constData() + mCells[begin( row )].begin );
#endif
    }

    //! The cell without space around and with every run of it one space.
    QString text( size_t row, size_t column ) const
    {
      return cell( row, column ).toString().simplified();
    }

    //! Cells of \a row in which something can be seen.
    int filledCells( size_t row ) const;

    void appendCell( QStringView value );
    void appendSlice( int begin, int length )
    {
      mCells.push_back( { begin, length } );
    }
    void endRow();

  private:
    struct Slice
    {
        int begin;  //!< in mText; -1 - begin in mOwn when negative
        int length; //!< -1: null
    };

    size_t begin( size_t row ) const
    {
      return row == 0 ? 0 : mRows[row - 1];
    }

    QString mText;
    QString mOwn;
    std::vector<Slice> mCells;
    std::vector<size_t> mRows; //!< the end of each row in mCells
    size_t mWidth = 0;
};

} // namespace clusteratlas
