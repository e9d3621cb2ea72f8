// Temporary files beside a store and their atomic, durable renaming. Internal to this module.
#pragma once

#include <string>

#include "disk/new_file.h"

namespace mandates {

/// A temporary file in the folder of `path` for SQLite to work in. The destructor removes it, with the files that SQLite makes beside it,
/// unless it was placed. Owner, permissions and links: see NewFile. Throws StoreError.
class PartFile {
 public:
  /// If `no_wider_than` is given, the file has at most the permissions of that file.
  explicit PartFile(const std::string& path, const std::string& no_wider_than = {});
  ~PartFile();
  PartFile(const PartFile&) = delete;
  PartFile& operator=(const PartFile&) = delete;

  const std::string& path() const { return file_.path(); }
  /// The final path, with symbolic links resolved.
  const std::string& target() const { return file_.target(); }
  /// Flushes the file to disk and renames it to target() in one step. Throws StoreError.
  void place(NewFile::Over over = NewFile::Over::anything);
  /// The same; an existing file at target() is renamed to `kept`: atomically if the file system can exchange names, else just before.
  void place_and_keep(const std::string& kept);

 private:
  std::string name_;  // path as given, for messages
  NewFile file_;
};

/// Renames a file if it exists; does not overwrite `name`. Throws StoreError.
void move_if_there(const std::string& path, const std::string& name);

}  // namespace mandates
