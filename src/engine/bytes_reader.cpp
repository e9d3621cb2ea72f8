// Runs the stages of the engine: bytes → clean lines → documents → clauses → days of dues.
#include "engine/bytes_reader.h"

#include <algorithm>
#include <iterator>
#include <vector>

#include "engine/due_dates.h"
#include "engine/unread_text.h"

namespace mandates {
namespace {

bool has_error(const Diagnostics& found) {
  return std::any_of(found.begin(), found.end(), [](const Diagnostic& one) { return one.severity == Severity::error; });
}

}  // namespace

BytesRead BytesReader::read(const std::string& name, std::string bytes) {
  BytesRead result;
  SourceText source;
  try {
    source = read_file(name, std::move(bytes), parts_.tools);
  } catch (const InputError& error) {
    result.found.push_back(unreadable_file(name, error));
    result.refused = true;
    return result;
  }
  result.found = source.found;
  result.refused = has_error(source.found);
  if (result.refused) return result;
  std::vector<Document> documents = parts_.reader.read(source);
  check_unread(source, extractor_, documents);
  for (Document& document : documents) {
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
  return result;
}

Diagnostic unreadable_file(const std::string& name, const InputError& error) {
  Diagnostic found;
  found.code = "unreadable-file";
  found.severity = Severity::error;
  found.place.path = name;
  found.message = error.what();
  found.hint = error.hint();
  return found;
}

}  // namespace mandates
