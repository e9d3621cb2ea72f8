#include "store/file_steps.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <filesystem>
#include <system_error>

#include "text/errors.h"

namespace mandates {

namespace {

namespace fs = std::filesystem;

[[noreturn]] void fail(const std::string& what, int error) {
  throw StoreError(what + ": " + std::generic_category().message(error), "look at the permissions of the folder, and whether it has space");
}

void to_disk(const std::string& path) {
  const int descriptor = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
  const bool done = descriptor >= 0 && ::fsync(descriptor) == 0;
  const int error = errno;
  if (descriptor >= 0) ::close(descriptor);
  if (!done && error != EINVAL) fail(path + " cannot be written to the disk", error);  // EINVAL: a folder on a file system without that
}

std::string folder_of(const std::string& path) {
  return fs::absolute(path).parent_path().string();
}

}  // namespace

PartFile::PartFile(const std::string& path) : path_(path + ".part-XXXXXX") {
  const int descriptor = ::mkstemp(path_.data());
  if (descriptor < 0) fail("no file can be made beside " + path, errno);
  struct stat status {};
  const bool exists = ::stat(path.c_str(), &status) == 0;
  if (!exists) {  // as any new file: mkstemp is stricter
    const mode_t mask = ::umask(0);
    ::umask(mask);
    status.st_mode = 0666 & ~mask;
  }
  const int ignored = ::fchmod(descriptor, status.st_mode & 0777);
  static_cast<void>(ignored);  // stricter rights than wished are no reason to give up
  ::close(descriptor);
}

PartFile::~PartFile() {
  if (path_.empty()) return;
  for (const char* beside : {"", "-wal", "-shm", "-journal", "-lock"}) ::unlink((path_ + beside).c_str());
}

void PartFile::place(const std::string& name) {
  to_disk(path_);
  if (std::rename(path_.c_str(), name.c_str()) != 0) fail(name + " cannot be put in its place", errno);
  path_.clear();
  to_disk(folder_of(name));
}

void PartFile::place_and_keep(const std::string& name, const std::string& kept) {
  to_disk(path_);
  // Not a second link to what is kept: SQLite must never see one file under two names.
  if (std::rename(path_.c_str(), kept.c_str()) != 0) fail(kept + " cannot be made", errno);
  if (::renameat2(AT_FDCWD, kept.c_str(), AT_FDCWD, name.c_str(), RENAME_EXCHANGE) == 0) {
    path_.clear();
    to_disk(folder_of(name));
    return;
  }
  if (std::rename(kept.c_str(), path_.c_str()) != 0) fail(path_ + " cannot be made", errno);
  move_if_there(name, kept);
  place(name);
}

void move_if_there(const std::string& path, const std::string& name) {
  if (std::rename(path.c_str(), name.c_str()) != 0 && errno != ENOENT) fail(path + " cannot be kept as " + name, errno);
}

}  // namespace mandates
