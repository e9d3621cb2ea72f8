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
  /// The same, and what has that name gets the name `kept`, at the same instant where the file system can exchange names, else just before.
  void place_and_keep(const std::string& name, const std::string& kept);

 private:
  std::string path_;
};

/// Renames what is there; nothing where nothing is. Throws StoreError.
void move_if_there(const std::string& path, const std::string& name);

}  // namespace mandates
