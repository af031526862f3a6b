// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <QDialog>

class QPlainTextEdit;

namespace clusteratlas
{

//! Shows the ledger as text to be read and copied. Not modal; Escape closes it.
class LedgerDialog : public QDialog
{
    Q_OBJECT

  public:
    explicit LedgerDialog( QWidget *parent );

    //! A line each, plain untrusted text.
    void setLines( const QStringList &lines );

  public slots:
    //! All of it into the clipboard.
    void copy() const;

  private:
    QPlainTextEdit *mText;
};

} // namespace clusteratlas
