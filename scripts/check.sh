#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-2.0-or-later
# check.sh [--fix] [--all]: format, shell scripts and clang-tidy of the sources changed since main, or of all. --fix formats in place.
set -euo pipefail
# shellcheck source=scripts/common.sh
source "$(dirname -- "${BASH_SOURCE[0]}")/common.sh"

fix=false
all=false
for argument in "$@"; do
  case "$argument" in
    --fix) fix=true ;;
    --all) all=true ;;
    --help) sed -n '3s/^# \{0,1\}//p' "${BASH_SOURCE[0]}"; exit 0 ;;
    *) fail "there is no option '$argument'" ;;
  esac
done

"$SCRIPTS/install-dependencies.sh" run test check
cd -- "$REPOSITORY"
changed()
{
  if $all; then
    git ls-files -z -- "$@"
  else
    { git diff --name-only --diff-filter=d -z "$(git merge-base HEAD main)" -- "$@"
      git ls-files --others --exclude-standard -z -- "$@"; }
  fi
}

mapfile -d '' -t sources < <( changed '*.cpp' '*.h' )
mapfile -d '' -t units < <( changed 'plugin/*.cpp' )
wrong=0
shellcheck -x scripts/*.sh .ci/run tests/architecture/*.sh || wrong=1
if (( ${#sources[@]} )); then
  if $fix; then
    clang-format -i -- "${sources[@]}"
  else
    clang-format --dry-run --Werror -- "${sources[@]}" || wrong=1
  fi
fi
if (( ${#units[@]} )); then
  build_preset dev
  clang-tidy --quiet -p build/dev "${units[@]}" || wrong=1
fi
exit "$wrong"
