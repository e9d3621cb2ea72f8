// Calls libxlsxwriter.
#include "reports/workbook_file.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cctype>
#include <cstdlib>
#include <ctime>
#include <ostream>

#include "calendar/day.h"
#include "files/shared_library.h"
#include "reports/tricks.h"
#include "reports/width.h"
#include "text/cut.h"
#include "text/errors.h"

namespace mandates {
namespace {

#define MANDATES_XLSX(name) decltype(::name)* const name = library.function<decltype(::name)>(#name)

/// What is used of libxlsxwriter, under the names that it has there.
struct LibXlsx {
  SharedLibrary library{MANDATES_XLSXWRITER, "workbooks cannot be written"};
  MANDATES_XLSX(workbook_new_opt);
  MANDATES_XLSX(workbook_add_worksheet);
  MANDATES_XLSX(workbook_add_format);
  MANDATES_XLSX(workbook_set_properties);
  MANDATES_XLSX(workbook_close);
  MANDATES_XLSX(worksheet_write_string);
  MANDATES_XLSX(worksheet_write_number);
  MANDATES_XLSX(worksheet_write_boolean);
  MANDATES_XLSX(worksheet_write_url_opt);
  MANDATES_XLSX(worksheet_set_column);
  MANDATES_XLSX(worksheet_freeze_panes);
  MANDATES_XLSX(worksheet_autofilter);
  MANDATES_XLSX(worksheet_repeat_rows);
  MANDATES_XLSX(worksheet_set_landscape);
  MANDATES_XLSX(worksheet_set_paper);
  MANDATES_XLSX(format_set_bold);
  MANDATES_XLSX(format_set_num_format);
  MANDATES_XLSX(format_set_text_wrap);
  MANDATES_XLSX(format_set_align);
  MANDATES_XLSX(format_set_font_color);
  MANDATES_XLSX(format_set_underline);
  MANDATES_XLSX(lxw_strerror);
};

#undef MANDATES_XLSX

const LibXlsx& xlsx() {
  static const LibXlsx loaded;
  return loaded;
}

constexpr std::size_t kLongestText = 32767;  // characters of a cell; counted here in bytes, which are never fewer
constexpr int kA4 = 9;
constexpr lxw_color_t kLinkColour = 0x0563C1;

[[noreturn]] void fail(const std::string& why) {
  throw Error("cannot write the workbook: " + why, "set TMPDIR to a folder with more room");
}

// "_x0041_" is how the format writes a character by its number: a text that happens to hold that has its first sign written so.
std::string without_codes(std::string text) {
  constexpr std::size_t kCode = 7;
  const auto is_code = [&](std::size_t at) {
    return at + kCode <= text.size() && text[at + 1] == 'x' && text[at + kCode - 1] == '_' &&
           std::all_of(text.begin() + static_cast<std::ptrdiff_t>(at) + 2, text.begin() + static_cast<std::ptrdiff_t>(at + kCode) - 1,
                       [](unsigned char c) { return std::isxdigit(c) != 0; });
  };
  for (std::size_t at = text.find("_x"); at != std::string::npos; at = text.find("_x", at + 1))
    if (is_code(at)) text.replace(at, 1, "_x005F_"), at += kCode - 1;
  return text;
}

std::time_t seconds_of(const std::string& iso_day) {
  const auto day = parse_day(iso_day);
  return day ? std::chrono::duration_cast<std::chrono::seconds>(day->time_since_epoch()).count() : 0;
}

}  // namespace

WorkbookFile::WorkbookFile(const std::string& title, const std::string& created, const std::string& folder)
    : folder_(folder.empty() ? "/tmp" : folder) {
  try {
    xlsx();
  } catch (const InputError& error) {
    throw Error(error.what(), error.hint());
  }
  open_file(folder_);
  lxw_workbook_options options{};
  options.constant_memory = LXW_TRUE;
  options.tmpdir = folder_.data();
  options.use_zip64 = LXW_FALSE;
  book_ = xlsx().workbook_new_opt(path_.c_str(), &options);
  if (book_ == nullptr) fail("no memory");
  std::string name = title;
  lxw_doc_properties properties{};
  properties.title = name.data();
  properties.created = seconds_of(created);
  xlsx().workbook_set_properties(book_, &properties);
  for (lxw_format*& style : styles_) style = xlsx().workbook_add_format(book_);
  const auto style = [&](CellStyle one) { return styles_[static_cast<std::size_t>(one)]; };
  styles_[static_cast<std::size_t>(CellStyle::plain)] = nullptr;
  xlsx().format_set_bold(style(CellStyle::bold));
  xlsx().format_set_num_format(style(CellStyle::day), "yyyy-mm-dd");
  xlsx().format_set_num_format(style(CellStyle::share), "0%");
  xlsx().format_set_font_color(style(CellStyle::link), kLinkColour);
  xlsx().format_set_underline(style(CellStyle::link), LXW_UNDERLINE_SINGLE);
  xlsx().format_set_text_wrap(style(CellStyle::wrapped));
  xlsx().format_set_align(style(CellStyle::wrapped), LXW_ALIGN_VERTICAL_TOP);
}

WorkbookFile::~WorkbookFile() {
  if (book_ != nullptr) xlsx().workbook_close(book_);  // frees it
  if (has_name_) ::unlink(path_.c_str());
  if (descriptor_ >= 0) ::close(descriptor_);
}

// The library opens its file by name: one without a name has one in /proc, where there is such a folder, and leaves nothing behind.
void WorkbookFile::open_file(const std::string& folder) {
  path_ = folder + "/mandates-XXXXXX";
  descriptor_ = ::mkostemp(path_.data(), O_CLOEXEC);
  if (descriptor_ < 0) fail(fmt::format("{}: {}", folder, std::generic_category().message(errno)));
  const std::string in_proc = fmt::format("/proc/self/fd/{}", descriptor_);
  has_name_ = ::access(in_proc.c_str(), W_OK) != 0;
  if (has_name_) return;
  ::unlink(path_.c_str());
  path_ = in_proc;
}

void WorkbookFile::add_sheet(const std::string& name) {
  sheet_ = xlsx().workbook_add_worksheet(book_, name.c_str());
  if (sheet_ == nullptr) fail("a sheet cannot be called " + name);
  sheets_.push_back(sheet_);
  xlsx().worksheet_set_landscape(sheet_);
  xlsx().worksheet_set_paper(sheet_, kA4);
}

void WorkbookFile::text(std::uint32_t row, std::uint16_t column, std::string_view text, CellStyle style) {
  std::string shown = without_codes(is_plain(text) ? std::string(text) : without_tricks(text));
  if (shown.size() > kLongestText) {
    shown = std::string(cut_at_character(shown, kLongestText - std::string_view(kEllipsis).size())).append(kEllipsis);
    ++cut_texts_;
  }
  xlsx().worksheet_write_string(sheet_, row, column, shown.c_str(), styles_[static_cast<std::size_t>(style)]);
}

void WorkbookFile::number(std::uint32_t row, std::uint16_t column, double number, CellStyle style) {
  xlsx().worksheet_write_number(sheet_, row, column, number, styles_[static_cast<std::size_t>(style)]);
}

void WorkbookFile::flag(std::uint32_t row, std::uint16_t column, bool flag) {
  xlsx().worksheet_write_boolean(sheet_, row, column, flag ? 1 : 0, nullptr);
}

void WorkbookFile::link(std::uint32_t row, std::uint16_t column, const std::string& url, const std::string& shown) {
  const std::string text = without_codes(without_tricks(shown));
  lxw_format* const style = styles_[static_cast<std::size_t>(CellStyle::link)];
  if (xlsx().worksheet_write_url_opt(sheet_, row, column, url.c_str(), style, text.c_str(), nullptr) != LXW_NO_ERROR)
    this->text(row, column, shown);
}

void WorkbookFile::width(std::uint16_t column, double characters) {
  xlsx().worksheet_set_column(sheet_, column, column, characters, nullptr);
}

void WorkbookFile::head(std::uint32_t last_row, std::uint16_t columns) {
  if (columns == 0) return;
  xlsx().worksheet_freeze_panes(sheet_, 1, 0);
  xlsx().worksheet_repeat_rows(sheet_, 0, 0);
  xlsx().worksheet_autofilter(sheet_, 0, 0, last_row, static_cast<std::uint16_t>(columns - 1));
}

// The library does not look whether its temporary files could be written. Rows are in one already; closing copies them to a second.
void WorkbookFile::check_room() const {
  constexpr off_t kRest = off_t{1} << 20;  // of everything that is no rows
  off_t rows = kRest;
  for (lxw_worksheet* sheet : sheets_) {
    if (std::fflush(sheet->optimize_tmpfile) != 0 || std::ferror(sheet->optimize_tmpfile) != 0) fail(folder_ + " is full");
    rows = std::max(rows, ::ftello(sheet->optimize_tmpfile) + kRest);
  }
  std::string name = folder_ + "/mandates-XXXXXX";
  const int probe = ::mkostemp(name.data(), O_CLOEXEC);
  if (probe < 0) fail(fmt::format("{}: {}", folder_, std::generic_category().message(errno)));
  ::unlink(name.c_str());
  const int error = ::posix_fallocate(probe, 0, rows);
  ::close(probe);
  if (error == ENOSPC || error == EFBIG || error == EDQUOT) fail(folder_ + " is full");
}

void WorkbookFile::finish(std::ostream& out) {
  check_room();
  const lxw_error error = xlsx().workbook_close(book_);
  book_ = nullptr;
  sheets_.clear();
  if (error != LXW_NO_ERROR) fail(xlsx().lxw_strerror(error));
  constexpr std::size_t kBlock = std::size_t{1} << 16;
  std::array<char, kBlock> block{};
  off_t at = 0;
  for (ssize_t got = 0; (got = ::pread(descriptor_, block.data(), block.size(), at)) != 0; at += got) {
    if (got < 0) fail(std::generic_category().message(errno));
    out.write(block.data(), got);
  }
  if (at == 0) fail(folder_ + " is full");
}

}  // namespace mandates
