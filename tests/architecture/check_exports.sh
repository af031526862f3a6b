#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-2.0-or-later
# check_exports.sh MODULE.so: the module exports the functions QGIS asks a plugin for, and no other.
set -euo pipefail

must=( category classFactory description name type version )
may=( create_date experimental icon unload update_date )
exported="$(nm -D --defined-only -- "$1" | awk '$2 == "T" && $3 != "_init" && $3 != "_fini" { print $3 }' | LC_ALL=C sort)"

missing="$(comm -13 <( echo "$exported" ) <( printf '%s\n' "${must[@]}" | LC_ALL=C sort ))"
foreign="$(comm -23 <( echo "$exported" ) <( printf '%s\n' "${must[@]}" "${may[@]}" | LC_ALL=C sort ))"
[[ -z "$missing" ]] || echo "$1: QGIS would miss: ${missing//$'\n'/ }; declare it QGISEXTERN"
[[ -z "$foreign" ]] || echo "$1: exported beside the plugin's functions: ${foreign//$'\n'/ }; build it with hidden visibility"
[[ -z "$missing$foreign" ]]
