// DEFLATE by zlib.
#include "reports/deflater.h"

#define ZLIB_CONST
#include <zlib.h>

#include <array>
#include <new>
#include <utility>

namespace mandates {
namespace {

// Rows of a workbook are repetitive: level 6 takes four times as long and saves a fifth.
constexpr int kLevel = 2;
constexpr int kRaw = -15;  // window of 32 KB, no header
constexpr int kMemory = 8;
constexpr std::size_t kBlock = std::size_t{1} << 16U;

class RawStream {
 public:
  RawStream() {
    if (::deflateInit2(&stream_, kLevel, Z_DEFLATED, kRaw, kMemory, Z_DEFAULT_STRATEGY) != Z_OK) throw std::bad_alloc();
  }
  ~RawStream() { ::deflateEnd(&stream_); }
  RawStream(const RawStream&) = delete;
  RawStream& operator=(const RawStream&) = delete;

  /// Hands to `sink` what comes out for some text.
  template <class Sink>
  void put(std::string_view text, int flush, Sink&& sink) {
    stream_.next_in = reinterpret_cast<const Bytef*>(text.data());
    stream_.avail_in = static_cast<uInt>(text.size());
    do {
      stream_.next_out = reinterpret_cast<Bytef*>(out_.data());
      stream_.avail_out = static_cast<uInt>(out_.size());
      ::deflate(&stream_, flush);
      sink(std::string_view(out_.data(), out_.size() - stream_.avail_out));
    } while (stream_.avail_out == 0);
  }

 private:
  z_stream stream_{};
  std::array<char, kBlock> out_{};
};

std::uint32_t check_of(std::uint32_t before, std::string_view text) {
  return static_cast<std::uint32_t>(::crc32(before, reinterpret_cast<const Bytef*>(text.data()), static_cast<uInt>(text.size())));
}

}  // namespace

DeflatedBytes counted(std::string_view text) {
  return {text.size(), check_of(0, text)};
}

DeflatedBytes joined(const DeflatedBytes& before, const DeflatedBytes& after) {
  return {before.size + after.size,
          static_cast<std::uint32_t>(::crc32_combine(before.check, after.check, static_cast<z_off_t>(after.size)))};
}

Deflater::Deflater(const std::string& folder) : file_(folder), thread_([this] { run(); }) {}

Deflater::~Deflater() {
  if (thread_.joinable()) end();
}

void Deflater::end() {
  {
    const std::lock_guard lock(mutex_);
    ended_ = true;
  }
  changed_.notify_all();
  thread_.join();
}

void Deflater::run() {
  try {
    RawStream stream;
    std::string block;
    const auto write = [&](std::string_view bytes) { file_.add(bytes); };
    for (;;) {
      {
        std::unique_lock lock(mutex_);
        changed_.wait(lock, [&] { return !waiting_.empty() || ended_; });
        if (waiting_.empty()) break;
        std::swap(block, waiting_);
      }
      changed_.notify_all();
      stream.put(block, Z_NO_FLUSH, write);
      done_.check = check_of(done_.check, block);
      done_.size += block.size();
      block.clear();
    }
    stream.put({}, Z_SYNC_FLUSH, write);
  } catch (...) {
    const std::lock_guard lock(mutex_);
    failure_ = std::current_exception();
    changed_.notify_all();
  }
}

void Deflater::rethrow() {
  if (failure_) std::rethrow_exception(failure_);
}

void Deflater::add(std::string& block) {
  {
    std::unique_lock lock(mutex_);
    changed_.wait(lock, [&] { return waiting_.empty() || failure_; });
    rethrow();
    std::swap(block, waiting_);
  }
  block.clear();
  changed_.notify_all();
}

DeflatedBytes Deflater::finish() {
  end();
  rethrow();
  return done_;
}

std::string deflated(std::string_view text, bool last) {
  std::string bytes;
  RawStream().put(text, last ? Z_FINISH : Z_SYNC_FLUSH, [&](std::string_view some) { bytes += some; });
  return bytes;
}

}  // namespace mandates
