// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "layers/atlassnapshot.h"

#include <QObject>
#include <QUndoStack>
#include <functional>

namespace clusteratlas
{

/**
 * Takes back what the plugin did to the atlas in a project: the group it added or replaced, the styles it changed. Files stay. Its actions
 * have no shortcut: Ctrl+Z is QGIS's. Main thread; \a project must outlive it.
 */
class AtlasUndo : public QObject
{
    Q_OBJECT

  public:
    AtlasUndo( QgsProject &project, QObject *parent );
    ~AtlasUndo() override;

    //! Makes a change of styles and texts that can be undone as \a text.
    void restyle( const QString &text, const std::function<void()> &change );

    //! Makes a change that puts another atlas in the place of this one; its layers are kept to come back.
    void replace( const QString &text, const std::function<void()> &change );

    //! Forgets everything: the project holds another.
    void clear();

    [[nodiscard]] QUndoStack &stack() { return mStack; }

  signals:
    //! The project shows another atlas than before, or none.
    void restored();

  private:
    class Command;
    void push( const QString &text, std::unique_ptr<AtlasSnapshot> before );
    void restore( const AtlasSnapshot &snapshot );

    QgsProject &mProject;
    LayerPark mPark;
    QUndoStack mStack;
};

} // namespace clusteratlas
