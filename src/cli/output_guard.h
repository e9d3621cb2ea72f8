// Prevents a run from overwriting the store, a file that belongs to a store, or one of its own inputs.
#pragma once

#include <iosfwd>
#include <optional>
#include <string>

#include "disk/file_identity.h"

namespace mandates {

/// Compares files by identity (device and inode), so that links and other spellings are recognized.
class OutputGuard {
 public:
  /// `output` is the value of --output, empty or "-" for none; `standard` is the standard output, which a shell may have opened as a file
  /// for appending. Throws UsageError if `output` is a store, or belongs to one by its name.
  OutputGuard(const std::string& output, const std::ostream& standard);

  /// Throws UsageError if the output is the store at `path` or one of the files beside it, existing or not.
  void protect_store(const std::string& path) const;
  /// Throws UsageError if the output is the file at `path`; `what` describes it in the message: "the configuration file".
  void protect(const std::string& path, const std::string& what) const;
  /// Like protect() for a file found in a folder instead of named by the user: checks --output only, since a file just opened by the shell
  /// is empty and may lie in that folder.
  void protect_found(const std::string& path, const std::string& what) const;

 private:
  void protect_name(const std::string& path, const std::string& what) const;
  [[noreturn]] void refuse(const std::string& path, const std::string& what) const;

  std::string output_;                    // as given; empty for standard output
  std::string real_output_;               // with symbolic links resolved
  std::optional<FileIdentity> identity_;  // existing file that would be replaced or appended to; nothing if there is none
};

}  // namespace mandates
