#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-2.0-or-later
# measure-search.sh [SEED [ROUNDS]]: measures how well and how fast the names of the built-in data are found and puts the figures into docs/search.md.
set -euo pipefail
# shellcheck source=scripts/common.sh
source "$(dirname -- "${BASH_SOURCE[0]}")/common.sh"

[[ "${1:-}" == --help ]] && { sed -n '3s/^# \{0,1\}//p' "${BASH_SOURCE[0]}"; exit 0; }
page="$REPOSITORY/docs/search.md"

build_preset dev measure_search
aside="$(mktemp -- "$page.XXXXXX")"
trap 'rm -f -- "$aside"' EXIT
{
  sed '/^<!-- measured -->$/q' "$page"
  "$REPOSITORY/build/dev/tests/measure_search" "${1:-20090401}" "${2:-5}"
} >"$aside"
chmod --reference="$page" "$aside"
mv -f -- "$aside" "$page"
