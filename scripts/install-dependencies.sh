#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-2.0-or-later
# install-dependencies.sh [--list] [SET...]: installs what is missing on Debian 12 or 13; asks apt for nothing when all is there.
#
#   run     build and use Cluster Atlas        test    run its tests (needs run)
#   check   format, lint                       matrix  test against another Debian
#   bench   measure against other programs     fuzz    feed made-up bytes to the readers
#
# Without a set: run and test. --list prints the package names and installs nothing.
set -euo pipefail
# shellcheck source=scripts/common.sh
source "$(dirname -- "${BASH_SOURCE[0]}")/common.sh"

RUN=(
  qgis libqgis-dev libgdal-dev libgeos-dev libexpected-dev libminizip-dev libsqlite3-dev libicu-dev libxlsxwriter-dev
  qtbase5-dev qttools5-dev qttools5-dev-tools libqt5svg5-dev libqwt-qt5-dev
  g++ cmake ninja-build ccache
  fonts-noto-cjk fonts-morisawa-bizud-gothic x11-utils
)
TEST=( libgtest-dev libbenchmark-dev xvfb xauth x11-utils imagemagick poppler-utils gdal-bin sqlite3 zip postgresql-postgis )
CHECK=( clang-format clang-tidy shellcheck )
BENCH=( time gdal-bin qgis libgdal-dev )
# Node.js from elsewhere brings its own npm, beside which Debian's cannot be installed.
command -v npm >/dev/null || BENCH+=( npm )
FUZZ=( clang libclang-rt-dev )
MATRIX=( debootstrap debian-archive-keyring util-linux )

list_only=false
sets=()
for argument in "$@"; do
  case "$argument" in
    --list) list_only=true ;;
    --help) sed -n '3,9s/^# \{0,1\}//p' "${BASH_SOURCE[0]}"; exit 0 ;;
    *) sets+=( "$argument" ) ;;
  esac
done
(( ${#sets[@]} )) || sets=( run test )

wanted=()
for set in "${sets[@]}"; do
  case "$set" in
    run) wanted+=( "${RUN[@]}" ) ;;
    test) wanted+=( "${TEST[@]}" ) ;;
    check) wanted+=( "${CHECK[@]}" ) ;;
    bench) wanted+=( "${BENCH[@]}" ) ;;
    fuzz) wanted+=( "${FUZZ[@]}" ) ;;
    matrix) wanted+=( "${MATRIX[@]}" ) ;;
    *) fail "there is no set '$set': use run, test, check, bench, fuzz or matrix" ;;
  esac
done

if $list_only; then
  printf '%s\n' "${wanted[@]}" | sort -u
  exit 0
fi

command -v dpkg-query >/dev/null || fail "this is not a Debian: install by other means what 'install-dependencies.sh --list' names"
installed="$(dpkg-query -W -f '${db:Status-Abbrev} ${binary:Package}\n' | sed -n 's/^ii *\([^:]*\).*$/\1/p')"
mapfile -t missing < <( printf '%s\n' "${wanted[@]}" | sort -u | grep -vxF -f <( printf '%s\n' "$installed" ) || true )
(( ${#missing[@]} )) || exit 0

as_root=()
if (( EUID != 0 )); then
  command -v sudo >/dev/null ||
    fail "missing: ${missing[*]}. As root, run: apt-get install --no-install-recommends ${missing[*]}"
  as_root=( sudo )
fi

say "installing ${missing[*]}"
"${as_root[@]}" apt-get update
"${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install --yes --no-install-recommends "${missing[@]}"
