// SPDX-License-Identifier: GPL-2.0-or-later
#include "progressbar.h"

#include <csignal>
#include <cstdio>
#include <unistd.h>

namespace clusteratlas
{

namespace
{
constexpr int WIDTH = 40;
volatile std::sig_atomic_t sStop = 0;

void askToStop( int )
{
  sStop = 1;
}
} // namespace

ProgressBar::ProgressBar( bool wanted )
  : mVisible( wanted && isatty( STDERR_FILENO ) )
{
  std::signal( SIGINT, &askToStop );
  std::signal( SIGTERM, &askToStop );
}

ProgressBar::~ProgressBar()
{
  clear();
  std::signal( SIGINT, SIG_DFL );
  std::signal( SIGTERM, SIG_DFL );
}

bool ProgressBar::show( double share )
{
  const int filled = static_cast<int>( share * WIDTH );
  if ( mVisible && filled != mShown )
  {
    char line[WIDTH + 1];
    for ( int place = 0; place < WIDTH; ++place )
      line[place] = place < filled ? '#' : '.';
    line[WIDTH] = 0;
    std::fprintf( stderr, "\r[%s] %3d %%", line, static_cast<int>( share * 100 ) );
    std::fflush( stderr );
    mShown = filled;
  }
  return !sStop;
}

void ProgressBar::clear()
{
  if ( mVisible && mShown >= 0 )
    std::fprintf( stderr, "\r%*s\r", WIDTH + 10, "" );
  mShown = -1;
}

} // namespace clusteratlas
