// Resolutions that a text cites: from each word "resolution" back to the organ named before it and forward through the list of numbers.
#include "document/citations.h"

#include <algorithm>
#include <unordered_set>

#include "document/line_shape.h"
#include "document/printed_date.h"
#include "text/plain_bytes.h"

namespace mandates {
namespace {

constexpr std::size_t kNoBody = static_cast<std::size_t>(-1);
constexpr int kFirstSlashSession = 31;      // the General Assembly numbers its resolutions "31/1" since its 31st session
constexpr std::size_t kLongestWord = 100;   // bytes
constexpr std::size_t kLongestPrefix = 20;  // bytes of a symbol before "/RES": "UNEP/EA.6"
constexpr std::string_view kWord = "esolution";

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
    names_.push_back({body.name, b});
    for (const std::string& alias : body.aliases) names_.push_back({alias, b});
    for (const std::string& form : body.short_forms) names_.push_back({form.starts_with("the ") ? form.substr(4) : form, b});
  }
  std::stable_sort(names_.begin(), names_.end(), [](const Name& a, const Name& b) { return a.name.size() > b.name.size(); });
}

/// The organs whose name (the longest that fits) ends `before`: one for a full name, several for "Council".
CitationFinder::Named CitationFinder::names_at_end(std::string_view before) const {
  Named named;
  if (before.empty()) return named;
  std::size_t length = 0;
  for (const Name& name : names_) {
    if (name.name.empty() || name.name.size() < length || name.name.back() != before.back() || !before.ends_with(name.name)) continue;
    const std::size_t begin = before.size() - name.name.size();
    if (begin > 0 && is_letter(before[begin - 1])) continue;
    length = name.name.size();
    named.bodies.push_back(name.body);
  }
  return named;
}

/// Who is named right before the word "resolution": "General Assembly", "the Council", "the General Assembly in its".
CitationFinder::Named CitationFinder::named_before(std::string_view before) const {
  before = trim(before);
  bool possessive = before.ends_with(" its") || before.ends_with(" Its");
  if (possessive) {
    before = trim(before.substr(0, before.size() - 4));
    const std::size_t space = before.rfind(' ');  // in, by, under
    if (space == std::string_view::npos || before.size() - space > 8) return {};
    before = trim(before.substr(0, space));
    if (before.ends_with(',')) before.remove_suffix(1);
  }
  Named named = names_at_end(before);
  if (!named.bodies.empty() || possessive) return named;
  std::size_t word = before.size();
  while (word > 0 && before.size() - word < kLongestWord &&
         (is_letter(before[word - 1]) || static_cast<unsigned char>(before[word - 1]) >= 0x80))
    --word;
  const bool sentence_start = word == 0 || (word >= 2 && (before[word - 2] == '.' || before[word - 2] == ';'));
  named.other = word < before.size() && is_upper(before[word]) && !sentence_start;
  return named;
}

bool CitationFinder::may_be(std::size_t body, const ResolutionNumber& number) const {
  if (body >= codes_.size() || shapes_.complete(body, number, TextSort::resolution).empty()) return false;
  const int session = digits_value(number.session);
  return codes_[body] != "GA" || session < 0 || session >= kFirstSlashSession;
}

std::size_t CitationFinder::body_of(std::string_view code) const {
  return static_cast<std::size_t>(std::find(codes_.begin(), codes_.end(), code) - codes_.begin());
}

std::size_t CitationFinder::organ_of(const ResolutionNumber& number, const Named& named, std::size_t own, int own_session) const {
  const bool later = own_session > 0 && digits_value(number.session) > own_session;
  const bool own_named = named.bodies.empty() || std::find(named.bodies.begin(), named.bodies.end(), own) != named.bodies.end();
  if (own_named && !later && may_be(own, number)) return own;
  for (const std::size_t body : named.bodies)
    if (may_be(body, number)) return body;
  if (!named.bodies.empty()) return kNoBody;
  // a number whose form belongs to one organ alone: 1325 (2000), 2625 (XXV), 2004/32
  for (const std::string_view code : {std::string_view("GA"), std::string_view("SC"), std::string_view("ECOSOC")})
    if (may_be(body_of(code), number)) return body_of(code);
  return kNoBody;
}

void CitationFinder::find(std::string_view text, const Own& own, std::vector<Citation>& found) const {
  const std::size_t first = found.size();
  const std::size_t own_body = body_of(own.body);
  const int own_session = own.session.size() == 4 ? 0 : digits_value(own.session);
  for (std::size_t at = find_word(text, kWord, 0); at != std::string_view::npos; at = find_word(text, kWord, at + 1)) {
    if (at == 0 || (text[at - 1] != 'r' && text[at - 1] != 'R') || (at > 1 && is_letter(text[at - 2]))) continue;
    std::size_t end = at + kWord.size();
    if (end < text.size() && text[end] == 's') ++end;
    end = skip_spaces(text, end);
    if (end >= text.size() || (!is_digit(text[end]) && !is_upper(text[end]))) continue;
    const Named named = named_before(text.substr(0, at - 1));
    if (named.other) continue;
    while (const auto number = number_at(text.substr(end))) {
      if (const std::size_t organ = organ_of(number->number, named, own_body, own_session); organ < codes_.size())
        found.push_back({shapes_.complete(organ, number->number, TextSort::resolution), static_cast<std::uint32_t>(end)});
      const std::size_t after = skip_date(text, end + number->length);
      end = skip_separator(text, after);
      if (end == after) break;
    }
  }
  for (std::size_t at = text.find("/RES"); at != std::string_view::npos; at = text.find("/RES", at + 4)) {
    std::size_t begin = at;
    while (begin > 0 && at - begin < kLongestPrefix &&
           (is_upper(text[begin - 1]) || text[begin - 1] == '/' || text[begin - 1] == '.' || is_digit(text[begin - 1])))
      --begin;
    if (auto symbol = shapes_.symbol_at(text.substr(begin)))
      found.push_back({std::move(symbol->symbol), static_cast<std::uint32_t>(begin)});
  }
  std::stable_sort(found.begin() + static_cast<std::ptrdiff_t>(first), found.end(),
                   [](const Citation& a, const Citation& b) { return a.offset < b.offset; });
}

void CitationFinder::cite(Document& document) const {
  for (Paragraph& paragraph : document.paragraphs) {
    const bool own = paragraph.organ.empty();
    find(paragraph.text, {own ? document.body : paragraph.organ, own ? std::string_view(document.session) : std::string_view()},
         paragraph.cites);
    for (const Citation& citation : paragraph.cites) document.cites.push_back(citation.symbol);
  }
  std::vector<Citation> in_footnotes;
  for (const Footnote& footnote : document.footnotes) find(footnote.text, {document.body, document.session}, in_footnotes);
  for (Citation& citation : in_footnotes) document.cites.push_back(std::move(citation.symbol));
  keep_first_of_each(document.cites);
  std::erase(document.cites, document.symbol);
}

std::vector<std::string> cited_within(const Paragraph& paragraph, Span span) {
  std::vector<std::string> symbols;
  auto citation = std::lower_bound(paragraph.cites.begin(), paragraph.cites.end(), span.begin,
                                   [](const Citation& one, std::uint32_t offset) { return one.offset < offset; });
  for (; citation != paragraph.cites.end() && citation->offset < span.end; ++citation) symbols.push_back(citation->symbol);
  keep_first_of_each(symbols);
  return symbols;
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

}  // namespace mandates
