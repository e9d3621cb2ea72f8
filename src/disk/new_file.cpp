#include "disk/new_file.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <filesystem>
#include <random>
#include <system_error>

#include "disk/file_identity.h"
#include "disk/rights.h"

namespace mandates {

namespace {

namespace fs = std::filesystem;

constexpr int kAttempts = 100;              // at a name that nobody has
constexpr std::size_t kLongestBegin = 200;  // bytes of the target's name in that of the new file: names end at 255
constexpr mode_t kPrivate = 0600;
constexpr mode_t kAnybody = 0666;

[[noreturn]] void fail(int error) {
  throw FileError(std::generic_category().message(error));
}

mode_t most_rights(const std::string& path) {
  struct stat status {};
  if (path.empty()) return kAnybody;
  if (::stat(path.c_str(), &status) != 0) fail(errno);
  return status.st_mode;
}

// What the target is, looked at through the path as it was given, so that the kernel's own checks of links and rights apply. Returns false
// where there is nothing yet.
bool target_exists(const std::string& path, const std::string& target) {
  const int descriptor = ::open(path.c_str(), O_WRONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC);
  if (descriptor < 0 && errno == ENOENT) {
    std::error_code error;
    if (!fs::is_symlink(path, error)) return false;
    throw FileError("it is a link to " + fs::read_symlink(path, error).string() + ", which does not exist");
  }
  if (descriptor < 0) fail(errno);
  const std::optional<FileIdentity> opened = identity_of_regular(descriptor);
  ::close(descriptor);
  if (!opened) throw FileError("it is no regular file");
  if (opened != identity_of(target)) throw FileError("it has no name under which it could be replaced");
  return true;
}

}  // namespace

NewFile::NewFile(const std::string& target, const NewFileOptions& options) : target_(real_path(target)) {
  replaces_ = target_exists(target, target_);
  make(options);
  try {
    if (replaces_) take_rights(descriptor_, target_);
    if (!options.no_wider_than.empty()) narrow_rights(descriptor_, options.no_wider_than);
  } catch (const std::system_error& error) {
    if (!path_.empty()) ::unlink(path_.c_str());
    ::close(descriptor_);
    fail(error.code().value());
  }
}

NewFile::~NewFile() {
  if (descriptor_ >= 0) ::close(descriptor_);
  if (!path_.empty()) ::unlink(path_.c_str());
}

// Without a name where the file system can do that: then nothing is left behind, however the program ends. Such a file gets its name
// through /proc, which not every container has.
void NewFile::make(const NewFileOptions& options) {
  const mode_t mode = replaces_ ? kPrivate : kAnybody & most_rights(options.no_wider_than);
  const std::string folder = fs::path(target_).parent_path().string();
  if (!options.named && ::access("/proc/self/fd", X_OK) == 0) descriptor_ = ::open(folder.c_str(), O_RDWR | O_TMPFILE | O_CLOEXEC, mode);
  for (int attempt = 0; descriptor_ < 0; ++attempt) {
    path_ = free_name();
    descriptor_ = ::open(path_.c_str(), O_RDWR | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, mode);
    if (descriptor_ >= 0 || (errno == EEXIST && attempt < kAttempts)) continue;
    path_.clear();
    fail(errno);
  }
}

std::string NewFile::free_name() const {
  constexpr char kLetters[] = "abcdefghijklmnopqrstuvwxyz234567";
  std::random_device random;  // of the kernel
  std::string end;
  for (int i = 0; i < 12; ++i) end += kLetters[random() % 32];
  const fs::path target(target_);
  return (target.parent_path() / (target.filename().string().substr(0, kLongestBegin) + ".part-" + end)).string();
}

void NewFile::give_name() {
  const std::string open_file = "/proc/self/fd/" + std::to_string(descriptor_);
  for (int attempt = 0; path_.empty(); ++attempt) {
    const std::string name = free_name();
    if (::linkat(AT_FDCWD, open_file.c_str(), AT_FDCWD, name.c_str(), AT_SYMLINK_FOLLOW) == 0) {
      path_ = name;
    } else if (errno != EEXIST || attempt >= kAttempts) {
      fail(errno);
    }
  }
}

void NewFile::to_disk() {
  if (::fsync(descriptor_) != 0) fail(errno);
}

void NewFile::place(Over over) {
  if (path_.empty()) give_name();
  const unsigned flags = over == Over::nothing ? RENAME_NOREPLACE : 0;
  int done = ::renameat2(AT_FDCWD, path_.c_str(), AT_FDCWD, target_.c_str(), flags);
  if (done != 0 && errno == EINVAL && over == Over::nothing) {  // a file system that cannot refuse: a second name can
    done = ::link(path_.c_str(), target_.c_str());
    if (done == 0) ::unlink(path_.c_str());
  }
  if (done != 0) fail(errno);
  path_.clear();
}

void NewFile::place_and_keep(const std::string& kept) {
  if (path_.empty()) give_name();
  // Not a second link to what is kept: SQLite must never see one file under two names.
  if (::renameat2(AT_FDCWD, path_.c_str(), AT_FDCWD, kept.c_str(), RENAME_NOREPLACE) != 0 &&
      (errno != EINVAL || std::rename(path_.c_str(), kept.c_str()) != 0))
    fail(errno);
  path_ = kept;
  if (::renameat2(AT_FDCWD, kept.c_str(), AT_FDCWD, target_.c_str(), RENAME_EXCHANGE) == 0) {
    path_.clear();
    return;
  }
  const std::string aside = free_name();
  if (std::rename(kept.c_str(), aside.c_str()) != 0) fail(errno);
  path_ = aside;
  if (std::rename(target_.c_str(), kept.c_str()) != 0) fail(errno);
  place();
}

void folder_to_disk(const std::string& path_in_folder) {
  const std::string folder = fs::absolute(path_in_folder).parent_path().string();
  const int descriptor = ::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  const bool done = descriptor >= 0 && ::fsync(descriptor) == 0;
  const int error = errno;
  if (descriptor >= 0) ::close(descriptor);
  // EINVAL: a file system without that; EACCES: a folder that may be written but not read
  if (!done && error != EINVAL && error != EACCES) fail(error);
}

}  // namespace mandates
