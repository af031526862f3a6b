// SPDX-License-Identifier: GPL-2.0-or-later
#include "importcontext.h"

#include "cellvalue.h"
#include "labeltext.h"

#include <QCryptographicHash>

namespace clusteratlas
{

namespace
{
constexpr int MOST_LABELS_REMEMBERED = 100000;

//! "01" and "0123" are codes; "0", "0.5" are numbers.
bool hasLeadingZero( const QString &digits )
{
  return digits.size() > 1 && digits.at( 0 ) == QLatin1Char( '0' ) && digits.at( 1 ) != QLatin1Char( '.' );
}
} // namespace

QString idOfName( QLatin1String prefix, const QString &name )
{
  const QByteArray digest = QCryptographicHash::hash( normalizedLabel( name ).toUtf8(), QCryptographicHash::Sha1 ).toHex();
  return prefix + QString::fromLatin1( digest.left( 8 ) );
}

TableBuilder::TableBuilder( const char *name )
{
  mTable.schema.name = QString::fromLatin1( name );
  mTable.cells.name = mTable.schema.name;
  for ( const char *reserved : { "fid", "ogc_fid", "geom", "rowid", "oid" } )
    mNames.insert( QString::fromLatin1( reserved ) );
}

int TableBuilder::addColumn( const QString &name, FieldSchema::Type type, const QString &titleJa, const QString &titleEn )
{
  QString unique = name;
  for ( int copy = 2; mNames.contains( unique.toLower() ); ++copy )
    unique = QStringLiteral( "%1_%2" ).arg( name ).arg( copy );
  mNames.insert( unique.toLower() );
  mTable.schema.fields.push_back( { unique, type, titleJa, titleEn } );
  mTable.cells.columns << unique;
  return mTable.cells.columns.size() - 1;
}

AttributeTable::Row &TableBuilder::addRow( qint64 number )
{
  mTable.cells.rows.push_back( { number, std::vector<QString>( static_cast<size_t>( mTable.cells.columns.size() ) ) } );
  return mTable.cells.rows.back();
}

CopiedColumn::CopiedColumn( const ImportContext &context, int column )
  : mContext( &context )
  , mColumn( column )
{
  bool hasNumber = false;
  for ( const size_t row : context.layout.dataRows )
  {
    const QString text = context.text( row, column );
    if ( text.isEmpty() )
      continue;
    const CellValue value = readCellValue( text );
    if ( value.missing != Missing::None || value.percent || hasLeadingZero( value.text ) )
      return;
    hasNumber = true;
  }
  mType = hasNumber ? FieldSchema::Type::Number : FieldSchema::Type::String;
}

QString CopiedColumn::cell( size_t row ) const
{
  const QString text = mContext->text( row, mColumn );
  return mType == FieldSchema::Type::Number ? readCellValue( text ).text : text;
}

PrefectureMatchResult RowKeys::matchCell( const QString &text ) const
{
  const auto known = mKnown.constFind( text );
  if ( known != mKnown.constEnd() )
    return *known;
  PrefectureMatchResult match = matchPrefecture( text );
  if ( const auto alias = mContext->options.aliases.constFind( normalizedLabel( text ) ); alias != mContext->options.aliases.constEnd() )
    match = PrefectureMatch { *alias, KeyForm::NameJa, false };
  if ( mKnown.size() < MOST_LABELS_REMEMBERED )
    mKnown.insert( text, match );
  return match;
}

RowKey RowKeys::of( size_t row ) const
{
  RowKey key { mContext->text( row, mContext->reading.key ), tl::make_unexpected( MatchFailure::Empty ) };
  key.match = matchCell( key.label );
  for ( const int column : mContext->reading.otherKeys )
  {
    const QString other = mContext->text( row, column );
    const PrefectureMatchResult match = matchCell( other );
    if ( !key.match && key.match.error() == MatchFailure::Empty && match )
      key = { other, match };
    else if ( key.match && match && match->code != key.match->code )
      key = { other + QLatin1String( " / " ) + key.label, tl::make_unexpected( MatchFailure::Ambiguous ) };
  }
  // What the columns say together may have been settled, too.
  if ( !key.match && !mContext->reading.otherKeys.empty() )
    key.match = matchCell( key.label );
  return key;
}

} // namespace clusteratlas
