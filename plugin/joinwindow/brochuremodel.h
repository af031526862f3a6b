// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "core/brochureitem.h"

#include <QAbstractItemModel>

namespace clusteratlas
{

//! What a person has decided of an item.
enum class BrochureState
{
  Open,     //!< the text does not settle it, nor has a person
  Proposed, //!< the text settles it, nobody looked
  Accepted,
  Rejected
};

/**
 * The items of a brochure for review: clusters and programmes with their parts below them, then what belongs to none. The value takes an
 * edit; a check box on the state accepts and rejects. Rejecting a cluster rejects its parts.
 */
class BrochureModel : public QAbstractItemModel
{
    Q_OBJECT

  public:
    enum Column
    {
      KindColumn,
      ValueColumn,
      LineColumn,
      ConfidenceColumn,
      StateColumn,
      COLUMN_COUNT
    };

    enum Role
    {
      OpenRole = Qt::UserRole, //!< whether the item, or one below it, is open
      LineRole,                //!< first line, from 1; 0: none
      LastLineRole,
      ChoicesRole //!< the answers that the text offers
    };

    explicit BrochureModel( QObject *parent = nullptr );

    //! Shows \a proposal, as readBrochure() made it, with \a answers given before.
    void setProposal( const BrochureProposal &proposal, const BrochureAnswers &answers );

    //! Accepts all that the text settles; returns how many items that are.
    int acceptSettled();
    //! Accepts, or rejects what is accepted; does nothing to what is open and has no value.
    void toggle( const QModelIndex &index );
    //! The next open item behind \a index, from the top again at the end; invalid when none is open.
    [[nodiscard]] QModelIndex nextOpen( const QModelIndex &index ) const;

    [[nodiscard]] int openCount() const;
    [[nodiscard]] int itemCount() const { return static_cast<int>( mItems.size() ); }
    //! What a recipe keeps: values that were changed or given, items accepted though inferred, items rejected.
    [[nodiscard]] BrochureAnswers answers() const;

    QModelIndex index( int row, int column, const QModelIndex &parent = QModelIndex() ) const override;
    QModelIndex parent( const QModelIndex &index ) const override;
    int rowCount( const QModelIndex &parent = QModelIndex() ) const override;
    int columnCount( const QModelIndex &parent = QModelIndex() ) const override;
    QVariant headerData( int section, Qt::Orientation orientation, int role ) const override;
    QVariant data( const QModelIndex &index, int role ) const override;
    bool setData( const QModelIndex &index, const QVariant &value, int role ) override;
    Qt::ItemFlags flags( const QModelIndex &index ) const override;

  signals:
    void answersChanged();

  private:
    struct Entry
    {
        BrochureItem item;
        QString answer = {}; //!< the value as it stands: the proposed one, or what a person wrote
        BrochureState state = BrochureState::Proposed;
        int parent = -1; //!< index of the owner's entry; -1: top
        int row = 0;     //!< among its siblings
        std::vector<int> children = {};
    };

    int entryOf( const QModelIndex &index ) const { return static_cast<int>( index.internalId() ); }
    QModelIndex indexOf( int entry, int column ) const;
    bool isOpen( const Entry &entry ) const { return entry.state == BrochureState::Open; }
    bool hasOpen( const Entry &entry ) const;
    bool isRejected( const Entry &entry ) const;
    QString kindText( const Entry &entry ) const;
    QString text( const Entry &entry, int column ) const;
    QString tip( const Entry &entry, int column ) const;
    void setState( int entry, BrochureState state );
    void announce();

    std::vector<Entry> mItems;
    std::vector<int> mTop;
};

} // namespace clusteratlas
