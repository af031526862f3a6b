// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "core/result.h"
#include "textencoding.h"

namespace clusteratlas
{

struct DecodedText
{
    QString text;
    TextEncoding encoding; //!< from "bom", "detected" or "user"
    int undecodable = 0;   //!< bytes that are impossible in the encoding; each is U+FFFD in the text
};

/**
 * Decodes \a bytes by \a requested, else by their byte order mark, else as UTF-16 when zero bytes stand beside ASCII signs, or when a short text is
 * likelier so, else as ISO-2022-JP by its escape sequences, else as UTF-8 when at most one character in twenty beyond ASCII is broken, else as
 * detectEncoding() says of the lines beyond ASCII. Error rates: docs/encoding.md.
 */
[[nodiscard]] DecodedText decodeText( const QByteArray &bytes, const QString &requested = {} );

//! The whole file at \a address, as GDAL names files; at most 512 MiB.
[[nodiscard]] Result<DecodedText> readTextFile( const QString &address, const QString &requested = {} );

} // namespace clusteratlas
