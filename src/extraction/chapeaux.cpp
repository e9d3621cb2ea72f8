#include "extraction/chapeaux.h"

#include <algorithm>

namespace mandates {
namespace {

bool only_introduces(const Lexicon& lexicon, const std::vector<Token>& tokens, std::uint32_t begin, std::uint32_t end) {
  if (begin >= end || !is_mark(tokens[end - 1], ':')) return false;
  std::uint32_t at = begin;
  while (at < end && (lexicon.is(tokens[at], WordClass::infinitive_marker) || lexicon.is(tokens[at], WordClass::modal) ||
                      lexicon.is(tokens[at], WordClass::infinitive_adverb) || tokens[at].punctuation != 0))
    ++at;
  if (at >= end) return true;
  for (std::uint32_t i = at; i < end; ++i)
    if (lexicon.is(tokens[i], WordClass::list_announcer)) return true;
  return false;
}

/// "shall include the following tasks, and that all tasks should be done well:", "to report, including on the following:": an act of its
/// own beside the items that it announces.
bool says_more(const Lexicon& lexicon, const std::vector<Token>& tokens, const Draft& draft) {
  std::uint32_t announcer = draft.boundary;
  while (announcer < draft.end && !lexicon.is(tokens[announcer], WordClass::list_announcer)) ++announcer;
  if (announcer >= draft.end) return false;
  for (std::uint32_t i = announcer; i + 1 < draft.end; ++i)
    if (lexicon.is(tokens[i], WordClass::list_joiner) && lexicon.is(tokens[i + 1], WordClass::that_word)) return true;
  constexpr std::uint32_t kFewestWords = 3;  // of an act
  std::uint32_t comma = announcer;
  while (comma > draft.boundary && !is_mark(tokens[comma], ',')) --comma;
  return comma > draft.boundary + kFewestWords && lexicon.is(tokens[draft.boundary], WordClass::infinitive_marker) &&
         lexicon.is_any(tokens[comma + 1], Lexicon::bits_of(WordClass::aside_opener, WordClass::name_end));
}

}  // namespace

std::uint32_t past_joiners(const Lexicon& lexicon, const std::vector<Token>& tokens) {
  std::uint32_t at = 0;
  while (at < tokens.size() && (is_mark(tokens[at], ',') || lexicon.is(tokens[at], WordClass::list_joiner))) ++at;
  return at;
}

void mark_chapeau(const Lexicon& lexicon, const std::vector<Token>& tokens, Draft& draft) {
  draft.introduces_only = only_introduces(lexicon, tokens, draft.boundary, draft.end);
  draft.says_more = draft.introduces_only && says_more(lexicon, tokens, draft);
  const bool stops = draft.end > draft.boundary && draft.end > 1 && is_mark(tokens[draft.end - 1], ':');
  draft.ends_in_marker = stops && draft.end > draft.boundary + 1 && lexicon.is(tokens[draft.end - 2], WordClass::infinitive_marker);
  draft.ends_in_modal = stops && lexicon.is(tokens[draft.end - 2], WordClass::modal);
}

void mark_bare_decision(const Lexicon& lexicon, const std::vector<Token>& tokens, Draft& draft) {
  if (draft.clause.obligation || draft.clause.type != "deciding" || draft.complement >= draft.end) return;
  // "Decides: (a) To request …", "Decides in this regard to: (a) request …"
  const auto punctuation = [&](const Token& token) { return token.punctuation != 0 || lexicon.is(token, WordClass::infinitive_marker); };
  draft.decides_only =
      is_mark(tokens[draft.end - 1], ':') && std::all_of(tokens.begin() + draft.complement, tokens.begin() + draft.end, punctuation);
  draft.keeps_others = draft.decides_only;
  if (draft.decides_only) draft.ends_in_marker = lexicon.is(tokens[draft.end - 2], WordClass::infinitive_marker);
  draft.introduces_only = draft.introduces_only || draft.decides_only;
}

bool has_no_words(const Lexicon& lexicon, const std::vector<Token>& tokens, const Draft& draft) {
  return std::all_of(tokens.begin() + draft.boundary, tokens.begin() + draft.end, [&](const Token& token) {
    return token.punctuation != 0 || lexicon.is(token, WordClass::infinitive_marker) || lexicon.is(token, WordClass::modal);
  });
}

bool items_say_all(const Lexicon& lexicon, const std::vector<Token>& tokens, const Draft& draft) {
  return !draft.keeps_others && has_no_words(lexicon, tokens, draft);
}

bool gives_way(const Lexicon& lexicon, const std::vector<Token>& tokens, const Draft& draft, int items) {
  if (!draft.introduces_only || draft.says_more || draft.items == 0) return false;
  if (items_say_all(lexicon, tokens, draft)) return true;
  // "Decides: (a) To …; (b) That …": what stands in (b) belongs to the clause of the chapeau.
  return draft.items >= items;
}

}  // namespace mandates
