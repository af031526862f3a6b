// SPDX-License-Identifier: GPL-2.0-or-later
#include "atlasundo.h"

#include <QUndoCommand>

namespace clusteratlas
{

namespace
{
constexpr int MOST_STEPS = 10;
}

class AtlasUndo::Command final : public QUndoCommand
{
  public:
    Command( AtlasUndo &owner, const QString &text, std::unique_ptr<AtlasSnapshot> before, std::unique_ptr<AtlasSnapshot> after )
      : QUndoCommand( text )
      , mOwner( owner )
      , mBefore( std::move( before ) )
      , mAfter( std::move( after ) )
    {}

    void undo() override { mOwner.restore( *mBefore ); }

    void redo() override
    {
      // The stack redoes what is pushed, which is done already.
      if ( mIsDone )
        mOwner.restore( *mAfter );
      mIsDone = true;
    }

  private:
    AtlasUndo &mOwner;
    const std::unique_ptr<AtlasSnapshot> mBefore;
    const std::unique_ptr<AtlasSnapshot> mAfter;
    bool mIsDone = false;
};

AtlasUndo::AtlasUndo( QgsProject &project, QObject *parent )
  : QObject( parent )
  , mProject( project )
{
  mStack.setUndoLimit( MOST_STEPS );
}

AtlasUndo::~AtlasUndo() = default;

void AtlasUndo::restyle( const QString &text, const std::function<void()> &change )
{
  auto before = std::make_unique<AtlasSnapshot>( mProject );
  change();
  push( text, std::move( before ) );
}

void AtlasUndo::replace( const QString &text, const std::function<void()> &change )
{
  auto before = std::make_unique<AtlasSnapshot>( mProject );
  parkAtlas( mProject, mPark );
  change();
  push( text, std::move( before ) );
}

void AtlasUndo::push( const QString &text, std::unique_ptr<AtlasSnapshot> before )
{
  mStack.push( new Command( *this, text, std::move( before ), std::make_unique<AtlasSnapshot>( mProject ) ) );
}

void AtlasUndo::restore( const AtlasSnapshot &snapshot )
{
  snapshot.restore( mPark );
  emit restored();
}

void AtlasUndo::clear()
{
  mStack.clear();
  mPark.clear();
}

} // namespace clusteratlas
