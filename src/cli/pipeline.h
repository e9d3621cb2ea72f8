// Reads one input file and runs the engine on it; shared by `extract` and `ingest`.
#pragma once

#include <cstdint>
#include <iosfwd>
#include <string>
#include <vector>

#include "cli/inputs.h"
#include "engine/bytes_reader.h"

namespace mandates {

/// Result for one file. If nothing could be read, `refused` is set and `found` has the reason.
struct FileResult {
  std::string path;
  // The next three are set by Pipeline::read_unknown() only.
  std::string content_hash;  ///< content_hash() of the bytes; empty if they could not be read
  std::int64_t size = 0;     ///< bytes
  std::int64_t mtime = 0;    ///< FileStamp::mtime, taken before the bytes were read
  std::vector<ReadDocument> documents;
  Diagnostics found;
  bool refused = false;
  bool unchanged = false;  ///< the content is already known; it was not processed
};

/// State of a file when it was read before.
struct KnownFile {
  std::string content_hash;
  FileStamp stamp;
};

/// Reader for one thread.
class Pipeline {
 public:
  explicit Pipeline(const EngineParts& parts) : reader_(parts) {}

  /// Reads one file ("-" is `in`). Never throws for its content; a file that cannot be read is returned as refused.
  FileResult read(const std::string& path, std::istream& in);
  /// Like read(), but also returns hash, size and time, and skips the file as unchanged if it has the size and time of `known`, or the same
  /// content. `known` is null for a file never read before.
  FileResult read_unknown(const std::string& path, std::istream& in, const KnownFile* known);

 private:
  void read_documents(std::string bytes, FileResult& result);

  BytesReader reader_;
};

}  // namespace mandates
