// Steps on files that have to hold when the power goes: a file beside another, in its place, on the disk.
// Must not know: SQLite. For the .cpp files of this module only.
#pragma once

#include <string>

namespace mandates {

/// An empty file in the folder of `path`, named after it, with its rights where it exists. It and what SQLite puts beside it go away with
/// the object, unless it was placed. Throws StoreError.
class PartFile {
 public:
  explicit PartFile(const std::string& path);
  ~PartFile();
  PartFile(const PartFile&) = delete;
  PartFile& operator=(const PartFile&) = delete;

  const std::string& path() const { return path_; }
  /// Gives the file another name, in one step, in the place of what has that name; it is on the disk before it is seen there. Throws
  /// StoreError.
  void place(const std::string& name);

 private:
  std::string path_;
};

/// Gives a file a second name, or, where the file system has no links, another one. Throws StoreError.
void keep_as(const std::string& path, const std::string& name);

/// Renames what is there; nothing where nothing is. Throws StoreError.
void move_if_there(const std::string& path, const std::string& name);

}  // namespace mandates
