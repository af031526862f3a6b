// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "ledger.h"

#include <QMap>
#include <QStringList>
#include <vector>

namespace clusteratlas
{

//! What a part of a brochure says.
enum class BrochureKind
{
  Programme,
  FiscalYear,     //!< of a programme
  ClustersStated, //!< how many clusters a programme says it has
  Budget,         //!< a sentence about money, as printed
  Cluster,        //!< its value is the cluster's name
  Region,
  ClusterProgramme, //!< the name of the programme a cluster belongs to
  Subtitle,
  Field,
  Institution,
  Applicant, //!< governments, as printed
  CoreOrganisation,
  Prefecture, //!< places as placesIn() reads them
  Page
};

//! A stable identifier for recipes and the ledger, never translated: "cluster", "page".
[[nodiscard]] QLatin1String brochureKindId( BrochureKind kind );

/**
 * One thing that a brochure's text says, or leaves open.
 *
 * Ids are made of names, not of places in the text, so that an answer outlives a line that is added above it.
 */
struct BrochureItem
{
    BrochureKind kind;
    QString id = {};
    QString owner = {};   //!< the id of the cluster or programme it belongs to; empty for these and where that is open
    QString value = {};   //!< empty where it is open
    QString printed = {}; //!< the part of the text it came from
    int line = 0;         //!< from 1
    int lastLine = 0;
    QString confidence = {};  //!< "printed", "inferred", "confirmed" by a person, "open"
    QString question = {};    //!< id of what the text does not settle; empty when it does
    bool asksOwner = false;   //!< the answer is not a value but the cluster or programme it belongs to
    QStringList choices = {}; //!< values or owners that the text offers
    bool core = false;        //!< marked as core institution
    bool more = false;        //!< "and others" follows

    bool isOpen() const { return !question.isEmpty(); }
};

//! What people said of items, by their ids; an empty text rejects the item.
using BrochureAnswers = QMap<QString, QString>;

//! What a text proposes: programmes, then clusters each followed by its parts, then what belongs to none.
struct BrochureProposal
{
    std::vector<BrochureItem> items;
    std::vector<Ledger::SetAsideRow> setAside; //!< lines that are ruby, or from which nothing was taken
    QStringList unusedAnswers;                 //!< ids that no item has

    //! The item with this \a id, or null. Linear.
    const BrochureItem *item( const QString &id ) const;
};

} // namespace clusteratlas
