// Finds names, or says which were near.
// Must not know: any particular command.
#include "cli/choices.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <cctype>

#include "cli/resources.h"
#include "rules/rule_set.h"
#include "text/closest.h"
#include "text/errors.h"

namespace mandates {
namespace {

constexpr std::size_t kMostNamed = 8;  // candidates that a hint lists

// Upper case, without spaces, underscores as slashes, without ".txt": what a symbol and its file name have in common.
std::string fold_symbol(std::string_view symbol) {
  std::string folded;
  for (const char c : symbol) {
    if (c == ' ') continue;
    folded += c == '_' ? '/' : static_cast<char>(std::toupper(static_cast<unsigned char>(c)));
  }
  if (folded.size() > 4 && folded.compare(folded.size() - 4, 4, ".TXT") == 0) folded.resize(folded.size() - 4);
  return folded;
}

std::string lower(std::string_view text) {
  std::string folded(text);
  std::transform(folded.begin(), folded.end(), folded.begin(), [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
  return folded;
}

bool ends_with_part(const std::string& symbol, const std::string& part) {
  if (symbol.size() <= part.size() || symbol.compare(symbol.size() - part.size(), part.size(), part) != 0) return false;
  return symbol[symbol.size() - part.size() - 1] == '/';
}

std::string did_you_mean(const std::string& typed, const std::vector<std::string>& known, const std::string& otherwise) {
  const std::string meant = closest(typed, known);
  return meant.empty() ? otherwise : fmt::format("did you mean {}?", meant);
}

// "80/411" is compared with what symbols end in after as many slashes.
std::string nearest_ending(const std::string& typed, const std::vector<std::string>& symbols) {
  const auto slashes = std::count(typed.begin(), typed.end(), '/');
  std::vector<std::string> endings;
  for (const std::string& symbol : symbols) {
    std::size_t begin = symbol.size();
    for (auto left = slashes + 1; left > 0 && begin != std::string::npos && begin > 0; --left) begin = symbol.rfind('/', begin - 1);
    endings.push_back(begin == std::string::npos || begin == 0 ? symbol : symbol.substr(begin + 1));
  }
  const std::string meant = closest(typed, endings);
  const auto found = std::find(endings.begin(), endings.end(), meant);
  if (meant.empty() || found == endings.end()) return "mandates documents lists what is there";
  return fmt::format("did you mean {}?", symbols[static_cast<std::size_t>(found - endings.begin())]);
}

}  // namespace

std::string find_symbol(Store& store, const std::string& typed) {
  if (!store.candidates(typed).empty()) return typed;  // without looking at all others
  const std::vector<std::string> symbols = store.symbols();
  const std::string folded = fold_symbol(typed);
  std::vector<std::string> ending;
  for (const std::string& symbol : symbols) {
    const std::string other = fold_symbol(symbol);
    if (other == folded) return symbol;
    if (!folded.empty() && (ends_with_part(other, folded) || other.find("/" + folded + "(") != std::string::npos)) ending.push_back(symbol);
  }
  if (ending.size() == 1) return ending.front();
  if (ending.size() > 1) {
    const std::size_t shown = std::min(ending.size(), kMostNamed);
    throw UsageError(
        fmt::format("{} may be one of {} documents", typed, ending.size()),
        fmt::format("write it in full: {}", fmt::join(ending.begin(), ending.begin() + static_cast<std::ptrdiff_t>(shown), ", ")));
  }
  throw UsageError(fmt::format("no document {} in the store", typed), did_you_mean(typed, symbols, nearest_ending(typed, symbols)));
}

ObligationRow find_clause(Store& store, const std::string& typed) {
  const std::size_t hash = typed.find('#');
  const std::string symbol = find_symbol(store, typed.substr(0, hash));
  if (hash == std::string::npos) {
    throw UsageError(fmt::format("{} is a document, not a clause", typed), fmt::format("mandates show \"{}\" lists its clauses", symbol));
  }
  const std::string id = symbol + typed.substr(hash);
  if (auto row = store.find_clause(id)) return std::move(*row);
  if (auto row = store.find_clause(id + ".1")) return std::move(*row);
  std::vector<std::string> ids;
  if (const auto stored = store.find_document(symbol)) {
    for (const StoredClause& one : stored->clauses) ids.push_back(one.clause.id);
  }
  throw UsageError(fmt::format("no clause {} in the store", id),
                   did_you_mean(id, ids, fmt::format("mandates show \"{}\" lists its clauses", symbol)));
}

void check_actor(const Context& context, Store& store, const std::string& typed) {
  if (store.has_actor(typed)) return;
  std::vector<std::string> names;
  for (const ActorRow& actor : store.actors()) {
    if (!actor.id.empty()) names.push_back(actor.id);
    names.insert(names.end(), actor.names.begin(), actor.names.end());
  }
  const RuleSet rules = load_rules(context);
  for (const Rule* rule : rules.of_kind("actor")) {
    const std::string id = rule->id.substr(rule->id.find('.') + 1);
    if (lower(typed) == lower(id) || lower(typed) == lower(rule->value("name"))) return;  // known, and asked for nothing
    names.push_back(id);
    names.emplace_back(rule->value("name"));
  }
  throw UsageError(fmt::format("nobody is called {}", typed),
                   did_you_mean(typed, names, "mandates stats --actors lists who is asked for something"));
}

void check_value(const std::string& what, const std::string& typed, const std::vector<std::string>& known) {
  if (std::find(known.begin(), known.end(), typed) != known.end()) return;
  const std::size_t shown = std::min(known.size(), kMostNamed);
  const std::string legal =
      known.empty() ? "the store is empty"
                    : fmt::format("there are {}", fmt::join(known.begin(), known.begin() + static_cast<std::ptrdiff_t>(shown), ", "));
  throw UsageError(fmt::format("no {} {}", what, typed), did_you_mean(typed, known, legal));
}

}  // namespace mandates
