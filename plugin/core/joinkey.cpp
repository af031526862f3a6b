// SPDX-License-Identifier: GPL-2.0-or-later
#include "joinkey.h"

#include "prefecturecodetext.h"

#include <QHash>

#include <algorithm>
#include <limits>

namespace clusteratlas
{

namespace
{
constexpr QChar SEPARATOR( 0x1F );
constexpr int MUNICIPALITY = 5;
constexpr int WITH_CHECK_DIGIT = 6;
constexpr int LAST_PREFECTURE = 47;

bool isDigit( QChar c )
{
  return c.unicode() >= u'0' && c.unicode() <= u'9';
}

bool isDigits( QStringView text )
{
  return !text.isEmpty() && std::all_of( text.begin(), text.end(), isDigit );
}

//! Whether NFKC and white space leave \a text as it is.
bool isPlain( QStringView text )
{
  bool afterSpace = true;
  for ( const QChar c : text )
  {
    const bool isSpace = c == QLatin1Char( ' ' );
    if ( c.unicode() < 0x20 || c.unicode() >= 0x7F || ( isSpace && afterSpace ) )
      return false;
    afterSpace = isSpace;
  }
  return text.isEmpty() || !afterSpace;
}

QString plainText( QStringView text )
{
  return text.toString().normalized( QString::NormalizationForm_KC ).simplified();
}

//! "1101" of "01101" and of "1101.0"; null when \a plain is no whole number without sign.
QStringView significantDigits( QStringView plain )
{
  if ( plain.endsWith( QLatin1String( ".0" ) ) )
    plain = plain.chopped( 2 );
  if ( !isDigits( plain ) )
    return QStringView();
  while ( plain.size() > 1 && plain.front() == QLatin1Char( '0' ) )
    plain = plain.mid( 1 );
  return plain;
}

//! What the cells of a key column look like.
struct KeyStudy
{
    size_t filled = 0;
    size_t digits = 0;
    size_t fiveDigits = 0; //!< may be a code of JIS X 0402 without check digit, a zero in front lost or not
    size_t checked = 0;    //!< with its check digit, a zero in front lost or not
    size_t sixLong = 0;    //!< of these, six digits as they stand
    qsizetype shortest = std::numeric_limits<qsizetype>::max();
    qsizetype longest = 0; //!< of the digits
};

bool isPrefecture( int number )
{
  return number >= 1 && number <= LAST_PREFECTURE;
}

KeyStudy studyKeys( const KeySide &side, size_t column )
{
  KeyStudy study;
  for ( size_t row = 0; row < side.rows; ++row )
  {
    const QStringView cell = side.cell( row, column );
    const QString made = isPlain( cell ) ? QString() : plainText( cell );
    const QStringView text = made.isNull() ? cell : QStringView( made );
    if ( text.isEmpty() )
      continue;
    ++study.filled;
    const QStringView digits = significantDigits( text );
    if ( digits.isNull() )
      continue;
    ++study.digits;
    study.shortest = std::min( study.shortest, text.size() );
    study.longest = std::max( study.longest, text.size() );
    if ( digits.size() > WITH_CHECK_DIGIT )
      continue;
    int code = 0;
    for ( const QChar digit : digits )
      code = code * 10 + ( digit.unicode() - u'0' );
    study.fiveDigits += text.size() <= MUNICIPALITY && digits.size() >= MUNICIPALITY - 1 && digits.size() <= MUNICIPALITY && isPrefecture( code / 1000 ) ? 1 : 0;
    const bool isChecked = digits.size() >= WITH_CHECK_DIGIT - 1 && isPrefecture( code / 10000 ) && municipalCheckDigit( code / 10 ) == code % 10;
    study.checked += isChecked ? 1 : 0;
    study.sixLong += isChecked && text.size() == WITH_CHECK_DIGIT ? 1 : 0;
  }
  return study;
}

//! Whether two different keys of \a column would be one without the zeros in front.
bool zerosTell( const KeySide &side, size_t column )
{
  QHash<QString, QString> seen;
  for ( size_t row = 0; row < side.rows; ++row )
  {
    const QString text = plainText( side.cell( row, column ) );
    const QStringView digits = significantDigits( text );
    if ( digits.isNull() || digits.size() == text.size() )
      continue; // only those that begin with a zero can meet another
    const QString key = digits.toString();
    const auto known = seen.constFind( key );
    if ( known != seen.constEnd() && *known != text )
      return true;
    seen.insert( key, text );
  }
  if ( seen.isEmpty() )
    return false;
  for ( size_t row = 0; row < side.rows; ++row )
    if ( const QString text = plainText( side.cell( row, column ) ); seen.contains( text ) && seen.value( text ) != text )
      return true;
  return false;
}

bool isMostlyDigits( const KeyStudy &study )
{
  return study.filled > 0 && study.digits * 2 > study.filled;
}

bool hasCheckDigits( const KeyStudy &study )
{
  return study.sixLong > 0 && study.checked == study.digits;
}

bool isFiveDigits( const KeyStudy &study )
{
  return study.digits > 0 && study.fiveDigits == study.digits && !hasCheckDigits( study );
}
} // namespace

QLatin1String keyRuleId( KeyRule rule )
{
  switch ( rule )
  {
    case KeyRule::Exact:
      return QLatin1String( "exact" );
    case KeyRule::Text:
      return QLatin1String( "text" );
    case KeyRule::Number:
      return QLatin1String( "number" );
    case KeyRule::Municipality:
      return QLatin1String( "municipality" );
  }
  Q_UNREACHABLE();
}

KeyRules chooseKeyRules( const KeySide &polygons, const KeySide &table )
{
  KeyRules rules;
  for ( size_t column = 0; column < polygons.columns; ++column )
  {
    const KeyStudy ours = studyKeys( polygons, column );
    const KeyStudy theirs = isMostlyDigits( ours ) ? studyKeys( table, column ) : KeyStudy();
    const bool mayLoseZeros = ours.shortest == ours.longest || !zerosTell( polygons, column );
    const bool areNumbers = isMostlyDigits( ours ) && isMostlyDigits( theirs ) && mayLoseZeros;
    const bool oursChecked = hasCheckDigits( ours ) && isFiveDigits( theirs );
    const bool areMunicipalities = areNumbers && ( oursChecked || ( hasCheckDigits( theirs ) && isFiveDigits( ours ) ) );
    rules.rules.push_back( areMunicipalities ? KeyRule::Municipality : areNumbers ? KeyRule::Number
                                                                                  : KeyRule::Text );
    rules.polygonsHaveCheckDigit.push_back( oursChecked );
  }
  return rules;
}

KeyTexts::KeyTexts( const KeySide &side, const KeyRules &rules, bool isPolygons )
  : mSide( side )
  , mRules( rules )
  , mIsPolygons( isPolygons )
{}

QStringView KeyTexts::normalized( QStringView cell, size_t column )
{
  const KeyRule rule = mRules.rules[column];
  if ( rule == KeyRule::Exact )
    return cell;
  if ( !isPlain( cell ) )
  {
    mText = plainText( cell );
    cell = mText;
  }
  if ( rule == KeyRule::Text )
    return cell;
  const QStringView digits = significantDigits( cell );
  if ( digits.isNull() )
    return cell;
  const bool dropsCheckDigit = rule == KeyRule::Municipality && mRules.polygonsHaveCheckDigit[column] == mIsPolygons && digits.size() > 1;
  return dropsCheckDigit ? digits.chopped( 1 ) : digits;
}

QStringView KeyTexts::of( size_t row )
{
  if ( mSide.columns == 1 )
    return normalized( mSide.cell( row, 0 ), 0 );
  mJoined.resize( 0 );
  for ( size_t column = 0; column < mSide.columns; ++column )
  {
    const QStringView text = normalized( mSide.cell( row, column ), column );
    if ( text.isEmpty() )
      return QStringView();
    mJoined.append( text.data(), static_cast<int>( text.size() ) ).append( SEPARATOR );
  }
  return mJoined;
}

QString KeyTexts::shown( size_t row ) const
{
  QStringList cells;
  for ( size_t column = 0; column < mSide.columns; ++column )
    cells << mSide.cell( row, column ).toString();
  return cells.join( QStringLiteral( " / " ) );
}

} // namespace clusteratlas
