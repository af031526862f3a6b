#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-2.0-or-later
# kill-test.sh [N]: kills N builds of an atlas, 200 unless said, at random moments; after each the earlier atlas must be whole.
set -euo pipefail
# shellcheck source=scripts/common.sh
source "$(dirname -- "${BASH_SOURCE[0]}")/common.sh"

[[ "${1:-}" == --help ]] && { sed -n '3s/^# \{0,1\}//p' "${BASH_SOURCE[0]}"; exit 0; }
"$SCRIPTS/install-dependencies.sh" run test
build_preset dev >&2
CLUSTERATLAS_KILLS="${1:-200}" QT_QPA_PLATFORM=offscreen "$REPOSITORY/build/dev/tests/test_cli" --gtest_filter='Interrupted.*'
