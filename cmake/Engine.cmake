# The engine for programs of others: one archive of all modules from the bytes of a file to the record, its headers, a CMake package
# (find_package(mandates), mandates::engine) and a pkg-config file. tests/consumer builds against what is installed.
include(CMakePackageConfigHelpers)

set(objects "")
foreach(module text phrases files document calendar rules extraction engine)
  list(APPEND objects $<TARGET_OBJECTS:mandates_${module}>)
endforeach()
add_library(mandates_archive STATIC ${objects})
set_target_properties(mandates_archive PROPERTIES OUTPUT_NAME mandates EXPORT_NAME engine LINKER_LANGUAGE CXX)
target_compile_features(mandates_archive INTERFACE cxx_std_20)
target_include_directories(mandates_archive INTERFACE $<INSTALL_INTERFACE:${CMAKE_INSTALL_INCLUDEDIR}>
                                                      $<INSTALL_INTERFACE:${CMAKE_INSTALL_INCLUDEDIR}/mandates>)
# By name: each is in the -dev package of its library, which needs no package file of CMake for it.
set(engine_libraries fmt pugixml tomlplusplus utf8proc xxhash ${CMAKE_DL_LIBS})
target_link_libraries(mandates_archive INTERFACE ${engine_libraries})
add_library(mandates::engine ALIAS mandates_archive)

# What mandates/engine.h includes, and no more: tests/consumer compiles it from the installed folder.
set(engine_headers calendar/day.h calendar/due_code.h calendar/session_ref.h document/document.h extraction/clause.h
                   extraction/extraction.h text/diagnostic.h text/errors.h text/span.h)

install(TARGETS mandates_archive EXPORT mandates ARCHIVE DESTINATION ${CMAKE_INSTALL_LIBDIR} COMPONENT dev)
install(FILES src/engine/mandates/engine.h DESTINATION ${CMAKE_INSTALL_INCLUDEDIR}/mandates COMPONENT dev)
foreach(header ${engine_headers})
  get_filename_component(folder ${header} DIRECTORY)
  install(FILES src/${header} DESTINATION ${CMAKE_INSTALL_INCLUDEDIR}/mandates/${folder} COMPONENT dev)
endforeach()
install(EXPORT mandates NAMESPACE mandates:: FILE mandates-config.cmake DESTINATION ${CMAKE_INSTALL_LIBDIR}/cmake/mandates COMPONENT dev)
write_basic_package_version_file(${CMAKE_BINARY_DIR}/mandates-config-version.cmake COMPATIBILITY SameMinorVersion)
install(FILES ${CMAKE_BINARY_DIR}/mandates-config-version.cmake DESTINATION ${CMAKE_INSTALL_LIBDIR}/cmake/mandates COMPONENT dev)

file(RELATIVE_PATH MANDATES_PREFIX "/${CMAKE_INSTALL_LIBDIR}/pkgconfig" "/")
list(TRANSFORM engine_libraries PREPEND -l OUTPUT_VARIABLE private_libraries)
list(JOIN private_libraries " " MANDATES_PRIVATE_LIBRARIES)
configure_file(${CMAKE_SOURCE_DIR}/cmake/mandates.pc.in ${CMAKE_BINARY_DIR}/mandates.pc @ONLY)
install(FILES ${CMAKE_BINARY_DIR}/mandates.pc DESTINATION ${CMAKE_INSTALL_LIBDIR}/pkgconfig COMPONENT dev)
