// Runs an ingest: parallel readers, one writer. Must not know: options, output formats.
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

/// Parameters of an ingest.
struct IngestOptions {
  std::size_t threads = 1;
  bool strict = false;   ///< stop at the first file that is refused or has a warning
  bool dry_run = false;  ///< read all files, write nothing
  /// Called from another thread if a file is not finished soon after Ctrl-C; ends the program. `keep` commits the files read before it.
  std::function<void(const std::function<void()>& keep)> give_up;
};

/// Result of an ingest, as counts.
struct IngestCounts {
  std::int64_t files = 0;      ///< files looked at
  std::int64_t fresh = 0;      ///< of these, new to the store
  std::int64_t changed = 0;    ///< of these, with changed content or rules
  std::int64_t unchanged = 0;  ///< of these, unchanged
  std::int64_t refused = 0;
  std::map<std::string, std::int64_t> reasons;  ///< refused files by message
  std::int64_t documents = 0;                   ///< documents put into the store
  std::int64_t remembered = 0;                  ///< of these, not chosen because the store has a better source
  std::int64_t taken_over = 0;                  ///< of these, chosen instead of the document of another source
  std::int64_t others = 0;                      ///< of these, reports, letters and the like: neither adopted texts nor drafts
  std::int64_t doubtful = 0;                    ///< of these, with a warning
  std::int64_t operative = 0, clauses = 0, obligations = 0, due_reports = 0;
  std::int64_t bad_lines = 0;  ///< skipped lines of lists of reports
  bool interrupted = false;
  std::string stopped_at;  ///< file at which a strict run stopped; empty if it did not
};

/// Names of files in a store: relative to the folder of the store if they are below it, else absolute. So a file is the same source
/// whatever the current folder, and a folder may be moved together with its store.
class SourceIdentities {
 public:
  explicit SourceIdentities(const std::string& store_path);
  std::string of(const std::string& path);

 private:
  std::filesystem::path name_of(const std::filesystem::path& canonical) const;

  std::filesystem::path folder_;       // folder of the store
  std::string parent_;                 // cache: the folder of the last file, as given
  std::filesystem::path parent_name_;  // cache: its name in the store
};

/// Reads the files and puts them into the store in the given order. Unreadable files are reported and counted. In a dry run `store` may be
/// null (all files are then new); `store_path` is its intended path.
IngestCounts ingest_files(const Context& context, const EngineParts& parts, Store* store, const std::string& store_path,
                          const InputList& inputs, const IngestOptions& options);

}  // namespace mandates
