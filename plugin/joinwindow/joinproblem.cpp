// SPDX-License-Identifier: GPL-2.0-or-later
#include "joinproblem.h"

#include "wording/errortext.h"
#include "wording/tablereadingtext.h"

#include <QCoreApplication>
#include <QFileInfo>

namespace clusteratlas
{

namespace
{
using Code = Error::Code;

class JoinProblemText
{
    Q_DECLARE_TR_FUNCTIONS( JoinProblemText )

  public:
    //! What to do here; empty where errorText() says it as well.
    static QString mend( Code code, JoinSide side )
    {
      switch ( code )
      {
        case Code::NoKeyColumn:
          return side == JoinSide::Polygons ? tr( "%1: no column names prefectures beyond doubt. Choose one under Key." ) : tr( "%1: no column names prefectures beyond doubt. Choose one under Prefectures, or another header row." );
        case Code::ColumnMissing:
          return tr( "%1 has no column “%2”. Choose one from the list, or reset to what was recognized." );
        case Code::EncodingMixed:
          return tr( "%1: the text is not all in one encoding. Choose another under Encoding and look at the rows." );
        case Code::CoordinateSystemUnknown:
          return tr( "%1: the coordinate system is unknown or cannot be transformed. Name it under System, as EPSG:6668." );
        case Code::LayerMissing:
          return tr( "%1 has no such layer. Choose another from the list." );
        case Code::NotPolygons:
          return tr( "%1 has no polygons. Name a file with polygons of prefectures or municipalities." );
        default:
          return QString();
      }
    }

    static QString refused( const Error &error )
    {
      QStringList lines;
      for ( const Ledger::RefusedColumn &column : refusedColumns( error ) )
        lines << tr( "“%1”: %2", "column and why it is refused" ).arg( column.column, keyColumnRejectionText( column.reason ) );
      return lines.join( tr( "; " ) );
    }
};

MendField fieldFor( Code code )
{
  switch ( code )
  {
    case Code::SourceMissing:
    case Code::SourceUnreadable:
    case Code::NotPolygons:
    case Code::NoFeatures:
    case Code::RemoteRefused:
    case Code::PackageInvalid:
    case Code::TableMissing:
    case Code::RowInvalid:
      return MendField::File;
    case Code::LayerMissing:
      return MendField::Layer;
    case Code::NoKeyColumn:
    case Code::ColumnMissing:
      return MendField::Key;
    case Code::EncodingMixed:
      return MendField::Encoding;
    case Code::CoordinateSystemUnknown:
      return MendField::System;
    default:
      return MendField::None;
  }
}

//! Files inside a folder or zip are named by errors as well as the source itself.
bool isOf( const QString &place, const QString &source )
{
  const QString file = source.section( QLatin1Char( '|' ), 0, 0 );
  return !file.isEmpty() && place.contains( QFileInfo( file ).fileName() );
}
} // namespace

std::vector<Ledger::RefusedColumn> refusedColumns( const Error &error )
{
  std::vector<Ledger::RefusedColumn> columns;
  if ( error.code == Code::NoKeyColumn )
    for ( const QString &line : error.detail.split( QLatin1Char( '\n' ), Qt::SkipEmptyParts ) )
      columns.push_back( { line.section( QLatin1Char( '\t' ), 0, -2 ), line.section( QLatin1Char( '\t' ), -1 ) } );
  return columns;
}

JoinProblem joinProblem( const Error &error, const AtlasSources &sources )
{
  JoinProblem problem;
  problem.side = !isOf( error.source, sources.attributes ) && ( isOf( error.source, sources.polygons ) || error.code == Code::CoordinateSystemUnknown || error.code == Code::NotPolygons ) ? JoinSide::Polygons : JoinSide::Table;
  problem.field = fieldFor( error.code );
  const QString mend = JoinProblemText::mend( error.code, problem.side );
  if ( mend.isEmpty() )
    problem.text = errorText( error );
  else
    problem.text = error.code == Code::ColumnMissing ? mend.arg( QFileInfo( error.source ).fileName(), error.detail ) : mend.arg( QFileInfo( error.source ).fileName() );
  if ( const QString refused = JoinProblemText::refused( error ); !refused.isEmpty() )
    problem.text += QStringLiteral( " [" ) + refused + QLatin1Char( ']' );
  return problem;
}

} // namespace clusteratlas
