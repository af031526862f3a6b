#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-2.0-or-later
# bench-join.sh [--runs N] [--slow-runs N] [--data FOLDER] [NAME...]: joins the same polygons and rows with Cluster Atlas and its peers, in turn,
# and prints a table of medians: wall seconds, processor seconds, peak memory, and the result's features and their area.
#
# NAME: join47, join1882, join220k; keys1m reads a million rows and recognizes their prefectures, against wc and OGR. Without one: all that
# --data (else ../shared) can make. The data lie in build/bench; results are removed when they have been looked at.
# Peers that are missing are left out. Slow peers (QGIS) run --slow-runs times, 1 unless said, the others --runs times, 5.
set -euo pipefail
# shellcheck source=scripts/common.sh
source "$(dirname -- "${BASH_SOURCE[0]}")/common.sh"
# shellcheck source=scripts/bench/tablerows.sh
source "$SCRIPTS/bench/tablerows.sh"

runs=5
slow_runs=1
shared="$REPOSITORY/../shared"
wanted=()
while (( $# )); do
  case "$1" in
    --runs) runs="$2"; shift ;;
    --slow-runs) slow_runs="$2"; shift ;;
    --data) shared="$2"; shift ;;
    --help) sed -n '3,8s/^# \{0,1\}//p' "${BASH_SOURCE[0]}"; exit 0 ;;
    -*) fail "there is no option '$1'" ;;
    *) wanted+=( "$1" ) ;;
  esac
  shift
done
(( ${#wanted[@]} )) || wanted=( join47 join1882 join220k keys1m )
[[ -x /usr/bin/time ]] || fail "GNU time is missing: scripts/install-dependencies.sh bench"

bench="$REPOSITORY/build/bench"
mkdir -p -- "$bench"
build_preset release clusteratlas_cli >&2
ours="$REPOSITORY/build/release/bin/clusteratlas"
export QT_QPA_PLATFORM=offscreen
qgis="$(command -v qgis_process.bin || command -v qgis_process || true)"
command -v ogr2ogr >/dev/null || fail "ogr2ogr is missing, which makes the data: scripts/install-dependencies.sh bench"
[[ -n "$qgis" ]] || say "qgis is missing and left out"

# coverage NAME COLUMNS ROWS: polygons made by the generator beside the data.
coverage()
{
  local generator="$shared/bench/gen_cov.cpp" flags
  [[ -e "$bench/$1.gpkg" || ! -e "$generator" ]] && return
  read -ra flags <<<"$(gdal-config --cflags) $(gdal-config --libs)"
  [[ -x "$bench/gen_cov" ]] || c++ -O2 "$generator" -o "$bench/gen_cov" "${flags[@]}"
  "$bench/gen_cov" "$2" "$3" 11 "$bench/$1.gpkg" >&2
}

# prepare NAME: sets polygons, layer, key and the rows as CSV and, for the peers, as an indexed table beside the polygons in one GeoPackage.
prepare()
{
  local count
  polygons="$bench/small.gpkg" layer=small key=code
  case "$1" in
    join47) polygons="$REPOSITORY/geodata/prefectures.gpkg" layer=prefectures key=pref_code count=470 ;;
    join1882) coverage small1882 43 44; polygons="$bench/small1882.gpkg" count=18820 ;;
    join220k) coverage small 470 469; count=1000992 ;;
  esac
  [[ -e "$polygons" ]] || return 1
  table="$bench/$1.csv"
  both="$bench/$1-both.gpkg"
  [[ -e "$table" ]] || table_for "$polygons" "$layer" "$key" "$count" >"$table"
  [[ -e "$both" ]] && return
  ogr2ogr -q "$both.part.gpkg" "$polygons" "$layer"
  ogr2ogr -q -update "$both.part.gpkg" "$table" -nln attr
  ogrinfo -q "$both.part.gpkg" -sql 'CREATE INDEX attr_code ON attr( code )' >/dev/null
  mv -- "$both.part.gpkg" "$both"
}

# columns_of GPKG LAYER: all but the fid, for SQL.
columns_of()
{
  ogrinfo -q "$1" -sql "SELECT group_concat( 'p.\"' || name || '\"', ', ' ) AS c FROM pragma_table_info( '$2' ) WHERE name <> 'fid'" | sed -n 's/^ *c (String) = //p'
}

# run_program PROGRAM NAME OUTPUT: once; appends seconds, processor seconds and kilobytes to OUTPUT.times.
run_program()
{
  local command=()
  rm -f -- "$3"
  case "$1" in
    rows|relation) command=( "$ours" jointable --polygons "$polygons" --table "$table" --key "$key=code" --mode "$1" --out "$3" --quiet ) ;;
    ogr2ogr) command=( ogr2ogr "$3" "$both" -nln joined -sql "SELECT $(columns_of "$both" "$layer"), a.year, a.kind, a.value FROM \"$layer\" AS p JOIN attr AS a ON a.code = p.\"$key\"" ) ;;
    qgis) command=( "$qgis" run native:joinattributestable --distance_units=meters "INPUT=$both|layername=$layer" "FIELD=$key" "INPUT_2=$both|layername=attr" FIELD_2=code
      FIELDS_TO_COPY=year FIELDS_TO_COPY=kind FIELDS_TO_COPY=value METHOD=0 DISCARD_NONMATCHING=true "OUTPUT=$3" ) ;;
    check) command=( "$ours" check --attributes "$2" --quiet ) ;;
    wc) command=( wc "$2" ) ;;
    ogr) command=( ogrinfo -q -al -geom=NO "$2" ) ;;
  esac
  /usr/bin/time -a -o "$3.times" -f '%e %U %S %M' -- "${command[@]}" >"$3.log" 2>&1 || { say "$1 failed on $2: $(tail -n 1 "$3.log")"; return 1; }
  rm -f -- "$3.log"
}

# shape OUTPUT: features and the sum of their areas, as columns of the table.
shape()
{
  local name geometry
  name="$(ogrinfo -q "$1" | sed -n 's/^[0-9]*: \(.*\) (.*$/\1/p' | grep -x -e joined -e 'out-.*' | head -n 1)"
  geometry="$(ogrinfo -so "$1" "$name" | sed -n 's/^Geometry Column = //p')"
  ogrinfo -q "$1" -sql "SELECT count(*) AS n, printf( '%.10g', sum( ST_Area( \"$geometry\" ) ) ) AS a FROM \"$name\"" | awk -F ' = ' '/ = / { row = row " | " $2 } END { print row }'
}

# median COLUMN FILE
median()
{
  awk -v column="$1" '{ print column == 2 ? $2 + $3 : $column }' "$2" | sort -n | awk '{ value[NR] = $1 } END { print NR % 2 ? value[( NR + 1 ) / 2] : ( value[NR / 2] + value[NR / 2 + 1] ) / 2 }'
}

# report NAME PROGRAM...: a line for each program that ran; times are those of the first.
report()
{
  local name="$1" program out base='' seconds
  shift
  for program in "$@"; do
    out="$bench/out-$name-$program.gpkg"
    [[ -e "$out.times" ]] || continue
    seconds="$(median 1 "$out.times")"
    base="${base:-$seconds}"
    echo "| $name | $program | $seconds | $(awk -v a="$seconds" -v b="$base" 'BEGIN { printf "%.2f", a / b }') | $(median 2 "$out.times") | $(median 4 "$out.times" | awk '{ printf "%.0f", $1 / 1024 }')$(cat "$out.shape" 2>/dev/null || echo ' | | ') |"
  done
}

echo '| data | program | seconds | times ours | processor s | peak MB | features | area |'
echo '|---|---|--:|--:|--:|--:|--:|--:|'
for name in "${wanted[@]}"; do
  programs=( rows relation ogr2ogr )
  [[ -n "$qgis" ]] && programs+=( qgis )
  source=
  case "$name" in
    join47|join1882|join220k) prepare "$name" || { say "no data for $name below $shared"; continue; } ;;
    keys1m)
      programs=( check wc ogr )
      source="$bench/keys1m.csv"
      [[ -e "$source" ]] || labelled_rows 1000992 >"$source"
      ;;
    *) fail "there is no benchmark '$name': use join47, join1882, join220k or keys1m" ;;
  esac
  rm -f -- "$bench/out-$name"-*
  cat -- "${source:-$both}" >/dev/null
  for (( run = 1; run <= runs; ++run )); do
    for program in "${programs[@]}"; do
      out="$bench/out-$name-$program.gpkg"
      [[ "$program" == qgis ]] && (( run > slow_runs )) && continue
      run_program "$program" "${source:-$name}" "$out" || continue
      [[ -e "$out" && ! -e "$out.shape" ]] && shape "$out" >"$out.shape"
      rm -f -- "$out"
    done
  done
  report "$name" "${programs[@]}"
done
