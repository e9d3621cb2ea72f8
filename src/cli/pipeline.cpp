// bytes of any kind of file → clean lines → documents → clauses → dates of their dues.
// Must not know: output formats, how anything is stored.
#include "cli/pipeline.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "cli/due_dates.h"
#include "store/store.h"
#include "text/errors.h"

namespace mandates {
namespace {

bool has_error(const Diagnostics& found) {
  return std::any_of(found.begin(), found.end(), [](const Diagnostic& one) { return one.severity == Severity::error; });
}

// What `read` throws for a file that cannot be read becomes a finding.
template <typename Read>
void refuse_unreadable(FileResult& result, Read read) {
  try {
    read();
  } catch (const InputError& error) {
    Diagnostic found;
    found.code = "unreadable-file";
    found.severity = Severity::error;
    found.place.path = result.path;
    found.message = error.what();
    found.hint = error.hint();
    result.found.push_back(std::move(found));
    result.refused = true;
  }
}

}  // namespace

Pipeline::Pipeline(const PipelineParts& parts) : parts_(parts), extractor_(parts.extractor.another()) {}

FileResult Pipeline::read(const std::string& path, std::istream& in) {
  FileResult result;
  result.path = path;
  refuse_unreadable(result, [&] { read_documents(read_input(path, in), result); });
  return result;
}

FileResult Pipeline::read_unknown(const std::string& path, std::istream& in, const KnownFile* known) {
  FileResult result;
  result.path = path;
  const FileStamp stamp = path == "-" ? FileStamp() : stamp_of(path);
  result.mtime = stamp.mtime;
  if (known && known->stamp.same_as(stamp)) {
    result.content_hash = known->content_hash;
    result.size = stamp.size;
    result.unchanged = true;
    return result;
  }
  refuse_unreadable(result, [&] {
    std::string bytes = read_input(path, in);
    result.content_hash = content_hash(bytes);
    result.size = static_cast<std::int64_t>(bytes.size());
    result.unchanged = known && result.content_hash == known->content_hash;
    if (!result.unchanged) read_documents(std::move(bytes), result);
  });
  return result;
}

void Pipeline::read_documents(std::string bytes, FileResult& result) {
  const SourceText source = read_file(result.path, std::move(bytes), parts_.tools);
  result.found = source.found;
  result.refused = has_error(source.found);
  if (result.refused) return;
  for (Document& document : parts_.reader.read(source)) {
    if (has_error(document.found)) {  // in another language
      result.refused = true;
      std::move(document.found.begin(), document.found.end(), std::back_inserter(result.found));
      continue;
    }
    ReadDocument read;
    read.extraction = extractor_.extract(document);
    fill_due_dates(document, read.extraction.clauses, parts_.calendar);
    read.document = std::move(document);
    result.documents.push_back(std::move(read));
  }
}

}  // namespace mandates
