# Run by the build for mandates_embed(): writes OUTPUT, a C++ file that defines FUNCTION over the files named in LIST.
# Contents become raw string literals of at most 8,000 bytes, which compilers join; they may be any text without the delimiter.
file(READ ${LIST} files)
set(body "")
foreach(file IN LISTS files)
  get_filename_component(name "${file}" NAME)
  file(READ "${file}" content)
  if(content MATCHES "\\)embedded\"")
    message(FATAL_ERROR "${file} contains the delimiter of embedded files")
  endif()
  string(LENGTH "${content}" length)
  set(literals "")
  set(at 0)
  while(at LESS length)
    string(SUBSTRING "${content}" ${at} 8000 part)
    string(APPEND literals "\n       R\"embedded(${part})embedded\"")
    math(EXPR at "${at} + 8000")
  endwhile()
  if(literals STREQUAL "")
    set(literals "\"\"")
  endif()
  string(APPEND body "      {\"${name}\", std::string_view(${literals}, ${length})},\n")
endforeach()
file(WRITE ${OUTPUT}
"// Made by cmake/EmbedFilesScript.cmake; not to be edited.
#include <string_view>
#include <vector>

#include \"text/embedded_file.h\"

namespace mandates {
std::vector<EmbeddedFile> ${FUNCTION}();
std::vector<EmbeddedFile> ${FUNCTION}() {
  return {
${body}  };
}
}  // namespace mandates
")
