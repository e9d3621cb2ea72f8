// Online backup of a store. Internal to this module.
#pragma once

#include <string>

namespace mandates {

/// Copies the current state of the store at `path` to the file `copy`, which must be empty and used by nobody else. Throws StoreError.
void copy_store(const std::string& path, const std::string& copy);

}  // namespace mandates
