// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "cardsources.h"
#include "core/dataset.h"

#include <QCoreApplication>

namespace clusteratlas
{

//! One fact: what is said, in which other words, how sure, by whom.
struct CardValue
{
    QString text;
    QString detail = {};           //!< the other language, the name as printed, the evidence; one line each
    QString confidence = {};       //!< as in the table; empty when the table does not grade it
    QString color = {};            //!< "#rrggbb" of a swatch before the text, or empty
    std::vector<int> sources = {}; //!< numbers of CardSources
};

struct CardRow
{
    QString label;
    std::vector<CardValue> values;
};

struct CardSection
{
    QString title;
    std::vector<CardRow> rows;
};

/**
 * Everything known of a cluster, in reading order, as plain untrusted text: what shows it must escape it.
 */
struct CardContent
{
    QString clusterId;
    QString title;
    QString subtitle; //!< the title in the other language, empty when it is the same
    QString color;    //!< of the programme
    QString programme;
    std::vector<CardSection> sections;
    CardSources sources;
};

//! Assembles the card; section headings in the language of the interface, everything else in the content language.
class CardBuilder
{
    Q_DECLARE_TR_FUNCTIONS( CardBuilder )

  public:
    //! \a language is "ja" or "en". The dataset must outlive the builder.
    CardBuilder( const Dataset &dataset, const QString &language );

    //! Nothing when the dataset has no such cluster.
    [[nodiscard]] std::optional<CardContent> build( const QString &clusterId ) const;

  private:
    CardSection overview( const Cluster &cluster, CardSources &sources ) const;
    CardSection prefectures( const Cluster &cluster, CardSources &sources ) const;
    CardSection institutions( const Cluster &cluster, CardSources &sources ) const;
    CardValue institution( const Participation &part, const Institution *institution, CardSources &sources ) const;
    CardSection programme( const Cluster &cluster, CardSources &sources ) const;
    void addRules( const QString &programmeId, CardSection &section, CardSources &sources ) const;

    const Dataset &mDataset;
    QString mLanguage;
};

} // namespace clusteratlas
