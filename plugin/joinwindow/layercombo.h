// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "core/sourcelayer.h"

#include <QComboBox>

namespace clusteratlas
{

//! The layer or sheet to read of a file that holds several, the proposed one first; disabled where there is nothing to choose.
class LayerCombo : public QComboBox
{
    Q_OBJECT

  public:
    LayerCombo( const char *name, const QString &tip, QWidget *parent );

    //! Those of the source; \a read is the one that was taken without a choice, with all others that are proposed.
    void setLayers( const std::vector<SourceLayer> &layers, const QString &read );

    //! The source that names the layer alone, "FILE|layername=NAME"; empty when none is chosen.
    [[nodiscard]] QString chosenSource() const;
    void setChosenSource( const QString &source );

  signals:
    void chosenChanged();
};

} // namespace clusteratlas
