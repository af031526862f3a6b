# SPDX-License-Identifier: GPL-2.0-or-later
# Reads C++ sources given as ./plugin/... or ./tests/... and prints one line per broken rule: file:line: what; the mend.

BEGIN {
  # What a room may include of ours. A room that is not here is unknown.
  may["core"] = ""
  may["coverage"] = "core/result.h core/progress.h"
  may["io"] = "core coverage"
  may["wording"] = "core"
  may["layers"] = "core wording"
  may["layouts"] = "core wording layers"
  may["atlas"] = "core coverage io wording layers layouts"
  may["processing"] = "core io wording layers layouts atlas"
  may["panel"] = "core wording"
  may["charts"] = "core wording panel/panelpage.h panel/plaintext.h panel/tabletext.h"
  may["joinwindow"] = "core wording atlas"
  may["printwindow"] = "core wording layers layouts"
  may["desktop"] = "core wording layers atlas"
  may["cli"] = "core io wording layers layouts atlas processing"

  # Headers of others that a room may not see.
  qgis = "^(qgs|qgis)"
  gdal = "^(gdal|ogr|cpl_)"
  gui = "^Q(Abstract(Button|Item(View|Delegate)|Scroll|Slider|Spin)|Action|Application|Bitmap|Brush|Check|Clipboard|Color|Combo|Cursor" \
    "|Desktop|Dialog|Dock|FileDialog|Font|Frame|GuiApplication|Icon|Image|Keyed|Label|LineEdit|ListView|ListWidget|MainWindow|Menu" \
    "|MessageBox|Paint|Palette|Pen|Picture|Pixmap|Progress(Bar|Dialog)|PushButton|Screen|Scroll|Splitter|StandardItem|Status|Style|Svg" \
    "|Table(View|Widget)|Text(Cursor|Document|Edit|Browser)|ToolB|Transform|Tree(View|Widget)|Validator|Widget|Window)"
  files = "^(QDir|QFile|QFileInfo|QProcess|QSaveFile|QSettings|QTemporary.*|fstream|filesystem|chrono|ctime)$"
  banned["core"] = qgis "|" gdal "|^geos|" gui "|" files
  banned["coverage"] = qgis "|" gdal "|" gui "|" files
  banned["io"] = qgis "|" gui
  banned["wording"] = gdal
  banned["panel"] = gdal
  banned["charts"] = gdal
}

function complain( text )
{
  printf "%s:%d: %s\n", file, FNR, text
}

function is_in( room, list ) { return index( " " list " ", " " room " " ) > 0 }

# The line without comments; strings stay.
function code_of( line,   i, n, c, two, result, quoted )
{
  n = length( line )
  result = ""
  quoted = 0
  for ( i = 1; i <= n; i++ )
  {
    c = substr( line, i, 1 )
    two = substr( line, i, 2 )
    if ( in_comment )
    {
      if ( two == "*/" ) { in_comment = 0; i++ }
      continue
    }
    if ( quoted )
    {
      if ( c == "\\" ) { result = result two; i++; continue }
      if ( c == "\"" ) quoted = 0
    }
    else if ( two == "//" ) break
    else if ( two == "/*" ) { in_comment = 1; i++; continue }
    else if ( c == "'" && substr( line, i + 2, 1 ) == "'" ) { i += 2; continue }
    else if ( c == "'" && substr( line, i + 1, 1 ) == "\\" && substr( line, i + 3, 1 ) == "'" ) { i += 3; continue }
    else if ( c == "\"" ) quoted = 1
    result = result c
  }
  return result
}

function check_include( header,   parts, target )
{
  if ( header ~ /^Qt[A-Z][A-Za-z]*\// )
    complain( "<" header "> names a Qt module; write <" substr( header, index( header, "/" ) + 1 ) ">, so that the room's links decide" )
  if ( area != "plugin" )
    return
  if ( header ~ /\.\.\// )
    complain( "\"" header "\" climbs folders; write \"room/header.h\"" )
  else if ( header ~ /\// )
  {
    split( header, parts, "/" )
    target = parts[1]
    if ( room != "" && target == "module" )
      complain( "the module is at the end of every arrow; hand " room "/ what it needs as an argument" )
    else if ( ( target in may ) && room != "" && target != room && !is_in( target, may[room] ) && !is_in( header, may[room] ) )
      complain( room "/ may not include " header "; it may include " ( may[room] == "" ? "nothing of ours" : may[room] ) \
        ": move the code, or hand it in as an argument" )
  }
  else if ( room != "" && header ~ /^(plugin|controller)\.h$/ )
    complain( "nobody includes " header " of the plugin's root; hand " room "/ what it needs as an argument or answer its signal there" )
  if ( ( room in banned ) && header ~ banned[room] )
    complain( room "/ may not see <" header ">; keep that library in the room that is for it (docs/architecture.md)" )
}

FNR == 1 {
  file = substr( FILENAME, 3 )
  split( file, place, "/" )
  area = place[1]
  room = area == "plugin" && place[3] != "" && place[2] != "module" ? place[2] : ""
  in_comment = 0
  if ( room != "" && !( room in may ) && !( room in told ) )
  {
    complain( "the room " room "/ is unknown; say in tests/architecture/rules.awk what it may include" )
    told[room] = 1
  }
}

{
  code = code_of( $0 )
}

code ~ /^[ \t]*#[ \t]*include[ \t]*[<"]/ {
  header = code
  sub( /^[^<"]*[<"]/, "", header )
  sub( /[>"].*$/, "", header )
  check_include( header )
}

area == "plugin" && room != "" && code ~ /(QgisInterface|qgisinterface\.h)/ {
  complain( "QgisInterface is known to the plugin's root alone; emit a signal, the controller answers" )
}

area == "plugin" && room != "" && room != "processing" && code ~ /QgsProject::instance/ {
  complain( "QgsProject::instance() is for the plugin's root and processing/; take the project as an argument" )
}

( room == "core" || room == "io" || room == "coverage" ) &&
code ~ /((^|[^A-Za-z0-9_])tr\(|QCoreApplication::translate|Q_DECLARE_TR_FUNCTIONS|QT_TR_NOOP|QT_TRANSLATE_NOOP)/ {
  complain( room "/ holds no sentence for readers; return an id and word it in wording/" )
}

area == "plugin" && code ~ /std::(w|u8|u16|u32)?string([^_A-Za-z0-9]|$)/ {
  complain( "one string type: QString (QByteArray for bytes)" )
}

file !~ /^tests\/architecture\// && /(^|[^A-Za-z0-9._\/-])\/(home|root|tmp|work|Users)\// {
  complain( "a path of one machine; ask QStandardPaths or QTemporaryDir, or take it as an argument" )
}
