// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <QMenu>

namespace clusteratlas
{

//! A menu of things to tick that stays open while they are ticked, by mouse or with Space.
class TickMenu final : public QMenu
{
    Q_OBJECT

  public:
    using QMenu::QMenu;

    void addTick( const QString &text, const QString &id, bool isTicked );

    //! Ids of what is ticked, in the order of the menu.
    [[nodiscard]] QStringList ticked() const;

  signals:
    //! By the user.
    void tickedChanged();

  protected:
    void mouseReleaseEvent( QMouseEvent *event ) override;
    void keyPressEvent( QKeyEvent *event ) override;
};

} // namespace clusteratlas
