#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-2.0-or-later
# matrix.sh [SUITE] [--root-only] [-- CTEST ARGUMENTS]: builds and tests this source against the QGIS of another Debian.
#
# SUITE is trixie (Debian 13, QGIS 3.40) unless told. It is unpacked into a folder of its own: 3 GB and some minutes the first
# time, kept for the next. CLUSTERATLAS_MATRIX_ROOT names that folder; the build goes to a folder of the same name with -build.
# Everything runs in a private mount namespace: no mount outlives the script, and the source is mounted read-only.
set -euo pipefail
# shellcheck source=scripts/common.sh
source "$(dirname -- "${BASH_SOURCE[0]}")/common.sh"

suite=trixie
root_only=false
while (( $# )); do
  case "$1" in
    --root-only) root_only=true ;;
    --help) sed -n '3,7s/^# \{0,1\}//p' "${BASH_SOURCE[0]}"; exit 0 ;;
    --) shift; break ;;
    -*) fail "there is no option '$1'" ;;
    *) suite="$1" ;;
  esac
  shift
done

(( EUID == 0 )) || fail "a Debian in a folder needs root: run it with sudo -E"
root="$(realpath -m -- "${CLUSTERATLAS_MATRIX_ROOT:-${XDG_CACHE_HOME:-$HOME/.cache}/clusteratlas/$suite}")"
[[ "$root/" != "$REPOSITORY/"* ]] || fail "put the root folder outside the repository, not in $root"
marker="$root/.clusteratlas-$suite"
build="$root-build"

# in_root ROOT COMMAND...: runs it there, with the source at /src and the build folder at /out.
in_root()
{
  local where="$1"
  shift
  mkdir -p -- "$where/src" "$where/out" "$build"
  # shellcheck disable=SC2016  # for the inner shell to expand
  ROOT="$where" SOURCE="$REPOSITORY" BUILD="$build" unshare --mount --propagation private bash -c '
    set -euo pipefail
    mount -t proc proc "$ROOT/proc"
    mount --rbind /dev "$ROOT/dev"
    mount --bind "$SOURCE" "$ROOT/src"
    mount -o remount,bind,ro "$ROOT/src"
    mount --bind "$BUILD" "$ROOT/out"
    exec chroot "$ROOT" /usr/bin/env -i HOME=/root PATH=/usr/sbin:/usr/bin:/sbin:/bin LC_ALL=C.UTF-8 TERM=dumb \
      CCACHE_DIR=/out/ccache "$@"' in_root "$@"
}

make_root()
{
  local mirror partial="$root.partial"
  [[ ! -e "$root" ]] || fail "$root exists but is no root folder of this script: name another in CLUSTERATLAS_MATRIX_ROOT"
  "$SCRIPTS/install-dependencies.sh" matrix
  mirror="$( { sed -n 's/^URIs: *\([^ ]*\).*/\1/p' /etc/apt/sources.list.d/debian.sources
    sed -n 's/^deb \(\[[^]]*\] \)\{0,1\}\([^ ]*\).*/\2/p' /etc/apt/sources.list; } 2>/dev/null | head -n 1 || true )"
  say "unpacking Debian $suite into $root"
  mkdir -p -- "$(dirname -- "$root")"
  if [[ -e "$partial" ]]; then
    [[ -e "$partial/.clusteratlas-partial" ]] || fail "$partial is in the way: move it aside"
    rm -rf --one-file-system -- "$partial"
  fi
  mkdir -- "$partial"
  : >"$partial/.clusteratlas-partial"
  debootstrap --variant=minbase --keyring=/usr/share/keyrings/debian-archive-keyring.gpg \
    "$suite" "$partial" "${mirror:-http://deb.debian.org/debian}" >/dev/null
  cp -L -- /etc/resolv.conf /etc/hosts "$partial/etc/" 2>/dev/null || true
  printf '#!/bin/sh\nexit 101\n' >"$partial/usr/sbin/policy-rc.d"
  chmod +x -- "$partial/usr/sbin/policy-rc.d"
  printf 'path-exclude=/usr/share/%s/*\n' doc man locale >"$partial/etc/dpkg/dpkg.cfg.d/90small"
  in_root "$partial" /src/scripts/install-dependencies.sh run test
  in_root "$partial" apt-get clean
  mv -- "$partial/.clusteratlas-partial" "$partial/.clusteratlas-$suite"
  mv -- "$partial" "$root"
}

[[ -e "$marker" ]] || make_root
in_root "$root" /src/scripts/install-dependencies.sh run test
# shellcheck disable=SC2016  # a format of dpkg-query
version="$(in_root "$root" dpkg-query -W -f '${Version}' qgis)"
say "Debian $suite with QGIS $version is in $root"
! $root_only || exit 0

in_root "$root" cmake -S /src --preset dev -B /out/dev
in_root "$root" cmake --build /out/dev --parallel "$(jobs_at_once)"
in_root "$root" ctest --test-dir /out/dev --output-on-failure "$@"
say "passed with QGIS $version; the build is in $build/dev"
