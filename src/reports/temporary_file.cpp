// Temporary files by POSIX calls.
#include "reports/temporary_file.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstdlib>
#include <system_error>

#include "text/errors.h"

namespace mandates {
namespace {

bool is_full(int error) {
  return error == ENOSPC || error == EFBIG || error == EDQUOT;
}

}  // namespace

void fail_to_write(const std::string& why) {
  throw Error("cannot write the workbook: " + why, "set TMPDIR to a folder with more room");
}

TemporaryFile::TemporaryFile(const std::string& folder) : folder_(folder), path_(folder + "/mandates-XXXXXX") {
  descriptor_ = ::mkostemp(path_.data(), O_CLOEXEC);
  if (descriptor_ < 0) fail(errno);
  const std::string in_proc = fmt::format("/proc/self/fd/{}", descriptor_);
  has_name_ = ::access(in_proc.c_str(), W_OK) != 0;
  if (has_name_) return;
  ::unlink(path_.c_str());
  path_ = in_proc;
}

TemporaryFile::~TemporaryFile() {
  if (has_name_) ::unlink(path_.c_str());
  if (descriptor_ >= 0) ::close(descriptor_);
}

void TemporaryFile::fail(int error) const {
  if (is_full(error)) fail_to_write(folder_ + " is full");
  fail_to_write(fmt::format("{}: {}", folder_, std::generic_category().message(error)));
}

void TemporaryFile::add(std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t written = ::write(descriptor_, bytes.data(), bytes.size());
    if (written < 0 && errno == EINTR) continue;
    if (written < 0) fail(errno);
    bytes.remove_prefix(static_cast<std::size_t>(written));
  }
}

void TemporaryFile::read(const std::function<void(std::string_view)>& sink) const {
  constexpr std::size_t kBlock = std::size_t{1} << 16U;
  std::array<char, kBlock> block{};
  off_t at = 0;
  while (const ssize_t got = ::pread(descriptor_, block.data(), block.size(), at)) {
    if (got < 0) fail(errno);
    sink({block.data(), static_cast<std::size_t>(got)});
    at += got;
  }
}

void TemporaryFile::check_room(off_t bytes) const {
  const int error = ::posix_fallocate(descriptor_, 0, bytes);
  if (is_full(error)) fail(error);
  if (::ftruncate(descriptor_, 0) != 0) fail(errno);
}

}  // namespace mandates
