// Dates as resolutions print them, read word by word from the name of the month outwards.
#include "document/printed_date.h"

#include <date/date.h>

#include <algorithm>

#include "document/line_shape.h"
#include "text/english.h"

namespace mandates {
namespace {

constexpr std::size_t kLongestMonth = 9;  // bytes: "September"

struct Month {
  unsigned number = 0;
  std::size_t begin = 0;
  std::size_t end = 0;
};

/// First name of a month (whole word, with a capital) at or after `from`; number 0 for none.
Month find_month(std::string_view text, std::size_t from) {
  for (std::size_t at = from; at < text.size(); ++at) {
    if (!is_upper(text[at]) || (at > 0 && is_letter(text[at - 1]))) continue;
    std::size_t end = at + 1;
    while (end < text.size() && end <= at + kLongestMonth && is_letter(text[end])) ++end;
    if (const int month = month_number(text.substr(at, end - at)); month > 0) return {static_cast<unsigned>(month), at, end};
  }
  return {};
}

/// Number that ends just before `at` (spaces between), with its beginning; -1 for none.
int number_before(std::string_view text, std::size_t at, std::size_t& begin) {
  while (at > 0 && (is_space(text[at - 1]) || text[at - 1] == '\n')) --at;
  const std::size_t end = at;
  while (at > 0 && is_digit(text[at - 1])) --at;
  begin = at;
  return digits_value(text.substr(at, end - at));
}

/// Number that begins after `at` (spaces and a comma between), with its end; -1 for none.
int number_after(std::string_view text, std::size_t at, std::size_t& end) {
  while (at < text.size() && (is_space(text[at]) || text[at] == ',' || text[at] == '\n')) ++at;
  end = at;
  while (end < text.size() && is_digit(text[end])) ++end;
  return digits_value(text.substr(at, end - at));
}

std::string iso(int year, unsigned month, int day) {
  using namespace date;
  const year_month_day ymd{date::year{year}, date::month{month}, date::day{static_cast<unsigned>(day)}};
  if (year < 1900 || year > 2199 || day < 1 || !ymd.ok()) return {};
  const auto pad = [](unsigned n) { return (n < 10 ? "0" : "") + std::to_string(n); };
  return std::to_string(year) + "-" + pad(month) + "-" + pad(static_cast<unsigned>(day));
}

}  // namespace

std::optional<PrintedDate> find_date(std::string_view text, std::size_t from) {
  for (Month month = find_month(text, from); month.number > 0; month = find_month(text, month.end)) {
    PrintedDate found;
    const int day = number_before(text, month.begin, found.begin);
    const int year = number_after(text, month.end, found.end);
    found.iso = iso(year, month.number, day);
    if (!found.iso.empty()) return found;
    if (year >= 1 && year <= 31) {  // "December 20, 2006"
      const std::size_t day_end = found.end;
      found.begin = month.begin;
      found.iso = iso(number_after(text, day_end, found.end), month.number, year);
      if (!found.iso.empty()) return found;
    }
  }
  return std::nullopt;
}

std::optional<PrintedRange> find_range(std::string_view text) {
  const auto last = find_date(text);
  if (!last) return std::nullopt;
  // before the last day: "23–", "22 and ", "27 February–"
  std::size_t at = last->begin;
  while (at > 0 && (is_space(text[at - 1]) || text[at - 1] == '-' || static_cast<unsigned char>(text[at - 1]) >= 0x80)) --at;
  if (text.substr(0, at).ends_with("and")) at -= 3;
  if (text.substr(0, at).ends_with("to")) at -= 2;
  while (at > 0 && is_space(text[at - 1])) --at;
  if (at == last->begin) return std::nullopt;
  std::size_t begin = at;
  while (begin > 0 && is_letter(text[begin - 1])) --begin;
  const Month named = find_month(text.substr(0, at), begin);
  std::size_t ignored = 0;
  const int day = number_before(text, named.number ? begin : at, ignored);
  const int year = digits_value(std::string_view(last->iso).substr(0, 4));
  const unsigned month = named.number ? named.number : static_cast<unsigned>(digits_value(std::string_view(last->iso).substr(5, 2)));
  PrintedRange range{iso(year, month, day), last->iso};
  if (range.from.empty() || range.from > range.to) return std::nullopt;
  // "22 and 23 February 2021 and 28 February–2 March 2022": the last day is the last date of the line
  for (auto next = find_date(text, last->end); next; next = find_date(text, next->end)) range.to = std::max(range.to, next->iso);
  return range;
}

std::vector<PrintedWord> printed_words(std::string_view text) {
  constexpr std::string_view kWhiteSpace = " \t\n\v\f\r", kMarks = ",;.:";
  std::vector<PrintedWord> words;
  for (std::size_t at = text.find_first_not_of(kWhiteSpace); at < text.size(); at = text.find_first_not_of(kWhiteSpace, at)) {
    const std::string_view word = text.substr(at, text.find_first_of(kWhiteSpace, at) - at);
    const std::size_t end = word.find_last_not_of(kMarks) + 1;
    if (end > 0) words.push_back({word.substr(0, end), end < word.size()});
    at += word.size();
  }
  return words;
}

std::optional<DayOfYear> day_of_year_at(const std::vector<PrintedWord>& words, std::size_t at) {
  constexpr std::size_t kDigits = 2;
  if (at + 1 >= words.size() || words[at].text.size() > kDigits) return std::nullopt;
  const int day = digits_value(words[at].text), month = day < 0 ? 0 : month_number(words[at + 1].text);
  return month > 0 ? std::optional(DayOfYear{month, day}) : std::nullopt;
}

}  // namespace mandates
