// Looks up routes and validates their parameters.
#include "serve/routes.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>

#include "calendar/day.h"
#include "text/closest.h"
#include "text/errors.h"

namespace mandates {
namespace {

CommandParameter own_parameter(const char* name, const char* value, std::string meaning) {
  CommandParameter parameter;
  parameter.name = name;
  parameter.value = value;
  parameter.meaning = std::move(meaning);
  return parameter;
}

bool contains(const std::vector<std::string>& list, const std::string& word) {
  return std::find(list.begin(), list.end(), word) != list.end();
}

int read_number(const std::string& name, const std::string& text, int least, int most) {
  const bool digits = !text.empty() && text.size() <= 9 && text.find_first_not_of("0123456789") == std::string::npos;
  const int number = digits ? std::stoi(text) : -1;
  if (number < least || number > most)
    throw UsageError(fmt::format("{}={}: no number from {} to {}", name, text, least, most), fmt::format("for example {}={}", name, least));
  return number;
}

bool is_day(const std::string& text) {
  return parse_day(text).has_value();
}

}  // namespace

const Route* find_route(std::string_view path) {
  const auto found = std::find_if(routes().begin(), routes().end(), [&](const Route& route) { return path == route.path; });
  return found == routes().end() ? nullptr : &*found;
}

std::vector<RouteParameter> parameters_of(const Route& route, const Answers& answers) {
  std::vector<RouteParameter> parameters;
  const std::vector<CommandParameter> options =
      route.command[0] == '\0' ? std::vector<CommandParameter>{} : answers.parameters(route.command);
  for (const auto& [name, argument] : route.arguments) {
    RouteParameter parameter{own_parameter(name.c_str(), "TEXT", ""), argument, false};
    for (const CommandParameter& option : options)
      if (option.argument && option.name == argument)
        parameter.option.meaning = option.meaning, parameter.option.required = option.required;
    if (argument.empty()) parameter.option.required = true;
    parameters.push_back(std::move(parameter));
  }
  for (const CommandParameter& option : options)
    if (!option.argument && !contains(route.left_out, option.name)) parameters.push_back({option, {}, false});
  if (route.path == std::string_view("/chain"))
    for (RouteParameter& parameter : parameters) parameter.option.required = parameter.option.required || parameter.option.name == "chain";
  if (route.dated)
    parameters.push_back({own_parameter("as-of", "DATE", "the day from which everything is seen; today where it is not given"), {}, true});
  if (route.page_in_parts)
    parameters.push_back({own_parameter("offset", "N", "of the page: so many entries are passed over; data is whole"), {}, true});
  if (route.pages) {
    parameters.push_back({own_parameter("offset", "N", "so many rows are passed over"), {}, true});
    parameters.push_back(
        {own_parameter("limit", "N",
                       fmt::format("rows at most: of a page {}, of data {}, never more than {}", kPageRows, kDataRows, kMostRows)),
         {},
         true});
  }
  return parameters;
}

std::string RouteRequest::get(std::string_view name) const {
  for (const auto& [key, value] : given)
    if (key == name) return value;
  return {};
}

Parameters RouteRequest::without(std::initializer_list<std::string_view> names) const {
  Parameters kept = given;
  std::erase_if(kept, [&](const auto& one) { return std::find(names.begin(), names.end(), one.first) != names.end(); });
  return kept;
}

CommandParameter missing_parameter(const RouteRequest& request, const Answers& answers) {
  for (const RouteParameter& one : parameters_of(*request.route, answers))
    if (one.option.required && request.get(one.option.name).empty()) return one.option;
  return {};
}

namespace {

// Options that name a file on the command line must not do so here.
void check_since(const std::string& value) {
  const bool months =
      value.size() <= 5 && value.size() > 1 && value.back() == 'm' && value.find_first_not_of("0123456789") == value.size() - 1;
  if (!months && !is_day(value))
    throw UsageError(fmt::format("since={}: neither a day nor a number of months", value), "write 2025-12-01 or 6m");
}

void take(RouteRequest& request, const RouteParameter& parameter, const std::string& name, const std::string& value) {
  if (name == "as-of") {
    if (!is_day(value)) throw UsageError(fmt::format("as-of={}: no such day", value), "write it as YYYY-MM-DD");
    request.question.as_of = value;
  } else if (name == "offset") {
    request.window.offset = read_number(name, value, 0, 100000000);
  } else if (name == "limit" && parameter.own) {
    request.window.limit = read_number(name, value, 1, kMostRows);
  } else if (parameter.option.value.empty() && parameter.option.choices.empty()) {  // a flag
    if (value != "yes") throw UsageError(fmt::format("{}={}: may only be yes", name, value), "leave it out for no");
    request.question.options.emplace_back(name, value);
  } else {
    if (name == "since") check_since(value);
    if (value.size() > 1000) throw UsageError(fmt::format("{}: longer than 1,000 bytes", name));
    request.question.options.emplace_back(name, value);
  }
}

}  // namespace

RouteRequest read_request(const Route& route, const std::string& format, const Parameters& given, const Answers& answers) {
  RouteRequest request;
  request.route = &route;
  request.format = format;
  request.question.command = route.command;
  request.question.fixed = route.fixed;
  request.window.limit = format == "html" ? kPageRows : kDataRows;
  const std::vector<RouteParameter> known = parameters_of(route, answers);
  std::vector<std::string> names;
  for (const RouteParameter& one : known) names.push_back(one.option.name);
  std::vector<std::string> seen;
  for (const auto& [name, value] : given) {
    const auto found =
        std::find_if(known.begin(), known.end(), [&, &name = name](const RouteParameter& one) { return one.option.name == name; });
    if (found == known.end()) {
      const std::string meant = closest(name, names);
      throw UsageError(fmt::format("{} takes no parameter {}", route.path, name), !meant.empty() ? fmt::format("did you mean {}?", meant)
                                                                                  : names.empty()
                                                                                      ? std::string("it takes none")
                                                                                      : fmt::format("it takes {}", fmt::join(names, ", ")));
    }
    if (value.empty()) continue;  // a field of a form that was left empty
    if (name == "offset" && route.page_in_parts && format != "html")
      throw UsageError(fmt::format("{}.{} takes no parameter offset", route.path, format), "it has all entries");
    if (contains(seen, name) && !found->option.many) throw UsageError(fmt::format("{} is given twice", name), "leave one of them out");
    seen.push_back(name);
    request.given.emplace_back(name, value);
    const bool is_argument =
        std::any_of(route.arguments.begin(), route.arguments.end(), [&, &name = name](const auto& one) { return one.first == name; });
    if (!is_argument) take(request, *found, name, value);
    if (is_argument && value.size() > 20000) throw UsageError(fmt::format("{}: longer than 20,000 bytes", name));
  }
  for (const auto& [name, argument] : route.arguments)
    if (const std::string value = request.get(name); !value.empty()) request.question.arguments.push_back(value);
  return request;
}

}  // namespace mandates
