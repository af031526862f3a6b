// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "core/dataset.h"
#include "core/joinmemberships.h"

#include <QJsonObject>
#include <QWidget>
#include <memory>

namespace clusteratlas
{

/**
 * A page of the panel beside its tables: the panel tells it what is shown and selected, it says what the user selects in it. What it is
 * told is never signalled back. Translates itself on QEvent::LanguageChange. Main thread.
 */
class PanelPage : public QWidget
{
    Q_OBJECT

  public:
    using QWidget::QWidget;

    //! For its tab, in the language of the interface.
    [[nodiscard]] virtual QString title() const = 0;

    //! Null when there is no atlas. \a language is that of the content, "ja" or "en". Everything is shown until setShown() says otherwise.
    virtual void setDataset( const std::shared_ptr<const Dataset> &dataset, const JoinResult &join, const QString &language ) = 0;

    //! The clusters that pass the filter, in the order of the table.
    virtual void setShown( const QStringList &clusterIds ) = 0;

    //! The selected clusters, and prefectures by code "01".."47".
    virtual void showSelection( const QStringList &clusterIds, const QStringList &prefCodes ) = 0;

    //! What the user chose here, to be kept with the project; setState() takes anything and ignores what it does not know.
    [[nodiscard]] virtual QJsonObject state() const { return {}; }
    virtual void setState( const QJsonObject & ) {}

    //! Whether the card of what is selected has its place below the page; false for one that needs the room itself.
    [[nodiscard]] virtual bool hasCardBelow() const { return true; }

  signals:
    //! Replaces the selection.
    void selectionRequested( const QStringList &clusterIds, const QStringList &prefCodes );
    //! state() changed by the user.
    void stateChanged();
};

} // namespace clusteratlas
