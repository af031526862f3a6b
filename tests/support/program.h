// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <QProcess>
#include <QStringList>
#include <gtest/gtest.h>

namespace clusteratlas::test
{

//! What a run of the program gave; code is -1 when it crashed.
struct Outcome
{
    int code;
    QString output;
    QString errors;
};

inline Outcome run( const QStringList &arguments )
{
  QProcess process;
  process.start( QStringLiteral( CLUSTERATLAS_PROGRAM ), arguments );
  EXPECT_TRUE( process.waitForFinished( 60000 ) );
  return { process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1, QString::fromUtf8( process.readAllStandardOutput() ), QString::fromUtf8( process.readAllStandardError() ) };
}

//! Fails with \a code and one line on standard error that holds \a words.
inline void expectFailure( const QStringList &arguments, int code, const QString &words )
{
  const Outcome outcome = run( arguments );
  EXPECT_EQ( outcome.code, code ) << qPrintable( arguments.join( QLatin1Char( ' ' ) ) );
  EXPECT_EQ( outcome.errors.count( QLatin1Char( '\n' ) ), 1 ) << qPrintable( outcome.errors );
  EXPECT_TRUE( outcome.errors.contains( words ) ) << qPrintable( outcome.errors );
}

} // namespace clusteratlas::test
