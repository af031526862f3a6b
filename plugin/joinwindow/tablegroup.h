// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "atlas/preparedatlas.h"
#include "core/sourcelayer.h"

#include <QGroupBox>

class QAction;
class QComboBox;

namespace clusteratlas
{

class ColumnCombo;
class LayerCombo;
class SourceField;

//! The table of a join and what a person may say of it; what is left empty is recognised.
class TableGroup : public QGroupBox
{
    Q_OBJECT

  public:
    explicit TableGroup( QWidget *parent );

    //! Takes the table's part of \a sources, and gives it back; aliases are not its business.
    void setSources( const AtlasSources &sources );
    void putInto( AtlasSources &sources ) const;
    //! Leaves all but the file to recognition again.
    void reset();
    [[nodiscard]] bool hasChoices() const;

    void setLayers( const std::vector<SourceLayer> &layers );
    void setRecognised( const PreparedAtlas &atlas );
    //! The column names alone, where nothing could be recognised.
    void setColumns( const QStringList &columns, const std::vector<Ledger::RefusedColumn> &refused );

    [[nodiscard]] SourceField *file() const { return mFile; }
    [[nodiscard]] QWidget *keyField() const;
    [[nodiscard]] QWidget *layerField() const;
    [[nodiscard]] QWidget *encodingField() const;

  signals:
    void edited();
    //! Another file: what was said of the one before does not hold.
    void fileChosen();
    void encodingEdited();
    void pasteRequested();
    void brochureRequested();

  private:
    QComboBox *addBox( const char *name, const QString &tip, const QString &first );
    void fillBoxes();

    SourceField *mFile;
    LayerCombo *mLayer;
    QComboBox *mHeader;
    QComboBox *mEncoding;
    QComboBox *mShape;
    QComboBox *mRole;
    ColumnCombo *mKey;
    ColumnCombo *mCluster;
    std::vector<SourceLayer> mLayers = {};
};

} // namespace clusteratlas
