// The pages: address, command behind it, twins for machines, columns that the page shows.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "serve/answers.h"

namespace mandates {

/// How a cell is shown.
enum class CellKind {
  text,
  document,    ///< symbol, as a link to the document
  paragraph,   ///< as a link to the obligation whose id stands in the column "id"
  obligation,  ///< id, as a link
  status,
  number,
  day,
  words,   ///< a longer text
  what,    ///< the same, as a link to the obligation whose id stands in the column "id"
  actors,  ///< as links to what is open for each of them
  chain,   ///< id of a chain, as a link
  rule,    ///< id of a rule, as a link
  source,  ///< a file, not linked
};

struct ShownColumn {
  const char* key;
  const char* title;
  CellKind kind = CellKind::text;
};

struct PageRequest;
/// Makes a whole page; throws UsageError where the question is wrong.
using PageMaker = std::string (*)(const PageRequest&);

/// A page or a list.
struct Route {
  const char* path;  ///< "/open"
  const char* title;
  const char* summary;                                           ///< what it shows, a sentence
  PageMaker page;                                                ///< what makes the page
  const char* command = "";                                      ///< that answers it; empty where none does
  std::vector<std::string> fixed{};                              ///< options that are always given
  std::vector<std::pair<std::string, std::string>> arguments{};  ///< parameters that are arguments of the command: name, name in help
  std::vector<std::string> left_out{};                           ///< options of the command that are no parameters
  std::vector<std::string> formats{};                            ///< twins: "csv", "json", "ics"
  bool pages = false;                                            ///< a list of rows, which takes offset and limit
  bool page_in_parts = false;                                    ///< the page takes offset, data is whole
  bool dated = true;                                             ///< takes as-of
  bool form = false;                                             ///< a form until it has what it needs
  bool reads_much = false;                                       ///< of the store, not only what it shows
  bool about_one = false;                                        ///< of one thing, so that there may be none: 404
  bool opened_first = false;                                     ///< what most people begin with: made before somebody asks for it
  std::vector<ShownColumn> columns{};
  std::vector<std::string> first_filters{};  ///< that stand in the open, the others behind "more filters"
};

const std::vector<Route>& routes();
/// The route of a path without suffix; null where there is none.
const Route* find_route(std::string_view path);

/// What a route takes.
struct RouteParameter {
  CommandParameter option;
  std::string argument;  ///< of an argument of the command: its name in help
  bool own = false;      ///< of the server: as-of, offset, limit
};
/// Parameters of a route: those of the command, then as-of, offset and limit where it takes them.
std::vector<RouteParameter> parameters_of(const Route& route, const Answers& answers);

/// Rows that a list has where `limit` is not given, and at most: of a page, of data.
inline constexpr int kPageRows = 100;
inline constexpr int kDataRows = 1000;
inline constexpr int kMostRows = 10000;

/// A request to a route, checked.
struct RouteRequest {
  const Route* route = nullptr;
  std::string format;  ///< "html", "csv", …
  Parameters given;    ///< as in the address
  Question question;
  RowWindow window;
  /// The value of a parameter; empty where it is not given.
  std::string get(std::string_view name) const;
};

/// The first parameter that the route needs and the request does not have; without a name where there is none.
CommandParameter missing_parameter(const RouteRequest& request, const Answers& answers);

/// Checks parameters against those of the route. Throws UsageError with the nearest name as hint.
RouteRequest read_request(const Route& route, const std::string& format, const Parameters& given, const Answers& answers);

}  // namespace mandates
