# shellcheck shell=bash
# SPDX-License-Identifier: GPL-2.0-or-later
# What the scripts share. Sourced, never run.

SCRIPTS="$(CDPATH='' cd -- "$(dirname -- "${BASH_SOURCE[0]}")" && pwd)"
# shellcheck disable=SC2034  # used by the scripts that source this file
REPOSITORY="$(dirname -- "$SCRIPTS")"

say()
{
  printf '== %s\n' "$*" >&2
}

fail()
{
  printf '%s: %s\n' "$(basename -- "$0")" "$*" >&2
  exit 1
}

# jobs: how many compilers at once. A source that includes QGIS takes about 1 GB, so memory counts as much as cores.
jobs_at_once()
{
  local cores memory
  cores="$(nproc)"
  memory="$(awk '/^MemAvailable:/ { print int( $2 / 1000000 ) }' /proc/meminfo)"
  if (( memory < cores )); then
    cores="$memory"
  fi
  echo $(( cores > 0 ? cores : 1 ))
}

# build_preset PRESET [TARGET...]: configures PRESET and builds it, or only the targets. Ninja does only what changed.
build_preset()
{
  local preset="$1"
  shift
  say "building $preset in build/$preset"
  ( cd -- "$REPOSITORY" && cmake --preset "$preset" >/dev/null &&
    cmake --build --preset "$preset" --parallel "$(jobs_at_once)" ${1:+--target "$@"} )
}

# ini_value TEXT: TEXT as QSettings writes it into an .ini file, so that commas, spaces, quotes and Japanese come back whole.
# A hexadecimal digit after an escape is escaped too, else it would be read as part of it.
ini_value()
{
  printf '%s' "$1" | iconv -f UTF-8 -t UTF-16BE | od -An -v -tx1 | tr -d ' \n' | fold -w 4 | awk '
    function number( hex,   i, n ) { for ( i = 1; i <= 4; i++ ) n = n * 16 + index( "0123456789abcdef", substr( hex, i, 1 ) ) - 1; return n }
    {
      code = number( $0 )
      letter = code >= 32 && code < 127 ? sprintf( "%c", code ) : ""
      if ( letter == "" || letter == "\"" || letter == "\\" || ( escaped && letter ~ /[0-9A-Fa-f]/ ) )
      {
        printf "\\x%x", code
        escaped = 1
      }
      else
      {
        printf "%s", letter
        escaped = 0
      }
    }
    BEGIN { printf "\"" }
    END { printf "\"" }'
}

# ini_set FILE SECTION KEY VALUE: writes one key, keeps the rest of the file. VALUE goes in as it is: pass paths through ini_value.
ini_set()
{
  local file="$1" copy
  mkdir -p -- "$(dirname -- "$file")"
  [[ -e "$file" ]] || : >"$file"
  copy="$(mktemp -- "$file.XXXXXX")"
  INI_SECTION="[$2]" INI_KEY="$3" INI_VALUE="$4" awk '
    BEGIN { section = ENVIRON["INI_SECTION"]; key = ENVIRON["INI_KEY"]; line = key "=" ENVIRON["INI_VALUE"] }
    function put() { if ( inside && !done ) { print line; done = 1 } }
    /^\[/ { put(); inside = $0 == section }
    inside && index( $0, key "=" ) == 1 { put(); next }
    inside && $0 == "" { put() }
    { print }
    END { put(); if ( !done ) printf "\n%s\n%s\n", section, line }' "$file" >"$copy"
  mv -f -- "$copy" "$file"
}
