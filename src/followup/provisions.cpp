// Matches the phrases of provisions in operative paragraphs, and holds them against the clause that they stand in.
#include "followup/provisions.h"

#include <algorithm>
#include <iterator>
#include <unordered_map>
#include <unordered_set>

#include "followup/rule_phrases.h"

namespace mandates {
namespace {

/// Tells apart who belongs to the Organization and who does not: by the classes of actors, names without an entity by words of the class
/// `outside-name`. Names with words of `inside-name` belong to it in either case.
class Outsiders {
 public:
  explicit Outsiders(const RuleSet& rules) {
    fill(inside_, rules, "inside-name");
    fill(outside_, rules, "outside-name");
    in_inside_.emplace(inside_);
    in_outside_.emplace(outside_);
    for (const Rule* rule : rules.of_kind("actor")) {
      const std::string_view sort = rule->value("class");
      if (sort != "state" && sort != "group" && sort != "organization") continue;
      if (!has(inside_, *in_inside_, std::string(rule->value("name")))) entities_.insert(rule->id.substr(rule->id.find('.') + 1));
    }
  }

  bool among(const std::vector<ActorMention>& actors) {
    return std::any_of(actors.begin(), actors.end(), [&](const ActorMention& one) { return is(one); });
  }

 private:
  void fill(PhraseSet& set, const RuleSet& rules, const char* name) {
    if (const std::vector<std::string>* phrases = rules.classes().find(name))
      for (const std::string& phrase : *phrases) set.add(0, phrase, rules.classes(), words_);
    set.finish();
  }

  bool has(const PhraseSet& set, PhraseMatcher& matcher, const std::string& name) {
    tokenize(name, words_, tokens_);
    const auto size = static_cast<std::uint32_t>(tokens_.size());
    PhraseMatch match;
    for (std::uint32_t at = 0; at < size; ++at)
      if (set.may_begin(tokens_[at].word) && matcher.match_at(tokens_, at, size, match)) return true;
    return false;
  }

  bool is(const ActorMention& actor) {
    if (!actor.id.empty()) return entities_.count(actor.id) != 0;
    const auto known = by_name_.find(actor.name);
    if (known != by_name_.end()) return known->second;
    return by_name_[actor.name] = has(outside_, *in_outside_, actor.name) && !has(inside_, *in_inside_, actor.name);
  }

  std::unordered_set<std::string> entities_;
  std::unordered_map<std::string, bool> by_name_;
  Vocabulary words_;
  PhraseSet inside_, outside_;
  std::optional<PhraseMatcher> in_inside_, in_outside_;
  std::vector<Token> tokens_;
};

/// Where the words of a provision end: what is reviewed or ended, and when, stands behind the words of the rule, up to the next mark. The
/// means are said by the words of the rule alone.
std::uint32_t end_of_words(const std::vector<Token>& tokens, const PhraseMatch& match, std::string_view kind) {
  constexpr std::uint32_t kMostWords = 16;
  std::uint32_t end = match.end;
  if (kind == "resources") return end;
  while (end < tokens.size() && end < match.end + kMostWords && tokens[end].punctuation == 0) ++end;
  return end;
}

/// The clause around a byte of a paragraph: the last one that begins before it, else the first; null without any.
const Clause* clause_at(const std::vector<StoredClause>& clauses, std::size_t from, int paragraph, std::size_t byte) {
  const Clause* found = nullptr;
  for (std::size_t i = from; i < clauses.size() && clauses[i].clause.paragraph_index == paragraph; ++i)
    if (found == nullptr || clauses[i].clause.span.begin <= byte) found = &clauses[i].clause;
  return found;
}

}  // namespace

struct ProvisionReader::Impl {
  explicit Impl(const RuleSet& rules) : phrases(rules, "provision", words), outsiders(rules) {}

  /// `clause` is the one around the words. An item without one asks the actors of its chapeau, `above`.
  bool counts_in(const Rule& rule, const Clause* clause, const Clause* above) {
    const std::vector<std::string>& barred = rule.values("not_in");
    if (clause != nullptr && std::find(barred.begin(), barred.end(), clause->type) != barred.end()) return false;
    const std::string_view asked_of = rule.value("asked_of");
    if (asked_of.empty()) return true;
    const Clause* asking = clause != nullptr ? clause : above;
    return (asking != nullptr && outsiders.among(asking->actors)) == (asked_of == "others");
  }

  /// The last clause of the nearest chapeau that has one; null without any.
  static const Clause* clause_above(const StoredDocument& stored, int index) {
    for (int at = stored.document.paragraphs[static_cast<std::size_t>(index)].parent; at >= 0;
         at = stored.document.paragraphs[static_cast<std::size_t>(at)].parent) {
      const auto after = std::upper_bound(stored.clauses.begin(), stored.clauses.end(), at,
                                          [](int one, const StoredClause& other) { return one < other.clause.paragraph_index; });
      if (after != stored.clauses.begin() && std::prev(after)->clause.paragraph_index == at) return &std::prev(after)->clause;
    }
    return nullptr;
  }

  void read(const StoredDocument& stored, int index, std::size_t first_clause, std::vector<Provision>& found) {
    const Paragraph& paragraph = stored.document.paragraphs[static_cast<std::size_t>(index)];
    tokenize(paragraph.text, words, tokens);
    const auto first = static_cast<std::ptrdiff_t>(found.size());
    const Clause* above = clause_above(stored, index);
    const auto counts = [&](const PhraseMatch& match) {
      return counts_in(phrases.rule(match), clause_at(stored.clauses, first_clause, index, tokens[match.begin].span.begin), above);
    };
    for (const PhraseMatch& match : phrases.matches_of_each(tokens, counts)) {
      const Rule& rule = phrases.rule(match);
      const Span span{tokens[match.begin].span.begin, tokens[end_of_words(tokens, match, rule.value("provision")) - 1].span.end};
      // What two rules say of overlapping words is one provision, with the words of both.
      const auto known = std::find_if(found.begin() + first, found.end(), [&](const Provision& one) {
        return one.kind == rule.value("provision") && one.detail == rule.value("detail") && span.begin < one.span.end;
      });
      if (known == found.end()) {
        found.push_back({std::string(rule.value("provision")), std::string(rule.value("detail")), paragraph.number, index, span,
                         std::string(span.of(paragraph.text)), rule.id});
      } else {
        known->span.end = std::max(known->span.end, span.end);
        known->words = known->span.of(paragraph.text);
      }
    }
  }

  Vocabulary words;
  RulePhrases phrases;
  Outsiders outsiders;
  std::vector<Token> tokens;
};

ProvisionReader::ProvisionReader(const RuleSet& rules) : impl_(std::make_unique<Impl>(rules)) {}
ProvisionReader::~ProvisionReader() = default;
ProvisionReader::ProvisionReader(ProvisionReader&&) noexcept = default;

std::vector<Provision> ProvisionReader::read(const StoredDocument& stored) {
  std::vector<Provision> found;
  std::size_t clause = 0;
  for (std::size_t i = 0; i < stored.document.paragraphs.size(); ++i) {
    const int index = static_cast<int>(i);
    while (clause < stored.clauses.size() && stored.clauses[clause].clause.paragraph_index < index) ++clause;
    if (stored.document.paragraphs[i].kind == ParagraphKind::operative) impl_->read(stored, index, clause, found);
  }
  return found;
}

}  // namespace mandates
