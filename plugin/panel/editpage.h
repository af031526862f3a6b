// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "core/membershipedit.h"
#include "panelpage.h"

class QComboBox;
class QLabel;
class QPushButton;
class QTableWidget;
class QToolButton;

namespace clusteratlas
{

//! What the tool buttons of the page go by.
struct EditState
{
    bool isEditing = false;
    bool isModified = false;
    bool canUndo = false;
    bool canRedo = false;
};

/**
 * Memberships and attributes of the selected cluster, to be edited. Changes nothing itself: what the user wants goes out as a signal, and whoever
 * answers shows what came of it.
 */
class EditPage : public PanelPage
{
    Q_OBJECT

  public:
    explicit EditPage( QWidget *parent = nullptr );

    QString title() const override;
    bool hasCardBelow() const override { return false; }
    void setDataset( const std::shared_ptr<const Dataset> &dataset, const JoinResult &join, const QString &language ) override;
    void setShown( const QStringList & ) override {}
    void showSelection( const QStringList &clusterIds, const QStringList &prefCodes ) override;

    //! \a tables are those in the edit buffers; without editing those of the dataset are shown.
    void showEdits( const EditState &state, const std::vector<DataTable> &tables );

    //! A sentence, for what was refused or done; empty to take it away.
    void showMessage( const QString &text );

  signals:
    void editingRequested( bool isWanted );
    void undoRequested();
    void redoRequested();
    void saveRequested();
    void addRequested( const clusteratlas::MembershipEdit &edit );
    void removeRequested( const clusteratlas::MembershipEdit &edit );
    void valueRequested( const QString &clusterId, const QString &column, const QString &value );
    //! The stock form of the cluster.
    void formRequested( const QString &clusterId );

  protected:
    void changeEvent( QEvent *event ) override;

  private:
    QToolButton *addButton( const char *name, const char *icon, QLayout &layout );
    void translate();
    void fillBoxes();
    void refill();
    void showMemberships();
    void showValues();
    const DataTable *table( QLatin1String name ) const;
    MembershipEdit chosenMembership() const;

    std::shared_ptr<const Dataset> mDataset;
    QString mLanguage = QStringLiteral( "ja" );
    QString mClusterId;
    EditState mState;
    std::vector<DataTable> mEdited;
    bool mIsFilling = false;

    QToolButton *mEdit;
    QToolButton *mUndo;
    QToolButton *mRedo;
    QToolButton *mSave;
    QToolButton *mForm;
    QLabel *mCluster;
    QLabel *mMessage;
    QTableWidget *mMemberships;
    QComboBox *mPrefecture;
    QComboBox *mRole;
    QPushButton *mAdd;
    QPushButton *mRemove;
    QTableWidget *mValues;
};

} // namespace clusteratlas

Q_DECLARE_METATYPE( clusteratlas::MembershipEdit )
