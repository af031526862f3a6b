// SPDX-License-Identifier: GPL-2.0-or-later
#include "searchindex.h"

#include "searchkeytable.h"

#include <algorithm>
#include <tuple>

namespace clusteratlas
{

namespace
{
constexpr double WHOLE_QUERY = 0.05; // for words that fit in their order
}

//! How well each entry fits a query, gathered term by term.
struct SearchIndex::Scores
{
    Scores( const std::vector<SearchEntry> &entries, size_t clusterCount, size_t wordCount )
      : words( wordCount )
      , own( entries.size() )
      , led( clusterCount )
      , texts( entries.size(), -1 )
      , through( clusterCount, -1 )
      , strongest( clusterCount, 0 )
    {}

    //! A sum over words, and how many of them had a part in it.
    struct Sum
    {
        double score = 0;
        size_t fitted = 0;

        void add( double fit, bool isWholeQuery, size_t wordCount )
        {
          // What fits as a whole counts as much as its words, and decides among equals.
          score = isWholeQuery ? std::max( score, fit * static_cast<double>( wordCount ) ) + WHOLE_QUERY * static_cast<double>( wordCount ) : score + fit;
          fitted = isWholeQuery ? wordCount : fitted + 1;
        }

        //! 0 unless every word fitted.
        [[nodiscard]] double mean( size_t wordCount ) const { return fitted < wordCount ? 0 : score / static_cast<double>( wordCount ); }
    };

    void add( const std::vector<SearchEntry> &entries, const TermFit &fit, bool isWholeQuery )
    {
      std::vector<double> reached( led.size(), 0 );
      for ( size_t at = 0; at < entries.size(); ++at )
      {
        const double score = static_cast<double>( fit.scores[at] );
        if ( score <= 0 )
          continue;
        own[at].add( score, isWholeQuery, words );
        if ( texts[at] < 0 || isWholeQuery )
          texts[at] = fit.texts[at];
        for ( const SearchRelation &relation : entries[at].clusters )
          lead( static_cast<size_t>( relation.cluster ), score * relation.weight, static_cast<int>( at ), reached );
      }
      for ( size_t cluster = 0; cluster < led.size(); ++cluster )
        if ( reached[cluster] > 0 )
          led[cluster].add( reached[cluster], isWholeQuery, words );
    }

    void lead( size_t cluster, double score, int entry, std::vector<double> &reached )
    {
      reached[cluster] = std::max( reached[cluster], score );
      if ( score <= strongest[cluster] )
        return;
      strongest[cluster] = score;
      through[cluster] = entry;
    }

    //! By its own texts; a cluster by the texts of anything that leads to it.
    [[nodiscard]] double of( size_t entry ) const
    {
      const double byItself = own[entry].mean( words );
      return entry < led.size() ? std::max( byItself, led[entry].mean( words ) ) : byItself;
    }

    size_t words;
    std::vector<Sum> own;     //!< of each entry, by its own texts
    std::vector<Sum> led;     //!< of each cluster, by what leads to it
    std::vector<int> texts;   //!< of each entry, the one that fitted
    std::vector<int> through; //!< of each cluster, the entry that fitted best
    std::vector<double> strongest;
};

SearchIndex::SearchIndex( const Dataset &dataset, const JoinResult &join )
  : mEntries( searchEntries( dataset, join ) )
  , mClusters( dataset.clusters.size() )
  , mKeys( std::make_unique<SearchKeyTable>( mEntries ) )
{
}

SearchIndex::~SearchIndex() = default;
SearchIndex::SearchIndex( SearchIndex && ) noexcept = default;
SearchIndex &SearchIndex::operator=( SearchIndex && ) noexcept = default;

std::optional<SearchIndex::Scores> SearchIndex::scoresOf( const QString &query ) const
{
  const std::vector<SearchTerm> terms = mKeys->termsOf( query );
  if ( terms.empty() )
    return std::nullopt;
  Scores scores( mEntries, mClusters, terms.size() - ( terms.back().isWholeQuery ? 1 : 0 ) );
  for ( const SearchTerm &term : terms )
    scores.add( mEntries, mKeys->fit( term ), term.isWholeQuery );
  return scores;
}

std::vector<SearchIndex::Found> SearchIndex::ranked( const Scores &scores, size_t entryCount, size_t most ) const
{
  std::vector<Found> found;
  for ( size_t entry = 0; entry < entryCount; ++entry )
    if ( const double score = scores.of( entry ); score > 0 )
      found.push_back( { score, entry } );
  const auto better = [this]( const Found &a, const Found &b ) {
    if ( a.score != b.score )
      return a.score > b.score;
    return std::tie( mEntries[a.entry].kind, mEntries[a.entry].id, a.entry ) < std::tie( mEntries[b.entry].kind, mEntries[b.entry].id, b.entry );
  };
  const size_t kept = std::min( found.size(), most );
  std::partial_sort( found.begin(), found.begin() + static_cast<std::ptrdiff_t>( kept ), found.end(), better );
  found.erase( found.begin() + static_cast<std::ptrdiff_t>( kept ), found.end() );
  return found;
}

std::vector<SearchHit> SearchIndex::search( const QString &query, int most ) const
{
  const std::optional<Scores> scores = scoresOf( query );
  if ( !scores )
    return {};
  std::vector<SearchHit> hits;
  for ( const Found &found : ranked( *scores, mEntries.size(), static_cast<size_t>( std::max( most, 0 ) ) ) )
  {
    const SearchEntry &entry = mEntries[found.entry];
    const bool hasOwnText = scores->texts[found.entry] >= 0;
    const size_t matched = hasOwnText ? found.entry : static_cast<size_t>( scores->through[found.entry] );
    SearchHit hit { entry.kind, entry.id, {}, found.score, mEntries[matched].texts[static_cast<size_t>( scores->texts[matched] )].text };
    for ( const SearchRelation &relation : entry.clusters )
      hit.clusterIds << mEntries[static_cast<size_t>( relation.cluster )].id;
    hits.push_back( hit );
  }
  return hits;
}

std::optional<QStringList> SearchIndex::clusters( const QString &query ) const
{
  const std::optional<Scores> scores = scoresOf( query );
  if ( !scores )
    return std::nullopt;
  QStringList ids;
  for ( const Found &found : ranked( *scores, mClusters, mClusters ) )
    ids << mEntries[found.entry].id;
  return ids;
}

} // namespace clusteratlas
