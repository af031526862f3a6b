// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "municipalitycode.h"

#include <QStringView>

namespace clusteratlas
{

struct DesignatedCity
{
    MunicipalityCode code;
    QStringView nameJa; //!< 札幌市; the view lives as long as the program
};

/**
 * The designated city that \a code is, or is a ward of; nothing for any other municipality and for the special wards of Tokyo.
 * Source: 地方自治法第二百五十二条の十九第一項の指定都市の指定に関する政令 (20 cities, the last in 2012); codes of 総務省.
 */
[[nodiscard]] std::optional<DesignatedCity> designatedCityOf( MunicipalityCode code );

} // namespace clusteratlas
