# mandates_embed_sql(TARGET FOLDER): the .sql files of FOLDER, in order of name, become store/embedded_migrations.cpp of TARGET,
# so that the binary makes and upgrades a store from anywhere.
function(mandates_embed_sql target folder)
  file(GLOB files CONFIGURE_DEPENDS ${folder}/*.sql)
  list(SORT files)
  set(output ${CMAKE_CURRENT_BINARY_DIR}/embedded_migrations.cpp)
  add_custom_command(OUTPUT ${output}
    COMMAND ${CMAKE_COMMAND} -DOUTPUT=${output} "-DFILES=${files}" -P ${CMAKE_SOURCE_DIR}/cmake/EmbedSqlScript.cmake
    DEPENDS ${files} ${CMAKE_SOURCE_DIR}/cmake/EmbedSqlScript.cmake
    VERBATIM)
  target_sources(${target} PRIVATE ${output})
endfunction()
