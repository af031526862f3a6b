#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-2.0-or-later
# qgis-under-xvfb.sh [OPTIONS] [-- QGIS ARGUMENTS]: the real QGIS on a screen of its own, with a profile that lives one run.
#
#   --plugin FILE.so        a C++ plugin to load and enable; may be given several times
#   --locale NAME           language of the interface, such as ja (default en_US)
#   --timeout SECONDS       end QGIS after that, with exit code 124 (default 120)
#   --log FILE              where QGIS's output goes as well; it is shown when QGIS fails
#   --ini SECTION/KEY=VALUE one more key for the profile; may be given several times
#   --home DIR              keep HOME, the profile and the logs in DIR, which must not exist yet
#   --size WxH              of the screen (default 1400x900)
#
# The exit code is QGIS's own. The environment reaches QGIS, except HOME, DISPLAY and the XDG folders.
set -euo pipefail
# shellcheck source=scripts/common.sh
source "$(dirname -- "${BASH_SOURCE[0]}")/common.sh"

plugins=()
keys=()
locale=en_US
limit=120
log=
home=
size=1400x900
while (( $# )); do
  case "$1" in
    --help) sed -n '3,13s/^# \{0,1\}//p' "${BASH_SOURCE[0]}"; exit 0 ;;
    --) shift; break ;;
    --*) (( $# > 1 )) || fail "$1 needs a value" ;;&
    --plugin) plugins+=( "$2" ); shift ;;
    --locale) locale="$2"; shift ;;
    --timeout) limit="$2"; shift ;;
    --log) log="$2"; shift ;;
    --ini) keys+=( "$2" ); shift ;;
    --home) home="$2"; shift ;;
    --size) size="$2"; shift ;;
    *) fail "there is no option '$1': QGIS's own arguments come after --" ;;
  esac
  shift
done

screen=
keep=false
# shellcheck disable=SC2317  # called by the trap
finish()
{
  if [[ -n "$screen" ]]; then
    kill "$screen" 2>/dev/null || true
    wait "$screen" 2>/dev/null || true
  fi
  $keep || rm -rf -- "$home"
}
trap finish EXIT
trap 'exit 143' TERM
trap 'exit 130' INT

if [[ -n "$home" ]]; then
  [[ ! -e "$home" ]] || { keep=true; fail "$home exists: a run needs a folder of its own"; }
  mkdir -p -- "$home"
  home="$(realpath -- "$home")"
  keep=true
else
  home="$(mktemp -d)"
fi
[[ -n "$log" ]] || log="$home/qgis.log"
: >"$log"

# One folder for all plugins: more than one cannot be written so that both QGIS 3.22 and 3.40 read it. Links would be skipped.
mkdir -p -- "$home/home" "$home/plugins"
mkdir -m 700 -- "$home/run"
settings="$home/profiles/default/QGIS/QGIS3.ini"
ini_set "$settings" plugins searchPathsForPlugins "$( (( ${#plugins[@]} )) && ini_value "$home/plugins" )"
preload=
for plugin in "${plugins[@]}"; do
  [[ -f "$plugin" ]] || fail "there is no plugin $plugin: build it first"
  cp -L -- "$plugin" "$home/plugins/"
  name="$(basename -- "$plugin")"
  ini_set "$settings" Plugins "${name%%.*}" true
  # A sanitizer must be in the process before QGIS is.
  if ldd "$plugin" | grep -q libasan; then
    preload="$(gcc -print-file-name=libasan.so) $(gcc -print-file-name=libubsan.so) $(gcc -print-file-name=libstdc++.so.6)"
  fi
done
ini_set "$settings" PythonPlugins MetaSearch false
ini_set "$settings" qgis checkVersion false
ini_set "$settings" qgis askToSaveProjectChanges false
ini_set "$settings" core NewsFeed\\httpsfeedqgisorg\\disabled true
ini_set "$settings" fonts downloadMissingFonts false
ini_set "$settings" locale overrideFlag true
ini_set "$settings" locale userLocale "$locale"
for key in "${keys[@]}"; do
  value="${key#*=}"
  key="${key%%=*}"
  # shellcheck disable=SC1003  # QSettings writes the / of a nested key as a backslash
  nested="${key#*/}"
  ini_set "$settings" "${key%%/*}" "${nested//\//\\}" "$value"
done

# Xvfb finds a free display itself and tells which.
mkfifo -- "$home/display"
Xvfb -displayfd 5 -screen 0 "${size}x24" -nolisten tcp 5>"$home/display" >"$home/xvfb.log" 2>&1 &
screen=$!
number=
read -r -t 20 number <"$home/display" || true
[[ -n "$number" ]] || { cat -- "$home/xvfb.log" >&2; fail "Xvfb did not start"; }

code=0
env -u WAYLAND_DISPLAY -u XDG_CONFIG_HOME -u XDG_DATA_HOME -u XDG_CACHE_HOME -u QT_QPA_PLATFORM \
  HOME="$home/home" XDG_RUNTIME_DIR="$home/run" DISPLAY=":$number" LC_ALL=C.UTF-8 \
  LIBGL_ALWAYS_SOFTWARE=1 QT_LOGGING_TO_CONSOLE=1 \
  timeout --kill-after=10 "$limit" \
  env ${preload:+LD_PRELOAD="$preload" ASAN_OPTIONS="${ASAN_OPTIONS:-detect_leaks=0:new_delete_type_mismatch=0}"} \
  qgis.bin --nologo --noversioncheck --profiles-path "$home" "$@" \
  >"$log" 2>&1 </dev/null || code=$?

if (( code == 124 || code == 137 )); then
  printf 'QGIS did not end within %s s\n' "$limit" >>"$log"
fi
if (( code )); then
  cat -- "$log" >&2
fi
exit "$code"
