// SPDX-License-Identifier: GPL-2.0-or-later
#include "brochuretables.h"

#include "brochureproposal.h"
#include "importcontext.h"
#include "labeltext.h"
#include "listcell.h"
#include "matchprefecture.h"

#include <QRegularExpression>

#include <algorithm>

namespace clusteratlas
{

namespace
{
using Kind = BrochureKind;
using Type = FieldSchema::Type;

const char SOURCE_ID[] = "brochure";

QString linesOf( const BrochureItem &item )
{
  return item.lastLine > item.line ? QStringLiteral( "%1-%2" ).arg( item.line ).arg( item.lastLine ) : QString::number( item.line );
}

bool isJapanese( const QString &text )
{
  return std::any_of( text.begin(), text.end(), []( QChar c ) { return c.script() == QChar::Script_Han || c.script() == QChar::Script_Hiragana || c.script() == QChar::Script_Katakana; } );
}

//! 産業技術総合研究所 for （独）産業技術総合研究所.
QString withoutLegalForm( const QString &name )
{
  static const QRegularExpression FORM( QStringLiteral( "^(?:[(（](?:独|財|社|公財|一財|公社|一社|国研|地独|学|大|国)[)）]|㈶|㈳)\\s*" ) );
  const QString rest = QString( name ).remove( FORM );
  return rest.isEmpty() ? name : rest;
}

/**
 * A table whose rows begin with columns of its own and end in confidence, source_id and source_line. "name" as a column stands for the pair
 * name_ja and name_en, of which the text fills the one of its language.
 */
class LinedTable
{
  public:
    LinedTable( const char *name, std::initializer_list<const char *> columns )
      : mTable( name )
    {
      for ( const char *column : columns )
        mTable.addColumn( QString::fromLatin1( column ), isCount( column ) ? Type::Integer : isFlag( column ) ? Type::Boolean
                                                                                                              : Type::String );
      for ( const char *column : { "confidence", "source_id", "source_line" } )
        mTable.addColumn( QString::fromLatin1( column ) );
    }

    void add( const BrochureItem &item, std::initializer_list<QString> cells )
    {
      AttributeTable::Row &row = mTable.addRow( item.line );
      std::copy( cells.begin(), cells.end(), row.cells.begin() );
      row.cells[row.cells.size() - 3] = item.confidence;
      row.cells[row.cells.size() - 2] = QString::fromLatin1( SOURCE_ID );
      row.cells[row.cells.size() - 1] = item.line > 0 ? linesOf( item ) : QString();
    }

    void takeInto( std::vector<DataTable> &tables, bool isNeeded = false )
    {
      if ( isNeeded || !mTable.isEmpty() )
        tables.push_back( mTable.take() );
    }

  private:
    static bool isCount( const char *column ) { return qstrcmp( column, "position" ) == 0 || qstrcmp( column, "clusters_stated" ) == 0; }
    static bool isFlag( const char *column ) { return qstrcmp( column, "core" ) == 0 || qstrcmp( column, "institutions_go_on" ) == 0; }

    TableBuilder mTable;
};

QString inJapanese( const QString &text )
{
  return isJapanese( text ) ? text : QString();
}

QString inEnglish( const QString &text )
{
  return isJapanese( text ) ? QString() : text;
}

QString flag( bool isSet )
{
  return isSet ? QStringLiteral( "true" ) : QStringLiteral( "false" );
}

//! The parts of a cluster or programme, by kind.
using Parts = QHash<int, std::vector<const BrochureItem *>>;

class BrochureTables
{
  public:
    BrochureTables( const BrochureProposal &proposal, QString name )
      : mProposal( proposal )
      , mName( std::move( name ) )
    {
      for ( const BrochureItem &item : proposal.items )
        if ( !item.owner.isEmpty() && !item.value.isEmpty() )
          mParts[item.owner][static_cast<int>( item.kind )].push_back( &item );
    }

    std::vector<DataTable> run()
    {
      for ( const BrochureItem &item : mProposal.items )
      {
        mLastLine = std::max( mLastLine, item.lastLine );
        if ( item.kind == Kind::Programme && !item.value.isEmpty() )
          addProgramme( item );
        else if ( item.kind == Kind::Cluster && !item.value.isEmpty() )
          addCluster( item );
        else if ( item.kind == Kind::Budget )
          addBudget( item );
      }
      std::vector<DataTable> tables;
      mProgrammes.takeInto( tables );
      mRules.takeInto( tables );
      mFields.takeInto( tables );
      mClusters.takeInto( tables, true );
      mMarks.takeInto( tables );
      mPlaces.takeInto( tables, true );
      mInstitutions.takeInto( tables );
      mLinks.takeInto( tables );
      tables.push_back( source() );
      return tables;
    }

  private:
    const std::vector<const BrochureItem *> &parts( const BrochureItem &owner, Kind kind ) { return mParts[owner.id][static_cast<int>( kind )]; }

    const BrochureItem *part( const BrochureItem &owner, Kind kind )
    {
      const auto &all = parts( owner, kind );
      return all.empty() ? nullptr : all.front();
    }

    QString textOf( const BrochureItem &owner, Kind kind )
    {
      QStringList texts;
      for ( const BrochureItem *item : parts( owner, kind ) )
        texts << item->value;
      return texts.join( QChar( u'、' ) );
    }

    static QString programmeId( const QString &name ) { return idOfName( QLatin1String( "p" ), name ); }

    void addProgramme( const BrochureItem &item )
    {
      const QString id = programmeId( item.value );
      if ( mKnownProgrammes.contains( id ) )
        return;
      mKnownProgrammes.insert( id );
      const BrochureItem *budget = part( item, Kind::Budget );
      mProgrammes.add( item, { id, inJapanese( item.value ), inEnglish( item.value ), textOf( item, Kind::FiscalYear ), textOf( item, Kind::ClustersStated ), budget ? budget->value : QString() } );
      mProgrammeIds.insert( item.id, id );
    }

    void addBudget( const BrochureItem &item )
    {
      const QString owner = mProgrammeIds.value( item.owner );
      const int position = ++mRuleCounts[owner];
      mRules.add( item, { QStringLiteral( "%1-%2" ).arg( owner.isEmpty() ? QStringLiteral( "rule" ) : owner ).arg( position ), owner, QString::number( position ), item.printed, item.value } );
    }

    void addCluster( const BrochureItem &cluster )
    {
      QString programme;
      if ( const BrochureItem *named = part( cluster, Kind::ClusterProgramme ) )
      {
        programme = programmeId( named->value );
        if ( !mKnownProgrammes.contains( programme ) )
          addProgramme( { Kind::Programme, {}, {}, named->value, named->printed, named->line, named->lastLine, named->confidence } );
      }
      const QString region = textOf( cluster, Kind::Region );
      const BrochureItem *page = part( cluster, Kind::Page );
      const auto &institutions = parts( cluster, Kind::Institution );
      const bool goesOn = std::any_of( institutions.begin(), institutions.end(), []( const BrochureItem *item ) { return item->more; } );
      mClusters.add( cluster, { cluster.id, programme, inJapanese( region ), inEnglish( region ), inJapanese( cluster.value ), inEnglish( cluster.value ), textOf( cluster, Kind::Subtitle ), textOf( cluster, Kind::Applicant ), textOf( cluster, Kind::CoreOrganisation ), page ? page->value : QString(), page ? page->confidence : QString(), flag( goesOn ) } );
      addFields( cluster );
      addInstitutions( cluster );
      addPlaces( cluster );
    }

    void addFields( const BrochureItem &cluster )
    {
      int position = 0;
      for ( const BrochureItem *field : parts( cluster, Kind::Field ) )
      {
        const QString id = idOfName( QLatin1String( "f" ), field->value );
        if ( !mKnownFields.contains( id ) )
          mFields.add( *field, { id, inJapanese( field->value ), inEnglish( field->value ), QString::number( mKnownFields.size() + 1 ) } );
        mKnownFields.insert( id );
        mMarks.add( *field, { cluster.id, id, QString::number( ++position ), field->value } );
      }
    }

    void addInstitutions( const BrochureItem &cluster )
    {
      int position = 0;
      for ( const BrochureItem *institution : parts( cluster, Kind::Institution ) )
      {
        const QString name = withoutLegalForm( institution->value );
        const QString id = idOfName( QLatin1String( "i" ), name );
        if ( !mKnownInstitutions.contains( id ) )
          mInstitutions.add( *institution, { id, inJapanese( name ), inEnglish( name ), institution->printed } );
        mKnownInstitutions.insert( id );
        mLinks.add( *institution, { cluster.id, id, QString::number( ++position ), institution->printed, flag( institution->core ) } );
      }
    }

    //! Governments that apply are applicants; what a region's name says is an area.
    void addPlaces( const BrochureItem &cluster )
    {
      for ( const Kind kind : { Kind::Applicant, Kind::Prefecture } )
        for ( const BrochureItem *item : parts( cluster, kind ) )
          for ( const PlaceItem &place : placesIn( item->value ) )
            mPlaces.add( *item, { cluster.id, place.match ? place.match->code.toString() : place.label, kind == Kind::Applicant ? roleId( Role::Applicant ) : roleId( Role::Area ), item->printed.isEmpty() ? item->value : item->printed, place.label, QStringLiteral( "%1:%2" ).arg( mName ).arg( item->line ) } );
    }

    DataTable source() const
    {
      TableBuilder table( "sources" );
      for ( const char *column : { "source_id", "title_ja", "title_en", "lines" } )
        table.addColumn( QString::fromLatin1( column ) );
      AttributeTable::Row &row = table.addRow( 1 );
      row.cells = { QString::fromLatin1( SOURCE_ID ), mName, mName, QStringLiteral( "1-%1" ).arg( mLastLine ) };
      return table.take();
    }

    const BrochureProposal &mProposal;
    const QString mName;
    QHash<QString, Parts> mParts;
    LinedTable mProgrammes { "programmes", { "programme_id", "name_ja", "name_en", "fiscal_year", "clusters_stated", "budget_printed_ja" } };
    LinedTable mRules { "programme_rules", { "rule_id", "programme_id", "position", "part_ja", "text_ja" } };
    LinedTable mFields { "fields", { "field_id", "name_ja", "name_en", "position" } };
    LinedTable mClusters { "clusters", { "cluster_id", "programme_id", "region_ja", "region_en", "name_ja", "name_en", "subtitle_ja", "governments_ja", "core_organization_ja", "brochure_page", "brochure_page_confidence", "institutions_go_on" } };
    LinedTable mMarks { "cluster_fields", { "cluster_id", "field_id", "position", "name_printed_ja" } };
    LinedTable mPlaces { "cluster_prefectures", { "cluster_id", "pref_code", "role", "evidence_ja", "pref_label", "source" } };
    LinedTable mInstitutions { "institutions", { "institution_id", "name_ja", "name_en", "name_printed_ja" } };
    LinedTable mLinks { "cluster_institutions", { "cluster_id", "institution_id", "position", "name_printed_ja", "core" } };
    QSet<QString> mKnownProgrammes;
    QSet<QString> mKnownFields;
    QSet<QString> mKnownInstitutions;
    QHash<QString, QString> mProgrammeIds;
    QHash<QString, int> mRuleCounts;
    int mLastLine = 1;
};

//! The question of \a item as the ledger lists it; what it is about is its own text, or the name of its cluster.
Ledger::OpenQuestion questionOf( const BrochureItem &item, const QHash<QString, QString> &names )
{
  QString about = item.value.isEmpty() ? names.value( item.owner, item.printed ) : item.value;
  return { item.line, item.id, QString( brochureKindId( item.kind ) ), about, item.question, item.choices.size() };
}
} // namespace

std::vector<DataTable> brochureTables( const BrochureProposal &proposal, const QString &name )
{
  return BrochureTables( proposal, name ).run();
}

Result<TableImport> importBrochure( const QString &text, const QString &name, const BrochureAnswers &answers, const char *reason )
{
  const Result<BrochureProposal> read = readBrochure( text );
  if ( !read )
    return tl::unexpected( Error { read.error().code, name, {}, -1, read.error().detail } );
  const BrochureProposal proposal = withAnswers( *read, answers );
  TableImport result;
  result.shape = TableShape::Brochure;
  result.tables = brochureTables( proposal, name );
  result.facts.shape = QString( tableShapeId( result.shape ) );
  result.facts.shapeReason = QString::fromLatin1( reason );
  result.facts.roleFrom = QStringLiteral( "shape" );
  result.facts.setAside = proposal.setAside;
  QHash<QString, QString> names;
  for ( const BrochureItem &item : proposal.items )
  {
    if ( item.kind == BrochureKind::Cluster || item.kind == BrochureKind::Programme )
      names.insert( item.id, item.value.isEmpty() ? item.printed : item.value );
    result.recognised += item.kind == BrochureKind::Cluster ? 1 : 0;
    if ( item.isOpen() )
      result.facts.openQuestions.push_back( questionOf( item, names ) );
  }
  for ( const QString &id : proposal.unusedAnswers )
    result.facts.openQuestions.push_back( { 0, id, {}, answers.value( id ), QStringLiteral( "unused_answer" ), 0 } );
  result.facts.rows = static_cast<int>( text.count( QLatin1Char( '\n' ) ) ) + 1;
  return result;
}

} // namespace clusteratlas
