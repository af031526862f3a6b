// SPDX-License-Identifier: GPL-2.0-or-later
#include "helptext.h"

namespace clusteratlas
{

QString HelpText::title()
{
  return tr( "Cluster Atlas help" );
}

QString HelpText::topics()
{
  return tr( "Topics" );
}

QString HelpText::close()
{
  return tr( "Close" );
}

std::vector<HelpTopic> HelpText::contents()
{
  return {
    { tr( "First steps" ),
      { tr( "Cluster Atlas shows clusters of industry and research on the prefectures of Japan: where they are, who takes part, and on what evidence." ),
        tr( "• Add cluster layers builds the atlas in the folder “cluster-atlas” beside your project (or in your documents) and adds its layers: prefectures, cluster regions, clusters by prefecture, institutions and links, and all tables." ),
        tr( "• A prefecture with several clusters is striped. No cluster is lost: the ledger counts every row of your table and says what became of it." ),
        tr( "• Undo in the message takes the layers away again, or brings back those that were there. It is in the menu Vector → Cluster Atlas too. Files stay, and Ctrl+Z stays QGIS's." ) } },
    { tr( "A planner's hour" ),
      { tr( "Which clusters are ours? Click the prefecture on the map with QGIS's tool for selecting. Its clusters are marked in the list, and the card tells since when, with whom and on what evidence." ), tr( "ours.png" ),
        tr( "How do we compare? Add prefectures or clusters on the page Compare: value, rank and share of each indicator, with the whole nation as dots. “Not divided” changes to per 100,000 persons and others." ), tr( "compare.png" ),
        tr( "Who are the partners? Choose Institutions and links on the page Map. Lines lead from each cluster to its institutions; ※ marks core ones, hollow marks are campuses. Charts → Clusters × institutions shows who takes part in several." ), tr( "partners.png" ),
        tr( "The table for Excel: Export in the panel writes what is shown as a workbook or CSV, and Ctrl+C copies rows. Charts and comparisons have their own buttons for that." ), tr( "table.png" ),
        tr( "The picture for the slide: Print… shows the page first and writes PDF, PNG or SVG. Charts are saved by the button beside their list." ), tr( "slide.png" ) } },
    { tr( "The panel" ),
      { tr( "• Type to search; click a row to select and flash it on the map; select features of an atlas layer to find their rows." ),
        tr( "• Double-click to zoom. Ctrl+C copies rows as a table for a spreadsheet." ),
        tr( "• What you searched and chose is saved with the project and comes back when you open it." ) } },
    { tr( "Your own data" ),
      { tr( "• Join… takes your polygons and table: it shows what matches and what does not before anything is built, suggests what a label may mean, and learns what you say." ),
        tr( "• Refresh repeats the join when a file has changed, and says what is new." ),
        tr( "• Drop a Data Package (its folder, .zip or datapackage.json) onto QGIS to join it." ) } },
    { tr( "Opening an atlas" ),
      { tr( "• Browser: the entry Cluster Atlas holds the built-in atlas and those used last. Double-click one or drag it onto the map. Right-click to open its folder or take it off the list." ),
        tr( "• Layer → Add Layer → Add Cluster Atlas…, and the page Cluster Atlas of the Data Source Manager." ),
        tr( "• Drop an atlas.gpkg onto QGIS. It comes with its styles, relations and tables." ) } },
    { tr( "On the map" ),
      { tr( "• Map themes (the eye above the layer tree) switch between programmes, research fields, number of clusters, and institutions with links." ),
        tr( "• Map tips (View → Show Map Tips) name what is under the cursor. Identify opens forms that list the clusters of a prefecture, and the prefectures, institutions and fields of a cluster." ),
        tr( "• Right-click a layer of the atlas: zoom to the clusters of the selection, open the panel, refresh, show the ledger." ),
        tr( "• Locator bar (Ctrl+K): type “cla” and a name, such as “cla 福岡” or “cla Fukuoka”." ) } },
    { tr( "Languages and options" ),
      { tr( "• The interface follows QGIS. Layer names, legends, labels, columns and the panel's contents can be in Japanese or English: Settings → Options → Cluster Atlas for all projects, Project → Properties → Cluster Atlas or Vector → Cluster Atlas → Language of the content for one." ),
        tr( "• The options also hold the folder for atlases, what places a cluster in a prefecture (applicant governments, institutions, the named area, or all), and the polygons that are kept to build faster." ) } },
    { tr( "Expressions" ),
      { tr( "The group Cluster Atlas of the expression builder:" ), tr( "• cluster_count(code): how many clusters a prefecture has" ), tr( "• cluster_names(code, lang): their names" ),
        tr( "• clusters_of(code): their ids, as an array" ), tr( "• prefectures_of(cluster): the prefectures of a cluster, as an array of codes" ),
        tr( "A code may be written in any common way: '01', 1, 'JP-01', '北海道', 'Hokkaido'. What uses these functions needs the plugin; the atlas itself does not." ) } },
    { tr( "Without the plugin" ), { tr( "Everything is saved in atlas.gpkg and opens in any QGIS, with or without this plugin. Nothing is sent anywhere, and no internet is needed." ) } },
  };
}

QString topicHtml( const HelpTopic &topic )
{
  QString html = QStringLiteral( "<h3>%1</h3>" ).arg( topic.title.toHtmlEscaped() );
  bool inList = false;
  for ( const QString &paragraph : topic.paragraphs )
  {
    if ( paragraph.endsWith( QLatin1String( ".png" ) ) )
    {
      html += QStringLiteral( "<p><img src=\":/clusteratlas/help/%1\"></p>" ).arg( paragraph.toHtmlEscaped() );
      continue;
    }
    const bool isItem = paragraph.startsWith( QStringLiteral( "• " ) );
    if ( isItem != inList )
      html += isItem ? QStringLiteral( "<ul>" ) : QStringLiteral( "</ul>" );
    inList = isItem;
    html += isItem ? QStringLiteral( "<li style=\"margin-bottom:6px\">%1</li>" ).arg( paragraph.mid( 2 ).toHtmlEscaped() ) : QStringLiteral( "<p>%1</p>" ).arg( paragraph.toHtmlEscaped() );
  }
  return html + ( inList ? QStringLiteral( "</ul>" ) : QString() );
}

} // namespace clusteratlas
