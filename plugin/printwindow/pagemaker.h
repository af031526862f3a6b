// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "core/dataset.h"
#include "core/ledger.h"
#include "layouts/printrequest.h"

#include <QDomDocument>
#include <QStringList>
#include <map>
#include <memory>
#include <qgsprintlayout.h>

class QgsProject;

namespace clusteratlas
{

/**
 * Makes the pages of a project's atlas in a copy of it, one for each language, so that looking at a page leaves the project as it is. Main thread.
 */
class PageMaker
{
  public:
    //! \a project must outlive it.
    PageMaker( QgsProject &project, std::shared_ptr<const Dataset> dataset, const Ledger &ledger );
    ~PageMaker();

    //! A page as it would be printed: with what the user changed on it in the project, or in \a changes, a template. Null without an atlas.
    std::unique_ptr<QgsPrintLayout> make( const PrintRequest &request, const QDomDocument &changes = {} );

    //! Puts the page of \a request into the project, or brings the one there up to date. The project owns it.
    QgsPrintLayout *put( const PrintRequest &request, const QDomDocument &changes = {} );

    //! Puts it there as it is made, without the changes of the user.
    QgsPrintLayout *reset( const PrintRequest &request );

    //! The items that the user changed on the page that the project has; none when it has none.
    QStringList changed( const PrintRequest &request ) const;

    bool isInProject( const PrintRequest &request ) const;
    QString projectLanguage() const;

  private:
    QgsProject *copyIn( const QString &language );
    //! A new page as the project can hold it.
    QDomDocument lasting( const PrintRequest &request );

    QgsProject &mProject;
    std::shared_ptr<const Dataset> mDataset;
    Ledger mLedger;
    std::map<QString, std::unique_ptr<QgsProject>> mCopies;
};

} // namespace clusteratlas
