// Follows the steps of AskedActors, BoundActors and DueFinder over the words of one clause, and tells where they end.
#include "extraction/absences.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

#include "extraction/asked_actors.h"
#include "extraction/commitment_rules.h"
#include "extraction/delivers.h"
#include "extraction/draft.h"
#include "extraction/lexicon.h"
#include "extraction/name_book.h"
#include "extraction/name_edges.h"
#include "extraction/name_reader.h"

namespace mandates {
namespace {

/// Classes with which no name begins, and what they are.
constexpr std::array kNoName = {
    std::pair{WordClass::infinitive_marker, "infinitive-marker"},
    std::pair{WordClass::name_end, "name-end"},
    std::pair{WordClass::name_link, "name-link"},
    std::pair{WordClass::relative, "relative"},
    std::pair{WordClass::that_word, "that-word"},
    std::pair{WordClass::base_verb, "base-verb"},
    std::pair{WordClass::infinitive_adverb, "infinitive-adverb"},
    std::pair{WordClass::aside_opener, "aside-opener"},
    std::pair{WordClass::actor_pronoun, "actor-pronoun"},
};

class AbsenceFinder {
 public:
  AbsenceFinder(const RuleSet& rules, const Document& document, const Clause& clause)
      : clause_(clause),
        lexicon_(rules),
        matchers_(lexicon_),
        names_(lexicon_, matchers_),
        edges_(lexicon_, matchers_),
        reader_(lexicon_, matchers_, names_, edges_),
        commitments_(lexicon_, matchers_),
        tokens_(document.paragraphs.size()) {
    for (std::size_t i = 0; i < tokens_.size(); ++i) tokenize(document.paragraphs[i].text, lexicon_.words, tokens_[i]);
    names_.collect(document, tokens_);
    words_ = {&document, tokens_.data(), lexicon_.body_of_code(document.body)};
    paragraph_ = static_cast<std::uint32_t>(clause.paragraph_index);
    text_ = document.paragraphs[paragraph_].text;
    begin_ = word_from(tokens_[paragraph_], clause.span.begin);
    end_ = word_from(tokens_[paragraph_], clause.span.end);
    verb_ = clause.rules.empty() ? nullptr : rules.find(clause.rules.front());
  }

  std::vector<Absence> find() {
    if (clause_.actors.empty()) find_actor();
    if (clause_.obligation && clause_.due.empty()) find_due();
    return std::move(found_);
  }

 private:
  std::string printed(std::uint32_t begin, std::uint32_t end) const {
    const auto& tokens = tokens_[paragraph_];
    return "“" + std::string(text_.substr(tokens[begin].span.begin, tokens[end - 1].span.end - tokens[begin].span.begin)) + "”";
  }
  void add(const char* field, std::string reason, std::string rule = {}) { found_.push_back({field, std::move(reason), std::move(rule)}); }

  /// The word behind the verb of the clause.
  std::uint32_t behind_verb() const {
    const std::size_t at = clause_.text.find(clause_.verb_text);
    if (clause_.verb_text.empty() || at == std::string::npos) return begin_;
    const auto verb_end = static_cast<std::uint32_t>(clause_.span.begin + at + clause_.verb_text.size());
    std::uint32_t word = word_from(tokens_[paragraph_], verb_end);
    while (word < end_ && tokens_[paragraph_][word].punctuation != 0) ++word;
    return word;
  }

  void find_actor() {
    const std::uint32_t at = behind_verb();
    if (at >= end_) return add("actor", "nothing stands behind the verb");
    if (clause_.type != "directive") return find_commitment(at);
    const Passage here = words_.passage(paragraph_, end_, ActorEnd::infinitive);
    if (lexicon_.is(here[at], WordClass::that_word)) return find_subject(at + 1);
    const std::uint32_t first = edges_.past_lead(here, at);
    if (first < end_ && lexicon_.is(here[first], WordClass::act_noun) && first + 1 < end_ &&
        lexicon_.is(here[first + 1], WordClass::complement_link))
      return add("actor", printed(first, first + 2) + " asks for a thing, and nobody behind “by” does it", "class.act-noun");
    NameSpan name;
    if (!find_name(here, at, name)) return;
    find_what_follows(here, name);
  }

  /// Reads the name at `at`; tells why there is none.
  bool find_name(const Passage& here, std::uint32_t at, NameSpan& name) {
    const std::uint32_t first = std::min(edges_.past_lead(here, at), end_ - 1);
    if (!reader_.read(here, at, name)) {
      for (const auto& [word_class, id] : kNoName)
        if (lexicon_.is(here[first], word_class)) {
          add("actor", "no name begins with " + printed(first, first + 1), std::string("class.") + id);
          return false;
        }
      add("actor", printed(first, first + 1) + " begins the name of a text, not of somebody", "class.document-noun");
      return false;
    }
    if (reader_.plausible(here, name.begin, name.end)) return true;
    const bool instrument = here[name.begin].capital && reader_.instrument_at(here, name.begin);
    if (instrument)
      add("actor", printed(name.begin, name.end) + " is an instrument", "class.instrument-noun");
    else
      add("actor", "no rule knows " + printed(name.begin, name.end) + " as an actor, and it does not end in a noun of actors",
          "actor-noun.common");
    return false;
  }

  void find_what_follows(const Passage& here, const NameSpan& name) {
    const bool finite = here.end == ActorEnd::finite;
    for (std::uint32_t i = name.end; i < end_; ++i)
      if (edges_.boundary_at(here, i, i == name.end)) {
        if (finite && edges_.passive_at(here, i))
          return add("actor", printed(name.begin, name.end) + " suffers what is asked, and nobody behind “by” does it",
                     "class.passive-verb");
        if (verb_ != nullptr && !asks_somebody(*verb_))
          return add("actor", "the verb asks for a thing, and " + printed(name.begin, name.end) + " is not of those who can act",
                     "class.asked-noun");
        return add("actor", printed(name.begin, name.end) + " is too far from what is asked at " + printed(i, std::min(i + 2, end_)));
      }
    std::uint32_t after = 0;
    if (name.end < end_ && edges_.edge_at(here, name.end, {EdgeRole::tail, EdgeRole::aside, EdgeRole::stop}, after))
      return add("actor", "behind " + printed(name.begin, name.end) + " " + printed(name.end, after) + " ends the name, and no act follows",
                 edge_rule(name.end));
    add("actor", "no act follows " + printed(name.begin, name.end) + ": no “to” with a verb that the rules know", "class.base-verb");
  }

  std::string edge_rule(std::uint32_t at) {
    std::vector<PhraseMatch> matches;
    matchers_.edges.all_at(tokens_[paragraph_], at, end_, matches);
    const auto longest =
        std::max_element(matches.begin(), matches.end(), [](const auto& one, const auto& other) { return one.end < other.end; });
    return longest == matches.end() ? std::string() : lexicon_.edges.rules[longest->pattern]->id;
  }

  void find_subject(std::uint32_t at) {
    const Passage here = words_.passage(paragraph_, end_, ActorEnd::finite);
    NameSpan name;
    if (at < end_ && find_name(here, at, name)) find_what_follows(here, name);
  }

  void find_commitment(std::uint32_t at) {
    if (clause_.type != "deciding" && !commitments_.name(verb_)) return;
    PhraseMatch match;
    const Rule* rule = commitments_.at(words_, paragraph_, at, end_, clause_.type == "deciding", verb_ == nullptr ? "" : verb_->id, match);
    if (rule == nullptr) return add("actor", "no rule of commitment finds its words behind the verb");
    const std::string_view who = rule->value("actor");
    if (who == "none") return add("actor", "these words oblige nobody: " + printed(match.begin, match.end), rule->id);
    if (who == "subject" && lexicon_.is(tokens_[paragraph_][at], WordClass::that_word)) {
      const std::size_t before = found_.size();
      find_subject(at + 1);
      if (found_.size() > before) return;
    }
    add("actor", "the rule names nobody in " + printed(match.begin, match.end), rule->id);
  }

  void find_due() {
    const auto& tokens = tokens_[paragraph_];
    std::vector<PhraseMatch> matches;
    const std::size_t before = found_.size();
    for (std::uint32_t i = begin_; i < end_; ++i) {
      if (!lexicon_.dues.set.may_begin(tokens[i].word)) continue;
      matchers_.dues.all_at(tokens, i, end_, matches);
      if (matches.empty()) continue;
      const auto bar = std::find_if(matches.begin(), matches.end(), [&](const auto& match) { return lexicon_.is_due_bar(match.pattern); });
      const PhraseMatch& match =
          bar != matches.end()
              ? *bar
              : *std::max_element(matches.begin(), matches.end(), [](const auto& one, const auto& other) { return one.end < other.end; });
      const Rule& rule = *lexicon_.dues.rules[match.pattern];
      const std::string words = printed(match.begin, match.end);
      if (bar != matches.end())
        add("due", words + " is in “unless” of the rule: the time of something else", rule.id);
      else if (!rule.values("needs").empty() && !delivers(clause_, rule.values("needs")))
        add("due", fmt::format("{} counts only with a deliverable of these: {}", words, fmt::join(rule.values("needs"), ", ")), rule.id);
      else if (!rule.value("reference").empty())
        add("due", words + " points at another paragraph, which gives no time", rule.id);
      else
        add("due", words + " is past, or tells of a body or day that is not known", rule.id);
      i = match.end - 1;
    }
    if (found_.size() == before) add("due", "no rule finds a time in these words");
  }

  const Clause& clause_;
  Lexicon lexicon_;
  Matchers matchers_;
  NameBook names_;
  NameEdges edges_;
  NameReader reader_;
  CommitmentRules commitments_;
  std::vector<std::vector<Token>> tokens_;
  DocumentWords words_;
  std::uint32_t paragraph_ = 0;
  std::string_view text_;
  std::uint32_t begin_ = 0;
  std::uint32_t end_ = 0;
  const Rule* verb_ = nullptr;
  std::vector<Absence> found_;
};

}  // namespace

std::vector<Absence> explain_absences(const RuleSet& rules, const Document& document, const Clause& clause) {
  return AbsenceFinder(rules, document, clause).find();
}

}  // namespace mandates
