// Identity of files: recognizes the same file under different names, links and spellings.
#pragma once

#include <sys/types.h>

#include <optional>
#include <string>

namespace mandates {

/// Device and inode: equal exactly if two paths refer to the same file.
struct FileIdentity {
  dev_t device = 0;
  ino_t inode = 0;
  bool operator==(const FileIdentity&) const = default;
};

/// The file at a path, following links; nothing if there is none.
std::optional<FileIdentity> identity_of(const std::string& path);

/// The open regular file; nothing for a pipe, terminal or device.
std::optional<FileIdentity> identity_of_regular(int descriptor);

/// The absolute path with all symbolic links resolved, even if the file does not exist (yet).
std::string real_path(const std::string& path);

}  // namespace mandates
