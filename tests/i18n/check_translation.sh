#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-2.0-or-later
# check_translation.sh SOURCE LUPDATE: fails when a text of the interface has no finished Japanese translation.
set -euo pipefail
folder="$(mktemp -d)"
trap 'rm -rf -- "$folder"' EXIT
cp -- "$1/plugin/i18n/clusteratlas_ja.ts" "$folder/ja.ts"
"$2" -silent -locations none -no-obsolete "$1/plugin" -ts "$folder/ja.ts" 2>/dev/null
[[ "$(grep -c '<source>' "$folder/ja.ts")" -gt 50 ]] || { echo "lupdate found no texts" >&2; exit 1; }
if grep -n -B 2 'type="unfinished"' "$folder/ja.ts"; then
  echo "plugin/i18n/clusteratlas_ja.ts lacks these: run lupdate and translate them" >&2
  exit 1
fi
