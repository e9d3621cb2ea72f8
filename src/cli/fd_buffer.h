// A stream buffer over a file descriptor that remembers why a write failed.
#pragma once

#include <memory>
#include <streambuf>

namespace mandates {

/// Collects what is written and hands it to the system in large pieces: into a file in whole blocks of its cache, which takes half the
/// time; to whatever several programs may write to at once (a pipe, a file that is added to) as it was given, so that lines stay whole.
/// After a failed write every further one fails.
class FdBuffer : public std::streambuf {
 public:
  /// `descriptor` stays the caller's to close.
  explicit FdBuffer(int descriptor);
  ~FdBuffer() override;
  FdBuffer(const FdBuffer&) = delete;
  FdBuffer& operator=(const FdBuffer&) = delete;

  int descriptor() const { return descriptor_; }
  /// The errno of the write that failed; 0 as long as none did.
  int error() const { return error_; }

 protected:
  int_type overflow(int_type character) override;
  std::streamsize xsputn(const char* text, std::streamsize size) override;
  int sync() override;

 private:
  bool put(const char* text, std::size_t size);
  bool empty_buffer();
  void take(const char* text, std::size_t size);

  int descriptor_;
  bool in_blocks_ = false;
  int error_ = 0;
  std::unique_ptr<char[]> buffer_;
};

}  // namespace mandates
