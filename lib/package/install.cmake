# The install rules: headers, library, tools, and the package that find_package(cptsearch) finds.
include(CMakePackageConfigHelpers)

set(package_folder ${CMAKE_INSTALL_LIBDIR}/cmake/cptsearch)
install(TARGETS cptsearch EXPORT cptsearchTargets ARCHIVE FILE_SET HEADERS)
install(TARGETS cptindex_tool cptsearch_tool RUNTIME)
install(EXPORT cptsearchTargets NAMESPACE cptsearch:: DESTINATION ${package_folder})

configure_package_config_file(${CMAKE_CURRENT_LIST_DIR}/cptsearchConfig.cmake.in cptsearchConfig.cmake
                              INSTALL_DESTINATION ${package_folder})
# Before 1.0 a new minor version may change the interface.
write_basic_package_version_file(cptsearchConfigVersion.cmake COMPATIBILITY SameMinorVersion)
install(FILES ${CMAKE_CURRENT_BINARY_DIR}/cptsearchConfig.cmake ${CMAKE_CURRENT_BINARY_DIR}/cptsearchConfigVersion.cmake
        DESTINATION ${package_folder})
install(FILES ${PROJECT_SOURCE_DIR}/LICENSE DESTINATION ${CMAKE_INSTALL_DOCDIR})
