#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-2.0-or-later
#
# Derives the built-in prefecture polygons from the `japan` map of Debian's r-cran-mapdata.
#
#   scripts/derive-prefectures.sh [OUT]      OUT: geodata/prefectures.gpkg unless given
#
# The same package gives the same bytes. OUT is replaced only when everything has succeeded.
set -euo pipefail
export LC_ALL=C.UTF-8

scripts="$(cd -- "$(dirname -- "${BASH_SOURCE[0]}")" && pwd)"
out="${1:-$scripts/../geodata/prefectures.gpkg}"

missing=()
for package in r-cran-mapdata python3-gdal; do
  [[ "$(dpkg-query -W -f '${db:Status-Abbrev}' "$package" 2>/dev/null || true)" == ii* ]] || missing+=("$package")
done
if ((${#missing[@]})); then
  as_root=()
  ((EUID == 0)) || as_root=(sudo)
  "${as_root[@]}" apt-get update
  "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends "${missing[@]}"
fi

folder="$(dirname -- "$out")"
mkdir -p -- "$folder"
aside="$(mktemp -d -- "$folder/.prefectures.XXXXXX")"
trap 'rm -rf -- "$aside"' EXIT

Rscript --vanilla "$scripts/derive-prefectures.R" >"$aside/rings.csv"
/usr/bin/python3 -B "$scripts/derive-prefectures.py" "$aside/rings.csv" "$aside/prefectures.gpkg"
mv -f -- "$aside/prefectures.gpkg" "$out"
