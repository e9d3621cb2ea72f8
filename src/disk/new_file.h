// Writes files safely: a new file with an unpredictable name beside the target, renamed to the target when complete. All files
// created by this program are written this way.
#pragma once

#include <stdexcept>
#include <string>

namespace mandates {

/// An operation on a file failed; what() has only the reason: "Permission denied", "it is a link to x.txt, which does not exist".
class FileError : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

/// Options for creating a file.
struct NewFileOptions {
  std::string no_wider_than;  ///< file with the same content, whose permissions limit those of the new one; empty: no limit
  bool named = false;         ///< create it with a name at once, for a library that opens files by name
};

/// A new, empty file in the folder of the target. Symbolic links in the target are followed, so that the linked file is replaced; dangling
/// links are refused. If the target exists, it must be writable, and the new file gets its owner and permissions, never wider ones. The
/// destructor removes the file unless it was placed.
class NewFile {
 public:
  /// Throws FileError.
  explicit NewFile(const std::string& target, const NewFileOptions& options = {});
  ~NewFile();
  NewFile(const NewFile&) = delete;
  NewFile& operator=(const NewFile&) = delete;

  int descriptor() const { return descriptor_; }
  /// Temporary path until it is placed; empty if it has no name yet.
  const std::string& path() const { return path_; }
  /// The target with all symbolic links resolved.
  const std::string& target() const { return target_; }

  enum class Over { anything, nothing };
  /// Flushes the content to disk (fsync), so that it survives a power failure after place(). Throws FileError.
  void to_disk();
  /// Renames the file to the target in one step, replacing it; with Over::nothing only if the target does not exist. Throws FileError.
  void place(Over over = Over::anything);
  /// The same; an existing file at the target is renamed to `kept`: atomically if the file system can exchange names, else just before.
  void place_and_keep(const std::string& kept);

 private:
  void make(const NewFileOptions& options);
  void give_name();
  std::string free_name() const;

  std::string target_;
  std::string path_;
  int descriptor_ = -1;
  bool replaces_ = false;  // the target existed
};

/// Flushes the directory entries of a folder to disk, if the file system supports it. Throws FileError.
void folder_to_disk(const std::string& path_in_folder);

}  // namespace mandates
