// Where data goes: standard output, or a file that appears whole or not at all.
// Must not know: what is written.
#pragma once

#include <memory>
#include <ostream>
#include <string>

namespace mandates {

class FdBuffer;

/// The target of --output. A file is written beside its name and takes its place in finish(), so a failure leaves the old one as it was.
class Output {
 public:
  /// `path` empty or "-" is `standard`. Throws OutputError where the file cannot be made.
  Output(const std::string& path, std::ostream& standard);
  ~Output();
  Output(const Output&) = delete;
  Output& operator=(const Output&) = delete;

  std::ostream& stream() { return *stream_; }
  bool is_file() const { return !path_.empty(); }
  /// Writes out what is left and puts the file in place. A broken pipe is no error. Throws OutputError where something was lost.
  void finish();

 private:
  std::string path_;
  std::string part_path_;
  int descriptor_ = -1;
  std::unique_ptr<FdBuffer> buffer_;
  std::unique_ptr<std::ostream> file_;
  std::ostream* stream_;
};

}  // namespace mandates
