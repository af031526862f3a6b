// SPDX-License-Identifier: GPL-2.0-or-later
#include "formwording.h"

#include "atlaswording.h"

namespace clusteratlas::formwording
{

Bilingual overview()
{
  return { QStringLiteral( "概要" ), QStringLiteral( "Overview" ) };
}

Bilingual details()
{
  return { QStringLiteral( "詳細" ), QStringLiteral( "Details" ) };
}

Bilingual clusters()
{
  return { QStringLiteral( "クラスター" ), QStringLiteral( "Clusters" ) };
}

Bilingual prefectures()
{
  return { QStringLiteral( "都道府県" ), QStringLiteral( "Prefectures" ) };
}

Bilingual institutions()
{
  return { QStringLiteral( "参加機関" ), QStringLiteral( "Institutions" ) };
}

Bilingual fields()
{
  return { QStringLiteral( "分野" ), QStringLiteral( "Fields" ) };
}

Bilingual programme()
{
  return { QStringLiteral( "事業" ), QStringLiteral( "Programme" ) };
}

Bilingual statistics()
{
  return { QStringLiteral( "統計" ), QStringLiteral( "Statistics" ) };
}

Bilingual clusterCount()
{
  return { QStringLiteral( "クラスター数" ), QStringLiteral( "Clusters" ) };
}

std::vector<ValueWord> valueWords( const QString &column )
{
  const auto word = []( const char *value, const QString &ja, const QString &en ) { return ValueWord { QString::fromLatin1( value ), { ja, en } }; };
  if ( column == QLatin1String( "readings_same" ) )
    return { word( "1", QStringLiteral( "はい" ), QStringLiteral( "yes" ) ), word( "0", QStringLiteral( "いいえ" ), QStringLiteral( "no" ) ) };
  if ( column == QLatin1String( "drawn_by" ) )
    return { word( "prefecture", QStringLiteral( "都道府県" ), QStringLiteral( "Prefecture" ) ), word( "municipality", QStringLiteral( "市区町村" ), QStringLiteral( "Municipality" ) ) };
  const bool isList = column == QLatin1String( "readings" );
  if ( !isList && column != QLatin1String( "role" ) )
    return {};
  std::vector<ValueWord> words;
  if ( !isList )
    for ( const RoleFilter &reading : allReadings() )
      words.push_back( { reading.id(), atlaswording::reading( reading ) } );
  for ( int set = 1; isList && set < 8; ++set )
  {
    QStringList ids;
    std::vector<Role> roles;
    for ( const Role role : { Role::Applicant, Role::Institution, Role::Area } )
      if ( set & 1 << static_cast<int>( role ) )
      {
        ids << roleId( role );
        roles.push_back( role );
      }
    words.push_back( { ids.join( QLatin1Char( ';' ) ), roles.size() == 1 ? atlaswording::role( roles.front() ) : atlaswording::namedBy( roles, false ) } );
  }
  return words;
}

QString valueText( const QString &column, const QString &cell, const QString &language )
{
  for ( const ValueWord &one : valueWords( column ) )
    if ( one.value == cell )
      return one.word.in( language );
  return cell;
}

} // namespace clusteratlas::formwording
