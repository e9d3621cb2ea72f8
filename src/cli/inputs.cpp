// Finds and reads input files with POSIX calls, whose error codes are precise.
#include "cli/inputs.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <fnmatch.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>
#include <ctime>
#include <filesystem>
#include <istream>
#include <utility>

#include "files/file_kind.h"
#include "reports/words.h"
#include "text/errors.h"

namespace mandates {
namespace {

constexpr int kDeepestFolder = 64;
constexpr std::size_t kHead = std::size_t{64} << 10;  // read first: it tells the kind
constexpr std::size_t kLeastHead = 4096;              // of a file that says it is shorter: it may grow, or not say the truth

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

/// In lower case, with its dot.
std::string suffix_of(const std::string& name) {
  std::string suffix = std::filesystem::path(name).extension().string();
  std::transform(suffix.begin(), suffix.end(), suffix.begin(), [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
  return suffix;
}

// Names of documents by their ends: kinds that are read, and old ones that people have beside them, to be named.
bool is_document_name(const std::string& name) {
  constexpr std::array<std::string_view, 12> kExtensions = {".txt",  ".pdf",   ".docx", ".docm", ".dotx", ".htm",
                                                            ".html", ".xhtml", ".xml",  ".doc",  ".rtf",  ".odt"};
  const std::string extension = suffix_of(name);
  return std::find(kExtensions.begin(), kExtensions.end(), extension) != kExtensions.end() &&
         !name.starts_with("~$");  // lock files of Word
}

/// Files that are no documents by their names and may be all the same: texts, mails, scans, archives.
bool may_be_document(const std::string& name) {
  constexpr std::array<std::string_view, 16> kSuffixes = {"",     ".md",   ".markdown", ".text", ".eml", ".msg", ".pages", ".wpd",
                                                          ".tif", ".tiff", ".jpg",      ".jpeg", ".png", ".zip", ".epub",  ".mht"};
  return !name.starts_with("README") && std::find(kSuffixes.begin(), kSuffixes.end(), suffix_of(name)) != kSuffixes.end();
}

/// A file or folder met in a walk.
struct Entry {
  std::string path, name;
  std::string below;  ///< path below the folder that was given
};

bool matches(const std::string& pattern, const Entry& entry) {
  const auto fits = [&](const std::string& text) { return ::fnmatch(pattern.c_str(), text.c_str(), 0) == 0; };
  return pattern.find('/') == std::string::npos ? fits(entry.name) : fits(entry.below) || fits(entry.path);
}

// Collects the files below a folder. Entries are sorted by name, so the order does not depend on the file system.
class FolderWalk {
 public:
  FolderWalk(const InputFilter& filter, InputList& list) : filter_(filter), list_(list) {}

  void walk(const std::string& folder, const std::string& below = {}, int depth = 0) {
    if (depth > kDeepestFolder) {
      list_.found.push_back(refused("folder-too-deep", folder, fmt::format("folders nested deeper than {} are not read", kDeepestFolder)));
      return;
    }
    std::error_code error;
    std::vector<std::filesystem::directory_entry> entries;
    std::filesystem::directory_iterator at(folder, error);
    for (const std::filesystem::directory_iterator end; !error && at != end; at.increment(error)) entries.push_back(*at);
    if (error) {
      list_.found.push_back(refused("unreadable-folder", folder, fmt::format("cannot read the folder: {}", reason(error.value()))));
      return;
    }
    std::sort(entries.begin(), entries.end(),
              [](const auto& a, const auto& b) { return a.path().filename().native() < b.path().filename().native(); });
    for (const auto& entry : entries) take(entry, folder, below, depth);
  }

 private:
  void take(const std::filesystem::directory_entry& entry, const std::string& folder, const std::string& below, int depth) {
    const std::string name = entry.path().filename().string();
    const Entry found{folder.back() == '/' ? folder + name : folder + "/" + name, name, below.empty() ? name : below + "/" + name};
    if (name.front() == '.' || is_excluded(found)) return;
    const auto fits = [&](const std::string& pattern) { return matches(pattern, found); };
    std::error_code error;
    if (entry.is_directory(error)) {
      if (!entry.is_symlink(error)) walk(found.path, found.below, depth + 1);
    } else if (filter_.include.empty() ? is_document_name(name) : std::any_of(filter_.include.begin(), filter_.include.end(), fits)) {
      list_.files.push_back(found.path);
    } else if (filter_.include.empty() && may_be_document(name)) {
      ++list_.passed_over[suffix_of(name)];
    }
  }

  /// Every pattern is tried, so that one which matches nothing is known.
  bool is_excluded(const Entry& entry) {
    bool excluded = false;
    for (const std::string& pattern : filter_.exclude) {
      if (!matches(pattern, entry)) continue;
      list_.idle_exclusions.erase(pattern);
      excluded = true;
    }
    return excluded;
  }

  const InputFilter& filter_;
  InputList& list_;
};

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

[[noreturn]] void too_large(std::size_t most) {
  throw InputError(fmt::format("larger than {} MB: no resolution is that long", most >> 20), "give the text of one document a file");
}

std::size_t largest(std::string_view bytes) {
  const FileKind kind = file_kind(bytes);
  const bool is_text = kind == FileKind::text || kind == FileKind::html || kind == FileKind::akoma_ntoso || kind == FileKind::other_xml;
  return is_text ? kLargestInput : kLargestFile;
}

std::string read_stream(std::istream& in) {
  std::string bytes(kHead, '\0');
  in.read(bytes.data(), static_cast<std::streamsize>(kHead));
  std::size_t used = static_cast<std::size_t>(in.gcount());
  const std::size_t most = largest(std::string_view(bytes).substr(0, used));
  if (in) {
    bytes.resize(most + 1);
    in.read(bytes.data() + used, static_cast<std::streamsize>(bytes.size() - used));
    used += static_cast<std::size_t>(in.gcount());
  }
  if (in.bad()) throw InputError("cannot read standard input");
  bytes.resize(used);
  if (used > most) too_large(most);
  return bytes;
}

// Only files have an end: what another program may feed is not waited for.
void refuse_special(mode_t mode) {
  constexpr const char* kHint = "to read what another program writes, send it to standard input and name -";
  if (S_ISREG(mode)) return;
  if (S_ISDIR(mode)) fail(EISDIR);
  if (S_ISFIFO(mode)) throw InputError("this is no file but a pipe (FIFO)", kHint);
  if (S_ISSOCK(mode)) throw InputError("this is no file but a socket", kHint);
  throw InputError("this is no file but a device", kHint);
}

}  // namespace

InputList list_inputs(const std::vector<std::string>& paths, const InputFilter& filter) {
  InputList list;
  list.idle_exclusions.insert(filter.exclude.begin(), filter.exclude.end());
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
      FolderWalk(filter, list).walk(path);
      if (list.files.size() + list.found.size() == before) {
        list.found.push_back(refused("empty-folder", path,
                                     filter.include.empty() && filter.exclude.empty()
                                         ? "no text, PDF, Word or HTML file in this folder"
                                         : "no file in this folder that --include and --exclude let through"));
      }
    }
  }
  return list;
}

std::string words_of_passed_over(const InputList& list) {
  std::int64_t files = 0;
  std::string suffixes;
  for (const auto& [suffix, count] : list.passed_over) {
    files += count;
    suffixes += fmt::format("{}{} {}", suffixes.empty() ? "" : ", ", suffix.empty() ? "without suffix" : suffix, count);
  }
  if (files == 0) return {};
  return fmt::format("passed over: {} in folders ({}); --include reads them", count_words(files, "file"), suffixes);
}

FileStamp stamp_of(const std::string& path) {
  constexpr std::int64_t kSecond = 1'000'000'000;
  const auto nanoseconds = [](const timespec& time) { return time.tv_sec * kSecond + time.tv_nsec; };
  struct stat status {};
  timespec now{};
  if (::stat(path.c_str(), &status) != 0 || ::clock_gettime(CLOCK_REALTIME, &now) != 0) return {};
  const std::int64_t changed = nanoseconds(status.st_mtim);
  return {status.st_size, changed + 2 * kSecond < nanoseconds(now) ? changed : 0};
}

std::string read_input(const std::string& path, std::istream& in) {
  if (path == "-") return read_stream(in);
  const Descriptor file{::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY)};
  struct stat status {};
  if (file.number < 0) {
    const int error = errno;
    if (::stat(path.c_str(), &status) == 0 && S_ISSOCK(status.st_mode)) refuse_special(status.st_mode);
    fail(error);
  }
  if (::fstat(file.number, &status) != 0) fail(errno);
  refuse_special(status.st_mode);
  std::string bytes(std::clamp(static_cast<std::size_t>(status.st_size) + 1, kLeastHead, kHead), '\0');
  std::size_t used = 0;
  std::size_t most = kLargestFile;
  bool kind_known = false;
  while (true) {  // a file may grow while it is read
    const ssize_t got = ::read(file.number, bytes.data() + used, bytes.size() - used);
    if (got < 0 && errno == EINTR) continue;
    if (got < 0) fail(errno);
    if (got == 0) break;
    used += static_cast<std::size_t>(got);
    if (!std::exchange(kind_known, true)) {
      most = largest(std::string_view(bytes).substr(0, used));
      if (static_cast<std::size_t>(status.st_size) > most) too_large(most);
      bytes.resize(std::max(bytes.size(), static_cast<std::size_t>(status.st_size) + 1));
    }
    if (used > most) too_large(most);
    if (used == bytes.size()) bytes.resize(bytes.size() * 2);
  }
  bytes.resize(used);
  return bytes;
}

}  // namespace mandates
