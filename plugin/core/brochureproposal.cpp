// SPDX-License-Identifier: GPL-2.0-or-later
#include "brochureproposal.h"

#include "brochureplaces.h"
#include "brochureprogramme.h"
#include "brochurescan.h"
#include "importcontext.h"
#include "labeltext.h"
#include "prefecturetable.h"

#include <algorithm>

namespace clusteratlas
{

namespace
{
using Kind = BrochureKind;

constexpr int MOST_CHARACTERS = 1 << 20;
constexpr int SAMPLE_CHARACTERS = 100000;

QString confidenceOf( bool isInferred )
{
  return isInferred ? QStringLiteral( "inferred" ) : QStringLiteral( "printed" );
}

//! Turns what was scanned into items with ids, and finds what is open.
class ProposalBuilder
{
  public:
    explicit ProposalBuilder( BrochureScan scan )
      : mScan( std::move( scan ) )
    {}

    BrochureProposal run()
    {
      mProposal.setAside = mScan.setAside;
      for ( const BrochureProgramme &programme : mScan.programmes )
        mProgrammeNames << programme.name;
      settleBlocks();
      addProgrammes();
      for ( const BrochureBlock &block : mScan.blocks )
        addCluster( block );
      addBudgets();
      addOrphans();
      checkCounts();
      return std::move( mProposal );
    }

  private:
    //! \a id, or with a number behind it where another item has it.
    QString uniqueId( const QString &id )
    {
      const int count = ++mIds[id];
      return count == 1 ? id : QStringLiteral( "%1-%2" ).arg( id ).arg( count );
    }

    BrochureItem itemOf( Kind kind, const QString &owner, const BrochurePiece &piece, const QString &name = {} )
    {
      const QString prefix = owner.isEmpty() ? QString() : owner + QLatin1Char( '.' );
      BrochureItem item { kind, uniqueId( prefix + brochureKindId( kind ) + ( name.isEmpty() ? QString() : QLatin1Char( '.' ) + idOfName( QLatin1String(), name ) ) ), owner, piece.text, piece.printed, piece.line, piece.lastLine };
      item.confidence = confidenceOf( piece.inferred );
      item.core = piece.core;
      item.more = piece.more;
      ask( item, piece.question );
      return item;
    }

    static void ask( BrochureItem &item, const QString &question )
    {
      item.question = question;
      if ( !question.isEmpty() )
        item.confidence = QStringLiteral( "open" );
    }

    void add( BrochureItem item ) { mProposal.items.push_back( std::move( item ) ); }

    //! Joins what is said of one cluster in two places, and drops blocks that say nothing.
    void settleBlocks()
    {
      std::vector<BrochureBlock> blocks;
      QHash<QString, size_t> known;
      for ( BrochureBlock &block : mScan.blocks )
      {
        if ( block.isBare() && !block.region )
        {
          mScan.pages.insert( mScan.pages.end(), block.pages.begin(), block.pages.end() );
          continue;
        }
        const QString key = block.name ? normalizedLabel( block.name->text ) : QString();
        const auto same = key.isEmpty() ? known.constEnd() : known.constFind( key );
        const bool isSame = same != known.constEnd() && ( !block.region || !blocks[*same].region || normalizedLabel( block.region->text ) == normalizedLabel( blocks[*same].region->text ) );
        if ( isSame )
        {
          join( blocks[*same], block );
          continue;
        }
        if ( !key.isEmpty() )
          known.insert( key, blocks.size() );
        blocks.push_back( std::move( block ) );
      }
      mScan.blocks = std::move( blocks );
    }

    static void join( BrochureBlock &whole, BrochureBlock &part )
    {
      whole.region = whole.region ? whole.region : part.region;
      whole.subtitle = whole.subtitle ? whole.subtitle : part.subtitle;
      whole.programme = whole.programme ? whole.programme : part.programme;
      const auto append = []( std::vector<BrochurePiece> &to, std::vector<BrochurePiece> &from ) { to.insert( to.end(), from.begin(), from.end() ); };
      append( whole.fields, part.fields );
      append( whole.institutions, part.institutions );
      append( whole.applicants, part.applicants );
      append( whole.coreOrganisations, part.coreOrganisations );
      append( whole.pages, part.pages );
    }

    //! The programmes that may be meant below the headings of \a group, the general ones left out beside their stages.
    QStringList programmesOf( int group ) const
    {
      const bool hasGroup = group >= 0 && !mScan.groups[static_cast<size_t>( group )].empty();
      QStringList names;
      if ( !hasGroup )
        return mProgrammeNames;
      for ( const int programme : mScan.groups[static_cast<size_t>( group )] )
        if ( const QString &name = mProgrammeNames.at( programme ); !names.contains( name ) )
          names << name;
      QStringList special;
      for ( const QString &name : std::as_const( names ) )
        if ( std::none_of( names.begin(), names.end(), [&name]( const QString &other ) { return isGeneralOf( name, other ); } ) )
          special << name;
      return special;
    }

    void addProgrammes()
    {
      if ( mScan.programmes.empty() && !mScan.blocks.empty() )
      {
        BrochureItem item = itemOf( Kind::Programme, {}, {} );
        ask( item, QStringLiteral( "no_programme" ) );
        add( item );
      }
      for ( const BrochureProgramme &programme : mScan.programmes )
      {
        BrochureItem item { Kind::Programme, uniqueId( idOfName( QLatin1String( "p" ), programme.name ) ), {}, programme.name, programme.name, programme.line, programme.line, confidenceOf( false ) };
        const QString id = item.id;
        add( item );
        const BrochurePiece year { QString::number( programme.year.value_or( mScan.year.value_or( 0 ) ) ), {}, programme.line, programme.line, !programme.year };
        if ( programme.year || mScan.year )
          add( itemOf( Kind::FiscalYear, id, year ) );
        if ( programme.clusters )
          add( itemOf( Kind::ClustersStated, id, { QString::number( *programme.clusters ), {}, programme.line, programme.line } ) );
      }
    }

    void addCluster( const BrochureBlock &block )
    {
      const BrochurePiece &head = block.name ? *block.name : block.region ? *block.region
                                                                          : BrochurePiece();
      BrochureItem cluster { Kind::Cluster, uniqueId( head.text.isEmpty() ? QStringLiteral( "cluster-%1" ).arg( block.line ) : idOfName( QLatin1String( "c" ), head.text ) ), {}, head.text, head.printed, head.line, head.lastLine };
      cluster.confidence = confidenceOf( head.inferred );
      if ( cluster.line == 0 )
        cluster.line = cluster.lastLine = block.line;
      if ( !block.name )
        ask( cluster, QStringLiteral( "no_name" ) );
      const QString id = cluster.id;
      mClusterNames << ( block.name ? head.text : id );
      add( cluster );
      if ( block.region )
        add( itemOf( Kind::Region, id, *block.region ) );
      if ( block.subtitle )
        add( itemOf( Kind::Subtitle, id, *block.subtitle ) );
      addClusterProgramme( block, id );
      addAll( Kind::Field, id, block.fields );
      addAll( Kind::Institution, id, block.institutions );
      addAll( Kind::Applicant, id, block.applicants );
      addAll( Kind::CoreOrganisation, id, block.coreOrganisations );
      addPlaces( block, id );
      addPage( block, id );
    }

    //! Each name once.
    void addAll( Kind kind, const QString &owner, const std::vector<BrochurePiece> &pieces )
    {
      QSet<QString> known;
      for ( const BrochurePiece &piece : pieces )
        if ( const QString key = normalizedLabel( piece.text ); !known.contains( key ) )
        {
          known.insert( key );
          add( itemOf( kind, owner, piece, piece.text ) );
        }
    }

    void addClusterProgramme( const BrochureBlock &block, const QString &cluster )
    {
      if ( block.programme )
        return add( itemOf( Kind::ClusterProgramme, cluster, *block.programme ) );
      const QStringList names = programmesOf( block.group );
      if ( names.isEmpty() )
        return;
      BrochureItem item = itemOf( Kind::ClusterProgramme, cluster, { names.size() == 1 ? names.first() : QString(), {}, block.line, block.line, true } );
      if ( names.size() > 1 )
      {
        ask( item, QStringLiteral( "cluster_programme" ) );
        item.choices = names;
      }
      else
        ++mAssigned[names.first()];
      mHasOpenProgramme = mHasOpenProgramme || names.size() > 1;
      add( item );
    }

    void addPlaces( const BrochureBlock &block, const QString &cluster )
    {
      const BrochurePiece region = block.region.value_or( BrochurePiece { {}, {}, block.line, block.line } );
      BrochureItem item = itemOf( Kind::Prefecture, cluster, { {}, region.printed, region.line, region.lastLine } );
      QStringList names;
      for ( const RegionPlace &place : placesOfRegion( region.text ) )
      {
        names << prefectureRecord( place.code ).nameJa.toString();
        item.confidence = place.isPrinted ? item.confidence : confidenceOf( true );
      }
      item.value = names.join( QChar( u'、' ) );
      if ( names.isEmpty() && !block.applicants.empty() )
        return;
      if ( names.isEmpty() )
        ask( item, QStringLiteral( "no_prefecture" ) );
      add( item );
    }

    void addPage( const BrochureBlock &block, const QString &cluster )
    {
      if ( block.pages.empty() && mScan.pages.empty() )
        return;
      if ( block.pages.size() == 1 )
        return add( itemOf( Kind::Page, cluster, block.pages.front() ) );
      BrochureItem item = itemOf( Kind::Page, cluster, { {}, {}, block.line, block.line } );
      ask( item, block.pages.empty() ? QStringLiteral( "page" ) : QStringLiteral( "several_pages" ) );
      item.choices = block.pages.empty() ? scatteredPages() : numbersOf( block.pages );
      mLacksPage = mLacksPage || block.pages.empty();
      add( item );
    }

    static QStringList numbersOf( const std::vector<BrochurePiece> &pages )
    {
      QStringList numbers;
      for ( const BrochurePiece &page : pages )
        numbers << page.text;
      numbers.removeDuplicates();
      return numbers;
    }

    //! The pages that stand apart from every cluster, made once.
    QStringList scatteredPages()
    {
      if ( mPageChoices.isEmpty() )
        mPageChoices = numbersOf( mScan.pages );
      return mPageChoices;
    }

    void addBudgets()
    {
      for ( const BrochurePiece &budget : mScan.budgets )
      {
        const QStringList names = programmesOf( budget.group );
        BrochurePiece piece = budget;
        piece.inferred = true;
        BrochureItem item = itemOf( Kind::Budget, {}, piece, budget.text );
        item.printed = budget.context;
        if ( names.size() == 1 )
          item.owner = idOfName( QLatin1String( "p" ), names.first() );
        else if ( !names.isEmpty() )
        {
          ask( item, QStringLiteral( "budget_programme" ) );
          item.asksOwner = true;
          item.choices = names;
        }
        add( item );
      }
    }

    void addOrphan( Kind kind, const BrochurePiece &piece, const char *question )
    {
      BrochureItem item = itemOf( kind, {}, piece, piece.text );
      ask( item, QString::fromLatin1( question ) );
      item.asksOwner = true;
      item.choices = mClusterNames;
      add( item );
    }

    //! What belongs to some cluster, the text does not say which.
    void addOrphans()
    {
      for ( const BrochurePiece &field : mScan.fields )
        addOrphan( Kind::Field, field, "field_cluster" );
      for ( const BrochurePiece &institution : mScan.institutions )
        addOrphan( Kind::Institution, institution, "institution_cluster" );
      if ( mLacksPage )
        return;
      for ( const BrochurePiece &page : mScan.pages )
        addOrphan( Kind::Page, page, "page_cluster" );
    }

    //! Asks where a programme says another number of clusters than were found for it.
    void checkCounts()
    {
      if ( mHasOpenProgramme )
        return;
      QHash<QString, QString> names;
      for ( BrochureItem &item : mProposal.items )
      {
        if ( item.kind == Kind::Programme )
          names.insert( item.id, item.value );
        if ( item.kind == Kind::ClustersStated && item.value.toInt() != mAssigned.value( names.value( item.owner ) ) )
          ask( item, QStringLiteral( "count_differs" ) );
      }
    }

    BrochureScan mScan;
    BrochureProposal mProposal;
    QHash<QString, int> mIds;
    QHash<QString, int> mAssigned;
    QStringList mProgrammeNames;
    QStringList mClusterNames;
    QStringList mPageChoices;
    bool mHasOpenProgramme = false;
    bool mLacksPage = false;
};

//! Whether most lines are cells parted by one delimiter, as often in each.
bool isTabular( const QString &text )
{
  const QVector<QStringRef> lines = text.splitRef( QLatin1Char( '\n' ), Qt::SkipEmptyParts );
  for ( const char delimiter : { '\t', ',', ';', '|' } )
  {
    QHash<int, int> counts;
    int written = 0;
    for ( const QStringRef &line : lines )
    {
      const int count = line.count( QLatin1Char( delimiter ) );
      written += line.trimmed().isEmpty() ? 0 : 1;
      if ( count > 0 )
        ++counts[count];
    }
    for ( const int lineCount : std::as_const( counts ) )
      if ( lineCount > 1 && lineCount * 10 >= written * 7 )
        return true;
  }
  return false;
}
} // namespace

Result<BrochureProposal> readBrochure( const QString &text )
{
  if ( text.size() > MOST_CHARACTERS )
    return tl::unexpected( Error { Error::Code::SourceUnreadable, {}, {}, -1, QStringLiteral( "more than %1 characters" ).arg( MOST_CHARACTERS ) } );
  BrochureScan scan = scanBrochure( brochureLines( text ) );
  if ( std::all_of( scan.blocks.begin(), scan.blocks.end(), []( const BrochureBlock &block ) { return block.isBare(); } ) )
    return tl::unexpected( Error { Error::Code::NoFeatures, {} } );
  return ProposalBuilder( std::move( scan ) ).run();
}

bool looksLikeBrochure( const QString &text )
{
  const QString sample = text.left( SAMPLE_CHARACTERS );
  if ( isTabular( sample ) )
    return false;
  const BrochureScan scan = scanBrochure( brochureLines( sample ) );
  return std::any_of( scan.blocks.begin(), scan.blocks.end(), []( const BrochureBlock &block ) {
    return ( block.region || block.name ) && ( !block.fields.empty() || !block.institutions.empty() );
  } );
}

} // namespace clusteratlas
