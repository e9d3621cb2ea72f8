// Generates the OpenAPI description.
#include "serve/openapi.h"

#include <algorithm>

#include "engine/json_writer.h"
#include "serve/formats.h"
#include "serve/routes.h"

namespace mandates {
namespace {

void write_schema(JsonWriter& out, const CommandParameter& option) {
  const bool flag = option.value.empty() && option.choices.empty();
  out.begin_object();
  if (option.many) {
    out.field("type", "array");
    out.key("items");
    out.begin_object();
  }
  out.field("type", option.value == "N" ? "integer" : "string");
  if (option.value == "DATE") out.field("format", "date");
  if (flag) out.field("enum", std::vector<std::string>{"yes"});
  if (!option.choices.empty()) out.field("enum", option.choices);
  if (option.many) out.end_object();
  out.end_object();
}

void write_parameter(JsonWriter& out, const RouteParameter& parameter) {
  out.begin_object();
  out.field("name", parameter.option.name);
  out.field("in", "query");
  out.field("description", parameter.option.meaning);
  out.key("required");
  out.flag(parameter.option.required);
  out.key("schema");
  write_schema(out, parameter.option);
  out.end_object();
}

void write_answer(JsonWriter& out, const char* status, const char* meaning, std::string_view type = {}) {
  out.key(status);
  out.begin_object();
  out.field("description", meaning);
  if (!type.empty()) {
    out.key("content");
    out.begin_object();
    out.key(type);
    out.begin_object();
    out.end_object();
    out.end_object();
  }
  out.end_object();
}

void write_path(JsonWriter& out, const Route& route, const std::string& format, const std::vector<RouteParameter>& parameters) {
  const std::string path = format == "html" ? std::string(route.path) : route.path + ("." + format);
  out.key(path);
  out.begin_object();
  out.key("get");
  out.begin_object();
  out.field("summary", route.title);
  out.field("description", route.summary);
  out.key("parameters");
  out.begin_list();
  for (const RouteParameter& parameter : parameters) write_parameter(out, parameter);
  out.end_list();
  out.key("responses");
  out.begin_object();
  write_answer(out, "200", "the answer, with an ETag", media_type(format));
  write_answer(out, "304", "unchanged since the ETag of If-None-Match");
  write_answer(out, "400", "a parameter is wrong: error and hint", media_type(format == "html" ? "html" : "json"));
  write_answer(out, "404", "there is no such thing", media_type(format == "html" ? "html" : "json"));
  out.end_object();
  out.end_object();
  out.end_object();
}

}  // namespace

std::string openapi_json(const Answers& answers) {
  JsonWriter out;
  out.begin_object();
  out.field("openapi", "3.0.3");
  out.key("info");
  out.begin_object();
  out.field("title", "Mandates");
  out.field("description",
            "What United Nations resolutions ask of whom, and by when. Parameters are the options of the commands of the same names.");
  out.field("version", "1");
  out.end_object();
  out.key("paths");
  out.begin_object();
  for (const Route& route : routes()) {
    std::vector<RouteParameter> parameters = parameters_of(route, answers);
    write_path(out, route, "html", parameters);
    if (route.page_in_parts) std::erase_if(parameters, [](const RouteParameter& one) { return one.option.name == "offset"; });
    for (const std::string& format : route.formats) write_path(out, route, format, parameters);
  }
  out.end_object();
  out.end_object();
  return out.take() + "\n";
}

}  // namespace mandates
