// Values of JSON objects written through RapidJSON.
// Must not know: what the objects are.
#pragma once

#include <rapidjson/stringbuffer.h>
#include <rapidjson/writer.h>
#include <utf8.h>

#include <string>
#include <vector>

namespace mandates {

using JsonWriter = rapidjson::Writer<rapidjson::StringBuffer>;

/// A text; what is no UTF-8 in it (names of files may be none) is replaced, for JSON is.
inline void json_text(JsonWriter& out, const std::string& value) {
  if (!utf8::is_valid(value)) return json_text(out, utf8::replace_invalid(value));
  out.String(value.data(), static_cast<rapidjson::SizeType>(value.size()));
}

/// A key with a text.
inline void json_field(JsonWriter& out, const char* key, const std::string& value) {
  out.Key(key);
  json_text(out, value);
}

/// A key with a list of texts.
inline void json_texts(JsonWriter& out, const char* key, const std::vector<std::string>& values) {
  out.Key(key);
  out.StartArray();
  for (const std::string& value : values) json_text(out, value);
  out.EndArray();
}

}  // namespace mandates
