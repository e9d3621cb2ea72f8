// The table of formats.
#include "serve/formats.h"

#include <algorithm>
#include <array>

namespace mandates {
namespace {

struct Format {
  std::string_view name;
  std::string_view type;  // with parameters
};
constexpr std::array<Format, 9> kFormats = {{{"html", "text/html; charset=utf-8"},
                                             {"csv", "text/csv; charset=utf-8; header=present"},
                                             {"json", "application/json"},
                                             {"jsonl", "application/x-ndjson"},
                                             {"ics", "text/calendar; charset=utf-8"},
                                             {"xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"},
                                             {"css", "text/css; charset=utf-8"},
                                             {"js", "text/javascript; charset=utf-8"},
                                             {"svg", "image/svg+xml"}}};

}  // namespace

std::string_view content_type(std::string_view format) {
  const auto* found = std::find_if(kFormats.begin(), kFormats.end(), [&](const Format& one) { return one.name == format; });
  return found == kFormats.end() ? kFormats.front().type : found->type;
}

std::string_view media_type(std::string_view format) {
  const std::string_view type = content_type(format);
  return type.substr(0, type.find(';'));
}

}  // namespace mandates
