# mandates_embed(TARGET FUNCTION PATTERN...): builds files into TARGET as
#   std::vector<mandates::EmbeddedFile> mandates::FUNCTION();      (to be declared where it is used; EmbeddedFile: text/embedded_file.h)
# with the files that match the patterns, in order of name. A file that is added, changed or removed is built in anew. No file at all is fine.
#   mandates_embed(mandates_rules embedded_rules ${CMAKE_SOURCE_DIR}/rules/*.toml)
function(mandates_embed target function_name)
  file(GLOB files CONFIGURE_DEPENDS ${ARGN})
  list(SORT files)
  set(output ${CMAKE_CURRENT_BINARY_DIR}/${function_name}.cpp)
  set(list ${CMAKE_CURRENT_BINARY_DIR}/${function_name}.files)
  file(CONFIGURE OUTPUT ${list} CONTENT "${files}" @ONLY)  # written only when it changes: a file removed is seen, too
  add_custom_command(OUTPUT ${output}
    COMMAND ${CMAKE_COMMAND} -DOUTPUT=${output} -DFUNCTION=${function_name} -DLIST=${list} -P ${CMAKE_SOURCE_DIR}/cmake/EmbedFilesScript.cmake
    DEPENDS ${files} ${list} ${CMAKE_SOURCE_DIR}/cmake/EmbedFilesScript.cmake
    VERBATIM)
  target_sources(${target} PRIVATE ${output})
endfunction()
