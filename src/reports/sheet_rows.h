// Writes the rows of a sheet as XML (Office Open XML), compressed on the fly.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "reports/deflater.h"

namespace mandates {

/// Name of a column by its index: "A" to "Z", "AA" and so on.
std::string column_letters(std::uint16_t column);

/// Receives cells, rows from top to bottom, in a row from left to right. `style` is the index of a format in the workbook; 0: none. All
/// functions throw Error if there is no space for temporary files.
class SheetRows {
 public:
  explicit SheetRows(const std::string& folder) : deflater_(folder) {}

  /// A text cell of at most 32,767 characters, never a formula.
  void text(std::uint32_t row, std::uint16_t column, std::string_view text, int style);
  void number(std::uint32_t row, std::uint16_t column, double number, int style);
  void flag(std::uint32_t row, std::uint16_t column, bool flag);
  /// Call it once after the last cell. Returns size and checksum of the XML, which is in rows(), compressed.
  DeflatedBytes finish();
  const TemporaryFile& rows() const { return deflater_.file(); }
  /// Index of the last row with a cell, and of the last column with one in any row.
  std::uint32_t last_row() const { return row_; }
  std::uint16_t last_column() const { return static_cast<std::uint16_t>(letters_.empty() ? 0 : letters_.size() - 1); }

 private:
  void begin_cell(std::uint32_t row, std::uint16_t column, int style);
  void end_row();

  Deflater deflater_;
  std::string xml_;                   // not yet passed to the compressor
  std::vector<std::string> letters_;  // column names: "A"
  std::string number_;                // number of the current row as text; empty before the first row
  std::uint32_t row_ = 0;
};

}  // namespace mandates
