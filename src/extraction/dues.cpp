#include "extraction/dues.h"

#include <date/date.h>
#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <map>

#include "extraction/act_finder.h"

namespace mandates {
namespace {

constexpr std::string_view kRegularly = "every:regular";
constexpr std::uint32_t kShortBar = 2;  // words, "regular session": no time by themselves

std::optional<int> to_number(std::string_view digits) {
  int value = 0;
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
  if (error != std::errc{} || end == digits.data()) return std::nullopt;
  return value;
}

std::string iso(date::year_month_day day) {
  return fmt::format("{:04}-{:02}-{:02}", static_cast<int>(day.year()), static_cast<unsigned>(day.month()),
                     static_cast<unsigned>(day.day()));
}

std::string last_day(int year, unsigned month) {
  return iso(date::year{year} / date::month{month} / date::last);
}

std::string in_years(const std::string& code) {
  // P12M and P1Y are the same.
  const std::size_t length = code.rfind(":P");
  if (length == std::string::npos || code.back() != 'M') return code;
  const auto months = to_number(std::string_view(code).substr(length + 2, code.size() - length - 3));
  return months && *months % 12 == 0 ? fmt::format("{}:P{}Y", code.substr(0, length), *months / 12) : code;
}

int adoption_year(const Document& document) {
  return document.adopted.size() < 4 ? 0 : to_number(document.adopted.substr(0, 4)).value_or(0);
}

}  // namespace

const Capture* DueFinder::capture(std::string_view label) const {
  for (const Capture& each : captures_)
    if (each.label == label) return &each;
  return nullptr;
}

std::uint32_t DueFinder::time_begin(const PhraseMatch& match) const {
  const Capture* when = capture("when");
  return when == nullptr ? match.begin : when->begin;
}

std::optional<int> DueFinder::number_of(const Capture& found, const std::vector<Token>& tokens, const DueScope& context) const {
  // Number words add up ("eighty-first" = 80 + 1), "hundred" multiplies; digits stand for themselves.
  const std::string& text = context.document->paragraphs[context.paragraph].text;
  int total = 0;
  bool any = false;
  for (std::uint32_t i = found.begin; i < found.end; ++i) {
    const std::string word = fold(tokens[i].span.of(text));
    if (!word.empty() && word[0] >= '0' && word[0] <= '9') {
      if (const auto digits = to_number(word)) return digits;
    }
    const int value = lexicon_.rules.value_of("number-word", word);
    if (value < 0) continue;
    any = true;
    if (value == 100 && total > 0)
      total *= 100;
    else
      total += value;
  }
  return any ? std::optional<int>(total) : std::nullopt;
}

std::optional<int> DueFinder::number(std::string_view label, const std::vector<Token>& tokens, const DueScope& context) const {
  const Capture* found = capture(label);
  return found == nullptr ? std::nullopt : number_of(*found, tokens, context);
}

std::optional<std::string> DueFinder::code_at(std::uint32_t at, std::uint32_t limit, const std::vector<Token>& tokens,
                                              const DueScope& context, std::uint32_t& after) {
  const std::string& text = context.document->paragraphs[context.paragraph].text;
  PhraseMatch match;
  std::uint32_t end = at;
  if (matchers_.bodies.match_at(tokens, at, limit, match)) {
    after = match.end;
    return lexicon_.body_of_rule(lexicon_.bodies.rules[match.pattern])->code;
  }
  if (matchers_.subjects.match_at(tokens, at, limit, match)) end = match.end;
  if (tokens[at].capital) end = std::max(end, names_.proper_name_end(tokens, at, limit));
  if (end == at) return std::nullopt;
  after = end;
  if (lexicon_.rules.value_of("number-word", fold(tokens[at].span.of(text))) >= 0) {
    // "Third Committee of the General Assembly" meets in the sessions of the whole; "Second World Assembly" has no numbered sessions.
    for (std::uint32_t i = at + 1; i < end; ++i)
      if (matchers_.bodies.match_at(tokens, i, end, match)) return lexicon_.body_of_rule(lexicon_.bodies.rules[match.pattern])->code;
    return std::nullopt;
  }
  const bool definite = at > 0 && lexicon_.is(tokens[at - 1], WordClass::determiner);
  const ResolvedName resolved = names_.resolve({context.paragraph, at}, end, definite);
  if (!kinds_.holds_sessions(resolved.name)) return std::nullopt;
  for (const Body& body : lexicon_.rules.layout().bodies)
    if (body.name == resolved.name || (resolved.rule != nullptr && (body.rule == resolved.rule->id ||
                                                                    lexicon_.rules.find(body.rule)->value("actor") == resolved.rule->id)))
      return body.code;
  return resolved.name.empty() ? text.substr(tokens[at].span.begin, tokens[end - 1].span.end - tokens[at].span.begin) : resolved.name;
}

std::uint32_t DueFinder::read_bodies(std::uint32_t at, std::uint32_t end, std::uint32_t limit, const std::vector<Token>& tokens,
                                     const DueScope& context, std::vector<NamedBody>& bodies) {
  while (at < end) {
    std::uint32_t after = at + 1;
    auto code = tokens[at].punctuation == 0 ? code_at(at, limit, tokens, context, after) : std::nullopt;
    if (after > end) return at;
    // "General Assembly resolution 67/226" names a text, not a body.
    if (code && (after >= tokens.size() || !lexicon_.is(tokens[after], WordClass::document_noun))) {
      const std::uint32_t before = at > 0 && lexicon_.is(tokens[at - 1], WordClass::determiner) ? at - 1 : at;
      bodies.push_back({after, std::move(*code), before > 0 && lexicon_.is(tokens[before - 1], WordClass::passing_word)});
    }
    at = after;
  }
  return at;
}

DueFinder::BodiesBefore DueFinder::bodies_before(std::uint32_t end, const std::vector<Token>& tokens, const DueScope& context) {
  bodies_read_ = read_bodies(bodies_read_, end, context.end, tokens, context, bodies_);
  cut_bodies_.clear();
  read_bodies(bodies_read_, end, end, tokens, context, cut_bodies_);
  const std::size_t count = bodies_.size() + cut_bodies_.size();
  const auto one = [&](std::size_t i) { return i < bodies_.size() ? &bodies_[i] : &cut_bodies_[i - bodies_.size()]; };
  return {count > 0 ? one(count - 1) : nullptr, count > 1 ? one(count - 2) : nullptr};
}

const DueFinder::NamedBody* DueFinder::last_known_body(const DueScope& context) {
  if (known_read_ == 0)
    for (const ActorMention& actor : *context.actors) actor_names_.insert(actor.name);
  const auto known = [&](const NamedBody& body) { return lexicon_.body_of_code(body.code) != nullptr || actor_names_.contains(body.code); };
  for (std::size_t i = cut_bodies_.size(); i-- > 0;)
    if (known(cut_bodies_[i])) return &cut_bodies_[i];
  for (; known_read_ < bodies_.size(); ++known_read_)
    if (known(bodies_[known_read_]) && (last_known_ == 0 || !bodies_[known_read_].aside)) last_known_ = known_read_ + 1;
  return last_known_ > 0 ? &bodies_[last_known_ - 1] : nullptr;
}

std::optional<std::uint32_t> DueFinder::named_behind(std::uint32_t at, const std::vector<Token>& tokens) {
  // "at the sixteenth session of the Forum", but "inform it at its sixteenth session of the progress made"
  constexpr std::uint32_t kLongest = 4;  // words of a name without capitals: "open-ended working group"
  const auto size = static_cast<std::uint32_t>(tokens.size());
  if (at + 1 >= size || !lexicon_.is(tokens[at], WordClass::complement_link)) return std::nullopt;
  const bool article = lexicon_.is(tokens[at + 1], WordClass::determiner);
  const std::uint32_t name = article ? at + 2 : at + 1;
  if (name < size && tokens[name].capital) return name;
  PhraseMatch noun;
  for (std::uint32_t i = name; article && i < size && i < name + kLongest && tokens[i].punctuation == 0; ++i)
    if (matchers_.session_nouns.match_at(tokens, i, size, noun)) return name;
  return std::nullopt;
}

bool DueFinder::near_organs_own(const std::vector<Token>& tokens, const DueScope& context) const {
  constexpr int kFarthest = 6;  // sessions ahead
  if (context.organ == nullptr) return false;
  const auto present = to_number(context.document->session);
  const auto session = number("ordinal", tokens, context);
  return present && session && *session >= *present && *session <= *present + kFarthest;
}

bool DueFinder::meets_with_organ(const PhraseMatch& match, const std::vector<Token>& tokens, const DueScope& context) const {
  // "brief the Working Group during the seventieth session" in a resolution of the sixty-ninth: a session of the organ, near its own one;
  // "at its seventieth session" is one of the body named.
  for (std::uint32_t i = match.begin; i < match.end; ++i)
    if (lexicon_.is(tokens[i], WordClass::possessive)) return false;
  return near_organs_own(tokens, context);
}

std::optional<std::string> DueFinder::actors_own_session(const PhraseMatch& match, const std::vector<Token>& tokens,
                                                         const DueScope& context) {
  // "Requests the Economic and Social Council: (a) To prepare, at its eleventh session, …": that of the Council.
  if (context.actors->size() != 1 || context.organ_acts) return std::nullopt;
  const ActorMention& actor = context.actors->front();
  const bool its = std::any_of(tokens.begin() + match.begin, tokens.begin() + match.end,
                               [&](const Token& token) { return lexicon_.is(token, WordClass::possessive); });
  if (!its || !actor.from_chapeau || !kinds_.holds_sessions(actor.name)) return std::nullopt;
  for (const Body& body : lexicon_.rules.layout().bodies)
    if (body.name == actor.name) return body.code;
  return actor.name;
}

std::optional<std::string> DueFinder::session_of_whole(const DueScope& context) const {
  // "Requests the Bureau of the Statistical Commission to report at the fifty-eighth session": where the sessions of the organ have no
  // numbers, that of the body whose part acts.
  if (context.organ == nullptr || context.organ->session_style != SessionStyle::year) return std::nullopt;
  for (const ActorMention& actor : *context.actors)
    for (const Body& body : lexicon_.rules.layout().bodies)
      if (body.session_style == SessionStyle::number && actor.name.size() > body.name.size() && actor.name.ends_with(body.name))
        return body.code;
  return std::nullopt;
}

std::optional<std::string> DueFinder::body_code(const Rule& rule, const PhraseMatch& match, const std::vector<Token>& tokens,
                                                const DueScope& context) {
  if (const Capture* found = capture("body")) {
    std::uint32_t after = 0;
    return code_at(found->begin, found->end, tokens, context, after);
  }
  const std::string_view whose = rule.value("body", "its");
  if (whose == "its") {
    if (const auto name = named_behind(match.end, tokens)) {
      std::uint32_t after = 0;
      if (!tokens[*name].capital) return std::nullopt;  // what it is called in full is not known
      return code_at(*name, static_cast<std::uint32_t>(tokens.size()), tokens, context, after);
    }
    if (meets_with_organ(match, tokens, context)) return context.organ->code;
    const NamedBody* last = bodies_before(time_begin(match), tokens, context).last;
    // "to the General Assembly, through the Committee, for consideration at its eightieth session": that of the Assembly
    const bool passed = last != nullptr && last->aside && last->end < tokens.size() && is_mark(tokens[last->end], ',');
    const bool adjacent = last != nullptr && !passed && last->end + 2 >= time_begin(match);
    // "convene a forum during its eighty-first session" in a resolution of the eightieth: that of the organ, which a forum does not have
    const bool common = adjacent && !tokens[last->end - 1].capital && lexicon_.body_of_code(last->code) == nullptr;
    if (adjacent) return common && near_organs_own(tokens, context) ? context.organ->code : last->code;
    // Further off, a body that the rules know or that acts itself; other names are what the act is about.
    // The number may show that it is the organ's: "requests the Advisory Committee to report at its eighty-first session".
    const NamedBody* known = context.organ_acts ? nullptr : last_known_body(context);
    if (known != nullptr)
      return lexicon_.body_of_code(known->code) == nullptr && near_organs_own(tokens, context) ? context.organ->code : known->code;
    if (const auto own = actors_own_session(match, tokens, context)) return own;
    if (auto part = session_of_whole(context); part && capture("ordinal") != nullptr) return part;
  }
  if (context.organ != nullptr) return context.organ->code;
  return std::nullopt;
}

std::optional<std::string> DueFinder::next_session_of(std::string_view body, const Document& document) const {
  // "before the next session of the Committee on Information" in a resolution of the Assembly: the first that opens after its adoption
  const auto adopted = parse_day(document.adopted);
  if (!adopted) return std::nullopt;
  const auto next = lexicon_.sessions.next_session(body, *adopted);
  return next ? std::optional(next->ref.session) : std::nullopt;
}

std::optional<std::string> DueFinder::value(std::string_view name, const Rule& rule, const PhraseMatch& match,
                                            const std::vector<Token>& tokens, const DueScope& context) {
  if (name == "body") return body_code(rule, match, tokens, context);
  if (name == "first-body" || name == "last-body") {
    const BodiesBefore bodies = bodies_before(time_begin(match), tokens, context);
    if (bodies.last_but_one == nullptr) return std::nullopt;
    return name == "first-body" ? bodies.last_but_one->code : bodies.last->code;
  }
  const auto year = number("year", tokens, context);
  const auto month = number("month", tokens, context);
  const auto day = number("day", tokens, context);
  const int written_year = adoption_year(*context.document);
  // A day without a year is the first one after adoption.
  const auto date_of = [&](std::optional<int> a_year, std::optional<int> a_month, std::optional<int> a_day) -> std::optional<std::string> {
    const int full_year = a_year.value_or(written_year);
    if (!a_month || !a_day || full_year == 0) return std::nullopt;
    const date::year_month_day written{date::year{full_year}, date::month{static_cast<unsigned>(*a_month)},
                                       date::day{static_cast<unsigned>(*a_day)}};
    if (!written.ok()) return std::nullopt;  // 31 June
    std::string code = fmt::format("{:04}-{:02}-{:02}", full_year, *a_month, *a_day);
    if (!a_year && code < context.document->adopted) code = fmt::format("{:04}-{:02}-{:02}", full_year + 1, *a_month, *a_day);
    return code;
  };
  if (name == "date") return date_of(year, month, day);
  if (name == "second-date")
    return date_of(number("second-year", tokens, context), number("second-month", tokens, context), number("second-day", tokens, context));
  if (name == "last-date") {
    const auto last_month = number("last-month", tokens, context), last_year = number("last-year", tokens, context);
    return date_of(last_year ? last_year : year, last_month ? last_month : month, number("last", tokens, context));
  }
  if (name == "month-start" || name == "month-end") {
    if (!month) return std::nullopt;
    int full_year = year.value_or(written_year);
    if (full_year == 0) return std::nullopt;
    if (!year && last_day(full_year, static_cast<unsigned>(*month)) < context.document->adopted) ++full_year;
    return name == "month-end" ? last_day(full_year, static_cast<unsigned>(*month)) : fmt::format("{:04}-{:02}-01", full_year, *month);
  }
  if (name == "last-month-end") {
    const auto last_month = number("last-month", tokens, context);
    if (!year || !last_month) return std::nullopt;
    return last_day(*year, static_cast<unsigned>(*last_month));
  }
  if (name == "year-start" || name == "year-end" || name == "quarter-start" || name == "quarter-end" || name == "half-start" ||
      name == "half-end") {
    const int full_year = year.value_or(written_year);
    if (full_year == 0) return std::nullopt;
    unsigned first = 1;
    unsigned last = 12;
    const auto part = number("ordinal", tokens, context);
    if (name[0] == 'q' || name[0] == 'h') {
      const unsigned length = name[0] == 'q' ? 3U : 6U;
      if (!part || *part < 1 || static_cast<unsigned>(*part) * length > 12U) return std::nullopt;
      first = (static_cast<unsigned>(*part) - 1U) * length + 1U;
      last = first + length - 1U;
    }
    return name.ends_with("start") ? fmt::format("{:04}-{:02}-01", full_year, first) : last_day(full_year, last);
  }
  if (name == "last-year-end") {
    auto last = number("last", tokens, context);
    if (!last) return std::nullopt;
    if (*last < 100 && year) *last += *year / 100 * 100;
    return last_day(*last, 12);
  }
  if (name == "next-session") {
    const auto whose = body_code(rule, match, tokens, context);
    if (!whose) return std::nullopt;
    if (context.organ == nullptr || *whose != context.organ->code) return next_session_of(*whose, *context.document);
    const auto present = to_number(context.document->session);
    return present ? std::optional(fmt::format("{}", *present + 1)) : std::nullopt;
  }
  if (name == "adoption-year") return written_year == 0 ? std::nullopt : std::optional(fmt::format("{}", written_year));
  const auto found = number(name, tokens, context);
  return found ? std::optional(fmt::format("{}", *found)) : std::nullopt;
}

std::optional<std::string> DueFinder::fill(std::string_view code, const Rule& rule, const PhraseMatch& match,
                                           const std::vector<Token>& tokens, const DueScope& context) {
  std::string filled;
  for (std::size_t i = 0; i < code.size(); ++i) {
    if (code[i] != '{') {
      filled += code[i];
      continue;
    }
    const std::size_t close = code.find('}', i);
    if (close == std::string_view::npos) return std::nullopt;
    const auto part = value(code.substr(i + 1, close - i - 1), rule, match, tokens, context);
    if (!part) return std::nullopt;
    filled += *part;
    i = close;
  }
  return filled;
}

bool DueFinder::needed(const Rule& rule, const DueScope& context) const {
  const auto& needs = rule.values("needs");
  if (needs.empty()) return true;
  if (context.organ_acts && std::find(needs.begin(), needs.end(), "organ") != needs.end()) return true;
  for (const DeliverableMention& mention : *context.deliverables)
    if (std::find(needs.begin(), needs.end(), mention.type) != needs.end()) return true;
  return false;
}

void DueFinder::take(const PhraseMatch& match, const std::vector<Token>& tokens, const DueScope& context, FoundDues& found) {
  const Rule& rule = *lexicon_.dues.rules[match.pattern];
  matchers_.dues.captures(tokens, match, captures_);
  const Span span{tokens[time_begin(match)].span.begin, tokens[match.end - 1].span.end};
  std::vector<DueMention> mentions;
  for (const std::string& shape : rule.values("code")) {
    const auto filled = fill(shape, rule, match, tokens, context);
    if (!filled) continue;
    auto code = DueCode::parse(*filled).code;
    if (!code) {  // "within three hundred years": no code says that, so the words are left to review
      found.read.pop_back();
      return;
    }
    DueMention mention;
    mention.code = *std::move(code);
    mention.text = std::string(span.of(context.document->paragraphs[context.paragraph].text));
    mention.rule = rule.id;
    mention.span = span;
    mention.before_opening = !rule.value("before_opening").empty();
    mentions.push_back(std::move(mention));
  }
  const std::string_view kind = rule.value("reference");
  if (kind == "event")
    for (DueMention& mention : mentions) mention.from_event = true;
  if (!kind.empty() && kind != "event") {
    std::string target;
    if (const Capture* number_capture = capture("paragraph"))
      target = std::string(Span{tokens[number_capture->begin].span.begin, tokens[number_capture->end - 1].span.end}.of(
          context.document->paragraphs[context.paragraph].text));
    constexpr int kWeek = 7;  // days
    const int days = number("days", tokens, context).value_or(0) + kWeek * number("weeks", tokens, context).value_or(0);
    const int months = number("months", tokens, context).value_or(0);
    found.references.push_back({std::string(kind), std::move(target), rule.id, span, std::move(mentions), days, months,
                                number("which", tokens, context).value_or(0)});
    return;
  }
  if (mentions.empty()) found.read.pop_back();  // "31 June": no day, so the words are left to review
  for (DueMention& mention : mentions)
    if (codes_.insert(in_years(mention.code.text())).second) found.due.push_back(std::move(mention));
}

const PhraseMatch& DueFinder::best_match(const DueScope& context) const {
  if (matches_.size() == 1) return matches_.front();
  // Words that take a match away count first, then times that this clause can have, then the longest. What is tied to the act itself comes
  // before words that may stand anywhere.
  const auto class_of = [&](const PhraseMatch& match) {
    const Rule& rule = *lexicon_.dues.rules[match.pattern];
    const int place = lexicon_.is_due_of_act(match.pattern) ? 0 : 2;
    if (lexicon_.is_due_bar(match.pattern)) return place;
    return needed(rule, context) ? place + 1 : 4;
  };
  return *std::min_element(matches_.begin(), matches_.end(), [&](const PhraseMatch& one, const PhraseMatch& other) {
    const int first = class_of(one), second = class_of(other);
    return first != second ? first < second : one.end > other.end;
  });
}

FoundDues DueFinder::find(const std::vector<Token>& tokens, const DueScope& context) {
  FoundDues found;
  codes_.clear();
  bodies_.clear();
  bodies_read_ = context.begin;
  known_read_ = last_known_ = 0;
  actor_names_.clear();
  acts_read_ = false;
  bool quoted = false;
  const std::uint32_t end = lexicon_.dues.set.last_end(tokens, context.begin, context.end);
  for (std::uint32_t i = context.begin; i < end; ++i) {
    if (tokens[i].punctuation == '"') quoted = !quoted;
    if (quoted || !lexicon_.dues.set.may_begin(tokens[i].word)) continue;
    matchers_.dues.all_at(tokens, i, end, matches_);
    std::erase_if(matches_, [&](const PhraseMatch& each) { return lexicon_.is_due_of_act(each.pattern) && !is_act(i, tokens, context); });
    if (matches_.empty()) continue;
    const PhraseMatch match = best_match(context);
    const Rule& rule = *lexicon_.dues.rules[match.pattern];
    const bool bar = lexicon_.is_due_bar(match.pattern);
    // "at each regular session": words that take nothing away leave the time to review
    const bool idle =
        bar && std::all_of(matches_.begin(), matches_.end(), [&](const PhraseMatch& each) { return lexicon_.is_due_bar(each.pattern); });
    if (!idle || match.end - match.begin > kShortBar)
      found.read.push_back({tokens[match.begin].span.begin, tokens[match.end - 1].span.end});
    const bool counts = !bar && needed(rule, context);
    if (counts) take(match, tokens, context, found);
    // "continue this practice on an annual basis": no annual delivery, but done every year
    const bool repeats = !bar && !rule.values("code").empty() && rule.values("code").front().starts_with("every:");
    if (!counts && repeats) continue;
    for (++i; i < match.end; ++i)
      if (tokens[i].punctuation == '"') quoted = !quoted;
    --i;
  }
  drop_past(found.due, context);
  drop_content(found.due, context, lexicon_.rules);
  let_yield(found.due, tokens, context);
  return found;
}

void DueFinder::drop_past(std::vector<DueMention>& due, const DueScope& context) {
  if (due.empty()) return;
  const Document& document = *context.document;
  const auto every = [](const DueMention& mention) { return mention.code.is(DueKind::every); };
  if (std::any_of(due.begin(), due.end(), every)) return;  // "annually, starting at its seventy-fifth session"
  const auto present = to_number(document.session);
  std::erase_if(due, [&](const DueMention& mention) {
    const DueCode& code = mention.code;
    if (const auto days = code.days()) return !document.adopted.empty() && iso_day(days->to) < document.adopted;
    const SessionRef ref = code.session_ref();
    if (context.organ == nullptr || !present || ref.body != context.organ->code) return false;
    const auto session = session_number(ref.session);
    return session && *session < *present;
  });
}

void DueFinder::drop_content(std::vector<DueMention>& due, const DueScope& context, const RuleSet& rules) {
  const auto yielded_to = [&](const DueMention& one) -> const std::vector<std::string>& {
    return rules.find(one.rule)->values("yields_behind");
  };
  if (due.size() < 2 || std::all_of(due.begin(), due.end(), [&](const DueMention& one) { return yielded_to(one).empty(); })) return;
  const auto is_behind = [&](const DueMention& one, const DueMention& other) {
    if (one.span.begin <= other.span.end) return false;
    return std::none_of(context.deliverables->begin(), context.deliverables->end(), [&](const DeliverableMention& delivered) {
      return delivered.span.begin > other.span.end && delivered.span.begin < one.span.begin;
    });
  };
  const std::vector<DueMention> all = due;
  std::erase_if(due, [&](const DueMention& one) {
    const auto& kinds = yielded_to(one);
    return !kinds.empty() && std::any_of(all.begin(), all.end(), [&](const DueMention& other) {
      const auto is_of = [&](const std::string& kind) { return other.code.is(due_kind(kind)); };
      return std::any_of(kinds.begin(), kinds.end(), is_of) && is_behind(one, other);
    });
  });
}

const std::vector<std::uint32_t>& DueFinder::acts(const std::vector<Token>& tokens, const DueScope& context) {
  if (!acts_read_) find_acts(lexicon_, tokens, context.acts_begin, context.end, acts_);
  acts_read_ = true;
  return acts_;
}

bool DueFinder::is_act(std::uint32_t at, const std::vector<Token>& tokens, const DueScope& context) {
  const auto& all = acts(tokens, context);
  return std::binary_search(all.begin(), all.end(), at);
}

bool DueFinder::act_between(const Span& one, const Span& other, const std::vector<Token>& tokens) const {
  const Span& first = one.begin < other.begin ? one : other;
  const Span& last = one.begin < other.begin ? other : one;
  const auto next = std::lower_bound(later_acts_.begin(), later_acts_.end(), first.end,
                                     [&](std::uint32_t act, std::size_t place) { return tokens[act].span.begin < place; });
  return next != later_acts_.end() && tokens[*next].span.end <= last.begin;
}

void DueFinder::find_later_acts(const std::vector<Token>& tokens, const DueScope& context) {
  // A time before the first act is that of the act: "in her annual report, to inform the Council by 1 May".
  later_acts_.clear();
  const auto& all = acts(tokens, context);
  for (std::size_t i = 1; i < all.size(); ++i) {
    const std::uint32_t act = all[i];
    if (lexicon_.is_any(tokens[act - 1], Lexicon::bits_of(WordClass::infinitive_marker, WordClass::list_joiner)) &&
        !lexicon_.is(tokens[act], WordClass::passive_verb) &&
        !(act + 1 < context.end && tokens[act + 1].hyphen_before))  // "implementation and follow-up"
      later_acts_.push_back(act);
  }
}

void DueFinder::let_yield(std::vector<DueMention>& due, const std::vector<Token>& tokens, const DueScope& context) {
  // "an annual report … at its eightieth session": the adjective says no more than the session.
  if (due.size() < 2) return;
  // Of each kind that a rule yields to, the first code and whether there is another.
  struct Codes {
    DueCode first;
    bool several = false;
  };
  const RuleSet& rules = lexicon_.rules;
  std::map<std::string_view, Codes> kinds;
  for (const DueMention& mention : due)
    for (const std::string& kind : rules.find(mention.rule)->values("yields_to")) kinds[kind];
  for (auto& [kind, codes] : kinds)
    for (const DueMention& mention : due) {
      if (!mention.code.is(due_kind(kind))) continue;
      if (codes.first.empty())
        codes.first = mention.code;
      else if (mention.code != codes.first)
        codes.several = true;
    }
  if (kinds.empty()) return;
  find_later_acts(tokens, context);
  const auto yields = [&](const DueMention& mention) {
    if (rules.find(mention.rule)->values("yields_to").empty()) return false;
    // "to provide regular updates and to report at its eighty-first session": each is the time of its own act
    const bool apart = std::all_of(due.begin(), due.end(), [&](const DueMention& other) {
      return &other == &mention || act_between(mention.span, other.span, tokens);
    });
    if (apart) return false;
    const auto& to = rules.find(mention.rule)->values("yields_to");
    return std::any_of(to.begin(), to.end(), [&](const std::string& kind) {
      const Codes& codes = kinds.at(kind);
      return codes.several || (!codes.first.empty() && codes.first != mention.code);
    });
  };
  // "regular briefings, in addition to annual reports": of those that yield to each other none goes
  std::vector<DueMention> kept;
  for (const DueMention& mention : due)
    if (!yields(mention)) kept.push_back(mention);
  if (!kept.empty()) due = std::move(kept);
}

}  // namespace mandates
