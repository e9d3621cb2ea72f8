# MANDATES_SANITIZE=address,undefined or thread: an ordinary build option, for the whole tree.
# MANDATES_FUZZ (clang): what runs is counted, so that libFuzzer finds its way; the targets are in tests/fuzz.
if(MANDATES_FUZZ)
  add_compile_options(-fsanitize=fuzzer-no-link)
endif()
if(MANDATES_SANITIZE)
  add_compile_options(-fsanitize=${MANDATES_SANITIZE} -fno-omit-frame-pointer -fno-sanitize-recover=undefined)
  add_link_options(-fsanitize=${MANDATES_SANITIZE})
endif()
