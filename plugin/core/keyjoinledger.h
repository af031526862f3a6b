// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "ledger.h"

namespace clusteratlas
{

/**
 * What became of every row and polygon of a join by key: rowsIn = rowsJoined + unjoined, polygons = those with rows + without. Reasons are
 * ids, worded in wording/keyjointext.h.
 */
struct KeyJoinLedger
{
    struct Key
    {
        QString polygonField;
        QString tableField;
        QString rule; //!< keyRuleId()
    };

    struct Left
    {
        qint64 row;     //!< of the table as its source counts, header included; of polygons from 1
        QString key;    //!< as it stands
        QString reason; //!< "no polygon", "no row", "empty"
    };

    QString polygonsSource;
    QString polygonsLayer;
    QString tableSource;
    Ledger::Attributes table; //!< how it was read
    std::vector<Key> keys;
    qint64 polygons = 0;
    qint64 rowsIn = 0;
    qint64 rowsJoined = 0;
    qint64 duplicates = 0;   //!< rows joined that repeat an earlier one cell by cell; they are kept
    QString cardinality;     //!< cardinalityId()
    qint64 written = 0;      //!< features of the layer, or rows of the view, counted as they were written
    qint64 withoutShape = 0; //!< of these, features whose polygon is missing
    std::vector<Left> unjoined;
    std::vector<Left> without;

    //! Whether a row found no polygon: exit code 3 with --strict.
    bool hasLosses() const { return !unjoined.empty(); }
};

//! Two spaces of indent, keys in order, a line feed at the end.
QByteArray toJson( const KeyJoinLedger &ledger );

} // namespace clusteratlas
