// Reads decisions on events, and what is asked for them.
#include "followup/events.h"

#include <algorithm>
#include <charconv>
#include <map>

#include "extraction/delivers.h"
#include "phrases/phrase.h"

namespace mandates {
namespace {

constexpr int kLongestWait = 15;          // years from the decision to the end of the event
constexpr std::uint32_t kDeterminer = 5;  // "the" stands so many words before the name of an event at most
constexpr std::uint32_t kYearLength = 4;

int year_of(std::string_view text) {
  int year = 0;
  std::from_chars(text.data(), text.data() + std::min<std::size_t>(text.size(), kYearLength), year);
  return year;
}

// The day on which a decision says that the event is over: its last due, else the end of the last year that it names.
std::string last_day_of(const Clause& clause, const std::vector<Token>& tokens, const std::string& adopted) {
  std::string last;
  for (const DueMention& due : clause.due) last = std::max(last, due.to);
  const int from = year_of(adopted);
  if (last.empty()) {
    int latest = 0;
    for (const Token& token : tokens)
      if (token.shape == kYearNumber) latest = std::max(latest, year_of(token.span.of(clause.text)));
    if (latest > 0) last = std::to_string(latest) + "-12-31";
  }
  return last >= adopted && from > 0 && year_of(last) <= from + kLongestWait ? last : std::string();
}

}  // namespace

struct EventReader::Impl {
  explicit Impl(const RuleSet& rules) {
    for (const Rule* rule : rules.of_kind("event")) {
      const auto number = static_cast<std::uint32_t>(kinds++);
      for (const std::string& pattern : rule->values("phrases")) names.add(number, pattern, rules.classes(), words);
      for (const std::string& pattern : rule->values("unless")) bars.add(number, pattern, rules.classes(), words);
      for (const std::string& pattern : rule->values("after")) later.add(number, pattern, rules.classes(), words);
    }
    for (PhraseSet* set : {&names, &bars, &later}) set->finish();
    name_matcher = std::make_unique<PhraseMatcher>(names);
    bar_matcher = std::make_unique<PhraseMatcher>(bars);
    later_matcher = std::make_unique<PhraseMatcher>(later);
  }

  /// Kinds of events that the text of the last tokenize() names; with a determiner before it where one is asked for.
  std::vector<std::uint32_t> named(std::string_view text, bool with_determiner);
  bool has_determiner(std::string_view text, std::uint32_t at) const;
  /// It is on what comes after the event.
  bool is_later(std::uint32_t kind);

  std::size_t kinds = 0;
  Vocabulary words;
  PhraseSet names, bars, later;
  std::unique_ptr<PhraseMatcher> name_matcher, bar_matcher, later_matcher;
  std::vector<Token> tokens;
  std::vector<PhraseMatch> found;
};

bool EventReader::Impl::has_determiner(std::string_view text, std::uint32_t at) const {
  for (std::uint32_t back = 1; back <= kDeterminer && back <= at; ++back) {
    const Token& token = tokens[at - back];
    if (token.punctuation != 0) return false;
    const std::string word = fold(token.span.of(text));
    if (word == "the" || word == "this" || word == "that" || word == "its") return true;
    if (word == "a" || word == "an" || word == "any" || word == "each" || word == "every") return false;
  }
  return false;
}

std::vector<std::uint32_t> EventReader::Impl::named(std::string_view text, bool with_determiner) {
  std::vector<std::uint32_t> kinds_named;
  const auto size = static_cast<std::uint32_t>(tokens.size());
  for (std::uint32_t at = 0; at < size; ++at) {
    PhraseMatch match;
    if (!names.may_begin(tokens[at].word) || !name_matcher->match_at(tokens, at, size, match)) continue;
    bar_matcher->all_at(tokens, at, size, found);
    // One word is a name where it is written as one: "the Decade", but "the coming decade".
    if (match.end - at == 1 && !tokens[at].capital) continue;
    const bool barred = std::any_of(found.begin(), found.end(), [&](const PhraseMatch& bar) { return bar.pattern == match.pattern; });
    if (!barred && (!with_determiner || has_determiner(text, at))) kinds_named.push_back(match.pattern);
    at = match.end - 1;
  }
  return kinds_named;
}

bool EventReader::Impl::is_later(std::uint32_t kind) {
  const auto size = static_cast<std::uint32_t>(tokens.size());
  for (std::uint32_t at = 0; at < size; ++at) {
    if (!later.may_begin(tokens[at].word)) continue;
    later_matcher->all_at(tokens, at, size, found);
    if (std::any_of(found.begin(), found.end(), [&](const PhraseMatch& match) { return match.pattern == kind; })) return true;
  }
  return false;
}

EventReader::EventReader(const RuleSet& rules) : impl_(std::make_unique<Impl>(rules)) {}
EventReader::~EventReader() = default;
EventReader::EventReader(EventReader&&) noexcept = default;

std::vector<EventEnd> EventReader::ends(const StoredDocument& stored) {
  struct Event {
    std::string day;
    int paragraph = 0;
  };
  std::map<std::uint32_t, Event> events;
  for (const StoredClause& one : stored.clauses) {
    if (one.clause.type != "deciding") continue;
    tokenize(one.clause.text, impl_->words, impl_->tokens);
    const std::vector<std::uint32_t> named = impl_->named(one.clause.text, false);
    if (named.empty() || impl_->is_later(named.front())) continue;
    const std::string day = last_day_of(one.clause, impl_->tokens, stored.document.adopted);
    Event& event = events[named.front()];
    if (!day.empty() && day > event.day) event = {day, one.clause.paragraph_index};
  }
  std::erase_if(events, [](const auto& entry) { return entry.second.day.empty(); });
  std::vector<EventEnd> ends;
  if (events.empty()) return ends;
  for (std::size_t i = 0; i < stored.clauses.size(); ++i) {
    const Clause& clause = stored.clauses[i].clause;
    if (!clause.obligation || !clause.due.empty() || delivers(clause, {"report", "briefing", "agenda"})) continue;
    tokenize(clause.text, impl_->words, impl_->tokens);
    for (const std::uint32_t kind : impl_->named(clause.text, true)) {
      const auto event = events.find(kind);
      if (event == events.end() || impl_->is_later(kind)) continue;
      ends.push_back({i, event->second.day, event->second.paragraph});
      break;
    }
  }
  return ends;
}

}  // namespace mandates
