// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <QHash>
#include <QString>

#include <vector>

namespace clusteratlas
{

//! Makes texts of views so that those that come again and again share their memory: the last few thousand are kept.
class SharedTexts
{
  public:
    QString of( QStringView view )
    {
      if ( view.isEmpty() )
        return view.toString();
      QString &kept = mKept[qHash( view ) % SLOTS];
      if ( QStringView( kept ) != view )
        kept = view.toString();
      return kept;
    }

  private:
    static constexpr size_t SLOTS = 4096;
    std::vector<QString> mKept = std::vector<QString>( SLOTS );
};

} // namespace clusteratlas
