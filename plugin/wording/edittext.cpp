// SPDX-License-Identifier: GPL-2.0-or-later
#include "edittext.h"

#include "ledgertext.h"

#include <QCoreApplication>

namespace clusteratlas
{

namespace
{
constexpr int LONGEST_VALUE = 60;

class EditText
{
    Q_DECLARE_TR_FUNCTIONS( EditText )

  public:
    static QString of( const Ledger::RejectedRow &refusal )
    {
      const QString value = refusal.value.size() > LONGEST_VALUE ? refusal.value.left( LONGEST_VALUE ) + QChar( 0x2026 ) : refusal.value;
      if ( value.isEmpty() )
        return tr( "Not changed: table %1, column %2: %3." ).arg( refusal.table, refusal.column, reasonText( refusal.reason ) );
      return tr( "Not changed: table %1, column %2, “%3”: %4." ).arg( refusal.table, refusal.column, value, reasonText( refusal.reason ) );
    }
};
} // namespace

QString refusalText( const Ledger::RejectedRow &refusal )
{
  return EditText::of( refusal );
}

} // namespace clusteratlas
