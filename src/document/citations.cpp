// Resolutions that a text cites: from each word "resolution" back to the organ named before it and forward through the list of numbers.
// Must not know: documents.
#include "document/citations.h"

#include <algorithm>
#include <cstring>
#include <unordered_set>

#include "document/line_shape.h"
#include "document/printed_date.h"

namespace mandates {
namespace {

constexpr std::size_t kNoBody = static_cast<std::size_t>(-1);
constexpr std::size_t kOtherBody = static_cast<std::size_t>(-2);
constexpr std::string_view kWord = "esolution";

std::size_t find_word(std::string_view text, std::size_t from) {
  const void* found = memmem(text.data() + from, text.size() - from, kWord.data(), kWord.size());
  return found ? static_cast<std::size_t>(static_cast<const char*>(found) - text.data()) : std::string_view::npos;
}

std::size_t skip_spaces(std::string_view text, std::size_t at) {
  while (at < text.size() && is_space(text[at])) ++at;
  return at;
}

/// Past " of 18 December 1991" and the like, if it stands at `at`.
std::size_t skip_date(std::string_view text, std::size_t at) {
  const std::size_t word = skip_spaces(text, at);
  if (!text.substr(word).starts_with("of ") && !text.substr(word).starts_with("adopted on ")) return at;
  const auto date = find_date(text.substr(word, 48));
  return date && date->begin <= 12 ? word + date->end : at;
}

/// Past ", ", " and ", ", and " to the next number of a list; `at` where there is none.
std::size_t skip_separator(std::string_view text, std::size_t at) {
  std::size_t next = at;
  if (next < text.size() && (text[next] == ',' || text[next] == ';')) ++next;
  next = skip_spaces(text, next);
  for (const std::string_view word : {std::string_view("and "), std::string_view("or "), std::string_view("to ")})
    if (text.substr(next).starts_with(word)) next = skip_spaces(text, next + word.size());
  return next < text.size() && (is_digit(text[next]) || text.substr(next).starts_with("S-") || text.substr(next).starts_with("ES-")) ? next
                                                                                                                                     : at;
}

}  // namespace

CitationFinder::CitationFinder(const Layout& layout) : shapes_(layout.bodies) {
  for (std::size_t b = 0; b < layout.bodies.size(); ++b) {
    const Body& body = layout.bodies[b];
    codes_.push_back(body.code);
    names_.push_back({body.name, b, false});
    for (const std::string& alias : body.aliases) names_.push_back({alias, b, false});
    for (const std::string& form : body.short_forms) names_.push_back({form.starts_with("the ") ? form.substr(4) : form, b, true});
  }
  std::stable_sort(names_.begin(), names_.end(), [](const Name& a, const Name& b) { return a.name.size() > b.name.size(); });
}

/// The organ whose name ends right before `at`; kOtherBody for a name that is none of ours, kNoBody for no name.
std::size_t CitationFinder::named_before(std::string_view text, std::size_t at, std::size_t own) const {
  while (at > 0 && is_space(text[at - 1])) --at;
  const std::string_view before = text.substr(0, at);
  std::size_t short_form = kNoBody;
  for (const Name& name : names_) {
    if (name.name.empty() || !before.ends_with(name.name)) continue;
    const std::size_t begin = before.size() - name.name.size();
    if (begin > 0 && is_letter(before[begin - 1])) continue;
    if (!name.short_form) return name.body;
    if (name.body == own || short_form == kNoBody) short_form = name.body;
  }
  if (short_form != kNoBody) return short_form == own ? own : short_form;
  std::size_t word = at;
  while (word > 0 && (is_letter(before[word - 1]) || static_cast<unsigned char>(before[word - 1]) >= 0x80)) --word;
  const bool sentence_start = word == 0 || (word >= 2 && (before[word - 2] == '.' || before[word - 2] == ';'));
  return word < at && is_upper(before[word]) && !sentence_start ? kOtherBody : kNoBody;
}

void keep_first_of_each(std::vector<std::string>& symbols) {
  std::unordered_set<std::string_view> seen;
  std::vector<std::string> kept;
  kept.reserve(symbols.size());  // the views in `seen` stay good
  for (std::string& symbol : symbols) {
    if (seen.contains(symbol)) continue;
    kept.push_back(std::move(symbol));
    seen.insert(kept.back());
  }
  symbols = std::move(kept);
}

std::size_t CitationFinder::organ_of(const ResolutionNumber& number, std::size_t named, std::size_t own) const {
  const auto code = [&](std::string_view wanted) {
    return static_cast<std::size_t>(std::find(codes_.begin(), codes_.end(), wanted) - codes_.begin());
  };
  if (named != kNoBody && !shapes_.complete(named, number, false).empty()) return named;
  if (named == kNoBody && own < codes_.size() && !shapes_.complete(own, number, false).empty()) return own;
  // a number whose form belongs to one organ alone: 1325 (2000), 2625 (XXV), 2004/32
  for (const std::string_view other : {std::string_view("GA"), std::string_view("SC"), std::string_view("ECOSOC")})
    if (named == kNoBody && code(other) < codes_.size() && !shapes_.complete(code(other), number, false).empty()) return code(other);
  return kNoBody;
}

void CitationFinder::list(std::string_view text, std::size_t at, std::size_t named, std::size_t own,
                          std::vector<std::string>& symbols) const {
  for (at = skip_spaces(text, at); at < text.size();) {
    const auto number = number_at(text.substr(at));
    if (!number) return;
    if (const std::size_t organ = organ_of(number->number, named, own); organ < codes_.size())
      symbols.push_back(shapes_.complete(organ, number->number, false));
    const std::size_t end = skip_date(text, at + number->length);
    const std::size_t next = skip_separator(text, end);
    if (next == end) return;
    at = next;
  }
}

void CitationFinder::find(std::string_view text, std::string_view body, std::vector<std::string>& symbols) const {
  const auto own = static_cast<std::size_t>(std::find(codes_.begin(), codes_.end(), body) - codes_.begin());
  for (std::size_t at = find_word(text, 0); at != std::string_view::npos; at = find_word(text, at + 1)) {
    if (at == 0 || (text[at - 1] != 'r' && text[at - 1] != 'R') || (at > 1 && is_letter(text[at - 2]))) continue;
    std::size_t end = at + kWord.size();
    if (end < text.size() && text[end] == 's') ++end;
    const std::size_t named = named_before(text, at - 1, own);
    if (named != kOtherBody) list(text, end, named, own, symbols);
  }
  for (std::size_t at = text.find("/RES"); at != std::string_view::npos; at = text.find("/RES", at + 4)) {
    std::size_t begin = at;
    while (begin > 0 && (is_upper(text[begin - 1]) || text[begin - 1] == '/' || text[begin - 1] == '.' || is_digit(text[begin - 1])))
      --begin;
    if (auto found = shapes_.symbol_at(text.substr(begin))) symbols.push_back(std::move(found->symbol));
  }
}

}  // namespace mandates
