#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-2.0-or-later
# test.sh [quick] [-- CTEST ARGUMENTS]: builds Cluster Atlas and runs every test; installs what is missing first. Safe to run again.
#
# The tests of core and io run a second time under the sanitizers, unless "quick" is asked for.
set -euo pipefail
# shellcheck source=scripts/common.sh
source "$(dirname -- "${BASH_SOURCE[0]}")/common.sh"

quick=false
while (( $# )); do
  case "$1" in
    quick) quick=true ;;
    --help) sed -n '3,5s/^# \{0,1\}//p' "${BASH_SOURCE[0]}"; exit 0 ;;
    --) shift; break ;;
    *) fail "there is no option '$1'" ;;
  esac
  shift
done

# under_sanitizers PROGRAM: builds a test program of preset asan-ubsan and runs it where ctest would.
under_sanitizers()
{
  local program found
  build_preset asan-ubsan "$@"
  for program in "$@"; do
    found="$(find "$REPOSITORY/build/asan-ubsan" -name "$program" -type f -perm -u+x -print -quit)"
    [[ -n "$found" ]] || fail "no program $program was built"
    say "$program under AddressSanitizer and UndefinedBehaviorSanitizer"
    ( cd -- "$(dirname -- "$found")" &&
      ASAN_OPTIONS=detect_stack_use_after_return=1:strict_string_checks=1 \
      LSAN_OPTIONS="suppressions=\"$SCRIPTS/lsan.supp\":print_suppressions=0" \
      UBSAN_OPTIONS=halt_on_error=1:print_stacktrace=1 \
      QT_QPA_PLATFORM=offscreen "$found" --gtest_brief=1 )
  done
}

"$SCRIPTS/install-dependencies.sh" run test
$quick || under_sanitizers test_core test_io
build_preset dev
say "testing"
cd -- "$REPOSITORY"
ctest --preset dev --parallel 2 "$@"
