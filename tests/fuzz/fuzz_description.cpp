// SPDX-License-Identifier: GPL-2.0-or-later
#include "core/ledger.h"
#include "core/packagedescription.h"

#include <QJsonDocument>

#include "fuzz.h"

using namespace clusteratlas;

extern "C" int LLVMFuzzerTestOneInput( const uint8_t *data, size_t size )
{
  const QByteArray bytes = fuzz::bytesOf( data, size );
  const Result<PackageDescription> description = parsePackageDescription( bytes, QStringLiteral( "fuzz" ) );
  if ( description )
    for ( const TableSchema &table : description->tables )
      fuzz::require( !table.path.startsWith( QLatin1Char( '/' ) ) && !table.path.contains( QLatin1String( "://" ) ) && !table.path.split( QLatin1Char( '/' ) ).contains( QStringLiteral( ".." ) ) );
  Ledger ledger;
  const QString text = QString::fromUtf8( bytes );
  ledger.polygons.source = text;
  ledger.attributesSource = text;
  ledger.polygons.unrecognised.push_back( { 1, text, QStringLiteral( "unknown name" ) } );
  QJsonParseError error;
  QJsonDocument::fromJson( toJson( ledger ), &error );
  fuzz::require( error.error == QJsonParseError::NoError );
  return 0;
}
