// Reads a ZIP archive in memory with libzip (loaded on first use); nothing is unpacked to disk.
#include "files/zip_archive.h"

#include <zip.h>

#include <memory>
#include <unordered_set>

#include "files/shared_library.h"
#include "text/cut.h"
#include "text/errors.h"

namespace mandates {
namespace {

/// What is used of libzip, under the names that it has there without "zip_".
struct LibZip {
  SharedLibrary library{MANDATES_LIBZIP, "Word files cannot be read"};
  decltype(::zip_error_init)* const error_init = library.function<decltype(::zip_error_init)>("zip_error_init");
  decltype(::zip_error_fini)* const error_fini = library.function<decltype(::zip_error_fini)>("zip_error_fini");
  decltype(::zip_source_buffer_create)* const source_buffer_create =
      library.function<decltype(::zip_source_buffer_create)>("zip_source_buffer_create");
  decltype(::zip_source_free)* const source_free = library.function<decltype(::zip_source_free)>("zip_source_free");
  decltype(::zip_open_from_source)* const open_from_source = library.function<decltype(::zip_open_from_source)>("zip_open_from_source");
  decltype(::zip_discard)* const discard = library.function<decltype(::zip_discard)>("zip_discard");
  decltype(::zip_get_num_entries)* const get_num_entries = library.function<decltype(::zip_get_num_entries)>("zip_get_num_entries");
  decltype(::zip_get_name)* const get_name = library.function<decltype(::zip_get_name)>("zip_get_name");
  decltype(::zip_name_locate)* const name_locate = library.function<decltype(::zip_name_locate)>("zip_name_locate");
  decltype(::zip_stat_init)* const stat_init = library.function<decltype(::zip_stat_init)>("zip_stat_init");
  decltype(::zip_stat_index)* const stat_index = library.function<decltype(::zip_stat_index)>("zip_stat_index");
  decltype(::zip_fopen_index)* const fopen_index = library.function<decltype(::zip_fopen_index)>("zip_fopen_index");
  decltype(::zip_fread)* const fread = library.function<decltype(::zip_fread)>("zip_fread");
  decltype(::zip_fclose)* const fclose = library.function<decltype(::zip_fclose)>("zip_fclose");
};

const LibZip& libzip() {
  static const LibZip loaded;
  return loaded;
}

constexpr const char* kFetchAgain = "fetch it again from where it was published, or save it again in a word processor";
constexpr std::uint64_t kSmallEntry = std::uint64_t{1} << 20;  // below this no ratio does harm

[[noreturn]] void bomb(const std::string& name, const std::string& what) {
  throw InputError("refused: '" + name + "' in this archive " + what,
                   "such an archive is made to fill the memory; " + std::string(kFetchAgain));
}

/// "../x", "/x", "a/../../x", "C:\x": names that an unpacking program would be led astray by.
bool leads_out(std::string_view name) {
  if (name.starts_with('/') || name.starts_with('\\') || name.find(":\\") != std::string_view::npos) return true;
  for (std::size_t at = name.find(".."); at != std::string_view::npos; at = name.find("..", at + 2)) {
    const bool begins = at == 0 || name[at - 1] == '/' || name[at - 1] == '\\';
    const bool ends = at + 2 == name.size() || name[at + 2] == '/' || name[at + 2] == '\\';
    if (begins && ends) return true;
  }
  return false;
}

/// A name that can be shown in one line.
std::string shown(std::string_view name) {
  constexpr std::size_t kLongest = 80;
  std::string out;
  for (const char c : cut_at_character(name, kLongest)) out += static_cast<unsigned char>(c) < 0x20 || c == 0x7F ? '?' : c;
  return name.size() > kLongest ? out + "…" : out;
}

struct CloseEntry {
  void operator()(zip_file_t* file) const { libzip().fclose(file); }
};

}  // namespace

ZipArchive::ZipArchive(std::string_view bytes, const ZipLimits& limits) : limits_(limits) {
  zip_error_t error;
  libzip().error_init(&error);
  zip_source_t* source = libzip().source_buffer_create(bytes.data(), bytes.size(), 0, &error);
  archive_ = source ? libzip().open_from_source(source, ZIP_RDONLY, &error) : nullptr;
  if (!archive_) {
    if (source) libzip().source_free(source);
    libzip().error_fini(&error);
    throw InputError("this ZIP archive or Word file is damaged and cannot be read", kFetchAgain);
  }
  libzip().error_fini(&error);
  const std::int64_t count = libzip().get_num_entries(archive_, 0);
  std::string refused;
  std::unordered_set<std::string> seen;
  if (count > limits_.entries) {
    refused = "refused: this archive holds " + std::to_string(count) + " files, more than any document";
  } else {
    for (std::int64_t i = 0; i < count && refused.empty(); ++i) {
      const char* name = libzip().get_name(archive_, static_cast<zip_uint64_t>(i), 0);
      names_.emplace_back(name ? name : "");
      std::string folded = names_.back();
      for (char& c : folded) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
      // Names of parts are equal whatever their capitals (ECMA-376, part 2, 6.2.2.3).
      if (!seen.insert(std::move(folded)).second) refused = "refused: the name '" + shown(names_.back()) + "' is in this archive twice";
      if (leads_out(names_.back())) refused = "refused: the name '" + shown(names_.back()) + "' in this archive leads out of it";
    }
  }
  if (refused.empty()) return;
  libzip().discard(archive_);
  throw InputError(refused, kFetchAgain);
}

ZipArchive::~ZipArchive() {
  libzip().discard(archive_);
}

bool ZipArchive::has(const std::string& name) const {
  return libzip().name_locate(archive_, name.c_str(), 0) >= 0;
}

std::optional<std::string> ZipArchive::read(const std::string& name) const {
  const zip_int64_t index = libzip().name_locate(archive_, name.c_str(), 0);
  if (index < 0) return std::nullopt;
  zip_stat_t stat;
  libzip().stat_init(&stat);
  if (libzip().stat_index(archive_, static_cast<zip_uint64_t>(index), 0, &stat) != 0)
    throw InputError("'" + name + "' in this Word file is damaged", kFetchAgain);
  if ((stat.valid & ZIP_STAT_ENCRYPTION_METHOD) && stat.encryption_method != ZIP_EM_NONE)
    throw InputError("this archive is protected by a password", "open it with the password and save it without");
  const std::string limit = " MB, more than the text of any document";
  if (stat.size > limits_.entry_size) bomb(name, "unpacks to " + std::to_string(stat.size >> 20) + limit);
  if (stat.size > kSmallEntry && stat.size / std::max<std::uint64_t>(stat.comp_size, 1) > limits_.ratio)
    bomb(name, "is " + std::to_string(stat.size / std::max<std::uint64_t>(stat.comp_size, 1)) + " times larger unpacked than packed");
  const std::unique_ptr<zip_file_t, CloseEntry> file(libzip().fopen_index(archive_, static_cast<zip_uint64_t>(index), 0));
  std::string content(static_cast<std::size_t>(stat.size), '\0');
  std::size_t used = 0;
  while (file && used < content.size()) {
    const zip_int64_t got = libzip().fread(file.get(), content.data() + used, content.size() - used);
    if (got <= 0) break;
    used += static_cast<std::size_t>(got);
  }
  char beyond = 0;  // reading to the end makes libzip compare the checksum; a byte more than promised is a lie about the size
  if (!file || used != content.size() || libzip().fread(file.get(), &beyond, 1) != 0)
    throw InputError("'" + name + "' in this Word file is damaged", kFetchAgain);
  return content;
}

}  // namespace mandates
