#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-2.0-or-later
# screenshots.sh: makes the pictures of docs/images/ in the real QGIS: NAME.png in English, NAME-ja.png in Japanese.
#
# The test plugin inside QGIS saves its pictures into $CLUSTERATLAS_SHOTS; see tests/inqgis.
set -euo pipefail
# shellcheck source=scripts/common.sh
source "$(dirname -- "${BASH_SOURCE[0]}")/common.sh"

"$SCRIPTS/install-dependencies.sh" run test
build_preset dev
shots="$(mktemp -d)"
# Not in the folder for temporary files, whose layers QGIS marks as passing.
home="$REPOSITORY/build/home-of-pictures"
rm -rf -- "$home"
mkdir -p -- "$home"
trap 'rm -rf -- "$shots" "$home"' EXIT

# picture FILE NAME WIDTH: FILE as docs/images/NAME.png, at most WIDTH wide.
picture()
{
  [[ -e "$1" ]] || fail "the test plugin saved no picture $(basename -- "$1")"
  convert "$1" -strip -filter Lanczos -resize "$3x>" +dither -colors 160 -define png:compression-level=9 "png8:$REPOSITORY/docs/images/$2.png"
}
mkdir -p -- "$REPOSITORY/docs/images"

for language in en ja; do
  suffix=
  locale=en_US
  if [[ "$language" == ja ]]; then
    suffix=-ja
    locale=ja
  fi
  mkdir -- "$shots/$language"
  say "taking the pictures in $locale"
  CLUSTERATLAS_RUN_TESTS=1 CLUSTERATLAS_LOCALE="$locale" CLUSTERATLAS_GEODATA="$REPOSITORY/geodata" CLUSTERATLAS_SHOTS="$shots/$language" \
    CLUSTERATLAS_MODULE="$REPOSITORY/build/dev/module/libclusteratlas.so" GTEST_FILTER='InQgis.Adds*:InQgis.SelectingARow*:Planner.A*:Planner.C*:PrintInQgis.Makes*:Desktop.JoinsATable*' \
    "$SCRIPTS/qgis-under-xvfb.sh" --locale "$locale" --timeout 600 --size 1600x1000 --home "$home/$language" \
    --plugin "$REPOSITORY/build/dev/module/libclusteratlas.so" --plugin "$REPOSITORY/build/dev/inqgis/libclusteratlas_inqgis.so"
  for name in window card join; do
    picture "$shots/$language/$name.png" "$name$suffix" 1380
  done
  # Those of the help, which the plugin carries.
  for name in ours compare partners table; do
    picture "$shots/$language/planner-$name.png" "$name$suffix" 800
  done
  picture "$shots/$language/print-national.png" "slide$suffix" 800
done
program="$REPOSITORY/build/dev/bin/clusteratlas"
"$program" print --layout brochure --lang ja --out "$shots/brochure.pdf"
"$program" print --layout cluster-pages --lang en --quiet --out "$shots/pages.pdf"
pdftoppm -r 90 -png -singlefile "$shots/brochure.pdf" "$shots/brochure"
pdftoppm -r 80 -f 9 -l 9 -png -singlefile "$shots/pages.pdf" "$shots/page"
convert "$shots/brochure.png" -strip -colors 160 "png8:$REPOSITORY/docs/images/brochure-ja.png"
convert "$shots/page.png" -strip -colors 255 "png8:$REPOSITORY/docs/images/cluster-page.png"
ls -l -- "$REPOSITORY/docs/images"
