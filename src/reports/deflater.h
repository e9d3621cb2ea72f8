// Compresses in a thread of its own: whoever makes the text does not wait for it.
// Must not know: what is compressed.
#pragma once

#include <condition_variable>
#include <cstdint>
#include <exception>
#include <mutex>
#include <string>
#include <string_view>
#include <thread>

#include "reports/temporary_file.h"

namespace mandates {

/// What a Deflater was given, as the directory of a ZIP archive counts it.
struct DeflatedBytes {
  std::uint64_t size = 0;   ///< of the text
  std::uint32_t check = 0;  ///< CRC-32 of the text
};

/// Blocks of text become one raw DEFLATE stream in a temporary file. It ends at a whole byte but is not closed, so that streams can stand
/// one behind the other.
class Deflater {
 public:
  explicit Deflater(const std::string& folder);
  ~Deflater();
  Deflater(const Deflater&) = delete;
  Deflater& operator=(const Deflater&) = delete;

  /// Takes a block; leaves an empty one with memory that is used again. Waits while the block before the last is being compressed. Throws
  /// Error where there is no room.
  void add(std::string& block);
  /// To be called once after the last block. Throws Error.
  DeflatedBytes finish();
  /// The stream, after finish().
  const TemporaryFile& file() const { return file_; }

 private:
  void run();
  void rethrow();

  TemporaryFile file_;
  std::mutex mutex_;
  std::condition_variable changed_;
  std::string waiting_;  // the next block
  bool any_waiting_ = false, ended_ = false;
  std::exception_ptr failure_;
  DeflatedBytes done_;
  std::thread thread_;
};

/// A short text as such a stream: not closed, or, as the last one, closed.
std::string deflated(std::string_view text, bool last);
/// What a text counts for, and two of them one behind the other.
DeflatedBytes counted(std::string_view text);
DeflatedBytes joined(const DeflatedBytes& before, const DeflatedBytes& after);

}  // namespace mandates
