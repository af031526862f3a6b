// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "core/dataset.h"

#include <QTextBrowser>

#include <memory>

namespace clusteratlas
{

/**
 * Shows everything known of one cluster, or a hint when none is chosen. Follows the palette.
 *
 * Loads nothing, not even a local image. A click opens https addresses only, in the system's browser.
 */
class ClusterCard : public QTextBrowser
{
    Q_OBJECT

  public:
    explicit ClusterCard( QWidget *parent = nullptr );

    //! Forgets the cluster shown. \a language is "ja" or "en".
    void setDataset( const std::shared_ptr<const Dataset> &dataset, const QString &language );

    //! An empty or unknown id shows the hint.
    void showCluster( const QString &clusterId );

    [[nodiscard]] const QString &clusterId() const { return mClusterId; }

    QVariant loadResource( int type, const QUrl &name ) override;

  protected:
    void changeEvent( QEvent *event ) override;

  private:
    void render();
    static void openAddress( const QUrl &address );

    std::shared_ptr<const Dataset> mDataset;
    QString mLanguage;
    QString mClusterId;
};

} // namespace clusteratlas
