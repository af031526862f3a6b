# shellcheck shell=bash
# SPDX-License-Identifier: GPL-2.0-or-later
# Tables for the benchmarks, the same in every run. Sourced, never run.

# table_for GPKG LAYER COLUMN ROWS: a CSV of ROWS rows code, year, kind, value for the codes of LAYER, in no order: every 50th code has no row,
# and every 50th row has a code that no polygon has.
table_for()
{
  ogr2ogr -f CSV /vsistdout/ "$1" -sql "SELECT \"$3\" FROM \"$2\" ORDER BY fid" | tr -d '"\r' | awk -v rows="$4" '
    NR > 1 && ( NR - 1 ) % 50 { code[count++] = $0 }
    END {
      print "code,year,kind,value"
      for ( row = 0; row < rows; row++ )
      {
        # 7919 is prime and divides no number of codes here: each code is met as often as the others.
        name = row % 50 == 49 ? "X" ( 100000 + row ) : code[( row * 7919 ) % count]
        printf "%s,%d,%s,%.2f\n", name, 2000 + row % 23, substr( "abcdefgh", 1 + row % 8, 1 ) "類", ( row * 31 ) % 100000 / 7
      }
    }'
}

# labelled_rows ROWS: a CSV of ROWS rows whose prefectures stand as codes and as names.
labelled_rows()
{
  ogr2ogr -f CSV /vsistdout/ "$REPOSITORY/geodata/prefectures.gpkg" -sql "SELECT pref_code, name_ja FROM prefectures ORDER BY pref_code" | tr -d '"\r' | awk -F , -v rows="$1" '
    NR > 1 { code[count + 0] = $1; name[count++] = $2 }
    END {
      print "都道府県コード,都道府県名,年,区分,値"
      for ( row = 0; row < rows; row++ )
      {
        at = ( row * 7919 ) % count
        printf "%s,%s,%d,%s,%.2f\n", code[at], name[at], 2000 + row % 23, substr( "abcdefgh", 1 + row % 8, 1 ) "類", ( row * 31 ) % 100000 / 7
      }
    }'
}
