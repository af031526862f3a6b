// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <QByteArray>
#include <QStringList>
#include <iconv.h>

namespace clusteratlas
{

/**
 * Text into the bytes of an encoding. A character that the encoding lacks becomes 〓, the mark that Japanese printers set for a missing
 * sort, or "?" where there is none. CP932 has 〜 − ‖ — as ～ － ∥ ―, which are the same characters of JIS X 0208: they are no loss.
 */
class TextEncoder
{
  public:
    explicit TextEncoder( const QString &encoding );
    ~TextEncoder();
    TextEncoder( const TextEncoder & ) = delete;
    TextEncoder &operator=( const TextEncoder & ) = delete;

    //! Whether iconv knows the encoding.
    bool isOpen() const;

    //! Appends to \a lost each character that was replaced, as often as it stands in \a text.
    QByteArray encode( const QString &text, QStringList &lost );

  private:
    //! Empty when a character cannot be written.
    QByteArray converted( const QString &text ) const;

    iconv_t mHandle;
    bool mIsCp932;
    QByteArray mReplacement;
};

} // namespace clusteratlas
