# The Debian packages: `cpack --preset deb` after a release build. `mandates` holds what cmake/Install.cmake installs, `libmandates-dev` the engine
# for programs of others (cmake/Engine.cmake), both put where Debian wants it by cmake/DebianLayout.cmake; tests/packaging/check_package.sh
# installs both in a clean system, runs the program and builds a program against the engine.
set(CPACK_GENERATOR DEB)
set(CPACK_PACKAGE_NAME mandates)
set(CPACK_PACKAGE_VENDOR "Mandates")
set(MANDATES_MAINTAINER "Mandates maintainers <maintainers@mandates.invalid>" CACHE STRING "Who answers for the Debian package: NAME <ADDRESS>")
set(CPACK_PACKAGE_CONTACT "${MANDATES_MAINTAINER}")
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
set(CPACK_STRIP_FILES ON)
set(CPACK_INSTALL_DEFAULT_DIRECTORY_PERMISSIONS
  OWNER_READ OWNER_WRITE OWNER_EXECUTE GROUP_READ GROUP_EXECUTE WORLD_READ WORLD_EXECUTE)
set(CPACK_PRE_BUILD_SCRIPTS ${CMAKE_SOURCE_DIR}/cmake/DebianLayout.cmake)

set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_RELEASE 1)
set(CPACK_DEB_COMPONENT_INSTALL ON)
set(CPACK_COMPONENTS_ALL program dev)
set(CPACK_DEBIAN_PROGRAM_PACKAGE_NAME mandates)
set(CPACK_DEBIAN_PROGRAM_PACKAGE_SECTION text)
set(CPACK_DEBIAN_PACKAGE_PRIORITY optional)
set(CPACK_DEBIAN_PROGRAM_PACKAGE_SHLIBDEPS ON)
set(CPACK_DEBIAN_PROGRAM_PACKAGE_DEPENDS "libmicrohttpd12, libminizip1, libxlsxwriter4, libxml2, libzip4")  # loaded when needed (cmake/LoadedLater.cmake): dpkg-shlibdeps sees none
set(CPACK_DEBIAN_PROGRAM_PACKAGE_RECOMMENDS poppler-utils)  # reads PDF files; everything else works without it
set(CPACK_DEBIAN_PROGRAM_PACKAGE_SUGGESTS less)
# Each begins with its summary: CPack would put one of its own before both.
set(CPACK_COMPONENT_PROGRAM_DESCRIPTION "follow-up of what United Nations resolutions ask for
Mandates reads United Nations resolutions and keeps track of what they ask of
whom, and by when: what is still open, what is due when, and which mandates
keep coming back across sessions.

It is a rule engine: the same answer every time, offline, and for every field
it shows the words and the rule that led to it. The rules are text files that
people who know the language of resolutions can read and change.")

set(CPACK_DEBIAN_DEV_PACKAGE_NAME libmandates-dev)
set(CPACK_DEBIAN_DEV_PACKAGE_SECTION libdevel)
# Those of cmake/Engine.cmake, and the header of dates that the record includes.
set(CPACK_DEBIAN_DEV_PACKAGE_DEPENDS
    "libfmt-dev, libhowardhinnant-date-dev, libpugixml-dev, libtomlplusplus-dev, libutf8proc-dev, libxxhash-dev")
set(CPACK_DEBIAN_DEV_PACKAGE_RECOMMENDS "libxml2, libzip4")  # loaded when a page or a Word file is read
set(CPACK_DEBIAN_DEV_PACKAGE_SUGGESTS "mandates, poppler-utils, pkg-config | cmake")
set(CPACK_COMPONENT_DEV_DESCRIPTION "reader of United Nations resolutions (development files)
The engine of Mandates as a static library: bytes of a file in, documents with
their clauses out. With its headers, a CMake package (mandates::engine) and a
file for pkg-config.")
include(CPack)
