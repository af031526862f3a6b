#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-2.0-or-later
# bench-panel.sh [--runs N] [--pictures FOLDER]: how long the panel takes for a click, a letter typed, a filter ticked, drawing included, with the
# built-in data and with 1 900 clusters in 10 000 memberships; or pictures of it, light and dark, 300 to 600 pixels wide.
set -euo pipefail
# shellcheck source=scripts/common.sh
source "$(dirname -- "${BASH_SOURCE[0]}")/common.sh"

if [[ "${1:-}" == --help ]]; then
  sed -n '3,4s/^# \{0,1\}//p' "${BASH_SOURCE[0]}"
  exit 0
fi
build_preset dev bench_panel >&2
QT_QPA_PLATFORM=offscreen exec "$REPOSITORY/build/dev/tests/bench_panel" "$@"
