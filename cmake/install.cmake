# cmake --install: the command line, and the core as libraries for other CMake projects:
#
#   find_package(whosaid REQUIRED)
#   target_link_libraries(app PRIVATE whosaid::report)   # or a single stage: whosaid::sentences, ...

include(CMakePackageConfigHelpers)
include(GNUInstallDirs)

get_property(stages GLOBAL PROPERTY WHOSAID_STAGES)
foreach(stage ${stages})
  string(REPLACE "whosaid_" "" export_name ${stage})
  set_target_properties(${stage} PROPERTIES EXPORT_NAME ${export_name} FOLDER core)
endforeach()

install(TARGETS ${stages} EXPORT whosaid_targets
  ARCHIVE DESTINATION ${CMAKE_INSTALL_LIBDIR}
  LIBRARY DESTINATION ${CMAKE_INSTALL_LIBDIR})
# tags.inc is the one table that a public header reads: it makes the names of html/tags.h.
install(DIRECTORY core/ DESTINATION ${CMAKE_INSTALL_INCLUDEDIR}/whosaid
  FILES_MATCHING PATTERN "*.h" PATTERN "tags.inc")
install(TARGETS whosaid RUNTIME DESTINATION ${CMAKE_INSTALL_BINDIR})

set(package_folder ${CMAKE_INSTALL_LIBDIR}/cmake/whosaid)
install(EXPORT whosaid_targets FILE whosaid_targets.cmake NAMESPACE whosaid:: DESTINATION ${package_folder})
configure_package_config_file(cmake/whosaid-config.cmake.in ${PROJECT_BINARY_DIR}/whosaid-config.cmake
  INSTALL_DESTINATION ${package_folder})
write_basic_package_version_file(${PROJECT_BINARY_DIR}/whosaid-config-version.cmake
  COMPATIBILITY SameMinorVersion)
install(FILES ${PROJECT_BINARY_DIR}/whosaid-config.cmake ${PROJECT_BINARY_DIR}/whosaid-config-version.cmake
  DESTINATION ${package_folder})
