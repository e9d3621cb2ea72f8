// Reads tables as RFC 4180 has them, byte by byte.
#include "text/csv_rows.h"

#include <algorithm>

namespace mandates {
namespace {

constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

char separator_of(std::string_view text) {
  const std::string_view first = text.substr(0, text.find('\n'));
  const auto times = [&](char c) { return std::count(first.begin(), first.end(), c); };
  char most = ',';
  for (const char c : {';', '\t'})
    if (times(c) > times(most)) most = c;
  return most;
}

std::string trimmed(const std::string& field) {
  const std::size_t begin = field.find_first_not_of(" \t");
  return begin == std::string::npos ? std::string() : field.substr(begin, field.find_last_not_of(" \t") - begin + 1);
}

class Reader {
 public:
  explicit Reader(std::string_view text)
      : text_(text.starts_with(kByteOrderMark) ? text.substr(kByteOrderMark.size()) : text), separator_(separator_of(text_)) {}

  std::vector<CsvRow> read() {
    for (; at_ < text_.size(); ++at_) quoted_ ? take_quoted() : take();
    row_.unclosed = quoted_;
    end_row();
    return std::move(rows_);
  }

 private:
  void take() {
    const char c = text_[at_];
    if (c == '"' && trimmed(field_).empty()) {
      quoted_ = true;
      field_.clear();
    } else if (c == separator_) {
      end_field();
    } else if (c == '\n') {
      end_row();
      ++line_;
    } else if (c != '\r') {
      field_ += c;
    }
  }

  void take_quoted() {
    const char c = text_[at_];
    if (c == '\n') ++line_;
    if (c != '"') {
      field_ += c == '\n' || c == '\r' ? ' ' : c;
    } else if (at_ + 1 < text_.size() && text_[at_ + 1] == '"') {
      field_ += text_[++at_];
    } else {
      quoted_ = false;
    }
  }

  void end_field() {
    row_.fields.push_back(trimmed(field_));
    field_.clear();
  }

  void end_row() {
    end_field();
    const bool empty = std::all_of(row_.fields.begin(), row_.fields.end(), [](const std::string& field) { return field.empty(); });
    if (!empty || row_.unclosed) rows_.push_back(std::move(row_));
    row_ = {};
    row_.line = line_ + 1;
  }

  std::string_view text_;
  char separator_;
  std::size_t at_ = 0;
  int line_ = 1;
  bool quoted_ = false;
  std::string field_;
  CsvRow row_;
  std::vector<CsvRow> rows_;
};

}  // namespace

std::vector<CsvRow> csv_rows(std::string_view text) {
  return Reader(text).read();
}

}  // namespace mandates
