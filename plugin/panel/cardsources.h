// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "core/dataset.h"

namespace clusteratlas
{

/**
 * The sources of a card, numbered from 1 in the order of their first use; each is listed once.
 */
class CardSources
{
  public:
    /**
     * The numbers of the sources in \a cell, which may hold several separated by " ; ".
     *
     * An id of the table "sources" stands for that document: its title, publisher, page and address in \a language.
     */
    std::vector<int> numbersOf( const QString &cell, const Dataset &dataset, const QString &language );

    [[nodiscard]] const QStringList &texts() const { return mTexts; }

  private:
    QStringList mTexts;
};

} // namespace clusteratlas
