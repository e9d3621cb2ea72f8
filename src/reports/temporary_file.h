// A temporary file without a name, for data that does not fit in memory.
#pragma once

#include <sys/types.h>

#include <functional>
#include <string>
#include <string_view>

namespace mandates {

/// A file in a temporary folder that disappears with the object or the process. It has a path for libraries that open files by name: in
/// /proc if available.
class TemporaryFile {
 public:
  /// Throws Error if the folder is not writable.
  explicit TemporaryFile(const std::string& folder);
  ~TemporaryFile();
  TemporaryFile(const TemporaryFile&) = delete;
  TemporaryFile& operator=(const TemporaryFile&) = delete;

  const std::string& path() const { return path_; }
  /// Appends bytes. Throws Error if there is no space.
  void add(std::string_view bytes);
  /// Passes the whole file to `sink`, block by block. Throws Error if it cannot be read.
  void read(const std::function<void(std::string_view)>& sink) const;
  /// Throws Error if the folder has no space for this many more bytes.
  void check_room(off_t bytes) const;

 private:
  [[noreturn]] void fail(int error) const;

  std::string folder_;
  std::string path_;
  bool has_name_ = false;  // the file still has a name and must be removed
  int descriptor_ = -1;
};

/// Throws an Error saying that a workbook cannot be written.
[[noreturn]] void fail_to_write(const std::string& why);

}  // namespace mandates
