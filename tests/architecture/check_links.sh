#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-2.0-or-later
# check_links.sh PROGRAM: the program that people call loads neither QGIS nor a window system, so that it starts at once.
set -euo pipefail

needed="$(readelf -d -- "$1" | sed -n 's/.*(NEEDED).*\[\(.*\)\]/\1/p')"
[[ -n "$needed" ]] || { echo "$1: links nothing; readelf cannot read it"; exit 1; }
unwanted="$(grep -E '^lib(qgis|Qt5(Gui|Widgets|Network|PrintSupport|WebKit|Xml))' <<<"$needed" || true)"
[[ -z "$unwanted" ]] || echo "$1: links ${unwanted//$'\n'/ }; hand the command on as build and print are (cli/qgisprogram.h)"
[[ -z "$unwanted" ]]
