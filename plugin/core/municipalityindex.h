// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "municipalcolumns.h"

#include <QHash>

namespace clusteratlas
{

//! The municipalities, and wards of designated cities, that polygons hold, found by code and by name.
class MunicipalityIndex
{
  public:
    //! Features that the polygons' table gives one code, or one name where it has none.
    struct Unit
    {
        PrefectureCode prefecture;
        std::optional<MunicipalityCode> code;
        MunicipalName name;
        std::vector<size_t> rows; //!< of the table
    };

    MunicipalityIndex() = default;
    MunicipalityIndex( const std::vector<CandidateColumn> &columns, const RowsByPrefecture &rows );

    //! True when the polygons are prefectures alone: no prefecture has two municipalities.
    [[nodiscard]] bool isEmpty() const { return mUnits.empty(); }
    [[nodiscard]] const Unit &unit( size_t index ) const { return mUnits[index]; }

    //! The units with \a code, or all wards of the designated city that has it; empty when there are none.
    [[nodiscard]] std::vector<size_t> withCode( MunicipalityCode code ) const;

    /**
     * The units called \a key, a nameKey(), in \a prefecture: with their county or without, and for a designated city all its wards. Units of
     * several municipalities when they share the name.
     */
    [[nodiscard]] std::vector<size_t> withName( PrefectureCode prefecture, const QString &key ) const;

    //! True when \a units are one municipality, or wards of one designated city.
    [[nodiscard]] bool isOne( const std::vector<size_t> &units ) const;

  private:
    void addName( size_t unit );

    std::vector<Unit> mUnits;
    QHash<MunicipalityCode, std::vector<size_t>> mByCode;
    QHash<QString, std::vector<size_t>> mByName; //!< under prefecture, a space and nameKey()
};

} // namespace clusteratlas
