// Writes rows as JSON objects.
// Must not know: what the rows are about, where they go.
#include <rapidjson/stringbuffer.h>
#include <rapidjson/writer.h>
#include <utf8.h>

#include <ostream>

#include "reports/row_writers.h"

namespace mandates {
namespace {

using Writer = rapidjson::Writer<rapidjson::StringBuffer>;

// Names of files may be no UTF-8; JSON is.
void write_text(Writer& writer, const std::string& text) {
  if (!utf8::is_valid(text)) return write_text(writer, utf8::replace_invalid(text));
  writer.String(text.data(), static_cast<rapidjson::SizeType>(text.size()));
}

struct CellWriter {
  Writer& writer;
  void operator()(const std::string& text) const { write_text(writer, text); }
  void operator()(std::int64_t number) const { writer.Int64(number); }
  void operator()(bool flag) const { writer.Bool(flag); }
  void operator()(const std::vector<std::string>& list) const {
    writer.StartArray();
    for (const std::string& text : list) write_text(writer, text);
    writer.EndArray();
  }
};

class JsonWriter : public RowWriter {
 public:
  JsonWriter(std::vector<Column> columns, std::ostream& out, bool array) : columns_(std::move(columns)), out_(out), array_(array) {
    if (array_) out_ << "[";
  }

  void row(std::vector<Cell> cells) override {
    buffer_.Clear();
    Writer writer(buffer_);
    writer.StartObject();
    for (std::size_t i = 0; i < columns_.size(); ++i) {
      if (columns_[i].show == Show::table) continue;
      writer.Key(columns_[i].key.c_str());
      std::visit(CellWriter{writer}, cells[i].value);
    }
    writer.EndObject();
    if (array_) out_ << (first_ ? "\n" : ",\n");
    first_ = false;
    out_.write(buffer_.GetString(), static_cast<std::streamsize>(buffer_.GetSize()));
    if (!array_) out_ << '\n';
  }

  void finish() override {
    if (array_) out_ << (first_ ? "]\n" : "\n]\n");
  }

 private:
  std::vector<Column> columns_;
  std::ostream& out_;
  rapidjson::StringBuffer buffer_;
  bool array_;
  bool first_ = true;
};

}  // namespace

std::unique_ptr<RowWriter> make_json_writer(std::vector<Column> columns, std::ostream& out, bool array) {
  return std::make_unique<JsonWriter>(std::move(columns), out, array);
}

}  // namespace mandates
