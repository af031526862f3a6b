// SPDX-License-Identifier: GPL-2.0-or-later
#include "recognizeprefecturesalgorithm.h"

#include "core/prefecturetable.h"
#include "core/recognizerows.h"
#include "core/suggestprefectures.h"
#include "layers/tablefromsource.h"
#include "wording/errortext.h"
#include "wording/ledgertext.h"

#include <QSet>
#include <qgsfeaturesink.h>
#include <qgsprocessingoutputs.h>

namespace clusteratlas
{

namespace
{
const auto INPUT = []() { return QStringLiteral( "INPUT" ); };
const auto KEY = []() { return QStringLiteral( "KEY" ); };
const auto OUTPUT = []() { return QStringLiteral( "OUTPUT" ); };
const auto NOT_RECOGNIZED = []() { return QStringLiteral( "NOT_RECOGNIZED" ); };

//! \a fields and further text columns, whose names get a number where they are taken.
QgsFields withTexts( QgsFields fields, std::initializer_list<const char *> names )
{
  for ( const char *name : names )
  {
    QString unique = QString::fromLatin1( name );
    for ( int number = 2; fields.lookupField( unique ) >= 0; ++number )
      unique = QStringLiteral( "%1_%2" ).arg( QString::fromLatin1( name ) ).arg( number );
    fields.append( QgsField( unique, compat::TEXT_FIELD ) );
  }
  return fields;
}

QString suggestionFor( const QString &label )
{
  const std::vector<PrefectureSuggestion> suggestions = suggestPrefectures( label );
  return suggestions.empty() ? QString() : prefectureRecord( suggestions.front().code ).nameJa.toString();
}
} // namespace

QString RecognizePrefecturesAlgorithm::shortHelpString() const
{
  return tr( "Finds the column of a layer or table that names prefectures, by names or codes in any usual spelling, and adds to each feature pref_code, name_ja, name_en and key_form, "
             "the form in which it names its prefecture.\n"
             "Features that name none go to an output of their own, each with the reason and, where one is likely, a suggestion. Numbers that only look like codes of prefectures are refused with the reason.\n"
             "The input may be a layer of the project or a file; of a file, encoding and header row are found out." );
}

void RecognizePrefecturesAlgorithm::initAlgorithm( const QVariantMap & )
{
  addParameter( new QgsProcessingParameterFeatureSource( INPUT(), tr( "Layer or table" ), { static_cast<int>( compat::TABLE_SINK ) } ) );
  addParameter( new QgsProcessingParameterField( KEY(), tr( "Column that names prefectures (empty: detected)" ), QVariant(), INPUT(), compat::ANY_FIELD, false, true ) );
  addParameter( new QgsProcessingParameterFeatureSink( OUTPUT(), tr( "Recognized" ), compat::TABLE_SINK ) );
  addParameter( new QgsProcessingParameterFeatureSink( NOT_RECOGNIZED(), tr( "Not recognized" ), compat::TABLE_SINK, QVariant(), true, false ) );
  addOutput( new QgsProcessingOutputNumber( QStringLiteral( "FEATURE_COUNT" ), tr( "Features in" ) ) );
  addOutput( new QgsProcessingOutputNumber( QStringLiteral( "RECOGNIZED_COUNT" ), tr( "Features recognized" ) ) );
  addOutput( new QgsProcessingOutputNumber( QStringLiteral( "NOT_RECOGNIZED_COUNT" ), tr( "Features not recognized" ) ) );
  addOutput( new QgsProcessingOutputNumber( QStringLiteral( "PREFECTURE_COUNT" ), tr( "Prefectures named" ) ) );
  addOutput( new QgsProcessingOutputString( QStringLiteral( "KEY_FIELD" ), tr( "Column that names prefectures" ) ) );
  addOutput( new QgsProcessingOutputString( QStringLiteral( "KEY_FORM" ), tr( "Form of most names or codes" ) ) );
}

QVariantMap RecognizePrefecturesAlgorithm::processAlgorithm( const QVariantMap &parameters, QgsProcessingContext &context, QgsProcessingFeedback *feedback )
{
  const InputFeatures input = readInput( INPUT(), parameters, context, progressFrom( *feedback, 0, 0.5 ) );
  const std::vector<CandidateColumn> columns = candidateColumns( input.fields, input.features );
  const Result<RecognizedRows> recognized = recognizeRows( columns, parameterAsString( parameters, KEY(), context ) );
  if ( !recognized )
    throw QgsProcessingException( errorText( { recognized.error().code, input.name, recognized.error().layer, -1, recognized.error().detail } ) );

  QVariantMap results;
  QString id;
  const std::unique_ptr<QgsFeatureSink> sink( parameterAsSink( parameters, OUTPUT(), context, id, withTexts( input.fields, { "pref_code", "name_ja", "name_en", "key_form" } ), input.type, input.crs ) );
  if ( !sink )
    throw QgsProcessingException( invalidSinkError( parameters, OUTPUT() ) );
  results.insert( OUTPUT(), id );
  const std::unique_ptr<QgsFeatureSink> others( parameterAsSink( parameters, NOT_RECOGNIZED(), context, id, withTexts( input.fields, { "reason", "suggestion" } ), input.type, input.crs ) );
  if ( others )
    results.insert( NOT_RECOGNIZED(), id );

  int count = 0;
  QSet<int> named;
  const Progress progress = progressFrom( *feedback, 0.5, 0.5 );
  for ( size_t row = 0; row < input.features.size(); ++row )
  {
    QgsAttributes attributes = input.features[row].attributes();
    if ( const PrefectureMatchResult &match = recognized->rows[row] )
    {
      const PrefectureRecord &prefecture = prefectureRecord( match->code );
      attributes << match->code.toString() << prefecture.nameJa.toString() << prefecture.nameEn.toString() << QString( keyFormId( match->form ) );
      add( *sink, attributes, input.features[row].geometry(), parameters, OUTPUT() );
      named.insert( match->code.number() );
      ++count;
    }
    else if ( others )
    {
      attributes << reasonText( QString( matchFailureId( match.error() ) ) ) << suggestionFor( columns[recognized->column].values[row] );
      add( *others, attributes, input.features[row].geometry(), parameters, NOT_RECOGNIZED() );
    }
    if ( !report( progress, static_cast<double>( row + 1 ) / static_cast<double>( input.features.size() ) ) )
      break;
  }
  const int all = static_cast<int>( input.features.size() );
  results.insert( { { QStringLiteral( "FEATURE_COUNT" ), all },
    { QStringLiteral( "RECOGNIZED_COUNT" ), count },
    { QStringLiteral( "NOT_RECOGNIZED_COUNT" ), all - count },
    { QStringLiteral( "PREFECTURE_COUNT" ), named.size() },
    { QStringLiteral( "KEY_FIELD" ), columns[recognized->column].name },
    { QStringLiteral( "KEY_FORM" ), QString( keyFormId( recognized->form ) ) } } );
  return results;
}

} // namespace clusteratlas
