// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <QObject>
#include <QStringList>

class QTabWidget;

namespace clusteratlas
{

/**
 * The titles of tabs in a narrow dock: the current one in full as far as it goes, the others shortened so that all tabs are seen. Full
 * titles are in the tool tips and the accessible names.
 */
class TabTitles : public QObject
{
  public:
    //! A child of \a tabs.
    explicit TabTitles( QTabWidget &tabs );

    //! One for each tab.
    void set( const QStringList &titles );

  protected:
    bool eventFilter( QObject *watched, QEvent *event ) override;

  private:
    void fit();

    QTabWidget &mTabs;
    QStringList mTitles;
};

} // namespace clusteratlas
