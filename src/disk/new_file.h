// The one way in which this program writes a file: a new one beside the target, under a name that nobody can guess, which takes the
// target's place when it is whole.
#pragma once

#include <stdexcept>
#include <string>

namespace mandates {

/// A step on a file failed; what() is the reason alone: "Permission denied", "it is a link to x.txt, which does not exist".
class FileError : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

/// How a new file is made.
struct NewFileOptions {
  std::string no_wider_than;  ///< a file whose rights the new one does not exceed, because it holds the same; empty: as any new file
  bool named = false;         ///< it has a name from the beginning, for a library that opens it by name
};

/// An empty file in the folder of the target. Links in the target are followed, so that what they lead to is replaced, not the link; one
/// that leads nowhere is refused. Where the target exists the new file has its owner and rights, never wider ones, and must be allowed
/// to be written. The file goes away with the object, unless it was placed.
class NewFile {
 public:
  /// Throws FileError.
  explicit NewFile(const std::string& target, const NewFileOptions& options = {});
  ~NewFile();
  NewFile(const NewFile&) = delete;
  NewFile& operator=(const NewFile&) = delete;

  int descriptor() const { return descriptor_; }
  /// Where it is until it is placed; empty where it has no name yet.
  const std::string& path() const { return path_; }
  /// The target with all links resolved.
  const std::string& target() const { return target_; }

  enum class Over { anything, nothing };
  /// Puts all of it on the disk: what place() shows is then there after a power cut, too. Throws FileError.
  void to_disk();
  /// Gives the file the target's name in one step, in the place of what has that name; with Over::nothing only where nothing has it. Throws
  /// FileError.
  void place(Over over = Over::anything);
  /// The same, and what has that name gets the name `kept`, at the same instant where the file system can exchange names, else just before.
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

/// Puts the names in a folder on the disk, as far as the file system can. Throws FileError.
void folder_to_disk(const std::string& path_in_folder);

}  // namespace mandates
