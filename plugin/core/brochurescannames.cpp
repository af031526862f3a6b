// SPDX-License-Identifier: GPL-2.0-or-later
#include "brochurescanner.h"

#include "brochurewords.h"

#include <QStringView>

namespace clusteratlas
{

namespace
{
constexpr int LONGEST_NAME = 80;
} // namespace

bool BrochureScanner::takeRegion( const BrochureLine &line )
{
  QString text = withoutBullet( line.text );
  const std::optional<TrailingPage> page = trailingPage( text );
  text = page ? page->before : text;
  const QString folded = foldedText( text );
  // A heading in brackets that are no ( ): those are for fields.
  if ( QStringView( u"【[<《〔" ).contains( folded.isEmpty() ? QChar() : folded.at( 0 ) ) )
    text = insideBrackets( text ).value_or( text );
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

bool BrochureScanner::takeName( const BrochureLine &line, bool awaitsName )
{
  QString text = withoutBullet( line.text );
  const bool isTheme = awaitsName && !line.folded.contains( QChar( u'。' ) ) && !mStudy.areFields( fieldsIn( text ) );
  if ( ( !isTheme && isSentence( line.folded ) ) || text.size() > LONGEST_NAME || text.isEmpty() )
    return false;
  const std::optional<TrailingPage> page = trailingPage( text );
  text = page ? page->before : text;
  const bool isCluster = isClusterName( foldedText( text ) );
  const bool hasParts = touches() && ( !current().fields.empty() || !current().institutions.empty() );
  if ( touches() && current().name && !hasParts && !current().subtitle )
    takeSecondName( text, line, isCluster );
  else if ( isTheme || ( touches() && !current().name && isCluster ) )
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

void BrochureScanner::takeSecondName( const QString &text, const BrochureLine &line, bool isCluster )
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

void BrochureScanner::setName( QString text, const BrochureLine &line )
{
  if ( const auto bracket = trailingBracket( text ); bracket && !bracket->before.isEmpty() )
  {
    const NameList fields = fieldsIn( bracket->inside );
    const bool isRegion = !current().region && isRegionName( foldedText( bracket->inside ) );
    if ( isRegion )
      current().region = pieceOf( bracket->inside, line );
    else if ( current().fields.empty() && mStudy.areFields( fields ) )
      for ( const ListedName &field : fields.names )
        current().fields.push_back( pieceOf( field.name, line ) );
    if ( isRegion || mStudy.areFields( fields ) )
      text = bracket->before;
  }
  current().name = pieceOf( text, line );
}

void BrochureScanner::takeRow( const QStringList &parts, const BrochureLine &line )
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
    else if ( current().fields.empty() && mStudy.areFields( fields ) && ( inside || current().name ) )
      takeFields( fields, line );
    else if ( institutionShare( institutionsIn( part ) ) > 0.5 && !isClusterName( foldedText( part ) ) )
      takeRowInstitutions( part, line );
    else if ( !current().name )
      setName( part, line );
    else
      setAside( line );
  }
  took();
}

//! The bracket behind a list of institutions may hold the fields.
void BrochureScanner::takeRowInstitutions( const QString &part, const BrochureLine &line )
{
  closeList();
  const std::optional<TrailingBracket> bracket = trailingBracket( part );
  const NameList fields = bracket ? fieldsIn( bracket->inside ) : NameList();
  const bool hasFields = current().fields.empty() && mStudy.areFields( fields );
  if ( hasFields )
    takeFields( fields, line );
  openList( hasFields ? bracket->before : part, line, false );
}

void BrochureScanner::takeLabelled( const LabelledText &labelled, const BrochureLine &line )
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
      return takeBudget( withoutBullet( line.text ), line );
    case BrochureLabel::Year:
      return took();
    default:
      return takeLabelledPart( labelled, line );
  }
}

void BrochureScanner::takeLabelledStart( const LabelledText &labelled, const BrochureLine &line )
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

void BrochureScanner::takeLabelledPart( const LabelledText &labelled, const BrochureLine &line )
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
    const QString content = insideBrackets( labelled.content ).value_or( labelled.content );
    // Behind its label a field may be called anything.
    for ( const TextSpan &span : listSpans( foldedText( content ) ) )
      for ( const QString &name : mStudy.fieldsOf( withoutMore( content.mid( span.begin, span.length ) ) ) )
        into.push_back( pieceOf( name, line ) );
    return;
  }
  if ( isOurs )
    ( labelled.label == BrochureLabel::Applicants ? current().applicants : current().coreOrganisations ).push_back( pieceOf( labelled.content, line ) );
}

} // namespace clusteratlas
