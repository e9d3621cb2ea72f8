// Database words for enumerations, and tables of shared names (rules, actors), each stored once. Internal to this module.
#pragma once

#include <string>
#include <string_view>
#include <unordered_map>

#include "store/connection.h"
#include "store/rows.h"

namespace mandates {

const char* stored_word(DocumentKind kind);
const char* stored_word(ParagraphKind kind);
const char* stored_word(SymbolSource source);
const char* stored_word(SourceOutcome outcome);
const char* stored_word(Severity severity);
const char* stored_word(EntryKind kind);
const char* stored_word(Unattached reason);
const char* stored_word(Change change);
const char* stored_word(EndingKind kind);

/// The value for a database word; the first value of the enumeration for unknown words (CHECK constraints of the schema exclude these).
template <class Enumeration>
Enumeration from_stored_word(std::string_view word);

/// Sort key of a symbol, numbers padded with zeros: "A/RES/61/9" → "A/RES/000061/000009".
std::string symbol_order(std::string_view symbol);

/// Normal form for comparing words: without case, diacritics, spaces and ASCII punctuation, so that hyphens and line breaks do not matter.
std::string folded_letters(std::string_view text);

/// "A/RES/61/181#9.1"
std::string clause_id(std::string_view symbol, std::string_view paragraph, int number);

/// A clause id taken apart; `symbol` is empty if the text is no clause id.
struct ClauseName {
  std::string symbol;
  std::string paragraph;
  int number = 0;
};
ClauseName parse_clause_id(std::string_view id);

/// Tables `rule`, `actor` and `actor_name`, with a cache of keys. Rows are never deleted; queries ignore names that are no longer
/// referenced.
class Names {
 public:
  explicit Names(Connection& connection) : connection_(connection) {}

  RowKey rule(const std::string& name);
  const std::string& rule_name(RowKey key);
  /// Key of the mentioned actor, added if new; also records the name used by the document.
  RowKey actor(const ActorMention& mention);
  const std::string& actor_entity(RowKey key);
  /// Clears the cache. Call it after a rollback: keys made in that transaction no longer exist.
  void forget();

 private:
  RowKey find_or_add(Query& find, Query& add, const std::string& first, const std::string* second);

  Connection& connection_;
  std::unordered_map<std::string, RowKey> rules_;
  std::unordered_map<RowKey, std::string> rule_names_;
  std::unordered_map<std::string, RowKey> actors_;  // key: entity id, line feed, name
  std::unordered_map<RowKey, std::string> entities_;
};

}  // namespace mandates
