// Reads and writes ZIP archives with minizip, which comes with libxlsxwriter.
#include "reports/workbook_rows.h"

#include <fmt/format.h>
#include <minizip/unzip.h>
#include <minizip/zip.h>

#include <array>
#include <map>
#include <string_view>
#include <utility>

#include "files/shared_library.h"

namespace mandates {
namespace {

#define MANDATES_OF_MINIZIP(name) decltype(::name)* const name = library.function<decltype(::name)>(#name)

/// What is used of minizip, under the names that it has there.
struct Minizip {
  SharedLibrary library{MANDATES_MINIZIP, "workbooks cannot be written"};
  MANDATES_OF_MINIZIP(unzOpen64);
  MANDATES_OF_MINIZIP(unzClose);
  MANDATES_OF_MINIZIP(unzGoToFirstFile);
  MANDATES_OF_MINIZIP(unzGoToNextFile);
  MANDATES_OF_MINIZIP(unzGetCurrentFileInfo64);
  MANDATES_OF_MINIZIP(unzOpenCurrentFile2);
  MANDATES_OF_MINIZIP(unzReadCurrentFile);
  MANDATES_OF_MINIZIP(unzCloseCurrentFile);
  MANDATES_OF_MINIZIP(zipOpen64);
  MANDATES_OF_MINIZIP(zipOpenNewFileInZip2_64);
  MANDATES_OF_MINIZIP(zipWriteInFileInZip);
  MANDATES_OF_MINIZIP(zipCloseFileInZipRaw64);
  MANDATES_OF_MINIZIP(zipClose);
};

#undef MANDATES_OF_MINIZIP

const Minizip& minizip() {
  static const Minizip loaded;
  return loaded;
}

void check(bool done) {
  if (!done) fail_to_write("the folder for temporary files is full");
}

constexpr std::size_t kBlock = std::size_t{1} << 16U;
constexpr std::string_view kRowsBegin = "<sheetData>", kRowsEnd = "</sheetData>";
constexpr std::string_view kLinksBegin = "<hyperlinks>", kLinksEnd = "</hyperlinks>";
constexpr std::string_view kTargetsBegin = "<Relationship ", kTargetsEnd = "</Relationships>";

/// An archive that is read part by part.
class Reader {
 public:
  explicit Reader(const std::string& path) : file_(minizip().unzOpen64(path.c_str())) { check(file_ != nullptr); }
  ~Reader() { minizip().unzClose(file_); }
  Reader(const Reader&) = delete;
  Reader& operator=(const Reader&) = delete;

  bool next() {
    const int found = first_ ? minizip().unzGoToFirstFile(file_) : minizip().unzGoToNextFile(file_);
    first_ = false;
    if (found == UNZ_END_OF_LIST_OF_FILE) return false;
    std::array<char, 256> name{};
    check(found == UNZ_OK && minizip().unzGetCurrentFileInfo64(file_, &about_, name.data(), name.size(), nullptr, 0, nullptr, 0) == UNZ_OK);
    name_ = name.data();
    return true;
  }
  const std::string& name() const { return name_; }
  const unz_file_info64& about() const { return about_; }

  /// The bytes of the part, as they stand in the archive or as they were before that.
  template <class Sink>
  void read(bool as_it_stands, Sink&& sink) {
    int method = 0, level = 0;
    check(minizip().unzOpenCurrentFile2(file_, &method, &level, as_it_stands ? 1 : 0) == UNZ_OK);
    std::array<char, kBlock> block{};
    int got = 0;
    while ((got = minizip().unzReadCurrentFile(file_, block.data(), block.size())) > 0)
      sink(std::string_view(block.data(), static_cast<std::size_t>(got)));
    check(got == 0 && minizip().unzCloseCurrentFile(file_) == UNZ_OK);
  }

 private:
  unzFile file_;
  bool first_ = true;
  unz_file_info64 about_{};
  std::string name_;
};

/// An archive that is written part by part; its parts are compressed already.
class Writer {
 public:
  explicit Writer(const std::string& path) : file_(minizip().zipOpen64(path.c_str(), APPEND_STATUS_CREATE)) { check(file_ != nullptr); }
  ~Writer() {
    if (file_ != nullptr) minizip().zipClose(file_, nullptr);
  }
  Writer(const Writer&) = delete;
  Writer& operator=(const Writer&) = delete;

  void begin(const Reader& like) {
    zip_fileinfo info{};
    info.dosDate = like.about().dosDate;
    check(minizip().zipOpenNewFileInZip2_64(file_, like.name().c_str(), &info, nullptr, 0, nullptr, 0, nullptr,
                                            static_cast<int>(like.about().compression_method), Z_DEFAULT_COMPRESSION, 1, 0) == ZIP_OK);
  }
  void write(std::string_view bytes) {
    check(minizip().zipWriteInFileInZip(file_, bytes.data(), static_cast<unsigned>(bytes.size())) == ZIP_OK);
  }
  void end(const DeflatedBytes& bytes) { check(minizip().zipCloseFileInZipRaw64(file_, bytes.size, bytes.check) == ZIP_OK); }
  void finish() {
    const zipFile file = std::exchange(file_, nullptr);
    check(minizip().zipClose(file, nullptr) == ZIP_OK);
  }

 private:
  zipFile file_;
};

/// Writes a part of which some stretches are replaced.
class PatchedPart {
 public:
  PatchedPart(Reader& from, Writer& to) : to_(to) {
    from.read(false, [&](std::string_view some) { xml_ += some; });
  }

  /// Replaces what stands from `begin` to `end`, two strings behind what was replaced before.
  void replace(std::string_view begin, bool keep_begin, std::string_view end, const TemporaryFile& file, const DeflatedBytes& bytes) {
    const std::size_t first = xml_.find(begin, at_), last = xml_.rfind(end);
    if (first == std::string::npos || last == std::string::npos) fail_to_write("a sheet has no place for rows or links");
    const std::string_view before = std::string_view(xml_).substr(at_, first + (keep_begin ? begin.size() : 0) - at_);
    to_.write(deflated(before, false));
    file.read([&](std::string_view some) { to_.write(some); });
    written_ = joined(joined(written_, counted(before)), bytes);
    at_ = last;
  }

  void finish() {
    const std::string_view rest = std::string_view(xml_).substr(at_);
    to_.write(deflated(rest, true));
    to_.end(joined(written_, counted(rest)));
  }

 private:
  Writer& to_;
  std::string xml_;
  std::size_t at_ = 0;  // what stands before is written
  DeflatedBytes written_;
};

void write_sheet(Reader& from, Writer& to, const FinishedRows& rows) {
  PatchedPart sheet(from, to);
  sheet.replace(kRowsBegin, true, kRowsEnd, rows.rows->rows(), rows.bytes);
  if (rows.links) sheet.replace(kLinksBegin, true, kLinksEnd, rows.links->cells().deflater.file(), rows.links->cells().bytes);
  sheet.finish();
}

void write_targets(Reader& from, Writer& to, const SheetLinks& links) {
  PatchedPart targets(from, to);
  targets.replace(kTargetsBegin, false, kTargetsEnd, links.targets().deflater.file(), links.targets().bytes);
  targets.finish();
}

}  // namespace

void copy_with_rows(const std::string& from, const std::string& to, const std::vector<FinishedRows>& sheets) {
  std::map<std::string, const FinishedRows*> named;
  std::map<std::string, const SheetLinks*> linked;
  for (std::size_t i = 0; i < sheets.size(); ++i) {
    named[fmt::format("xl/worksheets/sheet{}.xml", i + 1)] = &sheets[i];
    if (sheets[i].links) linked[fmt::format("xl/worksheets/_rels/sheet{}.xml.rels", i + 1)] = sheets[i].links.get();
  }
  Reader reader(from);
  Writer writer(to);
  while (reader.next()) {
    writer.begin(reader);
    if (const auto found = named.find(reader.name()); found != named.end()) {
      write_sheet(reader, writer, *found->second);
      continue;
    }
    if (const auto found = linked.find(reader.name()); found != linked.end()) {
      write_targets(reader, writer, *found->second);
      continue;
    }
    reader.read(true, [&](std::string_view some) { writer.write(some); });
    writer.end({reader.about().uncompressed_size, static_cast<std::uint32_t>(reader.about().crc)});
  }
  writer.finish();
}

}  // namespace mandates
