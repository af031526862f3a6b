// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <QStringList>
#include <functional>
#include <memory>
#include <qgslocatorfilter.h>
#include <vector>

namespace clusteratlas
{

struct LocatorHit
{
    QString kind;        //!< "cluster", "prefecture" or "institution"
    QString title;       //!< in the language of the content
    QString description; //!< what it belongs to
    QStringList clusterIds;
    QStringList prefCodes; //!< "01".."47"
    double score = 0;      //!< 0..1
};

//! Finds what a query means, best first, in any thread; ends early when it is told so.
using LocatorSearch = std::function<std::vector<LocatorHit>( const QString &query, const std::function<bool()> &isCanceled )>;

/**
 * Clusters, prefectures that have one, and institutions in QGIS's locator bar. Searches away from the main thread over the snapshot that
 * setSearch() gave last. The prefix is "cla": QGIS ignores shorter ones of plugins.
 */
class ClusterLocator : public QgsLocatorFilter
{
    Q_OBJECT

  public:
    explicit ClusterLocator( QObject *parent = nullptr );

    //! An empty \a search finds nothing. For the filter and all its clones.
    void setSearch( LocatorSearch search );

    ClusterLocator *clone() const override;
    QString name() const override { return QStringLiteral( "clusteratlas" ); }
    QString displayName() const override;
    QString description() const override;
    QString prefix() const override { return QStringLiteral( "cla" ); }
    Priority priority() const override { return Medium; }
    QStringList prepare( const QString &query, const QgsLocatorContext &context ) override;
    void fetchResults( const QString &query, const QgsLocatorContext &context, QgsFeedback *feedback ) override;
    void triggerResult( const QgsLocatorResult &result ) override;

  signals:
    //! The user chose a result. Main thread.
    void chosen( const QStringList &clusterIds, const QStringList &prefCodes );

  private:
    struct Source;
    ClusterLocator( std::shared_ptr<Source> source, QObject *parent );

    std::shared_ptr<Source> mSource; //!< shared with the clones
    LocatorSearch mSearch;           //!< of this run
};

} // namespace clusteratlas
