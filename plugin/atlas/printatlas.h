// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "core/pageproblem.h"
#include "core/progress.h"
#include "core/result.h"
#include "layouts/printrequest.h"

#include <QStringList>
#include <vector>

namespace clusteratlas
{

//! What is to be printed of an atlas, and where to.
struct AtlasPrint
{
    QString geopackage;    //!< empty: the built-in data
    PrintRequest request;  //!< its language is one of those below
    QStringList languages; //!< "ja", "en" or both: then a file for each, named by pathInLanguage()
    QString path;          //!< isExportPath() must hold
    bool isGeoPdf = false; //!< of a PDF: with map layers and coordinates
    bool isStrict = false; //!< write nothing that has a problem
};

struct AtlasPrinted
{
    bool isWritten = false;
    int sheets = 0;
    std::vector<PageProblem> problems; //!< each once
};

//! Prints pages of an atlas outside of any window, as the command line and the algorithms do. Main thread.
[[nodiscard]] Result<AtlasPrinted> printAtlas( const AtlasPrint &print, const Progress &progress = {} );

} // namespace clusteratlas
