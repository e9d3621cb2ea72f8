// Rows of lists: one description of columns for all output formats. Must not know: what the rows are about.
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

/// Text not copied by a cell; must live until RowWriter::row() returns.
struct Borrowed {
  std::string_view text;
};

/// A value of a row. The tone is shown by coloured tables and HTML. Lists are joined by "; " in formats without lists.
struct Cell {
  using Value = std::variant<std::string, std::string_view, std::int64_t, bool, std::vector<std::string>>;
  Value value;
  Tone tone = Tone::plain;

  Cell() = default;
  Cell(std::string text, Tone t = Tone::plain) : value(std::move(text)), tone(t) {}              // NOLINT: implicit conversions wanted
  Cell(const char* text, Tone t = Tone::plain) : value(std::string(text)), tone(t) {}            // NOLINT
  Cell(Borrowed borrowed, Tone t = Tone::plain) : value(borrowed.text), tone(t) {}               // NOLINT
  Cell(std::int64_t number, Tone t = Tone::plain) : value(number), tone(t) {}                    // NOLINT
  Cell(int number, Tone t = Tone::plain) : value(static_cast<std::int64_t>(number)), tone(t) {}  // NOLINT
  Cell(bool flag) : value(flag) {}                                                               // NOLINT
  Cell(std::vector<std::string> list) : value(std::move(list)) {}                                // NOLINT
};

/// The value as text: lists joined, flags as "yes" or "no".
std::string text_of(const Cell& cell);
/// The same without a copy if the cell holds text; else `made` holds the text.
std::string_view text_of(const Cell& cell, std::string& made);

/// Formats in which a column is shown: tables have little space, and some cells are for human readers only.
enum class Show { everywhere, table, data };

struct Column {
  std::string key;    ///< name in CSV and JSON
  std::string title;  ///< heading of the table
  Show show = Show::everywhere;
  bool right = false;     ///< right-aligned (numbers)
  bool flexible = false;  ///< takes the remaining width and is cut to it
  int yields = 0;         ///< priority for leaving the column out of narrow tables, highest first; 0: never
  bool document = false;  ///< begins with the symbol of a document, which becomes a link
};

/// Receives rows. Writes them as they come: output that depends on later rows is written by finish(), and memory does not grow with the
/// number of rows.
class RowWriter {
 public:
  virtual ~RowWriter() = default;
  /// One cell for each column.
  virtual void row(std::vector<Cell> cells) = 0;
  /// A heading for the following rows; data formats ignore it. `detail` may be empty.
  virtual void heading(const std::string& /*title*/, const std::string& /*detail*/) {}
  /// False if the cells of the column with this index are neither printed nor compared and may be left empty.
  virtual bool needs(std::size_t /*column*/) const { return true; }
  /// True if further rows would not be printed: stop.
  virtual bool full() const { return false; }
  /// Call it once after the last row.
  virtual void finish() = 0;
};

/// Layout of tables.
struct TableStyle {
  int width = 100;  ///< maximum width in terminal columns
  bool colour = false;
  bool links = false;  ///< the terminal supports hyperlinks (OSC 8)
};

/// Metadata of a list, for formats that can hold it.
struct ListNotes {
  std::string title;
  std::string as_of;  ///< ISO day; used as creation date of a workbook, so that its content is reproducible
  std::vector<std::pair<std::string, std::string>> facts;  ///< name and value: {"Store", "mandates.db"}
  std::string temporary_folder;                            ///< for the temporary file of a workbook; empty: /tmp
};

/// A writer for a format: "table", "csv", "json" (one array), "jsonl" (one object per line), "xlsx" (reports/workbook.h). Throws UsageError
/// for other formats.
std::unique_ptr<RowWriter> make_row_writer(std::string_view format, std::vector<Column> columns, std::ostream& out, TableStyle style,
                                           ListNotes notes = {});

/// The formats of make_row_writer().
std::vector<std::string> row_formats();

}  // namespace mandates
