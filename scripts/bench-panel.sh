#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-2.0-or-later
# bench-panel.sh [--runs N] [--pictures FOLDER]: how long the panel takes for a click, a letter typed, a filter ticked, drawing included, with the
# built-in data and with 1 900 clusters in 10 000 memberships; or pictures of it, light and dark, 300 to 600 pixels wide.
#
# bench-panel.sh --in-qgis [--runs N] [--data FOLDER]: the same in the window of QGIS on a screen of Xvfb, with each page of the panel open in turn, by
# the clock on the wall: from the click until the panel's rows and the highlight on the canvas are painted, and until the map is drawn again; from a
# letter until the list is painted. Median / slowest in milliseconds, as tables for docs/benchmarks.md. The large atlas names 1 900 municipalities and
# has the polygons of --data (else ../shared). All lies in build/bench.
set -euo pipefail
# shellcheck source=scripts/common.sh
source "$(dirname -- "${BASH_SOURCE[0]}")/common.sh"

if [[ "${1:-}" == --help ]]; then
  sed -n '3,9s/^# \{0,1\}//p' "${BASH_SOURCE[0]}"
  exit 0
fi
# in_qgis [--runs N] [--data FOLDER]: prints the tables.
in_qgis()
{
  local runs=5 shared="$REPOSITORY/../shared" bench="$REPOSITORY/build/bench" name
  while (( $# )); do
    case "$1" in
      --runs) runs="$2"; shift ;;
      --data) shared="$2"; shift ;;
      *) fail "there is no option '$1'" ;;
    esac
    shift
  done
  build_preset dev bench_panel clusteratlas_cli clusteratlas clusteratlas_clicks >&2
  mkdir -p -- "$bench"
  QT_QPA_PLATFORM=offscreen "$REPOSITORY/build/dev/tests/bench_panel" --write "$bench/clicks-package"
  build_atlas built-in
  build_atlas large --role any --attributes "$bench/clicks-package" --polygons "$shared/data/polygons/n03_2021_simplified/N03-21_210101.topojson"
  for name in built-in large; do
    rm -f -- "$bench/clicks-$name.md"
    CLUSTERATLAS_RUN_TESTS=1 CLUSTERATLAS_LOCALE=en_US CLUSTERATLAS_BENCH_RUNS="$runs" CLUSTERATLAS_BENCH_ATLAS="$bench/clicks-$name/atlas.gpkg" \
      CLUSTERATLAS_BENCH_TABLE="$bench/clicks-$name.md" "$SCRIPTS/qgis-under-xvfb.sh" --timeout 1800 \
      --plugin "$REPOSITORY/build/dev/module/libclusteratlas.so" --plugin "$REPOSITORY/build/dev/inqgis/libclusteratlas_clicks.so" >&2 || say "$name was cut short"
    printf '\n%s\n\n| page | done | panel filled | highlight on the map | map drawn again |\n|---|---|--:|--:|--:|\n' "$name"
    cat -- "$bench/clicks-$name.md"
  done
}

# build_atlas NAME [OPTION...]: an atlas in build/bench/clicks-NAME.
build_atlas()
{
  local name="$1"
  shift
  QT_QPA_PLATFORM=offscreen "$REPOSITORY/build/dev/bin/clusteratlas" build --quiet --lang en --out "$REPOSITORY/build/bench/clicks-$name" "$@"
}

if [[ "${1:-}" == --in-qgis ]]; then
  shift
  in_qgis "$@"
  exit 0
fi
build_preset dev bench_panel >&2
QT_QPA_PLATFORM=offscreen exec "$REPOSITORY/build/dev/tests/bench_panel" "$@"
