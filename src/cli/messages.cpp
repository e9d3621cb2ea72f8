// Prints diagnostics and errors on a terminal or in a log.
#include "cli/messages.h"

#include <fmt/format.h>

#include <algorithm>
#include <ostream>

#include "cli/command_hints.h"
#include "cli/configuration_file.h"
#include "reports/width.h"
#include "text/cut.h"

namespace mandates {
namespace {

constexpr std::size_t kLongestExcerpt = 160;  // bytes; a line of 50 MB is not shown whole

struct Word {
  const char* text;
  const char* colour;
};

Word word_of(Severity severity) {
  switch (severity) {
    case Severity::note:
      return {"note", "\x1b[36m"};
    case Severity::warning:
      return {"warning", "\x1b[35m"};
    case Severity::error:
      return {"error", "\x1b[31m"};
  }
  return {"error", ""};
}

std::string where_of(const Place& place) {
  std::string where = printable(place.path);
  if (place.line > 0) where += fmt::format(":{}", place.line);
  if (place.line > 0 && place.column > 0) where += fmt::format(":{}", place.column);
  return where;
}

}  // namespace

// What a person typed or a file is called may stand in any message: nothing in it drives the terminal.
void Messages::line(Severity severity, const std::string& where, const std::string& message, const std::string& hint) const {
  const Word word = word_of(severity);
  if (colour_) {
    err_ << fmt::format("{}: {}{}:\x1b[0m {}\n", where, word.colour, word.text, printable(message));
  } else {
    err_ << fmt::format("{}: {}: {}\n", where, word.text, printable(message));
  }
  if (!hint.empty()) err_ << "hint: " << printable(hint) << '\n';
}

void Messages::excerpt(const Diagnostic& found) const {
  if (found.excerpt.empty()) return;
  std::string_view line = found.excerpt;
  std::size_t column = found.place.column > 0 ? static_cast<std::size_t>(found.place.column - 1) : std::string::npos;
  if (line.size() > kLongestExcerpt) {  // show the part around the caret
    const std::size_t middle = column == std::string::npos ? 0 : std::min(column, line.size());
    const std::size_t begin = character_at(line, middle > kLongestExcerpt / 2 ? middle - kLongestExcerpt / 2 : 0);
    const std::size_t end = character_at(line, std::min(line.size(), begin + kLongestExcerpt));
    line = line.substr(begin, end - begin);
    if (column != std::string::npos) column -= std::min(column, begin);
  }
  err_ << "  " << printable(line) << '\n';
  if (column == std::string::npos || column > line.size()) return;
  err_ << "  " << std::string(static_cast<std::size_t>(width_of(printable(line.substr(0, column)))), ' ') << "^\n";
}

void Messages::show(const Diagnostic& found) const {
  if (found.severity == Severity::note || (quiet_ && found.severity == Severity::warning)) return;
  line(found.severity, where_of(found.place), found.message, {});
  excerpt(found);
  const std::string hint = command_hint(found.code, found.hint);
  if (!hint.empty()) err_ << "hint: " << printable(hint) << '\n';
}

void Messages::show(const Error& error) const {
  if (const auto* rules = dynamic_cast<const RuleError*>(&error)) {
    for (const Diagnostic& found : rules->found()) show(found);
  }
  if (const auto* configuration = dynamic_cast<const ConfigurationError*>(&error)) {
    for (const Diagnostic& found : configuration->found()) show(found);
  }
  line(Severity::error, "mandates", error.what(), command_hint(error.code(), error.hint()));
}

void Messages::error(const std::string& message, const std::string& hint) const {
  line(Severity::error, "mandates", message, hint);
}

void Messages::warning(const std::string& message, const std::string& hint) const {
  if (!quiet_) line(Severity::warning, "mandates", message, hint);
}

void Messages::say(const std::string& text) const {
  if (!quiet_) err_ << printable(text) << '\n';
}

}  // namespace mandates
