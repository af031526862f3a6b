#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-2.0-or-later
# run.sh [--headless]: builds Cluster Atlas and shows it; installs what is missing first. Safe to run again.
#
# With a display: QGIS opens with the atlas on the map and the panel beside it. It has a profile of its own; yours is not touched.
# Without one, or with --headless: the atlas is written to out/, with its national page as PDF once the program prints pages.
set -euo pipefail
# shellcheck source=scripts/common.sh
source "$(dirname -- "${BASH_SOURCE[0]}")/common.sh"

headless=false
case "${1:-}" in
  '') ;;
  --headless) headless=true ;;
  --help) sed -n '3,6s/^# \{0,1\}//p' "${BASH_SOURCE[0]}"; exit 0 ;;
  *) fail "there is no option '$1'" ;;
esac

module="$REPOSITORY/build/release/module"
program="$REPOSITORY/build/release/bin/clusteratlas"
out="$REPOSITORY/out"

case "${LC_ALL:-${LC_MESSAGES:-${LANG:-}}}" in
  ja*) language=ja ;;
  *) language=en ;;
esac

has_display()
{
  [[ -n "${WAYLAND_DISPLAY:-}" ]] || { [[ -n "${DISPLAY:-}" ]] && xdpyinfo >/dev/null 2>&1; }
}

# The atlas is made anew when the program, its data or the language changed.
build_atlas()
{
  local stamp="$out/.language"
  if [[ -e "$out/atlas.qgz" && -e "$out/atlas.gpkg" && "$(cat -- "$stamp" 2>/dev/null)" == "$language" &&
    -z "$(find "$REPOSITORY/geodata" "$program" "$REPOSITORY/build/release/libexec" -newer "$out/atlas.qgz" -print -quit)" ]]; then
    return
  fi
  "$program" build --lang "$language" --out "$out"
  printf '%s\n' "$language" >"$stamp"
}

"$SCRIPTS/install-dependencies.sh" run
build_preset release
mkdir -p -- "$out"
build_atlas

if ! $headless && has_display; then
  profiles="${XDG_DATA_HOME:-$HOME/.local/share}/clusteratlas/profile"
  settings="$profiles/profiles/default/QGIS/QGIS3.ini"
  if [[ ! -e "$settings" ]]; then
    ini_set "$settings" qgis checkVersion false
    ini_set "$settings" core NewsFeed\\httpsfeedqgisorg\\disabled true
    ini_set "$settings" fonts downloadMissingFonts false
  fi
  ini_set "$settings" plugins searchPathsForPlugins "$(ini_value "$module")"
  ini_set "$settings" Plugins libclusteratlas true
  say "opening $out/atlas.qgz in QGIS"
  exec qgis --nologo --profiles-path "$profiles" "$out/atlas.qgz"
fi

if [[ "$("$program" --help)" == *$'\n  print '* ]]; then
  for language in ja en; do
    "$program" print --atlas "$out/atlas.gpkg" --layout national --paper A4 --lang "$language" --out "$out/national-A4-$language.pdf"
  done
fi
say "no display: the atlas is in $out"
ls -1 -- "$out"
