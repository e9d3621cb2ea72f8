#include "store/attachments.h"

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "store/choice.h"
#include "store/names.h"

namespace mandates {

namespace {

struct Candidate {
  RowKey key = 0;
  std::string id;
  std::string paragraph;
  std::string verb;
  std::string folded;
  int number = 0;
};

struct Attachment {
  RowKey clause = 0;
  Unattached reason = Unattached::no_clause;
  std::string candidate;
};

// The number of a paragraph as printed: "II/4" of "II/r2/4", the fourth of the second run of the numbers of part II
// (make_numbers_unique()); "u" of "u2" and of "II/u1", paragraphs without a number, which are counted in their document or in their part;
// "u(a)" of an item of one.
std::string printed_number(const std::string& paragraph) {
  constexpr std::string_view kDigits = "0123456789";
  std::string printed;
  for (std::size_t begin = 0; begin <= paragraph.size();) {
    const std::size_t slash = std::min(paragraph.find('/', begin), paragraph.size());
    const std::size_t digits = std::min(paragraph.find_first_not_of(kDigits, begin + 1), paragraph.size());
    const bool run = slash < paragraph.size() && slash > begin + 1 && paragraph[begin] == 'r' && digits == slash;
    if (slash == paragraph.size() && digits > begin + 1 && paragraph[begin] == 'u') return "u" + paragraph.substr(digits);
    if (!run) printed.append(paragraph, begin, slash - begin + 1);
    begin = slash + 1;
  }
  return printed;
}

std::vector<Candidate> clauses_of(Connection& connection, RowKey document, const std::string& symbol) {
  std::vector<Candidate> clauses;
  Query& query = connection.prepared(
      "SELECT id, paragraph, number, verb, text FROM clause WHERE document = ? ORDER BY paragraph_position, number, id");
  query.bind(document);
  while (query.next()) {
    const std::string paragraph = query.text(1);
    const int number = query.number(2);
    clauses.push_back(
        {query.key(0), clause_id(symbol, paragraph, number), paragraph, query.text(3), folded_letters(query.text(4)), number});
  }
  return clauses;
}

// Only the very words in the very place attach an entry. Anything less is offered as a candidate and left to a person: an entry that
// silently moved to another request would be worse than one that waits.
Attachment match(const Candidate& anchor, const std::vector<Candidate>& clauses) {
  std::vector<const Candidate*> exact, same_place, same_words, same_print;
  const std::string printed = printed_number(anchor.paragraph);
  for (const Candidate& clause : clauses) {
    if (clause.verb != anchor.verb) continue;
    const bool place = clause.paragraph == anchor.paragraph;
    const bool words = clause.folded == anchor.folded;
    if (place && words)
      exact.push_back(&clause);
    else if (place)
      same_place.push_back(&clause);
    else if (words) {
      same_words.push_back(&clause);
      if (printed_number(clause.paragraph) == printed) same_print.push_back(&clause);
    }
  }
  if (exact.size() == 1) return {exact[0]->key, Unattached::none, {}};
  for (const Candidate* clause : exact) {
    if (clause->number == anchor.number) return {clause->key, Unattached::none, {}};
  }
  if (!exact.empty()) return {0, Unattached::ambiguous, {}};
  // The same place and words, whose number was told apart otherwise when the entry was made.
  if (same_print.size() == 1) return {same_print[0]->key, Unattached::none, {}};
  if (same_words.size() == 1) return {0, Unattached::moved, same_words[0]->id};
  if (same_words.empty() && same_place.size() == 1) return {0, Unattached::words_changed, same_place[0]->id};
  if (!same_words.empty() || !same_place.empty()) return {0, Unattached::ambiguous, {}};
  return {};
}

}  // namespace

void attach_entries(Connection& connection, const std::string& symbol) {
  struct Anchored {
    RowKey entry;
    Candidate anchor;
  };
  std::vector<Anchored> entries;
  Query& query = connection.prepared("SELECT id, paragraph, verb, folded, number FROM entry WHERE symbol = ?").bind(symbol);
  while (query.next()) entries.push_back({query.key(0), {0, {}, query.text(1), query.text(2), query.text(3), query.number(4)}});
  if (entries.empty()) return;

  const RowKey document = find_chosen(connection, symbol).document;
  const std::vector<Candidate> clauses = document ? clauses_of(connection, document, symbol) : std::vector<Candidate>();
  for (const Anchored& entry : entries) {
    Attachment found = match(entry.anchor, clauses);
    if (!document) found.reason = Unattached::no_document;
    Query& write = connection.prepared("INSERT OR REPLACE INTO attachment (entry, clause, reason, candidate) VALUES (?, ?, ?, ?)");
    write.bind(entry.entry, found.clause, stored_word(found.reason), found.candidate);
    if (!found.clause) write.bind_at(2, nullptr);
    write.run();
  }
}

}  // namespace mandates
