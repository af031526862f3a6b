// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <map>

namespace clusteratlas
{

/**
 * \a xml with attributes sorted by name, each text of \a replaced exchanged wherever it stands, and random UUIDs numbered in the order
 * they appear, and the attributes in which QGIS notes when and by whom a file was saved, and which file is attached for the project's styles,
 * left out, and the items of annotation layers sorted by what they say: the same project gives the same bytes. What \a replaced puts in must be free of the signs of XML. Characters that XML forbids go. Empty when
 * it is no XML.
 */
QByteArray canonicalXml( const QByteArray &xml, const std::map<QString, QString> &replaced = {} );

} // namespace clusteratlas
