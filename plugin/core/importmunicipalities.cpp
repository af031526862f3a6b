// SPDX-License-Identifier: GPL-2.0-or-later
#include "importmunicipalities.h"

#include "labeltext.h"

namespace clusteratlas
{

MunicipalityImport::MunicipalityImport( const ImportContext &context )
  : mContext( context )
{
  const auto columnOf = [&context]( ColumnMeaning meaning ) {
    const int column = context.reading.columnOf( meaning );
    return column == context.reading.key ? -1 : column;
  };
  mName = columnOf( ColumnMeaning::Municipality );
  mParent = columnOf( ColumnMeaning::MunicipalityParent );
  mCode = columnOf( ColumnMeaning::MunicipalityCode );
}

//! What the row's own columns of municipalities say, else what stands in its key.
QStringList MunicipalityImport::labelsOf( const Mention &mention ) const
{
  const QString name = mContext.text( mention.row, mName );
  if ( name.isEmpty() )
  {
    const QString code = mContext.text( mention.row, mCode );
    return code.isEmpty() ? mention.labels : municipalityItems( code );
  }
  QStringList labels = municipalityItems( name );
  const QString parent = mContext.text( mention.row, mParent );
  if ( labels.size() == 1 && !parent.isEmpty() && !labels.front().startsWith( parent ) )
    labels.front().prepend( parent );
  return labels;
}

MunicipalityImport::Outcome MunicipalityImport::add( const Mention &mention, size_t next )
{
  const QStringList labels = labelsOf( mention );
  const bool namesPrefecture = mention.namesPrefecture && labels == mention.labels;
  const QString key = mention.prefecture.toString() + mention.role + QLatin1Char( ' ' ) + mention.clusterId;
  auto known = mKnown.find( key );
  const bool isNew = known == mKnown.end();
  if ( isNew )
    known = mKnown.insert( key, { next, namesPrefecture, {} } );
  mPair = known->pair;

  bool hasNewLabel = false;
  for ( const QString &label : labels )
  {
    const QString normal = nameKey( normalizedLabel( label ) );
    if ( known->labels.contains( normal ) )
      continue;
    known->labels.insert( normal );
    hasNewLabel = true;
    const bool ownsCode = labels.size() == 1 && mName >= 0;
    mEntries.push_back( { mention, label, ownsCode ? mContext.text( mention.row, mCode ) : QString() } );
  }
  if ( isNew )
    return Outcome::NewPair;
  const bool namesWhole = namesPrefecture && !known->namesPrefecture;
  known->namesPrefecture = known->namesPrefecture || namesPrefecture;
  if ( namesWhole )
    return Outcome::NamesWhole;
  return hasNewLabel ? Outcome::Refines : Outcome::NewPair;
}

void MunicipalityImport::write( TableImport &result ) const
{
  if ( mEntries.empty() )
    return;
  TableBuilder table( "cluster_municipalities" );
  for ( const char *name : { "cluster_id", "pref_code", "municipality_ja", "municipality_code", "role", "evidence_ja", "confidence", "source" } )
    table.addColumn( QString::fromLatin1( name ) );
  for ( const Entry &entry : mEntries )
  {
    const size_t source = entry.mention.row;
    AttributeTable::Row &row = table.addRow( static_cast<qint64>( source ) + 1 );
    row.cells = { entry.mention.clusterId, entry.mention.prefecture.toString(), entry.label, entry.code, entry.mention.role, entry.mention.evidence,
      mContext.text( source, mContext.reading.columnOf( ColumnMeaning::Confidence ) ), mContext.text( source, mContext.reading.columnOf( ColumnMeaning::Source ) ) };
  }
  result.tables.push_back( table.take() );
}

} // namespace clusteratlas
