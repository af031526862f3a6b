// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <QDomDocument>
#include <QList>
#include <QString>

#include <map>

class QgsPrintLayout;

namespace clusteratlas
{

//! The custom property by which an item or table of a generated layout is known again, whatever its id has become.
inline QString itemKeyProperty()
{
  return QStringLiteral( "clusteratlas/item" );
}

//! The custom property of a layout that holds its GeneratedState.
inline QString generatedProperty()
{
  return QStringLiteral( "clusteratlas/generated" );
}

//! Parts of an element, such as its place, one of its attributes or children, each with a fingerprint.
using ElementParts = std::map<QString, QString>;

/**
 * What a layout was when it was generated: of every keyed element the parts. Names of layers are those of the project it was generated in; fingerprints do
 * not depend on them, nor on random ids.
 */
struct GeneratedState
{
    std::map<QString, QString> layers; //!< ids by table of the atlas
    std::map<QString, ElementParts> elements;

    QString toJson() const;
    static GeneratedState fromJson( const QString &json );
};

/**
 * The XML of a layout with ids that are the same each time: keyed items by their keys, layers of an atlas by their tables. Elements are those of the layout
 * itself ("layout"), of its atlas ("atlas"), its keyed items, pages and tables; a copy of a keyed item that the user made has no key.
 */
class LayoutXml
{
  public:
    //! \a layers are ids by table.
    LayoutXml( const QDomDocument &document, const std::map<QString, QString> &layers );

    [[nodiscard]] const std::map<QString, QDomElement> &elements() const { return mElements; }
    //! Items and tables without a key, which are the user's.
    [[nodiscard]] const QList<QDomElement> &others() const { return mOthers; }
    [[nodiscard]] QDomElement root() const { return mDocument.documentElement(); }

    //! With the random ids of \a first where it knows the item, else of this; layers get the ids of \a layers.
    [[nodiscard]] QDomDocument withIds( const LayoutXml &first, const std::map<QString, QString> &layers ) const;

  private:
    void collect();

    QDomDocument mDocument;
    std::map<QString, QString> mUuids; //!< by what stands for them
    std::map<QString, QDomElement> mElements;
    QList<QDomElement> mOthers;
};

//! The parts of \a element of a LayoutXml; those that QGIS itself changes, such as the size of a legend, are none.
ElementParts partsOf( const QDomElement &element );

//! Gives \a target the part \a name of \a source, which may have none.
void copyPart( QDomElement target, const QDomElement &source, const QString &name );

//! The whole of \a layout as QGIS would save it.
QDomDocument layoutDocument( const QgsPrintLayout &layout );

} // namespace clusteratlas
