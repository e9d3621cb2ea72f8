// Writer of JSON objects and arrays, for all JSON other than the record (json_text.h).
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "engine/json_text.h"

namespace mandates {

/// Inserts commas and colons. Repairs text that is not valid UTF-8 (names of files may not be).
class JsonWriter {
 public:
  void begin_object() { open("{"); }
  void end_object() { close("}"); }
  void begin_list() { open("["); }
  void end_list() { close("]"); }
  void key(std::string_view name);

  void text(std::string_view value);
  void number(std::int64_t value);
  void flag(bool value);
  void null();
  /// A number with at most three decimals, truncated: 0.6666 is 0.666, 1 is 1.0.
  void share(double value);
  /// A value that is already JSON.
  void raw(std::string_view json);

  void field(std::string_view name, std::string_view value) { key(name), text(value); }
  void field(std::string_view name, const std::vector<std::string>& values);
  void number(std::string_view name, std::int64_t value) { key(name), number(value); }
  void flag(std::string_view name, bool value) { key(name), flag(value); }
  void share(std::string_view name, double value) { key(name), share(value); }

  std::string take();

 private:
  void open(std::string_view bracket);
  void close(std::string_view bracket);
  void before_value();

  JsonText json_;
  bool follows_ = false;  // a comma is needed before the next value or key
};

}  // namespace mandates
