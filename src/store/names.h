// Words of the store for the enumerations, and the names that many rows share (rules, actors), each stored once.
// For the .cpp files of this module only.
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

/// The value of a word; the first of the enumeration for a word that is none (the schema's CHECKs keep those out).
template <class Enumeration>
Enumeration from_stored_word(std::string_view word);

/// Symbol with its numbers padded: "A/RES/61/9" → "A/RES/000061/000009", so that symbols sort as people count.
std::string symbol_order(std::string_view symbol);

/// What decides whether two texts are the same words: letters and digits, without case, diacritics, spaces and marks, so that a hyphen
/// or a line break more or less does not count.
std::string folded_letters(std::string_view text);

/// "A/RES/61/181#9.1"
std::string clause_id(std::string_view symbol, std::string_view paragraph, int number);

/// The parts of a clause's id; `symbol` is empty where it is none.
struct ClauseName {
  std::string symbol;
  std::string paragraph;
  int number = 0;
};
ClauseName parse_clause_id(std::string_view id);

/// The tables `rule`, `actor` and `actor_name`, with what was seen of them kept in memory. They only grow: what nobody refers to any more
/// is left out by those who read.
class Names {
 public:
  explicit Names(Connection& connection) : connection_(connection) {}

  RowKey rule(const std::string& name);
  const std::string& rule_name(RowKey key);
  /// Key of the actor of a mention; remembers the name that the document gives it.
  RowKey actor(const ActorMention& mention);
  const std::string& actor_entity(RowKey key);
  /// To be called when a transaction is rolled back: keys that it made are gone.
  void forget();

 private:
  RowKey find_or_add(Query& find, Query& add, const std::string& first, const std::string* second);

  Connection& connection_;
  std::unordered_map<std::string, RowKey> rules_;
  std::unordered_map<RowKey, std::string> rule_names_;
  std::unordered_map<std::string, RowKey> actors_;  // by entity, line feed, name
  std::unordered_map<RowKey, std::string> entities_;
};

}  // namespace mandates
