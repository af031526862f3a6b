// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "atlas/preparedatlas.h"
#include "core/sourcelayer.h"

#include <QGroupBox>

class QComboBox;
class QLineEdit;

namespace clusteratlas
{

class ColumnCombo;
class LayerCombo;
class SourceField;

//! The polygons of a join and what a person may say of them; what is left empty is recognised.
class PolygonGroup : public QGroupBox
{
    Q_OBJECT

  public:
    explicit PolygonGroup( QWidget *parent );

    //! Takes the polygons' part of \a sources, and gives it back; aliases are not its business.
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
    [[nodiscard]] QWidget *crsField() const;

  signals:
    void edited();
    //! Another file: what was said of the one before does not hold.
    void fileChosen();
    void encodingEdited();

  private:
    void openFolder();

    SourceField *mFile;
    LayerCombo *mLayer;
    ColumnCombo *mKey;
    QComboBox *mEncoding;
    QComboBox *mCrs;
    std::vector<SourceLayer> mLayers = {};
};

} // namespace clusteratlas
