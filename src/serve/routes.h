// Routes of the site: path, command, data formats, columns.
#pragma once

#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "serve/answers.h"

namespace mandates {

/// Display of a cell.
enum class CellKind {
  text,
  document,    ///< symbol, linked to the document
  paragraph,   ///< linked to the obligation whose id is in the column "id"
  obligation,  ///< clause id, linked
  status,
  number,
  day,
  words,   ///< longer text
  what,    ///< longer text, linked to the obligation whose id is in the column "id"
  actors,  ///< each actor linked to its open obligations
  chain,   ///< chain id, linked
  rule,    ///< rule id, linked
  reason,  ///< code of a reason to look, linked to those of its kind, with its meaning
  source,  ///< file path, not linked
};

struct ShownColumn {
  const char* key;
  const char* title;
  CellKind kind = CellKind::text;
  const char* otherwise = "";  ///< column shown where this one is empty, as far as its first value
};

struct PageRequest;
/// Makes a complete page. Throws UsageError for invalid requests.
using PageMaker = std::string (*)(const PageRequest&);

/// A page or list.
struct Route {
  const char* path;  ///< "/open"
  const char* title;
  const char* summary;                                           ///< description in one sentence
  PageMaker page;                                                ///< function that makes the page
  const char* command = "";                                      ///< command that returns its data; empty if there is none
  std::vector<std::string> fixed{};                              ///< command options always given
  std::vector<std::pair<std::string, std::string>> arguments{};  ///< arguments of the command: parameter, name in help
  std::vector<std::string> left_out{};                           ///< options of the command that are no parameters
  std::vector<std::string> formats{};                            ///< data formats: "csv", "json", "ics"
  bool pages = false;                                            ///< list with parameters offset and limit
  bool page_in_parts = false;                                    ///< the page has offset, but data formats return everything
  bool dated = true;                                             ///< has parameter as-of
  bool form = false;                                             ///< shows a form until all required parameters are given
  bool reads_much = false;                                       ///< expensive: reads much more of the store than it shows (kLargeAtOnce)
  bool about_one = false;                                        ///< shows a single object: 404 if it does not exist
  bool opened_first = false;                                     ///< made in advance: most people open it first
  std::vector<ShownColumn> columns{};
  std::vector<std::string> first_filters{};  ///< filters always visible; the others are under "more filters"
};

const std::vector<Route>& routes();
/// The route for a path without format suffix; null if there is none.
const Route* find_route(std::string_view path);

/// A parameter of a route.
struct RouteParameter {
  CommandParameter option;
  std::string argument;  ///< name in help if it is an argument of the command
  bool own = false;      ///< parameter of the server: as-of, offset, limit
};
/// Parameters of a route: those of its command, then as-of, offset and limit if it has them.
std::vector<RouteParameter> parameters_of(const Route& route, const Answers& answers);

/// Number of rows without `limit`: of a page, of a data format; and the maximum of `limit`.
inline constexpr int kPageRows = 100;
inline constexpr int kDataRows = 1000;
inline constexpr int kMostRows = 10000;

/// A validated request.
struct RouteRequest {
  const Route* route = nullptr;
  std::string format;  ///< "html", "csv", …
  Parameters given;    ///< parameters as given in the URL
  Question question;
  RowWindow window;
  /// Value of a parameter; empty if not given.
  std::string get(std::string_view name) const;
  /// Parameters as given, without those of some names.
  Parameters without(std::initializer_list<std::string_view> names) const;
};

/// The first required parameter missing from the request; with an empty name if none is missing.
CommandParameter missing_parameter(const RouteRequest& request, const Answers& answers);

/// Validates parameters for a route. Throws UsageError with the nearest name as hint.
RouteRequest read_request(const Route& route, const std::string& format, const Parameters& given, const Answers& answers);

}  // namespace mandates
