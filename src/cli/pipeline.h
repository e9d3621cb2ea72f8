// From the bytes of one file to its documents and their clauses: the step that `extract` and `ingest` share.
// Must not know: output formats, how anything is stored.
#pragma once

#include <cstdint>
#include <iosfwd>
#include <memory>
#include <string>
#include <vector>

#include "calendar/session_calendar.h"
#include "cli/inputs.h"
#include "document/document.h"
#include "document/reader.h"
#include "extraction/extractor.h"
#include "files/read_file.h"
#include "rules/rule_set.h"
#include "rules/session_rules.h"
#include "store/rows.h"

namespace mandates {

/// Everything that came out of one file. `refused` is set where nothing could be read; `found` then has the reason.
struct FileResult {
  std::string path;
  // these three only from Pipeline::read_unknown()
  std::string content_hash;  ///< content_hash() of the bytes; empty where they could not be read
  std::int64_t size = 0;     ///< bytes
  std::int64_t mtime = 0;    ///< FileStamp::mtime, taken before the bytes were read
  std::vector<ReadDocument> documents;
  Diagnostics found;
  bool refused = false;
  bool unchanged = false;  ///< the content is the one already known; nothing was read from it
};

/// A file as it was when it was read before.
struct KnownFile {
  std::string content_hash;
  FileStamp stamp;
};

/// What all threads share: rules, the reader made from them, programs that read files. Const after construction.
struct PipelineParts {
  PipelineParts(RuleSet set, FileTools programs)
      : rules(std::move(set)), reader(rules.layout()), calendar(session_calendar(rules)), extractor(rules), tools(std::move(programs)) {}
  RuleSet rules;
  DocumentReader reader;
  SessionCalendar calendar;
  Extractor extractor;  ///< compiled once; each thread takes another() of it
  FileTools tools;
};

/// The pipeline of one thread.
class Pipeline {
 public:
  explicit Pipeline(const PipelineParts& parts);

  /// Reads one file ("-" is `in`). Never throws for content; what cannot be read comes back refused.
  FileResult read(const std::string& path, std::istream& in);
  /// The same, with what the file is known by from now on: its hash, size and time. Where it has the size and time of `known`, or the same
  /// content, it comes back unchanged; `known` is null for a file that was never read.
  FileResult read_unknown(const std::string& path, std::istream& in, const KnownFile* known);

 private:
  void read_documents(std::string bytes, FileResult& result);

  const PipelineParts& parts_;
  Extractor extractor_;
};

}  // namespace mandates
