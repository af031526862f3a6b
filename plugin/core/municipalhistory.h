// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "attributetable.h"
#include "municipalitycode.h"
#include "result.h"

#include <QDate>
#include <QHash>
#include <QStringList>

#include <functional>
#include <vector>

namespace clusteratlas
{

//! A municipality or ward of the past, or one that came into being, with what it was merged into, promoted to or renamed.
struct MunicipalChange
{
    MunicipalityCode code;
    QString name;   //!< 岩舟町; of a ward with its city: 浜松市中区
    QString county; //!< empty for cities and wards, and where the source has none
    QDate validFrom;
    QDate validTo; //!< its last day; invalid while it lasts
    QString kind;  //!< "merger", "city", "town", "renaming", "designated", "wards", "county", "division"; empty while it lasts
    std::vector<MunicipalityCode> successors;
    QStringList successorNames; //!< as many as successors
};

//! Where a municipality that is gone lies today.
struct Succession
{
    MunicipalChange origin;
    std::vector<MunicipalityCode> successors; //!< the last of each chain, each once; more than one when the area was divided
    QStringList names;                        //!< as many
};

/**
 * The changes of municipalities, from the table "municipal_changes" of geodata/municipalities, looked up by code and by name.
 */
class MunicipalHistory
{
  public:
    MunicipalHistory() = default;

    //! Rows without a valid code are left out; they are a fault of the table, which its tests find.
    explicit MunicipalHistory( const AttributeTable &table );

    [[nodiscard]] bool isEmpty() const { return mChanges.empty(); }
    [[nodiscard]] const std::vector<MunicipalChange> &changes() const { return mChanges; }

    /**
     * Follows the successors of the municipality with \a code to the first that \a isKnown, or to the last of all. Nothing when the table does
     * not know its end.
     */
    [[nodiscard]] std::optional<Succession> succession( MunicipalityCode code, const std::function<bool( MunicipalityCode )> &isKnown ) const;

    //! The same by \a key, the nameKey() of a name in \a prefecture, with its county or without. Nothing when two that went different ways had the name.
    [[nodiscard]] std::optional<Succession> succession( PrefectureCode prefecture, const QString &key, const std::function<bool( MunicipalityCode )> &isKnown ) const;

  private:
    Succession follow( size_t change, const std::function<bool( MunicipalityCode )> &isKnown ) const;
    std::optional<size_t> endOf( MunicipalityCode code, const QDate &after ) const;

    std::vector<MunicipalChange> mChanges;
    QHash<MunicipalityCode, std::vector<size_t>> mByCode; //!< in the order of their last days
    QHash<QString, std::vector<size_t>> mByName;          //!< under prefecture, a space and nameKey()
};

} // namespace clusteratlas
