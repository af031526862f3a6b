#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-2.0-or-later
# check_includes.sh [REPOSITORY]: the rules of docs/architecture.md that the compiler does not hold. One line per broken rule.
set -euo pipefail
export LC_ALL=C.UTF-8

here="$(CDPATH='' cd -- "$(dirname -- "${BASH_SOURCE[0]}")" && pwd)"
cd -- "${1:-$here/../..}"
most_lines=400

rooms="$(find ./plugin ./tests -type f \( -name '*.cpp' -o -name '*.h' \) | LC_ALL=C sort)"
[[ -n "$rooms" ]] || { echo "no sources under $PWD/plugin and $PWD/tests"; exit 1; }
mapfile -t sources <<<"$rooms"

cmake_value()
{
  sed -n "s/^ *$1 *\"\{0,1\}\([^\")]*\)\"\{0,1\})\{0,1\}\$/\1/p" CMakeLists.txt | head -n 1
}

metadata_line()
{
  grep -ns "^$1=" metadata.txt | head -n 1 || true
}

in_step()
{
  local key="$1" wanted="$2" line
  line="$(metadata_line "$key")"
  if [[ -z "$wanted" ]]; then
    echo "CMakeLists.txt:1: no value for the $key of metadata.txt found; keep project() and CLUSTERATLAS_TITLE one value a line"
  elif [[ "${line#*:"$key"=}" != "$wanted" ]]; then
    line="${line%%:*}"
    echo "metadata.txt:${line:-1}: $key is not that of CMakeLists.txt; write $key=$wanted"
  fi
}

rules()
{
  local file lines
  awk -f "$here/rules.awk" "${sources[@]}"

  for file in "${sources[@]#./}"; do
    if [[ "$file" == *.h ]] && ! grep -q '^#pragma once$' -- "$file"; then
      echo "$file:1: a header without #pragma once; add it below the licence line"
    fi
    lines="$(wc -l <"$file")"
    if [[ "$file" == plugin/* ]] && (( lines > most_lines )) && ! grep -q "^$file " "$here/long-files.txt"; then
      echo "$file:$lines: over $most_lines lines; split it by idea, or give its reason in tests/architecture/long-files.txt"
    fi
  done

  find . \( -path ./.git -o -path './build*' -o -path ./out -o -path ./.cache \) -prune -o -type f \
    \( -name '*.cpp' -o -name '*.h' -o -name '*.h.in' -o -name '*.sh' -o -name '*.awk' -o -name '*.py' \
    -o -name '*.cmake' -o -name CMakeLists.txt \) -print | LC_ALL=C sort | while IFS= read -r file; do
    head -n 3 -- "$file" | grep -q 'SPDX-License-Identifier: GPL-2.0-or-later' ||
      echo "${file#./}:1: no licence line; begin with SPDX-License-Identifier: GPL-2.0-or-later"
  done

  in_step name "$(cmake_value 'set(CLUSTERATLAS_TITLE')"
  in_step version "$(cmake_value VERSION)"
  in_step description "$(cmake_value DESCRIPTION)"
}

broken="$(rules)"
if [[ -n "$broken" ]]; then
  printf '%s\n' "$broken"
  exit 1
fi
echo "${#sources[@]} sources keep the rules"
