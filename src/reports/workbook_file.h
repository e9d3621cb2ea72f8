// A workbook that grows in a temporary file, through libxlsxwriter, which is loaded with the first one.
#pragma once

#include <xlsxwriter.h>

#include <cstdint>
#include <iosfwd>
#include <string>
#include <string_view>
#include <vector>

namespace mandates {

/// Styles of cells.
enum class CellStyle { plain, bold, day, share, link, wrapped };

/// One workbook; sheets are filled one after the other, rows from the top down, as constant memory wants it.
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
  void link(std::uint32_t row, std::uint16_t column, const std::string& url, const std::string& text);
  void width(std::uint16_t column, double characters);
  /// The first row stays in sight and on every page, with a filter over `columns` and the rows down to `last_row`.
  void head(std::uint32_t last_row, std::uint16_t columns);

  std::size_t cut_texts() const { return cut_texts_; }
  /// Closes the workbook and copies it to `out`. Throws Error where it is not whole: the folder for temporary files is full.
  void finish(std::ostream& out);

 private:
  void open_file(const std::string& folder);
  void check_room() const;

  lxw_workbook* book_ = nullptr;
  lxw_worksheet* sheet_ = nullptr;
  std::vector<lxw_worksheet*> sheets_;
  lxw_format* styles_[6] = {};
  std::string folder_;
  std::string path_;       // of the temporary file, for the library
  bool has_name_ = false;  // to be removed
  int descriptor_ = -1;
  std::size_t cut_texts_ = 0;
};

}  // namespace mandates
