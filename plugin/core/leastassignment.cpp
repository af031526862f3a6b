// SPDX-License-Identifier: GPL-2.0-or-later
#include "leastassignment.h"

#include <limits>

namespace clusteratlas
{

namespace
{
constexpr double INFINITE = std::numeric_limits<double>::infinity();

//! Rows and columns count from one; row and column zero stand for "none".
class Assignment
{
  public:
    explicit Assignment( const std::vector<std::vector<double>> &costs )
      : mCosts( costs )
      , mColumns( costs.front().size() )
      , mRowPotential( costs.size() + 1 )
      , mColumnPotential( mColumns + 1 )
      , mRowOf( mColumns + 1 )
      , mBefore( mColumns + 1 )
    {}

    //! Gives \a row a column along the cheapest chain of changes.
    void add( size_t row )
    {
      mRowOf[0] = row;
      std::vector<double> slack( mColumns + 1, INFINITE );
      std::vector<bool> isReached( mColumns + 1 );
      size_t column = 0;
      while ( mRowOf[column] != 0 )
      {
        isReached[column] = true;
        column = reachNext( column, slack, isReached );
      }
      for ( ; column != 0; column = mBefore[column] )
        mRowOf[column] = mRowOf[mBefore[column]];
    }

    std::vector<size_t> columns() const
    {
      std::vector<size_t> result( mCosts.size() );
      for ( size_t column = 1; column <= mColumns; ++column )
        if ( mRowOf[column] != 0 )
          result[mRowOf[column] - 1] = column - 1;
      return result;
    }

  private:
    size_t reachNext( size_t from, std::vector<double> &slack, const std::vector<bool> &isReached )
    {
      const size_t row = mRowOf[from];
      double least = INFINITE;
      size_t nearest = 0;
      for ( size_t column = 1; column <= mColumns; ++column )
      {
        if ( isReached[column] )
          continue;
        const double reduced = mCosts[row - 1][column - 1] - mRowPotential[row] - mColumnPotential[column];
        if ( reduced < slack[column] )
        {
          slack[column] = reduced;
          mBefore[column] = from;
        }
        if ( slack[column] < least )
        {
          least = slack[column];
          nearest = column;
        }
      }
      for ( size_t column = 0; column <= mColumns; ++column )
      {
        if ( isReached[column] )
        {
          mRowPotential[mRowOf[column]] += least;
          mColumnPotential[column] -= least;
        }
        else
          slack[column] -= least;
      }
      return nearest;
    }

    const std::vector<std::vector<double>> &mCosts;
    size_t mColumns;
    std::vector<double> mRowPotential;
    std::vector<double> mColumnPotential;
    std::vector<size_t> mRowOf;  //!< of each column
    std::vector<size_t> mBefore; //!< the column before it on the chain
};
} // namespace

std::vector<size_t> leastAssignment( const std::vector<std::vector<double>> &costs )
{
  if ( costs.empty() )
    return {};
  Assignment assignment( costs );
  for ( size_t row = 1; row <= costs.size(); ++row )
    assignment.add( row );
  return assignment.columns();
}

} // namespace clusteratlas
