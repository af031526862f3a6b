// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <QLabel>
#include <QStringList>

namespace clusteratlas
{

/**
 * A few facts in a row, parted by " · ": a line breaks between two facts, never inside one, and what exceeds the lines ends in "…". All
 * facts are in the tool tip and the accessible text. Plain text.
 */
class PartsLabel : public QLabel
{
    Q_OBJECT

  public:
    explicit PartsLabel( QWidget *parent = nullptr );

    void setParts( const QStringList &parts );
    void setMostLines( int lines );

    //! Puts \a corner, which the label then owns, at the end of the last line, or below it where that is full.
    void setCorner( QWidget *corner );

    //! All facts in one line.
    [[nodiscard]] QString fullText() const;

    QSize minimumSizeHint() const override;
    QSize sizeHint() const override;

  protected:
    void resizeEvent( QResizeEvent *event ) override;
    void changeEvent( QEvent *event ) override;

  private:
    void breakLines();

    QStringList mParts;
    QWidget *mCorner = nullptr;
    int mMostLines = 4;
};

} // namespace clusteratlas
