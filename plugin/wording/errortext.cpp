// SPDX-License-Identifier: GPL-2.0-or-later
#include "errortext.h"

#include "tablereadingtext.h"

#include <QCoreApplication>

namespace clusteratlas
{

namespace
{
class ErrorText
{
    Q_DECLARE_TR_FUNCTIONS( ErrorText )

  public:
    static QString of( Error::Code code )
    {
      using Code = Error::Code;
      switch ( code )
      {
        case Code::SourceMissing:
          return tr( "There is no such file or folder. Check the path." );
        case Code::SourceUnreadable:
          return tr( "The file cannot be read. Name a vector file or table that QGIS opens." );
        case Code::LayerMissing:
          return tr( "The file has no layer of that name. Leave out “|layername=” or name another." );
        case Code::NotPolygons:
          return tr( "The file has no polygon layer. Name a file with polygons of prefectures or municipalities." );
        case Code::TableNotPolygons:
          return tr( "This is a table, not a polygon layer, even where it holds coordinates. Name it as the attributes, or make a polygon layer of it in QGIS first." );
        case Code::NoFeatures:
          return tr( "There is nothing in it. Name a layer or table with rows." );
        case Code::EncodingMixed:
          return tr( "The text is not all in one encoding. Save it as UTF-8, or name its encoding with --encoding." );
        case Code::NoKeyColumn:
          return tr( "No column names prefectures beyond doubt. Name the column with --key." );
        case Code::CoordinateSystemUnknown:
          return tr( "The coordinate reference system is unknown or cannot be transformed. State it with --crs EPSG:n." );
        case Code::RemoteRefused:
          return tr( "The address leads to the network, and the atlas works offline. Save the data to a file first." );
        case Code::RecipeInvalid:
          return tr( "The recipe cannot be used. Mend the member named, or take it out." );
        case Code::FixSheetInvalid:
          return tr( "This is no fix sheet. Keep the heading row that the sheet was written with." );
        case Code::FixSideUnknown:
          return tr( "The row does not say whether it is of the polygons or of the table. Keep that column as it was written." );
        case Code::FixLabelEmpty:
          return tr( "The row has no label that an answer could stand for. Clear the answer and mend the source." );
        case Code::FixAnswerUnknown:
          return tr( "The answer is no prefecture. Write its code or its name, or “skip”." );
        case Code::FixAnswerContradicts:
          return tr( "The answer contradicts another for the same label, or what the label plainly says. Give every label one answer." );
        case Code::PackageInvalid:
          return tr( "The Data Package's description cannot be used. Mend datapackage.json." );
        case Code::TableMissing:
          return tr( "The Data Package lacks a table it must have. Add the table." );
        case Code::ColumnMissing:
          return tr( "The table lacks a column it must have. Add the column." );
        case Code::RowInvalid:
          return tr( "A row breaks the table's schema. Mend the row." );
        case Code::NothingPlaced:
          return tr( "Not one cluster found its prefecture. Check the key columns of both sources." );
        case Code::OutputUnwritable:
          return tr( "The output cannot be written. Choose a folder you may write to and check the free space." );
        case Code::OutputInvalid:
          return tr( "The file just written cannot be read back. Check the disk and try again." );
        case Code::CoverageInvalid:
          return tr( "Borders of polygons come out crossing, whatever is tried. Repair the layer or choose another tolerance." );
        case Code::Canceled:
          return tr( "Canceled; nothing was changed." );
      }
      Q_UNREACHABLE();
    }

    static QString place( const Error &error )
    {
      QStringList parts;
      if ( !error.source.isEmpty() )
        parts << error.source;
      if ( !error.layer.isEmpty() )
        parts << tr( "layer %1" ).arg( error.layer );
      if ( error.row >= 0 )
        parts << tr( "row %1" ).arg( error.row );
      return parts.join( tr( ", " ) );
    }

    static QString detail( const Error &error )
    {
      if ( error.code != Error::Code::NoKeyColumn )
        return error.detail;
      QStringList columns;
      for ( const QString &line : error.detail.split( QLatin1Char( '\n' ), Qt::SkipEmptyParts ) )
        columns << tr( "“%1”: %2", "column and why it is refused" ).arg( line.section( QLatin1Char( '\t' ), 0, -2 ), keyColumnRejectionText( line.section( QLatin1Char( '\t' ), -1 ) ) );
      return columns.join( tr( "; " ) );
    }
};
} // namespace

QString errorText( const Error &error )
{
  const QString place = ErrorText::place( error );
  QString text = ErrorText::of( error.code );
  if ( !place.isEmpty() )
    text = place + QStringLiteral( ": " ) + text;
  if ( const QString detail = ErrorText::detail( error ); !detail.isEmpty() )
    text += QStringLiteral( " [" ) + detail + QLatin1Char( ']' );
  return text.simplified();
}

} // namespace clusteratlas
