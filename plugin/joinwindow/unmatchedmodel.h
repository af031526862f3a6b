// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "core/listcell.h"
#include "core/unmatchedrows.h"

#include <QAbstractTableModel>

namespace clusteratlas
{

/**
 * Rows without partner, to be mended: the last column takes a prefecture's code under Qt::EditRole. Equal labels of a side are chosen
 * together, since an alias holds for all of them.
 */
class UnmatchedModel : public QAbstractTableModel
{
    Q_OBJECT

  public:
    enum Column
    {
      SideColumn,
      RowColumn,
      LabelColumn,
      ReasonColumn,
      PrefectureColumn,
      COLUMN_COUNT
    };

    enum Role
    {
      LabelRole = Qt::UserRole //!< the label as the source has it, in every column
    };

    //! \a language of the names of prefectures: "ja" or "en".
    explicit UnmatchedModel( QString language, QObject *parent = nullptr );

    void setRows( std::vector<UnmatchedRow> rows );

    //! Chooses the suggestions of at least \a score where nothing is chosen; returns how many rows that are.
    int acceptSuggestions( double score );
    //! Chooses the suggestions of \a rows; returns how many of them had one.
    int acceptSuggestionsOf( const std::vector<int> &rows );
    void takeBack( const std::vector<int> &rows );
    [[nodiscard]] const UnmatchedRow &row( int index ) const { return mRows[static_cast<size_t>( index )]; }
    //! What was chosen for the labels of \a side, as normalizedLabel().
    [[nodiscard]] PrefectureAliases chosen( JoinSide side ) const;

    int rowCount( const QModelIndex &parent = QModelIndex() ) const override;
    int columnCount( const QModelIndex &parent = QModelIndex() ) const override;
    QVariant headerData( int section, Qt::Orientation orientation, int role ) const override;
    QVariant data( const QModelIndex &index, int role ) const override;
    bool setData( const QModelIndex &index, const QVariant &value, int role ) override;
    Qt::ItemFlags flags( const QModelIndex &index ) const override;

    //! Why a prefecture is suggested, by its suggestionReasonId().
    static QString suggestionText( const QString &reasonId );

  signals:
    void choiceChanged();

  private:
    QString nameOf( PrefectureCode code ) const;
    QString text( const UnmatchedRow &row, int column ) const;
    void choose( size_t row, std::optional<PrefectureCode> code );

    const QString mLanguage;
    std::vector<UnmatchedRow> mRows;
};

} // namespace clusteratlas
