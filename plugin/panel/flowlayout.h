// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <QLayout>

#include <memory>
#include <vector>

namespace clusteratlas
{

/**
 * Sets widgets side by side at the width they ask for, all of the same height, and goes on in the next line where the width ends. Takes the direction of the interface into account.
 */
class FlowLayout : public QLayout
{
  public:
    //! \a spacing in pixels, between widgets and between lines.
    FlowLayout( QWidget *parent, int spacing );
    ~FlowLayout() override;

    void addItem( QLayoutItem *item ) override;
    int count() const override;
    QLayoutItem *itemAt( int index ) const override;
    QLayoutItem *takeAt( int index ) override;
    Qt::Orientations expandingDirections() const override { return {}; }
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth( int width ) const override;
    QSize minimumSize() const override;
    QSize sizeHint() const override;
    void setGeometry( const QRect &rect ) override;

  private:
    //! Gives every item the place that \a place wants and returns the height used.
    template <typename Place>
    int flow( int width, Place place ) const;

    std::vector<std::unique_ptr<QLayoutItem>> mItems;
};

} // namespace clusteratlas
