// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "importcontext.h"

namespace clusteratlas
{

/**
 * The municipalities that the rows of a table of memberships name. They refine the membership of their cluster, prefecture and role: a second
 * row that names another municipality of it is no second membership.
 */
class MunicipalityImport
{
  public:
    explicit MunicipalityImport( const ImportContext &context );

    //! A membership as a row gives it.
    struct Mention
    {
        size_t row;
        QString clusterId;
        PrefectureCode prefecture;
        QString role;
        QString evidence;
        QStringList labels;   //!< of municipalities, in the cell of the key
        bool namesPrefecture; //!< the prefecture itself stands there too
    };

    enum class Outcome
    {
      NewPair,   //!< to be entered, also when it only repeats an earlier one
      Refines,   //!< the municipalities were all that was new; pair() was entered earlier
      NamesWhole //!< takes the place of pair(), which only a municipality had named
    };

    //! Notes the municipalities of \a mention, which would be entered as the pair number \a next.
    Outcome add( const Mention &mention, size_t next );

    //! The earlier pair of the last add().
    size_t pair() const { return mPair; }

    //! Adds "cluster_municipalities" when there are any.
    void write( TableImport &result ) const;

  private:
    struct Known
    {
        size_t pair;
        bool namesPrefecture;
        QSet<QString> labels;
    };

    struct Entry
    {
        Mention mention;
        QString label;
        QString code;
    };

    QStringList labelsOf( const Mention &mention ) const;

    const ImportContext &mContext;
    int mName = -1;
    int mParent = -1;
    int mCode = -1;
    QHash<QString, Known> mKnown; //!< under cluster, prefecture and role
    std::vector<Entry> mEntries;
    size_t mPair = 0;
};

} // namespace clusteratlas
