// A file of the project that is built into the program (made by cmake/EmbedFiles.cmake).
#pragma once

#include <string_view>

namespace mandates {

/// Name without folder, and content; both live as long as the program.
struct EmbeddedFile {
  std::string_view name;
  std::string_view content;
};

}  // namespace mandates
