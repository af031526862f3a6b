// SPDX-License-Identifier: GPL-2.0-or-later
#include "cellvalue.h"

#include "labeltext.h"
#include "plainvalue.h"

#include <QLocale>
#include <QStringView>

#include <algorithm>
#include <iterator>

namespace clusteratlas
{

namespace
{
struct MissingSign
{
    QStringView sign; //!< a normalizedLabel()
    Missing meaning;
};

// NFKC writes "…" as three full stops, "‥" as two, and "＊" as "*"; every dash is "-".
constexpr MissingSign MISSING_SIGNS[] = {
  { u"-", Missing::Nil },
  { u"--", Missing::Nil },
  { u"---", Missing::Nil },
  { u"ー", Missing::Nil },
  { u"─", Missing::Nil },
  { u"該当なし", Missing::Nil },
  { u"なし", Missing::Nil },
  { u"皆無", Missing::Nil },
  { u"...", Missing::NotAvailable },
  { u"..", Missing::NotAvailable },
  { u"......", Missing::NotAvailable },
  { u"***", Missing::NotAvailable },
  { u"**", Missing::NotAvailable },
  { u"*", Missing::NotAvailable },
  { u"n.a.", Missing::NotAvailable },
  { u"n.a", Missing::NotAvailable },
  { u"na", Missing::NotAvailable },
  { u"nan", Missing::NotAvailable },
  { u"null", Missing::NotAvailable },
  { u"#n/a", Missing::NotAvailable },
  { u"不詳", Missing::NotAvailable },
  { u"不明", Missing::NotAvailable },
  { u"未詳", Missing::NotAvailable },
  { u"欠測", Missing::NotAvailable },
  { u"未公表", Missing::NotAvailable },
  { u"x", Missing::Suppressed },
  { u"χ", Missing::Suppressed },
  { u"秘匿", Missing::Suppressed },
  { u"非公表", Missing::Suppressed },
  { u"・", Missing::NotApplicable },
  { u"/", Missing::NotApplicable },
  { u"n/a", Missing::NotApplicable },
};

bool isDigit( QChar c )
{
  return c >= QLatin1Char( '0' ) && c <= QLatin1Char( '9' );
}

//! Takes the separators out of "1,234,567" or "1 234 567"; empty when they do not part groups of three.
QString withoutSeparators( const QString &whole )
{
  QString digits;
  int sinceSeparator = -1; // before the first separator any number up to three will do
  QChar separator;
  for ( const QChar c : whole )
  {
    if ( isDigit( c ) )
    {
      digits.append( c );
      sinceSeparator += sinceSeparator < 0 ? 0 : 1;
      continue;
    }
    const bool begins = sinceSeparator < 0;
    if ( ( c != QLatin1Char( ',' ) && c != QLatin1Char( ' ' ) ) || digits.isEmpty() || ( begins ? digits.size() > 3 : sinceSeparator != 3 || c != separator ) )
      return QString();
    separator = c;
    sinceSeparator = 0;
  }
  return sinceSeparator < 0 || sinceSeparator == 3 ? digits : QString();
}

//! The digits of an unsigned number in the C locale; empty when \a text is none.
QString plainNumber( const QString &text )
{
  const int exponentAt = text.indexOf( QLatin1Char( 'e' ) );
  const int pointAt = text.indexOf( QLatin1Char( '.' ) );
  if ( exponentAt >= 0 ) // spreadsheets store 5183000 as 5.183E6
    return exponentAt > 0 && isDigit( text.at( 0 ) ) ? text : QString();
  const QString whole = pointAt < 0 ? text : text.left( pointAt );
  const QString fraction = pointAt < 0 ? QString() : text.mid( pointAt + 1 );
  if ( !std::all_of( fraction.begin(), fraction.end(), isDigit ) || ( whole.isEmpty() && fraction.isEmpty() ) )
    return QString();
  const QString digits = whole.isEmpty() ? QStringLiteral( "0" ) : withoutSeparators( whole );
  if ( digits.isEmpty() )
    return QString();
  return fraction.isEmpty() ? digits : digits + QLatin1Char( '.' ) + fraction;
}

CellValue missingValue( Missing missing )
{
  CellValue value;
  value.missing = missing;
  return value;
}

CellValue numberOf( QString text )
{
  CellValue value;
  const bool isNegative = QStringView( u"-△▲" ).contains( text.at( 0 ) );
  if ( isNegative || text.at( 0 ) == QLatin1Char( '+' ) )
    text = text.mid( 1 ).trimmed();
  value.percent = text.endsWith( QLatin1Char( '%' ) );
  if ( value.percent )
    text = text.chopped( 1 ).trimmed();
  const QString digits = plainNumber( text );
  bool ok = false;
  const double number = digits.isEmpty() ? 0 : QLocale::c().toDouble( digits, &ok );
  if ( !ok )
    return missingValue( Missing::Unreadable );
  value.number = isNegative ? -number : number;
  value.text = isNegative && number != 0 ? QLatin1Char( '-' ) + digits : digits;
  return value;
}

bool isPlainInteger( const QString &cell )
{
  return !cell.isEmpty() && cell.size() < 16 && std::all_of( cell.begin(), cell.end(), isDigit );
}

//! Digits, a point, digits.
bool isPlainDecimal( const QString &cell )
{
  const int point = cell.indexOf( QLatin1Char( '.' ) );
  return point > 0 && point + 1 < cell.size() && std::all_of( cell.begin(), cell.begin() + point, isDigit ) && std::all_of( cell.begin() + point + 1, cell.end(), isDigit );
}
} // namespace

QLatin1String missingId( Missing missing )
{
  switch ( missing )
  {
    case Missing::None:
      return QLatin1String( "" );
    case Missing::Blank:
      return QLatin1String( "blank" );
    case Missing::Nil:
      return QLatin1String( "nil" );
    case Missing::NotAvailable:
      return QLatin1String( "not_available" );
    case Missing::Suppressed:
      return QLatin1String( "suppressed" );
    case Missing::NotApplicable:
      return QLatin1String( "not_applicable" );
    case Missing::Unreadable:
      return QLatin1String( "unreadable" );
  }
  Q_UNREACHABLE();
}

CellValue readCellValue( const QString &cell )
{
  if ( isPlainInteger( cell ) )
  {
    CellValue value;
    value.number = static_cast<double>( cell.toLongLong() );
    value.text = cell;
    return value;
  }
  if ( const std::optional<double> number = isPlainDecimal( cell ) ? clusteratlas::plainNumber( QStringView( cell ) ) : std::nullopt )
  {
    CellValue value;
    value.number = *number;
    value.text = cell;
    return value;
  }
  const QString text = normalizedLabel( cell );
  if ( text.isEmpty() )
    return missingValue( Missing::Blank );
  const auto isSign = [&text]( const MissingSign &sign ) { return sign.sign == text; };
  const auto sign = std::find_if( std::begin( MISSING_SIGNS ), std::end( MISSING_SIGNS ), isSign );
  return sign == std::end( MISSING_SIGNS ) ? numberOf( text ) : missingValue( sign->meaning );
}

} // namespace clusteratlas
