// Finds and reads input files with the file system calls of POSIX, which say precisely why something failed.
// Must not know: what the files hold.
#include "cli/inputs.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <filesystem>
#include <istream>

#include "text/errors.h"

namespace mandates {
namespace {

constexpr int kDeepestFolder = 64;

std::string reason(int error) {
  if (error == ENOENT) return "no such file or folder";
  if (error == EACCES) return "permission denied";
  return std::strerror(error);
}

Diagnostic refused(std::string code, const std::string& path, std::string message, std::string hint = {}) {
  Diagnostic found;
  found.code = std::move(code);
  found.severity = Severity::error;
  found.place.path = path;
  found.message = std::move(message);
  found.hint = std::move(hint);
  return found;
}

bool is_text_file(const std::filesystem::path& path) {
  std::string extension = path.extension().string();
  std::transform(extension.begin(), extension.end(), extension.begin(), [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
  return extension == ".txt";
}

// Collects the text files below a folder. Entries are sorted by name, so the order does not depend on the file system.
void walk(const std::string& folder, int depth, InputList& list) {
  if (depth > kDeepestFolder) {
    list.found.push_back(refused("folder-too-deep", folder, fmt::format("folders nested deeper than {} are not read", kDeepestFolder)));
    return;
  }
  std::error_code error;
  std::vector<std::filesystem::directory_entry> entries;
  std::filesystem::directory_iterator at(folder, error);
  for (const std::filesystem::directory_iterator end; !error && at != end; at.increment(error)) entries.push_back(*at);
  if (error) {
    list.found.push_back(refused("unreadable-folder", folder, fmt::format("cannot read the folder: {}", reason(error.value()))));
    return;
  }
  std::sort(entries.begin(), entries.end(),
            [](const auto& a, const auto& b) { return a.path().filename().native() < b.path().filename().native(); });
  for (const auto& entry : entries) {
    const std::string name = entry.path().filename().string();
    if (name.front() == '.') continue;
    const std::string path = folder.back() == '/' ? folder + name : folder + "/" + name;
    if (entry.is_directory(error)) {
      if (!entry.is_symlink(error)) walk(path, depth + 1, list);
    } else if (is_text_file(entry.path())) {
      list.files.push_back(path);
    }
  }
}

// Closes a file descriptor when it goes out of scope.
struct Descriptor {
  int number;
  ~Descriptor() {
    if (number >= 0) ::close(number);
  }
};

[[noreturn]] void fail(int error) {
  throw InputError(fmt::format("cannot read: {}", reason(error)));
}

[[noreturn]] void too_large() {
  throw InputError(fmt::format("larger than {} MB: no resolution is that long", kLargestInput >> 20),
                   "give the text of one document a file");
}

std::string read_stream(std::istream& in) {
  std::string bytes(kLargestInput + 1, '\0');
  in.read(bytes.data(), static_cast<std::streamsize>(bytes.size()));
  if (in.bad()) throw InputError("cannot read standard input");
  bytes.resize(static_cast<std::size_t>(in.gcount()));
  if (bytes.size() > kLargestInput) too_large();
  return bytes;
}

}  // namespace

InputList list_inputs(const std::vector<std::string>& paths) {
  InputList list;
  for (const std::string& path : paths) {
    struct stat status {};
    if (path == "-") {
      list.files.push_back(path);
    } else if (::stat(path.c_str(), &status) != 0) {
      list.found.push_back(refused("unreadable-file", path, fmt::format("cannot read: {}", reason(errno))));
    } else if (!S_ISDIR(status.st_mode)) {
      list.files.push_back(path);
    } else {
      const std::size_t before = list.files.size() + list.found.size();
      walk(path, 0, list);
      if (list.files.size() + list.found.size() == before) {
        list.found.push_back(
            refused("empty-folder", path, "no text file (.txt) in this folder", "PDF and Word files have to be turned into text first"));
      }
    }
  }
  return list;
}

std::string read_input(const std::string& path, std::istream& in) {
  if (path == "-") return read_stream(in);
  const Descriptor file{::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK)};
  if (file.number < 0) fail(errno);
  struct stat status {};
  if (::fstat(file.number, &status) != 0) fail(errno);
  if (S_ISDIR(status.st_mode)) fail(EISDIR);
  if (S_ISREG(status.st_mode) && static_cast<std::size_t>(status.st_size) > kLargestInput) too_large();
  std::string bytes;
  std::size_t used = 0;
  bytes.resize(S_ISREG(status.st_mode) ? static_cast<std::size_t>(status.st_size) + 1 : std::size_t{64} << 10);
  while (true) {  // a file may grow while it is read, and a pipe has no size
    const ssize_t got = ::read(file.number, bytes.data() + used, bytes.size() - used);
    if (got < 0 && errno == EINTR) continue;
    if (got < 0) fail(errno);
    if (got == 0) break;
    used += static_cast<std::size_t>(got);
    if (used > kLargestInput) too_large();
    if (used == bytes.size()) bytes.resize(bytes.size() * 2);
  }
  bytes.resize(used);
  return bytes;
}

}  // namespace mandates
