// SPDX-License-Identifier: GPL-2.0-or-later
#include "brochurestudy.h"

#include "brochurerow.h"
#include "brochurewords.h"
#include "labeltext.h"

#include <QRegularExpression>

#include <algorithm>

namespace clusteratlas
{

BrochureStudy::BrochureStudy( const std::vector<BrochureLine> &lines )
{
  int touching = 0;
  int parted = 0;
  QSet<int> years;
  for ( size_t index = 0; index < lines.size(); ++index )
  {
    const BrochureLine &line = lines[index];
    if ( line.blank() )
      continue;
    if ( const std::optional<QString> inside = insideBrackets( line.text ) )
      learn( *inside );
    else if ( const auto labelled = labelledText( line.text ); labelled && labelled->label == BrochureLabel::Fields )
      learn( labelled->content );
    if ( isRegionName( line.folded ) && index + 1 < lines.size() )
      ++( lines[index + 1].blank() ? parted : touching );
    if ( const std::optional<int> year = fiscalYear( line.folded ) )
      years.insert( *year );
  }
  mAllowedGap = parted > touching ? 1 : 0;
  if ( years.size() == 1 )
    mYear = *years.begin();
}

void BrochureStudy::learn( const QString &text )
{
  const NameList list = fieldsIn( text );
  for ( const ListedName &field : list.names )
    mFields.insert( normalizedLabel( field.name ) );
}

bool BrochureStudy::areFields( const NameList &list ) const
{
  const auto isField = [this]( const ListedName &name ) {
    const QString folded = foldedText( name.name );
    return isUsualField( folded ) || ( mayBeField( folded ) && mFields.contains( normalizedLabel( name.name ) ) );
  };
  return !list.names.empty() && std::all_of( list.names.begin(), list.names.end(), isField );
}

QStringList BrochureStudy::fieldsOf( const QString &name ) const
{
  const QStringList parts = name.split( QChar( u'・' ) );
  const bool areListed = parts.size() > 1 && std::all_of( parts.begin(), parts.end(), [this]( const QString &part ) { return mFields.contains( normalizedLabel( part ) ); } );
  return areListed ? parts : QStringList( name );
}

bool isBrochureLegend( const BrochureLine &line )
{
  static const QRegularExpression LEGEND( QStringLiteral( "^[(]?[※◎★☆*†○●]\\s*(?:は|印|:|=|→|\\s).{0,40}$" ) );
  static const QRegularExpression SAYS_CORE( QStringLiteral( "核|代表|主た|示|印|core|lead" ), QRegularExpression::CaseInsensitiveOption );
  const bool isShort = line.folded.size() <= 50;
  return isShort && LEGEND.match( line.folded ).hasMatch() && SAYS_CORE.match( line.folded ).hasMatch() && institutionShare( institutionsIn( line.text.mid( 1 ) ) ) == 0;
}

} // namespace clusteratlas
