// SPDX-License-Identifier: GPL-2.0-or-later
#include "cardrows.h"

#include "membershiptext.h"
#include "wording/fiscalyeartext.h"
#include "wording/formwording.h"

#include <QLocale>

namespace clusteratlas
{

namespace
{
constexpr qlonglong SMALLEST_GROUPED = 10000; // years and pages stay as they are

bool isSource( const QString &column )
{
  return column == QLatin1String( "source" ) || column == QLatin1String( "source_id" ) || column.startsWith( QLatin1String( "source_" ) ) || column.endsWith( QLatin1String( "_source" ) );
}

bool isConfidence( const QString &column )
{
  return column.endsWith( QLatin1String( "_confidence" ) );
}

//! A column name without its language: "name" and "_ja" of "name_ja".
struct ColumnName
{
    explicit ColumnName( const QString &column )
    {
      const bool hasLanguage = column.endsWith( QLatin1String( "_ja" ) ) || column.endsWith( QLatin1String( "_en" ) );
      stem = hasLanguage ? column.chopped( 3 ) : column;
      suffix = hasLanguage ? column.right( 3 ) : QString();
    }

    QString other() const { return suffix.isEmpty() ? QString() : stem + ( suffix == QLatin1String( "_ja" ) ? QStringLiteral( "_en" ) : QStringLiteral( "_ja" ) ); }

    QString stem;
    QString suffix;
};

QString title( const FieldSchema &field, const QString &language )
{
  const QString &wanted = language == QLatin1String( "en" ) ? field.titleEn : field.titleJa;
  return wanted.isEmpty() ? field.name : wanted;
}

QString shown( const QString &cell, const FieldSchema &field, const QString &language )
{
  const QLocale locale( language == QLatin1String( "en" ) ? QLocale::English : QLocale::Japanese );
  bool ok = false;
  const qlonglong number = QLocale::c().toLongLong( cell, &ok );
  if ( field.type == FieldSchema::Type::Integer && ok && qAbs( number ) >= SMALLEST_GROUPED )
    return locale.toString( number );
  return formwording::valueText( field.name, cell, language );
}

//! The cells that say where a column comes from, joined as CardSources reads them.
QString sourceCell( const TableRow &row, const ColumnName &name, const QString &shownColumn, bool bothLanguages )
{
  static const QStringList PERIOD { QStringLiteral( "start_fy" ), QStringLiteral( "end_fy" ) };
  QString subject = name.stem;
  if ( subject.endsWith( QLatin1String( "_official" ) ) )
    subject.chop( 9 );
  QStringList columns { QStringLiteral( "source_" ) + subject, name.stem + QStringLiteral( "_source" ) };
  if ( PERIOD.contains( name.stem ) )
    columns << QStringLiteral( "source_period" );
  if ( !name.suffix.isEmpty() && bothLanguages )
    columns << name.stem + QStringLiteral( "_ja_source" ) << name.stem + QStringLiteral( "_en_source" );
  else if ( !name.suffix.isEmpty() )
    columns << shownColumn + QStringLiteral( "_source" );
  QStringList cells;
  for ( const QString &column : columns )
    if ( const QString cell = row.cell( column ); !cell.isEmpty() )
      cells << cell;
  return cells.join( QStringLiteral( " ; " ) );
}

bool isFiscalYear( const QString &column )
{
  return column == QLatin1String( "fiscal_year" ) || column.endsWith( QLatin1String( "_fy" ) ) || column.contains( QLatin1String( "_fy_" ) );
}

QString fiscalYear( const QString &cell, const QString &language )
{
  bool ok = false;
  const int year = QLocale::c().toInt( cell, &ok );
  return ok ? fiscalYearText( year, language ) : cell;
}

//! The official Japanese name beside the printed one, where the table has both and they differ.
void setOfficial( const TableRow &row, const ColumnName &name, CardValue &value )
{
  const QString printed = row.cell( name.stem + QStringLiteral( "_ja" ) );
  const QString official = row.cell( name.stem + QStringLiteral( "_official_ja" ) );
  if ( official.isEmpty() || printed.isEmpty() || official == printed )
    return;
  value.printed = printed;
  value.official = official;
  if ( value.detail == printed )
    value.detail.clear();
}

//! An English text that no document gives is marked, whichever of the two lines it stands on.
void markUnverifiedEnglish( const QString &source, bool onFirstLine, CardValue &value )
{
  const QString unverified = QStringLiteral( "unverified" );
  if ( !source.contains( unverified ) )
    return;
  if ( onFirstLine && value.confidence.isEmpty() )
    value.confidence = unverified;
  else if ( !onFirstLine && !value.detail.isEmpty() )
    value.detail += QStringLiteral( " (%1)" ).arg( MembershipText::confidence( unverified ) );
}
} // namespace

std::vector<CardRow> cardRows( const TableRow &row, const Dataset &dataset, const QString &language, bool bothLanguages, const QSet<QString> &skip, CardSources &sources )
{
  std::vector<CardRow> rows;
  if ( !row.isValid() )
    return rows;
  QSet<QString> done = skip;
  QStringList said;
  for ( const FieldSchema &field : row.schema().fields )
  {
    if ( done.contains( field.name ) || isSource( field.name ) || isConfidence( field.name ) )
      continue;
    const ColumnName name( field.name );
    const FieldSchema *partner = name.suffix.isEmpty() ? nullptr : row.schema().field( name.other() );
    const bool partnerWanted = partner && name.suffix.mid( 1 ) != language && !row.cell( partner->name ).isEmpty();
    const FieldSchema &main = partnerWanted ? *partner : field;
    done << field.name << ( partner ? partner->name : QString() );

    CardValue value { isFiscalYear( main.name ) ? fiscalYear( row.cell( main.name ), language ) : shown( row.cell( main.name ), main, language ) };
    if ( value.text.isEmpty() && partner )
      value.text = row.cell( partner->name );
    if ( value.text.isEmpty() || said.contains( value.text ) )
      continue;
    if ( partner && bothLanguages )
      value.detail = row.cell( partnerWanted ? field.name : partner->name );
    setOfficial( row, name, value );
    if ( !value.official.isEmpty() )
    {
      done << name.stem + QStringLiteral( "_official_ja" );
      said << value.official;
    }
    if ( value.detail == value.text )
      value.detail.clear();
    value.confidence = row.cell( name.stem + QStringLiteral( "_confidence" ) );
    value.sources = sources.numbersOf( sourceCell( row, name, main.name, bothLanguages ), dataset, language );
    said << value.text << value.detail;
    markUnverifiedEnglish( row.cell( name.stem + QStringLiteral( "_en_source" ) ), main.name.endsWith( QLatin1String( "_en" ) ), value );
    rows.push_back( { title( main, language ), { value } } );
  }

  QStringList general;
  for ( const char *column : { "source", "source_id" } )
    if ( const QString cell = row.cell( QLatin1String( column ) ); !cell.isEmpty() )
      general << cell;
  if ( !rows.empty() && !general.isEmpty() )
    for ( const int number : sources.numbersOf( general.join( QStringLiteral( " ; " ) ), dataset, language ) )
      rows.front().values.front().sources.push_back( number );
  return rows;
}

} // namespace clusteratlas
