// Reads decisions on events, and what is asked for them.
#include "followup/events.h"

#include <algorithm>
#include <charconv>
#include <map>
#include <optional>

#include "calendar/day.h"
#include "document/line_shape.h"
#include "extraction/delivers.h"
#include "followup/due_state.h"
#include "followup/printed_day.h"
#include "followup/rule_phrases.h"
#include "phrases/phrase.h"
#include "text/english.h"

namespace mandates {
namespace {

constexpr std::uint32_t kDeterminer = 5;  // "the" stands so many words before the name of an event at most
constexpr std::uint32_t kYearLength = 4;
constexpr std::uint32_t kDayBehind = 14;  // words behind the name of an event among which its day stands

int year_of(std::string_view text) {
  int year = 0;
  std::from_chars(text.data(), text.data() + std::min<std::size_t>(text.size(), kYearLength), year);
  return year;
}

// "the year beginning on 1 January 2019": it is over with that year.
std::string end_of_year_begun(const std::string& day) {
  constexpr std::string_view kFirst = "-01-01";
  constexpr int kDecember = 12;
  return day.ends_with(kFirst) ? iso_day(last_of_month(year_of(day), kDecember)) : day;
}

// The day on which a decision says that the event is over: its last due, or the last day that it prints. A session goes on for longer.
std::string last_day_of(const Clause& clause, const PrintedDay& printed, const std::string& adopted) {
  std::string last;
  bool in_session = false;
  for (const DueMention& due : clause.due) {
    if (due.to <= last || due.code.is(DueKind::every)) continue;  // a recurrence is no day of the event
    last = due.to;
    in_session = due.code.is(DueKind::session);
  }
  if (last.empty() || (in_session && printed.exact)) return printed.day;
  const int from = year_of(adopted);
  return last >= adopted && from > 0 && year_of(last) <= from + kLongestWait ? last : std::string();
}

// A day is that of exact days of a decision, or it prints it.
bool has_exact_day(const Clause& clause, const PrintedDay& printed, const std::string& day) {
  if (std::any_of(clause.due.begin(), clause.due.end(), [&](const DueMention& due) { return due.to == day && has_exact_days(due); }))
    return true;
  return printed.exact && printed.day == day;
}

// The day on which the first part begins that a decision gives; of a month or a longer time its last day. A session opens before what takes
// place in it.
std::string first_day_of(const Clause& clause, const std::string& adopted) {
  constexpr std::string_view kEarly = "early";
  std::string first;
  for (const DueMention& due : clause.due) {
    const bool early = has_exact_days(due) || due.text.find(kEarly) != std::string::npos;
    const std::string& day = early ? due.from : due.to;
    if (day > adopted && !due.code.is(DueKind::session) && (first.empty() || day < first)) first = day;
  }
  return first;
}

}  // namespace

struct EventReader::Impl {
  explicit Impl(const RuleSet& rules)
      : occasions(rules, "act", words, "part", "occasion"),
        examples(rules, "act", words, "part", "examples"),
        starts(rules, "act", words, "part", "starts"),
        ahead(rules, "act", words, "part", "ahead"),
        same_event(rules, "act", words, "part", "same-event"),
        attends(rules, "act", words, "part", "attends") {
    for (const Rule* rule : rules.of_kind("event")) {
      const auto number = static_cast<std::uint32_t>(goes_on.size());
      goes_on.push_back(!rule->value("goes_on").empty());
      for (const std::string& pattern : rule->values("phrases")) names.add(number, pattern, rules.classes(), words);
      for (const std::string& pattern : rule->values("unless")) bars.add(number, pattern, rules.classes(), words);
      for (const std::string& pattern : rule->values("after")) later.add(number, pattern, rules.classes(), words);
    }
    for (PhraseSet* set : {&names, &bars, &later}) set->finish();
    name_matcher = std::make_unique<PhraseMatcher>(names);
    bar_matcher = std::make_unique<PhraseMatcher>(bars);
    later_matcher = std::make_unique<PhraseMatcher>(later);
  }

  /// The kind of event that is named at a token, which moves to the last one of the name.
  std::optional<std::uint32_t> kind_at(std::uint32_t& at);
  /// Kinds of events that the text of the last tokenize() names; with a determiner before it where one is asked for.
  std::vector<std::uint32_t> named(std::string_view text, bool with_determiner);
  bool has_determiner(std::string_view text, std::uint32_t at) const;
  /// It is on what comes after the event.
  bool is_later(std::uint32_t kind);
  /// It is to be done before the event.
  bool is_before(std::uint32_t kind);

  /// The day of an occasion that the text of the last tokenize() names with it; empty without one.
  std::string own_occasion(std::string_view text, const std::string& adopted);

  std::vector<bool> goes_on;  // by kind
  Vocabulary words;
  PhraseSet names, bars, later;
  std::unique_ptr<PhraseMatcher> name_matcher, bar_matcher, later_matcher;
  RulePhrases occasions, examples, starts, ahead, same_event, attends;
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

std::optional<std::uint32_t> EventReader::Impl::kind_at(std::uint32_t& at) {
  const auto size = static_cast<std::uint32_t>(tokens.size());
  PhraseMatch match;
  if (!names.may_begin(tokens[at].word) || !name_matcher->match_at(tokens, at, size, match)) return std::nullopt;
  bar_matcher->all_at(tokens, at, size, found);
  // One word is a name where it is written as one: "the Decade", but "the coming decade".
  if (match.end - at == 1 && !tokens[at].capital) return std::nullopt;
  const bool barred = std::any_of(found.begin(), found.end(), [&](const PhraseMatch& bar) { return bar.pattern == match.pattern; });
  at = match.end - 1;
  return barred ? std::nullopt : std::optional(match.pattern);
}

std::vector<std::uint32_t> EventReader::Impl::named(std::string_view text, bool with_determiner) {
  std::vector<std::uint32_t> kinds_named;
  const auto size = static_cast<std::uint32_t>(tokens.size());
  for (std::uint32_t at = 0; at < size; ++at) {
    const std::uint32_t begin = at;
    const auto kind = kind_at(at);
    if (kind && (!with_determiner || has_determiner(text, begin))) kinds_named.push_back(*kind);
  }
  return kinds_named;
}

bool EventReader::Impl::is_before(std::uint32_t kind) {
  for (const PhraseMatch& match : ahead.matches(tokens)) {
    const auto end = std::min<std::size_t>(match.end + kDeterminer, tokens.size());
    for (std::uint32_t at = match.end; at < end; ++at)
      if (std::uint32_t last = at; kind_at(last) == kind) return true;
  }
  return false;
}

bool EventReader::Impl::is_later(std::uint32_t kind) {
  if (is_before(kind)) return false;
  const auto size = static_cast<std::uint32_t>(tokens.size());
  for (std::uint32_t at = 0; at < size; ++at) {
    if (!later.may_begin(tokens[at].word)) continue;
    later_matcher->all_at(tokens, at, size, found);
    if (std::any_of(found.begin(), found.end(), [&](const PhraseMatch& match) { return match.pattern == kind; })) return true;
  }
  return false;
}

std::string EventReader::Impl::own_occasion(std::string_view text, const std::string& adopted) {
  const std::vector<PhraseMatch> given = examples.matches(tokens);
  for (const PhraseMatch& match : occasions.matches(tokens)) {
    if (!given.empty() && given.front().begin < match.begin) break;  // one of several that are meant
    const PrintedDay printed = last_day_in(text, tokens, match.begin, match.end + kDayBehind, adopted);
    if (!printed.day.empty()) return printed.day;
  }
  return {};
}

EventReader::EventReader(const RuleSet& rules) : impl_(std::make_unique<Impl>(rules)) {}
EventReader::~EventReader() = default;
EventReader::EventReader(EventReader&&) noexcept = default;

std::vector<EventEnd> EventReader::ends(const StoredDocument& stored) {
  struct Event {
    std::string day;
    int paragraph = 0;
    std::string first{};
    bool exact = false;
  };
  const std::string& adopted = stored.document.adopted;
  const auto prints_no_year = [](const std::string& text) { return std::none_of(text.begin(), text.end(), is_digit); };
  std::map<std::uint32_t, Event> events;
  for (const StoredClause& one : stored.clauses) {
    const bool convenes = delivers(one.clause, {"meeting"}) && std::any_of(one.clause.due.begin(), one.clause.due.end(), has_exact_days);
    if ((one.clause.type != "deciding" && !convenes) || delivers(one.clause, {"agenda"})) continue;
    tokenize(one.clause.text, impl_->words, impl_->tokens);
    const std::vector<std::uint32_t> named = impl_->named(one.clause.text, false);
    if (named.empty() || impl_->is_later(named.front())) continue;
    if (!impl_->goes_on[named.front()] && impl_->starts.any_in(impl_->tokens)) continue;  // it is held again and again from then on
    const PrintedDay printed = last_day_in(one.clause.text, impl_->tokens, 0, impl_->tokens.size(), adopted);
    std::string day = last_day_of(one.clause, printed, adopted);
    if (impl_->goes_on[named.front()]) day = end_of_year_begun(day);
    Event& event = events[named.front()];
    if (event.first.empty()) event.first = first_day_of(one.clause, adopted);
    // A session or year says no more than the days.
    const bool exact = has_exact_day(one.clause, printed, day);
    if (!day.empty() && (exact == event.exact ? day > event.day : exact)) event = {day, one.clause.paragraph_index, event.first, exact};
  }
  std::erase_if(events, [](const auto& entry) { return entry.second.day.empty(); });
  // The day of one that an earlier resolution decided to hold stands in the preamble.
  for (std::size_t i = 0; i < stored.document.paragraphs.size(); ++i) {
    const Paragraph& paragraph = stored.document.paragraphs[i];
    if (paragraph.kind != ParagraphKind::preambular) break;
    if (prints_no_year(paragraph.text)) continue;
    tokenize(paragraph.text, impl_->words, impl_->tokens);
    const auto size = static_cast<std::uint32_t>(impl_->tokens.size());
    for (std::uint32_t at = 0; at < size; ++at) {
      const auto kind = impl_->kind_at(at);
      if (!kind || impl_->goes_on[*kind] || events.contains(*kind)) continue;
      const PrintedDay printed = last_day_in(paragraph.text, impl_->tokens, at, at + kDayBehind, adopted);
      if (printed.exact) events.emplace(*kind, Event{printed.day, static_cast<int>(i), {}, true});
    }
  }
  // Who is to come is asked of the one event that the document decides to hold.
  const bool has_one = std::count_if(events.begin(), events.end(), [&](const auto& entry) { return !impl_->goes_on[entry.first]; }) == 1;
  const auto end_with = [&](std::size_t clause, std::uint32_t kind) {
    const Event& event = events.at(kind);
    return EventEnd{clause, event.day, event.paragraph, event.first, event.exact, !impl_->goes_on[kind]};
  };
  std::vector<EventEnd> ends;
  for (std::size_t i = 0; i < stored.clauses.size(); ++i) {
    const Clause& clause = stored.clauses[i].clause;
    if (!clause.obligation || !clause.due.empty()) continue;
    if (delivers(clause, {"report", "briefing", "agenda"})) continue;
    const bool goes_with_last =
        !ends.empty() && ends.back().clause + 1 == i && stored.clauses[i - 1].clause.paragraph_index == clause.paragraph_index;
    if (events.empty() && !goes_with_last && prints_no_year(clause.text)) continue;
    tokenize(clause.text, impl_->words, impl_->tokens);
    bool found = false;
    for (const std::uint32_t kind : impl_->named(clause.text, true)) {
      if (!events.contains(kind) || impl_->is_later(kind)) continue;
      ends.push_back(end_with(i, kind));
      found = true;
      break;
    }
    if (found) continue;
    if (std::string day = impl_->own_occasion(clause.text, adopted); !day.empty()) {
      ends.push_back({i, std::move(day), clause.paragraph_index, {}, false, true});
    } else if (goes_with_last && impl_->same_event.any_in(impl_->tokens)) {
      EventEnd same = ends.back();
      same.clause = i;
      ends.push_back(std::move(same));
    } else if (has_one && impl_->attends.any_in(impl_->tokens)) {
      const auto event = std::find_if(events.begin(), events.end(), [&](const auto& entry) { return !impl_->goes_on[entry.first]; });
      if (event->second.exact && !impl_->is_later(event->first)) ends.push_back(end_with(i, event->first));
    }
  }
  return ends;
}

}  // namespace mandates
