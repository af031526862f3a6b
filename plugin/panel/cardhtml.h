// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "cardcontent.h"

#include <QColor>

namespace clusteratlas
{

//! The colors and the small type a card is written in; none of the colors is its background.
struct CardStyle
{
    QColor text;
    QColor muted; //!< labels and second lines
    QColor mark;  //!< what is inferred
    QColor line;  //!< rules under the headings
    QColor link;
    double smallPoints = 8; //!< size of second lines and notes
};

//! Writes a CardContent in the HTML that QTextDocument reads.
class CardHtml
{
    Q_DECLARE_TR_FUNCTIONS( CardHtml )

  public:
    explicit CardHtml( const CardStyle &style );

    /**
     * The page. Every text is escaped. Only https addresses become anchors; http addresses stay text.
     */
    [[nodiscard]] QString page( const CardContent &card ) const;

    //! The same under a line of other cards to go to; an entry without a link is the one shown.
    [[nodiscard]] QString page( const CardContent &card, const std::vector<CardValue> &others ) const;

    //! \a text escaped, its line breaks kept, its https addresses as anchors.
    [[nodiscard]] QString linked( const QString &text ) const;

  private:
    QString heading( const QString &title ) const;
    QString foldedHeading( const CardSection &section ) const;
    QString row( const CardRow &row ) const;
    QString value( const CardValue &value ) const;
    QString named( const QString &caption, const QString &name ) const;
    QString swatch( const QString &color ) const;
    QString small( const QString &html, const QColor &color ) const;

    CardStyle mStyle;
};

} // namespace clusteratlas
