# What `cmake --install` puts where: program, man pages, completions, rules to read, samples. The list is checked by tests/cli/check_install.sh.
include(GNUInstallDirs)
set(CMAKE_INSTALL_DEFAULT_COMPONENT_NAME program)  # the engine for programs of others is the component dev (Engine.cmake)

install(TARGETS mandates RUNTIME DESTINATION ${CMAKE_INSTALL_BINDIR})
install(DIRECTORY docs/man/ DESTINATION ${CMAKE_INSTALL_MANDIR}/man1 FILES_MATCHING PATTERN "*.1")
install(DIRECTORY rules/ DESTINATION ${CMAKE_INSTALL_DATADIR}/mandates/rules FILES_MATCHING PATTERN "*.toml" PATTERN "README.md")
install(DIRECTORY tests/samples DESTINATION ${CMAKE_INSTALL_DATADIR}/mandates)
install(FILES README.md CHANGELOG.md LICENSE DESTINATION ${CMAKE_INSTALL_DOCDIR})

# Completions are written by the program itself when it is built (src/CMakeLists.txt).
install(FILES ${CMAKE_BINARY_DIR}/completions/mandates DESTINATION ${CMAKE_INSTALL_DATADIR}/bash-completion/completions)
install(FILES ${CMAKE_BINARY_DIR}/completions/_mandates DESTINATION ${CMAKE_INSTALL_DATADIR}/zsh/site-functions)
install(FILES ${CMAKE_BINARY_DIR}/completions/mandates.fish DESTINATION ${CMAKE_INSTALL_DATADIR}/fish/vendor_completions.d)
