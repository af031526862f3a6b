// SPDX-License-Identifier: GPL-2.0-or-later
#include "fixsheet.h"

#include "columns.h"
#include "labeltext.h"
#include "prefecturetable.h"

#include <algorithm>

namespace clusteratlas
{

namespace
{
using Code = Error::Code;

constexpr size_t MOST_ROWS_ABOVE = 50;
constexpr QChar APOSTROPHE = QLatin1Char( '\'' );

//! Columns by which a sheet is read back; each half of the heading will do.
enum Column
{
  Side,
  Label,
  Answer,
  COLUMN_COUNT
};

struct Heading
{
    QStringView ja;
    QStringView en;
};

constexpr Heading HEADINGS[COLUMN_COUNT] = { { u"どちら", u"side" }, { u"ラベル", u"label" }, { u"回答", u"answer" } };

QString headingText( Column column )
{
  return QStringLiteral( "%1 / %2" ).arg( HEADINGS[column].ja.toString(), HEADINGS[column].en.toString() );
}

QString sideText( JoinSide side )
{
  return side == JoinSide::Polygons ? QStringLiteral( "ポリゴン / polygons" ) : QStringLiteral( "表 / table" );
}

std::optional<JoinSide> readSide( const QString &cell )
{
  const QString text = normalizedLabel( cell );
  const auto holds = [&text]( std::initializer_list<QStringView> names ) { return std::any_of( names.begin(), names.end(), [&text]( QStringView name ) { return text.contains( name ); } ); };
  if ( holds( { u"polygon", u"ポリゴン" } ) )
    return JoinSide::Polygons;
  if ( holds( { u"table", u"表" } ) )
    return JoinSide::Table;
  return std::nullopt;
}

bool isSkip( const QString &answer )
{
  const QString text = normalizedLabel( answer );
  return text == QLatin1String( "skip" ) || text == QStringLiteral( "除外" ) || text == QStringLiteral( "スキップ" );
}

//! "27 大阪府", which is an answer as it stands.
QString prefectureText( PrefectureCode code )
{
  return code.toString() + QLatin1Char( ' ' ) + prefectureRecord( code ).nameJa.toString();
}

struct Columns
{
    size_t row = 0;
    int at[COLUMN_COUNT] = { -1, -1, -1 };

    QStringList missing() const
    {
      QStringList names;
      for ( int column = 0; column < COLUMN_COUNT; ++column )
        if ( at[column] < 0 )
          names << headingText( static_cast<Column>( column ) );
      return names;
    }
};

Columns columnsIn( const TextGrid &grid, size_t row )
{
  Columns columns { row };
  for ( size_t cell = 0; cell < grid.cellCount( row ); ++cell )
    for ( const QString &half : normalizedLabel( grid.text( row, cell ) ).split( QLatin1Char( '/' ) ) )
    {
      const QString name = half.section( QLatin1Char( ':' ), 0, 0 ).section( QLatin1Char( '(' ), 0, 0 ).trimmed();
      for ( int column = 0; column < COLUMN_COUNT; ++column )
        if ( columns.at[column] < 0 && ( name == HEADINGS[column].ja || name == HEADINGS[column].en ) )
          columns.at[column] = static_cast<int>( cell );
    }
  return columns;
}

//! The row with all headings, else the one with most of them.
Columns findHeadings( const TextGrid &grid )
{
  Columns best;
  for ( size_t row = 0; row < std::min( grid.rowCount(), MOST_ROWS_ABOVE ); ++row )
    if ( const Columns columns = columnsIn( grid, row ); columns.missing().size() < best.missing().size() )
      best = columns;
  return best;
}

class FixReader
{
  public:
    FixReader( const TextGrid &grid, const QString &source )
      : mGrid( grid )
      , mSource( source )
      , mColumns( findHeadings( grid ) )
    {}

    Result<Fixes> read()
    {
      if ( const QStringList missing = mColumns.missing(); !missing.isEmpty() )
        return tl::unexpected( Error { Code::FixSheetInvalid, mSource, {}, -1, missing.join( QStringLiteral( ", " ) ) } );
      for ( size_t row = mColumns.row + 1; row < mGrid.rowCount(); ++row )
        if ( mGrid.filledCells( row ) > 0 )
          if ( const Result<void> read = readRow( row ); !read )
            return tl::unexpected( read.error() );
      for ( const bool isTable : { false, true } )
        for ( auto answer = mAnswers[isTable].constBegin(); answer != mAnswers[isTable].constEnd(); ++answer )
          if ( answer->code )
            ( isTable ? mFixes.table : mFixes.polygons ).insert( answer.key(), *answer->code );
      return mFixes;
    }

  private:
    struct GivenAnswer
    {
        std::optional<PrefectureCode> code; //!< empty: skip
        QString text;
    };

    QString cell( size_t row, Column column ) const { return textOfSpreadsheet( mGrid.cell( row, static_cast<size_t>( mColumns.at[column] ) ).toString() ); }

    tl::unexpected<Error> error( Code code, size_t row, const QString &detail = {} ) const { return tl::unexpected( Error { code, mSource, {}, static_cast<qint64>( row + 1 ), detail } ); }

    Result<void> readRow( size_t row )
    {
      const QString answer = cell( row, Answer ).trimmed();
      if ( normalizedLabel( answer ).isEmpty() )
      {
        ++mFixes.open;
        return {};
      }
      const std::optional<JoinSide> side = readSide( cell( row, Side ) );
      const QString label = normalizedLabel( cell( row, Label ) );
      if ( !side )
        return error( Code::FixSideUnknown, row, cell( row, Side ) );
      GivenAnswer given { std::nullopt, answer };
      if ( isSkip( answer ) )
        ++mFixes.skipped;
      else if ( const PrefectureMatchResult match = matchPrefecture( answer ) )
      {
        given.code = match->code;
        ++mFixes.answered;
      }
      else
        return error( Code::FixAnswerUnknown, row, answer );
      return keep( row, *side == JoinSide::Table, label, given );
    }

    Result<void> keep( size_t row, bool isTable, const QString &label, const GivenAnswer &given )
    {
      if ( label.isEmpty() )
        return given.code ? Result<void>( error( Code::FixLabelEmpty, row, given.text ) ) : Result<void>();
      const PrefectureMatchResult plain = matchPrefecture( label );
      if ( plain && given.code && plain->code != *given.code )
        return error( Code::FixAnswerContradicts, row, given.text + QStringLiteral( " / " ) + prefectureText( plain->code ) );
      const auto known = mAnswers[isTable].constFind( label );
      if ( known != mAnswers[isTable].constEnd() && known->code != given.code )
        return error( Code::FixAnswerContradicts, row, given.text + QStringLiteral( " / " ) + known->text );
      if ( !plain )
        mAnswers[isTable].insert( label, given );
      return {};
    }

    const TextGrid &mGrid;
    const QString mSource;
    const Columns mColumns;
    QHash<QString, GivenAnswer> mAnswers[2];
    Fixes mFixes;
};

//! Whether a spreadsheet would make a number or a date of it: "012203", "１３", "1-2", "3/4", "5月1日".
bool isTypedBySpreadsheets( const QString &text )
{
  const auto isPart = []( QChar c ) { return c.isDigit() || c.isSpace() || QStringView( u".,:/-+Ee%年月日時分" ).contains( c ); };
  return std::any_of( text.begin(), text.end(), []( QChar c ) { return c.isDigit(); } ) && std::all_of( text.begin(), text.end(), isPart );
}
} // namespace

QString spreadsheetText( const QString &text )
{
  const bool isRisky = !text.isEmpty() && ( QStringView( u"'=+-@\t\r\n" ).contains( text.at( 0 ) ) || QStringView( u"＝＋－＠" ).contains( text.at( 0 ) ) || isTypedBySpreadsheets( text ) );
  return isRisky ? APOSTROPHE + text : text;
}

QString textOfSpreadsheet( const QString &cell )
{
  return cell.startsWith( APOSTROPHE ) ? cell.mid( 1 ) : cell;
}

FeatureTable fixSheet( const Ledger &ledger, const ReasonWording &reasonWording )
{
  const auto text = []( const char16_t *heading ) { return FieldSchema { QString::fromUtf16( heading ) }; };
  const auto number = []( const char16_t *heading, FieldSchema::Type type ) { return FieldSchema { QString::fromUtf16( heading ), type }; };
  FeatureTable sheet { QStringLiteral( "fix_sheet" ), { QStringLiteral( "修正票" ), QStringLiteral( "Fix sheet" ) }, GeometryKind::None, {} };
  sheet.columns = { FieldSchema { headingText( Side ) },
    text( u"ファイル / source" ),
    number( u"行 / row", FieldSchema::Type::Integer ),
    FieldSchema { headingText( Label ) },
    text( u"理由 / reason" ),
    text( u"候補 / suggestion" ),
    number( u"確からしさ / score", FieldSchema::Type::Number ),
    FieldSchema { headingText( Answer ) + QStringLiteral( ": 都道府県のコード・名前か除外 / prefecture code or name, or skip" ) } };
  for ( const UnmatchedRow &row : unmatchedRows( ledger ) )
  {
    const QString &source = row.side == JoinSide::Polygons ? ledger.polygons.source : ledger.attributesSource;
    const QVariant suggestion = row.suggestion ? QVariant( prefectureText( *row.suggestion ) ) : QVariant();
    const QVariant score = row.suggestion ? QVariant( qRound( row.score * 100 ) / 100.0 ) : QVariant();
    sheet.features.push_back( { { sideText( row.side ), spreadsheetText( source ), row.row, textValue( spreadsheetText( row.label ) ), spreadsheetText( reasonWording( row.reason ) ), suggestion, score, QVariant() } } );
  }
  return sheet;
}

Result<Fixes> fixesFrom( const TextGrid &grid, const QString &source )
{
  return FixReader( grid, source ).read();
}

} // namespace clusteratlas
