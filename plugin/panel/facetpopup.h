// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "core/filterindex.h"

#include <QFrame>

#include <memory>

class QLineEdit;
class QTreeWidget;
class QTreeWidgetItem;

namespace clusteratlas
{

/**
 * Everything the clusters can be filtered by, to be ticked: values under their facet, each with the clusters it would leave.
 *
 * A popup of its own; Escape closes it, Space ticks, typing in the field on top finds values.
 */
class FacetPopup : public QFrame
{
    Q_OBJECT

  public:
    explicit FacetPopup( QWidget *parent );

    //! Makes the list anew. \a language is that of the content.
    void setIndex( const std::shared_ptr<const FilterIndex> &index, const QString &language );

    //! Ticks \a state and counts anew, among the clusters \a found; signals nothing.
    void tick( const FilterState &state, const QStringList &found );

  signals:
    void ticked( clusteratlas::Facet facet, const QString &value, bool chosen );
    void cleared();

  protected:
    void changeEvent( QEvent *event ) override;
    bool eventFilter( QObject *watched, QEvent *event ) override;

  private:
    void rebuild();
    void retranslate();
    void find( const QString &text );
    void onItemChanged( QTreeWidgetItem *item );

    std::shared_ptr<const FilterIndex> mIndex;
    QString mLanguage;
    QLineEdit *mSearch;
    QTreeWidget *mTree;
    QWidget *mClear;
    bool mApplying = false;
};

} // namespace clusteratlas
