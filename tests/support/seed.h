// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <gtest/gtest.h>

#include <QByteArray>

#include <random>

namespace clusteratlas::test
{
/**
   * Returns the seed of this run: the environment variable CLUSTERATLAS_SEED, or a fresh one. Logged in the test's XML report; put it in a
   * SCOPED_TRACE too, so that a failure names it.
   */
inline unsigned randomSeed()
{
  bool isSet = false;
  const unsigned given = qgetenv( "CLUSTERATLAS_SEED" ).toUInt( &isSet );
  const unsigned seed = isSet ? given : std::random_device {}();
  ::testing::Test::RecordProperty( "seed", std::to_string( seed ) );
  return seed;
}
} // namespace clusteratlas::test
