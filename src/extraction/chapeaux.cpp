#include "extraction/chapeaux.h"

#include <algorithm>

namespace mandates {
namespace {

/// True where words may open a list: they end in a colon, or are the last of their paragraph and end in a semicolon or a comma.
bool may_open_list(const std::vector<Token>& tokens, std::uint32_t end) {
  if (end == 0) return false;
  return is_mark(tokens[end - 1], ':') || (end == tokens.size() && (is_mark(tokens[end - 1], ';') || is_mark(tokens[end - 1], ',')));
}

/// "the following tasks:", "the tasks laid out below:": the word that announces the items; `end` where none does.
std::uint32_t announcer_in(const Lexicon& lexicon, const std::vector<Token>& tokens, std::uint32_t begin, std::uint32_t end) {
  for (std::uint32_t i = begin; i < end; ++i)
    if (lexicon.is(tokens[i], WordClass::list_announcer)) return i;
  const bool last = end > begin + 1 && lexicon.is(tokens[end - 2], WordClass::task_noun);
  return last ? end - 2 : end;
}

bool only_introduces(const Lexicon& lexicon, const std::vector<Token>& tokens, std::uint32_t begin, std::uint32_t end) {
  if (begin >= end || !may_open_list(tokens, end)) return false;
  std::uint32_t at = begin;
  while (at < end && (lexicon.is(tokens[at], WordClass::infinitive_marker) || lexicon.is(tokens[at], WordClass::modal) ||
                      lexicon.is(tokens[at], WordClass::infinitive_adverb) || tokens[at].punctuation != 0))
    ++at;
  if (at >= end) return true;
  return announcer_in(lexicon, tokens, at, end) < end;
}

/// "shall include the following tasks, and that all tasks should be done well:", "to report, including on the following:": an act of its
/// own beside the items that it announces.
bool says_more(const Lexicon& lexicon, const std::vector<Token>& tokens, const Draft& draft) {
  const std::uint32_t announcer = announcer_in(lexicon, tokens, draft.boundary, draft.end);
  if (announcer >= draft.end) return false;
  for (std::uint32_t i = announcer; i + 1 < draft.end; ++i)
    if (lexicon.is(tokens[i], WordClass::list_joiner) && lexicon.is(tokens[i + 1], WordClass::that_word)) return true;
  constexpr std::uint32_t kFewestWords = 3;  // of an act
  std::uint32_t comma = announcer;
  while (comma > draft.boundary && !is_mark(tokens[comma], ',')) --comma;
  // "to found a committee, this committee to have the terms of reference set forth below:"
  if (comma > draft.boundary && lexicon.is(tokens[announcer], WordClass::task_noun)) return true;
  const bool acts =
      !draft.clause.obligation || lexicon.is_any(tokens[draft.boundary], Lexicon::bits_of(WordClass::infinitive_marker, WordClass::modal));
  return comma > draft.boundary + kFewestWords && acts && !lexicon.is(tokens[comma + 1], WordClass::infinitive_marker) &&
         lexicon.is_any(tokens[comma + 1], Lexicon::bits_of(WordClass::aside_opener, WordClass::name_end));
}

/// "Decides, in the light of what the parties failed to do:", but not ", in accordance with the rule, that …", ", to …"
bool only_circumstances(const Lexicon& lexicon, const std::vector<Token>& tokens, std::uint32_t begin, std::uint32_t end) {
  const std::uint32_t first = begin + (is_mark(tokens[begin], ',') ? 1 : 0);
  if (first >= end || !lexicon.is(tokens[first], WordClass::aside_opener) || lexicon.is(tokens[first], WordClass::infinitive_marker))
    return false;
  for (std::uint32_t i = first; i < end; ++i) {
    if (lexicon.is_any(tokens[i], Lexicon::bits_of(WordClass::that_word, WordClass::modal, WordClass::list_announcer))) return false;
    const bool goes_on = is_mark(tokens[i], ',') && i + 1 < end &&
                         lexicon.is_any(tokens[i + 1], Lexicon::bits_of(WordClass::infinitive_marker, WordClass::determiner));
    if (goes_on) return false;
  }
  return true;
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
  const bool stops = draft.end > draft.boundary && draft.end > 1 && may_open_list(tokens, draft.end);
  draft.ends_in_marker = stops && draft.end > draft.boundary + 1 && lexicon.is(tokens[draft.end - 2], WordClass::infinitive_marker);
  draft.ends_in_modal = stops && lexicon.is(tokens[draft.end - 2], WordClass::modal);
  draft.opens_list = stops && !lexicon.is_any(tokens[draft.end - 2], Lexicon::bits_of(WordClass::relative, WordClass::modal));
}

void mark_bare_decision(const Lexicon& lexicon, const std::vector<Token>& tokens, Draft& draft) {
  if (draft.clause.obligation || draft.clause.type != "deciding" || draft.complement >= draft.end) return;
  // "Decides: (a) To request …", "Decides in this regard to: (a) request …"
  const auto punctuation = [&](const Token& token) { return token.punctuation != 0 || lexicon.is(token, WordClass::infinitive_marker); };
  const bool no_words = std::all_of(tokens.begin() + draft.complement, tokens.begin() + draft.end, punctuation);
  draft.decides_only = (is_mark(tokens[draft.end - 1], ':') && no_words) ||
                       (may_open_list(tokens, draft.end) && only_circumstances(lexicon, tokens, draft.complement, draft.end));
  draft.keeps_others = draft.decides_only;
  if (draft.decides_only) draft.ends_in_marker = lexicon.is(tokens[draft.end - 2], WordClass::infinitive_marker);
  draft.introduces_only = draft.introduces_only || draft.decides_only;
}

std::size_t find_announcing(const Lexicon& lexicon, const std::vector<Token>& tokens, const std::vector<Draft>& drafts, std::size_t first) {
  const std::size_t last = drafts.size() - 1;
  const Draft& draft = drafts[last];
  const bool tells = !draft.clause.obligation && draft.clause.type != "deciding" && draft.clause.type != "directive";
  if (!tells || draft.introduces_only || draft.ends_in_marker || !may_open_list(tokens, draft.end)) return last;
  for (std::size_t i = last; i-- > first;) {
    const Draft& before = drafts[i];
    const std::string& type = before.clause.type;
    if ((type == "deciding" || type == "directive") && announcer_in(lexicon, tokens, before.boundary, before.end) < before.end) return i;
  }
  return last;
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
  // "Decides to establish a group, to undertake the following tasks:": founded beside its tasks
  if (!draft.introduces_only || draft.says_more || draft.items == 0 || !draft.founded.empty()) return false;
  if (items_say_all(lexicon, tokens, draft)) return true;
  // "Decides: (a) To …; (b) That …": what stands in (b) belongs to the clause of the chapeau.
  return draft.items >= items;
}

}  // namespace mandates
