// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "searchentries.h"

#include <QStringList>

#include <memory>

namespace clusteratlas
{

class SearchKeyTable;

struct SearchHit
{
    SearchKind kind;
    QString id;
    QStringList clusterIds; //!< the clusters it leads to, in the order of their table
    double score;           //!< 0..1, for ranking alone
    QString matchedText;    //!< as the dataset has it
};

/**
 * Finds clusters, prefectures, institutions, fields and programmes by what a person types: kanji, kana, romaji of any system, English, codes, initials.
 *
 * Every word of a query must fit; the last may be unfinished. Ranked: whole name, beginning, part, letters left out (京大), and, only where a word
 * fits nothing so, words that differ by small typos: one in 4..7 letters, two in longer words, none in codes. docs/search.md has the rules and how
 * well they do. Copies what it needs of the dataset. Not to be used by two threads at once.
 */
class SearchIndex
{
  public:
    SearchIndex( const Dataset &dataset, const JoinResult &join );
    ~SearchIndex();
    SearchIndex( SearchIndex && ) noexcept;
    SearchIndex &operator=( SearchIndex && ) noexcept;

    //! The best \a most, best first; nothing for a query without letters or digits. Equal scores stand by kind, then id.
    [[nodiscard]] std::vector<SearchHit> search( const QString &query, int most = 50 ) const;

    /**
     * Every cluster that \a query leads to, best first: words may fit the cluster or any prefecture, institution, field and programme of its ("福岡 ライフ").
     *
     * Nothing where nothing fits; absent when the query asks nothing.
     */
    [[nodiscard]] std::optional<QStringList> clusters( const QString &query ) const;

  private:
    struct Scores;
    struct Found
    {
        double score;
        size_t entry;
    };

    [[nodiscard]] std::optional<Scores> scoresOf( const QString &query ) const;
    //! The best \a most of the first \a entryCount entries.
    [[nodiscard]] std::vector<Found> ranked( const Scores &scores, size_t entryCount, size_t most ) const;

    std::vector<SearchEntry> mEntries;
    size_t mClusters = 0; //!< the first of the entries
    std::unique_ptr<SearchKeyTable> mKeys;
};

} // namespace clusteratlas
