// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "joinproblem.h"
#include "sourceglimpse.h"

#include <QWidget>

namespace clusteratlas
{

class PolygonGroup;
class TableGroup;

/**
 * The two sources of a join and what a person may say of each; what is left empty is recognised, and shown as such by setRecognised(). What
 * was said of a file is remembered by remember() and said again when the file is chosen.
 */
class SourceForm : public QWidget
{
    Q_OBJECT

  public:
    explicit SourceForm( QWidget *parent = nullptr );

    void setSources( const AtlasSources &sources );
    //! What the form says; aliases are not its business and stay empty.
    [[nodiscard]] AtlasSources sources() const;

    //! Names a file for \a side as a person would.
    void choosePath( JoinSide side, const QString &path );
    [[nodiscard]] bool hasChoices() const;
    //! Leaves everything but the files to recognition, and forgets what was remembered of them.
    void reset();
    void remember() const;

    //! Looks at layers and first rows anew where the source or its encoding is another.
    void look();
    [[nodiscard]] const SourceGlimpse &glimpse( JoinSide side ) const { return side == JoinSide::Polygons ? *mPolygonGlimpse : *mTableGlimpse; }

    //! Shows in the empty fields what recognition found.
    void setRecognised( const PreparedAtlas &atlas );
    //! Offers the columns that are there, though nothing was recognised.
    void setProblem( const JoinProblem &problem, const Error &error );
    //! Puts the cursor where \a problem is mended.
    void mend( const JoinProblem &problem );

    //! What stands at \a position of the form.
    [[nodiscard]] std::optional<JoinSide> sideAt( const QPoint &position ) const;

  signals:
    //! Not while setSources() fills it.
    void edited();
    void encodingEdited();
    void pasteRequested();
    void brochureRequested();
    void glimpsed( clusteratlas::JoinSide side );
    //! Choices of an earlier time hold again for a file just named.
    void recalled( clusteratlas::JoinSide side );

  private:
    template <typename Group>
    void connectGroup( Group *group, JoinSide side );
    void recall( JoinSide side );

    PolygonGroup *mPolygons;
    TableGroup *mTable;
    SourceGlimpse *mPolygonGlimpse;
    SourceGlimpse *mTableGlimpse;
    bool mFilling = false;
};

} // namespace clusteratlas
