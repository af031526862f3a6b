// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <QByteArray>
#include <QString>
#include <optional>
#include <vector>

namespace clusteratlas
{

//! Which encoding a text has and how that is known: "format", "cpg", "dbf", "detected" or "user".
struct TextEncoding
{
    QString name; //!< "UTF-8", "CP932", "EUC-JP" or any name iconv knows
    QString from;
};

/**
 * Of UTF-8, CP932 and EUC-JP the one in which \a samples hold fewest impossible bytes, and of equals the one in which they most likely are what
 * Japanese tables hold (see JapaneseLikelihood); UTF-8 where nothing is beyond ASCII. A sample may end amid a character, as cells of DBF files
 * do. CP932 and not Shift_JIS: files hold ① Ⅱ ～. Error rates: docs/encoding.md.
 */
[[nodiscard]] TextEncoding detectEncoding( const std::vector<QByteArray> &samples );

/**
 * \a declared, unless \a samples refute it: an encoding nobody knows, an impossible byte, or bytes that read as Japanese in the encoding
 * detectEncoding() finds and as much rarer characters, or as Latin letters side by side, in the declared one. Writers leave a wrong .cpg or
 * language byte (0x57, "ANSI") in DBF files.
 */
[[nodiscard]] TextEncoding confirmEncoding( const TextEncoding &declared, const std::vector<QByteArray> &samples );

//! Strict: nothing when a byte is impossible in \a encoding or the encoding is unknown.
[[nodiscard]] std::optional<QString> decode( const QByteArray &bytes, const QString &encoding );

//! Like decode(), but with U+FFFD for each impossible byte.
[[nodiscard]] QString decodeLossy( const QByteArray &bytes, const QString &encoding );

//! Whether iconv knows \a encoding.
[[nodiscard]] bool isKnownEncoding( const QString &encoding );

} // namespace clusteratlas
