// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <QCoreApplication>
#include <QStringList>
#include <vector>

namespace clusteratlas
{

struct HelpTopic
{
    QString title;
    QStringList paragraphs; //!< plain text; one that begins with "• " is an item of a list, one that ends in ".png" a picture of the resources
};

//! What the help says, in the language of the interface.
class HelpText
{
    Q_DECLARE_TR_FUNCTIONS( HelpText )

  public:
    static QString title();
    static QString topics();
    static QString close();
    static std::vector<HelpTopic> contents();
};

//! \a topic as HTML with everything escaped.
[[nodiscard]] QString topicHtml( const HelpTopic &topic );

} // namespace clusteratlas
