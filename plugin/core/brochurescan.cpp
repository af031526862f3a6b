// SPDX-License-Identifier: GPL-2.0-or-later
#include "brochurescan.h"

#include "brochurelist.h"
#include "brochureopenlist.h"
#include "brochureprogramme.h"
#include "brochurerow.h"
#include "brochurewords.h"
#include "labeltext.h"

#include <QRegularExpression>
#include <QSet>

#include <algorithm>

namespace clusteratlas
{

namespace
{
constexpr int LONGEST_NAME = 80;
constexpr int LONGEST_CONTEXT = 24;
constexpr size_t MOST_PROGRAMMES = 50;  // a text with more is no brochure

//! Reads line after line; what touches the cluster being read belongs to it.
class BrochureScanner
{
  public:
    explicit BrochureScanner( const std::vector<BrochureLine> &lines )
      : mLines( lines )
    {}

    BrochureScan run()
    {
      study();
      for ( mAt = 0; mAt < mLines.size(); ++mAt )
        takeLine( mLines[mAt] );
      closeList();
      dropHeldPage();
      settleMarks();
      settleParts();
      return std::move( mScan );
    }

  private:
    //! Learns the fields, the spacing and the year of the text.
    void study()
    {
      int touching = 0, parted = 0;
      QSet<int> years;
      for ( size_t index = 0; index < mLines.size(); ++index )
      {
        const BrochureLine &line = mLines[index];
        if ( line.blank() )
          continue;
        const std::optional<QString> inside = insideBrackets( line.text );
        if ( inside )
          learnFields( *inside );
        else if ( const auto labelled = labelledText( line.text ); labelled && labelled->label == BrochureLabel::Fields )
          learnFields( labelled->content );
        if ( isRegionName( line.folded ) && index + 1 < mLines.size() )
          ++( mLines[index + 1].blank() ? parted : touching );
        if ( const auto year = fiscalYear( line.folded ) )
          years.insert( *year );
      }
      mAllowedGap = parted > touching ? 1 : 0;
      if ( years.size() == 1 )
        mScan.year = *years.begin();
    }

    void learnFields( const QString &text )
    {
      const NameList list = fieldsIn( text );
      for ( const ListedName &field : list.names )
        mFields.insert( normalizedLabel( field.name ) );
    }

    bool isKnownField( const QString &name ) const { return isUsualField( foldedText( name ) ) || ( mFields.contains( normalizedLabel( name ) ) && mayBeField( foldedText( name ) ) ); }

    bool areKnownFields( const NameList &list ) const
    {
      return !list.names.empty() && std::all_of( list.names.begin(), list.names.end(), [this]( const ListedName &name ) { return isKnownField( name.name ); } );
    }

    bool touches() const { return mCurrent >= 0 && mGap <= mAllowedGap && !mForeign; }

    BrochureBlock &current() { return mScan.blocks[static_cast<size_t>( mCurrent )]; }

    BrochurePiece pieceOf( const QString &text, const BrochureLine &line ) const
    {
      BrochurePiece piece { text.simplified(), line.text, line.number, line.number };
      piece.inferred = mAllowedGap > 0;
      return piece;
    }

    void took()
    {
      mGap = 0;
      mForeign = false;
    }

    void takeLine( const BrochureLine &line )
    {
      if ( line.blank() )
      {
        ++mGap;
        if ( mGap > mAllowedGap )
          closeList();
        return;
      }
      if ( line.ruby )
      {
        mScan.setAside.push_back( { line.number, line.text, QStringLiteral( "ruby" ) } );
        return;
      }
      if ( isLegend( line ) )
        return foreign();
      const std::optional<LabelledText> labelled = labelledText( withoutBullet( line.text ) );
      if ( mList.isOpen() && !labelled && mList.take( line ) )
        return took();
      closeList();
      const std::optional<BrochureLabel> above = std::exchange( mLabelAbove, std::nullopt );
      if ( labelled )
        return takeLabelled( *labelled, line );
      if ( above && mGap == 0 )
        return takeLabelled( { *above, withoutBullet( line.text ) }, line );
      takePlain( line );
    }

    void takePlain( const BrochureLine &line )
    {
      if ( const auto page = pageReference( line.text ) )
        return takePage( *page, line );
      const QStringList parts = rowParts( withoutBullet( line.text ) );
      if ( !parts.isEmpty() )
        return takeRow( parts, line );
      const bool awaitsName = touches() && !current().name && current().institutions.empty() && current().fields.empty();
      const std::optional<ProgrammeHeading> heading = awaitsName ? std::nullopt : programmeHeading( line.text );
      if ( heading )
        return takeHeading( *heading, line );
      if ( namesMoney( line.folded ) )
        return takeBudget( withoutBullet( line.text ), line );
      if ( takeBrackets( line ) || takeInstitutions( line ) || takeRegion( line ) || takeName( line, awaitsName ) )
        return;
      const NameList fields = fieldsIn( withoutBullet( line.text ) );
      if ( touches() && areKnownFields( fields ) )
        return takeFields( fields, line );
      foreign();
      const QString context = withoutBullet( line.text );
      if ( context.size() <= LONGEST_CONTEXT && !isSentence( line.folded ) )
        mContext = context;
    }

    //! A line that says nothing of a cluster: what follows it does not touch the one above.
    void foreign()
    {
      closeList();
      mForeign = true;
      mGap = 0;
    }

    //! ※は核となる研究機関, * core institution
    static bool isLegend( const BrochureLine &line )
    {
      static const QRegularExpression LEGEND( QStringLiteral( "^[(]?[※◎★☆*†○●]\\s*(?:は|印|:|=|→|\\s).{0,40}$" ) );
      static const QRegularExpression SAYS_CORE( QStringLiteral( "核|代表|主た|示|印|core|lead" ), QRegularExpression::CaseInsensitiveOption );
      return line.folded.size() <= 50 && LEGEND.match( line.folded ).hasMatch() && SAYS_CORE.match( line.folded ).hasMatch() && institutionShare( institutionsIn( line.text.mid( 1 ) ) ) == 0;
    }

    void startBlock( const BrochureLine &line )
    {
      closeList();
      BrochureBlock block { line.number };
      block.group = static_cast<int>( mScan.groups.size() ) - 1;
      mHeadingsOpen = false;
      mCurrent = static_cast<int>( mScan.blocks.size() );
      mScan.blocks.push_back( std::move( block ) );
      if ( mHeldPage && mHeldPage->line == line.number - 1 )
        current().pages.push_back( *std::exchange( mHeldPage, std::nullopt ) );
      took();
    }

    void dropHeldPage()
    {
      if ( mHeldPage )
        mScan.pages.push_back( *std::exchange( mHeldPage, std::nullopt ) );
    }

    void takePage( int page, const BrochureLine &line )
    {
      const BrochurePiece piece = pieceOf( QString::number( page ), line );
      dropHeldPage();
      if ( touches() && mGap == 0 && current().pages.empty() )
      {
        current().pages.push_back( piece );
        return took();
      }
      mHeldPage = piece;
      foreign();
    }

    void takeHeading( const ProgrammeHeading &heading, const BrochureLine &line )
    {
      foreign();
      mCurrent = -1;
      int place = -1;
      for ( size_t index = 0; index < mScan.programmes.size() && place < 0; ++index )
        if ( normalizedLabel( mScan.programmes[index].name ) == normalizedLabel( heading.name ) )
          place = static_cast<int>( index );
      if ( heading.isPart && mParts.size() < MOST_PROGRAMMES )
        return mParts.push_back( { heading, line.number, enterGroup() } );
      if ( heading.isPart )
        return;
      if ( place < 0 && mScan.programmes.size() >= MOST_PROGRAMMES )
        return;
      if ( place < 0 )
      {
        place = static_cast<int>( mScan.programmes.size() );
        mScan.programmes.push_back( { heading.name, line.number } );
      }
      BrochureProgramme &programme = mScan.programmes[static_cast<size_t>( place )];
      programme.year = programme.year ? programme.year : heading.year;
      programme.clusters = programme.clusters ? programme.clusters : heading.clusters;
      mScan.groups[static_cast<size_t>( enterGroup() )].push_back( place );
    }

    //! The group of headings that a heading here belongs to.
    int enterGroup()
    {
      if ( !mHeadingsOpen || mScan.groups.empty() )
        mScan.groups.emplace_back();
      mHeadingsOpen = true;
      return static_cast<int>( mScan.groups.size() ) - 1;
    }

    void takeBudget( const QString &text, const BrochureLine &line )
    {
      BrochurePiece piece = pieceOf( text, line );
      piece.group = static_cast<int>( mScan.groups.size() ) - 1;
      piece.context = mContext;
      mScan.budgets.push_back( piece );
      foreign();
    }

    bool takeBrackets( const BrochureLine &line )
    {
      const std::optional<QString> inside = insideBrackets( withoutBullet( line.text ) );
      if ( !inside )
        return false;
      if ( touches() && !current().region && isRegionName( foldedText( *inside ) ) )
      {
        current().region = pieceOf( *inside, line );
        took();
        return true;
      }
      const NameList list = fieldsIn( *inside );
      if ( list.names.empty() || ( !touches() && !areKnownFields( list ) ) )
        return false;
      takeFields( list, line );
      return true;
    }

    void takeFields( const NameList &list, const BrochureLine &line )
    {
      const bool isOurs = touches() && current().fields.empty();
      std::vector<BrochurePiece> &into = isOurs ? current().fields : mScan.fields;
      for ( const ListedName &field : list.names )
        for ( const QString &name : fieldNames( field.name ) )
          into.push_back( pieceOf( name, line ) );
      if ( isOurs )
        took();
      else
        foreign();
    }

    //! A・B is two fields only where the text lists A and B by themselves.
    QStringList fieldNames( const QString &name ) const
    {
      const QStringList parts = name.split( QChar( u'・' ) );
      const bool areFields = parts.size() > 1 && std::all_of( parts.begin(), parts.end(), [this]( const QString &part ) { return mFields.contains( normalizedLabel( part ) ); } );
      return areFields ? parts : QStringList( name );
    }

    bool takeInstitutions( const BrochureLine &line )
    {
      const QString text = withoutBullet( line.text );
      const NameList list = institutionsIn( text );
      const double share = institutionShare( list );
      const bool isMarked = !list.names.empty() && list.names.front().marked;
      const bool isList = share > 0.5 || ( share > 0 && isMarked ) || ( share > 0 && list.isOpen );
      if ( !isList || isSentence( line.folded ) || ( !isMarked && list.names.size() == 1 && ( isClusterName( line.folded ) || !touches() || ( !current().name && !current().region ) ) ) )
        return false;
      openList( text, line, false );
      return true;
    }

    void openList( const QString &text, const BrochureLine &line, bool isCore )
    {
      mListIsOurs = touches();
      mList.begin( text, line, isCore );
      took();
    }

    void closeList()
    {
      if ( !mList.isOpen() )
        return;
      bool isMarked = false;
      std::vector<BrochurePiece> &into = mListIsOurs ? current().institutions : mScan.institutions;
      const size_t begin = into.size();
      for ( BrochurePiece &piece : mList.close( isMarked, mHasInnerMarks ) )
      {
        piece.inferred = mAllowedGap > 0;
        into.push_back( piece );
      }
      if ( isMarked )
        mMarkedLists.push_back( { mListIsOurs ? mCurrent : -1, begin, into.size() } );
    }

    //! Where marks stand before whole lists only, a mark is for its list.
    void settleMarks()
    {
      if ( mHasInnerMarks )
        return;
      for ( const MarkedList &list : mMarkedLists )
      {
        std::vector<BrochurePiece> &pieces = list.block < 0 ? mScan.institutions : mScan.blocks[static_cast<size_t>( list.block )].institutions;
        for ( size_t index = list.begin; index < list.end; ++index )
          pieces[index].core = true;
      }
    }

    //! Says of the parts that a count stands with which programme they are.
    void settleParts()
    {
      for ( const Part &part : mParts )
      {
        int found = -1, fitting = 0;
        for ( size_t index = 0; index < mScan.programmes.size(); ++index )
          if ( namesPartOf( part.heading.name, mScan.programmes[index].name ) )
          {
            found = static_cast<int>( index );
            ++fitting;
          }
        if ( fitting != 1 )
          continue;
        BrochureProgramme &programme = mScan.programmes[static_cast<size_t>( found )];
        programme.clusters = programme.clusters ? programme.clusters : part.heading.clusters;
        mScan.groups[static_cast<size_t>( part.group )].push_back( found );
      }
    }

    bool takeRegion( const BrochureLine &line )
    {
      QString text = withoutBullet( line.text );
      const std::optional<TrailingPage> page = trailingPage( text );
      text = page ? page->before : text;
      if ( !isRegionName( foldedText( text ) ) )
        return false;
      const bool isOfName = touches() && current().name && !current().region && current().fields.empty() && current().institutions.empty();
      if ( !isOfName )
        startBlock( line );
      current().region = pieceOf( text, line );
      if ( page )
        current().pages.push_back( pieceOf( QString::number( page->page ), line ) );
      took();
      return true;
    }

    bool takeName( const BrochureLine &line, bool awaitsName )
    {
      QString text = withoutBullet( line.text );
      if ( isSentence( line.folded ) || text.size() > LONGEST_NAME || text.isEmpty() )
        return false;
      const std::optional<TrailingPage> page = trailingPage( text );
      text = page ? page->before : text;
      const bool isCluster = isClusterName( foldedText( text ) );
      const bool hasParts = touches() && ( !current().fields.empty() || !current().institutions.empty() );
      if ( touches() && current().name && !hasParts && !current().subtitle )
        takeSecondName( text, line, isCluster );
      else if ( awaitsName || ( touches() && !current().name && isCluster ) )
        setName( text, line );
      else if ( isCluster && standsAlone( foldedText( text ) ) )
      {
        startBlock( line );
        setName( text, line );
      }
      else
        return false;
      if ( page )
        current().pages.push_back( pieceOf( QString::number( page->page ), line ) );
      took();
      return true;
    }

    //! Whether a cluster's name may begin a block without a region: it is no part of a sentence.
    static bool standsAlone( const QString &folded ) { return !folded.contains( QChar( u'、' ) ) && !folded.contains( QChar( u'を' ) ) && !folded.contains( QStringView( u"事業" ) ); }

    //! A name that wraps goes on in the next line; anything else there is a subtitle.
    void takeSecondName( const QString &text, const BrochureLine &line, bool isCluster )
    {
      static const QString SIGNS = QStringLiteral( "~～〜―—–-“\"「(（" );
      BrochurePiece &name = *current().name;
      if ( !isCluster || isClusterName( foldedText( name.text ) ) || SIGNS.contains( text.at( 0 ) ) )
      {
        current().subtitle = pieceOf( text, line );
        return;
      }
      name.text += text;
      name.printed += QLatin1Char( '\n' ) + line.text;
      name.lastLine = line.number;
      name.inferred = true;
    }

    //! Takes a region or fields in the bracket at the end of a name for these.
    void setName( QString text, const BrochureLine &line )
    {
      if ( const auto bracket = trailingBracket( text ); bracket && !bracket->before.isEmpty() )
      {
        const NameList fields = fieldsIn( bracket->inside );
        const bool isRegion = !current().region && isRegionName( foldedText( bracket->inside ) );
        if ( isRegion )
          current().region = pieceOf( bracket->inside, line );
        else if ( current().fields.empty() && areKnownFields( fields ) )
          for ( const ListedName &field : fields.names )
            current().fields.push_back( pieceOf( field.name, line ) );
        if ( isRegion || areKnownFields( fields ) )
          text = bracket->before;
      }
      current().name = pieceOf( text, line );
    }

    void takeRow( const QStringList &parts, const BrochureLine &line )
    {
      startBlock( line );
      current().region = pieceOf( parts.first(), line );
      for ( const QString &part : parts.mid( 1 ) )
      {
        const std::optional<QString> inside = insideBrackets( part );
        const NameList fields = fieldsIn( inside ? *inside : part );
        const std::optional<int> page = pageReference( part );
        if ( page )
          current().pages.push_back( pieceOf( QString::number( *page ), line ) );
        else if ( current().fields.empty() && areKnownFields( fields ) && ( inside || current().name ) )
          takeFields( fields, line );
        else if ( institutionShare( institutionsIn( part ) ) > 0.5 && !isClusterName( foldedText( part ) ) )
        {
          closeList();
          openList( part, line, false );
        }
        else if ( !current().name )
          setName( part, line );
      }
      took();
    }

    void takeLabelled( const LabelledText &labelled, const BrochureLine &line )
    {
      if ( labelled.content.isEmpty() )
      {
        mLabelAbove = labelled.label;
        if ( labelled.label == BrochureLabel::Budget )
          mContext = line.text;
        return took();
      }
      mForeign = false;
      switch ( labelled.label )
      {
        case BrochureLabel::Region:
        case BrochureLabel::Cluster:
          return takeLabelledStart( labelled, line );
        case BrochureLabel::Programme:
          if ( const auto heading = programmeHeading( labelled.content ); heading && ( mCurrent < 0 || mGap > 0 ) )
            return takeHeading( *heading, line );
          if ( mCurrent >= 0 )
            current().programme = pieceOf( labelled.content, line );
          return took();
        case BrochureLabel::Budget:
          return takeBudget( labelled.content, line );
        case BrochureLabel::Year:
          return took();
        default:
          return takeLabelledPart( labelled, line );
      }
    }

    void takeLabelledStart( const LabelledText &labelled, const BrochureLine &line )
    {
      const bool isRegion = labelled.label == BrochureLabel::Region;
      const bool isTaken = mCurrent < 0 || ( isRegion ? current().region.has_value() : current().name.has_value() ) || !current().institutions.empty() || !current().fields.empty();
      if ( isTaken )
        startBlock( line );
      if ( isRegion )
        current().region = pieceOf( labelled.content, line );
      else
        setName( labelled.content, line );
      took();
    }

    void takeLabelledPart( const LabelledText &labelled, const BrochureLine &line )
    {
      const bool isOurs = mCurrent >= 0;
      took();
      if ( labelled.label == BrochureLabel::Institutions || labelled.label == BrochureLabel::CoreInstitutions )
        return openList( labelled.content, line, labelled.label == BrochureLabel::CoreInstitutions );
      if ( labelled.label == BrochureLabel::Page )
      {
        const std::optional<int> page = pageReference( labelled.content );
        const int plain = foldedText( labelled.content ).toInt();
        if ( page || plain > 0 )
          ( isOurs ? current().pages : mScan.pages ).push_back( pieceOf( QString::number( page.value_or( plain ) ), line ) );
        return;
      }
      if ( labelled.label == BrochureLabel::Fields )
      {
        std::vector<BrochurePiece> &into = isOurs ? current().fields : mScan.fields;
        for ( const ListedName &field : fieldsIn( insideBrackets( labelled.content ).value_or( labelled.content ) ).names )
          for ( const QString &name : fieldNames( field.name ) )
            into.push_back( pieceOf( name, line ) );
        return;
      }
      if ( isOurs )
        ( labelled.label == BrochureLabel::Applicants ? current().applicants : current().coreOrganisations ).push_back( pieceOf( labelled.content, line ) );
    }

    struct Part
    {
      ProgrammeHeading heading;
      int line;
      int group;
    };

    struct MarkedList
    {
      int block;  //!< -1: of none
      size_t begin;
      size_t end;
    };

    const std::vector<BrochureLine> &mLines;
    BrochureScan mScan;
    QSet<QString> mFields;
    size_t mAt = 0;
    int mAllowedGap = 0;
    int mGap = 0;
    bool mForeign = false;
    int mCurrent = -1;
    bool mHeadingsOpen = false;
    std::vector<Part> mParts;
    BrochureOpenList mList;
    bool mListIsOurs = false;
    bool mHasInnerMarks = false;
    std::vector<MarkedList> mMarkedLists;
    std::optional<BrochurePiece> mHeldPage;
    std::optional<BrochureLabel> mLabelAbove;
    QString mContext;
};
} // namespace

BrochureScan scanBrochure( const std::vector<BrochureLine> &lines )
{
  return BrochureScanner( lines ).run();
}

} // namespace clusteratlas
