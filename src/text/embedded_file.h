// A file of the project that is embedded in the program (by cmake/EmbedFiles.cmake).
#pragma once

#include <string_view>

namespace mandates {

/// Name without folder, and content; both have static storage duration.
struct EmbeddedFile {
  std::string_view name;
  std::string_view content;
};

}  // namespace mandates
