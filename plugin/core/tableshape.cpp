// SPDX-License-Identifier: GPL-2.0-or-later
#include "tableshape.h"

#include "columnheader.h"
#include "columnstudy.h"
#include "suggestprefectures.h"

#include <QHash>
#include <QSet>

#include <algorithm>

namespace clusteratlas
{

namespace
{
using Meaning = ColumnMeaning;

constexpr size_t ROWS_READ_WHOLE = 2000;
constexpr int PREFECTURES_ACROSS = 3;
constexpr double RATHER_SURE = 0.75; //!< score of a suggestion

int columnNamed( const TableLayout &layout, const QString &name )
{
  for ( int column = 0; column < layout.columns.size(); ++column )
    if ( layout.columns.at( column ).compare( name, Qt::CaseInsensitive ) == 0 || layout.labels.at( column ).compare( name, Qt::CaseInsensitive ) == 0 )
      return column;
  return -1;
}

class ShapeSearch
{
  public:
    ShapeSearch( const TextGrid &grid, const TableLayout &layout, const TableOptions &options )
      : mGrid( grid )
      , mLayout( layout )
      , mOptions( options )
      , mStudies( studyColumns( grid, layout, options.aliases ) )
    {
      for ( const ColumnStudy &study : mStudies )
      {
        mReading.meanings.push_back( study.meaning );
        mReading.figures.push_back( study.holdsFigures() );
      }
    }

    tl::expected<TableReading, std::vector<Ledger::RefusedColumn>> search()
    {
      findKey();
      findClusterColumns();
      const bool across = findPrefecturesAcross();
      if ( mReading.key < 0 && !across )
        return tl::make_unexpected( mReading.refused );
      if ( !across )
        findShape();
      if ( mOptions.shape && *mOptions.shape != mReading.shape )
      {
        mReading.shape = *mOptions.shape;
        if ( mReading.shape == TableShape::WideClusters && mReading.across.empty() )
          mReading.across = columnsLeft();
        mReading.shapeReason = QStringLiteral( "stated" );
      }
      return std::move( mReading );
    }

  private:
    const ColumnStudy &study( int column ) const { return mStudies[static_cast<size_t>( column )]; }
    int columnCount() const { return static_cast<int>( mStudies.size() ); }

    CandidateColumn candidate( int column ) const
    {
      CandidateColumn candidate { mLayout.labels.at( column ), {} };
      candidate.values.reserve( mLayout.dataRows.size() );
      QHash<QString, QString> shared; // a label of a million rows is one string
      for ( const size_t row : mLayout.dataRows )
      {
        const QStringView cell = mGrid.cell( row, static_cast<size_t>( column ) );
        const QString view = QString::fromRawData( cell.data(), static_cast<int>( cell.size() ) );
        const auto known = shared.constFind( view );
        if ( known != shared.constEnd() )
          candidate.values.push_back( *known );
        else
        {
          candidate.values.push_back( cell.toString() );
          if ( shared.size() < 100000 )
            shared.insert( candidate.values.back(), candidate.values.back() );
        }
      }
      return candidate;
    }

    void findKey()
    {
      std::vector<int> places;
      std::vector<CandidateColumn> candidates;
      for ( int column = 0; column < columnCount(); ++column )
      {
        const ColumnStudy &facts = study( column );
        const bool mayBeKey = mLayout.dataRows.size() <= ROWS_READ_WHOLE || facts.single * 4 > facts.filled;
        if ( facts.otherCodes * 2 > facts.filled )
          mReading.refused.push_back( { mLayout.columns.at( column ), QString( keyColumnRejectionId( KeyColumnRejection::OtherCodeSystem ) ) } );
        if ( !mayBeKey || facts.single == 0 || facts.otherCodes * 2 > facts.filled )
          continue;
        places.push_back( column );
        candidates.push_back( candidate( column ) );
      }
      const KeyColumnChoice choice = chooseKeyColumn( candidates );
      int recognisedRows = 0;
      for ( const KeyColumnScore &score : choice.scores )
      {
        const int column = places[static_cast<size_t>( score.column )];
        if ( isWorthTelling( score.rejection, column ) )
          mReading.refused.push_back( { mLayout.columns.at( column ), QString( keyColumnRejectionId( score.rejection ) ) } );
        else if ( score.rejection == KeyColumnRejection::None && choice.column && score.column != *choice.column && study( column ).meaning != Meaning::InstitutionPrefecture )
          mReading.otherKeys.push_back( column );
        if ( choice.column && score.column == *choice.column )
        {
          mReading.key = column;
          mReading.keyForm = score.form;
          recognisedRows = std::min( score.recognisedRows, study( column ).single );
        }
      }
      takeListColumn( recognisedRows );
      if ( mReading.key < 0 )
        if ( const int seat = mReading.columnOf( Meaning::InstitutionPrefecture ); seat >= 0 && study( seat ).single * 2 > study( seat ).filled )
          takeKey( seat );
      if ( const int stated = mOptions.keyColumn.isEmpty() ? -1 : columnNamed( mLayout, mOptions.keyColumn ); stated >= 0 )
      {
        takeKey( stated );
        mReading.otherKeys.clear();
      }
      for ( int column = 0; column < columnCount() && mReading.key < 0; ++column )
        if ( study( column ).ambiguous * 2 > study( column ).filled )
          mReading.refused.push_back( { mLayout.columns.at( column ), QString( keyColumnRejectionId( KeyColumnRejection::AmbiguousNames ) ) } );
    }

    void takeKey( int column )
    {
      mReading.key = column;
      mReading.keyForm = chooseKeyColumn( { candidate( column ) } ).scores.front().form;
    }

    //! Figures that happen to lie between 1 and 47 are no news; a column called code is, and so is a second one of prefectures.
    bool isWorthTelling( KeyColumnRejection rejection, int column ) const
    {
      if ( rejection == KeyColumnRejection::None || rejection == KeyColumnRejection::TooFewRecognised )
        return false;
      return rejection == KeyColumnRejection::RivalColumns || readColumnHeader( mLayout.labels.at( column ) ) != ColumnHeader::Silent;
    }

    //! A column whose cells list prefectures, when it places more rows than \a recognisedRows.
    void takeListColumn( int recognisedRows )
    {
      int best = -1;
      const auto rank = [this]( int column ) { return std::make_pair( study( column ).places, study( column ).meaning == Meaning::Governments ); };
      for ( int column = 0; column < columnCount(); ++column )
      {
        const ColumnStudy &facts = study( column );
        const bool isList = facts.places > facts.single && facts.places * 2 > facts.filled && facts.holdsText();
        const bool isBesideKey = mReading.key >= 0 && facts.meaning == Meaning::Municipality;
        if ( isList && !isBesideKey && facts.places > recognisedRows && ( best < 0 || rank( column ) > rank( best ) ) )
          best = column;
      }
      if ( best < 0 )
        return;
      mReading.key = best;
      mReading.keyForm = KeyForm::NameJa;
      mReading.otherKeys.clear();
    }

    void findClusterColumns()
    {
      const auto usable = [this]( Meaning meaning, bool figuresToo ) {
        const int column = mReading.columnOf( meaning );
        return column >= 0 && column != mReading.key && study( column ).filled > 0 && ( figuresToo || study( column ).holdsText() ) ? column : -1;
      };
      mReading.cluster = usable( Meaning::ClusterId, true );
      mReading.clusterName = usable( Meaning::ClusterName, false );
      if ( mReading.clusterName < 0 && mReading.cluster >= 0 )
        for ( const char16_t *name : { u"name_ja", u"name", u"名称", u"名前" } )
          if ( const int column = columnNamed( mLayout, QString::fromUtf16( name ) ); column >= 0 && column != mReading.key && mReading.clusterName < 0 && !study( column ).namesPrefectures() )
            mReading.clusterName = column;
      if ( mReading.cluster < 0 )
        mReading.cluster = mReading.clusterName;
      const int stated = mOptions.clusterColumn.isEmpty() ? -1 : columnNamed( mLayout, mOptions.clusterColumn );
      if ( stated >= 0 )
        mReading.cluster = mReading.clusterName = stated;
      const int role = mReading.columnOf( Meaning::Role );
      mReading.role = role >= 0 && study( role ).holdsText() ? role : -1;
    }

    //! A header across names prefectures: then rows are clusters or indicators.
    bool findPrefecturesAcross()
    {
      QSet<int> codes;
      std::vector<int> columns;
      for ( int column = 0; column < columnCount(); ++column )
        if ( study( column ).prefectureInName )
        {
          codes.insert( study( column ).prefectureInName->number() );
          columns.push_back( column );
        }
      const bool stated = mOptions.shape && ( *mOptions.shape == TableShape::WidePrefectures || *mOptions.shape == TableShape::StatisticsAcross );
      const int named = mReading.key < 0 ? 0 : study( mReading.key ).places;
      if ( !stated && ( codes.size() < PREFECTURES_ACROSS || codes.size() < named || codes.size() * 2 < columnCount() - 2 ) )
        return false;
      addUnknownsAcross( columns );
      mReading.across = columns;
      mReading.key = -1;
      mReading.shapeReason = QStringLiteral( "prefectures_across" );
      int figures = 0;
      int marks = 0;
      for ( const int column : columns )
      {
        figures += study( column ).figures;
        marks += study( column ).marks;
      }
      const bool areMarks = marks * 2 > figures;
      if ( mReading.cluster < 0 )
        mReading.cluster = mReading.clusterName = firstText();
      const bool saysClusters = mReading.columnOf( Meaning::ClusterId ) >= 0 || mReading.columnOf( Meaning::ClusterName ) >= 0 || !mOptions.clusterColumn.isEmpty();
      mReading.shape = figures > 0 && !areMarks && !saysClusters ? TableShape::StatisticsAcross : TableShape::WidePrefectures;
      return true;
    }

    /**
     * Adds columns whose header may be a prefecture's name misspelt, so that their cells are reported and not passed over: those of marks or
     * figures that stand between two of \a columns, or for whose header suggestPrefectures() is rather sure.
     */
    void addUnknownsAcross( std::vector<int> &columns ) const
    {
      if ( columns.empty() )
        return;
      const int first = columns.front(), last = columns.back();
      for ( int column = 0; column < columnCount(); ++column )
      {
        const ColumnStudy &facts = study( column );
        const QString &label = mLayout.labels.at( column );
        const PrefectureMatchResult match = matchPrefecture( label );
        const bool isSilent = facts.meaning == Meaning::Silent && column != mReading.cluster && column != mReading.clusterName;
        const bool isOfTheKind = facts.marks == facts.filled || facts.figures == facts.filled;
        if ( match || match.error() != MatchFailure::Unknown || !isSilent || !isOfTheKind || facts.filled == 0 || isPartOfJapan( label ) )
          continue;
        const std::vector<PrefectureSuggestion> suggestions = suggestPrefectures( label );
        if ( !facts.prefectureInName && ( ( column > first && column < last ) || ( !suggestions.empty() && suggestions.front().score >= RATHER_SURE ) ) )
          columns.push_back( column );
      }
      std::sort( columns.begin(), columns.end() );
    }

    //! The first column of texts that are neither prefectures nor parts of Japan; -1 when there is none.
    int firstText() const
    {
      for ( int column = 0; column < columnCount(); ++column )
      {
        const ColumnStudy &facts = study( column );
        const bool isTaken = column == mReading.key || facts.prefectureInName || facts.namesPrefectures() || facts.regions * 2 > facts.filled;
        const bool isName = facts.meaning == Meaning::Silent || facts.meaning == Meaning::RegionName || facts.meaning == Meaning::ClusterName || facts.meaning == Meaning::Indicator;
        if ( facts.holdsText() && !isTaken && isName )
          return column;
      }
      return -1;
    }

    bool isOtherKey( int column ) const { return std::find( mReading.otherKeys.begin(), mReading.otherKeys.end(), column ) != mReading.otherKeys.end(); }

    std::vector<int> columnsLeft() const
    {
      std::vector<int> columns;
      for ( int column = 0; column < columnCount(); ++column )
        if ( column != mReading.key && !isOtherKey( column ) && !study( column ).namesPrefectures() && study( column ).meaning == Meaning::Silent && study( column ).regions * 2 <= study( column ).filled )
          columns.push_back( column );
      return columns;
    }

    bool findMarks()
    {
      std::vector<int> marked;
      const std::vector<int> left = columnsLeft();
      int present = 0;
      for ( const int column : left )
      {
        const ColumnStudy &facts = study( column );
        const bool isTotal = !matchPrefecture( mLayout.labels.at( column ) ) && matchPrefecture( mLayout.labels.at( column ) ).error() == MatchFailure::NationalTotal;
        if ( facts.filled == 0 || facts.marks < facts.filled || isTotal )
          continue;
        marked.push_back( column );
        present += facts.marksPresent;
      }
      if ( present == 0 || marked.size() * 2 < left.size() )
        return false;
      mReading.across = marked;
      return true;
    }

    void take( TableShape shape, const char *reason )
    {
      mReading.shape = shape;
      mReading.shapeReason = QString::fromLatin1( reason );
    }

    void findShape()
    {
      const int institutionId = mReading.columnOf( Meaning::InstitutionId );
      const int institutionName = mReading.columnOf( Meaning::InstitutionName );
      const bool hasInstitution = institutionId >= 0 || ( institutionName >= 0 && study( institutionName ).holdsText() && institutionName != mReading.key );
      const ColumnStudy &key = study( mReading.key );
      const bool prefecturesRepeat = key.itemsRepeated > 0 || key.places > key.single;
      // A city may stand for its prefecture in a cell of its own; that makes no list.
      const bool listsPrefectures = key.lists > 0 && key.places > key.single;
      if ( mReading.cluster >= 0 )
      {
        const ColumnStudy &cluster = study( mReading.cluster );
        if ( hasInstitution && ( institutionId >= 0 || cluster.distinct < cluster.filled ) && key.places == key.single )
          return take( TableShape::Links, "institution_column" );
        const bool listsClusters = cluster.lists > 0 && key.places == key.single && ( cluster.clearLists > 0 || cluster.itemsRepeated > 0 ) && key.distinct == key.filled;
        if ( listsClusters )
          return take( TableShape::ClusterLists, "list_cells" );
        return listsPrefectures ? take( TableShape::PrefectureLists, "list_cells" ) : take( TableShape::Long, "cluster_column" );
      }
      if ( hasInstitution && !key.holdsFigures() )
        return take( TableShape::Institutions, "institution_column" );
      if ( institutionId >= 0 )
        return take( TableShape::Institutions, "institution_column" );
      if ( findMarks() )
        return take( TableShape::WideClusters, "marks" );
      if ( prefecturesRepeat && !hasFigureColumns() )
        if ( const int name = firstText(); name >= 0 )
        {
          mReading.cluster = mReading.clusterName = name;
          return listsPrefectures ? take( TableShape::PrefectureLists, "list_cells" ) : take( TableShape::Long, "only_text_column" );
        }
      take( TableShape::Statistics, "no_cluster_column" );
    }

    //! Figures beside the key that are neither its codes nor years nor coordinates.
    bool hasFigureColumns() const
    {
      for ( const int column : columnsLeft() )
        if ( study( column ).holdsFigures() )
          return true;
      return false;
    }

    const TextGrid &mGrid;
    const TableLayout &mLayout;
    const TableOptions &mOptions;
    std::vector<ColumnStudy> mStudies;
    TableReading mReading;
};
} // namespace

int TableReading::columnOf( ColumnMeaning meaning ) const
{
  const auto found = std::find( meanings.begin(), meanings.end(), meaning );
  return found == meanings.end() ? -1 : static_cast<int>( found - meanings.begin() );
}

tl::expected<TableReading, std::vector<Ledger::RefusedColumn>> readTableShape( const TextGrid &grid, const TableLayout &layout, const TableOptions &options )
{
  return ShapeSearch( grid, layout, options ).search();
}

} // namespace clusteratlas
