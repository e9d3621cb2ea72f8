// Finds the input files behind given paths, and reads them.
#pragma once

#include <cstdint>
#include <iosfwd>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "text/diagnostic.h"

namespace mandates {

/// Maximum size of a text file in bytes. The longest published resolution has about 2 MB; bounds memory.
inline constexpr std::size_t kLargestInput = std::size_t{16} << 20;
/// Maximum size of other files, which may contain pictures and fonts, in bytes.
inline constexpr std::size_t kLargestFile = std::size_t{32} << 20;

/// Selects the files of a folder with shell patterns (*, ?, [a-z]) on their names, or, if the pattern contains "/", on their paths: below
/// the folder, or as a whole. Files named as arguments are always read.
struct InputFilter {
  std::vector<std::string> include;  ///< empty: the known document suffixes (see list_inputs())
  std::vector<std::string> exclude;  ///< overrides include; a matching folder is skipped as a whole
};

/// The input files in a stable order.
struct InputList {
  std::vector<std::string> files;  ///< paths as given; in a folder "FOLDER/path below it"; "-" is standard input
  Diagnostics found;               ///< paths that do not exist and folders that cannot be read
  /// How many files of folders were passed over that may be documents, by suffix (".md"; "" without one). None if the filter has patterns.
  std::map<std::string, std::int64_t> passed_over;
  std::set<std::string> idle_exclusions;  ///< patterns of `exclude` that nothing in the folders matches
};

/// Lists the files behind paths: files and "-" as given; folders recursively, sorted by byte order, without hidden files, only files
/// accepted by `filter`. Default: .txt, .pdf, .docx, .html, .xml, and .doc, .rtf, .odt, which are refused later with a hint. Does not
/// follow links to folders. Reports folders nested deeper than 64 levels.
InputList list_inputs(const std::vector<std::string>& paths, const InputFilter& filter = {});

/// "passed over: 3 files in folders (.md 2, .eml 1); --include reads them"; empty where none was.
std::string words_of_passed_over(const InputList& list);

/// Size and modification time of a file, to detect changes without reading it.
struct FileStamp {
  std::int64_t size = 0;   ///< bytes
  std::int64_t mtime = 0;  ///< nanoseconds since 1970-01-01 UTC; 0 if unusable: no such file, or changed a moment ago
  /// True if the content is unchanged between both stamps.
  bool same_as(const FileStamp& other) const { return mtime != 0 && mtime == other.mtime && size == other.size; }
};

/// The stamp of a file. Its time is unusable within two seconds after a change, since a further change might leave it the same.
FileStamp stamp_of(const std::string& path);

/// The bytes of a file, or of `in` for "-". Refuses pipes, sockets and devices, so it never blocks on another program. Throws InputError if
/// the file cannot be read or exceeds kLargestInput (text) or kLargestFile (other kinds).
std::string read_input(const std::string& path, std::istream& in);

}  // namespace mandates
