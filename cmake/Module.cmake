# mandates_module(NAME [PUBLIC NAME...] [PRIVATE NAME...]): the static library of one folder under src/.
#   PUBLIC     modules and libraries whose headers its own headers include: who uses it sees these, too
#   PRIVATE    modules and libraries that only its sources include
# Each module has an include root of its own in the build tree, with nothing in it but a link to its folder, so a header of a module that is
# not named here does not compile. The lists of modules are complete and have nothing to spare: tests/modules/check_modules.py.
set(MANDATES_INCLUDE_ROOTS ${CMAKE_BINARY_DIR}/include-roots)
set_property(GLOBAL PROPERTY mandates_modules "")

function(mandates_module name)
  cmake_parse_arguments(PARSE_ARGV 1 of "" "" "PUBLIC;PRIVATE")
  file(GLOB sources CONFIGURE_DEPENDS ${CMAKE_CURRENT_SOURCE_DIR}/${name}/*.cpp)
  add_library(mandates_${name} STATIC ${sources})
  mandates_include_link(${name} ${name} ${CMAKE_CURRENT_SOURCE_DIR}/${name})
  target_include_directories(mandates_${name} PUBLIC ${MANDATES_INCLUDE_ROOTS}/${name})
  set(line "${name}")
  foreach(scope PUBLIC PRIVATE)
    string(APPEND line "|")
    foreach(other ${of_${scope}})
      if(TARGET mandates_${other})
        target_link_libraries(mandates_${name} ${scope} mandates_${other})
        string(APPEND line "${other} ")
      else()
        target_link_libraries(mandates_${name} ${scope} ${other})
      endif()
    endforeach()
  endforeach()
  set_property(GLOBAL APPEND_STRING PROPERTY mandates_modules "${line}\n")
  mandates_options(mandates_${name})
endfunction()

# mandates_include_link(MODULE NAME FOLDER): "NAME/..." is found in FOLDER by those who see the headers of MODULE.
function(mandates_include_link module name folder)
  file(MAKE_DIRECTORY ${MANDATES_INCLUDE_ROOTS}/${module})
  file(CREATE_LINK ${folder} ${MANDATES_INCLUDE_ROOTS}/${module}/${name} SYMBOLIC)
endfunction()

# The lists, for the test: build/modules.txt, a line a module.
function(mandates_write_modules)
  get_property(modules GLOBAL PROPERTY mandates_modules)
  file(CONFIGURE OUTPUT ${CMAKE_BINARY_DIR}/modules.txt CONTENT "${modules}" @ONLY)
endfunction()
