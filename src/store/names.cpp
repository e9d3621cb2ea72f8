#include "store/names.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <charconv>

#include "text/tokens.h"

namespace mandates {

namespace {

template <class Enumeration>
struct Words;

// In the order of the enumeration.
template <>
struct Words<DocumentKind> {
  static constexpr std::array all{"resolution", "decision", "statement", "draft",  "draft-decision",
                                  "amendment",  "report",   "note",      "letter", "other"};
};
template <>
struct Words<ParagraphKind> {
  static constexpr std::array all{"preambular", "operative"};
};
template <>
struct Words<SymbolSource> {
  static constexpr std::array all{"masthead", "heading", "furniture", "file_name", "none"};
};
template <>
struct Words<SourceOutcome> {
  static constexpr std::array all{"read", "refused"};
};
template <>
struct Words<Severity> {
  static constexpr std::array all{"note", "warning", "error"};
};
template <>
struct Words<EntryKind> {
  static constexpr std::array all{"close", "reopen", "note", "amend", "assign"};
};
template <>
struct Words<Unattached> {
  static constexpr std::array all{"none", "no_document", "no_clause", "words_changed", "moved", "ambiguous"};
};
template <>
struct Words<Change> {
  static constexpr std::array all{"same", "reworded", "stronger", "weaker"};
};

template <>
struct Words<EndingKind> {
  static constexpr std::array all{"mandate", "event", "anew", "again", "once", "silent", "unheard", "near", "passed", "always"};
};

template <class Enumeration>
const char* word_of(Enumeration value) {
  const auto at = static_cast<std::size_t>(value);
  return at < Words<Enumeration>::all.size() ? Words<Enumeration>::all[at] : "";  // the schema refuses what is no value
}

}  // namespace

const char* stored_word(DocumentKind kind) {
  return word_of(kind);
}
const char* stored_word(ParagraphKind kind) {
  return word_of(kind);
}
const char* stored_word(SymbolSource source) {
  return word_of(source);
}
const char* stored_word(SourceOutcome outcome) {
  return word_of(outcome);
}
const char* stored_word(Severity severity) {
  return word_of(severity);
}
const char* stored_word(EntryKind kind) {
  return word_of(kind);
}
const char* stored_word(Unattached reason) {
  return word_of(reason);
}
const char* stored_word(Change change) {
  return word_of(change);
}
const char* stored_word(EndingKind kind) {
  return word_of(kind);
}

template <class Enumeration>
Enumeration from_stored_word(std::string_view word) {
  const auto& all = Words<Enumeration>::all;
  const auto found = std::find(all.begin(), all.end(), word);
  return found == all.end() ? Enumeration{} : static_cast<Enumeration>(found - all.begin());
}

template DocumentKind from_stored_word(std::string_view);
template ParagraphKind from_stored_word(std::string_view);
template SymbolSource from_stored_word(std::string_view);
template SourceOutcome from_stored_word(std::string_view);
template Severity from_stored_word(std::string_view);
template EntryKind from_stored_word(std::string_view);
template Unattached from_stored_word(std::string_view);
template Change from_stored_word(std::string_view);
template EndingKind from_stored_word(std::string_view);

std::string symbol_order(std::string_view symbol) {
  constexpr std::size_t kWidth = 6;
  std::string order;
  for (std::size_t at = 0; at < symbol.size();) {
    std::size_t end = at;
    while (end < symbol.size() && symbol[end] >= '0' && symbol[end] <= '9') ++end;
    if (end == at) {
      order += symbol[at++];
      continue;
    }
    if (end - at < kWidth) order.append(kWidth - (end - at), '0');
    order += symbol.substr(at, end - at);
    at = end;
  }
  return order;
}

std::string folded_letters(std::string_view text) {
  std::string folded = fold(text);
  std::erase_if(folded, [](char c) {
    const auto byte = static_cast<unsigned char>(c);
    return byte < 0x80 && !std::isalnum(byte);
  });
  return folded;
}

std::string clause_id(std::string_view symbol, std::string_view paragraph, int number) {
  std::string id;
  id.reserve(symbol.size() + paragraph.size() + 6);
  id.append(symbol).append("#").append(paragraph).append(".").append(std::to_string(number));
  return id;
}

ClauseName parse_clause_id(std::string_view id) {
  ClauseName name;
  const std::size_t hash = id.rfind('#');
  const std::size_t dot = id.rfind('.');
  if (hash == std::string_view::npos || dot == std::string_view::npos || dot < hash) return name;
  const std::string_view digits = id.substr(dot + 1);
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), name.number);
  if (error != std::errc() || end != digits.data() + digits.size()) return name;
  name.paragraph = id.substr(hash + 1, dot - hash - 1);
  name.symbol = id.substr(0, hash);
  return name;
}

RowKey Names::rule(const std::string& name) {
  if (const auto known = rules_.find(name); known != rules_.end()) return known->second;
  const RowKey key = find_or_add(connection_.prepared("SELECT id FROM rule WHERE name = ?"),
                                 connection_.prepared("INSERT INTO rule (name) VALUES (?)"), name, nullptr);
  rules_.emplace(name, key);
  return key;
}

const std::string& Names::rule_name(RowKey key) {
  if (const auto known = rule_names_.find(key); known != rule_names_.end()) return known->second;
  Query& find = connection_.prepared("SELECT name FROM rule WHERE id = ?").bind(key);
  std::string name = find.next() ? find.text(0) : std::string();
  find.reset();
  return rule_names_.emplace(key, std::move(name)).first->second;
}

RowKey Names::actor(const ActorMention& mention) {
  const std::string seen = mention.id + '\n' + mention.name;
  if (const auto known = actors_.find(seen); known != actors_.end()) return known->second;
  const std::string folded = folded_letters(mention.name);
  const std::string name_if_unknown = mention.id.empty() ? folded : std::string();
  const RowKey key = find_or_add(connection_.prepared("SELECT id FROM actor WHERE entity = ? AND folded = ?"),
                                 connection_.prepared("INSERT INTO actor (entity, folded) VALUES (?, ?)"), mention.id, &name_if_unknown);
  connection_.prepared("INSERT OR IGNORE INTO actor_name (actor, name, folded) VALUES (?, ?, ?)").bind(key, mention.name, folded).run();
  actors_.emplace(seen, key);
  return key;
}

const std::string& Names::actor_entity(RowKey key) {
  if (const auto known = entities_.find(key); known != entities_.end()) return known->second;
  Query& find = connection_.prepared("SELECT entity FROM actor WHERE id = ?").bind(key);
  std::string entity = find.next() ? find.text(0) : std::string();
  find.reset();
  return entities_.emplace(key, std::move(entity)).first->second;
}

void Names::forget() {
  rules_.clear();
  rule_names_.clear();
  actors_.clear();
  entities_.clear();
}

RowKey Names::find_or_add(Query& find, Query& add, const std::string& first, const std::string* second) {
  second ? find.bind(first, *second) : find.bind(first);
  const bool found = find.next();
  const RowKey key = found ? find.key(0) : 0;
  find.reset();
  if (found) return key;
  (second ? add.bind(first, *second) : add.bind(first)).run();
  return connection_.database().getLastInsertRowid();
}

}  // namespace mandates
