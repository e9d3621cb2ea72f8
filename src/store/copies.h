// Copies of a store, made while others use it.
// For the .cpp files of this module only.
#pragma once

#include <string>

namespace mandates {

/// Copies the store at `path` as it is at this instant over the file `copy`, which must be empty and nobody else's. Throws StoreError.
void copy_store(const std::string& path, const std::string& copy);

}  // namespace mandates
