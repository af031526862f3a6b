// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <QCoreApplication>

class QComboBox;

namespace clusteratlas
{

//! \a language when it is "ja" or "en", else empty.
[[nodiscard]] inline QString knownLanguage( const QString &language )
{
  return language == QLatin1String( "ja" ) || language == QLatin1String( "en" ) ? language : QString();
}

//! Combo boxes whose data are ids; the first entry, with an empty id, stands for "as elsewhere".
class ChoiceBox
{
    Q_DECLARE_TR_FUNCTIONS( ChoiceBox )

  public:
    //! \a follows words the first entry.
    static QComboBox *ofLanguages( const QString &follows, const QString &current, QWidget *parent );
    //! Roles by id; without the first entry when \a follows is empty.
    static QComboBox *ofRoles( const QString &follows, const QString &current, QWidget *parent );
};

} // namespace clusteratlas
