// SPDX-License-Identifier: GPL-2.0-or-later
#include "io/textfile.h"

#include "fuzz.h"

using namespace clusteratlas;

extern "C" int LLVMFuzzerTestOneInput( const uint8_t *data, size_t size )
{
  const QByteArray bytes = fuzz::bytesOf( data, size );
  const DecodedText text = decodeText( bytes );
  fuzz::require( isKnownEncoding( text.encoding.name ) && text.undecodable >= 0 );
  for ( const char *name : { "UTF-8", "CP932", "EUC-JP" } )
  {
    const QString encoding = QString::fromLatin1( name );
    const std::optional<QString> strict = decode( bytes, encoding );
    fuzz::require( !strict || *strict == decodeLossy( bytes, encoding ) );
    // What is refuted gives way to something that fits better, never to nothing.
    const TextEncoding confirmed = confirmEncoding( { encoding, QStringLiteral( "dbf" ) }, { bytes } );
    fuzz::require( isKnownEncoding( confirmed.name ) );
  }
  const TextEncoding halves = detectEncoding( { bytes.left( bytes.size() / 2 ), bytes.mid( bytes.size() / 2 ) } );
  fuzz::require( isKnownEncoding( halves.name ) );
  return 0;
}
