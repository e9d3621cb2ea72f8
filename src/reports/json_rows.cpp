// Writes rows as JSON objects.
#include <utf8.h>

#include <ostream>

#include "engine/json_text.h"
#include "reports/row_writers.h"
#include "reports/width.h"

namespace mandates {
namespace {

// Names of files may be no UTF-8; JSON is.
void write_text(JsonText& json, std::string_view text) {
  if (is_plain(text) || utf8::is_valid(text.begin(), text.end())) return json.text(text);
  json.text(utf8::replace_invalid(std::string(text)));
}

struct CellWriter {
  JsonText& json;
  void operator()(std::string_view text) const { write_text(json, text); }
  void operator()(std::int64_t number) const { json.number(number); }
  void operator()(bool flag) const { json.flag(flag); }
  void operator()(const std::vector<std::string>& list) const {
    json.raw("[");
    for (const std::string& text : list) {
      if (&text != &list.front()) json.raw(",");
      write_text(json, text);
    }
    json.raw("]");
  }
};

class JsonWriter : public RowWriter {
 public:
  JsonWriter(const std::vector<Column>& columns, std::ostream& out, bool array) : out_(out), array_(array) {
    JsonText key;
    bool first = true;
    for (const Column& column : columns) {
      key.clear();
      if (!first) key.raw(",");
      write_text(key, column.key);
      key.raw(":");
      const bool shown = column.show != Show::table;
      keys_.emplace_back(shown ? key.view() : std::string_view());
      if (shown) first = false;
    }
    if (array_) out_ << "[";
  }

  void row(std::vector<Cell> cells) override {
    json_.clear();
    if (array_) json_.raw(first_ ? "\n" : ",\n");
    first_ = false;
    json_.raw("{");
    for (std::size_t i = 0; i < keys_.size(); ++i) {
      if (keys_[i].empty()) continue;
      json_.raw(keys_[i]);
      std::visit(CellWriter{json_}, cells[i].value);
    }
    json_.raw(array_ ? std::string_view("}") : std::string_view("}\n"));
    out_.write(json_.view().data(), static_cast<std::streamsize>(json_.view().size()));
  }

  void finish() override {
    if (array_) out_ << (first_ ? "]\n" : "\n]\n");
  }

 private:
  std::vector<std::string> keys_;  // with the comma before and the colon after them; empty where the column is for tables
  std::ostream& out_;
  JsonText json_;
  bool array_;
  bool first_ = true;
};

}  // namespace

std::unique_ptr<RowWriter> make_json_writer(std::vector<Column> columns, std::ostream& out, bool array) {
  return std::make_unique<JsonWriter>(columns, out, array);
}

}  // namespace mandates
