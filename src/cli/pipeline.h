// One file of a command line through the engine: the step that `extract` and `ingest` share.
#pragma once

#include <cstdint>
#include <iosfwd>
#include <string>
#include <vector>

#include "cli/inputs.h"
#include "engine/bytes_reader.h"

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

/// The pipeline of one thread.
class Pipeline {
 public:
  explicit Pipeline(const EngineParts& parts) : reader_(parts) {}

  /// Reads one file ("-" is `in`). Never throws for content; what cannot be read comes back refused.
  FileResult read(const std::string& path, std::istream& in);
  /// The same, with what the file is known by from now on: its hash, size and time. Where it has the size and time of `known`, or the same
  /// content, it comes back unchanged; `known` is null for a file that was never read.
  FileResult read_unknown(const std::string& path, std::istream& in, const KnownFile* known);

 private:
  void read_documents(std::string bytes, FileResult& result);

  BytesReader reader_;
};

}  // namespace mandates
