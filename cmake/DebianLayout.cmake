# Run by CPack over the installed trees before they become packages: documents under their Debian names, compressed where policy wants it.
function(debian_layout usr package)
  set(doc ${usr}/share/doc/${package})
  file(MAKE_DIRECTORY ${doc})
  file(COPY_FILE ${CMAKE_CURRENT_LIST_DIR}/../CHANGELOG.md ${doc}/changelog)
  file(REMOVE ${doc}/CHANGELOG.md)
  # The whole licence is on every Debian system; the file says where.
  file(REMOVE ${doc}/LICENSE)
  file(WRITE ${doc}/copyright "Format: https://www.debian.org/doc/packaging-manuals/copyright-format/1.0/
Upstream-Name: mandates

Files: *
Copyright: 2026 The Mandates contributors
License: Apache-2.0

License: Apache-2.0
 On Debian systems the full text of the Apache License 2.0 is in
 /usr/share/common-licenses/Apache-2.0.
")
  # Of the package itself; SOURCE_DATE_EPOCH makes it the same in every build.
  string(TIMESTAMP now "%a, %d %b %Y %H:%M:%S +0000" UTC)
  file(WRITE ${doc}/changelog.Debian "${package} (${CPACK_PACKAGE_VERSION}-${CPACK_DEBIAN_PACKAGE_RELEASE}) unstable; urgency=medium

  * Package of version ${CPACK_PACKAGE_VERSION}; changelog.gz says what it brings.

 -- ${CPACK_PACKAGE_CONTACT}  ${now}
")
  if(EXISTS ${usr}/share/zsh)
    file(MAKE_DIRECTORY ${usr}/share/zsh/vendor-completions)
    file(RENAME ${usr}/share/zsh/site-functions/_mandates ${usr}/share/zsh/vendor-completions/_mandates)
    file(REMOVE_RECURSE ${usr}/share/zsh/site-functions)
  endif()
  file(GLOB pages ${usr}/share/man/man1/*.1)
  execute_process(COMMAND gzip -9n ${pages} ${doc}/changelog ${doc}/changelog.Debian COMMAND_ERROR_IS_FATAL ANY)
endfunction()

debian_layout(${CPACK_TEMPORARY_INSTALL_DIRECTORY}/program/usr ${CPACK_DEBIAN_PROGRAM_PACKAGE_NAME})
debian_layout(${CPACK_TEMPORARY_INSTALL_DIRECTORY}/dev/usr ${CPACK_DEBIAN_DEV_PACKAGE_NAME})
