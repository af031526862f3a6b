// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "sharedtexts.h"
#include "tableimport.h"

#include <QSet>

namespace clusteratlas
{

//! The parts of importTable(): each fills \a result from a table read in its shape.
struct ImportContext
{
    const TextGrid &grid;
    const TableLayout &layout;
    const TableReading &reading;
    const TableOptions &options;
    SharedTexts &texts;

    //! The cell without space around it; empty for column -1.
    QString text( size_t row, int column ) const { return column < 0 ? QString() : texts.of( grid.cell( row, static_cast<size_t>( column ) ).trimmed() ); }
};

void importMemberships( const ImportContext &context, TableImport &result );
void importLinks( const ImportContext &context, TableImport &result );
void importInstitutions( const ImportContext &context, TableImport &result );
void importStatistics( const ImportContext &context, TableImport &result );
void importStatisticsAcross( const ImportContext &context, TableImport &result );

//! Adds "programmes", "fields" and "cluster_fields" from the columns that name them; \a clusterOfRow has one entry per data row.
void addProgrammesAndFields( const ImportContext &context, const QStringList &clusterOfRow, TableImport &result );

//! The empty tables "clusters" and "cluster_prefectures", which every data set has.
void addEmptyClusterTables( TableImport &result );

//! An id made from a name: \a prefix and eight hexadecimal digits of the name's SHA-1, the name compared as normalizedLabel().
[[nodiscard]] QString idOfName( QLatin1String prefix, const QString &name );

//! A table under construction.
class TableBuilder
{
  public:
    explicit TableBuilder( const char *name );

    //! Adds a column and returns its place; its name is changed when it is taken or means something to a GeoPackage ("fid").
    int addColumn( const QString &name, FieldSchema::Type type = FieldSchema::Type::String, const QString &titleJa = {}, const QString &titleEn = {} );
    bool hasColumn( const QString &name ) const { return mNames.contains( name.toLower() ); }

    AttributeTable::Row &addRow( qint64 number );
    DataTable take() { return std::move( mTable ); }
    bool isEmpty() const { return mTable.cells.rows.empty(); }

  private:
    DataTable mTable;
    QSet<QString> mNames;
};

//! Copies a column of the source: as numbers when every cell is one and none begins with a zero that matters, else as texts.
class CopiedColumn
{
  public:
    CopiedColumn( const ImportContext &context, int column );

    FieldSchema::Type type() const { return mType; }
    QString cell( size_t row ) const;

  private:
    const ImportContext *mContext;
    int mColumn;
    FieldSchema::Type mType = FieldSchema::Type::String;
};

//! What a row says of its prefecture in a table with one prefecture a row: the key, and the other keys where they speak or disagree.
struct RowKey
{
    QString label;
    PrefectureMatchResult match;
};

class RowKeys
{
  public:
    explicit RowKeys( const ImportContext &context )
      : mContext( &context )
    {}

    RowKey of( size_t row ) const;

    //! matchPrefecture() of one cell or heading, unless somebody said what it means.
    PrefectureMatchResult matchCell( const QString &text ) const;

  private:
    const ImportContext *mContext;
    mutable QHash<QString, PrefectureMatchResult> mKnown; //!< labels repeat
};

} // namespace clusteratlas
