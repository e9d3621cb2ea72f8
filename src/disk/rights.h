// Owner and rights of a file, given to another one, never made wider.
#pragma once

#include <string>

namespace mandates {

/// Gives the open file the owner, group, rights and access list of the file at `path`, which it is about to replace. What may not be given
/// (another owner) is left, and the rights then made narrower instead. Throws std::system_error where they could end up wider.
void take_rights(int descriptor, const std::string& path);

/// Takes away from an open file whatever rights the file at `path` does not give. Throws std::system_error.
void narrow_rights(int descriptor, const std::string& path);

}  // namespace mandates
