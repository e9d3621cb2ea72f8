#include "extraction/clause_finder.h"

#include <algorithm>

namespace mandates {
namespace {

constexpr std::size_t kMostModifiers = 20;  // of one verb; what has more is no sentence

}  // namespace

std::uint32_t ClauseFinder::skip_modifiers(std::uint32_t at, bool before_verb, FoundClause& clause) {
  const auto& tokens = *tokens_;
  while (at < size_ && clause.modifiers.size() < kMostModifiers) {
    // A modifier may stand between commas: "Calls, in particular, upon".
    std::uint32_t start = at;
    const bool comma = is_mark(tokens[at], ',');
    if (comma) ++start;
    PhraseMatch match;
    if (start >= size_ || !lexicon_.modifiers.set.may_begin(tokens[start].word) ||
        !matchers_.modifiers.match_at(tokens, start, size_, match))
      return at;
    PhraseMatch verb;  // "deeply regrets": a verb of its own
    if (before_verb && verbs_->set.may_begin(tokens[start].word) && verb_matcher_->match_at(tokens, start, size_, verb)) return start;
    const ModifierRule& modifier = lexicon_.modifier(match.pattern);
    if (!(before_verb ? modifier.before : modifier.after)) return at;
    std::uint32_t after = match.end;
    if (after < size_ && is_mark(tokens[after], ',') && (comma || before_verb)) ++after;
    clause.modifiers.push_back(modifier.rule);
    clause.reiterated = clause.reiterated || modifier.reiterates;
    at = after;
  }
  return at;
}

void ClauseFinder::add_inner_modifiers(std::uint32_t at, std::uint32_t end, FoundClause& clause) {
  // "Calls once again upon": they stand inside the verb
  PhraseMatch match;
  for (; at < end; ++at) {
    if (!lexicon_.modifiers.set.may_begin((*tokens_)[at].word) || !matchers_.modifiers.match_at(*tokens_, at, end, match)) continue;
    const ModifierRule& modifier = lexicon_.modifier(match.pattern);
    if (!modifier.reiterates) continue;
    clause.modifiers.push_back(modifier.rule);
    clause.reiterated = true;
    at = match.end - 1;
  }
}

bool ClauseFinder::read_verb(std::uint32_t at, FoundClause& clause) {
  const auto& tokens = *tokens_;
  PhraseMatch match;
  if (at >= size_) return false;
  const WordId word = tokens[at].word;
  if (reiterations_->set.may_begin(word) && reiteration_matcher_->match_at(tokens, at, size_, match)) {
    const Rule* rule = reiterations_->rules[match.pattern];
    clause.reiteration = rule;
    clause.verb = lexicon_.rules.find(rule->value("verb"));
    clause.reiterated = true;
  } else if (verbs_->set.may_begin(word) && verb_matcher_->match_at(tokens, at, size_, match)) {
    clause.verb = verbs_->rules[match.pattern];
    add_inner_modifiers(at + 1, match.end, clause);
  } else {
    return false;
  }
  clause.verb_begin = at;
  clause.verb_end = match.end;
  clause.complement = skip_modifiers(match.end, false, clause);
  return true;
}

bool ClauseFinder::may_open(const Token& token) const {
  return is_mark(token, ',') || verbs_->set.may_begin(token.word) || lexicon_.modifiers.set.may_begin(token.word) ||
         reiterations_->set.may_begin(token.word);
}

bool ClauseFinder::read_head(std::uint32_t at, bool subject_allowed, FoundClause& clause) {
  clause = FoundClause{};
  clause.lead = at;
  std::uint32_t here = skip_modifiers(at, true, clause);
  PhraseMatch match;
  if (subject_allowed) {
    std::uint32_t subject = here;
    if (subject < size_ && lexicon_.is((*tokens_)[subject], WordClass::determiner)) ++subject;
    if (subject < size_ && matchers_.subjects.match_at(*tokens_, subject, size_, match)) {
      clause.written_subject = true;
      here = skip_modifiers(match.end, true, clause);
    } else if (here < size_ && style_ == OpeningStyle::outcome && lexicon_.is((*tokens_)[here], WordClass::first_person)) {
      clause.written_subject = true;
      here = skip_modifiers(here + 1, true, clause);
    } else if (here < size_ && (*tokens_)[here].capital && lexicon_.is((*tokens_)[here], WordClass::actor_pronoun)) {
      clause.written_subject = true;
      here = skip_modifiers(here + 1, true, clause);
    }
  }
  return read_verb(here, clause);
}

bool ClauseFinder::read_misprint(FoundClause& clause) {
  clause = FoundClause{};
  const std::uint32_t here = skip_modifiers(0, true, clause);
  PhraseMatch match;
  if (here >= size_ || !matchers_.misprints.match_at(*tokens_, here, size_, match)) return false;
  clause.verb = lexicon_.misprints.rules[match.pattern];
  clause.verb_begin = here;
  clause.verb_end = match.end;
  clause.complement = skip_modifiers(match.end, false, clause);
  return true;
}

bool ClauseFinder::read_lost_ending(FoundClause& clause) {
  // "11. Request the Secretary-General to report": the forms are those with the subject "we"
  if (size_ == 0 || style_ != OpeningStyle::resolution || !(*tokens_)[0].capital) return false;
  use_forms(OpeningStyle::outcome);
  const bool asks = read_head(0, false, clause) && lexicon_.verb(clause.verb).type == "directive" && !joins_nouns(clause) &&
                    has_complement_of_verb(clause);
  use_forms(style_);
  if (!asks) clause = FoundClause{};
  return asks;
}

bool ClauseFinder::opens_bare(const FoundClause& clause, bool numbered) const {
  return numbered && clause.complement < size_ && !is_plural_noun(clause);
}

bool ClauseFinder::read_speakers(FoundClause& clause) {
  constexpr std::uint32_t kLongestName = 80;  // words: "We, the Ministers and representatives of …, gathered at …, request"
  if (size_ == 0 || !lexicon_.is((*tokens_)[0], WordClass::first_person)) return false;
  const std::uint32_t end = std::min(size_, kLongestName);
  for (std::uint32_t at = 1; at < end && !is_mark((*tokens_)[at], '.') && !is_mark((*tokens_)[at], ';'); ++at) {
    if (at > 1 && !is_mark((*tokens_)[at], ',')) continue;
    if (!read_head(at + (at > 1), false, clause) || joins_nouns(clause) || !has_complement_of_verb(clause)) continue;
    clause.lead = 0;
    clause.written_subject = true;
    return true;
  }
  return false;
}

bool ClauseFinder::is_passive(const FoundClause& candidate) {
  if (style_ != OpeningStyle::decision || candidate.reiteration != nullptr || candidate.complement >= size_) return false;
  PhraseMatch match;
  return matchers_.edges.match_at(*tokens_, candidate.complement, size_, match) && lexicon_.edge_role(match.pattern) == EdgeRole::doer;
}

bool ClauseFinder::read_decision(FoundClause& clause) {
  const auto& tokens = *tokens_;
  std::uint32_t organ_end = 0;
  PhraseMatch match;
  for (std::uint32_t at = 0; at < size_; ++at) {
    if (organ_end == 0 && matchers_.subjects.match_at(tokens, at, size_, match)) organ_end = match.end;
    // behind the organ or a comma, a bracket, the mark of a footnote
    const bool begins = at > 0 && tokens[at - 1].punctuation != 0 && !is_mark(tokens[at - 1], '(') && !is_mark(tokens[at - 1], '"');
    if (!begins && (at == 0 || at != organ_end)) continue;
    if (!read_head(at, true, clause) || is_passive(clause)) continue;
    // "decided: (a) To …", "decided, without setting a precedent, to invite"
    const bool over = clause.complement >= size_ || is_mark(tokens[clause.complement], ':') || is_mark(tokens[clause.complement], ',');
    if (over || has_complement_of_verb(clause)) return true;
  }
  clause = FoundClause{};
  return false;
}

bool ClauseFinder::read_first(bool numbered, FoundClause& clause) {
  // A statement is printed as a quotation: its paragraphs open with a quotation mark.
  const std::uint32_t start = size_ > 0 && is_mark((*tokens_)[0], '"') ? 1 : 0;
  if (read_head(start, true, clause) && names_a_thing(clause)) return false;
  if (clause.verb != nullptr) return style_ != OpeningStyle::outcome || clause.written_subject || opens_bare(clause, numbered);
  if (style_ == OpeningStyle::outcome && read_speakers(clause)) return true;
  if (is_decision()) return read_decision(clause);
  if (numbered && style_ != OpeningStyle::outcome && (read_misprint(clause) || read_lost_ending(clause))) return true;
  // An opening phrase of circumstances: "With a view to …, requests", "Acting under Chapter VII …, decides".
  // "Further to counter that threat, calls upon": one of purpose.
  if (size_ == 0) return false;
  FoundClause opening;
  const std::uint32_t aside = skip_modifiers(0, true, opening);
  if (!lexicon_.is((*tokens_)[0], WordClass::aside_opener) &&
      !(aside < size_ && lexicon_.is((*tokens_)[aside], WordClass::infinitive_marker)))
    return false;
  for (std::uint32_t at = 1; at + 1 < size_; ++at) {
    if (is_mark((*tokens_)[at], ';')) return false;
    if (!is_mark((*tokens_)[at], ',')) continue;
    if (read_head(at + 1, true, clause) && has_complement_of_verb(clause)) {
      clause.lead = 0;
      return true;
    }
  }
  return false;
}

bool ClauseFinder::has_complement_of_verb(const FoundClause& candidate) const {
  const auto& tokens = *tokens_;
  if (candidate.complement >= size_) return false;
  if (candidate.reiteration != nullptr || candidate.verb_end - candidate.verb_begin > 1) return true;
  const Token& next = tokens[candidate.complement];
  if (next.punctuation != 0 && next.punctuation != ',' && next.punctuation != '"') return false;
  return next.capital || lexicon_.is(next, WordClass::determiner) || names_numbered(candidate.complement) ||
         lexicon_.is(next, WordClass::that_word) || lexicon_.is(next, WordClass::actor_pronoun) ||
         lexicon_.is(next, WordClass::infinitive_marker) || candidate.complement > candidate.verb_end ||
         lexicon_.actor_nouns.set.may_begin(next.word) || lexicon_.edges.set.may_begin(next.word);
}

bool ClauseFinder::names_numbered(std::uint32_t at) const {
  // "recalls paragraph 2 of resolution 60/1"
  const auto& tokens = *tokens_;
  return at + 1 < size_ && tokens[at].punctuation == 0 && tokens[at + 1].word >= kNumberWord && tokens[at + 1].word <= kSymbolWord;
}

bool ClauseFinder::begins_verb(std::uint32_t at) {
  // "which recognizes", not "which is observed", though "is concerned" is a verb of organs
  const auto& tokens = *tokens_;
  PhraseMatch match;
  return verbs_->set.may_begin(tokens[at].word) && !lexicon_.is(tokens[at], WordClass::modal) &&
         verb_matcher_->match_at(tokens, at, size_, match);
}

bool ClauseFinder::inside_subordinate(std::uint32_t from, std::uint32_t to, bool operative_only) {
  // "…, which recognizes A and calls for B": a verb after a relative word belongs to it as long as no comma closes it.
  const auto& tokens = *tokens_;
  Subordinates& seen = subordinates_;
  if (to < seen.end) seen = {};
  for (std::uint32_t& i = seen.end; i < to; ++i) {
    if (is_mark(tokens[i], ';')) seen.semicolon = i + 1;
    if (is_mark(tokens[i], ',')) seen.comma = i + 1;
    if (i > 0 && lexicon_.is(tokens[i - 1], WordClass::relative) && begins_verb(i)) seen.operative = i;
    if (lexicon_.is(tokens[i], WordClass::relative) || lexicon_.is(tokens[i], WordClass::that_word)) seen.opening = i + 1;
  }
  if (operative_only) return seen.operative > std::max(from, seen.semicolon);
  return seen.opening > std::max({from, seen.semicolon, seen.comma});
}

bool ClauseFinder::names_a_thing(const FoundClause& candidate) const {
  // "Requests for advice should …", but "Requests for this purpose the Secretary-General"
  const auto& tokens = *tokens_;
  const std::uint32_t next = candidate.complement;
  if (!lexicon_.verb(candidate.verb).noun_like || candidate.verb_end - candidate.verb_begin > 1 || next != candidate.verb_end) return false;
  return next + 1 < size_ && lexicon_.is(tokens[next], WordClass::asked_through) && lexicon_.is(tokens[next], WordClass::name_end) &&
         tokens[next + 1].punctuation == 0 && !lexicon_.is(tokens[next + 1], WordClass::determiner) &&
         !lexicon_.is(tokens[next + 1], WordClass::demonstrative) && !tokens[next + 1].capital;
}

bool ClauseFinder::joins_nouns(const FoundClause& candidate) const {
  // "requests for assistance", "needs and demands of": a noun, not a verb.
  if (candidate.complement >= size_) return true;
  const Token& next = (*tokens_)[candidate.complement];
  if (lexicon_.is(next, WordClass::infinitive_marker) && candidate.complement + 1 < size_ &&
      lexicon_.is((*tokens_)[candidate.complement + 1], WordClass::base_verb))
    return false;  // "requests to receive"
  return (next.punctuation != 0 && next.punctuation != '"') || lexicon_.is(next, WordClass::name_link) ||
         lexicon_.is(next, WordClass::name_end) || lexicon_.is(next, WordClass::list_joiner) || lexicon_.is(next, WordClass::modal);
}

bool ClauseFinder::is_plural_noun(const FoundClause& candidate) const {
  if (candidate.reiteration != nullptr || candidate.verb_end - candidate.verb_begin > 1 || !joins_nouns(candidate)) return false;
  // "pledge to act", but "support to States"
  const std::uint32_t next = candidate.complement;
  if (next + 1 >= size_ || !lexicon_.is((*tokens_)[next], WordClass::infinitive_marker)) return true;
  return !lexicon_.is((*tokens_)[next + 1], WordClass::base_verb) && !is_mark((*tokens_)[next + 1], ':');
}

bool ClauseFinder::acceptable(std::uint32_t opening, std::uint32_t joined_at, const FoundClause& last, const FoundClause& candidate) {
  const auto& tokens = *tokens_;
  const VerbRule& verb = lexicon_.verb(candidate.verb);
  const Token& before = tokens[joined_at];
  // Capitals begin sentences and headings, not coordinated verbs.
  if (tokens[candidate.verb_begin].capital && !is_mark(before, ';') && !is_mark(before, ':') && !is_mark(before, '.')) return false;
  const bool of_its_own = candidate.reiteration != nullptr || candidate.verb_end - candidate.verb_begin > 1;
  const bool noun = verb.noun_like && !of_its_own && joins_nouns(candidate);
  if (noun) return false;
  if (is_mark(before, ';')) return true;
  const bool with_comma = is_mark(before, ',');
  const bool with_and = opening > joined_at + 1 || !with_comma;
  if (with_comma) {
    if (inside_subordinate(last.verb_end, joined_at, true))
      return with_and && verb.type == "directive" && has_complement_of_verb(candidate);
    return true;
  }
  // "Commends and encourages": the first verb has no complement of its own.
  if (joined_at == last.complement) return true;
  // "promotes and supports": coordinated with a verb that has another subject.
  const Token& left = tokens[joined_at - 1];
  if (!of_its_own && lexicon_.third_person(left, left.span.of(text_))) {
    // "the options it contains and decides to discuss"
    const bool contact = joined_at > 1 && lexicon_.is(tokens[joined_at - 2], WordClass::actor_pronoun);
    if (!contact || (verb.type != "deciding" && verb.type != "directive") || !has_complement_of_verb(candidate)) return false;
  }
  if (inside_subordinate(last.verb_end, joined_at, false)) return leaves_subordinate(joined_at, last, candidate);
  return !verb.noun_like || has_complement_of_verb(candidate);
}

bool ClauseFinder::leaves_subordinate(std::uint32_t joined_at, const FoundClause& last, const FoundClause& candidate) {
  // "notes that the Committee aims to ensure order and requests the Mission to provide": nobody in the subordinate clause could ask it.
  const auto& tokens = *tokens_;
  const std::uint32_t from = std::max({last.verb_end, subordinates_.opening, subordinates_.comma, subordinates_.semicolon});
  for (std::uint32_t i = from; i < joined_at; ++i)
    if (begins_verb(i)) return false;  // "which recognizes A and calls for B"
  // "that the Office will continue and further decides to review it": behind "will" the verb would have no ending
  const bool modal = std::any_of(tokens.begin() + from, tokens.begin() + joined_at,
                                 [&](const Token& token) { return lexicon_.is(token, WordClass::modal); });
  if (!lexicon_.verb(candidate.verb).noun_like && (modal || !candidate.modifiers.empty()) && has_complement_of_verb(candidate)) return true;
  // "the demands referred to in paragraph 2", but "and highlights the role"
  const Token* const next = candidate.complement < size_ ? &tokens[candidate.complement] : nullptr;
  const bool noun = lexicon_.verb(candidate.verb).noun_like && candidate.modifiers.empty() && next != nullptr &&
                    !lexicon_.is(*next, WordClass::determiner) && !lexicon_.is(*next, WordClass::that_word);
  const bool operative = !noun && agrees_with_nothing(from, joined_at) && has_complement_of_verb(candidate);
  if (operative || lexicon_.verb(candidate.verb).type != "directive") return operative;
  constexpr std::uint32_t kReach = 30;  // words of those who are asked
  const std::uint32_t end = std::min(size_, candidate.complement + kReach);
  for (std::uint32_t i = candidate.complement + 1; i + 1 < end && tokens[i].punctuation != ';'; ++i)
    if (lexicon_.is(tokens[i], WordClass::infinitive_marker) &&
        lexicon_.is(tokens[lexicon_.past(tokens, i + 1, end - 1, WordClass::infinitive_adverb)], WordClass::base_verb))
      return has_complement_of_verb(candidate);
  return false;
}

bool ClauseFinder::agrees_with_nothing(std::uint32_t from, std::uint32_t to) const {
  // "that the measures constitute the first phase and expresses its intention": the verb of the subordinate clause is no singular
  const auto& tokens = *tokens_;
  for (std::uint32_t i = from; i < to; ++i) {
    const bool noun = i > from && lexicon_.is(tokens[i - 1], WordClass::determiner);  // "the measures"
    if (!noun && lexicon_.third_person(tokens[i], tokens[i].span.of(text_))) return false;
    if (i == from && lexicon_.is(tokens[i], WordClass::singular_verb))
      return false;  // "a plan that is sound", but "that the plan is sound"
  }
  return true;
}

bool ClauseFinder::tells(const FoundClause& clause) const {
  // "reaffirm", "note": what follows is no infinitive with which another verb could be joined
  const VerbRule& verb = lexicon_.verb(clause.verb);
  const auto opens_act = [&](std::uint32_t at) { return at < size_ && lexicon_.is((*tokens_)[at], WordClass::infinitive_marker); };
  return verb.type != "directive" && verb.type != "deciding" && !verb.named_by_next && !opens_act(clause.complement) &&
         !opens_act(clause.complement + 1);
}

bool ClauseFinder::finite_surely(const FoundClause& candidate) {
  // "and urge States to consider", "and emphasize that": not "to promote, protect and support"
  const auto& tokens = *tokens_;
  if (candidate.complement >= size_) return false;
  const Token& next = tokens[candidate.complement];
  if (lexicon_.is(next, WordClass::that_word)) return true;
  if (lexicon_.verb(candidate.verb).type != "directive") return false;
  if (lexicon_.is(next, WordClass::actor_pronoun)) return true;
  const std::uint32_t name = lexicon_.past(tokens, candidate.complement, size_, WordClass::determiner);
  return name < size_ && (tokens[name].capital || lexicon_.actor_nouns.set.may_begin(tokens[name].word));
}

bool ClauseFinder::acceptable_plural(std::uint32_t joined_at, const FoundClause& last, const FoundClause& candidate) {
  // "commit ourselves to protect, promote and support": an infinitive as long as no semicolon or modifier speaks against it
  const auto& tokens = *tokens_;
  if (last.verb == nullptr || tokens[candidate.verb_begin].capital || is_plural_noun(candidate) || !has_complement_of_verb(candidate))
    return false;
  if (is_mark(tokens[joined_at], ';') || !candidate.modifiers.empty() || joined_at == last.complement) return true;
  const bool told = is_mark(tokens[joined_at], ',') && tells(last) && finite_surely(candidate);
  if (inside_subordinate(last.verb_end, joined_at, told)) return false;
  if (told || candidate.reiteration != nullptr || candidate.verb_end - candidate.verb_begin > 1) return true;
  for (std::uint32_t i = last.verb_end; i < joined_at; ++i) {
    const bool acts = lexicon_.is(tokens[i], WordClass::infinitive_marker) && lexicon_.is(tokens[i + 1], WordClass::base_verb);
    if (acts || lexicon_.is(tokens[i], WordClass::modal)) return false;
  }
  return true;
}

bool ClauseFinder::pronoun_behind_aside(std::uint32_t from, std::uint32_t at) const {
  // "In this regard, it encourages States to": the organ of a statement
  constexpr std::uint32_t kLongestAside = 16;  // words
  const auto& tokens = *tokens_;
  if (style_ != OpeningStyle::statement || at > from + kLongestAside || tokens[at].capital) return false;
  const bool opens = lexicon_.is(tokens[from], WordClass::aside_opener) || lexicon_.is(tokens[from], WordClass::infinitive_marker);
  return opens && tokens[from].capital && organ_pronoun(at);
}

bool ClauseFinder::organ_pronoun(std::uint32_t at) const {
  // "it"
  const Token& token = (*tokens_)[at];
  return !token.capital && lexicon_.is(token, WordClass::actor_pronoun) && !lexicon_.is(token, WordClass::person_pronoun) &&
         !lexicon_.is(token, WordClass::plural_pronoun);
}

void ClauseFinder::find_more(std::uint32_t from, FoundClause& first, std::vector<FoundClause>& clauses) {
  const auto& tokens = *tokens_;
  const std::size_t count = clauses.size();
  auto last = [&]() -> FoundClause& { return clauses.size() == count ? first : clauses.back(); };
  int depth = 0;
  bool quoted = false;
  std::uint32_t stop = size_;  // the last full stop
  for (std::uint32_t i = from; i + 1 < size_; ++i) {
    const Token& token = tokens[i];
    if (token.punctuation == 0 && !lexicon_.is(token, WordClass::list_joiner)) continue;  // most words
    if (is_mark(token, '(') || is_mark(token, '[')) ++depth;
    if ((is_mark(token, ')') || is_mark(token, ']')) && depth > 0) --depth;
    if (is_mark(token, '"')) quoted = !quoted;
    if (depth > 0 || quoted) continue;
    const bool sentence = is_mark(token, '.');
    const bool joiner = token.punctuation == 0;
    // "(a) Leaving nobody behind: we will …": a sentence behind the heading of an item
    const bool heading = is_mark(token, ':') && style_ == OpeningStyle::outcome && lexicon_.is(tokens[i + 1], WordClass::first_person);
    if (!is_mark(token, ',') && !is_mark(token, ';') && !sentence && !joiner && !heading) continue;
    std::uint32_t opening = i + 1;
    if (!joiner && !sentence && lexicon_.is(tokens[opening], WordClass::list_joiner)) ++opening;
    const bool subject_allowed = sentence || (style_ != OpeningStyle::resolution && !is_decision());
    if (sentence) stop = i;
    if (opening >= size_ || (!subject_allowed && !may_open(tokens[opening]))) continue;
    FoundClause candidate;
    const bool behind_aside = (is_mark(token, ',') && stop < i && pronoun_behind_aside(stop + 1, opening)) ||
                              (style_ == OpeningStyle::statement && (joiner || opening > i + 1) && organ_pronoun(opening) &&
                               last().verb != nullptr && !inside_subordinate(last().verb_end, i, false));
    if (!read_head(behind_aside ? opening + 1 : opening, subject_allowed, candidate)) continue;
    if (behind_aside) {
      candidate.lead = opening;
      candidate.written_subject = true;
    }
    if (!candidate.written_subject) {
      const bool outcome = style_ == OpeningStyle::outcome;
      const bool taken = sentence  ? tokens[opening].capital && has_complement_of_verb(candidate) && !outcome
                         : outcome ? acceptable_plural(i, last(), candidate)
                         : is_decision()
                             ? !is_passive(candidate) && has_complement_of_verb(candidate) && acceptable(opening, i, last(), candidate)
                             : acceptable(opening, i, last(), candidate);
      if (!taken) continue;
    }
    candidate.lead_joiner = i;
    last().end = i;
    clauses.push_back(candidate);
    i = candidate.verb_end - 1;
  }
  last().end = size_;
}

void ClauseFinder::begin(std::string_view text, const std::vector<Token>& tokens, OpeningStyle style) {
  text_ = text;
  tokens_ = &tokens;
  size_ = static_cast<std::uint32_t>(tokens.size());
  subordinates_ = {};
  style_ = style;
  use_forms(style);
}

void ClauseFinder::use_forms(OpeningStyle style) {
  const auto use = [&](const PhraseTable& verbs, PhraseMatcher& verb_matcher, const PhraseTable& reiterations, PhraseMatcher& matcher) {
    verbs_ = &verbs;
    verb_matcher_ = &verb_matcher;
    reiterations_ = &reiterations;
    reiteration_matcher_ = &matcher;
  };
  if (style == OpeningStyle::outcome)
    use(lexicon_.plural_verbs, matchers_.plural_verbs, lexicon_.plural_reiterations, matchers_.plural_reiterations);
  else if (style == OpeningStyle::decision)
    use(lexicon_.past_verbs, matchers_.past_verbs, lexicon_.past_reiterations, matchers_.past_reiterations);
  else
    use(lexicon_.verbs, matchers_.verbs, lexicon_.reiterations, matchers_.reiterations);
}

void ClauseFinder::find(std::string_view text, const std::vector<Token>& tokens, OpeningStyle style, bool numbered,
                        std::vector<FoundClause>& clauses) {
  begin(text, tokens, style);
  clauses.clear();
  FoundClause first;
  if (!read_first(numbered, first)) return;
  first.lead_joiner = first.lead;
  find_more(first.verb_end, first, clauses);
  clauses.insert(clauses.begin(), first);
}

void ClauseFinder::find_after(std::string_view text, const std::vector<Token>& tokens, OpeningStyle style, std::uint32_t from,
                              std::vector<FoundClause>& clauses) {
  begin(text, tokens, style);
  clauses.clear();
  FoundClause own;
  own.verb_end = own.complement = from;
  find_more(from, own, clauses);
}

void ClauseFinder::find_infinitive(std::string_view text, const std::vector<Token>& tokens, std::uint32_t at,
                                   std::vector<FoundClause>& clauses) {
  clauses.clear();
  begin(text, tokens, OpeningStyle::outcome);  // its forms are those of the infinitive
  FoundClause first;
  if (!read_head(at, false, first) || first.complement >= size_) return;
  first.lead_joiner = first.lead;
  begin(text, tokens, OpeningStyle::resolution);
  find_more(first.verb_end, first, clauses);
  clauses.insert(clauses.begin(), first);
}

}  // namespace mandates
