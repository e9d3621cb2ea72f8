// A file without a name, for what does not fit in memory.
#pragma once

#include <sys/types.h>

#include <iosfwd>
#include <string>
#include <string_view>

namespace mandates {

/// A file in a folder for temporary files that is gone when the object, or the program, is. It has a path for libraries that open files by
/// name: one in /proc, where there is such a folder.
class TemporaryFile {
 public:
  /// Throws Error where the folder cannot be written.
  explicit TemporaryFile(const std::string& folder);
  ~TemporaryFile();
  TemporaryFile(const TemporaryFile&) = delete;
  TemporaryFile& operator=(const TemporaryFile&) = delete;

  const std::string& path() const { return path_; }
  /// Adds bytes at the end. Throws Error where there is no room.
  void add(std::string_view bytes);
  /// Copies bytes to `out`, all of them. Throws Error where they cannot be read.
  void copy(std::ostream& out) const;
  /// Reads up to `size` bytes from a place on; 0 at the end. Throws Error.
  std::size_t read(char* bytes, std::size_t size, off_t at) const;
  /// Throws Error where the folder has no room for so many bytes more.
  void check_room(off_t bytes) const;

 private:
  [[noreturn]] void fail(int error) const;

  std::string folder_;
  std::string path_;
  bool has_name_ = false;  // to be removed
  int descriptor_ = -1;
};

/// Throws the Error that tells that a workbook cannot be written.
[[noreturn]] void fail_to_write(const std::string& why);

}  // namespace mandates
