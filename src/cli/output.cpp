// Opens, writes and places the output file.
#include "cli/output.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>

#include "cli/fd_buffer.h"
#include "cli/output_error.h"

namespace mandates {
namespace {

// Devices and pipes cannot be replaced.
bool is_special(const std::string& path) {
  struct stat status {};
  return ::stat(path.c_str(), &status) == 0 && !S_ISREG(status.st_mode) && !S_ISDIR(status.st_mode);
}

}  // namespace

Output::Output(const std::string& path, std::ostream& standard, const std::string& copy_of) : stream_(&standard) {
  if (path.empty() || path == "-") return;
  path_ = path;
  durable_ = !copy_of.empty();
  try {
    open(copy_of);
  } catch (const FileError& error) {
    throw OutputError(fmt::format("cannot write {}: {}", path, error.what()), "choose another file with --output");
  }
  file_ = std::make_unique<std::ostream>(buffer_.get());
  stream_ = file_.get();
}

void Output::open(const std::string& copy_of) {
  if (is_special(path_)) {
    device_ = ::open(path_.c_str(), O_WRONLY | O_CLOEXEC | O_NOCTTY);
    if (device_ < 0) throw FileError(std::strerror(errno));
    buffer_ = std::make_unique<FdBuffer>(device_);
  } else {
    new_file_.emplace(path_, NewFileOptions{copy_of, false});
    buffer_ = std::make_unique<FdBuffer>(new_file_->descriptor());
  }
}

Output::~Output() {
  file_.reset();
  buffer_.reset();
  if (device_ >= 0) ::close(device_);
}

void Output::finish() {
  stream_->flush();
  const auto* buffer = dynamic_cast<const FdBuffer*>(stream_->rdbuf());
  const int error = buffer != nullptr ? buffer->error() : 0;
  if (!is_file()) {
    if (error != 0 && error != EPIPE) throw OutputError(fmt::format("cannot write standard output: {}", std::strerror(error)));
    return;
  }
  try {
    if (error != 0) throw FileError(std::strerror(error));
    if (!new_file_) return;
    if (durable_) new_file_->to_disk();
    new_file_->place();
    if (durable_) folder_to_disk(new_file_->target());
  } catch (const FileError& failure) {
    throw OutputError(fmt::format("cannot write {}: {}", path_, failure.what()));
  }
}

}  // namespace mandates
