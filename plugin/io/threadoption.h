// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <QByteArray>
#include <cpl_conv.h>

namespace clusteratlas
{

//! Sets an option of GDAL for this thread while it lives.
class ThreadOption
{
  public:
    ThreadOption( const char *name, const char *value )
      : mName( name )
      , mBefore( CPLGetThreadLocalConfigOption( name, nullptr ) )
    {
      CPLSetThreadLocalConfigOption( name, value );
    }
    ~ThreadOption() { CPLSetThreadLocalConfigOption( mName, mBefore.isNull() ? nullptr : mBefore.constData() ); }
    ThreadOption( const ThreadOption & ) = delete;
    ThreadOption &operator=( const ThreadOption & ) = delete;

  private:
    const char *mName;
    QByteArray mBefore;
};

//! While it lives, nothing that a file names on the network is fetched by GDAL on this thread.
class OfflineGdal
{
    ThreadOption mSchema { "GML_DOWNLOAD_SCHEMA", "NO" };
    ThreadOption mLinks { "GML_SKIP_RESOLVE_ELEMS", "ALL" };
    // A virtual data set is parsed without its schema: libxml2 would expand entities and print.
    ThreadOption mValidation { "GDAL_XML_VALIDATION", "NO" };
    // /vsicurl/ and its kin believe that only such files exist; the rest of GDAL asks curl for a proxy of a kind there is none of.
    ThreadOption mNames { "CPL_VSIL_CURL_ALLOWED_EXTENSIONS", ".clusteratlas-is-offline" };
    ThreadOption mProxy { "GDAL_HTTP_PROXY", "offline://offline" };
};

} // namespace clusteratlas
