// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "core/membershipedit.h"
#include "core/result.h"

#include <QHash>
#include <QObject>
#include <QPointer>

#include <functional>
#include <qgsvectorlayer.h>

class QgsProject;

namespace clusteratlas
{

using EditResult = tl::expected<void, Ledger::RejectedRow>;

/**
 * Edits the tables of the atlas in a project, through the edit buffers and undo stacks of their layers: clusters, cluster_prefectures, cluster_fields,
 * institutions, cluster_institutions. Whatever else edits these layers, a form or the attribute table, takes part: undo goes back through all in
 * their order, and commit() judges all. Main thread.
 */
class AtlasEditing : public QObject
{
    Q_OBJECT

  public:
    //! Borrows the project.
    explicit AtlasEditing( QgsProject &project, QObject *parent = nullptr );
    ~AtlasEditing() override;

    //! The tables that can be edited.
    [[nodiscard]] static QStringList tableNames();

    /**
     * Starts editing; \a rules are the tables whose schemas must hold. Fails with LayerMissing when the project has no atlas, and with
     * OutputUnwritable when a layer cannot be edited.
     */
    [[nodiscard]] Result<void> start( std::vector<DataTable> rules );
    [[nodiscard]] bool isEditing() const { return mIsEditing; }
    [[nodiscard]] bool isModified() const;

    //! A refused edit changes nothing and says which rule it would break.
    [[nodiscard]] EditResult addMembership( const MembershipEdit &edit );
    [[nodiscard]] EditResult removeMembership( const MembershipEdit &edit );

    //! Changes \a column of the cluster; an empty \a value is NULL.
    [[nodiscard]] EditResult setClusterValue( const QString &clusterId, const QString &column, const QString &value );

    [[nodiscard]] bool canUndo() const { return !mDone.empty(); }
    [[nodiscard]] bool canRedo() const { return !mUndone.empty(); }
    void undo();
    void redo();

    //! The tables as they are in the buffers.
    [[nodiscard]] std::vector<DataTable> tables() const;

    //! What commit() would refuse.
    [[nodiscard]] std::vector<Ledger::RejectedRow> problems() const;

    //! Writes everything and ends editing. Fails with RowInvalid when problems() has any, with OutputUnwritable when a layer does not take it; then editing goes on.
    [[nodiscard]] Result<void> commit();

    //! Drops what was changed and ends editing.
    void rollBack();

  signals:
    //! Something changed: content, what can be undone, or whether there is editing.
    void changed();

  private:
    QgsVectorLayer *layer( const QString &table ) const { return mLayers.value( table ); }
    void watch( QgsVectorLayer *layer );
    void onIndexChanged( QgsVectorLayer *layer, int index );
    EditResult tried( QgsVectorLayer *layer, const QString &what, const std::function<bool( QgsVectorLayer & )> &edit );
    void end();

    QgsProject &mProject;
    QHash<QString, QPointer<QgsVectorLayer>> mLayers;
    std::vector<DataTable> mBefore;
    std::vector<QgsVectorLayer *> mDone;   //!< the layer of each command, in the order they were given
    std::vector<QgsVectorLayer *> mUndone; //!< the last undone at the end
    QHash<QgsVectorLayer *, int> mIndexes; //!< of the undo stacks
    bool mIsEditing = false;
    bool mIsMoving = false; //!< undo() or redo() is at work
};

} // namespace clusteratlas
