// Locks on two bytes of the lock file: the door (where the next program waits) and the lock itself.
#include "store/writer_lock.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <chrono>
#include <optional>
#include <string_view>
#include <thread>

#include "disk/file_identity.h"
#include "text/errors.h"

namespace mandates {

namespace {

constexpr off_t kDoor = 0;
constexpr off_t kLock = 1;
constexpr int kPollMs = 5;
constexpr std::string_view kHeldBy = "held by ";  // begins the line in the file; without it the file is somebody else's
constexpr mode_t kReadWrite = 0666;

enum class Got { it, nothing, no_locks };

// Locks of the open file description, not of the process: two stores in one program exclude each other, too.
struct flock byte_lock(short type, off_t byte) {
  struct flock lock {};
  lock.l_type = type;
  lock.l_whence = SEEK_SET;
  lock.l_start = byte;
  lock.l_len = 1;
  return lock;
}

Got try_lock(int descriptor, off_t byte) {
  struct flock lock = byte_lock(F_WRLCK, byte);
  if (::fcntl(descriptor, F_OFD_SETLK, &lock) == 0) return Got::it;
  return errno == EAGAIN || errno == EACCES || errno == EINTR ? Got::nothing : Got::no_locks;
}

void unlock(int descriptor, off_t byte) {
  struct flock lock = byte_lock(F_UNLCK, byte);
  ::fcntl(descriptor, F_OFD_SETLK, &lock);
}

bool is_locked_by_another(int descriptor, off_t byte) {
  struct flock lock = byte_lock(F_WRLCK, byte);
  return ::fcntl(descriptor, F_OFD_GETLK, &lock) == 0 && lock.l_type != F_UNLCK;
}

// Who had the lock before may have taken the file away: then the lock is on a file that nobody else will find.
bool is_in_place(int descriptor, const std::string& path) {
  struct stat held {};
  struct stat named {};
  return ::fstat(descriptor, &held) == 0 && ::lstat(path.c_str(), &named) == 0 && held.st_dev == named.st_dev &&
         held.st_ino == named.st_ino;
}

std::string read_line(int descriptor) {
  char text[512];
  const ssize_t size = ::pread(descriptor, text, sizeof text, 0);
  const std::string line(text, size > 0 ? static_cast<std::size_t>(size) : 0);
  return line.substr(0, line.find('\n'));
}

std::string read_holder(int descriptor) {
  const std::string line = read_line(descriptor);
  return line.starts_with(kHeldBy) ? line.substr(kHeldBy.size()) : line;
}

void write_holder(int descriptor, const std::string& who) {
  const std::string line = std::string(kHeldBy) + who + "\n";
  // A holder that cannot say who it is holds the lock all the same.
  if (::ftruncate(descriptor, 0) != 0 || ::pwrite(descriptor, line.data(), line.size(), 0) < 0) return;
}

[[noreturn]] void refuse(const std::string& path, const std::string& what) {
  throw StoreError(path + " is " + what + ", not the lock of the store", "look what it is and move it away: nothing of the store is in it");
}

// A file that was not made here may be anything: it is neither written nor waited for unless it looks like a lock of this store.
void check_is_lock(int descriptor, const std::string& path, const struct stat& store) {
  struct stat status {};
  struct stat folder {};
  if (::fstat(descriptor, &status) != 0) refuse(path, "not readable");
  if (S_ISFIFO(status.st_mode)) refuse(path, "a pipe");
  if (!S_ISREG(status.st_mode)) refuse(path, "a device");
  if (status.st_nlink > 1) refuse(path, "a file with another name (a hard link)");
  const std::string line = read_line(descriptor);
  // Releases before 0.2.0 left a bare "mandates ingest, process …".
  const bool ours = line.starts_with(kHeldBy) || line.starts_with("mandates ") || (line.empty() && status.st_size <= 1);
  if (!ours) refuse(path, "a file with other content");
  const bool known = status.st_uid == ::geteuid() || status.st_uid == 0 || status.st_uid == store.st_uid;
  const std::string parent = path.substr(0, path.rfind('/') + 1);
  // Where only some may make files (a shared folder of a group) whoever writes to the store makes the lock.
  if (!known && ::stat(parent.c_str(), &folder) == 0 && (folder.st_mode & S_IWOTH)) refuse(path, "a file of another user");
}

// Opens the lock or makes it, with the rights of the store, so that whoever may write the store may wait for it. Nothing where the folder
// allows none. Follows no link.
std::optional<int> open_lock(const std::string& path, const std::string& store_path) {
  struct stat store {};
  const bool there = ::stat(store_path.c_str(), &store) == 0;
  if (!there) store.st_mode = kReadWrite;
  constexpr int kFlags = O_RDWR | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK | O_NOCTTY;
  for (int attempt = 0; attempt < 100; ++attempt) {
    int descriptor = ::open(path.c_str(), kFlags | O_CREAT | O_EXCL, store.st_mode & kReadWrite);
    if (descriptor >= 0) {
      if (there && ::fchown(descriptor, static_cast<uid_t>(-1), store.st_gid) == 0) ::fchmod(descriptor, store.st_mode & kReadWrite);
      return descriptor;
    }
    if (errno != EEXIST) return std::nullopt;
    descriptor = ::open(path.c_str(), kFlags);
    if (descriptor >= 0) {
      try {
        check_is_lock(descriptor, path, store);
      } catch (...) {
        ::close(descriptor);
        throw;
      }
      return descriptor;
    }
    if (errno == ELOOP) refuse(path, "a symbolic link");
    if (errno == EISDIR) refuse(path, "a folder");
    if (errno == ENXIO) refuse(path, "a socket");
    if (errno != ENOENT) return std::nullopt;  // ENOENT: its holder has just taken it away
  }
  return std::nullopt;
}

// Tries until it has the lock or has waited long enough; counts what is left of `wait_ms` down.
Got wait_for(int descriptor, off_t byte, int& wait_ms) {
  while (true) {
    const Got got = try_lock(descriptor, byte);
    if (got != Got::nothing || wait_ms <= 0) return got;
    std::this_thread::sleep_for(std::chrono::milliseconds(kPollMs));
    wait_ms -= kPollMs;
  }
}

[[noreturn]] void throw_in_use(const std::string& store, const std::string& holder) {
  throw StoreError("the store " + store + " is in use by " + (holder.empty() ? "another program" : holder),
                   "wait until it has finished, then try again");
}

}  // namespace

std::string lock_file(const std::string& store_path, LockedWork work) {
  // By its own name, so that a store that is reached by a link has one file.
  return real_path(store_path) + (work == LockedWork::followup ? "-followup-lock" : "-lock");
}

WriterLock::WriterLock(const std::string& store_path, const std::string& who, int wait_ms, LockedWork work)
    : path_(lock_file(store_path, work)) {
  while (true) {
    const std::optional<int> opened = open_lock(path_, store_path);
    if (!opened) return;
    descriptor_ = *opened;
    Got got = wait_for(descriptor_, kDoor, wait_ms);
    if (got == Got::it) got = wait_for(descriptor_, kLock, wait_ms);
    if (got == Got::it && is_in_place(descriptor_, path_)) break;
    const std::string holder = got == Got::nothing ? read_holder(descriptor_) : std::string();
    ::close(descriptor_);  // and with it the locks
    descriptor_ = -1;
    if (got == Got::no_locks) return;
    if (got == Got::nothing) throw_in_use(store_path, holder);
  }
  unlock(descriptor_, kDoor);
  write_holder(descriptor_, who);
}

WriterLock::~WriterLock() {
  if (descriptor_ < 0) return;
  // Somebody at the door waits for a lock on this very file: it stays for them. Another file of that name is not ours to take away.
  if (!is_locked_by_another(descriptor_, kDoor) && is_in_place(descriptor_, path_)) ::unlink(path_.c_str());
  ::close(descriptor_);
}

}  // namespace mandates
