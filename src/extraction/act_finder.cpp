#include "extraction/act_finder.h"

namespace mandates {
namespace {

std::uint32_t skip_adverbs(const Lexicon& lexicon, const std::vector<Token>& tokens, std::uint32_t at, std::uint32_t end) {
  at = lexicon.past(tokens, at, end, WordClass::infinitive_adverb);
  // "to, inter alia, submit"
  if (at < end && tokens[at].punctuation == ',') {
    constexpr std::uint32_t kLongestAside = 30;  // words
    std::uint32_t first = at;                    // behind the first comma that may close it
    for (std::uint32_t close = at + 1; close < end && close < at + kLongestAside; ++close) {
      if (tokens[close].punctuation != ',') continue;
      const std::uint32_t verb = lexicon.past(tokens, close + 1, end, WordClass::infinitive_adverb);
      // "to, together with the funds, banks and partners, convene"
      if (verb < end && lexicon.is(tokens[verb], WordClass::base_verb) && !tokens[verb].capital) return verb;
      if (first == at) first = verb;
    }
    return first;
  }
  return at;
}

/// The comma that closes "where appropriate", "where they exist" at `at`, which is longer than two words only behind a comma; `at` where
/// none does.
std::uint32_t past_proviso(const Lexicon& lexicon, const std::vector<Token>& tokens, std::uint32_t at, std::uint32_t end) {
  constexpr std::uint32_t kLongest = 4;  // words
  // "including models where appropriate, and publish"
  if (at + 2 < end && tokens[at - 1].punctuation == 0 && tokens[at + 1].punctuation == 0 && tokens[at + 2].punctuation == ',')
    return at + 2;
  if (tokens[at - 1].punctuation != ',') return at;
  for (std::uint32_t i = at + 1; i < end && i <= at + kLongest; ++i) {
    if (tokens[i].punctuation == ',') return i;
    if (tokens[i].punctuation != 0 || lexicon.is(tokens[i], WordClass::infinitive_marker)) return at;
  }
  return at;
}

bool verb_at(const Lexicon& lexicon, const std::vector<Token>& tokens, std::uint32_t at, std::uint32_t end) {
  return at < end && lexicon.is(tokens[at], WordClass::base_verb);
}

/// One past the last of the verbs that share an object with the infinitive at `verb`: "a body to assess, document and report on crimes".
std::uint32_t past_shared_verbs(const Lexicon& lexicon, const std::vector<Token>& tokens, std::uint32_t verb, std::uint32_t end) {
  std::uint32_t last = verb;
  for (;;) {
    std::uint32_t next = last + 1;
    // "respond to and report on"
    if (next + 1 < end && lexicon.is(tokens[next], WordClass::name_link) &&
        (tokens[next + 1].punctuation == ',' || lexicon.is(tokens[next + 1], WordClass::list_joiner)))
      ++next;
    const std::uint32_t behind = next;
    if (next < end && tokens[next].punctuation == ',') ++next;
    if (next < end && lexicon.is(tokens[next], WordClass::list_joiner)) ++next;
    if (next == behind || !verb_at(lexicon, tokens, next, end) || tokens[next].capital) return last + 1;
    last = next;
  }
}

/// One past "to that end", "in this regard" at `at`, a comma behind it included; `at` where there is no such aside.
std::uint32_t past_aim(const Lexicon& lexicon, const std::vector<Token>& tokens, std::uint32_t at, std::uint32_t end) {
  if (at + 3 >= end || !lexicon.is(tokens[at + 2], WordClass::aim_noun)) return at;
  if (!lexicon.is_any(tokens[at + 1], Lexicon::bits_of(WordClass::determiner, WordClass::that_word))) return at;
  return tokens[at + 3].punctuation == ',' ? at + 4 : at + 3;
}

/// The verb of the act behind "for" at `at` and the name of who is to do it; `end` where there is none.
std::uint32_t act_for(const Lexicon& lexicon, const std::vector<Token>& tokens, std::uint32_t at, std::uint32_t end) {
  constexpr std::uint32_t kLongestName = 8;  // words
  for (std::uint32_t i = at + 1; i + 1 < end && i <= at + kLongestName && tokens[i].punctuation == 0; ++i) {
    if (!lexicon.is(tokens[i], WordClass::infinitive_marker)) continue;
    const std::uint32_t verb = lexicon.past(tokens, i + 1, end, WordClass::infinitive_adverb);
    return i > at + 1 && verb_at(lexicon, tokens, verb, end) ? verb : end;
  }
  return end;
}

}  // namespace

void find_acts(const Lexicon& lexicon, const std::vector<Token>& tokens, std::uint32_t begin, std::uint32_t end,
               std::vector<std::uint32_t>& acts) {
  constexpr std::uint32_t kNear = 6;  // words between a verb with an object and the infinitive of that object
  acts.clear();
  if (begin >= end) return;
  std::uint32_t at = begin;
  // "that the review process will be considered": the act is what the subject shall do.
  if (lexicon.is(tokens[at], WordClass::that_word))
    while (at + 1 < end && !lexicon.is(tokens[at], WordClass::modal) && !lexicon.is(tokens[at + 1], WordClass::passive_verb)) ++at;
  if (lexicon.is(tokens[at], WordClass::infinitive_marker) || lexicon.is(tokens[at], WordClass::modal) ||
      (at + 1 < end && lexicon.is(tokens[at + 1], WordClass::passive_verb)))
    ++at;
  at = skip_adverbs(lexicon, tokens, at, end);
  if (at >= end) return;
  acts.push_back(at);  // the first word is the act even where the list of verbs lacks it
  int depth = 0;
  std::uint32_t behind_aim = 0;  // the word behind an aside that stands between a joiner and the next act
  bool subordinate = false;      // after "that", "which": a bare verb there has another subject
  // Words of other classes are an act, or lead to one, only behind what joins.
  constexpr WordClasses kSteering = Lexicon::bits_of(WordClass::asked_through, WordClass::that_word, WordClass::relative, WordClass::modal,
                                                     WordClass::infinitive_marker, WordClass::list_joiner);
  constexpr WordClasses kJoining = Lexicon::bits_of(WordClass::list_joiner, WordClass::infinitive_adverb);
  for (std::uint32_t i = at + 1; i < end; ++i) {
    const Token& token = tokens[i];
    const WordClasses classes = lexicon.classes_of(token);
    if (token.punctuation == 0 && classes == 0) continue;  // most words
    const Token& before = tokens[i - 1];
    if (token.punctuation == 0 && (classes & kSteering) == 0 && before.punctuation == 0 && !lexicon.is_any(before, kJoining) &&
        i != behind_aim)
      continue;
    if (token.punctuation == '(') ++depth;
    if (token.punctuation == ')' && depth > 0) --depth;
    if (depth > 0) continue;
    const auto joins = [&](const Token& each) {
      return each.punctuation == ',' || each.punctuation == ';' || lexicon.is(each, WordClass::list_joiner);
    };
    // ", and also to submit"
    const bool joined =
        joins(before) || i == behind_aim || (i > at + 1 && lexicon.is(before, WordClass::infinitive_adverb) && joins(tokens[i - 2]));
    // ", and to that end to submit"
    if (const std::uint32_t behind = joined ? past_aim(lexicon, tokens, i, end) : i; behind > i) {
      behind_aim = behind;
      i = behind - 1;
      continue;
    }
    // "and for the Board to report to the Council": another does it, but it is asked for
    if (joined && !subordinate && lexicon.is(token, WordClass::asked_through) && lexicon.is(before, WordClass::list_joiner))
      if (const std::uint32_t verb = act_for(lexicon, tokens, i, end); verb < end) {
        acts.push_back(verb);
        i = verb;
        continue;
      }
    // "that the Mission consider lamps and that it report": the same subject
    if (joined && !subordinate && (classes & Lexicon::bit_of(WordClass::that_word)) != 0 && i + 2 < end &&
        lexicon.is(tokens[i + 1], WordClass::actor_pronoun)) {
      std::uint32_t verb = i + 2;
      if (lexicon.is(tokens[verb], WordClass::modal)) ++verb;
      verb = skip_adverbs(lexicon, tokens, verb, end);
      if (verb_at(lexicon, tokens, verb, end)) {
        acts.push_back(verb);
        i = verb;
        continue;
      }
    }
    if ((classes & Lexicon::bit_of(WordClass::relative)) != 0) {
      // "to strengthen links, where appropriate, and report thereon"
      const std::uint32_t close = past_proviso(lexicon, tokens, i, end);
      if (close > i) {
        i = close - 1;
        continue;
      }
    }
    // "to analyse that information and report": no clause begins
    if ((classes & Lexicon::bit_of(WordClass::that_word)) != 0 && verb_at(lexicon, tokens, i - 1, end) && i + 3 < end &&
        tokens[i + 1].punctuation == 0 && !tokens[i + 1].capital && lexicon.is(tokens[i + 2], WordClass::list_joiner) &&
        verb_at(lexicon, tokens, i + 3, end) &&
        (!lexicon.is(tokens[i + 3], WordClass::verb_or_noun) ||
         (i + 4 < end && lexicon.is_any(tokens[i + 4], Lexicon::bits_of(WordClass::name_link, WordClass::name_end)))))
      continue;
    // "in that regard" subordinates nothing
    if ((classes & Lexicon::bits_of(WordClass::that_word, WordClass::relative)) != 0 &&
        !(i + 1 < end && lexicon.is(tokens[i + 1], WordClass::aim_noun)))
      subordinate = true;
    if (token.punctuation == ';') subordinate = false;
    if (joined && !subordinate && (classes & Lexicon::bit_of(WordClass::modal)) != 0) {
      const std::uint32_t verb = skip_adverbs(lexicon, tokens, i + 1, end);
      if (verb < end) acts.push_back(verb);
      i = verb;
      continue;
    }
    if ((classes & Lexicon::bit_of(WordClass::infinitive_marker)) != 0) {
      // "continue to report", ", and to report"
      const bool chained = acts.back() + 1 == i || (lexicon.is(before, WordClass::infinitive_adverb) && acts.back() + 2 == i) ||
                           (lexicon.is(before, WordClass::carrier_noun) && acts.back() + 6 > i);
      if (!joined && !chained) {
        const std::uint32_t nested = lexicon.past(tokens, i + 1, end, WordClass::infinitive_adverb);
        const std::uint32_t past = verb_at(lexicon, tokens, nested, end) ? past_shared_verbs(lexicon, tokens, nested, end) : nested;
        if (past <= nested + 1) continue;
        // "enabling them to identify and report on crimes"
        bool serves = lexicon.is(before, WordClass::means_noun);
        for (std::uint32_t word = i; !serves && word > acts.back() + 1 && word + kNear > i; --word)
          serves = lexicon.is(tokens[word - 1], WordClass::object_verb);
        if (serves) i = past - 1;
        continue;
      }
      const std::uint32_t verb = skip_adverbs(lexicon, tokens, i + 1, end);
      if (verb_at(lexicon, tokens, verb, end)) {
        acts.push_back(verb);
        i = verb;
        subordinate = false;
      }
      continue;
    }
    if (!subordinate && lexicon.is(token, WordClass::list_joiner) && i + 1 < end && tokens[i + 1].punctuation == ',') {
      // "and, if appropriate, make recommendations"
      std::uint32_t verb = skip_adverbs(lexicon, tokens, i + 1, end);
      if (verb < end && lexicon.is(tokens[verb], WordClass::infinitive_marker)) verb = skip_adverbs(lexicon, tokens, verb + 1, end);
      if (verb_at(lexicon, tokens, verb, end) && !tokens[verb].capital) {
        acts.push_back(verb);
        i = verb;
      }
      continue;
    }
    if (!joined || subordinate) continue;
    const std::uint32_t verb = lexicon.past(tokens, i, end, WordClass::infinitive_adverb);
    if (verb_at(lexicon, tokens, verb, end) && !tokens[verb].capital) {
      acts.push_back(verb);
      i = verb;
    }
  }
}

}  // namespace mandates
