// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <QDate>
#include <QString>

namespace clusteratlas
{

//! What a page shall be.
struct PageRequest
{
    QString themeName; //!< a map theme of the project, as atlaswording::theme() names it
    QString paper;     //!< "A3" or "A4"
    QString language;  //!< "ja" or "en"
    bool isPortrait = false;
    QDate date = {}; //!< printed as the day of processing; no date is printed when it is invalid, so that the same input gives the same page
};

} // namespace clusteratlas
