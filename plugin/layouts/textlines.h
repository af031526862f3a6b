// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <QStringList>
#include <qgstextformat.h>

namespace clusteratlas
{

//! \a text as lines of at most \a width millimetres, broken where the writing allows; none when it is empty.
QStringList brokenLines( const QString &text, const QgsTextFormat &format, double width );

//! \a format made smaller, down to half its size, until \a text fits in one line of \a width millimetres.
QgsTextFormat fittedFormat( const QString &text, const QgsTextFormat &format, double width );

//! The height of a line from the top of the highest letter to the foot of the lowest, in millimetres.
double textHeight( const QgsTextFormat &format );

//! The same with lines of about equal length, so that no word is left alone in the last one.
QStringList balancedLines( const QString &text, const QgsTextFormat &format, double width );

//! Lines that fill the width, or nearly, so that the last is no single word; about equal where there are two.
QStringList tidyLines( const QString &text, const QgsTextFormat &format, double width );

//! \a items in a row, each but the last followed by \a separator, broken between items; an item that is wider than \a width is broken itself.
QStringList brokenItems( const QStringList &items, const QString &separator, const QgsTextFormat &format, double width );

//! The width of \a text in millimetres.
double textWidth( const QString &text, const QgsTextFormat &format );

} // namespace clusteratlas
