// SPDX-License-Identifier: GPL-2.0-or-later
#include "brochureheadings.h"

#include "labeltext.h"

namespace clusteratlas
{

namespace
{
constexpr size_t MOST_HEADINGS = 50; // programmes, and parts of them; a text with more is no brochure
} // namespace

int BrochureHeadings::openGroup()
{
  if ( !mIsOpen )
    mGroups.emplace_back();
  mIsOpen = true;
  return group();
}

int BrochureHeadings::placeOf( const QString &name ) const
{
  for ( size_t index = 0; index < mProgrammes.size(); ++index )
    if ( normalizedLabel( mProgrammes[index].name ) == normalizedLabel( name ) )
      return static_cast<int>( index );
  return -1;
}

void BrochureHeadings::take( const ProgrammeHeading &heading, int line )
{
  if ( heading.isPart )
  {
    if ( mParts.size() < MOST_HEADINGS )
      mParts.push_back( { heading, openGroup() } );
    return;
  }
  int place = placeOf( heading.name );
  if ( place < 0 && mProgrammes.size() >= MOST_HEADINGS )
    return;
  if ( place < 0 )
  {
    place = static_cast<int>( mProgrammes.size() );
    mProgrammes.push_back( { heading.name, line } );
  }
  BrochureProgramme &programme = mProgrammes[static_cast<size_t>( place )];
  programme.year = programme.year ? programme.year : heading.year;
  programme.clusters = programme.clusters ? programme.clusters : heading.clusters;
  mGroups[static_cast<size_t>( openGroup() )].push_back( place );
}

void BrochureHeadings::settlePart( const Part &part )
{
  int found = -1;
  for ( size_t index = 0; index < mProgrammes.size(); ++index )
  {
    if ( !namesPartOf( part.heading.name, mProgrammes[index].name ) )
      continue;
    if ( found >= 0 )
      return;
    found = static_cast<int>( index );
  }
  if ( found < 0 )
    return;
  BrochureProgramme &programme = mProgrammes[static_cast<size_t>( found )];
  programme.clusters = programme.clusters ? programme.clusters : part.heading.clusters;
  mGroups[static_cast<size_t>( part.group )].push_back( found );
}

void BrochureHeadings::settle( BrochureScan &scan )
{
  for ( const Part &part : mParts )
    settlePart( part );
  scan.programmes = std::move( mProgrammes );
  scan.groups = std::move( mGroups );
}

} // namespace clusteratlas
