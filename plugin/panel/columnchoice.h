// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <QJsonObject>
#include <QObject>
#include <QStringList>

#include <vector>

class QMenu;
class QTableView;

namespace clusteratlas
{

/**
 * Which columns of a table are shown: as many as its width holds, the most wanted first, until the user chooses some in the menu of the
 * header or of the table. The first column takes the room that is left.
 */
class ColumnChoice : public QObject
{
    Q_OBJECT

  public:
    struct Column
    {
        QString id;   //!< in state()
        int width;    //!< wanted, in pixels at 96 dpi
        int priority; //!< 0 is shown first
    };

    //! \a table has its model; \a columns are those of the model, in its order. The choice is a child of the table.
    ColumnChoice( QTableView &table, std::vector<Column> columns );
    ~ColumnChoice() override;

    //! Empty while the user has chosen nothing; setState() takes anything.
    [[nodiscard]] QJsonObject state() const;
    void setState( const QJsonObject &state );

    //! Shows or hides a column for the user.
    void choose( int column, bool shown );
    //! Back to what fits.
    void reset();

    //! Columns to tick, and back to what fits; titles are those of the header.
    [[nodiscard]] QMenu *menu() const { return mMenu; }
    void retranslate();

  signals:
    void changed();

  protected:
    bool eventFilter( QObject *watched, QEvent *event ) override;

  private:
    void fit();
    void fillMenu();

    QTableView &mTable;
    std::vector<Column> mColumns;
    QMenu *mMenu;
    bool mChosen = false;
    bool mResized = false; //!< the user has dragged a border: widths stay
    bool mFitting = false;
};

} // namespace clusteratlas
