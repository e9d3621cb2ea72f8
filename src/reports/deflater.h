// Compresses text in a separate thread, concurrently with its producer. Must not know: what is compressed.
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

/// Size and checksum of uncompressed text, for the directory of a ZIP archive.
struct DeflatedBytes {
  std::uint64_t size = 0;   ///< size in bytes
  std::uint32_t check = 0;  ///< CRC-32
};

/// Compresses blocks of text to one raw DEFLATE stream in a temporary file. The stream ends at a byte boundary without a final block, so
/// that streams can be concatenated.
class Deflater {
 public:
  explicit Deflater(const std::string& folder);
  ~Deflater();
  Deflater(const Deflater&) = delete;
  Deflater& operator=(const Deflater&) = delete;

  /// Takes a block and returns in `block` an empty one with reusable memory. Waits while the block before the previous one is still being
  /// compressed. Throws Error if there is no space.
  void add(std::string& block);
  /// Call it once after the last block. Throws Error.
  DeflatedBytes finish();
  /// The stream; complete after finish().
  const TemporaryFile& file() const { return file_; }

 private:
  void run();
  void end();
  void rethrow();

  TemporaryFile file_;
  std::mutex mutex_;
  std::condition_variable changed_;
  std::string waiting_;  // next block to compress; empty if none waits
  bool ended_ = false;
  std::exception_ptr failure_;
  DeflatedBytes done_;
  std::thread thread_;
};

/// A short text as such a stream; with `last` it has a final block.
std::string deflated(std::string_view text, bool last);
/// Size and checksum of a text; of two concatenated texts.
DeflatedBytes counted(std::string_view text);
DeflatedBytes joined(const DeflatedBytes& before, const DeflatedBytes& after);

}  // namespace mandates
