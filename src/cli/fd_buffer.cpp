// Writes to a file descriptor, all of it or an error.
// Must not know: what is written.
#include "cli/fd_buffer.h"

#include <unistd.h>

#include <cerrno>

namespace mandates {
namespace {
constexpr std::size_t kBufferSize = std::size_t{64} << 10;
}

FdBuffer::FdBuffer(int descriptor) : descriptor_(descriptor), buffer_(std::make_unique_for_overwrite<char[]>(kBufferSize)) {
  setp(buffer_.get(), buffer_.get() + kBufferSize);
}

FdBuffer::~FdBuffer() {
  empty_buffer();
}

bool FdBuffer::put(const char* text, std::size_t size) {
  while (size > 0 && error_ == 0) {
    const ssize_t written = ::write(descriptor_, text, size);
    if (written >= 0) {
      text += written;
      size -= static_cast<std::size_t>(written);
    } else if (errno != EINTR) {
      error_ = errno;
    }
  }
  return error_ == 0;
}

bool FdBuffer::empty_buffer() {
  const bool done = put(pbase(), static_cast<std::size_t>(pptr() - pbase()));
  setp(buffer_.get(), buffer_.get() + kBufferSize);
  return done;
}

FdBuffer::int_type FdBuffer::overflow(int_type character) {
  if (!empty_buffer()) return traits_type::eof();
  if (!traits_type::eq_int_type(character, traits_type::eof())) {
    *pptr() = traits_type::to_char_type(character);
    pbump(1);
  }
  return traits_type::not_eof(character);
}

std::streamsize FdBuffer::xsputn(const char* text, std::streamsize size) {
  if (size > epptr() - pptr()) {
    if (!empty_buffer()) return 0;
    if (static_cast<std::size_t>(size) >= kBufferSize) return put(text, static_cast<std::size_t>(size)) ? size : 0;
  }
  traits_type::copy(pptr(), text, static_cast<std::size_t>(size));
  pbump(static_cast<int>(size));
  return size;
}

int FdBuffer::sync() {
  return empty_buffer() ? 0 : -1;
}

}  // namespace mandates
