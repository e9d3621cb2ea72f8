# MANDATES_SANITIZE=address,undefined or thread: an ordinary build option, for the whole tree.
if(MANDATES_SANITIZE)
  add_compile_options(-fsanitize=${MANDATES_SANITIZE} -fno-omit-frame-pointer -fno-sanitize-recover=undefined)
  add_link_options(-fsanitize=${MANDATES_SANITIZE})
endif()
