// Resolves typed names, or suggests the nearest ones.
#include "cli/choices.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <cctype>

#include "cli/resources.h"
#include "reports/row_choice.h"
#include "rules/rule.h"
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

// The nearest, else what there is, else `none`.
std::string nearest(const std::string& typed, const std::vector<std::string>& known, const std::string& none) {
  const std::size_t shown = std::min(known.size(), kMostNamed);
  const std::string legal =
      known.empty() ? none
                    : fmt::format("there are {}", fmt::join(known.begin(), known.begin() + static_cast<std::ptrdiff_t>(shown), ", "));
  return did_you_mean(typed, known, legal);
}

// The items that an agenda item as printed names: "9, 20 (a) and (c)" → "9", "20(a)", "20(c)".
std::vector<std::string> single_items(std::string_view printed) {
  std::vector<std::string> items;
  std::string number;
  bool whole = false;  // the number stands for itself so far
  const auto close = [&] {
    if (whole) items.push_back(number);
    whole = false;
  };
  for (std::size_t i = 0; i < printed.size(); ++i) {
    const auto is_digit = [](char c) { return c >= '0' && c <= '9'; };
    if (is_digit(printed[i])) {
      close();
      const std::size_t begin = i;
      while (i + 1 < printed.size() && is_digit(printed[i + 1])) ++i;
      number = printed.substr(begin, i + 1 - begin);
      whole = true;
    } else if (const std::size_t end = printed.find(')', i); printed[i] == '(' && end != std::string_view::npos) {
      items.push_back(number + lower(printed.substr(i, end + 1 - i)));
      whole = false;
      i = end;
    }
  }
  close();
  return items;
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

std::string bare_id(const Rule& rule) {
  return rule.id.substr(rule.id.find('.') + 1);
}

// What the rules of a kind are called, for questions.
class RuleNames {
 public:
  RuleNames(const RuleSet& rules, const char* kind) : rules_(rules.of_kind(kind)) {}

  // The rules with that id, name, alias or acronym, capitals aside; where there is none, those with that short form.
  std::vector<const Rule*> called(const std::string& typed) const {
    const std::string folded = lower(typed);
    std::vector<const Rule*> found = with(folded, {"name", "code"}, {"aliases", "known_as"});
    return found.empty() ? with(folded, {}, {"short_forms"}) : found;
  }

  void add_all(std::vector<std::string>& names) const {
    for (const Rule* rule : rules_) {
      names.push_back(bare_id(*rule));
      names.emplace_back(rule->value("name"));
      for (const char* field : {"aliases", "known_as"}) {
        const std::vector<std::string>& more = rule->values(field);
        names.insert(names.end(), more.begin(), more.end());
      }
    }
  }

 private:
  std::vector<const Rule*> with(const std::string& folded, std::initializer_list<const char*> single,
                                std::initializer_list<const char*> lists) const {
    std::vector<const Rule*> found;
    for (const Rule* rule : rules_) {
      bool same = single.size() > 0 && lower(bare_id(*rule)) == folded;
      for (const char* field : single) same = same || lower(rule->value(field)) == folded;
      for (const char* field : lists) {
        const std::vector<std::string>& names = rule->values(field);
        same = same || std::any_of(names.begin(), names.end(), [&](const std::string& name) { return lower(name) == folded; });
      }
      if (same) found.push_back(rule);
    }
    return found;
  }

  const std::vector<const Rule*>& rules_;
};

}  // namespace

std::string find_symbol(DocumentQueries& store, const std::string& typed) {
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

std::string find_actor(const Context& context, ObligationQueries& store, const std::string& typed) {
  if (store.has_actor(typed)) return typed;
  std::vector<std::string> names;
  for (const ActorRow& actor : store.actors()) {
    if (!actor.id.empty()) names.push_back(actor.id);
    names.insert(names.end(), actor.names.begin(), actor.names.end());
  }
  const RuleSet rules = load_rules(context);
  const RuleNames actors(rules, "actor");
  const std::vector<const Rule*> meant = actors.called(typed);
  if (meant.size() == 1) {
    const std::string name(meant.front()->value("name"));
    const std::string id = bare_id(*meant.front());
    return !store.has_actor(id) && store.has_actor(name) ? name : id;  // a name that people gave has no id
  }
  if (meant.size() > 1) {
    std::vector<std::string> ids;
    for (const Rule* rule : meant) ids.push_back(bare_id(*rule));
    const std::size_t shown = std::min(ids.size(), kMostNamed);
    throw UsageError(fmt::format("{} may be one of {} actors", typed, ids.size()),
                     fmt::format("write one of {}", fmt::join(ids.begin(), ids.begin() + static_cast<std::ptrdiff_t>(shown), ", ")));
  }
  actors.add_all(names);
  throw UsageError(fmt::format("no actor is called {}", typed),
                   did_you_mean(typed, names, "mandates stats --actors lists who is asked for something"));
}

std::string actor_name(const Context& context, ObligationQueries& store, const std::string& typed) {
  const std::string found = find_actor(context, store, typed);
  const RuleSet rules = load_rules(context);
  const std::vector<const Rule*> meant = RuleNames(rules, "actor").called(found);
  return meant.size() == 1 ? std::string(meant.front()->value("name")) : found;
}

std::string find_committee(DocumentQueries& store, const std::string& typed) {
  const std::string folded = lower(typed);
  std::vector<std::string> known, beginning;
  for (const std::string& committee : store.committees()) {
    if (committee.empty()) continue;
    known.push_back(committee);
    const std::string name = lower(committee);
    if (name == folded || name == folded + " committee") return committee;
    if (name.starts_with(folded)) beginning.push_back(committee);
  }
  if (beginning.size() == 1) return beginning.front();
  check_value("committee", typed, known);
  return typed;
}

const std::vector<std::string>& provision_kinds() {
  const std::vector<FieldSpec>& fields = find_rule_kind("provision")->fields;
  return std::find_if(fields.begin(), fields.end(), [](const FieldSpec& one) { return one.name == "provision"; })->choices;
}

std::vector<std::string> find_agenda_items(DocumentQueries& store, const std::string& typed) {
  const std::vector<std::string> wanted = single_items(typed);
  std::vector<std::string> known, found;
  for (const std::string& printed : store.agenda_items()) {
    const std::vector<std::string> items = single_items(printed);
    if (!printed.empty()) known.push_back(printed);
    const bool named = std::any_of(items.begin(), items.end(), [&](const std::string& item) {
      return wanted.size() == 1 && (item == wanted.front() || item.starts_with(wanted.front() + "("));
    });
    if (named) found.push_back(printed);
  }
  if (!found.empty()) return found;
  std::sort(known.begin(), known.end(), [](const auto& a, const auto& b) { return compare_cells(Cell(a), Cell(b)) < 0; });
  throw UsageError(fmt::format("no agenda item {}", typed), nearest(typed, known, "no document in the store has an agenda item"));
}

std::string find_person(EntryLog& log, const std::string& typed) {
  const std::vector<std::string> people = log.assignees();
  for (const std::string& person : people)
    if (lower(person) == lower(typed)) return person;
  throw UsageError(fmt::format("nothing is assigned to {}", typed), nearest(typed, people, "mandates assign ID PERSON assigns"));
}

std::string find_body(const Context& context, DocumentQueries& store, const std::string& typed) {
  std::vector<std::string> known;
  for (const CountRow& body : store.bodies()) {
    if (body.name == typed) return typed;
    if (!body.name.empty() && known.size() < kMostNamed) known.push_back(body.name);
  }
  const RuleSet rules = load_rules(context);
  const RuleNames bodies(rules, "body");
  const std::vector<const Rule*> meant = bodies.called(typed);
  if (meant.size() == 1) return std::string(meant.front()->value("code"));
  std::vector<std::string> names = known;
  for (const Rule* rule : rules.of_kind("body")) names.emplace_back(rule->value("code"));
  bodies.add_all(names);
  throw UsageError(fmt::format("no body {}", typed),
                   did_you_mean(typed, names, known.empty() ? "the store is empty" : fmt::format("there are {}", fmt::join(known, ", "))));
}

void check_value(const std::string& what, const std::string& typed, const std::vector<std::string>& known) {
  if (std::find(known.begin(), known.end(), typed) != known.end()) return;
  throw UsageError(fmt::format("no {} {}", what, typed), nearest(typed, known, "the store is empty"));
}

}  // namespace mandates
