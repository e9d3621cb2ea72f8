// Opens, fills and places the output.
// Must not know: what is written.
#include "cli/output.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <cstring>

#include "cli/fd_buffer.h"
#include "cli/output_error.h"

namespace mandates {
namespace {

// Devices and pipes (/dev/null) are written to directly: they cannot be replaced.
bool is_special(const std::string& path) {
  struct stat status {};
  return ::stat(path.c_str(), &status) == 0 && !S_ISREG(status.st_mode);
}

}  // namespace

Output::Output(const std::string& path, std::ostream& standard) : stream_(&standard) {
  if (path.empty() || path == "-") return;
  path_ = path;
  part_path_ = is_special(path) ? path : fmt::format("{}.part-{}", path, ::getpid());
  descriptor_ = ::open(part_path_.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0666);
  if (descriptor_ < 0)
    throw OutputError(fmt::format("cannot write {}: {}", path, std::strerror(errno)), "choose another file with --output");
  buffer_ = std::make_unique<FdBuffer>(descriptor_);
  file_ = std::make_unique<std::ostream>(buffer_.get());
  stream_ = file_.get();
}

Output::~Output() {
  if (descriptor_ < 0) return;
  file_.reset();
  buffer_.reset();
  ::close(descriptor_);
  if (part_path_ != path_) ::unlink(part_path_.c_str());  // finish() was not reached
}

void Output::finish() {
  stream_->flush();
  if (!is_file()) {
    const auto* buffer = dynamic_cast<const FdBuffer*>(stream_->rdbuf());
    const int error = buffer != nullptr ? buffer->error() : 0;
    if (error != 0 && error != EPIPE) throw OutputError(fmt::format("cannot write standard output: {}", std::strerror(error)));
    return;
  }
  int error = buffer_->error();
  if (::close(descriptor_) != 0 && error == 0) error = errno;
  descriptor_ = -1;
  if (error == 0 && part_path_ != path_ && std::rename(part_path_.c_str(), path_.c_str()) != 0) error = errno;
  if (error == 0) return;
  if (part_path_ != path_) ::unlink(part_path_.c_str());
  throw OutputError(fmt::format("cannot write {}: {}", path_, std::strerror(error)));
}

}  // namespace mandates
