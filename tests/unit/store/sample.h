// Invented documents as the reader and the rules would hand them over, and a folder to keep stores in while a test runs.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "store/store.h"

namespace mandates::test {

/// A folder that goes away with the object.
class TemporaryFolder {
 public:
  TemporaryFolder();
  ~TemporaryFolder();
  TemporaryFolder(const TemporaryFolder&) = delete;
  TemporaryFolder& operator=(const TemporaryFolder&) = delete;
  std::string file(const std::string& name) const { return (path_ / name).string(); }
  const std::filesystem::path& path() const { return path_; }

 private:
  std::filesystem::path path_;
};

/// One paragraph with one clause: "Requests the Secretary-General to …".
struct SampleRequest {
  std::string number = "1";
  std::string text = "Requests the Secretary-General to report on lighthouses to the Assembly at its sixty-second session";
  std::string verb = "request";
  std::string actor_id = "secretary-general";
  std::string actor = "Secretary-General";
  std::string deliverable = "report";
  std::string due_code = "session:GA:62";
  std::string from = "2007-09-18";
  std::string to = "2008-09-15";
};

/// A document of the body and session that the symbol "A/RES/61/181" tells, with a preambular paragraph and one operative paragraph for
/// each request; `footnotes` many footnotes, the first one marked in the first operative paragraph.
ReadDocument sample_document(const std::string& symbol, const std::vector<SampleRequest>& requests, int footnotes = 0);

/// A finding on line 4, column 2, page 1.
Diagnostic sample_finding(const std::string& code, Severity severity, const std::string& path, const std::string& message);

/// A source whose content hash is that of `content`.
SourceInfo sample_source(const std::string& path, const std::string& content = {}, const std::string& rules = "rules-1");

/// Puts one source in a batch of its own.
PutResult put(Store& store, const SourceInfo& source, const std::vector<ReadDocument>& documents);

/// The dump as one text.
std::string dump_of(Store& store);

/// "A/RES/1/1 A/RES/1/2" of the documents that stand for their symbol.
std::string symbols_of(Store& store);

/// Text of the StoreError that `action` throws, with its hint: "message / hint"; "no error" where it throws none.
std::string error_of(const std::function<void()>& action);

}  // namespace mandates::test
