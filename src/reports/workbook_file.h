// A workbook that grows in a temporary file, through libxlsxwriter, which is loaded with the first one.
#pragma once

#include <xlsxwriter.h>

#include <cstdint>
#include <iosfwd>
#include <string>
#include <string_view>
#include <vector>

#include "reports/temporary_file.h"
#include "reports/workbook_rows.h"

namespace mandates {

/// Styles of cells.
enum class CellStyle { plain, bold, day, share, link, wrapped };

/// One workbook; sheets are filled one after the other, rows from the top down, in a row from left to right. libxlsxwriter writes
/// everything but the cells, which go to SheetRows: it would take three times as long for them.
class WorkbookFile {
 public:
  /// `created` is an ISO day; `folder` is for temporary files, empty for /tmp. Throws Error.
  WorkbookFile(const std::string& title, const std::string& created, const std::string& folder);
  ~WorkbookFile();
  WorkbookFile(const WorkbookFile&) = delete;
  WorkbookFile& operator=(const WorkbookFile&) = delete;

  /// A further sheet, which the following calls fill. The name is at most 31 characters without []:*?/\.
  void add_sheet(const std::string& name);
  /// Text as it is: cut to what a cell holds (cut_texts() counts these), without characters that mislead, never a formula.
  void text(std::uint32_t row, std::uint16_t column, std::string_view text, CellStyle style = CellStyle::plain);
  void number(std::uint32_t row, std::uint16_t column, double number, CellStyle style = CellStyle::plain);
  void flag(std::uint32_t row, std::uint16_t column, bool flag);
  void link(std::uint32_t row, std::uint16_t column, const std::string& url, std::string_view text);
  void width(std::uint16_t column, double characters);
  /// To be called after the last cell of a list: the first row stays in sight and on every page, with a filter over `columns` and the rows
  /// down to `last_row`.
  void head(std::uint32_t last_row, std::uint16_t columns);

  std::size_t cut_texts() const { return cut_texts_; }
  /// Closes the workbook and copies it to `out`. Throws Error where it is not whole: the folder for temporary files is full.
  void finish(std::ostream& out);

 private:
  void add_formats();
  void end_sheet();
  void check_room() const;
  int style(CellStyle one) const { return indices_[static_cast<std::size_t>(one)]; }

  static constexpr std::size_t kStyles = 6;

  std::string folder_;
  TemporaryFile frame_;  // the workbook without its rows
  lxw_workbook* book_ = nullptr;
  lxw_worksheet* sheet_ = nullptr;
  lxw_format* formats_[kStyles] = {};
  int indices_[kStyles] = {};  // of the formats in the workbook
  std::vector<lxw_worksheet*> sheets_;
  std::vector<FinishedRows> rows_;  // of each sheet; those of the last one are not finished
  std::size_t cut_texts_ = 0;
};

}  // namespace mandates
