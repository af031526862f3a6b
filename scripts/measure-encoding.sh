#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-2.0-or-later
# measure-encoding.sh [SEED [TABLES]]: measures how often the text encoding of invented tables is mistaken and puts the figures into docs/encoding.md.
set -euo pipefail
# shellcheck source=scripts/common.sh
source "$(dirname -- "${BASH_SOURCE[0]}")/common.sh"

[[ "${1:-}" == --help ]] && { sed -n '3s/^# \{0,1\}//p' "${BASH_SOURCE[0]}"; exit 0; }
seed="${1:-20090401}"
tables="${2:-300}"
page="$REPOSITORY/docs/encoding.md"

build_preset dev measure_encoding
aside="$(mktemp -- "$page.XXXXXX")"
trap 'rm -f -- "$aside"' EXIT
{
  sed '/^<!-- measured -->$/q' "$page"
  "$REPOSITORY/build/dev/tests/measure_encoding" "$seed" "$tables"
} >"$aside"
chmod --reference="$page" "$aside"
mv -f -- "$aside" "$page"
