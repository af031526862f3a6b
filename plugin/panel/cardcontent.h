// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "cardsources.h"
#include "core/indicatorseries.h"
#include "core/membershipreason.h"
#include "datasetindex.h"
#include "tablerow.h"

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
    QString link = {};             //!< cardAddress() of the card that a click on the text opens, or empty
    QString printed = {};          //!< with official: the name as printed and the official one, set side by side where they differ
    QString official = {};
};

struct CardRow
{
    QString label;
    std::vector<CardValue> values;
    QString link = {}; //!< cardAddress() that a click on the label opens, or empty
};

struct CardSection
{
    QString title;
    std::vector<CardRow> rows;
    bool folded = false; //!< only its title shows, until the reader opens it
};

//! Where a link in a card leads.
struct CardTarget
{
    QString clusterId = {};      //!< either this
    QString prefectureCode = {}; //!< or this, "01".."47"
    QString section = {};        //!< or a section of this card, by its title, to be unfolded

    friend bool operator==( const CardTarget &a, const CardTarget &b ) { return a.clusterId == b.clusterId && a.prefectureCode == b.prefectureCode && a.section == b.section; }
};

//! An address of our own scheme, "card:", that holds nothing but letters, digits and percent signs after it.
[[nodiscard]] QString cardAddress( const CardTarget &target );
//! Nothing when \a address is none.
[[nodiscard]] std::optional<CardTarget> cardTarget( const QString &address );

/**
 * Everything known of a cluster or a prefecture, in reading order, as plain untrusted text: what shows it must escape it.
 */
struct CardContent
{
    QString clusterId; //!< or what else stands for the thing: the code of a prefecture
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
    //! \a language is "ja" or "en". The dataset must outlive the builder. Without a \a join the card says what is known, but not why it is drawn so.
    CardBuilder( const Dataset &dataset, const QString &language, const JoinResult &join = {} );

    //! Nothing when the dataset has no such cluster.
    [[nodiscard]] std::optional<CardContent> build( const QString &clusterId ) const;

    //! The clusters of a prefecture, its figures, its institutions. Nothing when \a prefCode is no code.
    [[nodiscard]] std::optional<CardContent> buildPrefecture( const QString &prefCode ) const;

  private:
    CardSection overview( const Cluster &cluster, CardSources &sources ) const;
    CardSection prefectures( const Cluster &cluster, CardSources &sources ) const;
    CardSection institutions( const Cluster &cluster, CardSources &sources ) const;
    CardValue institution( const Participation &part, const Institution *institution, CardSources &sources ) const;
    CardSection programme( const Cluster &cluster, CardSources &sources ) const;
    CardRow period( const TableRow &row, CardSources &sources ) const;
    CardSection clustersOf( PrefectureCode code, CardSources &sources ) const;
    CardSection figuresOf( PrefectureCode code, CardSources &sources ) const;
    CardSection institutionsOf( PrefectureCode code, CardSources &sources ) const;
    CardSection why( const std::vector<MembershipReason> &reasons, bool byCluster ) const;
    QString legendEntry( const QString &clusterId ) const;
    void addRules( const QString &programmeId, CardSection &section, CardSources &sources ) const;

    const Dataset &mDataset;
    QString mLanguage;
    DatasetIndex mIndex;
    bool mHasJoin;
    MembershipReasons mReasons;
    std::vector<IndicatorSeries> mSeries;
    std::map<PrefectureCode, Bilingual> mRegions;
    QHash<QString, QString> mPartSources; //!< by partKey()
};

} // namespace clusteratlas
