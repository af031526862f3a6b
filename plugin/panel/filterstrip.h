// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "core/filterindex.h"

#include <QWidget>

#include <memory>

class QToolButton;

namespace clusteratlas
{

class FacetPopup;

/**
 * The filter of the panel: a button that opens all values, the chosen ones as chips that a click takes away, and a button that clears
 * them all. Holds the FilterState. Chips go on in a new line where the dock is narrow.
 */
class FilterStrip : public QWidget
{
    Q_OBJECT

  public:
    explicit FilterStrip( QWidget *parent = nullptr );

    //! What can be chosen. Keeps the state, also values that \a index does not know, so that they can be seen and taken away.
    void setIndex( const std::shared_ptr<const FilterIndex> &index, const QString &language );

    //! The clusters that a search leaves, among which values are counted.
    void setFound( const QStringList &clusterIds );

    [[nodiscard]] const FilterState &state() const { return mState; }
    //! Signals changed() when it differs.
    void setState( const FilterState &state );

    //! The clusters that pass, in the order of the table.
    [[nodiscard]] QStringList passing() const { return mIndex->clusters( mState ); }

    [[nodiscard]] bool isPopupOpen() const;

  public slots:
    void openPopup();
    void clear();

  signals:
    void changed();

  protected:
    void changeEvent( QEvent *event ) override;

  private:
    void retranslate();
    void showState();
    QToolButton *makeChip( Facet facet, const QString &value );

    std::shared_ptr<const FilterIndex> mIndex = std::make_shared<const FilterIndex>();
    QString mLanguage;
    FilterState mState;
    QStringList mFound;
    QToolButton *mButton;
    QToolButton *mClear;
    std::vector<QToolButton *> mChips;
    FacetPopup *mPopup;
};

} // namespace clusteratlas
