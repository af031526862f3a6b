# SPDX-License-Identifier: GPL-2.0-or-later
# The QGIS plugin: alone in its folder, since QGIS opens every library it finds there.
add_library(clusteratlas MODULE
  barmessage.cpp
  buildtask.cpp
  changedialog.cpp
  controller.cpp
  controllerparts.cpp
  controllerproject.cpp
  desktopparts.cpp
  exporttask.cpp
  helpdialog.cpp
  helptext.cpp
  languageswitch.cpp
  layeractions.cpp
  locatorsearch.cpp
  lossdialog.cpp
  mapselection.cpp
  panelediting.cpp
  panelexport.cpp
  plugin.cpp
  plugin.qrc
  themewatch.cpp)
set_target_properties(clusteratlas PROPERTIES
  AUTORCC ON
  LIBRARY_OUTPUT_DIRECTORY "${CMAKE_BINARY_DIR}/module")
target_link_libraries(clusteratlas PRIVATE clusteratlas_flags clusteratlas_atlas clusteratlas_charts clusteratlas_desktop clusteratlas_joinwindow clusteratlas_panel clusteratlas_printwindow clusteratlas_processing ${QGIS_GUI_LIBRARY})
if(TARGET clusteratlas_i18n)
  target_link_libraries(clusteratlas PRIVATE clusteratlas_i18n)
endif()
if(NOT CLUSTERATLAS_SANITIZE)
  target_link_options(clusteratlas PRIVATE -Wl,--no-undefined -Wl,-z,now)
endif()
install(TARGETS clusteratlas DESTINATION lib/qgis/plugins)
install(DIRECTORY "${PROJECT_SOURCE_DIR}/geodata" DESTINATION share/clusteratlas)
