// SPDX-License-Identifier: GPL-2.0-or-later
#include "programmeframes.h"

#include "layers/atlasrenderers.h"
#include "pageitems.h"
#include "textlines.h"
#include "wording/pagewording.h"

#include <algorithm>

namespace clusteratlas
{

namespace
{
constexpr double GAP = 4;
constexpr double PADDING = 2.5;
constexpr double MOST_POINTS = 9;
constexpr double LEAST_POINTS = 5;
constexpr double STEP = 0.25;
constexpr double MILLIMETRES_PER_POINT = 25.4 / 72;
constexpr double LINE_SPACING = 1.32;
constexpr double SCHEME_SHARE = 0.55; //!< of a programme's width
constexpr double BULLET_INDENT = 4.2;
constexpr double PLUS_SHARE = 1.1; //!< of a line, between parts that add up
const QColor SCHEME_COLOR( 0x4a, 0x55, 0x60 );
const QColor PANEL_COLOR( 0xee, 0xf1, 0xf4 );

double lineHeight( double points )
{
  return points * MILLIMETRES_PER_POINT * LINE_SPACING;
}

double headHeight( double points )
{
  return lineHeight( points ) * 1.55;
}

int clustersOf( const Dataset &dataset, const QString &programmeId )
{
  return static_cast<int>( std::count_if( dataset.clusters.begin(), dataset.clusters.end(), [&programmeId]( const Cluster &cluster ) { return cluster.programmeId == programmeId; } ) );
}
} // namespace

ProgrammeFrames::ProgrammeFrames( const Page &page, const Dataset &dataset, double width, double mostHeight )
  : mPage( page )
{
  for ( double points = MOST_POINTS; points >= LEAST_POINTS; points -= STEP )
  {
    measure( dataset, width, points );
    if ( mHeight <= mostHeight )
      return;
  }
}

void ProgrammeFrames::measure( const Dataset &dataset, double width, double points )
{
  mPoints = points;
  mFrames.clear();
  mHeight = 0;
  const std::vector<ProgrammeText> programmes = programmeTexts( dataset, mPage.language );
  const std::vector<TextPart> scheme = schemeParts( dataset, mPage.language );
  if ( programmes.empty() && scheme.empty() )
    return;
  const double count = static_cast<double>( programmes.size() ) + ( scheme.empty() ? 0 : SCHEME_SHARE );
  const double frames = static_cast<double>( programmes.size() + ( scheme.empty() ? 0 : 1 ) );
  const double share = ( width - GAP * ( frames - 1 ) ) / count;
  for ( const ProgrammeText &programme : programmes )
  {
    const auto place = std::find_if( dataset.programmes.begin(), dataset.programmes.end(), [&programme]( const Programme &candidate ) { return candidate.id == programme.programmeId; } );
    Frame frame { programme.name, pagewording::regions( clustersOf( dataset, programme.programmeId ) ).in( mPage.language ), colorOf( place->color, static_cast<int>( place - dataset.programmes.begin() ) ), share, {}, headHeight( points ) + PADDING * 0.6 };
    const double inner = share - 2 * PADDING;
    if ( !programme.purpose.isEmpty() )
    {
      append( frame.lines, frame.height, inner, pagewording::purpose().in( mPage.language ), true, 0 );
      append( frame.lines, frame.height, inner, programme.purpose, false, 2 );
    }
    for ( const TextPart &part : programme.rules )
    {
      frame.height += lineHeight( points ) * 0.35;
      append( frame.lines, frame.height, inner, part.heading, true, 0 );
      for ( const QString &entry : part.entries )
        append( frame.lines, frame.height, inner, entry, false, BULLET_INDENT, QStringLiteral( "・" ) );
    }
    mFrames.push_back( std::move( frame ) );
  }
  // Between the first two programmes, as a bridge; last where there are fewer.
  if ( !scheme.empty() )
    mFrames.insert( mFrames.begin() + std::min<std::ptrdiff_t>( 1, static_cast<std::ptrdiff_t>( mFrames.size() ) ), schemeFrame( scheme, share * SCHEME_SHARE ) );
  for ( const Frame &frame : mFrames )
    mHeight = std::max( mHeight, frame.height + PADDING * 0.6 );
}

ProgrammeFrames::Frame ProgrammeFrames::schemeFrame( const std::vector<TextPart> &parts, double width ) const
{
  Frame frame { pagewording::scheme().in( mPage.language ), {}, SCHEME_COLOR, width, {}, headHeight( mPoints ) + PADDING * 0.6 };
  for ( const TextPart &part : parts )
  {
    Panel panel { {}, PADDING * 0.4 };
    const double inner = width - 4 * PADDING;
    append( panel.lines, panel.height, inner, part.heading, true, 0 );
    for ( const QString &entry : part.entries )
      append( panel.lines, panel.height, inner, entry, false, BULLET_INDENT, QStringLiteral( "・" ) );
    panel.height += PADDING * 0.4;
    frame.height += panel.height + ( frame.panels.empty() ? 0 : lineHeight( mPoints ) * PLUS_SHARE );
    frame.panels.push_back( std::move( panel ) );
  }
  return frame;
}

void ProgrammeFrames::append( std::vector<Line> &lines, double &height, double width, const QString &text, bool bold, double indent, const QString &bullet ) const
{
  bool isFirst = true;
  for ( const QString &line : brokenLines( text, mPage.text( mPoints, bold ), ( width - indent ) * mPage.scale ) )
  {
    if ( isFirst && !bullet.isEmpty() )
      lines.push_back( { bullet, bold, indent - 3, height } );
    isFirst = false;
    lines.push_back( { line, bold, indent, height } );
    height += lineHeight( mPoints );
  }
}

void ProgrammeFrames::draw( double left, double top ) const
{
  for ( const Frame &frame : mFrames )
  {
    drawFrame( frame, left, top );
    left += frame.width + GAP;
  }
}

void ProgrammeFrames::drawFrame( const Frame &frame, double left, double top ) const
{
  const double head = headHeight( mPoints );
  const QString id = QStringLiteral( "frame %1" ).arg( frame.title );
  addRectangle( mPage, id, Qt::white, frame.color, mPage.rect( left, top, frame.width, mHeight ) );
  addRectangle( mPage, id + QStringLiteral( " head" ), frame.color, frame.color, mPage.rect( left, top, frame.width, head ) );
  const QgsTextFormat title = mPage.text( mPoints * 1.1, true );
  const double aside = frame.aside.isEmpty() ? 0 : textWidth( frame.aside, title ) / mPage.scale * 1.05 + 1;
  addColoredLabel( mPage, id + QStringLiteral( " title" ), frame.title, title, mPage.rect( left + PADDING, top, frame.width - 2 * PADDING - aside, head ), Qt::white );
  if ( aside > 0 )
    addColoredLabel( mPage, id + QStringLiteral( " count" ), frame.aside, title, mPage.rect( left + frame.width - PADDING - aside, top, aside, head ), Qt::white );
  drawLines( id, frame.lines, left + PADDING, top, frame.width - PADDING );
  drawPanels( id, frame, left, top + head );
}

void ProgrammeFrames::drawLines( const QString &id, const std::vector<Line> &lines, double left, double top, double width ) const
{
  for ( const Line &line : lines )
    addLabel( mPage, id + QStringLiteral( " text" ), line.text, mPage.text( mPoints, line.bold ), mPage.rect( left + line.indent, top + line.top, width - line.indent - 0.5, lineHeight( mPoints ) ), Qt::AlignVCenter );
}

void ProgrammeFrames::drawPanels( const QString &id, const Frame &frame, double left, double top ) const
{
  if ( frame.panels.empty() )
    return;
  // What the frame has to spare goes around the panels, evenly.
  const double spare = ( mHeight - PADDING * 0.6 - frame.height ) / static_cast<double>( frame.panels.size() + 1 );
  const double plus = lineHeight( mPoints ) * PLUS_SHARE;
  double y = top + PADDING * 0.6;
  for ( size_t index = 0; index < frame.panels.size(); ++index )
  {
    const Panel &panel = frame.panels[index];
    if ( index > 0 )
    {
      centre( *addLabel( mPage, id + QStringLiteral( " plus" ), QStringLiteral( "＋" ), mPage.text( mPoints * 1.1, true ), mPage.rect( left, y + spare / 2, frame.width, plus ), Qt::AlignVCenter ) );
      y += plus;
    }
    y += index == 0 ? spare / 2 : spare;
    addRectangle( mPage, id + QStringLiteral( " part" ), PANEL_COLOR, QColor(), mPage.rect( left + PADDING, y, frame.width - 2 * PADDING, panel.height ) );
    drawLines( id, panel.lines, left + 2 * PADDING, y, frame.width - 3 * PADDING );
    y += panel.height;
  }
}

} // namespace clusteratlas
