#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-2.0-or-later
# rules_bite.sh: plants one fault at a time in a small tree and expects check_includes.sh to name file and line.
set -euo pipefail

here="$(CDPATH='' cd -- "$(dirname -- "${BASH_SOURCE[0]}")" && pwd)"
tree="$(mktemp -d)"
trap 'rm -rf -- "$tree"' EXIT
licence='// SPDX-License-Identifier: GPL-2.0-or-later'
passed=0
failed=0

plant_clean()
{
  rm -rf -- "$tree/repository"
  mkdir -p -- "$tree/repository/tests"
  cd -- "$tree/repository"
  local room
  for room in core coverage io wording layers layouts atlas processing panel cli module; do
    mkdir -p -- "plugin/$room"
    printf '%s\n#pragma once\n' "$licence" >"plugin/$room/$room.h"
  done
  printf '%s\n#pragma once\n' "$licence" >plugin/core/result.h
  printf '%s\n#pragma once\n// tr( is spoken of, not called; std::string too\n/* #include "panel/panel.h" */\n' "$licence" >plugin/core/talk.h
  printf '%s\n#include "core/core.h"\n#include "io/io.h"\n#include <qgisinterface.h>\n' "$licence" >plugin/controller.cpp
  printf '%s\n#pragma once\n' "$licence" >plugin/controller.h
  # shellcheck disable=SC2016  # for CMake
  printf '# %s\nproject(x\n  VERSION 1.2.3\n  DESCRIPTION "A: b, c"\n  LANGUAGES CXX)\nset(CLUSTERATLAS_TITLE "A title")\n' \
    "${licence#// }" >CMakeLists.txt
  printf '[general]\nname=A title\nversion=1.2.3\ndescription=A: b, c\n' >metadata.txt
}

verdict()
{
  if [[ "$1" == yes ]]; then
    passed=$(( passed + 1 ))
  else
    failed=$(( failed + 1 ))
    printf 'FAILED: %s\n%s\n' "$2" "$3"
  fi
}

# expect_fault NAME FILE:LINE CONTENT...: appends the lines to the file of a clean tree.
expect_fault()
{
  local name="$1" where="$2" output
  shift 2
  plant_clean
  mkdir -p -- "$(dirname -- "$where")"
  printf '%s\n' "$@" >>"${where%:*}"
  if output="$("$here/check_includes.sh" "$PWD")"; then
    verdict no "$name is not noticed" "$output"
  elif [[ "$(grep -c . <<<"$output")" == 1 && "$output" == "$where: "* ]]; then
    verdict yes
  else
    verdict no "$name is not named at $where, alone" "$output"
  fi
}

# expect_clean NAME FILE CONTENT...
expect_clean()
{
  local name="$1" file="$2" output
  shift 2
  plant_clean
  printf '%s\n' "$@" >>"$file"
  if output="$("$here/check_includes.sh" "$PWD")"; then
    verdict yes
  else
    verdict no "$name is taken for a fault" "$output"
  fi
}

expect_clean 'a clean tree' plugin/core/core.h ''
expect_clean 'a header of the same room' plugin/core/core.h '#include "result.h"'
expect_clean 'an allowed arrow' plugin/atlas/atlas.h '#include "layouts/layouts.h"'
expect_clean 'an allowed header' plugin/coverage/coverage.h '#include "core/result.h"'
expect_clean 'a comment behind code' plugin/core/core.h 'int a; // std::string'
expect_clean 'an address' plugin/core/core.h '// see https://example.org/home/page'
expect_clean 'words that hold tr' plugin/core/core.h 'int a = qstr( 1 );'

expect_fault 'a backward arrow' plugin/core/core.h:3 '#include "io/io.h"'
expect_fault 'an arrow sideways' plugin/panel/panel.h:3 '#include "layers/layers.h"'
expect_fault 'an arrow in angle brackets' plugin/layers/layers.h:3 '#include <layouts/layouts.h>'
expect_fault 'a header that is not allowed' plugin/coverage/coverage.h:3 '#include "core/core.h"'
expect_fault 'a climbing include' plugin/io/io.h:3 '#include "../core/core.h"'
expect_fault 'an include of the root' plugin/panel/panel.h:3 '#include "controller.h"'
expect_fault 'an include of the module' plugin/cli/cli.h:3 '#include "module/module.h"'
expect_fault 'QGIS in core' plugin/core/core.h:3 '#include <qgsgeometry.h>'
expect_fault 'QGIS in io' plugin/io/io.h:3 '#include <qgsvectorlayer.h>'
expect_fault 'GDAL in coverage' plugin/coverage/coverage.h:3 '#include <ogrsf_frmts.h>'
expect_fault 'a widget in core' plugin/core/core.h:3 '#include <QLabel>'
expect_fault 'a color in coverage' plugin/coverage/coverage.h:3 '#include <QColor>'
expect_fault 'a file in core' plugin/core/core.h:3 '#include <QFile>'
expect_fault 'a named Qt module' plugin/panel/panel.h:3 '#include <QtWidgets/QLabel>'
expect_fault 'QgisInterface in a room' plugin/panel/panel.h:3 'class QgisInterface;'
expect_fault 'the project instance in a room' plugin/layers/layers.h:3 'auto *p = QgsProject::instance();'
expect_fault 'a sentence in core' plugin/core/core.h:3 'auto a = tr( "A" );'
expect_fault 'a sentence behind a string' plugin/io/io.h:3 'auto a = f( "http://x", tr( "A" ) );'
expect_fault 'a second string type' plugin/cli/cli.h:3 'std::string a;'
expect_fault 'a path of one machine' plugin/atlas/atlas.h:3 'auto a = "/tmp/atlas";'
expect_fault 'an unknown room' plugin/helpers/helpers.h:1 "$licence" '#pragma once'
expect_fault 'a source without licence' tests/test_a.cpp:1 'int a;'
expect_fault 'a header without pragma' plugin/core/other.h:1 "$licence"

plant_clean
for (( line = 0; line < 400; line++ )); do echo; done >>plugin/io/io.h
output="$("$here/check_includes.sh" "$PWD" || true)"
if [[ "$output" == 'plugin/io/io.h:402: over 400 lines'* ]]; then
  verdict yes
else
  verdict no 'a long source' "$output"
fi

plant_clean
sed -i 's/^version=.*/version=9/' metadata.txt
output="$("$here/check_includes.sh" "$PWD" || true)"
if [[ "$output" == 'metadata.txt:3: '*'version=1.2.3' ]]; then
  verdict yes
else
  verdict no 'a version out of step' "$output"
fi

printf '%d passed, %d failed\n' "$passed" "$failed"
(( failed == 0 ))
