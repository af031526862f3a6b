#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-2.0-or-later
# fuzz.sh [SECONDS] [TARGET...]: builds the fuzzing programs and runs each for SECONDS, 60 unless said; two at a time.
#
# TARGET: encoding, prefecture, listcell, table, brochure, description, recipe, rings, simplify, ogr; without one all. Begins with tests/fuzz/corpus/TARGET and what
# earlier runs found in build/fuzz/corpus/TARGET; an input that fails is left in build/fuzz/findings. Prints a line for each target.
set -euo pipefail
# shellcheck source=scripts/common.sh
source "$(dirname -- "${BASH_SOURCE[0]}")/common.sh"

[[ "${1:-}" == --help ]] && { sed -n '3,6s/^# \{0,1\}//p' "${BASH_SOURCE[0]}"; exit 0; }
seconds=60
[[ "${1:-}" =~ ^[0-9]+$ ]] && { seconds="$1"; shift; }
targets=( "$@" )
(( ${#targets[@]} )) || targets=( encoding prefecture listcell table brochure description recipe rings simplify ogr )
for target in "${targets[@]}"; do
  [[ -e "$REPOSITORY/tests/fuzz/fuzz_$target.cpp" ]] || fail "there is no target '$target'"
done
"$SCRIPTS/install-dependencies.sh" run fuzz
build_preset fuzz "${targets[@]/#/fuzz_}" >&2

fuzz="$REPOSITORY/build/fuzz"
mkdir -p -- "$fuzz/findings" "$fuzz/logs"
# run_target TARGET: its line says executions, seconds, inputs that reach something new, and whether it failed.
run_target()
{
  local log="$fuzz/logs/$1.log" verdict='no failure'
  mkdir -p -- "$fuzz/corpus/$1"
  QT_QPA_PLATFORM=offscreen ASAN_OPTIONS=detect_leaks=0 UBSAN_OPTIONS=halt_on_error=1:print_stacktrace=1 \
    "$fuzz/tests/fuzz/fuzz_$1" -max_total_time="$seconds" -timeout=20 -rss_limit_mb=2048 -max_len=8192 -print_final_stats=1 \
    -artifact_prefix="$fuzz/findings/$1-" "$fuzz/corpus/$1" "$REPOSITORY/tests/fuzz/corpus/$1" >"$log" 2>&1 || verdict="failed: $log"
  printf '%s: %s executions in %s s, %s inputs kept, %s\n' "$1" "$(sed -n 's/^stat::number_of_executed_units: *//p' "$log")" \
    "$seconds" "$(find "$fuzz/corpus/$1" -type f | wc -l)" "$verdict"
  [[ "$verdict" == 'no failure' ]]
}

export -f run_target
export fuzz seconds REPOSITORY
printf '%s\n' "${targets[@]}" | xargs -P 2 -I '{}' bash -c 'run_target "$1"' _ '{}'
