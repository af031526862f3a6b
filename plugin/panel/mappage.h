// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "core/indicatorseries.h"
#include "core/mapoptions.h"
#include "panelpage.h"

namespace clusteratlas
{

namespace Ui
{
class MapPage;
}

/**
 * What the map shows: theme, reading, indicators and their classes, links, tile grid, insets, labels. Changes nothing itself: each choice of the user
 * goes out as optionsChanged(), and what became of it comes back by setOptions().
 */
class MapPage : public PanelPage
{
    Q_OBJECT

  public:
    explicit MapPage( QWidget *parent = nullptr );
    ~MapPage() override;

    [[nodiscard]] QString title() const override;
    bool hasCardBelow() const override { return false; }
    void setDataset( const std::shared_ptr<const Dataset> &dataset, const JoinResult &join, const QString &language ) override;
    void setShown( const QStringList & ) override {}
    void showSelection( const QStringList &, const QStringList & ) override {}
    [[nodiscard]] QJsonObject state() const override;
    void setState( const QJsonObject &state ) override;

    [[nodiscard]] const MapOptions &options() const { return mOptions; }

    //! Shows \a options without a signal.
    void setOptions( const MapOptions &options );

    //! Takes over that the map shows \a theme, which somebody else chose.
    void followTheme( const QString &theme );

  signals:
    //! The user chose, or a project brought other options along.
    void optionsChanged( const MapOptions &options );

  protected:
    void changeEvent( QEvent *event ) override;
    void resizeEvent( QResizeEvent *event ) override;

  private:
    void connectChoices();
    void fillLists();
    void fillIndicators();
    void show();
    //! Reads the widgets. Limits are dropped where what made them has changed.
    void readChoices();
    void readLimits();
    void enableChoices();
    //! Writes the chosen indicators in whole below lists that are too narrow for them.
    void showTitles();
    [[nodiscard]] QString limitsKeyOfChoice() const;

    std::unique_ptr<Ui::MapPage> mUi;
    std::vector<IndicatorSeries> mSeries;
    QString mLanguage;
    MapOptions mOptions;
    bool mIsShowing = false; //!< the page itself changes its widgets
};

} // namespace clusteratlas
