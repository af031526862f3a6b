// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <QProcess>
#include <QString>
#include <QTemporaryDir>

#include <memory>

namespace clusteratlas::test
{

/**
 * A PostgreSQL with PostGIS of its own, in a temporary folder, reached by a socket in that folder and by no port; ends with the object, and by itself
 * after five minutes. Run by root it belongs to the user "postgres", since PostgreSQL refuses root.
 */
class PostgisServer
{
  public:
    //! Empty where the Debian packages postgresql and postgresql-postgis are not installed.
    [[nodiscard]] static QString programs();

    PostgisServer();
    ~PostgisServer();
    PostgisServer( const PostgisServer & ) = delete;
    PostgisServer &operator=( const PostgisServer & ) = delete;

    bool isReady() const { return mIsReady; }
    QString address() const; //!< "PG:host=…"
    QString log() const;

  private:
    QStringList asUser( const QStringList &command ) const;

    QTemporaryDir mFolder;
    QProcess mServer;
    bool mIsReady = false;
};

} // namespace clusteratlas::test
