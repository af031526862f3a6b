// SPDX-License-Identifier: GPL-2.0-or-later
#include "coveragetext.h"

#include <QCoreApplication>

namespace clusteratlas
{

namespace
{
class CoverageText
{
    Q_DECLARE_TR_FUNCTIONS( CoverageText )

  public:
    static QString problem( const QString &id )
    {
      return worded( id, { { "invalid_polygon", tr( "The polygon crosses itself or is none" ) }, { "repeated_edge", tr( "Polygons lie on the same side of an edge" ) }, { "overlap", tr( "Polygons overlap" ) }, { "gap", tr( "A gap between polygons" ) }, { "unmatched_vertex", tr( "A vertex on a neighbor's border has no counterpart there" ) } } );
    }

    static QString outcome( const QString &id )
    {
      return worded( id, { { "left", tr( "left as it is" ) }, { "closed", tr( "given to the polygon with the longest border on it" ) }, { "matched", tr( "the neighbor got the vertex" ) }, { "repaired", tr( "repaired" ) } } );
    }

  private:
    static QString worded( const QString &id, std::initializer_list<std::pair<const char *, QString>> wordings )
    {
      for ( const auto &[known, wording] : wordings )
        if ( id == QLatin1String( known ) )
          return wording;
      return id;
    }
};
} // namespace

QString coverageProblemText( const QString &kindId )
{
  return CoverageText::problem( kindId );
}

QString coverageOutcomeText( const QString &outcomeId )
{
  return CoverageText::outcome( outcomeId );
}

} // namespace clusteratlas
