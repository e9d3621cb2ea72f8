// A store beside another, and in its place, so that it holds when the power goes.
// For the .cpp files of this module only.
#pragma once

#include <string>

#include "disk/new_file.h"

namespace mandates {

/// A file in the folder of `path` for SQLite to work in. It and what SQLite puts beside it go away with the object, unless it was placed.
/// See NewFile for owner, rights and links. Throws StoreError.
class PartFile {
 public:
  /// The file has no wider rights than the one at `no_wider_than`, where it is given.
  explicit PartFile(const std::string& path, const std::string& no_wider_than = {});
  ~PartFile();
  PartFile(const PartFile&) = delete;
  PartFile& operator=(const PartFile&) = delete;

  const std::string& path() const { return file_.path(); }
  /// The path that it was made for, with all links resolved.
  const std::string& target() const { return file_.target(); }
  /// Gives the file the name it was made for, in one step; it is on the disk before it is seen there. Throws StoreError.
  void place(NewFile::Over over = NewFile::Over::anything);
  /// The same, and what has that name gets the name `kept`, at the same instant where the file system can exchange names, else just before.
  void place_and_keep(const std::string& kept);

 private:
  std::string name_;  // as it was given
  NewFile file_;
};

/// Renames what is there; nothing where nothing is. Throws StoreError.
void move_if_there(const std::string& path, const std::string& name);

}  // namespace mandates
