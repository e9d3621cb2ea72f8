// Copies owner and permissions between files, never widening access.
#pragma once

#include <string>

namespace mandates {

/// Copies owner, group, permissions and ACL from the file at `path` to the open file that will replace it. If an owner cannot be set,
/// permissions are narrowed instead. Throws std::system_error if access could become wider.
void take_rights(int descriptor, const std::string& path);

/// Removes all permissions from an open file that the file at `path` does not grant. Throws std::system_error.
void narrow_rights(int descriptor, const std::string& path);

}  // namespace mandates
