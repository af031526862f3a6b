// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <QStringList>
#include <cpl_error.h>

namespace clusteratlas
{

/**
 * Gathers what GDAL says on this thread while it lives, so that nothing goes to stderr; puts GDAL's error state back at its end.
 */
class GdalMessages
{
  public:
    GdalMessages();
    ~GdalMessages();
    GdalMessages( const GdalMessages & ) = delete;
    GdalMessages &operator=( const GdalMessages & ) = delete;

    //! Warnings and failures in the order met.
    const QStringList &all() const { return mMessages; }
    QString text() const { return mMessages.join( QStringLiteral( "; " ) ); }
    //! The first failure, of which the others follow; the first warning when there is none.
    QString cause() const { return mCause.isEmpty() ? mMessages.value( 0 ) : mCause; }
    bool hasFailure() const { return !mCause.isEmpty(); }

  private:
    static void CPL_STDCALL remember( CPLErr severity, CPLErrorNum number, const char *message );

    CPLErrorStateBackuper mState;
    QStringList mMessages;
    QString mCause;
};

} // namespace clusteratlas
