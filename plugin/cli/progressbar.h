// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

namespace clusteratlas
{

/**
 * A bar on standard error when that is a terminal, nothing otherwise. While it lives, Ctrl+C does not kill but asks to stop.
 */
class ProgressBar
{
  public:
    explicit ProgressBar( bool wanted );
    ~ProgressBar();
    ProgressBar( const ProgressBar & ) = delete;
    ProgressBar &operator=( const ProgressBar & ) = delete;

    //! Shows a share of 0 to 1; false once the user asked to stop.
    bool show( double share );
    void clear();

  private:
    bool mVisible;
    int mShown = -1;
};

} // namespace clusteratlas
