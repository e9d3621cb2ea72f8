// Reads numbers of paragraphs and sections before the resolution that has them.
#include "followup/reaffirmed.h"

#include <algorithm>
#include <string_view>

#include "document/line_shape.h"
#include "followup/paragraph_numbers.h"

namespace mandates {
namespace {

constexpr std::uint32_t kReach = 12;      // words between the last number and the resolution: "of General Assembly"
constexpr std::uint32_t kReachBack = 16;  // words between a resolution before and the first number: "of 11 September 2015, in particular"

}  // namespace

bool ReaffirmedPlaces::cover(const Paragraph& paragraph) const {
  const auto has = [](const std::vector<std::string>& list, std::string_view value) {
    return !value.empty() && std::find(list.begin(), list.end(), value) != list.end();
  };
  if (reporting && numbers.empty() && sections.empty()) return true;
  if (has(sections, paragraph.section)) return true;
  return has(numbers, std::string_view(paragraph.number).substr(0, paragraph.number.find('(')));
}

ReaffirmedReader::ReaffirmedReader(const RuleSet& rules)
    : reaffirms_(rules, "act", words_, "part", "reaffirms"),
      thereof_(rules, "act", words_, "part", "thereof"),
      reporting_(rules, "act", words_, "part", "reporting"),
      upholds_all_(rules, "act", words_, "part", "upholds-all"),
      citations_(rules.layout()) {}

std::vector<ReaffirmedPlaces> ReaffirmedReader::read(const Document& document) {
  std::vector<ReaffirmedPlaces> found;
  for (std::size_t index = 0; index < document.paragraphs.size(); ++index)
    if (document.paragraphs[index].kind == ParagraphKind::operative) read_paragraph(document, static_cast<int>(index), found);
  return found;
}

// The resolutions behind the words on reporting: "in paragraph 10 of resolution 2722 (2024)", "in resolutions 2360 (2017) and 2478 (2019)".
void ReaffirmedReader::read_reporting(std::string_view text, int index, const std::vector<PhraseMatch>& matches,
                                      const std::vector<Citation>& cited, std::vector<ReaffirmedPlaces>& found) const {
  for (const PhraseMatch& match : matches) {
    ReaffirmedPlaces places;
    places.paragraph_index = index;
    places.reporting = true;
    const bool numbered = match.end < tokens_.size() && is_paragraph_number(tokens_[match.end].span.of(text));
    std::uint32_t at = numbered ? read_paragraph_numbers(text, tokens_, match.end, places.numbers, places.sections) : match.end;
    for (const Citation& one : cited) {
      if (at >= tokens_.size() || one.offset < tokens_[match.end - 1].span.begin) continue;
      const std::uint32_t last = std::min<std::uint32_t>(at + kReach, static_cast<std::uint32_t>(tokens_.size()) - 1);
      if (one.offset > tokens_[last].span.begin) break;
      places.symbol = one.symbol;
      found.push_back(places);
      if (!places.numbers.empty()) break;
      while (at < tokens_.size() && tokens_[at].span.begin <= one.offset) ++at;  // the next one may stand as near
    }
  }
}

// The resolution before its paragraphs: "resolution 69/321 of 11 September 2015, in particular paragraphs 16 and 17 thereof".
void ReaffirmedReader::read_thereof(std::string_view text, int index, const std::vector<PhraseMatch>& matches,
                                    const std::vector<Citation>& cited, std::vector<ReaffirmedPlaces>& found) const {
  for (const PhraseMatch& match : matches) {
    const std::uint32_t last = match.end - 1;
    for (std::uint32_t at = match.begin; at < last; ++at) {
      if (!is_paragraph_number(tokens_[at].span.of(text))) continue;
      ReaffirmedPlaces places;
      places.paragraph_index = index;
      if (read_paragraph_numbers(text, tokens_, at, places.numbers, places.sections) != last) continue;
      const std::uint32_t from = tokens_[at > match.begin + kReachBack ? at - kReachBack : match.begin].span.begin;
      const auto is_near = [&](const Citation& one) { return one.offset >= from && one.offset < tokens_[at].span.begin; };
      const auto before = std::find_if(cited.rbegin(), cited.rend(), is_near);
      if (before != cited.rend()) {
        places.symbol = before->symbol;
        found.push_back(std::move(places));
      }
      break;
    }
  }
}

// The resolutions all provisions of which are to be carried out, one beside another.
void ReaffirmedReader::read_whole(int index, const std::vector<PhraseMatch>& matches, const std::vector<Citation>& cited,
                                  std::vector<ReaffirmedPlaces>& found) const {
  for (const PhraseMatch& match : matches) {
    std::uint32_t at = match.end;
    for (const Citation& one : cited) {
      if (at >= tokens_.size() || one.offset < tokens_[match.end - 1].span.begin) continue;
      if (one.offset > tokens_[std::min<std::size_t>(at + kReach, tokens_.size() - 1)].span.begin) break;
      ReaffirmedPlaces& places = found.emplace_back();
      places.symbol = one.symbol;
      places.paragraph_index = index;
      places.whole = true;
      while (at < tokens_.size() && tokens_[at].span.begin <= one.offset) ++at;
    }
  }
}

void ReaffirmedReader::read_paragraph(const Document& document, int index, std::vector<ReaffirmedPlaces>& found) {
  const std::string& text = document.paragraphs[index].text;
  if (std::none_of(text.begin(), text.end(), is_digit)) return;  // no resolution is named
  tokenize(text, words_, tokens_);
  const std::vector<PhraseMatch> matches = reaffirms_.matches(tokens_), thereof = thereof_.matches(tokens_),
                                 reporting = reporting_.matches(tokens_), whole = upholds_all_.matches(tokens_);
  if (matches.empty() && thereof.empty() && reporting.empty() && whole.empty()) return;
  std::vector<Citation> cited;
  citations_.find(text, {document.body, document.session}, cited);
  read_reporting(text, index, reporting, cited, found);
  read_thereof(text, index, thereof, cited, found);
  read_whole(index, whole, cited, found);
  for (const PhraseMatch& match : matches) {
    for (std::uint32_t at = match.end; at < tokens_.size();) {
      ReaffirmedPlaces places;
      places.paragraph_index = index;
      const std::uint32_t behind = read_paragraph_numbers(text, tokens_, at, places.numbers, places.sections);
      if (behind == tokens_.size() || (places.numbers.empty() && places.sections.empty())) break;
      const std::uint32_t from = tokens_[behind].span.begin;
      const std::uint32_t to = tokens_[std::min<std::size_t>(behind + kReach, tokens_.size() - 1)].span.begin;
      const auto next =
          std::find_if(cited.begin(), cited.end(), [&](const Citation& one) { return one.offset >= from && one.offset <= to; });
      if (next == cited.end()) break;
      // A number between is that of a paragraph of the section: "section V, paragraph 85, of its resolution 68/251".
      const auto is_between = [&](const Token& token) {
        return token.span.begin < next->offset && is_paragraph_number(token.span.of(text));
      };
      if (std::any_of(tokens_.begin() + behind, tokens_.end(), is_between)) break;
      places.symbol = next->symbol;
      found.push_back(std::move(places));
      // "and 40 to 48 of its resolution 68/147"
      at = behind;
      while (at < tokens_.size() && tokens_[at].span.begin <= next->offset) ++at;
      while (at < tokens_.size() && !is_paragraph_number(tokens_[at].span.of(text)) && tokens_[at].span.of(text) != "and") ++at;
      if (at + 1 >= tokens_.size() || !is_paragraph_number(tokens_[at + 1].span.of(text))) break;
    }
  }
}

}  // namespace mandates
