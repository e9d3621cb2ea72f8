// Writes a workbook to a temporary file with libxlsxwriter, which is loaded on first use.
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

/// A workbook. Write sheets one after the other, rows from top to bottom, cells from left to right. libxlsxwriter writes everything except
/// the cells, for which it would take three times as long as SheetRows, and links, of which each would take 2.7 KB of memory.
class WorkbookFile {
 public:
  /// `created` is an ISO day; `folder` is for temporary files, empty: /tmp. Throws Error.
  WorkbookFile(const std::string& title, const std::string& created, const std::string& folder);
  ~WorkbookFile();
  WorkbookFile(const WorkbookFile&) = delete;
  WorkbookFile& operator=(const WorkbookFile&) = delete;

  /// Adds a sheet for the following calls. The name has at most 31 characters without []:*?/\.
  void add_sheet(const std::string& name);
  /// A text cell, never a formula: cut to the maximum length of a cell (counted by cut_texts()), without misleading characters.
  void text(std::uint32_t row, std::uint16_t column, std::string_view text, CellStyle style = CellStyle::plain);
  void number(std::uint32_t row, std::uint16_t column, double number, CellStyle style = CellStyle::plain);
  void flag(std::uint32_t row, std::uint16_t column, bool flag);
  /// A text cell with a link. False, and a cell without one, where the sheet has as many links as a sheet can have.
  bool link(std::uint32_t row, std::uint16_t column, const std::string& url, std::string_view text);
  void width(std::uint16_t column, double characters);
  /// Call it after the last cell of a list. Freezes the first row, repeats it on each printed page, and adds a filter over `columns` down
  /// to `last_row`.
  void head(std::uint32_t last_row, std::uint16_t columns);

  std::size_t cut_texts() const { return cut_texts_; }
  /// Closes the workbook and copies it to `out`. Throws Error if it is incomplete (the temporary folder is full).
  void finish(std::ostream& out);

 private:
  void add_formats();
  void end_sheet();
  void check_room() const;
  int style(CellStyle one) const { return indices_[static_cast<std::size_t>(one)]; }

  static constexpr std::size_t kStyles = 6;

  std::string folder_;
  TemporaryFile frame_;  // the workbook without its cells
  lxw_workbook* book_ = nullptr;
  lxw_worksheet* sheet_ = nullptr;
  int indices_[kStyles] = {};  // indices of the formats in the workbook, by CellStyle
  std::vector<lxw_worksheet*> sheets_;
  std::vector<FinishedRows> rows_;  // rows of each sheet; those of the last one are unfinished
  std::size_t cut_texts_ = 0;
};

}  // namespace mandates
