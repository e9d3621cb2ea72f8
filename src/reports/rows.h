// Rows on their way out: one description of columns, several ways to write them.
// Must not know: what the rows are about.
#pragma once

#include <cstddef>
#include <cstdint>
#include <iosfwd>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "reports/tone.h"

namespace mandates {

/// A text that a cell does not copy: it has to stay until RowWriter::row() is done with the cell.
struct Borrowed {
  std::string_view text;
};

/// A value of a row; its tone shows in tables with colours only. A list is joined by "; " where the format has no lists.
struct Cell {
  using Value = std::variant<std::string, std::string_view, std::int64_t, bool, std::vector<std::string>>;
  Value value;
  Tone tone = Tone::plain;

  Cell() = default;
  Cell(std::string text, Tone t = Tone::plain) : value(std::move(text)), tone(t) {}    // NOLINT: rows read like the values they hold
  Cell(const char* text, Tone t = Tone::plain) : value(std::string(text)), tone(t) {}  // NOLINT
  Cell(Borrowed borrowed, Tone t = Tone::plain) : value(borrowed.text), tone(t) {}     // NOLINT
  Cell(std::int64_t number, Tone t = Tone::plain) : value(number), tone(t) {}          // NOLINT
  Cell(int number, Tone t = Tone::plain) : value(static_cast<std::int64_t>(number)), tone(t) {}  // NOLINT
  Cell(bool flag) : value(flag) {}                                                               // NOLINT
  Cell(std::vector<std::string> list) : value(std::move(list)) {}                                // NOLINT
};

/// The value as text: a list joined, a flag "yes" or "no".
std::string text_of(const Cell& cell);
/// The same without a copy where the cell has it as text; else it stands in `made`.
std::string_view text_of(const Cell& cell, std::string& made);

/// In which formats a column stands: a table has room for few, and some of its cells are only for the eye.
enum class Show { everywhere, table, data };

struct Column {
  std::string key;    ///< name in CSV and JSON
  std::string title;  ///< heading of the table
  Show show = Show::everywhere;
  bool right = false;     ///< numbers stand to the right
  bool flexible = false;  ///< takes the room that is left and is cut to it
  int yields = 0;         ///< left out where a table is too narrow to be read: the highest first; 0 never
  bool document = false;  ///< begins with the symbol of a document, to which formats with links lead
};

/// Receives rows; nothing is printed before finish() that depends on later rows, and memory does not grow with their number.
class RowWriter {
 public:
  virtual ~RowWriter() = default;
  /// One cell for each column.
  virtual void row(std::vector<Cell> cells) = 0;
  /// A heading over the rows that follow; only tables show it. `detail` may be empty.
  virtual void heading(const std::string& /*title*/, const std::string& /*detail*/) {}
  /// False where no cell of the column (by its place) is ever printed or compared: it may be left empty.
  virtual bool needs(std::size_t /*column*/) const { return true; }
  /// True where further rows would not be printed: time to stop.
  virtual bool full() const { return false; }
  /// To be called once after the last row.
  virtual void finish() = 0;
};

/// How a table is laid out.
struct TableStyle {
  int width = 100;  ///< columns it may take
  bool colour = false;
  bool links = false;  ///< the terminal knows hyperlinks (OSC 8)
};

/// What is said of a list as a whole, in formats that have a place for it.
struct ListNotes {
  std::string title;
  std::string as_of;  ///< ISO day; a workbook says it was made on it, so that it is the same every time
  std::vector<std::pair<std::string, std::string>> facts;  ///< name and value: {"Store", "mandates.db"}
  std::string temporary_folder;                            ///< where a workbook grows before it is whole; empty for /tmp
};

/// A writer for a format: "table", "csv", "json" (one array), "jsonl" (one object a line), "xlsx" (reports/workbook.h). Throws UsageError
/// for any other.
std::unique_ptr<RowWriter> make_row_writer(std::string_view format, std::vector<Column> columns, std::ostream& out, TableStyle style,
                                           ListNotes notes = {});

/// The formats of make_row_writer().
std::vector<std::string> row_formats();

}  // namespace mandates
