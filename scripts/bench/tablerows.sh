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
