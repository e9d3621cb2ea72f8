#include "disk/rights.h"

#include <sys/stat.h>
#include <sys/xattr.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <system_error>
#include <vector>

namespace mandates {

namespace {

constexpr mode_t kRights = 0777;
constexpr mode_t kGroup = 0070;
constexpr mode_t kOthers = 0007;
constexpr const char* kAccessList = "system.posix_acl_access";

[[noreturn]] void fail() {
  throw std::system_error(errno, std::generic_category());
}

struct stat status_of(const std::string& path) {
  struct stat status {};
  if (::stat(path.c_str(), &status) != 0) fail();
  return status;
}

struct stat status_of(int descriptor) {
  struct stat status {};
  if (::fstat(descriptor, &status) != 0) fail();
  return status;
}

// The access list of a file in the kernel's form; empty where it has none.
std::vector<char> access_list(const std::string& path) {
  std::array<char, 4096> list{};
  const ssize_t size = ::getxattr(path.c_str(), kAccessList, list.data(), list.size());
  return size > 0 ? std::vector<char>(list.data(), list.data() + size) : std::vector<char>();
}

// Rights of a file whose group is not the one that `mode` was meant for: that group may do what all others may, too.
mode_t without_group(mode_t mode) {
  return mode & (~kGroup | ((mode & kOthers) << 3));
}

void set_rights(int descriptor, mode_t mode) {
  // Stricter rights than wished are no reason to give up.
  if (::fchmod(descriptor, mode & kRights) != 0 && (status_of(descriptor).st_mode & kRights & ~mode) != 0) fail();
}

}  // namespace

void take_rights(int descriptor, const std::string& path) {
  const struct stat wanted = status_of(path);
  const struct stat made = status_of(descriptor);
  bool same_group = made.st_gid == wanted.st_gid;
  if (made.st_uid != wanted.st_uid || !same_group) {
    same_group = ::fchown(descriptor, wanted.st_uid, wanted.st_gid) == 0 ||
                 ::fchown(descriptor, static_cast<uid_t>(-1), wanted.st_gid) == 0 || same_group;
  }
  const std::vector<char> list = access_list(path);
  // With an access list the bits of the group are the most that anybody in the list may do.
  const bool listed = !list.empty() && same_group && ::fsetxattr(descriptor, kAccessList, list.data(), list.size(), 0) == 0;
  if (listed) return;
  ::fremovexattr(descriptor, kAccessList);  // what the folder gives to new files is not what this one had
  set_rights(descriptor, same_group && list.empty() ? wanted.st_mode : without_group(wanted.st_mode));
}

void narrow_rights(int descriptor, const std::string& path) {
  const struct stat most = status_of(path);
  const struct stat made = status_of(descriptor);
  const bool same = made.st_gid == most.st_gid && access_list(path).empty();
  set_rights(descriptor, (same ? most.st_mode : without_group(most.st_mode)) & made.st_mode);
}

}  // namespace mandates
