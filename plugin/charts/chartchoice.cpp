// SPDX-License-Identifier: GPL-2.0-or-later
#include "chartchoice.h"

#include "core/chartdata.h"
#include "panel/plaintext.h"
#include "wording/chartwording.h"

namespace clusteratlas
{

namespace
{
using Kind = ComparedItem::Kind;

//! What of a chart's id says what is drawn.
struct Meaning
{
    const char *id;
    enum class Drawn
    {
      Counts,
      Ranks,
      Scatter,
      Matrix,
    } drawn;
    BarsOf bars = BarsOf::Prefecture;
    MatrixOf matrix = MatrixOf::Field;
    Kind kind = Kind::Prefecture;
};

using Drawn = Meaning::Drawn;

constexpr Meaning MEANINGS[] = {
  { "prefecture", Drawn::Counts, BarsOf::Prefecture },
  { "region", Drawn::Counts, BarsOf::Region },
  { "field", Drawn::Counts, BarsOf::Field },
  { "programme", Drawn::Counts, BarsOf::Programme },
  { "type", Drawn::Counts, BarsOf::InstitutionType },
  { "indicator", Drawn::Ranks, BarsOf::Prefecture, MatrixOf::Field, Kind::Prefecture },
  { "dots", Drawn::Ranks, BarsOf::Prefecture, MatrixOf::Field, Kind::Cluster },
  { "scatter-prefecture", Drawn::Scatter, BarsOf::Prefecture, MatrixOf::Field, Kind::Prefecture },
  { "scatter-cluster", Drawn::Scatter, BarsOf::Prefecture, MatrixOf::Field, Kind::Cluster },
  { "matrix-field", Drawn::Matrix, BarsOf::Prefecture, MatrixOf::Field },
  { "matrix-type", Drawn::Matrix, BarsOf::Prefecture, MatrixOf::InstitutionType },
  { "matrix-institution", Drawn::Matrix, BarsOf::Prefecture, MatrixOf::Institution },
};

const Meaning *meaningOf( const QString &chartId )
{
  for ( const Meaning &one : MEANINGS )
    if ( chartId == QLatin1String( one.id ) )
      return &one;
  return nullptr;
}

//! "Population (census) 2010 (persons)"
QString titled( const Comparison &comparison, const QString &measureId, const QString &denominatorId, const QString &language )
{
  const IndicatorSeries *series = comparison.seriesOf( measureId );
  const auto measure = comparison.compare( measureId, denominatorId, {} );
  const QString unit = chartwording::unit( series, measure && measure->isDivided ? comparison.seriesOf( denominatorId ) : nullptr ).in( language );
  const QString name = chartwording::measure( measureId, series ).in( language );
  return lineText( unit.isEmpty() ? name : QStringLiteral( "%1 (%2)" ).arg( name, unit ) );
}

void nameClasses( ChartContent &content )
{
  const auto name = []( std::vector<ChartClass> &classes ) {
    for ( ChartClass &one : classes )
      if ( one.key == WITH_CLUSTER )
        one.name = chartwording::withCluster();
      else if ( one.key == WITHOUT_CLUSTER )
        one.name = chartwording::withoutCluster();
  };
  std::visit( [&name]( auto &data ) { name( data.classes ); }, content.data );
}

void append( QString &note, const QString &text )
{
  note += note.isEmpty() ? text : QStringLiteral( " · " ) + text;
}
} // namespace

QStringList chartIds()
{
  QStringList ids;
  const Meaning *last = nullptr;
  for ( const Meaning &one : MEANINGS )
  {
    const auto group = []( Drawn drawn ) { return drawn == Drawn::Scatter ? Drawn::Ranks : drawn; };
    if ( last && group( last->drawn ) != group( one.drawn ) )
      ids << QString();
    ids << QString::fromLatin1( one.id );
    last = &one;
  }
  return ids;
}

bool takesMeasure( const QString &chartId )
{
  const Meaning *meaning = meaningOf( chartId );
  return meaning && ( meaning->drawn == Drawn::Ranks || meaning->drawn == Drawn::Scatter );
}

bool takesTwoMeasures( const QString &chartId )
{
  const Meaning *meaning = meaningOf( chartId );
  return meaning && meaning->drawn == Drawn::Scatter;
}

std::shared_ptr<const ChartContent> chartContent( const Dataset &dataset, const JoinResult &join, const Comparison &comparison, const ChartChoice &choice, const QStringList &shown, const QString &language )
{
  const Meaning *meaning = meaningOf( choice.chart );
  if ( !meaning )
    return nullptr;
  auto content = std::make_shared<ChartContent>();
  content->language = language;
  content->title = chartwording::chart( choice.chart ).in( language );
  std::vector<const IndicatorSeries *> used;
  switch ( meaning->drawn )
  {
    case Drawn::Counts:
      content->data = clusterBars( dataset, join, shown, meaning->bars );
      content->areCounts = true;
      content->xTitle = chartwording::measure( Comparison::CLUSTERS, nullptr ).in( language );
      break;
    case Drawn::Ranks:
    {
      content->data = figureBars( dataset, comparison, shown, meaning->kind, choice.x, choice.denominator );
      content->areDots = meaning->kind == Kind::Cluster;
      content->xTitle = titled( comparison, choice.x, choice.denominator, language );
      content->subtitle = content->title;
      content->title = content->xTitle;
      used = { comparison.seriesOf( choice.x ), comparison.seriesOf( choice.denominator ) };
      break;
    }
    case Drawn::Scatter:
    {
      PointsData points = figurePoints( dataset, comparison, shown, meaning->kind, choice.x, choice.y, choice.denominator );
      if ( !points.leftOut.empty() )
        content->note = chartwording::leftOut( static_cast<int>( points.leftOut.size() ) ).in( language );
      content->data = std::move( points );
      content->xTitle = titled( comparison, choice.x, choice.denominator, language );
      content->yTitle = titled( comparison, choice.y, choice.denominator, language );
      content->subtitle = content->title;
      content->title = QStringLiteral( "%1 × %2" ).arg( content->xTitle, content->yTitle );
      used = { comparison.seriesOf( choice.x ), comparison.seriesOf( choice.y ), comparison.seriesOf( choice.denominator ) };
      break;
    }
    case Drawn::Matrix:
      content->data = clusterMatrix( dataset, shown, meaning->matrix );
      if ( meaning->matrix != MatrixOf::Field )
        content->note = chartwording::core().in( language );
      break;
  }
  const int all = static_cast<int>( dataset.clusters.size() );
  if ( shown.size() < all )
    append( content->note, chartwording::shown( shown.size(), all ).in( language ) );
  content->source = lineText( chartwording::sources( dataset, used ).in( language ) );
  nameClasses( *content );
  return content;
}

} // namespace clusteratlas
