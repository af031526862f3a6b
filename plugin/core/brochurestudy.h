// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "brochurelist.h"
#include "brochuretext.h"

#include <QSet>
#include <QStringList>

namespace clusteratlas
{

//! What a text as a whole shows before it is taken apart: the fields it lists, how it is spaced, its year.
class BrochureStudy
{
  public:
    explicit BrochureStudy( const std::vector<BrochureLine> &lines );

    //! Where all years in the text are the same one.
    std::optional<int> year() const { return mYear; }

    //! How many blank lines part nothing: 1 where single ones stand below most regions, else 0.
    int allowedGap() const { return mAllowedGap; }

    //! Whether every name of \a list is a usual field, or one that the text lists in brackets or behind a label.
    bool areFields( const NameList &list ) const;

    //! \a name, or its parts at ・ where the text lists each of them by itself.
    QStringList fieldsOf( const QString &name ) const;

  private:
    void learn( const QString &text );

    QSet<QString> mFields;
    std::optional<int> mYear;
    int mAllowedGap = 0;
};

//! Whether \a line says what a mark means: ※は核となる研究機関.
[[nodiscard]] bool isBrochureLegend( const BrochureLine &line );

} // namespace clusteratlas
