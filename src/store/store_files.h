// The files that a store consists of, by name and by content.
#pragma once

#include <string>
#include <vector>

namespace mandates {

/// The path of the store itself: as it is given, unless it is a link. SQLite keeps log and lock beside the file, not beside the link.
std::string store_file(const std::string& path);

/// What lies or may lie beside a store while programs work with it: its log, the index of the log, an old kind of log, the lock of writers.
/// `path` is that of store_file().
std::vector<std::string> files_beside_store(const std::string& path);

/// True where the file is a store of mandates by what it begins with, whole or not. Not to be called while this program has it open: locks
/// of a process on a file end when any descriptor of it is closed.
bool looks_like_store(const std::string& path);

/// The store that a file with this path belongs to by its name, as log or lock; empty where it belongs to none that is there.
std::string store_beside(const std::string& path);

}  // namespace mandates
