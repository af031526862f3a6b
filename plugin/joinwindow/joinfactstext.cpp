// SPDX-License-Identifier: GPL-2.0-or-later
#include "joinfactstext.h"

#include "wording/idwording.h"
#include "wording/ledgertext.h"
#include "wording/tablereadingtext.h"

#include <QCoreApplication>

namespace clusteratlas
{

namespace
{
class JoinFactsText
{
    Q_DECLARE_TR_FUNCTIONS( JoinFactsText )

  public:
    static QString keyForm( const QString &id )
    {
      return wordingOfId( id, { { "jis_code", tr( "codes 01 to 47" ) }, { "jis_number", tr( "numbers 1 to 47" ) }, { "iso_3166_2", tr( "ISO codes, JP-01" ) }, { "code5", tr( "municipality codes of 5 digits" ) }, { "code6", tr( "municipality codes of 6 digits" ) }, { "r_code", tr( "region codes, R01000" ) }, { "name_ja", tr( "Japanese names" ) }, { "name_kana", tr( "names in kana" ) }, { "name_en", tr( "English names" ) } } );
    }

    static QString knownFrom( const QString &id )
    {
      return wordingOfId( id, { { "detected", tr( "detected" ) }, { "bom", tr( "its byte order mark says so" ) }, { "cpg", tr( "the .cpg says so" ) }, { "dbf", tr( "the DBF's language byte says so" ) }, { "format", tr( "the format says so" ) }, { "prj", tr( "the .prj says so" ) }, { "extent", tr( "inferred from the extent" ) }, { "name", tr( "inferred from the file’s name" ) }, { "prefectures", tr( "inferred from the prefectures named" ) }, { "user", tr( "chosen" ) } } );
    }

    static QString cardinality( const JoinFacts &facts, bool countsRows )
    {
      switch ( facts.cardinality )
      {
        case Cardinality::None:
          return tr( "nothing joins" );
        case Cardinality::OneToOne:
          return tr( "1:1" );
        case Cardinality::OneToMany:
          return countsRows ? tr( "1:n, %1 of %2 prefectures have several rows" ).arg( facts.prefecturesWithSeveral ).arg( facts.prefectures )
                            : tr( "1:n, %1 of %2 prefectures have several clusters" ).arg( facts.prefecturesWithSeveral ).arg( facts.prefectures );
        case Cardinality::ManyToOne:
          return tr( "n:1, %1 of %2 clusters have several prefectures" ).arg( facts.partnersWithSeveral ).arg( facts.partners );
        case Cardinality::ManyToMany:
          return tr( "n:m, %1 of %2 prefectures have several clusters and %3 of %4 clusters several prefectures" )
            .arg( facts.prefecturesWithSeveral )
            .arg( facts.prefectures )
            .arg( facts.partnersWithSeveral )
            .arg( facts.partners );
      }
      Q_UNREACHABLE();
    }

    static FactSection join( const PreparedAtlas &atlas )
    {
      const JoinFacts facts = joinFacts( atlas );
      const bool countsRows = atlas.ledger.countsRows;
      const auto loss = []( const QString &name, int count, int of ) { return FactLine { name, of >= 0 ? tr( "%1 of %2", "a part of a count" ).arg( count ).arg( of ) : QString::number( count ), count > 0 }; };
      return { tr( "Join" ), { { tr( "Matched" ), countsRows ? tr( "%1 of %2 rows, on %3 prefectures" ).arg( facts.matched ).arg( facts.in ).arg( facts.prefectures ) : tr( "%1 of %2 memberships, on %3 prefectures" ).arg( facts.matched ).arg( facts.in ).arg( facts.prefectures ) }, loss( tr( "Table not matched" ), facts.notMatched, facts.in ), loss( tr( "of these ambiguous" ), facts.ambiguous, -1 ), loss( tr( "Doubled" ), facts.doubled, facts.in ), loss( tr( "Polygons not matched" ), facts.featuresNotMatched, facts.features ), { tr( "Cardinality" ), cardinality( facts, countsRows ) }, { tr( "Prefectures without partner" ), QString::number( facts.prefecturesWithout ) } } };
    }

    static FactLine key( const QString &field, const QString &form )
    {
      return { tr( "Key column" ), field.isEmpty() ? tr( "none" ) : tr( "%1: %2", "a column and what it holds" ).arg( field, keyForm( form ) ) };
    }

    static FactSection polygons( const Ledger::Polygons &polygons )
    {
      const QString known = tr( "%1 (%2)", "a value and where it is known from" );
      QString geometry = polygons.repaired > 0 ? tr( "%1 repaired" ).arg( polygons.repaired ) : tr( "valid" );
      if ( !polygons.united.empty() )
        geometry += tr( "; borders of %1 prefectures do not match" ).arg( polygons.united.size() );
      return { tr( "Polygons" ), { { tr( "Source" ), tr( "%1, layer %2" ).arg( polygons.source, polygons.layer ) }, key( polygons.keyField, polygons.keyForm ), { tr( "Encoding" ), known.arg( polygons.encoding, knownFrom( polygons.encodingFrom ) ) }, { tr( "Coordinate system" ), known.arg( polygons.crs, knownFrom( polygons.crsFrom ) ) }, { tr( "Features" ), polygons.municipalities ? tr( "%1, dissolved to %2 prefectures" ).arg( polygons.features ).arg( polygons.recognised ) : tr( "%1, of %2 prefectures" ).arg( polygons.features ).arg( polygons.recognised ) }, { tr( "Geometry" ), geometry, !polygons.united.empty() } } };
    }

    static FactSection table( const Ledger &ledger )
    {
      const Ledger::Attributes &table = ledger.attributes;
      FactSection section { tr( "Table" ), { { tr( "Source" ), table.layer.isEmpty() ? ledger.attributesSource : tr( "%1, layer %2" ).arg( ledger.attributesSource, table.layer ) } } };
      if ( table.shape.isEmpty() )
        return section;
      section.lines.push_back( key( table.keyField, table.keyForm ) );
      section.lines.push_back( { tr( "Encoding" ), tr( "%1 (%2)", "a value and where it is known from" ).arg( table.encoding, knownFrom( table.encodingFrom ) ), table.undecodable > 0 } );
      section.lines.push_back( { tr( "Rows" ), tr( "%1, %2", "a count of rows and what each is" ).arg( table.rows ).arg( tableShapeText( table.shape ) ) } );
      if ( !table.layersLeft.isEmpty() )
        section.lines.push_back( { tr( "Not read" ), table.layersLeft.join( tr( ", ", "in a list" ) ) } );
      return section;
    }

    static FactSection everything( const Ledger &ledger )
    {
      FactSection section { tr( "Every line" ), {} };
      for ( const QString &line : ledgerText( ledger ) )
        section.lines.push_back( { line, QString() } );
      return section;
    }
};
} // namespace

std::vector<FactSection> factSections( const PreparedAtlas &atlas )
{
  return { JoinFactsText::join( atlas ), JoinFactsText::polygons( atlas.ledger.polygons ), JoinFactsText::table( atlas.ledger ), JoinFactsText::everything( atlas.ledger ) };
}

QString keyFormText( const QString &id )
{
  return JoinFactsText::keyForm( id );
}

QString knownFromText( const QString &id )
{
  return JoinFactsText::knownFrom( id );
}

} // namespace clusteratlas
