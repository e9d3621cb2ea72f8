// Parses the values of rules of kind `sessions`.
#include "rules/session_words.h"

#include <algorithm>
#include <utility>
#include <vector>

#include "text/english.h"

namespace mandates {
namespace {

std::string_view trim(std::string_view text) {
  while (!text.empty() && text.front() == ' ') text.remove_prefix(1);
  while (!text.empty() && text.back() == ' ') text.remove_suffix(1);
  return text;
}

std::vector<std::string_view> split(std::string_view text, std::string_view mark) {
  std::vector<std::string_view> pieces;
  for (std::size_t at = 0; at != std::string_view::npos;) {
    const auto end = text.find(mark, at);
    pieces.push_back(trim(text.substr(at, end == std::string_view::npos ? end : end - at)));
    at = end == std::string_view::npos ? end : end + mark.size();
  }
  return pieces;
}

bool take_front(std::string_view& text, std::string_view words) {
  if (!text.starts_with(words)) return false;
  text = trim(text.substr(words.size()));
  return true;
}

bool take_back(std::string_view& text, std::string_view words) {
  if (!text.ends_with(words)) return false;
  text = trim(text.substr(0, text.size() - words.size()));
  return true;
}

/// The words in brackets at the end, which say where something is laid down.
std::string take_basis(std::string_view& text) {
  const auto open = text.rfind(" (");
  if (!text.ends_with(')') || open == std::string_view::npos) return {};
  std::string basis{text.substr(open + 2, text.size() - open - 3)};
  text = trim(text.substr(0, open));
  return basis;
}

std::optional<int> month_of_name(std::string_view name) {
  const int month = month_number(name);
  return month > 0 ? std::optional(month) : std::nullopt;
}

std::optional<int> weekday_of_name(std::string_view name) {
  const int weekday = weekday_number(name);
  return weekday >= 0 ? std::optional(weekday) : std::nullopt;
}

std::optional<int> nth_of_word(std::string_view word) {
  const int number = ordinal_number(word);
  return number > 0 ? std::optional(number) : std::nullopt;
}

/// "from 34", "15 to 36", "14".
std::optional<NumberRange> read_range(std::string_view text) {
  NumberRange range;
  if (take_front(text, "from ")) {
    const auto first = session_number(text);
    if (!first) return std::nullopt;
    return NumberRange{*first, 0};
  }
  const auto ends = split(text, " to ");
  const auto first = session_number(ends.front());
  const auto last = session_number(ends.back());
  if (!first || !last || *last < *first || ends.size() > 2) return std::nullopt;
  return NumberRange{*first, *last};
}

/// What stands before and after the first ": ".
std::optional<std::pair<std::string_view, std::string_view>> read_head(std::string_view text) {
  const auto colon = text.find(": ");
  if (colon == std::string_view::npos) return std::nullopt;
  return std::pair(trim(text.substr(0, colon)), trim(text.substr(colon + 2)));
}

struct Headed {
  NumberRange numbers;
  std::string_view rest;
};

std::optional<Headed> read_headed(std::string_view text) {
  const auto head = read_head(trim(text));
  if (!head) return std::nullopt;
  const auto numbers = read_range(head->first);
  if (!numbers || head->second.empty()) return std::nullopt;
  return Headed{*numbers, head->second};
}

/// "February to April", "July", "opening to 31 December".
std::optional<SeasonRule::Season> read_season(std::string_view text) {
  const auto ends = split(text, " to ");
  if (ends.size() > 2) return std::nullopt;
  const auto opening = read_day_rule(ends.front());
  const auto closing = read_day_rule(ends.back());
  if (!opening || !closing) return std::nullopt;
  return SeasonRule::Season{*opening, *closing};
}

/// A day, or a month as its first and last day.
std::optional<DayRange> read_days(std::string_view text) {
  if (const auto day = parse_day(text)) return DayRange{*day, *day};
  if (text.size() != 7) return std::nullopt;
  const auto first = parse_day(std::string(text) + "-01");
  if (!first) return std::nullopt;
  return DayRange{*first, last_of_month(year_of(*first), month_of(*first)), true};
}

/// "2023-09-11 to 2023-10-13", a name before it.
bool read_known_part(std::string_view text, KnownSession& known) {
  KnownSession::Part part;
  const auto digit = text.find_first_of("0123456789");
  if (digit == std::string_view::npos) return false;
  part.name = trim(text.substr(0, digit));
  const auto ends = split(text.substr(digit), " to ");
  const auto from = read_days(ends.front());
  const auto to = read_days(ends.back());
  if (!from || !to || ends.size() > 2 || to->to < from->from) return false;
  if (!known.parts.empty() && from->from <= known.parts.back().to) return false;
  known.approximate |= from->approximate || to->approximate;
  part.from = from->from;
  part.to = to->to;
  known.parts.push_back(part);
  return true;
}

/// A rule without the words for the year and for rules of thumb.
std::optional<DayRule> read_plain_rule(std::string_view text) {
  DayRule rule;
  const auto words = split(text, " ");
  const auto month = month_of_name(words.back());
  if (!month) return std::nullopt;
  rule.month = *month;
  if (words.size() == 1) return rule;
  if (words.size() == 2) {
    const auto day = session_number(words[0]);
    if (!day || *day > 31) return std::nullopt;
    rule.kind = DayRule::Kind::day_of_month;
    rule.day = *day;
    return rule;
  }
  const auto is = [&](std::size_t place, std::string_view word) { return place < words.size() && words[place] == word; };
  std::optional<int> nth, weekday, anchor = 1;
  if (words.size() == 4 && is(2, "of")) {  // third Tuesday of September
    rule.kind = DayRule::Kind::nth_weekday;
    nth = nth_of_word(words[0]), weekday = weekday_of_name(words[1]);
  } else if (words.size() == 7 && is(1, "after") && is(2, "the") && is(5, "of")) {  // Tuesday after the second Monday of September
    rule.kind = DayRule::Kind::after_nth_weekday;
    weekday = weekday_of_name(words[0]), nth = nth_of_word(words[3]), anchor = weekday_of_name(words[4]);
  } else if (words.size() == 8 && is(1, "of") && is(2, "the") && is(4, "working") && is(5, "week") && is(6, "of")) {
    rule.kind = DayRule::Kind::working_week;  // Tuesday of the second working week of September
    weekday = weekday_of_name(words[0]), nth = nth_of_word(words[3]);
  }
  if (!nth || !weekday || !anchor) return std::nullopt;
  rule.nth = *nth, rule.weekday = *weekday, rule.anchor = *anchor;
  return rule;
}

}  // namespace

std::optional<DayRule> read_day_rule(std::string_view words) {
  std::string_view text = trim(words);
  DayRule rule;
  if (text == "the eve of the next session")
    rule.kind = DayRule::Kind::eve_of_next;
  else if (text == "the opening")
    rule.kind = DayRule::Kind::session_opening;
  else if (text == "the close")
    rule.kind = DayRule::Kind::session_closing;
  if (!rule.of_year()) return rule;
  const bool about = take_front(text, "about ");
  take_front(text, "the ");
  const int offset = take_back(text, " of the year before") ? -1 : take_back(text, " of the year after") ? 1 : 0;
  auto plain = read_plain_rule(text);
  if (plain) plain->about = about, plain->year_offset = offset;
  return plain;
}

std::optional<Numbering> read_numbering(std::string_view words) {
  const auto headed = read_headed(words);
  if (!headed) return std::nullopt;
  if (headed->rest == "named by year") return Numbering{headed->numbers, headed->numbers.first, 1};
  const auto pieces = split(headed->rest, " a year since ");
  if (pieces.size() != 2) return std::nullopt;
  const auto per_year = session_number(pieces[0]);
  const auto year = session_number(pieces[1]);
  if (!per_year || !year || *per_year > 12 || *year < kFirstYear || *year > kLastYear) return std::nullopt;
  return Numbering{headed->numbers, *year, *per_year};
}

std::optional<SeasonRule> read_season_rule(std::string_view words) {
  const auto headed = read_headed(words);
  if (!headed) return std::nullopt;
  SeasonRule rule{headed->numbers, {}, {}};
  std::string_view rest = headed->rest;
  rule.basis = take_basis(rest);
  for (const std::string_view piece : split(rest, ";")) {
    const auto season = read_season(piece);
    if (!season || !season->opening.of_year() || season->closing.kind == DayRule::Kind::session_opening ||
        season->closing.kind == DayRule::Kind::session_closing)
      return std::nullopt;
    rule.seasons.push_back(*season);
  }
  return rule;
}

std::optional<PartRule> read_part_rule(std::string_view words) {
  const auto headed = read_headed(words);
  if (!headed) return std::nullopt;
  const auto sides = split(headed->rest, " = ");
  if (sides.size() != 2 || sides[0].empty()) return std::nullopt;
  const auto days = read_season(sides[1]);
  if (!days || days->opening.kind == DayRule::Kind::eve_of_next || days->closing.kind == DayRule::Kind::eve_of_next) return std::nullopt;
  return PartRule{headed->numbers, std::string(sides[0]), days->opening, days->closing};
}

std::optional<ReportsRule> read_reports_rule(std::string_view words, bool whole_session) {
  const auto headed = read_headed(words);
  if (!headed) return std::nullopt;
  return ReportsRule{headed->numbers, std::string(headed->rest), whole_session};
}

std::optional<KnownSession> read_known_session(std::string_view words) {
  const auto head = read_head(trim(words));
  if (!head || !is_session_name(head->first)) return std::nullopt;
  KnownSession known;
  known.session = head->first;
  std::string_view rest = head->second;
  known.basis = take_basis(rest);
  if (const auto year = session_number(rest); year && *year >= kFirstYear && *year <= kLastYear) {
    known.year = *year;
    return known;
  }
  known.only_opening = take_front(rest, "opens ");
  known.without_end = take_front(rest, "since ");
  for (const std::string_view piece : split(rest, ","))
    if (!read_known_part(piece, known)) return std::nullopt;
  return known;
}

std::optional<Duration> read_length(std::string_view words) {
  const auto pieces = split(trim(words), " ");
  const auto amount = pieces.size() == 2 ? session_number(pieces[0]) : std::nullopt;
  if (!amount) return std::nullopt;
  if (pieces[1].starts_with("day")) return Duration{*amount, Duration::Unit::days};
  if (pieces[1].starts_with("week")) return Duration{*amount, Duration::Unit::weeks};
  if (pieces[1].starts_with("month")) return Duration{*amount, Duration::Unit::months};
  return std::nullopt;
}

}  // namespace mandates
