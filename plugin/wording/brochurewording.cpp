// SPDX-License-Identifier: GPL-2.0-or-later
#include "brochurewording.h"

#include "idwording.h"

#include <QCoreApplication>

namespace clusteratlas
{

namespace
{
class BrochureWording
{
    Q_DECLARE_TR_FUNCTIONS( BrochureWording )

  public:
    static QString question( const QString &id )
    {
      return wordingOfId( id, { { "page", tr( "which page? The page numbers stand apart from the clusters" ) }, { "several_pages", tr( "which page? Several stand beside it" ) }, { "page_cluster", tr( "which cluster is on this page?" ) }, { "cluster_programme", tr( "which programme? Several headings stand above" ) }, { "budget_programme", tr( "which programme’s budget is this?" ) }, { "no_programme", tr( "which programme? The text names none" ) }, { "no_prefecture", tr( "which prefectures? The region’s name says none" ) }, { "no_name", tr( "what is the cluster called?" ) }, { "cut_name", tr( "is this the whole name of an institution? It looks cut" ) }, { "field_cluster", tr( "which cluster’s field is this?" ) }, { "institution_cluster", tr( "which cluster does this institution take part in?" ) }, { "count_differs", tr( "the programme says this many clusters; another number was found" ) }, { "unused_answer", tr( "an answer to something that is no longer in the text" ) } } );
    }

    static QString confidence( const QString &id )
    {
      return wordingOfId( id, { { "printed", tr( "as printed" ) }, { "inferred", tr( "inferred" ) }, { "confirmed", tr( "confirmed" ) }, { "open", tr( "open" ) } } );
    }

    static QString kind( BrochureKind kind )
    {
      switch ( kind )
      {
        case BrochureKind::Programme:
          return tr( "Programme" );
        case BrochureKind::FiscalYear:
          return tr( "Fiscal year" );
        case BrochureKind::ClustersStated:
          return tr( "Clusters stated" );
        case BrochureKind::Budget:
          return tr( "Budget" );
        case BrochureKind::Cluster:
          return tr( "Cluster" );
        case BrochureKind::Region:
          return tr( "Region" );
        case BrochureKind::ClusterProgramme:
          return tr( "Its programme" );
        case BrochureKind::Subtitle:
          return tr( "Subtitle" );
        case BrochureKind::Field:
          return tr( "Field" );
        case BrochureKind::Institution:
          return tr( "Institution" );
        case BrochureKind::Applicant:
          return tr( "Applicants" );
        case BrochureKind::CoreOrganisation:
          return tr( "Core organization" );
        case BrochureKind::Prefecture:
          return tr( "Prefectures" );
        case BrochureKind::Page:
          return tr( "Page" );
      }
      return QString();
    }

  private:
};
} // namespace

QString brochureQuestionText( const QString &questionId )
{
  return BrochureWording::question( questionId );
}

QString brochureKindText( BrochureKind kind )
{
  return BrochureWording::kind( kind );
}

QString brochureConfidenceText( const QString &confidenceId )
{
  return BrochureWording::confidence( confidenceId );
}

} // namespace clusteratlas
