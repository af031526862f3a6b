// SPDX-License-Identifier: GPL-2.0-or-later
#include "tableshape.h"

#include "cellvalue.h"
#include "labeltext.h"

#include <QStringView>

#include <algorithm>
#include <iterator>

namespace clusteratlas
{

namespace
{
struct ShapeId
{
    TableShape shape;
    QLatin1String id;
};

const ShapeId SHAPE_IDS[] = {
  { TableShape::Long, QLatin1String( "long" ) },
  { TableShape::PrefectureLists, QLatin1String( "prefecture_lists" ) },
  { TableShape::ClusterLists, QLatin1String( "cluster_lists" ) },
  { TableShape::WidePrefectures, QLatin1String( "wide_prefectures" ) },
  { TableShape::WideClusters, QLatin1String( "wide_clusters" ) },
  { TableShape::Links, QLatin1String( "links" ) },
  { TableShape::Institutions, QLatin1String( "institutions" ) },
  { TableShape::Statistics, QLatin1String( "statistics" ) },
  { TableShape::StatisticsAcross, QLatin1String( "statistics_across" ) },
  { TableShape::Brochure, QLatin1String( "brochure" ) },
};

// As normalizedLabel() leaves them: ◯ and 〇 are other characters than ○.
constexpr QStringView PRESENT[] = { u"○", u"◯", u"〇", u"●", u"◎", u"⦿", u"✓", u"✔", u"☑", u"レ", u"■", u"◆", u"★", u"☆", u"△", u"▲", u"1", u"1.0", u"有", u"あり", u"該当", u"y", u"yes", u"true", u"o" };
constexpr QStringView ABSENT[] = { u"×", u"✕", u"✖", u"☐", u"□", u"-", u"ー", u"0", u"0.0", u"無", u"なし", u"非該当", u"n", u"no", u"false", u"x" };

template <std::size_t Size>
bool isOneOf( const QStringView ( &signs )[Size], const QString &text )
{
  return std::any_of( std::begin( signs ), std::end( signs ), [&text]( QStringView sign ) { return sign == text; } );
}

struct RoleWord
{
    QStringView word;
    Role role;
};

constexpr RoleWord ROLE_WORDS[] = {
  { u"applicant", Role::Applicant },
  { u"申請", Role::Applicant },
  { u"提案", Role::Applicant },
  { u"実施主体", Role::Applicant },
  { u"自治体", Role::Applicant },
  { u"institution", Role::Institution },
  { u"機関", Role::Institution },
  { u"大学", Role::Institution },
  { u"area", Role::Area },
  { u"extended", Role::Area },
  { u"region", Role::Area },
  { u"地域", Role::Area },
  { u"区域", Role::Area },
  { u"広域", Role::Area },
  { u"圏域", Role::Area },
};
} // namespace

QLatin1String tableShapeId( TableShape shape )
{
  for ( const ShapeId &known : SHAPE_IDS )
    if ( known.shape == shape )
      return known.id;
  Q_UNREACHABLE();
}

std::optional<TableShape> tableShapeFromId( const QString &id )
{
  for ( const ShapeId &known : SHAPE_IDS )
    if ( id == known.id )
      return known.shape;
  return std::nullopt;
}

bool hasMemberships( TableShape shape )
{
  return shape != TableShape::Institutions && shape != TableShape::Statistics && shape != TableShape::StatisticsAcross;
}

Mark readMark( const QString &cell )
{
  const QString text = normalizedLabel( cell );
  if ( text.isEmpty() )
    return Mark::Blank;
  if ( isOneOf( PRESENT, text ) )
    return Mark::Present;
  return isOneOf( ABSENT, text ) ? Mark::Absent : Mark::Other;
}

std::optional<Role> readRole( const QString &text )
{
  const QString label = normalizedLabel( text );
  for ( const RoleWord &known : ROLE_WORDS )
    if ( !label.isEmpty() && QStringView( label ).contains( known.word ) )
      return known.role;
  return std::nullopt;
}

bool saysPresent( const QString &cell )
{
  switch ( readMark( cell ) )
  {
    case Mark::Blank:
    case Mark::Absent:
      return false;
    case Mark::Present:
      return true;
    case Mark::Other:
      break;
  }
  const CellValue value = readCellValue( cell );
  return value.missing == Missing::None ? value.number != 0 : value.missing == Missing::Unreadable;
}

} // namespace clusteratlas
