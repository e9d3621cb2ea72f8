# Warnings for every target of the project; errors with MANDATES_WERROR.
function(mandates_options target)
  target_compile_options(${target} PRIVATE -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wno-sign-conversion
                                           $<$<BOOL:${MANDATES_WERROR}>:-Werror>)
endfunction()
