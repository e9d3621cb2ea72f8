// A request and its answer as plain values.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace mandates {

/// A field of a form: of a file its name and bytes.
struct FormField {
  std::string name;
  std::string value;
  std::string file_name;  ///< empty where it is no file
};

struct HttpRequest {
  std::string method;           ///< "GET", "HEAD", "POST"
  std::string target;           ///< path and query as sent, still encoded: "/open?actor=Member%20States"
  std::string host;             ///< Host; empty where there is none
  std::string origin;           ///< Origin; empty where there is none
  std::string fetch_site;       ///< Sec-Fetch-Site; empty where there is none
  std::string if_none_match;    ///< If-None-Match
  std::vector<FormField> form;  ///< of a POST
};

struct HttpAnswer {
  int status = 200;
  std::string type;  ///< Content-Type
  std::string body;
  std::vector<std::pair<std::string, std::string>> headers;  ///< others

  HttpAnswer& with(std::string name, std::string value) {
    headers.emplace_back(std::move(name), std::move(value));
    return *this;
  }
};

/// A parameter of a query: name and value.
using Parameters = std::vector<std::pair<std::string, std::string>>;

/// A target taken apart and decoded.
struct Target {
  std::string path;
  Parameters parameters;
  std::string problem;  ///< what is wrong with it; empty where it can be read
};

/// Reads a target strictly: bad escapes, bytes that are no UTF-8, control characters, empty names and parameters without `=` are problems.
Target read_target(std::string_view target);

/// Text as part of a query: everything but letters, digits and - . _ ~ / : , escaped.
std::string url_text(std::string_view text);

/// A path with parameters; those with an empty value are left out.
std::string address(std::string_view path, const Parameters& parameters);

}  // namespace mandates
