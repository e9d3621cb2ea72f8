// Which file a path leads to: the same file is known under every name, link and spelling.
#pragma once

#include <sys/types.h>

#include <optional>
#include <string>

namespace mandates {

/// Device and inode: two paths lead to one file exactly where these are equal.
struct FileIdentity {
  dev_t device = 0;
  ino_t inode = 0;
  bool operator==(const FileIdentity&) const = default;
};

/// The file behind a path, links followed; nothing where there is none.
std::optional<FileIdentity> identity_of(const std::string& path);

/// The regular file that is open; nothing for a pipe, a terminal or another device.
std::optional<FileIdentity> identity_of_regular(int descriptor);

/// The absolute path with every symbolic link resolved, also where the last links lead to a file that does not exist (yet).
std::string real_path(const std::string& path);

}  // namespace mandates
