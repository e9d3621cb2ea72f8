// Writes to a file descriptor, with retries and errors.
#include "cli/fd_buffer.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>

namespace mandates {
namespace {

constexpr std::size_t kBufferSize = std::size_t{128} << 10;  // a multiple of the pages in which files are kept

bool written_by_one(int descriptor) {
  struct stat status {};
  return ::fstat(descriptor, &status) == 0 && S_ISREG(status.st_mode) && (::fcntl(descriptor, F_GETFL) & O_APPEND) == 0;
}

}  // namespace

FdBuffer::FdBuffer(int descriptor)
    : descriptor_(descriptor), in_blocks_(written_by_one(descriptor)), buffer_(std::make_unique_for_overwrite<char[]>(kBufferSize)) {
  const off_t begin = in_blocks_ ? ::lseek(descriptor, 0, SEEK_CUR) : 0;
  const std::size_t before = begin > 0 ? static_cast<std::size_t>(begin) % kBufferSize : 0;  // what the first block holds already
  setp(buffer_.get(), buffer_.get() + (kBufferSize - before));
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
  auto left = static_cast<std::size_t>(size);
  while (left > static_cast<std::size_t>(epptr() - pptr())) {
    const std::size_t fits = in_blocks_ ? static_cast<std::size_t>(epptr() - pptr()) : 0;
    take(text, fits);
    text += fits;
    left -= fits;
    if (!empty_buffer()) return 0;
    const std::size_t direct = in_blocks_ ? left - left % kBufferSize : left >= kBufferSize ? left : 0;
    if (!put(text, direct)) return 0;
    text += direct;
    left -= direct;
  }
  take(text, left);
  return size;
}

void FdBuffer::take(const char* text, std::size_t size) {
  traits_type::copy(pptr(), text, size);
  pbump(static_cast<int>(size));
}

int FdBuffer::sync() {
  return empty_buffer() ? 0 : -1;
}

}  // namespace mandates
