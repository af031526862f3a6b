// SPDX-License-Identifier: GPL-2.0-or-later
#include "statisticstables.h"

namespace clusteratlas
{

StatisticsTables::StatisticsTables()
  : mFigures( "statistics" )
  , mIndicators( "indicators" )
{
  for ( const char *name : { "pref_code", "indicator" } )
    mFigures.addColumn( QString::fromLatin1( name ) );
  mFigures.addColumn( QStringLiteral( "year" ), FieldSchema::Type::Integer );
  mFigures.addColumn( QStringLiteral( "value" ), FieldSchema::Type::Number );
  mFigures.addColumn( QStringLiteral( "status" ), FieldSchema::Type::String, QStringLiteral( "欠測の種類" ), QStringLiteral( "Kind of missing value" ) );
  mFigures.addColumn( QStringLiteral( "printed" ), FieldSchema::Type::String, QStringLiteral( "原表の記載" ), QStringLiteral( "As printed" ) );
  for ( const char *name : { "indicator", "name_ja", "unit", "code" } )
    mIndicators.addColumn( QString::fromLatin1( name ) );
}

void StatisticsTables::addIndicator( const Indicator &indicator, qint64 number )
{
  if ( mKnown.contains( indicator.name ) )
    return;
  mKnown.insert( indicator.name );
  mIndicators.addRow( number ).cells = { indicator.name, indicator.name, indicator.unit, indicator.code };
}

void StatisticsTables::addFigure( qint64 number, PrefectureCode prefecture, const Indicator &indicator, const QString &year, const QString &cell, const CellValue &value )
{
  const bool isPlain = value.missing == Missing::None;
  mFigures.addRow( number ).cells = { prefecture.toString(), indicator.name,
    year, isPlain ? value.text : QString(),
    isPlain ? QString() : QString( missingId( value.missing ) ), isPlain && value.text == cell ? QString() : cell };
}

void StatisticsTables::moveInto( TableImport &result )
{
  result.tables.push_back( mFigures.take() );
  result.tables.push_back( mIndicators.take() );
}

} // namespace clusteratlas
