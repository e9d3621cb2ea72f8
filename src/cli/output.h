// Where data goes: standard output, or a file that appears whole or not at all.
#pragma once

#include <memory>
#include <optional>
#include <ostream>
#include <string>

#include "disk/new_file.h"

namespace mandates {

class FdBuffer;

/// The target of --output. A file is written beside its name and takes its place in finish(), so a failure leaves the old one as it was.
/// Devices and pipes (/dev/null) are written to directly.
class Output {
 public:
  /// `path` empty or "-" is `standard`. `copy_of` is the store that the output is a copy of, empty for any other output: a copy has no
  /// wider rights, and is on the disk when finish() returns. Throws OutputError where the file cannot be made.
  Output(const std::string& path, std::ostream& standard, const std::string& copy_of = {});
  ~Output();
  Output(const Output&) = delete;
  Output& operator=(const Output&) = delete;

  std::ostream& stream() { return *stream_; }
  bool is_file() const { return !path_.empty(); }
  /// Writes out what is left and puts the file in place. A broken pipe is no error. Throws OutputError where something was lost.
  void finish();

 private:
  void open(const std::string& copy_of);

  std::string path_;
  bool durable_ = false;
  std::optional<NewFile> new_file_;  // none where the target is a device or a pipe
  int device_ = -1;
  std::unique_ptr<FdBuffer> buffer_;
  std::unique_ptr<std::ostream> file_;
  std::ostream* stream_;
};

}  // namespace mandates
