#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-2.0-or-later
# bench-pages.sh [--runs N] [--slow-runs N] [--vertices MILLIONS] [--data FOLDER] [--preset NAME]: the pages of the 13 clusters from prefectures
# in full detail, as "clusteratlas print" writes them and as QGIS's own atlas export writes the same layout, with simplification and without, in turn.
#
# Prints a table of medians: wall and processor seconds of the whole process, how many times ours (of processor seconds, which others at work on
# the machine change less), megabytes of the PDF, peak memory, and of the pages 1 and 2 at 300 dpi the pixels that differ from the unsimplified by
# more than a pixel's reach. The prefectures are those of --data (else ../shared), each segment bent anew until there are about --vertices
# million, 7.5 unless said, the same on both sides of a border. --preset is the build of clusteratlas, release unless said. All lies in build/bench.
set -euo pipefail
# shellcheck source=scripts/common.sh
source "$(dirname -- "${BASH_SOURCE[0]}")/common.sh"

runs=3
slow_runs=1
millions=7.5
shared="$REPOSITORY/../shared"
preset=release
while (( $# )); do
  case "$1" in
    --runs) runs="$2"; shift ;;
    --slow-runs) slow_runs="$2"; shift ;;
    --vertices) millions="$2"; shift ;;
    --data) shared="$2"; shift ;;
    --preset) preset="$2"; shift ;;
    --help) sed -n '3,10s/^# \{0,1\}//p' "${BASH_SOURCE[0]}"; exit 0 ;;
    *) fail "there is no option '$1'" ;;
  esac
  shift
done
[[ -x /usr/bin/time ]] || fail "GNU time is missing: scripts/install-dependencies.sh bench"
prefectures="$shared/data/polygons/n03_2021_simplified/prefectures.geojson"
[[ -e "$prefectures" ]] || fail "no prefectures at $prefectures"

bench="$REPOSITORY/build/bench"
mkdir -p -- "$bench"
# The other side is built with the tests.
build_preset dev bench_pages >&2
build_preset "$preset" clusteratlas_cli >&2
ours="$REPOSITORY/build/$preset/bin/clusteratlas"
theirs="$REPOSITORY/build/dev/tests/bench_pages"
export QT_QPA_PLATFORM=offscreen CLUSTERATLAS_CACHE=off

# detail LENGTH OUT: the prefectures with no segment longer than LENGTH degrees; prints how many points.
detail()
{
  local flags
  if [[ ! -x "$bench/detail" ]]; then
    read -ra flags <<<"$(gdal-config --cflags) $(gdal-config --libs)"
    c++ -O2 -std=c++17 "$SCRIPTS/bench/detail.cpp" -o "$bench/detail" "${flags[@]}"
  fi
  rm -f -- "$2"
  "$bench/detail" "$prefectures" "$2" "$1"
}

# run_program PROGRAM: prints once, and appends wall and processor seconds and kilobytes to its times.
run_program()
{
  local out="$bench/pages-$1" command=()
  case "$1" in
    clusteratlas) command=( "$ours" print --layout cluster-pages --atlas "$folder/atlas.gpkg" --quiet --out "$out.pdf" ) ;;
    qgis-simplified) command=( "$theirs" export "$folder/pages.qgz" "$out.pdf" --simplify ) ;;
    qgis-default) command=( "$theirs" export "$folder/pages.qgz" "$out.pdf" ) ;;
  esac
  /usr/bin/time -a -o "$out.times" -f '%e %U %S %M' -- "${command[@]}" >"$out.log" 2>&1 || fail "$1 failed: $(tail -n 1 "$out.log")"
}

# column PROGRAM EXPRESSION: the median of an awk expression over the program's times.
column()
{
  awk "{ print $2 }" "$bench/pages-$1.times" | sort -n | awk '{ value[NR] = $1 } END { print NR % 2 ? value[( NR + 1 ) / 2] : ( value[NR / 2] + value[NR / 2 + 1] ) / 2 }'
}

# difference PROGRAM: pixels of the first two pages that the unsimplified has nowhere within a pixel around: those that remain when each of the two
# pictures is compared with the lightest and the darkest of the other's neighbors.
difference()
{
  local page program sum=0 dark light
  for page in 1 2; do
    for program in qgis-default "$1"; do
      pdftoppm -r 300 -gray -f "$page" -l "$page" -singlefile -png "$bench/pages-$program.pdf" "$bench/page-$program"
    done
    dark="$bench/page-dark.png" light="$bench/page-light.png"
    convert "$bench/page-qgis-default.png" -morphology Erode Square:1 "$dark"
    convert "$bench/page-qgis-default.png" -morphology Dilate Square:1 "$light"
    # Darker than the darkest or lighter than the lightest neighbor, by more than a tenth.
    sum=$(( sum + $(convert "$dark" "$bench/page-$1.png" -compose MinusSrc -composite -threshold 10% -format '%[fx:round( mean * w * h )]' info:) ))
    sum=$(( sum + $(convert "$bench/page-$1.png" "$light" -compose MinusSrc -composite -threshold 10% -format '%[fx:round( mean * w * h )]' info:) ))
  done
  echo "$sum"
}

folder="$bench/pages-atlas"
if [[ ! -e "$folder/$millions" ]]; then
  rm -rf -- "$folder"
  # The points grow as the length shrinks.
  points="$(detail 0.0001 "$bench/pages.gpkg")"
  points="$(detail "$(awk -v p="$points" -v m="$millions" 'BEGIN { print 0.0001 * p / ( m * 1000000 ) }')" "$bench/pages.gpkg")"
  "$theirs" write "$bench/pages.gpkg" "$folder" 2>/dev/null
  echo "$points" >"$folder/$millions"
fi
say "prefectures of $(cat -- "$folder/$millions") vertices"
rm -f -- "$bench"/pages-*.times
cat -- "$folder/atlas.gpkg" >/dev/null
programs=( clusteratlas qgis-simplified qgis-default )
for (( run = 1; run <= runs; ++run )); do
  for program in "${programs[@]}"; do
    [[ "$program" == qgis-* ]] && (( run > slow_runs )) && continue
    run_program "$program"
  done
done
base="$(column clusteratlas '$2 + $3')"
size="$(stat -c %s "$bench/pages-qgis-default.pdf")"
echo '| program | wall s | processor s | times ours | PDF MB | of default | peak MB | pixels off |'
echo '|---|--:|--:|--:|--:|--:|--:|--:|'
for program in "${programs[@]}"; do
  bytes="$(stat -c %s "$bench/pages-$program.pdf")"
  awk -v program="$program" -v wall="$(column "$program" '$1')" -v cpu="$(column "$program" '$2 + $3')" -v base="$base" -v bytes="$bytes" -v size="$size" -v memory="$(column "$program" '$4')" -v off="$(difference "$program")" \
    'BEGIN { printf "| %s | %.1f | %.1f | %.1f | %.1f | 1/%.1f | %.0f | %d |\n", program, wall, cpu, cpu / base, bytes / 1e6, size / bytes, memory / 1024, off }'
done
