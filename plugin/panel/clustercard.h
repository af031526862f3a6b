// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "cardcontent.h"

#include <QTextBrowser>

#include <memory>

namespace clusteratlas
{

/**
 * Shows everything known of one cluster or prefecture, or a hint when none is chosen; above it, links to the others that are selected. Follows the palette.
 *
 * Loads nothing, not even a local image. A click opens other cards here, and https addresses in the system's browser, and nothing else.
 */
class ClusterCard : public QTextBrowser
{
    Q_OBJECT

  public:
    explicit ClusterCard( QWidget *parent = nullptr );

    //! Forgets what is shown. \a language is "ja" or "en". Without a \a join the cards do not say why.
    void setDataset( const std::shared_ptr<const Dataset> &dataset, const QString &language, const JoinResult &join = {} );

    //! An empty or unknown id shows the hint.
    void showCluster( const QString &clusterId );

    //! Shows the first of \a targets and links to the others.
    void showTargets( const std::vector<CardTarget> &targets );

    [[nodiscard]] const QString &clusterId() const { return mShown.clusterId; }
    //! "01".."47", or empty.
    [[nodiscard]] const QString &prefectureCode() const { return mShown.prefectureCode; }

    QVariant loadResource( int type, const QUrl &name ) override;

  protected:
    void changeEvent( QEvent *event ) override;

  private:
    void render();
    void showHtml( const QString &html );
    std::vector<CardValue> others() const;
    void open( const QUrl &address );

    std::shared_ptr<const Dataset> mDataset;
    std::unique_ptr<const CardBuilder> mBuilder; //!< made when first wanted; borrows mDataset
    JoinResult mJoin;
    QString mLanguage;
    CardTarget mShown;
    std::vector<CardTarget> mTargets;
    QStringList mUnfolded; //!< titles of sections
};

} // namespace clusteratlas
