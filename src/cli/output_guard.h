// What the output of a run must never be: the store, a file that belongs to a store, a file that the run reads. One check for every
// command.
#pragma once

#include <iosfwd>
#include <optional>
#include <string>

#include "disk/file_identity.h"

namespace mandates {

/// Compares files by identity, so that links and other spellings do not deceive it.
class OutputGuard {
 public:
  /// `output` is the file of --output, empty or "-" for none. `standard` is where data goes without it: a shell may have opened a file
  /// there to add to it. Throws UsageError where `output` is a store, or belongs to one by its name.
  OutputGuard(const std::string& output, const std::ostream& standard);

  /// Throws UsageError where the output is the store at `path`, or what lies beside it, there or not.
  void protect_store(const std::string& path) const;
  /// Throws UsageError where the output is the file at `path`; `what` it is: "the configuration file".
  void protect(const std::string& path, const std::string& what) const;
  /// The same for files that were found in a folder, not named: only the file of --output is compared, since what a shell has opened is
  /// empty.
  void protect_found(const std::string& path, const std::string& what) const;

 private:
  void protect_name(const std::string& path, const std::string& what) const;
  [[noreturn]] void refuse(const std::string& path, const std::string& what) const;

  std::string output_;                    // as given; empty for standard output
  std::string real_output_;               // without links
  std::optional<FileIdentity> identity_;  // of the file that would be replaced or added to; nothing where there is none
};

}  // namespace mandates
