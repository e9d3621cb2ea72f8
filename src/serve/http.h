// HTTP requests and answers as plain values.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace mandates {

/// A field of a form; for a file its name and content.
struct FormField {
  std::string name;
  std::string value;
  std::string file_name;  ///< empty if the field is no file
};

struct HttpRequest {
  std::string method;           ///< "GET", "HEAD", "POST"
  std::string target;           ///< path and query as sent, percent-encoded: "/open?actor=Member%20States"
  std::string host;             ///< header Host; empty if absent
  std::string origin;           ///< header Origin; empty if absent
  std::string fetch_site;       ///< header Sec-Fetch-Site; empty if absent
  std::string if_none_match;    ///< header If-None-Match; empty if absent
  std::vector<FormField> form;  ///< fields of a POST request
};

struct HttpAnswer {
  int status = 200;
  std::string type;  ///< header Content-Type
  std::string body;
  std::vector<std::pair<std::string, std::string>> headers;  ///< other headers

  HttpAnswer& with(std::string name, std::string value) {
    headers.emplace_back(std::move(name), std::move(value));
    return *this;
  }
};

/// Query parameters: names and values.
using Parameters = std::vector<std::pair<std::string, std::string>>;

/// A decoded request target.
struct Target {
  std::string path;
  Parameters parameters;
  std::string problem;  ///< error message; empty if the target is valid
};

/// Parses a target strictly. Problems: invalid escapes, invalid UTF-8, control characters, empty names, parameters without `=`.
Target read_target(std::string_view target);

/// Percent-encodes text for a query: all but letters, digits and - . _ ~ / : ,
std::string url_text(std::string_view text);

/// A path with query parameters; those with empty values are omitted.
std::string address(std::string_view path, const Parameters& parameters);

}  // namespace mandates
