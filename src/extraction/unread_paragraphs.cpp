#include "extraction/unread_paragraphs.h"

#include "extraction/chapeaux.h"
#include "text/cut.h"

namespace mandates {
namespace {

constexpr std::size_t kShownBytes = 80;  // of a paragraph that is for a person

/// Whole words from the beginning of a paragraph.
std::string beginning_of(std::string_view text) {
  if (text.size() <= kShownBytes) return std::string(text);
  const std::string_view cut = cut_at_character(text, kShownBytes);
  return std::string(cut.substr(0, cut.find_last_of(' '))) + " …";
}

}  // namespace

std::vector<Review> UnreadParagraphs::find(const DocumentWords& words, const std::vector<Draft>& drafts, const std::vector<int>& items) {
  std::vector<Review> found;
  const std::size_t count = words.document->paragraphs.size();
  std::vector<bool> covered(count, false), announces(count, false), asks(count, false);
  for (const Draft& draft : drafts) {
    int at = draft.clause.paragraph_index;
    const auto& own = words.tokens[at];
    if (draft.introduces_only &&
        (items_say_all(lexicon_, own, draft) || gives_way(lexicon_, own, draft, items[static_cast<std::size_t>(at)])))
      announces[static_cast<std::size_t>(at)] = true;
    asks[static_cast<std::size_t>(at)] = draft.clause.type == "directive";  // the last one of a paragraph introduces its items
    while (at >= 0 && !covered[static_cast<std::size_t>(at)]) {
      covered[static_cast<std::size_t>(at)] = true;
      at = words.document->paragraphs[static_cast<std::size_t>(at)].parent;
    }
  }
  std::vector<std::size_t> run;  // lost ones that follow each other: of one list, or paragraphs of one text
  for (std::size_t p = 0; p < count; ++p) {
    const Paragraph& paragraph = words.document->paragraphs[p];
    if (paragraph.kind != ParagraphKind::operative) continue;
    const bool item = paragraph.parent >= 0;
    const auto parent = static_cast<std::size_t>(item ? paragraph.parent : 0);
    const bool lost = !covered[p] && !heads_covered(*words.document, covered, p) &&
                      (item ? (announces[parent] && !paragraph.continuation) || (asks[parent] && opens_with_marker(words.tokens[p]))
                            : !is_outcome(paragraph) && !tells_only(words, p));
    const bool goes_on = lost && !run.empty() && words.document->paragraphs[run.back()].parent == paragraph.parent;
    const bool inside = !lost && !run.empty() && item && parent >= run.front();  // an item of a lost one
    if (inside) continue;
    if (!goes_on) report(*words.document, run, found);
    if (lost) run.push_back(p);
  }
  report(*words.document, run, found);
  return found;
}

void UnreadParagraphs::report(const Document& document, std::vector<std::size_t>& run, std::vector<Review>& found) {
  constexpr std::size_t kFewestTogether = 3;
  const bool together = run.size() >= kFewestTogether;
  for (std::size_t i = 0; i < run.size() && (i == 0 || !together); ++i) {
    const Paragraph& paragraph = document.paragraphs[run[i]];
    std::string words = paragraph.number + " ";
    if (together) words += "(to " + document.paragraphs[run.back()].number + ", " + std::to_string(run.size()) + " alike) ";
    words += beginning_of(paragraph.text);
    found.push_back({paragraph.parent >= 0 ? "item-without-clause" : "no-verb", std::move(words), {}});
  }
  run.clear();
}

bool UnreadParagraphs::heads_covered(const Document& document, const std::vector<bool>& covered, std::size_t paragraph) {
  const auto& paragraphs = document.paragraphs;
  const std::size_t next = paragraph + 1;
  if (paragraphs[paragraph].parent < 0 || next >= paragraphs.size() || !covered[next]) return false;
  const std::string& text = paragraphs[paragraph].text;
  const bool open = !text.empty() && std::string_view(";:,.").find(text.back()) == std::string_view::npos;
  return open && paragraphs[next].continuation && paragraphs[next].parent == paragraphs[paragraph].parent;
}

bool UnreadParagraphs::tells_only(const DocumentWords& words, std::size_t paragraph) {
  // Statements and declarations tell of the world, too: a paragraph of a statement in which neither the organ nor "we" is the subject.
  if (words.document->kind != DocumentKind::statement || words.document->paragraphs[paragraph].number.find('u') == std::string::npos)
    return false;
  const auto& tokens = words.tokens[paragraph];
  const auto size = static_cast<std::uint32_t>(tokens.size());
  constexpr std::uint32_t kReach = 4;  // words before the subject: a quotation mark, an article, "today"
  PhraseMatch match;
  for (std::uint32_t at = 0; at < size && at < kReach; ++at)
    if (lexicon_.is(tokens[at], WordClass::first_person) || matchers_.subjects.match_at(tokens, at, size, match)) return false;
  return true;
}

bool UnreadParagraphs::opens_with_marker(const std::vector<Token>& tokens) const {
  // "To waterproof …", "and to report thereon"
  const std::uint32_t at = past_joiners(lexicon_, tokens);
  return at + 1 < tokens.size() && lexicon_.is(tokens[at], WordClass::infinitive_marker) && !tokens[at + 1].capital &&
         !lexicon_.is(tokens[at + 1], WordClass::determiner);
}

}  // namespace mandates
