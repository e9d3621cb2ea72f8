// Command-line arguments for input files.
#include "cli/input_paths.h"

#include <fmt/format.h>

#include <CLI/CLI.hpp>

namespace mandates {

void InputPaths::declare(CLI::App& app, bool required) {
  app.add_option("PATH", paths_, "files, folders (with their subfolders), or - for standard input")->required(required);
  const auto pattern = [&](const char* name, std::vector<std::string>& into, const char* meaning) {
    app.add_option(name, into, meaning)->type_name("PATTERN")->allow_extra_args(false);
  };
  pattern("--include", filter_.include, "in folders, read only files that match: 'A_RES_7*.pdf'; may be repeated");
  pattern("--exclude", filter_.exclude, "in folders, leave out what matches: '*_F.*', 'drafts'; may be repeated");
}

void InputPaths::tell(const InputList& inputs, const Messages& messages) {
  for (const Diagnostic& found : inputs.found) messages.show(found);
  if (const std::string passed_over = words_of_passed_over(inputs); !passed_over.empty()) messages.say(passed_over);
  for (const std::string& pattern : inputs.idle_exclusions)
    messages.warning(fmt::format("--exclude '{}' matches nothing in these folders", pattern),
                     "without / a pattern is for names, with / for paths, below the folder or as a whole");
}

void InputPaths::protect(const OutputGuard& guard, const InputList& inputs) const {
  for (const std::string& path : paths_) guard.protect(path, "an input");
  for (const std::string& path : inputs.files) guard.protect_found(path, "an input");
}

}  // namespace mandates
