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
trap 'rm -rf -- "$shots"' EXIT
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
    CLUSTERATLAS_MODULE="$REPOSITORY/build/dev/module/libclusteratlas.so" "$SCRIPTS/qgis-under-xvfb.sh" --locale "$locale" --timeout 400 --size 1600x1000 \
    --plugin "$REPOSITORY/build/dev/module/libclusteratlas.so" --plugin "$REPOSITORY/build/dev/inqgis/libclusteratlas_inqgis.so"
  for name in window card join; do
    shot="$shots/$language/$name.png"
    [[ -e "$shot" ]] || fail "the test plugin saved no picture $name.png"
    convert "$shot" -strip -colors 255 -define png:compression-level=9 "png8:$REPOSITORY/docs/images/$name$suffix.png"
  done
done
program="$REPOSITORY/build/dev/bin/clusteratlas"
"$program" print --layout brochure --lang ja --out "$shots/brochure.pdf"
"$program" print --layout cluster-pages --lang en --quiet --out "$shots/pages.pdf"
pdftoppm -r 90 -png -singlefile "$shots/brochure.pdf" "$shots/brochure"
pdftoppm -r 80 -f 9 -l 9 -png -singlefile "$shots/pages.pdf" "$shots/page"
convert "$shots/brochure.png" -strip -colors 255 "png8:$REPOSITORY/docs/images/brochure-ja.png"
convert "$shots/page.png" -strip -colors 255 "png8:$REPOSITORY/docs/images/cluster-page.png"
ls -l -- "$REPOSITORY/docs/images"
