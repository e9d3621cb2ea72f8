// Paths that a person names, as the list of files to read, and the bytes of one file.
// Must not know: what the files hold.
#pragma once

#include <iosfwd>
#include <string>
#include <vector>

#include "text/diagnostic.h"

namespace mandates {

/// A text is refused beyond this size: the longest resolution published has about 2 MB, and memory must stay bounded.
inline constexpr std::size_t kLargestInput = std::size_t{16} << 20;

/// The files behind the paths of a command line, in a stable order.
struct InputList {
  std::vector<std::string>
      files;          ///< paths as given; those inside a folder are the folder's path, "/" and the path below it; "-" is standard input
  Diagnostics found;  ///< paths that do not exist or folders that cannot be read
};

/// Looks up paths: files and "-" as they are given, folders recursively in byte order of their names, only text files (.txt) and no hidden
/// ones. Links to folders are not followed. Folders nested deeper than 64 are reported.
InputList list_inputs(const std::vector<std::string>& paths);

/// The bytes of a file, or of `in` where the path is "-". Throws InputError where it cannot be read or is larger than kLargestInput.
std::string read_input(const std::string& path, std::istream& in);

}  // namespace mandates
