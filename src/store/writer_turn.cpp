// Locks on two bytes of the side file: the door (one program at a time waits there) and the turn itself.
#include "store/writer_turn.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <chrono>
#include <filesystem>
#include <system_error>
#include <thread>

#include "text/errors.h"

namespace mandates {

namespace {

constexpr off_t kDoor = 0;
constexpr off_t kTurn = 1;
constexpr int kPollMs = 5;

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

// Who had the turn before may have taken the file away: then the lock is on a file that nobody else will find.
bool is_in_place(int descriptor, const std::string& path) {
  struct stat held {};
  struct stat named {};
  return ::fstat(descriptor, &held) == 0 && ::stat(path.c_str(), &named) == 0 && held.st_dev == named.st_dev && held.st_ino == named.st_ino;
}

std::string read_holder(int descriptor) {
  char text[512];
  const ssize_t size = ::pread(descriptor, text, sizeof text, 0);
  const std::string line(text, size > 0 ? static_cast<std::size_t>(size) : 0);
  return line.substr(0, line.find('\n'));
}

void write_holder(int descriptor, const std::string& who) {
  const std::string line = who + "\n";
  // A holder that cannot say who it is holds its turn all the same.
  if (::ftruncate(descriptor, 0) != 0 || ::pwrite(descriptor, line.data(), line.size(), 0) < 0) return;
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

std::string turn_file(const std::string& store_path) {
  std::error_code error;  // by its own name, so that a store that is reached by a link has one file
  const std::string path = std::filesystem::weakly_canonical(store_path, error).string();
  return (error ? store_path : path) + "-lock";
}

WriterTurn::WriterTurn(const std::string& store_path, const std::string& who, int wait_ms) : path_(turn_file(store_path)) {
  while (true) {
    descriptor_ = ::open(path_.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0666);
    if (descriptor_ < 0) return;
    Got got = wait_for(descriptor_, kDoor, wait_ms);
    if (got == Got::it) got = wait_for(descriptor_, kTurn, wait_ms);
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

WriterTurn::~WriterTurn() {
  if (descriptor_ < 0) return;
  // Somebody at the door waits for a lock on this very file: it stays for them.
  if (!is_locked_by_another(descriptor_, kDoor)) ::unlink(path_.c_str());
  ::close(descriptor_);
}

}  // namespace mandates
