// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <QString>
#include <tl/expected.hpp>

namespace clusteratlas
{

/**
 * Why an operation as a whole could not be done. A bad row among good ones is not an error: it goes into the Ledger.
 *
 * Holds no sentence for readers: wording/errortext.h turns it into one.
 */
struct Error
{
    enum class Code
    {
      SourceMissing,    //!< nothing at that path or address
      SourceUnreadable, //!< it is there, but no reader opens it
      LayerMissing,     //!< the source has no such layer
      NotPolygons,      //!< the source has no polygon layer
      TableNotPolygons, //!< polygons were asked for, and the source is a table
      NoFeatures,       //!< the layer is empty
      NoKeyColumn,      //!< no column names prefectures; detail: a line "column TAB keyColumnRejectionId()" for each refused
      EncodingMixed,    //!< bytes that are impossible in every encoding tried, and the table makes no sense; detail: how many
      CoordinateSystemUnknown,
      RemoteRefused,        //!< the source would open a network connection nobody asked for
      RecipeInvalid,        //!< no JSON, or a member that is wrong or unknown
      FixSheetInvalid,      //!< no heading row of a fix sheet; detail: the headings that are missing
      FixSideUnknown,       //!< a row of a fix sheet is of neither source; detail: what it says
      FixLabelEmpty,        //!< an answer to a row without label
      FixAnswerUnknown,     //!< an answer that is no prefecture
      FixAnswerContradicts, //!< another answer to the same label, or one to a label that names another prefecture; detail: "answer / other answer"
      PackageInvalid,       //!< a Data Package whose description cannot be used
      TableMissing,         //!< a table the package must have
      ColumnMissing,        //!< a column the table must have
      RowInvalid,           //!< a cell that breaks the table's schema
      NothingPlaced,        //!< not one membership found its polygon
      OutputUnwritable,
      OutputInvalid,   //!< what was written could not be read back
      CoverageInvalid, //!< rounding makes borders of polygons cross, whatever is tried
      Canceled,
    };

    Code code;
    QString source;      //!< file, folder or address as the user gave it
    QString layer = {};  //!< layer, table or column
    qint64 row = -1;     //!< 1 is the first data row; -1 when no row is meant
    QString detail = {}; //!< message of GDAL or GEOS, or the offending value
};

template <typename T>
using Result = tl::expected<T, Error>;

} // namespace clusteratlas
