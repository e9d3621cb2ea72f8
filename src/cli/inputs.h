// Paths that a person names, as the list of files to read, and the bytes of one file.
#pragma once

#include <cstdint>
#include <iosfwd>
#include <string>
#include <vector>

#include "text/diagnostic.h"

namespace mandates {

/// A text is refused beyond this size: the longest resolution published has about 2 MB, and memory must stay bounded.
inline constexpr std::size_t kLargestInput = std::size_t{16} << 20;
/// The same of files of other kinds, which may hold pictures and fonts.
inline constexpr std::size_t kLargestFile = std::size_t{32} << 20;

/// Which files of a folder are read: patterns of the shell (*, ?, [a-z]) over the name, or over the path below the folder where they hold
/// a "/". Files that are named themselves are always read.
struct InputFilter {
  std::vector<std::string> include;  ///< empty: files whose names end as those of documents do (see list_inputs())
  std::vector<std::string> exclude;  ///< wins over include; a folder that matches is left out whole
};

/// The files behind the paths of a command line, in a stable order.
struct InputList {
  std::vector<std::string>
      files;          ///< paths as given; those inside a folder are the folder's path, "/" and the path below it; "-" is standard input
  Diagnostics found;  ///< paths that do not exist or folders that cannot be read
};

/// Looks up paths: files and "-" as they are given, folders recursively in byte order of their names, no hidden files, and only those that
/// `filter` lets through: by default .txt, .pdf, .docx, .html, .xml, and .doc, .rtf, .odt, which are refused with a word on what to do.
/// Links to folders are not followed. Folders nested deeper than 64 are reported.
InputList list_inputs(const std::vector<std::string>& paths, const InputFilter& filter = {});

/// What the file system says of a file without reading it.
struct FileStamp {
  std::int64_t size = 0;  ///< bytes
  std::int64_t mtime =
      0;  ///< nanoseconds since 1970-01-01 UTC; 0 where it tells nothing: there is no such file, or it was changed just now
  /// True where both are of the same content: neither has changed since the other was taken.
  bool same_as(const FileStamp& other) const { return mtime != 0 && mtime == other.mtime && size == other.size; }
};

/// Looks at a file. Within two seconds after a change its time counts as telling nothing: another change could leave it as it is.
FileStamp stamp_of(const std::string& path);

/// The bytes of a file, or of `in` where the path is "-". Never waits for another program: pipes, sockets and devices are refused. Throws
/// InputError where it cannot be read or is larger than kLargestInput (text) or kLargestFile (other kinds).
std::string read_input(const std::string& path, std::istream& in);

}  // namespace mandates
