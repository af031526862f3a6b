// SPDX-License-Identifier: GPL-2.0-or-later
#include "workbookwriter.h"

#include <QFile>
#include <QFileInfo>

#include <memory>
#include <xlsxwriter.h>

namespace clusteratlas
{

namespace
{
constexpr time_t FIXED_DATE = 946684800; // 2000-01-01: the same tables give the same bytes
constexpr double EXACT_INTEGERS = 9007199254740992.0;

lxw_error writeCell( lxw_worksheet *sheet, lxw_row_t row, lxw_col_t column, const QVariant &value )
{
  if ( !value.isValid() || value.isNull() )
    return LXW_NO_ERROR;
  switch ( value.userType() )
  {
    case QMetaType::Bool:
      return worksheet_write_boolean( sheet, row, column, value.toBool(), nullptr );
    case QMetaType::Double:
    case QMetaType::Int:
    case QMetaType::LongLong:
      if ( std::abs( value.toDouble() ) <= EXACT_INTEGERS || value.userType() == QMetaType::Double )
        return worksheet_write_number( sheet, row, column, value.toDouble(), nullptr );
      break;
    default:
      break;
  }
  const QByteArray text = value.toString().toUtf8();
  return text.isEmpty() ? LXW_NO_ERROR : worksheet_write_string( sheet, row, column, text.constData(), nullptr );
}

lxw_error writeSheet( lxw_worksheet *sheet, const FeatureTable &table, lxw_format *heading )
{
  const std::vector<int> widths = columnWidths( table );
  for ( size_t index = 0; index < table.columns.size(); ++index )
  {
    const auto column = static_cast<lxw_col_t>( index );
    worksheet_set_column( sheet, column, column, widths[index], nullptr );
    if ( const lxw_error failed = worksheet_write_string( sheet, 0, column, table.columns[index].name.toUtf8().constData(), heading ) )
      return failed;
  }
  worksheet_freeze_panes( sheet, 1, 0 );
  for ( size_t row = 0; row < table.features.size(); ++row )
    for ( size_t column = 0; column < table.columns.size(); ++column )
      if ( const lxw_error failed = writeCell( sheet, static_cast<lxw_row_t>( row + 1 ), static_cast<lxw_col_t>( column ), table.features[row].values[column] ) )
        return failed;
  return LXW_NO_ERROR;
}
} // namespace

Result<void> writeXlsx( const QString &path, const std::vector<FeatureTable> &tables, const Progress &progress )
{
  const auto failed = [&path]( lxw_error error, const QString &table ) { return tl::unexpected( Error { Error::Code::OutputUnwritable, path, table, -1, QString::fromUtf8( lxw_strerror( error ) ) } ); };
  for ( const FeatureTable &table : tables )
    if ( const Result<void> fits = checkFitsSheet( table, path ); !fits )
      return fits;
  QByteArray folder = QFile::encodeName( QFileInfo( path ).absolutePath() );
  lxw_workbook_options options {};
  options.tmpdir = folder.data();
  lxw_workbook *workbook = workbook_new_opt( QFile::encodeName( path ).constData(), &options );
  if ( !workbook )
    return failed( LXW_ERROR_MEMORY_MALLOC_FAILED, {} );
  // Frees the workbook even when it is not to be written; workbook_close() does both.
  std::unique_ptr<lxw_workbook, decltype( &lxw_workbook_free )> owner( workbook, &lxw_workbook_free );
  lxw_doc_properties properties {};
  properties.created = FIXED_DATE;
  workbook_set_properties( workbook, &properties );
  lxw_format *heading = workbook_add_format( workbook );
  format_set_bold( heading );
  const QStringList names = sheetNames( tables );
  for ( size_t index = 0; index < tables.size(); ++index )
  {
    if ( !report( progress, static_cast<double>( index ) / static_cast<double>( tables.size() ) ) )
      return tl::unexpected( Error { Error::Code::Canceled, path } );
    lxw_worksheet *sheet = workbook_add_worksheet( workbook, names.at( static_cast<int>( index ) ).toUtf8().constData() );
    if ( !sheet )
      return failed( LXW_ERROR_PARAMETER_VALIDATION, tables[index].name );
    if ( const lxw_error error = writeSheet( sheet, tables[index], heading ) )
      return failed( error, tables[index].name );
  }
  if ( const lxw_error error = workbook_close( owner.release() ) )
    return failed( error, {} );
  return {};
}

} // namespace clusteratlas
