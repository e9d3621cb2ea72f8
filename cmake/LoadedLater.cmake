# mandates_loaded_later(TARGET LIBRARY): TARGET sees the headers of a library found with pkg_check_modules(LIBRARY), but is not linked with
# it: it loads it at run time by the name in MANDATES_<LIBRARY>, that under which the linker would have had it loaded ("libzip.so.4").
function(mandates_loaded_later target library)
  list(GET ${library}_LINK_LIBRARIES 0 file)
  execute_process(COMMAND ${CMAKE_READELF} -d ${file} OUTPUT_VARIABLE dynamic COMMAND_ERROR_IS_FATAL ANY)
  if(NOT dynamic MATCHES "SONAME[^[]*\\[([^]]+)\\]")
    message(FATAL_ERROR "${file} does not say by which name it is loaded")
  endif()
  string(TOUPPER ${library} name)
  target_include_directories(${target} SYSTEM PRIVATE ${${library}_INCLUDE_DIRS})
  target_compile_definitions(${target} PRIVATE MANDATES_${name}="${CMAKE_MATCH_1}")
endfunction()
