// Writes the description of the interface.
// Must not know: how requests are answered.
#include "serve/openapi.h"

#include <algorithm>

#include "reports/json_values.h"
#include "serve/routes.h"

namespace mandates {
namespace {

const char* media_type(const std::string& format) {
  if (format == "csv") return "text/csv";
  if (format == "json") return "application/json";
  if (format == "jsonl") return "application/x-ndjson";
  if (format == "ics") return "text/calendar";
  if (format == "xlsx") return "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
  return "text/html";
}

void write_schema(JsonWriter& out, const CommandParameter& option) {
  const bool flag = option.value.empty() && option.choices.empty();
  out.StartObject();
  if (option.many) {
    json_field(out, "type", "array");
    out.Key("items");
    out.StartObject();
  }
  json_field(out, "type", option.value == "N" ? "integer" : "string");
  if (option.value == "DATE") json_field(out, "format", "date");
  if (flag) json_texts(out, "enum", {"yes"});
  if (!option.choices.empty()) json_texts(out, "enum", option.choices);
  if (option.many) out.EndObject();
  out.EndObject();
}

void write_parameter(JsonWriter& out, const RouteParameter& parameter) {
  out.StartObject();
  json_field(out, "name", parameter.option.name);
  json_field(out, "in", "query");
  json_field(out, "description", parameter.option.meaning);
  out.Key("required");
  out.Bool(parameter.option.required);
  out.Key("schema");
  write_schema(out, parameter.option);
  out.EndObject();
}

void write_answer(JsonWriter& out, const char* status, const char* meaning, const char* type) {
  out.Key(status);
  out.StartObject();
  json_field(out, "description", meaning);
  if (type != nullptr) {
    out.Key("content");
    out.StartObject();
    out.Key(type);
    out.StartObject();
    out.EndObject();
    out.EndObject();
  }
  out.EndObject();
}

void write_path(JsonWriter& out, const Route& route, const std::string& format, const std::vector<RouteParameter>& parameters) {
  const std::string path = format == "html" ? std::string(route.path) : route.path + ("." + format);
  out.Key(path.c_str());
  out.StartObject();
  out.Key("get");
  out.StartObject();
  json_field(out, "summary", route.title);
  json_field(out, "description", route.summary);
  out.Key("parameters");
  out.StartArray();
  for (const RouteParameter& parameter : parameters) write_parameter(out, parameter);
  out.EndArray();
  out.Key("responses");
  out.StartObject();
  write_answer(out, "200", "the answer, with an ETag", media_type(format));
  write_answer(out, "304", "unchanged since the ETag of If-None-Match", nullptr);
  write_answer(out, "400", "a parameter is wrong: error and hint", format == "html" ? "text/html" : "application/json");
  write_answer(out, "404", "there is no such thing", format == "html" ? "text/html" : "application/json");
  out.EndObject();
  out.EndObject();
  out.EndObject();
}

}  // namespace

std::string openapi_json(const Answers& answers) {
  rapidjson::StringBuffer buffer;
  JsonWriter out(buffer);
  out.StartObject();
  json_field(out, "openapi", "3.0.3");
  out.Key("info");
  out.StartObject();
  json_field(out, "title", "Mandates");
  json_field(out, "description",
             "What United Nations resolutions ask of whom, and by when. Parameters are the options of the commands of the same names.");
  json_field(out, "version", "1");
  out.EndObject();
  out.Key("paths");
  out.StartObject();
  for (const Route& route : routes()) {
    const std::vector<RouteParameter> parameters = parameters_of(route, answers);
    write_path(out, route, "html", parameters);
    for (const std::string& format : route.formats) write_path(out, route, format, parameters);
  }
  out.EndObject();
  out.EndObject();
  return std::string(buffer.GetString(), buffer.GetSize()) + "\n";
}

}  // namespace mandates
