// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <QFont>
#include <QString>

namespace clusteratlas
{

/**
 * The installed typeface for Japanese and Latin text that suits maps best: BIZ UDGothic, Yu Gothic, Meiryo, Hiragino, MS Gothic and VL Gothic before Noto
 * and IPA, whose text cannot be searched in a PDF (isSearchable()). Where none of these is installed, any that the system offers for Japanese.
 */
QString japaneseTypeface();

/**
 * Whether a PDF keeps the text set in \a font: whether it draws characters such as 田 and 日 with glyphs of their own. Qt writes the code of the Kangxi radical
 * (⽥, ⽇) where both have one glyph. A font without these characters is searchable.
 */
bool isSearchable( const QFont &font );

} // namespace clusteratlas
