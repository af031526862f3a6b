# SPDX-License-Identifier: GPL-2.0-or-later
# cmake -DHEADER=FILE -DSOURCES=A;B… -P fingerprint.cmake: writes a header that defines CLUSTERATLAS_SOURCES, a text that differs whenever a
# source does. What was made by other sources is never taken for what these make.
set(sums "")
foreach(source IN LISTS SOURCES)
  file(SHA256 "${source}" sum)
  get_filename_component(name "${source}" NAME)
  string(APPEND sums "${name} ${sum}\n")
endforeach()
string(SHA256 sum "${sums}")
file(WRITE "${HEADER}" "// SPDX-License-Identifier: GPL-2.0-or-later\n#pragma once\n\n#define CLUSTERATLAS_SOURCES \"${sum}\"\n")
