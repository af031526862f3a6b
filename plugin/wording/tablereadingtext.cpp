// SPDX-License-Identifier: GPL-2.0-or-later
#include "tablereadingtext.h"

#include "brochurewording.h"
#include "idwording.h"

#include <QCoreApplication>

namespace clusteratlas
{

namespace
{
class TableReadingText
{
    Q_DECLARE_TR_FUNCTIONS( TableReadingText )

  public:
    static QString shape( const QString &id )
    {
      return wordingOfId( id, { { "long", tr( "each row is a membership" ) }, { "prefecture_lists", tr( "each row is a cluster and lists its prefectures" ) }, { "cluster_lists", tr( "each row is a prefecture and lists its clusters" ) }, { "wide_prefectures", tr( "each row is a cluster, with a column for each prefecture" ) }, { "wide_clusters", tr( "each row is a prefecture, with a column for each cluster" ) }, { "links", tr( "each row is an institution's part in a cluster" ) }, { "institutions", tr( "each row is an institution" ) }, { "statistics", tr( "each row holds figures of a prefecture" ) }, { "statistics_across", tr( "each row is an indicator, with a column for each prefecture" ) }, { "brochure", tr( "the text of a brochure" ) } } );
    }

    static QString setAside( const QString &id )
    {
      return wordingOfId( id, { { "title", tr( "a title" ) }, { "repeated_header", tr( "the header again" ) }, { "footnote", tr( "a footnote" ) }, { "source_line", tr( "a source" ) }, { "trailing_text", tr( "text below the table" ) }, { "national_total", tr( "a national total" ) }, { "region_total", tr( "a total of several prefectures" ) } } );
    }

    static QString refused( const QString &id )
    {
      return wordingOfId( id, { { "too_few_recognised", tr( "less than half of its values name a prefecture" ) }, { "ambiguous_names", tr( "most of its names fit several prefectures, as 府中市 does" ) }, { "looks_like_row_number", tr( "its values look like row numbers" ) }, { "lost_leading_zero", tr( "some codes lost their leading zero and look like those of other prefectures" ) }, { "contradicts_names", tr( "it contradicts the names in the same rows, as FIPS and GeoNames codes do" ) }, { "other_code_system", tr( "its codes count in another order, as FIPS 10-4 (JA01) and GeoNames do" ) }, { "unlabelled_numbers", tr( "nothing says that its numbers are prefectures" ) }, { "rival_columns", tr( "another column names other prefectures" ) } } );
    }

    static QStringList brochureLines( const Ledger::Attributes &table )
    {
      QStringList lines { tr( "  %1 read as the text of a brochure: %2 lines, encoding %3 (%4)" ).arg( table.layer ).arg( table.rows ).arg( table.encoding, table.encodingFrom ) };
      if ( table.undecodable > 0 )
        lines << tr( "  %1 bytes are impossible in this encoding" ).arg( table.undecodable );
      if ( !table.setAside.empty() )
        lines << tr( "  %1 lines say nothing of clusters; the ledger in JSON lists them" ).arg( table.setAside.size() );
      if ( !table.openQuestions.empty() )
        lines << tr( "  open questions: %1" ).arg( table.openQuestions.size() );
      for ( const Ledger::OpenQuestion &question : table.openQuestions )
        lines << tr( "  open: line %1, “%2”: %3 (%4)" ).arg( question.line ).arg( question.value, brochureQuestionText( question.reason ), question.item );
      return lines;
    }

    static QStringList lines( const Ledger::Attributes &table )
    {
      if ( table.shape == QLatin1String( "brochure" ) )
        return brochureLines( table );
      QStringList lines { tr( "  table %1: %2" ).arg( table.layer, shape( table.shape ) ) };
      lines << tr( "  %1 rows of data, header in row %2, encoding %3 (%4)" ).arg( table.rows ).arg( table.headerRow ).arg( table.encoding, table.encodingFrom );
      if ( !table.keyField.isEmpty() )
        lines << tr( "  prefectures from column “%1” (%2)" ).arg( table.keyField, table.keyForm );
      if ( !table.clusterField.isEmpty() )
        lines << tr( "  clusters from column “%1”" ).arg( table.clusterField );
      for ( const QString &layer : table.layersLeft )
        lines << tr( "  not read: %1" ).arg( layer );
      if ( table.undecodable > 0 )
        lines << tr( "  %1 bytes are impossible in this encoding" ).arg( table.undecodable );
      for ( const Ledger::SetAsideRow &row : table.setAside )
        if ( row.reason != QLatin1String( "blank" ) )
          lines << tr( "  set aside: row %1, “%2”: %3" ).arg( row.row ).arg( row.value, setAside( row.reason ) );
      for ( const Ledger::FilledCell &cell : table.filledDown )
        lines << tr( "  filled down: row %1, column %2, “%3”" ).arg( cell.row ).arg( cell.column, cell.value );
      for ( const Ledger::RefusedColumn &column : table.refused )
        if ( column.reason != QLatin1String( "too_few_recognised" ) )
          lines << tr( "  column “%1” is no key: %2" ).arg( column.column, refused( column.reason ) );
      return lines;
    }
};
} // namespace

QStringList tableReadingText( const Ledger::Attributes &attributes )
{
  return attributes.shape.isEmpty() ? QStringList() : TableReadingText::lines( attributes );
}

QString keyColumnRejectionText( const QString &rejectionId )
{
  return TableReadingText::refused( rejectionId );
}

QString tableShapeText( const QString &shapeId )
{
  return TableReadingText::shape( shapeId );
}

} // namespace clusteratlas
