// The files that a command reads, as arguments: paths and which files of folders count.
#pragma once

#include <string>
#include <vector>

#include "cli/command.h"
#include "cli/inputs.h"

namespace mandates {

/// PATH..., --include and --exclude, declared once for every command that reads files.
class InputPaths {
 public:
  /// Without `required` none need be named.
  void declare(CLI::App& app, bool required = true);
  bool empty() const { return paths_.empty(); }
  /// Looks the paths up (see list_inputs()).
  InputList list() const { return list_inputs(paths_, filter_); }
  /// Throws UsageError where one of them is what the run writes.
  void protect(const OutputGuard& guard, const InputList& inputs) const;

 private:
  std::vector<std::string> paths_;
  InputFilter filter_;
};

}  // namespace mandates
