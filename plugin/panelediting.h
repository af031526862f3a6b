// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "atlas/preparedatlas.h"
#include "layers/atlasediting.h"

class QgisInterface;

namespace clusteratlas
{

class EditPage;

/**
 * Lets the page "Edit" edit the layers of the current project's atlas. When edits are saved, the tables go as a Data Package beside the atlas, which
 * becomes what the atlas is built from. Main thread.
 */
class PanelEditing : public QObject
{
    Q_OBJECT

  public:
    //! Borrows both.
    PanelEditing( EditPage &page, QgisInterface &interface, QObject *parent );

    //! What is shown now; ends editing without saving when it is another dataset. Null when there is none.
    void setDataset( const std::shared_ptr<const Dataset> &dataset );

  signals:
    //! The tables are in \a package now: the atlas is to be built from them.
    void saved( const QString &package );

  private:
    void setEditing( bool isWanted );
    void save();
    void showForm( const QString &clusterId );
    void update();
    void answer( const EditResult &result );
    void tell( const Error &error );

    EditPage &mPage;
    QgisInterface &mInterface;
    AtlasEditing mEditing;
    std::shared_ptr<const Dataset> mDataset;
};

} // namespace clusteratlas
