// The files of a store, recognized by name and content.
#pragma once

#include <string>
#include <vector>

namespace mandates {

/// The path of the store file: the target if `path` is a symbolic link. SQLite keeps log and lock beside the target.
std::string store_file(const std::string& path);

/// Files that may exist beside a store: write-ahead log, its index, rollback journal, lock of the writers. `path` must be resolved by
/// store_file().
std::vector<std::string> files_beside_store(const std::string& path);

/// True if the file begins like a store of mandates, complete or not. Do not call it while this process has the store open: closing any
/// descriptor of a file drops the process's POSIX locks on it.
bool looks_like_store(const std::string& path);

/// The existing store to which this file belongs by its name, as log or lock; empty if there is none.
std::string store_beside(const std::string& path);

}  // namespace mandates
