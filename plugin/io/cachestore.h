// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <QByteArray>
#include <QString>
#include <optional>
#include <vector>

namespace clusteratlas
{

//! What a CacheStore keeps under a key: a small head and large bodies.
struct CacheEntry
{
    QByteArray head;
    std::vector<QByteArray> bodies;
};

/**
 * Keeps entries as files of one folder, for the user alone. Entries that were cut off, damaged or written under another key are not
 * there. Written aside and renamed: several processes may share the folder. When the files are more than \a mostBytes together, those
 * that were not used for the longest time go. What fails is not done, and said to nobody: a cache may always be empty.
 */
class CacheStore
{
  public:
    CacheStore( QString folder, qint64 mostBytes );

    //! \a key of 32 bytes. An entry that is damaged is removed.
    [[nodiscard]] std::optional<CacheEntry> read( const QByteArray &key ) const;

    //! Nothing is kept that fills more than half of the room.
    void write( const QByteArray &key, const CacheEntry &entry ) const;

    //! Bytes of all entries.
    [[nodiscard]] qint64 size() const;

    //! Removes all entries, and nothing else that may be in the folder.
    void clear() const;

  private:
    QString pathOf( const QByteArray &key ) const;
    void makeRoom() const;

    QString mFolder;
    qint64 mMostBytes;
};

} // namespace clusteratlas
