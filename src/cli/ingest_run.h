// One run of ingest: readers in parallel, one writer, whole documents only.
// Must not know: options, output formats.
#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <map>
#include <string>
#include <unordered_map>

#include "cli/command.h"
#include "cli/inputs.h"
#include "cli/pipeline.h"
#include "store/store.h"

namespace mandates {

/// How a run goes about it.
struct IngestOptions {
  std::size_t threads = 1;
  bool strict = false;   ///< stop at the first file that is refused or has a warning
  bool dry_run = false;  ///< read everything, write nothing
  /// Ends the program where a file does not end soon after Ctrl-C, from another thread; `keep` puts what was read before it into the store.
  std::function<void(const std::function<void()>& keep)> give_up;
};

/// What a run did.
struct IngestCounts {
  std::int64_t files = 0;      ///< named and looked at
  std::int64_t fresh = 0;      ///< of them those that the store did not know
  std::int64_t changed = 0;    ///< those whose content or rules have changed since
  std::int64_t unchanged = 0;  ///< those that the store has as they are
  std::int64_t refused = 0;
  std::map<std::string, std::int64_t> reasons;  ///< of refusals: the message, and how many files have it
  std::int64_t documents = 0;                   ///< put into the store
  std::int64_t remembered = 0;                  ///< of them those for which a better source stands in the store
  std::int64_t taken_over = 0;                  ///< those that take the place of a source that stood in the store
  std::int64_t others = 0;                      ///< of them those that are no resolution, decision or statement
  std::int64_t doubtful = 0;                    ///< those with a warning
  std::int64_t operative = 0, clauses = 0, obligations = 0, due_reports = 0;
  std::int64_t bad_lines = 0;  ///< of lists of reports: left out
  bool interrupted = false;
  std::string stopped_at;  ///< the file at which a strict run stopped; empty where it did not
};

/// The names under which a store knows files: relative to the folder of the store where they lie below it, else absolute. So the same file
/// is the same source wherever a command is started, and a folder that is moved with its store keeps its sources.
class SourceIdentities {
 public:
  explicit SourceIdentities(const std::string& store_path);
  std::string of(const std::string& path);

 private:
  std::filesystem::path name_of(const std::filesystem::path& canonical) const;

  std::filesystem::path folder_;       // of the store
  std::string parent_;                 // the folder of the last file, as given
  std::filesystem::path parent_name_;  // and as the store knows it
};

/// Reads the files and puts them into the store in the order given. What cannot be read is shown and counted. `store` may be missing in a
/// dry run: then nothing is known; `store_path` is where it would be.
IngestCounts ingest_files(const Context& context, const EngineParts& parts, Store* store, const std::string& store_path,
                          const InputList& inputs, const IngestOptions& options);

}  // namespace mandates
