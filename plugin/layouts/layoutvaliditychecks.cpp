// SPDX-License-Identifier: GPL-2.0-or-later
#include "layoutchecks.h"

#include "layers/compat.h"
#include "wording/pageproblemtext.h"

#include <qgsabstractvaliditycheck.h>
#include <qgsapplication.h>
#include <qgsvaliditycheckcontext.h>
#include <qgsvaliditycheckregistry.h>

namespace clusteratlas
{

namespace
{
QString idPrefix()
{
  return QStringLiteral( "clusteratlas_page_" );
}

//! A kind of problem as a check of QGIS.
class LayoutValidityCheck : public QgsAbstractValidityCheck
{
  public:
    explicit LayoutValidityCheck( PageProblem::Kind kind )
      : mKind( kind )
    {
    }
    LayoutValidityCheck *create() const override { return new LayoutValidityCheck( mKind ); }
    QString id() const override { return idPrefix() + QString::number( static_cast<int>( mKind ) ); }
    int checkType() const override { return static_cast<int>( compat::LAYOUT_CHECK ); }

    bool prepareCheck( const QgsValidityCheckContext *context, QgsFeedback * ) override
    {
      // Here, since this is the part that runs on the main thread.
      const auto *of = dynamic_cast<const QgsLayoutValidityCheckContext *>( context );
      if ( of && of->layout )
        mProblems = checkLayout( *of->layout, mKind );
      return true;
    }

    QList<QgsValidityCheckResult> runCheck( const QgsValidityCheckContext *, QgsFeedback * ) override
    {
      QList<QgsValidityCheckResult> results;
      for ( const PageProblem &problem : mProblems )
      {
        QgsValidityCheckResult result;
        result.type = QgsValidityCheckResult::Warning;
        result.title = pageProblemTitle( problem.kind );
        result.detailedDescription = pageProblemText( problem );
        result.checkId = id();
        results << result;
      }
      return results;
    }

  private:
    PageProblem::Kind mKind;
    std::vector<PageProblem> mProblems;
};
} // namespace

void registerLayoutChecks()
{
  unregisterLayoutChecks();
  for ( int kind = 0; kind <= static_cast<int>( PageProblem::Kind::RasterEffect ); ++kind )
    QgsApplication::validityCheckRegistry()->addCheck( new LayoutValidityCheck( static_cast<PageProblem::Kind>( kind ) ) );
}

void unregisterLayoutChecks()
{
  QgsValidityCheckRegistry *registry = QgsApplication::validityCheckRegistry();
  for ( const QgsAbstractValidityCheck *check : registry->checks() )
    if ( check->id().startsWith( idPrefix() ) )
      registry->removeCheck( const_cast<QgsAbstractValidityCheck *>( check ) );
}

} // namespace clusteratlas
