// The rows of a sheet of a workbook as the XML of Office Open XML, compressed as they come.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "reports/deflater.h"

namespace mandates {

/// Receives cells from the top down, in a row from left to right. `style` is the index of a format in the workbook, 0 for none. Everything
/// throws Error where there is no room for temporary files.
class SheetRows {
 public:
  explicit SheetRows(const std::string& folder) : deflater_(folder) {}

  /// Text of at most 32,767 characters, which is never taken for a formula.
  void text(std::uint32_t row, std::uint16_t column, std::string_view text, int style);
  void number(std::uint32_t row, std::uint16_t column, double number, int style);
  void flag(std::uint32_t row, std::uint16_t column, bool flag);
  /// To be called once after the last cell: what the rows are as XML, compressed in rows().
  DeflatedBytes finish();
  const TemporaryFile& rows() const { return deflater_.file(); }
  /// The last row, and the last column of any row, that has a cell.
  std::uint32_t last_row() const { return row_; }
  std::uint16_t last_column() const { return static_cast<std::uint16_t>(letters_.empty() ? 0 : letters_.size() - 1); }

 private:
  void begin_cell(std::uint32_t row, std::uint16_t column, int style);
  void end_row();

  Deflater deflater_;
  std::string xml_;                   // not yet handed over
  std::vector<std::string> letters_;  // of the columns: "A"
  std::string number_;                // of the row that is being written, as text; empty before the first
  std::uint32_t row_ = 0;
};

}  // namespace mandates
