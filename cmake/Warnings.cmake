# Warnings for every target of the project; errors with MANDATES_WERROR.
# -Wno-restrict: GCC 12 sees overlaps in plain concatenations of strings (its bug 105651).
function(mandates_options target)
  target_compile_options(${target} PRIVATE -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wno-sign-conversion
                                           $<$<CXX_COMPILER_ID:GNU>:-Wno-restrict>
                                           $<$<BOOL:${MANDATES_WERROR}>:-Werror>)
endfunction()

# Test programs are compiled without optimization: they run for moments, and building them takes most of the time of a whole build.
function(mandates_test_options target)
  mandates_options(${target})
  target_compile_options(${target} PRIVATE -O0)
endfunction()
