// Writes JSON objects and arrays.
#include "engine/json_writer.h"

#include <utf8.h>

#include <array>
#include <charconv>

namespace mandates {
namespace {

constexpr std::size_t kDecimals = 3;

}  // namespace

void JsonWriter::before_value() {
  if (follows_) json_.raw(",");
  follows_ = true;
}

void JsonWriter::open(std::string_view bracket) {
  before_value();
  json_.raw(bracket);
  follows_ = false;
}

void JsonWriter::close(std::string_view bracket) {
  json_.raw(bracket);
  follows_ = true;
}

void JsonWriter::key(std::string_view name) {
  before_value();
  json_.text(name);
  json_.raw(":");
  follows_ = false;
}

void JsonWriter::text(std::string_view value) {
  before_value();
  if (utf8::is_valid(value.begin(), value.end()))
    json_.text(value);
  else
    json_.text(utf8::replace_invalid(std::string(value)));
}

void JsonWriter::number(std::int64_t value) {
  before_value();
  json_.number(value);
}

void JsonWriter::flag(bool value) {
  before_value();
  json_.flag(value);
}

void JsonWriter::null() {
  before_value();
  json_.raw("null");
}

void JsonWriter::share(double value) {
  std::array<char, 400> digits{};  // more than any double has
  const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), value, std::chars_format::fixed).ptr;
  std::string_view written(digits.data(), static_cast<std::size_t>(end - digits.data()));
  before_value();
  const std::size_t dot = written.find('.');
  if (dot == std::string_view::npos) {
    json_.raw(written);
    json_.raw(".0");
    return;
  }
  written = written.substr(0, dot + 1 + kDecimals);
  while (written.ends_with('0') && written[written.size() - 2] != '.') written.remove_suffix(1);
  json_.raw(written);
}

void JsonWriter::raw(std::string_view json) {
  before_value();
  json_.raw(json);
}

void JsonWriter::field(std::string_view name, const std::vector<std::string>& values) {
  key(name);
  begin_list();
  for (const std::string& value : values) text(value);
  end_list();
}

std::string JsonWriter::take() {
  std::string written(json_.view());
  json_.clear();
  follows_ = false;
  return written;
}

}  // namespace mandates
