// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <qgsabstractdatasourcewidget.h>
#include <qgssourceselectprovider.h>

class QLabel;
class QRadioButton;
class QgsFileWidget;

namespace clusteratlas
{

class AtlasRequests;

//! The page "Cluster Atlas" of QGIS's Data Source Manager. Give it to the registry, which owns it, and remove it there.
class AtlasSourceProvider : public QgsSourceSelectProvider
{
  public:
    explicit AtlasSourceProvider( AtlasRequests &requests );

    QString providerKey() const override;
    QString text() const override;
    QString toolTip() const override;
    QIcon icon() const override;
    int ordering() const override { return OrderOtherProvider + 1000; }
    QgsAbstractDataSourceWidget *createDataSourceWidget( QWidget *parent, Qt::WindowFlags flags, QgsProviderRegistry::WidgetMode mode ) const override;

  private:
    AtlasRequests &mRequests;
};

//! Chooses the built-in atlas, the file of another one, or the way to a new one.
class AtlasSourcePage : public QgsAbstractDataSourceWidget
{
    Q_OBJECT

  public:
    AtlasSourcePage( AtlasRequests &requests, QWidget *parent, Qt::WindowFlags flags, QgsProviderRegistry::WidgetMode mode );

  public slots:
    void addButtonClicked() override;
    void reset() override;

  private:
    void checkChoice();

    AtlasRequests &mRequests;
    QRadioButton *mBuiltIn;
    QRadioButton *mFile;
    QRadioButton *mJoin;
    QgsFileWidget *mPath;
    QLabel *mProblem;
};

} // namespace clusteratlas
