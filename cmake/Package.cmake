# The Debian package: `cpack --preset deb` after a release build. What is in it is what cmake/Install.cmake installs, put where Debian wants it
# by cmake/DebianLayout.cmake; tests/packaging/check_package.sh installs and runs it in a clean system.
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
set(CPACK_DEBIAN_PACKAGE_SECTION text)
set(CPACK_DEBIAN_PACKAGE_PRIORITY optional)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
set(CPACK_DEBIAN_PACKAGE_DEPENDS "libxml2, libzip4")  # loaded when a file needs them (cmake/LoadedLater.cmake): dpkg-shlibdeps sees neither
set(CPACK_DEBIAN_PACKAGE_RECOMMENDS poppler-utils)  # reads PDF files; everything else works without it
set(CPACK_DEBIAN_PACKAGE_SUGGESTS less)
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "follow-up of what United Nations resolutions ask for")
set(CPACK_DEBIAN_PACKAGE_DESCRIPTION "Mandates reads United Nations resolutions and keeps track of what they ask of
whom, and by when: what is still open, what is due when, and which mandates
keep coming back across sessions.

It is a rule engine: the same answer every time, offline, and for every field
it shows the words and the rule that led to it. The rules are text files that
people who know the language of resolutions can read and change.")
# The engine for programs of others (component dev) is no part of it.
set(CPACK_INSTALL_CMAKE_PROJECTS "${CMAKE_BINARY_DIR};${PROJECT_NAME};Unspecified;/")
include(CPack)
