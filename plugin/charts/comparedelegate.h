// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <QStyledItemDelegate>

namespace clusteratlas
{

class CompareModel;

//! Colour of the item \a number of a compare set, 1 is the first.
[[nodiscard]] QColor comparedColor( int number );

/**
 * Draws a measure as its name over a small multiple: every figure of the nation as a dot, the compared ones as numbered discs. Behind the
 * value of an item lies its bar.
 */
class CompareDelegate : public QStyledItemDelegate
{
    Q_OBJECT

  public:
    CompareDelegate( const CompareModel &model, QObject *parent );

    void paint( QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index ) const override;
    QSize sizeHint( const QStyleOptionViewItem &option, const QModelIndex &index ) const override;

  private:
    void paintMeasure( QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index ) const;
    void paintStrip( QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index, const QRectF &strip ) const;
    void paintBar( QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index ) const;

    const CompareModel &mModel;
};

} // namespace clusteratlas
