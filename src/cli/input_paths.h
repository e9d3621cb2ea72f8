// Command-line arguments for input files: paths, and patterns for files in folders.
#pragma once

#include <string>
#include <vector>

#include "cli/command.h"
#include "cli/inputs.h"
#include "cli/messages.h"

namespace mandates {

/// PATH..., --include and --exclude: declaration and lookup.
class InputPaths {
 public:
  /// `required`: at least one path must be given.
  void declare(CLI::App& app, bool required = true);
  bool empty() const { return paths_.empty(); }
  /// The files behind the paths (see list_inputs()).
  InputList list() const { return list_inputs(paths_, filter_); }
  /// Prints what is to be said of a list: paths that cannot be read, what folders have beside, patterns that match nothing.
  static void tell(const InputList& inputs, const Messages& messages);
  /// Throws UsageError if the run would write to one of the inputs.
  void protect(const OutputGuard& guard, const InputList& inputs) const;

 private:
  std::vector<std::string> paths_;
  InputFilter filter_;
};

}  // namespace mandates
