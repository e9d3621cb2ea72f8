// Uses libxlsxwriter.
#include "reports/workbook_file.h"

#include <algorithm>
#include <cstdio>
#include <ctime>

#include "calendar/day.h"
#include "files/shared_library.h"
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
  MANDATES_XLSX(worksheet_write_number);
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
  MANDATES_XLSX(lxw_format_get_xf_index);
  MANDATES_XLSX(lxw_strerror);
};

#undef MANDATES_XLSX

const LibXlsx& xlsx() {
  static const LibXlsx loaded;
  return loaded;
}

constexpr std::size_t kLongestText = 32767;  // characters of a cell; counted here in bytes, which are never fewer
constexpr std::uint32_t kMostLinks = 65530;  // of a sheet, as Excel has it
constexpr int kA4 = 9;
constexpr lxw_color_t kLinkColour = 0x0563C1;

std::time_t seconds_of(const std::string& iso_day) {
  const auto day = parse_day(iso_day);
  return day ? std::chrono::duration_cast<std::chrono::seconds>(day->time_since_epoch()).count() : 0;
}

}  // namespace

WorkbookFile::WorkbookFile(const std::string& title, const std::string& created, const std::string& folder)
    : folder_(folder.empty() ? "/tmp" : folder), frame_(folder_) {
  try {
    xlsx();
  } catch (const InputError& error) {
    throw Error(error.what(), error.hint());
  }
  lxw_workbook_options options{};
  options.constant_memory = LXW_TRUE;
  options.tmpdir = folder_.data();
  options.use_zip64 = LXW_FALSE;
  book_ = xlsx().workbook_new_opt(frame_.path().c_str(), &options);
  if (book_ == nullptr) fail_to_write("no memory");
  std::string name = title;
  lxw_doc_properties properties{};
  properties.title = name.data();
  properties.created = seconds_of(created);
  xlsx().workbook_set_properties(book_, &properties);
  add_formats();
}

// A workbook numbers its formats in the order in which they are first asked for.
void WorkbookFile::add_formats() {
  std::array<lxw_format*, kStyles> formats{};
  for (lxw_format*& format : formats) format = xlsx().workbook_add_format(book_);
  const auto format = [&](CellStyle one) { return formats[static_cast<std::size_t>(one)]; };
  xlsx().format_set_bold(format(CellStyle::bold));
  xlsx().format_set_num_format(format(CellStyle::day), "yyyy-mm-dd");
  xlsx().format_set_num_format(format(CellStyle::share), "0%");
  xlsx().format_set_font_color(format(CellStyle::link), kLinkColour);
  xlsx().format_set_underline(format(CellStyle::link), LXW_UNDERLINE_SINGLE);
  xlsx().format_set_text_wrap(format(CellStyle::wrapped));
  xlsx().format_set_align(format(CellStyle::wrapped), LXW_ALIGN_VERTICAL_TOP);
  for (std::size_t i = 0; i < kStyles; ++i) indices_[i] = xlsx().lxw_format_get_xf_index(formats[i]);
}

WorkbookFile::~WorkbookFile() {
  if (book_ != nullptr) xlsx().workbook_close(book_);  // frees it
}

void WorkbookFile::add_sheet(const std::string& name) {
  end_sheet();
  sheet_ = xlsx().workbook_add_worksheet(book_, name.c_str());
  if (sheet_ == nullptr) fail_to_write("a sheet cannot be called " + name);
  sheets_.push_back(sheet_);
  rows_.push_back({std::make_unique<SheetRows>(folder_), {}, nullptr});
  xlsx().worksheet_write_number(sheet_, 0, 0, 0, nullptr);
  xlsx().worksheet_set_landscape(sheet_);
  xlsx().worksheet_set_paper(sheet_, kA4);
}

// The library learns of which cells the sheet consists by the first and the last, whose values are not copied.
void WorkbookFile::end_sheet() {
  if (rows_.empty()) return;
  FinishedRows& last = rows_.back();
  last.bytes = last.rows->finish();
  if (last.links) last.links->finish();
  xlsx().worksheet_write_number(sheet_, last.rows->last_row(), last.rows->last_column(), 0, nullptr);
}

void WorkbookFile::text(std::uint32_t row, std::uint16_t column, std::string_view text, CellStyle style) {
  if (text.size() <= kLongestText) return rows_.back().rows->text(row, column, text, this->style(style));
  const std::string_view room = cut_at_character(text, kLongestText - std::string_view(kEllipsis).size());
  rows_.back().rows->text(row, column, std::string(room) + kEllipsis, this->style(style));
  ++cut_texts_;
}

void WorkbookFile::number(std::uint32_t row, std::uint16_t column, double number, CellStyle style) {
  rows_.back().rows->number(row, column, number, this->style(style));
}

void WorkbookFile::flag(std::uint32_t row, std::uint16_t column, bool flag) {
  rows_.back().rows->flag(row, column, flag);
}

// The library learns of the first link of a sheet, so that the workbook has a place for links; the cell that it writes is not copied.
bool WorkbookFile::link(std::uint32_t row, std::uint16_t column, const std::string& url, std::string_view text) {
  std::unique_ptr<SheetLinks>& links = rows_.back().links;
  bool taken = !links || links->count() < kMostLinks;
  if (!links && xlsx().worksheet_write_url_opt(sheet_, row, column, url.c_str(), nullptr, nullptr, nullptr) == LXW_NO_ERROR)
    links = std::make_unique<SheetLinks>(folder_);
  taken = taken && links;
  if (taken) links->add(row, column, url);
  this->text(row, column, text, taken ? CellStyle::link : CellStyle::plain);
  return taken;
}

void WorkbookFile::width(std::uint16_t column, double characters) {
  xlsx().worksheet_set_column(sheet_, column, column, characters, nullptr);
}

void WorkbookFile::head(std::uint32_t last_row, std::uint16_t columns) {
  if (columns == 0) return;
  const auto last_column = static_cast<std::uint16_t>(columns - 1);
  xlsx().worksheet_freeze_panes(sheet_, 1, 0);
  xlsx().worksheet_repeat_rows(sheet_, 0, 0);
  xlsx().worksheet_autofilter(sheet_, 0, 0, last_row, last_column);
}

// The library does not look whether its temporary files could be written. What it writes is in one already; closing copies it to a second.
void WorkbookFile::check_room() const {
  constexpr off_t kRest = off_t{1} << 20U;  // of everything that is no rows
  off_t most = kRest;
  for (lxw_worksheet* sheet : sheets_) {
    if (std::fflush(sheet->optimize_tmpfile) != 0 || std::ferror(sheet->optimize_tmpfile) != 0) fail_to_write(folder_ + " is full");
    most = std::max(most, ::ftello(sheet->optimize_tmpfile) + kRest);
  }
  TemporaryFile(folder_).check_room(most);
}

void WorkbookFile::finish(std::ostream& out) {
  end_sheet();
  check_room();
  const lxw_error error = xlsx().workbook_close(book_);
  book_ = nullptr;
  sheets_.clear();
  if (error != LXW_NO_ERROR) fail_to_write(xlsx().lxw_strerror(error));
  const TemporaryFile whole(folder_);
  copy_with_rows(frame_.path(), whole.path(), rows_);
  whole.read([&](std::string_view some) { out.write(some.data(), static_cast<std::streamsize>(some.size())); });
}

}  // namespace mandates
