#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-2.0-or-later
# bench.sh [--runs N] [--slow-runs N] [--data FOLDER] [NAME...]: dissolves the same files with Cluster Atlas and its peers, in turn,
# and prints a table of medians: wall seconds, peak memory, and the result's features, parts, vertices and area.
#
# NAME: small, small22k, muni8, hokkaido, open, join47, join1882, join220k, keys1m; without one all that --data (else ../shared) can make.
# "open" prints a table of its own: "clusteratlas build" from muni8 to a finished atlas, against OGR alone reading every feature of the file
# with its geometry and texts. The joins, and keys1m, are those of bench-join.sh, which prints the last table.
# The data and results lie in build/bench. Peers that are missing are left out; mapshaper is taken from the PATH, or installed there
# with npm. Slow peers (ogr2ogr, QGIS) run --slow-runs times, 1 unless said, the others --runs times, 5.
set -euo pipefail
# shellcheck source=scripts/common.sh
source "$(dirname -- "${BASH_SOURCE[0]}")/common.sh"

runs=5
slow_runs=1
shared="$REPOSITORY/../shared"
wanted=()
while (( $# )); do
  case "$1" in
    --runs) runs="$2"; shift ;;
    --slow-runs) slow_runs="$2"; shift ;;
    --data) shared="$2"; shift ;;
    --help) sed -n '3,10s/^# \{0,1\}//p' "${BASH_SOURCE[0]}"; exit 0 ;;
    -*) fail "there is no option '$1'" ;;
    *) wanted+=( "$1" ) ;;
  esac
  shift
done
(( ${#wanted[@]} )) || wanted=( small small22k muni8 hokkaido open join47 join1882 join220k keys1m )
[[ -x /usr/bin/time ]] || fail "GNU time is missing: scripts/install-dependencies.sh bench"

bench="$REPOSITORY/build/bench"
mkdir -p -- "$bench"
build_preset release clusteratlas_cli >&2
ours="$REPOSITORY/build/release/bin/clusteratlas"
hokkaido="$shared/data/polygons/n03_fullres_hokkaido/n03_fullres_01.gpkg"
export QT_QPA_PLATFORM=offscreen

# coverage NAME COLUMNS ROWS: a coverage like the small areas of the census, made by the generator beside the data.
coverage()
{
  local generator="$shared/bench/gen_cov.cpp" flags
  [[ -e "$bench/$1.gpkg" || ! -e "$generator" ]] && return
  read -ra flags <<<"$(gdal-config --cflags) $(gdal-config --libs)"
  [[ -x "$bench/gen_cov" ]] || c++ -O2 "$generator" -o "$bench/gen_cov" "${flags[@]}"
  "$bench/gen_cov" "$2" "$3" 11 "$bench/$1.gpkg" >&2
}

# Hokkaido's 9 581 polygons eight times, one below the other, as one Shapefile: about as many vertices as all of N03 in full detail.
eight_times_hokkaido()
{
  local number append=()
  [[ -e "$bench/muni8.shp" || ! -e "$hokkaido" ]] && return
  for number in 1 2 3 4 5 6 7 8; do
    ogr2ogr -q "${append[@]}" -f 'ESRI Shapefile' "$bench/muni8.shp" "$hokkaido" -a_srs EPSG:6668 -dialect sqlite \
      -sql "SELECT ST_Translate( geom, 0, -4.5 * $number, 0 ) AS geom, '0$number' AS pref_code, N03_007 FROM n03_parts"
    append=( -append )
  done
}

# file_of NAME, field_of NAME: what is dissolved, and by which column.
file_of()
{
  case "$1" in
    hokkaido) echo "$hokkaido" ;;
    muni8) echo "$bench/muni8.shp" ;;
    *) echo "$bench/$1.gpkg" ;;
  esac
}

field_of()
{
  case "$1" in
    hokkaido|muni8) echo pref_code ;;
    *) echo pref ;;
  esac
}

layer_of()
{
  case "$1" in
    hokkaido) echo n03_parts ;;
    muni8) echo muni8 ;;
    *) echo small ;;
  esac
}

mapshaper="$(command -v mapshaper || true)"
if [[ -z "$mapshaper" ]] && command -v npm >/dev/null; then
  [[ -x "$bench/npm/node_modules/.bin/mapshaper" ]] || npm install --silent --prefix "$bench/npm" mapshaper@0.7.70 >&2 || true
  [[ -x "$bench/npm/node_modules/.bin/mapshaper" ]] && mapshaper="$bench/npm/node_modules/.bin/mapshaper"
fi

# run_program PROGRAM NAME OUTPUT: dissolves once, and appends seconds and kilobytes to OUTPUT.times.
run_program()
{
  local in field layer geometry=geom command=()
  in="$(file_of "$2")"
  field="$(field_of "$2")"
  layer="$(layer_of "$2")"
  [[ "$in" == *.shp ]] && geometry=geometry
  rm -f -- "$3"
  case "$1" in
    clusteratlas) command=( "$ours" dissolve "$in" "$3" --key "$field" --quiet ) ;;
    mapshaper) command=( "$mapshaper" "$in" -dissolve "$field" -o "$3" format=geopackage ) ;;
    ogr2ogr) command=( ogr2ogr "$3" "$in" -dialect sqlite -sql "SELECT ST_Union( $geometry ) AS geom, $field FROM $layer GROUP BY $field" ) ;;
    qgis) command=( "$qgis" run native:dissolve --distance_units=meters "INPUT=$in" "FIELD=$field" "OUTPUT=$3" ) ;;
  esac
  /usr/bin/time -a -o "$3.times" -f '%e %M' -- "${command[@]}" >"$3.log" 2>&1 || { say "$1 failed on $2: $(tail -n 1 "$3.log")"; return 1; }
}

# shape OUTPUT: features, parts, vertices and area, as columns of the table.
shape()
{
  local layer geometry
  layer="$(ogrinfo -q "$1" | sed -n '1{s/^1: //;s/ (.*$//;p}')"
  geometry="$(ogrinfo -so -al "$1" | sed -n 's/^Geometry Column = //p')"
  ogrinfo -q "$1" -dialect sqlite -sql "SELECT count(*) AS n, sum( ST_NumGeometries( \"$geometry\" ) ) AS p, sum( ST_NPoints( \"$geometry\" ) ) AS v,
    printf( '%.12g', sum( ST_Area( \"$geometry\" ) ) ) AS a FROM \"$layer\"" | awk -F ' = ' '/ = / { row = row " | " $2 } END { print row }'
}

# reader: a program that reads every feature of a file through OGR, its geometry and its texts, and keeps nothing.
reader()
{
  local flags
  [[ -x "$bench/read_all" ]] && return
  read -ra flags <<<"$(gdal-config --cflags) $(gdal-config --libs)"
  c++ -O2 -x c++ - -o "$bench/read_all" "${flags[@]}" <<'END'
#include <ogrsf_frmts.h>
#include <cstdio>
#include <cstring>

int main( int, char **arguments )
{
  GDALAllRegister();
  GDALDatasetUniquePtr dataset( GDALDataset::Open( arguments[1], GDAL_OF_VECTOR ) );
  size_t features = 0, bytes = 0;
  for ( OGRLayer *layer : dataset->GetLayers() )
    for ( auto &&feature : *layer )
    {
      ++features;
      for ( int field = 0; field < feature->GetFieldCount(); ++field )
        bytes += std::strlen( feature->GetFieldAsString( field ) );
      bytes += feature->GetGeometryRef() ? feature->GetGeometryRef()->WkbSize() : 0;
    }
  std::printf( "%zu features, %zu bytes\n", features, bytes );
}
END
}

# run_opening PROGRAM FILE OUTPUT: opens the file once, and appends seconds and kilobytes to OUTPUT.times.
run_opening()
{
  local command=()
  rm -rf -- "$3"
  case "$1" in
    clusteratlas) command=( "$ours" build --polygons "$2" --key pref_code --out "$3" --quiet ) ;;
    ogr-read) command=( "$bench/read_all" "$2" ) ;;
    ogr2ogr-memory) command=( ogr2ogr -f Memory "$3" "$2" ) ;;
  esac
  /usr/bin/time -a -o "$3.times" -f '%e %M' -- "${command[@]}" >"$3.log" 2>&1 || { say "$1 failed: $(tail -n 1 "$3.log")"; return 1; }
}

# open_atlas FILE: the table of opening it; "times OGR" is against the plain loop.
open_atlas()
{
  local program run base seconds megabytes programs=( ogr-read clusteratlas )
  command -v ogr2ogr >/dev/null && programs+=( ogr2ogr-memory )
  reader
  rm -rf -- "$bench/open-"*
  cat -- "${1%.shp}".* >/dev/null
  for (( run = 1; run <= runs; ++run )); do
    for program in "${programs[@]}"; do
      run_opening "$program" "$1" "$bench/open-$program" || return 0
    done
  done
  base="$(cut -d ' ' -f 1 "$bench/open-ogr-read.times" | median)"
  printf '\n| opened | program | seconds | times OGR | peak MB |\n|---|---|--:|--:|--:|\n'
  for program in "${programs[@]}"; do
    seconds="$(cut -d ' ' -f 1 "$bench/open-$program.times" | median)"
    megabytes="$(cut -d ' ' -f 2 "$bench/open-$program.times" | median | awk '{ printf "%.0f", $1 / 1024 }')"
    echo "| $(basename -- "$1") | $program | $seconds | $(awk -v a="$seconds" -v b="$base" 'BEGIN { printf "%.1f", a / b }') | $megabytes |"
  done
}

median()
{
  sort -n | awk '{ value[NR] = $1 } END { print NR % 2 ? value[( NR + 1 ) / 2] : ( value[NR / 2] + value[NR / 2 + 1] ) / 2 }'
}

peers=( clusteratlas )
[[ -n "$mapshaper" ]] && peers+=( mapshaper )
command -v ogr2ogr >/dev/null && peers+=( ogr2ogr )
# Debian's qgis_process is a wrapper that hands the program an option it does not know.
qgis="$(command -v qgis_process.bin || command -v qgis_process || true)"
[[ -n "$qgis" ]] && peers+=( qgis )
for program in mapshaper ogr2ogr qgis; do
  [[ " ${peers[*]} " == *" $program "* ]] || say "$program is missing and left out"
done

# What was kept from an earlier run would be no measure.
export CLUSTERATLAS_CACHE=off
opens=false
joins=()
for index in "${!wanted[@]}"; do
  case "${wanted[index]}" in
    open) opens=true; unset "wanted[index]" ;;
    join*|keys*) joins+=( "${wanted[index]}" ); unset "wanted[index]" ;;
  esac
done
(( ${#wanted[@]} )) && echo '| data | program | seconds | times ours | peak MB | features | parts | vertices | area |'
(( ${#wanted[@]} )) && echo '|---|---|--:|--:|--:|--:|--:|--:|--:|'
for name in "${wanted[@]}"; do
  case "$name" in
    small) coverage small 470 469 ;;
    small22k) coverage small22k 149 148 ;;
    muni8) eight_times_hokkaido ;;
    hokkaido) ;;
    *) fail "there is no data '$name': use small, small22k, muni8, hokkaido, open, join47, join1882, join220k or keys1m" ;;
  esac
  [[ -e "$(file_of "$name")" ]] || { say "no data for $name below $shared"; continue; }
  rm -f -- "$bench/out-$name"-*
  cat -- "$(file_of "$name")" >/dev/null
  failed=' '
  for (( run = 1; run <= runs; ++run )); do
    for program in "${peers[@]}"; do
      [[ "$program" =~ ^(ogr2ogr|qgis)$ ]] && (( run > slow_runs )) && continue
      [[ "$failed" == *" $program "* ]] && continue
      run_program "$program" "$name" "$bench/out-$name-$program.gpkg" || failed+="$program "
    done
  done
  base=
  for program in "${peers[@]}"; do
    out="$bench/out-$name-$program.gpkg"
    [[ "$failed" == *" $program "* ]] && continue
    seconds="$(cut -d ' ' -f 1 "$out.times" | median)"
    base="${base:-$seconds}"
    megabytes="$(cut -d ' ' -f 2 "$out.times" | median | awk '{ printf "%.0f", $1 / 1024 }')"
    echo "| $name | $program | $seconds | $(awk -v a="$seconds" -v b="$base" 'BEGIN { printf "%.1f", a / b }') | $megabytes$(shape "$out") |"
  done
done
if $opens; then
  eight_times_hokkaido
  if [[ -e "$(file_of muni8)" ]]; then
    open_atlas "$(file_of muni8)"
  else
    say "no data for open below $shared"
  fi
fi
if (( ${#joins[@]} )); then
  echo
  "$SCRIPTS/bench-join.sh" --runs "$runs" --slow-runs "$slow_runs" --data "$shared" "${joins[@]}"
fi
