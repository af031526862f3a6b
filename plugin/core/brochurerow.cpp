// SPDX-License-Identifier: GPL-2.0-or-later
#include "brochurerow.h"

#include "brochurelist.h"
#include "brochuretext.h"
#include "listcell.h"

#include <QRegularExpression>

#include <algorithm>

namespace clusteratlas
{

namespace
{
constexpr int LONGEST_LABEL = 40;
constexpr int LONGEST_ROW = 2000;

bool isPlace( const QString &text )
{
  const QString folded = foldedText( text );
  if ( isRegionName( folded ) )
    return true;
  const std::vector<PlaceItem> places = placesIn( folded );
  const auto isNamed = []( const PlaceItem &place ) { return place.match && ( place.match->form == KeyForm::NameJa || place.match->form == KeyForm::NameEn ); };
  return !places.empty() && text.size() <= LONGEST_LABEL && std::all_of( places.begin(), places.end(), isNamed );
}

//! \a text split where \a separator matches in its fold.
QStringList splitAt( const QString &text, const QRegularExpression &separator )
{
  QStringList parts;
  int begin = 0;
  QRegularExpressionMatchIterator matches = separator.globalMatch( text );
  while ( matches.hasNext() )
  {
    const QRegularExpressionMatch match = matches.next();
    parts << text.mid( begin, match.capturedStart() - begin ).trimmed();
    begin = match.capturedEnd();
  }
  parts << text.mid( begin ).trimmed();
  parts.removeAll( QString() );
  return parts;
}
} // namespace

std::optional<LabelledText> labelledText( const QString &text )
{
  static const QRegularExpression WIDE( QStringLiteral( "\u3000+| {2,}|\t+" ) );
  const QString folded = foldedText( text.left( LONGEST_LABEL + 1 ) );
  if ( const int colon = folded.indexOf( QLatin1Char( ':' ) ); colon > 0 )
    if ( const auto label = brochureLabel( folded.left( colon ).trimmed() ) )
      return LabelledText { *label, text.mid( colon + 1 ).trimmed() };
  const bool isBracketed = folded.startsWith( QChar( u'【' ) ) || folded.startsWith( QLatin1Char( '[' ) ) || folded.startsWith( QLatin1Char( '<' ) ) || folded.startsWith( QLatin1Char( '(' ) );
  const int closing = isBracketed ? folded.indexOf( QRegularExpression( QStringLiteral( "[】\\]>)]" ) ) ) : -1;
  if ( closing > 0 )
    if ( const auto label = brochureLabel( folded.mid( 1, closing - 1 ).trimmed() ) )
      return LabelledText { *label, text.mid( closing + 1 ).trimmed() };
  const QRegularExpressionMatch gap = WIDE.match( text.left( LONGEST_LABEL ) );
  if ( gap.hasMatch() )
    if ( const auto label = brochureLabel( folded.left( gap.capturedStart() ) ) )
      return LabelledText { *label, text.mid( gap.capturedEnd() ).trimmed() };
  if ( text.size() <= LONGEST_LABEL )
    if ( const auto label = brochureLabel( folded ) )
      return LabelledText { *label, QString() };
  return std::nullopt;
}

QStringList rowParts( const QString &text )
{
  static const QRegularExpression SEPARATORS[] = { QRegularExpression( QStringLiteral( "\\s*[|｜│┃]\\s*" ) ), QRegularExpression( QStringLiteral( "\t+" ) ), QRegularExpression( QStringLiteral( "\\s*[:：]\\s*" ) ),
    QRegularExpression( QStringLiteral( "\\s*[/／]\\s*" ) ), QRegularExpression( QStringLiteral( "\\s+[-–—―→]+\\s+|[―—→]+" ) ), QRegularExpression( QStringLiteral( "\u3000+| {2,}" ) ) };
  if ( text.size() > LONGEST_ROW )
    return {};
  for ( const QRegularExpression &separator : SEPARATORS )
  {
    QStringList parts = splitAt( text, separator );
    const bool isRow = parts.size() >= 3 || ( parts.size() == 2 && isClusterName( foldedText( parts.at( 1 ) ) ) );
    if ( isRow && parts.size() <= 8 && isPlace( parts.first() ) && !isClusterName( foldedText( parts.first() ) ) )
      return parts;
  }
  return {};
}

} // namespace clusteratlas
