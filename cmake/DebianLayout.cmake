# Run by CPack over the installed tree before it becomes a package: documents under their Debian names, compressed where policy wants it.
foreach(root ${CPACK_BUILD_SOURCE_DIRS} ${CPACK_TEMPORARY_INSTALL_DIRECTORY})
  set(usr ${root}/usr)
  if(NOT IS_DIRECTORY ${usr}/share/man)
    continue()
  endif()
  set(doc ${usr}/share/doc/${CPACK_PACKAGE_NAME})
  file(RENAME ${doc}/CHANGELOG.md ${doc}/changelog)
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
  file(WRITE ${doc}/changelog.Debian "${CPACK_PACKAGE_NAME} (${CPACK_PACKAGE_VERSION}-${CPACK_DEBIAN_PACKAGE_RELEASE}) unstable; urgency=medium

  * Package of version ${CPACK_PACKAGE_VERSION}; changelog.gz says what it brings.

 -- ${CPACK_PACKAGE_CONTACT}  ${now}
")
  file(MAKE_DIRECTORY ${usr}/share/zsh/vendor-completions)
  file(RENAME ${usr}/share/zsh/site-functions/_mandates ${usr}/share/zsh/vendor-completions/_mandates)
  file(REMOVE_RECURSE ${usr}/share/zsh/site-functions)
  file(GLOB pages ${usr}/share/man/man1/*.1)
  execute_process(COMMAND gzip -9n ${pages} ${doc}/changelog ${doc}/changelog.Debian COMMAND_ERROR_IS_FATAL ANY)
endforeach()
