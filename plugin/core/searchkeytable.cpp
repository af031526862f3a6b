// SPDX-License-Identifier: GPL-2.0-or-later
#include "searchkeytable.h"

#include "editdistance.h"
#include "labeltext.h"
#include "searchfold.h"

#include <QtAlgorithms>

#include <algorithm>

namespace clusteratlas
{

namespace
{
constexpr int LONGEST_TEXT = 1000;
constexpr int LONGEST_QUERY = 200;
constexpr int MOST_TERMS = 12;
constexpr int LEAST_PART = 3; // letters or digits that are looked for inside a word
constexpr int LEAST_RUN = 2;  // kana inside a name that are a word of their own
constexpr int MOST_LEFT = 5;  // kanji of a short form

// What a fit is worth; docs/search.md.
constexpr double WHOLE = 0.9;
constexpr double WORD = 0.8;
constexpr double WHOLE_BEGINNING = 0.75;
constexpr double WORD_BEGINNING = 0.65;
constexpr double INITIALS = 0.6;
constexpr double LETTERS_LEFT_OUT = 0.55;
constexpr double INITIALS_BEGINNING = 0.45;
constexpr double PART = 0.5;
constexpr double TYPO = 0.4;
constexpr double TYPO_IN_BEGINNING = 0.3;
constexpr double SECOND_TYPO = 0.08;
constexpr double CLOSENESS = 0.05; // for how much of the word was typed

constexpr double ROMAJI_OF_KANA = 0.95;
constexpr double READING_OF_RUN = 0.8;

quint64 lettersOf( const QString &key )
{
  quint64 letters = 0;
  for ( const QChar letter : key )
    letters |= quint64( 1 ) << ( isLatin( letter ) ? letter.unicode() - 'a' : 26 + letter.unicode() % 38 );
  return letters;
}

bool isAllKanji( const QString &key )
{
  return std::all_of( key.begin(), key.end(), isKanji );
}

bool isPlain( const QString &key )
{
  return std::all_of( key.begin(), key.end(), []( QChar letter ) { return letter.unicode() < 0x80; } );
}

bool hasDigit( const QString &key )
{
  return std::any_of( key.begin(), key.end(), []( QChar letter ) { return letter.isDigit(); } );
}

//! 京大 of 京都大学: the first character and others in their order.
bool leavesOut( const QString &name, const QString &shortForm )
{
  if ( name.isEmpty() || name.at( 0 ) != shortForm.at( 0 ) )
    return false;
  int at = 0;
  for ( const QChar letter : name )
    if ( at < shortForm.size() && letter == shortForm.at( at ) )
      ++at;
  return at == shortForm.size();
}

int typosAllowed( const QString &key )
{
  if ( hasDigit( key ) || key.size() < 4 )
    return 0;
  return key.size() < 8 ? 1 : 2;
}

//! First letters of the words that begin with a capital: "AIST", "KIT"; empty for fewer than two.
QString initialsOf( const QStringList &pieces )
{
  QString initials;
  for ( const QString &piece : pieces )
    if ( piece.at( 0 ).isUpper() && piece.at( 0 ).unicode() < 0x250 )
      initials += piece.at( 0 ).toLower();
  return initials.size() < 2 ? QString() : initials;
}

void raise( TermFit &fit, int entry, int text, double score )
{
  float &best = fit.scores[static_cast<size_t>( entry )];
  if ( score <= best )
    return;
  best = static_cast<float>( score );
  fit.texts[static_cast<size_t>( entry )] = text;
}

void addTypedForms( SearchTerm &term, const QString &word, double factor )
{
  const QString letters = searchLetters( word );
  const QString fold = searchFold( word );
  if ( fold.isEmpty() )
    return;
  term.forms.push_back( { fold, factor, true, letters == fold } );
  if ( letters != fold )
    term.forms.push_back( { letters, factor, false, true } );
}

//! Typos forgiven between what was typed and a whole word: a letter of four may be missing, if it is not the first (Gfu).
int typosInWord( const QString &typed, const QString &word )
{
  const bool missesOne = typed.size() == 3 && word.size() == 4 && typed.at( 0 ) == word.at( 0 );
  return missesOne ? 1 : typosAllowed( typed );
}
} // namespace

SearchKeyTable::SearchKeyTable( const std::vector<SearchEntry> &entries )
  : mEntries( entries.size() )
{
  for ( size_t entry = 0; entry < entries.size(); ++entry )
    add( entries[entry], static_cast<int>( entry ) );
  mPlaces = {};
}

SearchKeyTable::Key &SearchKeyTable::keyOf( const QString &key )
{
  const auto place = mPlaces.constFind( key );
  if ( place != mPlaces.constEnd() )
    return mKeys[static_cast<size_t>( *place )];
  mPlaces.insert( key, static_cast<int>( mKeys.size() ) );
  Key fresh;
  fresh.text = key;
  mKeys.push_back( fresh );
  mLetters.push_back( lettersOf( key ) );
  return mKeys.back();
}

void SearchKeyTable::addKey( Key &key, const SearchText &text, Posting posting )
{
  key.isCode = text.use == SearchTextUse::Code && ( key.isCode || key.postings.empty() );
  key.isName = key.isName || ( text.use == SearchTextUse::Name && posting.part == Part::Whole );
  const auto isSame = [&posting]( const Posting &other ) { return other.entry == posting.entry && other.text == posting.text && other.part == posting.part; };
  if ( key.postings.empty() || !isSame( key.postings.back() ) )
    key.postings.push_back( posting );
}

void SearchKeyTable::addForms( const QString &word, const SearchText &text, Posting posting )
{
  const QString letters = searchLetters( word );
  const QString fold = searchFold( word );
  if ( fold.isEmpty() )
    return;
  Key &key = keyOf( fold );
  key.isFold = true;
  key.isTyped = key.isTyped || letters == fold;
  addKey( key, text, posting );
  if ( letters == fold || text.use == SearchTextUse::Code )
    return;
  Key &typed = keyOf( letters );
  typed.isTyped = true;
  addKey( typed, text, posting );
}

void SearchKeyTable::addReadings( const QString &piece, const SearchText &text, Posting posting )
{
  int from = 0;
  while ( from < piece.size() )
  {
    int to = from;
    while ( to < piece.size() && isKana( piece.at( to ) ) )
      ++to;
    if ( to - from >= LEAST_RUN )
    {
      const QString run = piece.mid( from, to - from );
      posting.weight = static_cast<float>( text.weight * ( text.use == SearchTextUse::Reading ? 1 : READING_OF_RUN ) );
      addForms( mReading.romajiOf( run ), text, posting );
      if ( run.size() < piece.size() )
        addForms( run, text, posting );
    }
    from = std::max( to, from + 1 );
  }
}

void SearchKeyTable::add( const SearchEntry &entry, int entryIndex )
{
  for ( size_t index = 0; index < entry.texts.size(); ++index )
  {
    const SearchText &text = entry.texts[index];
    const Posting word { entryIndex, static_cast<int>( index ), static_cast<float>( text.weight ), Part::Word };
    Posting whole = word;
    whole.part = Part::Whole;
    const QString shown = normalizedLabel( text.text.left( LONGEST_TEXT ) );
    addForms( shown, text, whole );
    if ( text.use == SearchTextUse::Code )
      continue;
    const QStringList pieces = searchPieces( shown );
    for ( const QString &piece : pieces )
    {
      addForms( piece, text, word );
      const QStringList hyphenated = piece.split( QLatin1Char( '-' ), Qt::SkipEmptyParts );
      for ( const QString &part : hyphenated )
        if ( hyphenated.size() > 1 )
          addForms( part, text, word );
      addReadings( piece, text, pieces.size() == 1 ? whole : word );
    }
    Posting initials = word;
    initials.part = Part::Initials;
    if ( text.use == SearchTextUse::Name )
      addForms( initialsOf( searchPieces( text.text.left( LONGEST_TEXT ) ) ), text, initials );
  }
}

std::vector<SearchTerm> SearchKeyTable::termsOf( const QString &query ) const
{
  const QString shown = normalizedLabel( query.left( LONGEST_QUERY ) );
  std::vector<SearchTerm> terms;
  const QStringList pieces = searchPieces( shown );
  for ( const QString &piece : pieces )
  {
    SearchTerm term;
    addTypedForms( term, piece, 1 );
    if ( isKanaWord( piece ) )
      addTypedForms( term, mReading.romajiOf( piece ), ROMAJI_OF_KANA );
    if ( !term.forms.empty() && terms.size() < MOST_TERMS )
      terms.push_back( term );
  }
  if ( terms.empty() )
    return terms;
  SearchTerm &last = terms.back();
  last.isUnfinished = true;
  for ( size_t form = 0, count = last.forms.size(); form < count; ++form )
    if ( last.forms[form].isFold )
      for ( const QString &beginning : searchBeginnings( last.forms[form].key ) )
        last.forms.push_back( { beginning, last.forms[form].factor * ROMAJI_OF_KANA, true, false } );
  if ( terms.size() > 1 )
  {
    SearchTerm whole;
    whole.isWholeQuery = whole.isUnfinished = true;
    addTypedForms( whole, shown, 1 );
    terms.push_back( whole );
  }
  return terms;
}

std::optional<SearchKeyTable::Likeness> SearchKeyTable::likeness( const QString &sought, bool isShortForm, const Key &key )
{
  if ( !key.isFold || sought.size() > key.text.size() )
    return std::nullopt;
  if ( key.text.startsWith( sought ) )
    return sought.size() == key.text.size() ? Likeness::Equal : Likeness::Beginning;
  if ( key.isCode )
    return std::nullopt;
  if ( ( sought.size() >= LEAST_PART || !isPlain( sought ) ) && key.text.contains( sought ) )
    return Likeness::Part;
  if ( isShortForm && key.isName && leavesOut( key.text, sought ) )
    return Likeness::LettersLeftOut;
  return std::nullopt;
}

double SearchKeyTable::worth( Likeness likeness, Part part )
{
  switch ( likeness )
  {
    case Likeness::Equal:
      return part == Part::Whole ? WHOLE : ( part == Part::Word ? WORD : INITIALS );
    case Likeness::Beginning:
      return part == Part::Whole ? WHOLE_BEGINNING : ( part == Part::Word ? WORD_BEGINNING : INITIALS_BEGINNING );
    case Likeness::Part:
      return part == Part::Initials ? 0 : PART;
    case Likeness::LettersLeftOut:
      return part == Part::Whole ? LETTERS_LEFT_OUT : 0;
  }
  Q_UNREACHABLE();
}

bool SearchKeyTable::fitExactly( const SearchTerm &term, TermFit &fit ) const
{
  bool found = false;
  for ( const SearchTerm::Form &form : term.forms )
  {
    if ( !form.isFold )
      continue;
    const quint64 letters = lettersOf( form.key );
    const bool isShortForm = form.key.size() > 1 && form.key.size() <= MOST_LEFT && isAllKanji( form.key );
    for ( size_t at = 0; at < mKeys.size(); ++at )
    {
      if ( ( letters & ~mLetters[at] ) != 0 )
        continue;
      const Key &key = mKeys[at];
      const std::optional<Likeness> alike = likeness( form.key, isShortForm, key );
      if ( !alike )
        continue;
      const double closeness = CLOSENESS * form.key.size() / key.text.size();
      for ( const Posting &posting : key.postings )
      {
        const double score = term.isWholeQuery && posting.part != Part::Whole ? 0 : worth( *alike, posting.part );
        if ( score == 0 )
          continue;
        found = true;
        raise( fit, posting.entry, posting.text, ( score + closeness ) * posting.weight * form.factor );
      }
    }
  }
  return found;
}

double SearchKeyTable::worthWithTypos( const SearchTerm::Form &form, bool isUnfinished, const Key &key )
{
  const int inWord = typosInWord( form.key, key.text );
  const int inBeginning = isUnfinished ? typosAllowed( form.key ) : 0;
  const double closeness = CLOSENESS * std::min( 1.0, static_cast<double>( form.key.size() ) / key.text.size() );
  if ( std::abs( key.text.size() - form.key.size() ) <= inWord )
    if ( const int distance = editDistance( form.key, key.text, EditScope::Whole, inWord ); distance <= inWord )
      return TYPO - SECOND_TYPO * ( distance - 1 ) + closeness;
  if ( inBeginning > 0 && key.text.size() > form.key.size() )
    if ( const int distance = editDistance( form.key, key.text, EditScope::Prefix, inBeginning ); distance <= inBeginning )
      return TYPO_IN_BEGINNING - SECOND_TYPO * ( distance - 1 ) + closeness;
  return 0;
}

bool SearchKeyTable::fitWithTypos( const SearchTerm &term, TermFit &fit ) const
{
  bool found = false;
  for ( const SearchTerm::Form &form : term.forms )
  {
    const quint64 letters = lettersOf( form.key );
    const uint most = static_cast<uint>( std::max( 1, typosAllowed( form.key ) ) );
    if ( form.key.size() < 3 || hasDigit( form.key ) )
      continue;
    for ( size_t at = 0; at < mKeys.size(); ++at )
    {
      if ( qPopulationCount( letters & ~mLetters[at] ) > most )
        continue;
      const Key &key = mKeys[at];
      const bool comparable = ( form.isFold && key.isFold ) || ( form.isTyped && key.isTyped );
      if ( !comparable || key.isCode || key.text.size() + static_cast<int>( most ) < form.key.size() )
        continue;
      const double score = worthWithTypos( form, term.isUnfinished, key );
      for ( const Posting &posting : key.postings )
      {
        if ( score == 0 || posting.part == Part::Initials || ( term.isWholeQuery && posting.part != Part::Whole ) )
          continue;
        found = true;
        raise( fit, posting.entry, posting.text, score * posting.weight * form.factor );
      }
    }
  }
  return found;
}

TermFit SearchKeyTable::fit( const SearchTerm &term ) const
{
  TermFit fit { std::vector<float>( mEntries, 0 ), std::vector<int>( mEntries, -1 ) };
  fit.found = fitExactly( term, fit );
  if ( !fit.found )
    fit.found = fitWithTypos( term, fit );
  return fit;
}

} // namespace clusteratlas
