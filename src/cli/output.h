// Output of data: to standard output, or to a file that appears complete or not at all.
#pragma once

#include <memory>
#include <optional>
#include <ostream>
#include <string>

#include "disk/new_file.h"

namespace mandates {

class FdBuffer;

/// The target of --output. Writes a temporary file beside the target and renames it in finish(), so that a failure leaves the old file
/// unchanged. Devices and pipes (/dev/null) are written directly.
class Output {
 public:
  /// `path`: empty or "-" means `standard`. `copy_of`: path of the store if the output is a copy of it, else empty; a copy gets no wider
  /// permissions than the store and is flushed to disk by finish(). Throws OutputError if the file cannot be made.
  Output(const std::string& path, std::ostream& standard, const std::string& copy_of = {});
  ~Output();
  Output(const Output&) = delete;
  Output& operator=(const Output&) = delete;

  std::ostream& stream() { return *stream_; }
  bool is_file() const { return !path_.empty(); }
  /// Flushes and renames the file. A broken pipe is not an error. Throws OutputError if data was lost.
  void finish();

 private:
  void open(const std::string& copy_of);

  std::string path_;
  bool durable_ = false;
  std::optional<NewFile> new_file_;  // none for devices and pipes
  int device_ = -1;
  std::unique_ptr<FdBuffer> buffer_;
  std::unique_ptr<std::ostream> file_;
  std::ostream* stream_;
};

}  // namespace mandates
