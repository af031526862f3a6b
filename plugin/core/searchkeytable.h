// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "kanareading.h"
#include "searchentries.h"

#include <QHash>

#include <optional>

namespace clusteratlas
{

//! One word of a query, in every form that it may be meant in.
struct SearchTerm
{
    struct Form
    {
        QString key;
        double factor;       //!< of the score
        bool isFold = true;  //!< a searchFold(): what fits without typos
        bool isTyped = true; //!< searchLetters() as typed, or the same: typos are counted in both
    };

    std::vector<Form> forms;
    bool isUnfinished = false; //!< still being typed
    bool isWholeQuery = false; //!< all words in one: fits whole texts alone
};

//! How well a term fits each entry, and by which of its texts.
struct TermFit
{
    std::vector<float> scores; //!< 0: not at all
    std::vector<int> texts;    //!< index in SearchEntry::texts
    bool found = false;        //!< whether it fits any
};

/**
 * The words of all texts, folded, each once, with the entries that have them. Not to be used by two threads at once.
 */
class SearchKeyTable
{
  public:
    explicit SearchKeyTable( const std::vector<SearchEntry> &entries );

    //! The words of \a query; with several of them one more term, the whole.
    [[nodiscard]] std::vector<SearchTerm> termsOf( const QString &query ) const;

    //! Typos are forgiven only where nothing fits without.
    [[nodiscard]] TermFit fit( const SearchTerm &term ) const;

  private:
    //! What a word is to a text.
    enum class Part : unsigned char
    {
      Whole,
      Word,
      Initials
    };

    struct Posting
    {
        int entry;
        int text;
        float weight;
        Part part;
    };

    struct Key
    {
        QString text;
        bool isFold = false; //!< as in SearchTerm::Form
        bool isTyped = false;
        bool isCode = false; //!< of codes alone
        bool isName = false; //!< whole name of at least one
        std::vector<Posting> postings;
    };

    enum class Likeness : unsigned char
    {
      Equal,
      Beginning,
      Part,
      LettersLeftOut
    };

    [[nodiscard]] static std::optional<Likeness> likeness( const QString &sought, bool isShortForm, const Key &key );
    [[nodiscard]] static double worthWithTypos( const SearchTerm::Form &form, bool isUnfinished, const Key &key );
    [[nodiscard]] static double worth( Likeness likeness, Part part );
    void add( const SearchEntry &entry, int entryIndex );
    void addForms( const QString &word, const SearchText &text, Posting posting );
    Key &keyOf( const QString &key );
    void addKey( Key &key, const SearchText &text, Posting posting );
    void addReadings( const QString &piece, const SearchText &text, Posting posting );
    bool fitExactly( const SearchTerm &term, TermFit &fit ) const;
    bool fitWithTypos( const SearchTerm &term, TermFit &fit ) const;

    size_t mEntries;
    KanaReading mReading;
    QHash<QString, int> mPlaces;
    std::vector<Key> mKeys;
    std::vector<quint64> mLetters; //!< of each key: one bit for each letter, several letters to a bit
};

} // namespace clusteratlas
