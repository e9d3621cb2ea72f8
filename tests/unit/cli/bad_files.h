// Kinds of file that people may have by mistake or malice, with what is said of each.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "folder.h"

namespace mandates {

/// Makes the file in the folder and returns its path.
using Maker = std::function<std::string(const Folder&)>;

struct BadFile {
  const char* name;
  Maker make;
  std::string message;  ///< after "PATH: error: "; empty for files that are read
  std::string hint;
};

/// What the system says of files and their names: pipes, sockets, links, size.
std::vector<BadFile> special_files();
std::vector<BadFile> bad_texts();
std::vector<BadFile> bad_pdfs();
std::vector<BadFile> bad_archives();
std::vector<BadFile> bad_pages();
/// Names and contents that look bad and are not.
std::vector<BadFile> odd_but_good();

}  // namespace mandates
