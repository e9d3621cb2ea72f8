// Reads the bytes of a file and hands them to the engine.
#include "cli/pipeline.h"

#include <utility>

#include "store/store.h"

namespace mandates {
namespace {

// What `read` throws for a file that cannot be read becomes a finding.
template <typename Read>
void refuse_unreadable(FileResult& result, Read read) {
  try {
    read();
  } catch (const InputError& error) {
    result.found.push_back(unreadable_file(result.path, error));
    result.refused = true;
  }
}

}  // namespace

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
  BytesRead read = reader_.read(result.path, std::move(bytes));
  result.documents = std::move(read.documents);
  result.found = std::move(read.found);
  result.refused = read.refused;
}

}  // namespace mandates
