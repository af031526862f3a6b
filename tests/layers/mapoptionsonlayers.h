// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "core/mapoptions.h"
#include "support/builtatlas.h"

#include <qgsmapsettings.h>
#include <qgsproject.h>

class QgsVectorLayer;

namespace clusteratlas::test
{

//! A project with the built-in atlas in English, whose map options are tried.
class MapOptionsOnLayers : public BuiltAtlas
{
  protected:
    static void SetUpTestSuite();
    void SetUp() override;

    [[nodiscard]] QgsVectorLayer &layer( const char *table );
    MapOptions apply( const MapOptions &options );
    [[nodiscard]] static MapOptions theme( const char *id );
    //! What the legend of \a of says, from top to bottom.
    [[nodiscard]] static QStringList labels( const QgsVectorLayer &of );
    //! The shown layers in the national view, or around its middle at \a scale.
    [[nodiscard]] QgsMapSettings settings( const QSize &size, double scale = 0 ) const;

    QgsProject mProject;
};

//! The numbers in the brackets of \a labels, added up.
[[nodiscard]] int counted( const QStringList &labels );

[[nodiscard]] bool hasJapanese( const QString &text );

} // namespace clusteratlas::test
