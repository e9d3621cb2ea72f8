// The pattern language: what matches, how long, what is captured, what is refused.
#include "phrases/phrase.h"

#include <gtest/gtest.h>

#include <string>
#include <utility>
#include <vector>

#include "phrases/phrase_first_words.h"

namespace mandates {
namespace {

/// Patterns and classes of one test; matches are told as the words they cover.
class Phrases {
 public:
  Phrases& with_class(const std::string& name, const std::vector<std::string>& phrases) {
    for (const std::string& phrase : phrases) classes_.add(name, phrase);
    return *this;
  }
  Phrases& with(std::uint32_t number, std::string_view pattern) {
    for (const PatternError& error : set_.add(number, pattern, classes_, words_)) errors_.push_back(error);
    return *this;
  }
  std::vector<PatternError> errors() const { return errors_; }

  /// Words that the first match in the text covers; "-" where there is none.
  std::string find(const std::string& text) {
    PhraseMatch match;
    if (!matcher().find(tokenized(text), 0, size_of(text), match)) return "-";
    return words(match.begin, match.end);
  }
  std::string match_at(const std::string& text, std::uint32_t at) {
    PhraseMatch match;
    if (!matcher().match_at(tokenized(text), at, size_of(text), match)) return "-";
    return std::to_string(match.pattern) + ": " + words(match.begin, match.end);
  }
  std::vector<std::string> all_at(const std::string& text, std::uint32_t at) {
    std::vector<PhraseMatch> matches;
    matcher().all_at(tokenized(text), at, size_of(text), matches);
    std::vector<std::string> found;
    for (const PhraseMatch& match : matches) found.push_back(std::to_string(match.pattern) + ": " + words(match.begin, match.end));
    return found;
  }
  /// "label=words" of the first match.
  std::vector<std::string> captures(const std::string& text) {
    PhraseMatch match;
    std::vector<Capture> captures;
    if (!matcher().find(tokenized(text), 0, size_of(text), match)) return {"-"};
    matcher().captures(tokens_, match, captures);
    std::vector<std::string> found;
    for (const Capture& capture : captures) found.push_back(std::string(capture.label) + "=" + words(capture.begin, capture.end));
    return found;
  }

 private:
  PhraseMatcher& matcher() {
    if (!matcher_) {
      set_.finish();
      matcher_ = std::make_unique<PhraseMatcher>(set_);
    }
    return *matcher_;
  }
  const std::vector<Token>& tokenized(const std::string& text) {
    text_ = text;
    tokenize(text_, words_, tokens_);
    return tokens_;
  }
  std::uint32_t size_of(const std::string& text) { return static_cast<std::uint32_t>(tokenized(text).size()); }
  std::string words(std::uint32_t begin, std::uint32_t end) const {
    if (begin == end) return "";
    return text_.substr(tokens_[begin].span.begin, tokens_[end - 1].span.end - tokens_[begin].span.begin);
  }

  Vocabulary words_;
  PhraseClasses classes_;
  PhraseSet set_;
  std::vector<PatternError> errors_;
  std::unique_ptr<PhraseMatcher> matcher_;
  std::string text_;
  std::vector<Token> tokens_;
};

std::string found(const std::string& pattern, const std::string& text) {
  return Phrases().with(0, pattern).find(text);
}

using Strings = std::vector<std::string>;

TEST(Phrase, plain_words_match_folded) {
  EXPECT_EQ(found("requests the secretary-general", "Also REQUESTS the Secretary-General to"), "REQUESTS the Secretary-General");
  EXPECT_EQ(found("cote d'ivoire", "in Côte d’Ivoire, and"), "Côte d’Ivoire");
  EXPECT_EQ(found("requests", "request"), "-");
}

TEST(Phrase, a_hyphenated_word_matches_joined_and_apart) {
  for (const std::string text :
       {"the non-governmental sector", "the non governmental sector", "the nongovernmental sector", "the non‑governmental sector"})
    EXPECT_NE(found("non-governmental", text), "-") << text;
  EXPECT_EQ(found("non governmental", "nongovernmental"), "-");
  const std::string many = "a-b/a-b/a-b/a-b/a-b/a-b/a-b/a-b/c-d";  // more spellings than are tried
  EXPECT_EQ(found(many, many), many);
}

TEST(Phrase, options_and_alternatives) {
  EXPECT_EQ(found("[also] requests", "also requests"), "also requests");
  EXPECT_EQ(found("[also] requests", "requests"), "requests");
  EXPECT_EQ(found("calls [,] (once again|again) [,] upon", "calls, once again, upon"), "calls, once again, upon");
  EXPECT_EQ(found("calls [,] (once again|again) [,] upon", "calls again upon"), "calls again upon");
  EXPECT_EQ(found("calls [,] (once again|again) [,] upon", "calls upon"), "-");
  EXPECT_EQ(found("a [b|c [d]] e", "a c d e"), "a c d e");
  EXPECT_EQ(found("a [b|c [d]] e", "a e"), "a e");
  EXPECT_EQ(found("a [b|c [d]] e", "a d e"), "-");
}

TEST(Phrase, letters_inside_a_word) {
  EXPECT_EQ(found("report[s]", "the reports of"), "reports");
  EXPECT_EQ(found("report[s]", "the report of"), "report");
  EXPECT_EQ(found("organi(s|z)ation[s]", "organisations"), "organisations");
  EXPECT_EQ(found("[re]affirms", "reaffirms"), "reaffirms");
  EXPECT_EQ(found("report[s] [the]", "report the"), "report the");
  EXPECT_EQ(found("session[,] at", "session, at"), "session, at");
}

TEST(Phrase, marks) {
  EXPECT_EQ(found("\\(a\\)", "as in (a) above"), "(a)");
  EXPECT_EQ(found("resolution {number} \\({year}\\)", "resolution 1540 (2004)"), "resolution 1540 (2004)");
  EXPECT_EQ(found("\"x\" : ; .", "“X”: ;."), "“X”: ;.");
  EXPECT_EQ(found("{year}-{year}", "in 2002–2003"), "2002–2003");
  EXPECT_EQ(found("{year}-{year}", "in 2002-2003"), "2002-2003");
  EXPECT_EQ(found("session {mark}", "session;"), "session;");
}

TEST(Phrase, longest_match_then_lowest_number) {
  Phrases phrases;
  phrases.with(7, "takes note").with(3, "takes note of").with(5, "takes note (of|with)").with(9, "takes [note]");
  EXPECT_EQ(phrases.match_at("takes note of the", 0), "3: takes note of");
  EXPECT_EQ(phrases.match_at("takes note with", 0), "5: takes note with");
  EXPECT_EQ(phrases.match_at("takes note the", 0), "7: takes note");
  EXPECT_EQ(phrases.match_at("takes the", 0), "9: takes");
  EXPECT_EQ(phrases.match_at("it takes", 0), "-");
  EXPECT_EQ(phrases.all_at("takes note of", 0), (Strings{"3: takes note of", "5: takes note of", "7: takes note", "9: takes note"}));
}

TEST(Phrase, numbers_match_as_words_and_as_numbers) {
  Phrases phrases;
  phrases.with(0, "resolution 1540")
      .with(1, "resolution {number}")
      .with(2, "resolution {year} x")
      .with(3, "in 1999")
      .with(4, "in {year} only");
  EXPECT_EQ(phrases.all_at("resolution 1540", 0), (Strings{"0: resolution 1540", "1: resolution 1540"}));
  EXPECT_EQ(phrases.all_at("resolution 1541", 0), (Strings{"1: resolution 1541"}));
  EXPECT_EQ(phrases.match_at("in 1999 only", 0), "4: in 1999 only");
  EXPECT_EQ(phrases.match_at("in 1999", 0), "3: in 1999");
}

TEST(Phrase, built_in_classes) {
  EXPECT_EQ(found("{day} {name-word} {year}", "by 31 March 2013"), "31 March 2013");
  EXPECT_EQ(found("{day} {name-word} {year}", "by 32 March 2013"), "-");
  EXPECT_EQ(found("{day} {name-word} {year}", "by 31 march 2013"), "-");
  EXPECT_EQ(found("{number} {word}", "in 2013 ; 3 days"), "3 days");
  EXPECT_EQ(found("{number} {word}", "some 2,003 requests"), "2,003 requests");
  EXPECT_EQ(found("its {digit-ordinal} session", "its 80th session"), "its 80th session");
  EXPECT_EQ(found("document {symbol}", "document A/61/179."), "document A/61/179");
}

TEST(Phrase, a_capital_is_told_from_none_in_known_words_too) {
  Phrases phrases;
  phrases.with(0, "the {name-word}").with(1, "office");
  EXPECT_EQ(phrases.find("the office"), "office");
  EXPECT_EQ(phrases.find("the Office"), "the Office");
}

TEST(Phrase, gaps) {
  EXPECT_EQ(found("requests {..3} to", "requests the good man to"), "requests the good man to");
  EXPECT_EQ(found("requests {..3} to", "requests to"), "requests to");
  EXPECT_EQ(found("requests {..3} to", "requests a b c d to"), "-");
  EXPECT_EQ(found("requests {..6} to", "requests a; b to"), "-");
  EXPECT_EQ(found("requests {..6} to", "requests a, b to"), "requests a, b to");
  EXPECT_EQ(found("requests {..6} to", "requests a (see b) to"), "requests a (see b) to");
  EXPECT_EQ(found("requests {..6} to", "requests a) b to"), "-");
  EXPECT_EQ(found("requests {..6} to", "requests a (b to"), "-");
  EXPECT_EQ(found("requests {..11} to", "requests a (b (c) [d] e) to"), "requests a (b (c) [d] e) to");
}

TEST(Phrase, captures) {
  Phrases phrases;
  phrases.with_class("ordinal", {"first", "sixty-second"})
      .with_class("body", {"General Assembly", "Assembly", "General Assembly of States"})
      .with_class("session", {"{ordinal} session"})
      .with(0, "at {..2} {session} [of the {who:body}]");
  EXPECT_EQ(phrases.captures("at its sixty-second session of the General Assembly of States"),
            (Strings{"..=its", "session=sixty-second session", "ordinal=sixty-second", "who=General Assembly of States"}));
  EXPECT_EQ(phrases.captures("at the very first session"), (Strings{"..=the very", "session=first session", "ordinal=first"}));
  EXPECT_EQ(phrases.captures("at first session of"), (Strings{"..=", "session=first session", "ordinal=first"}));
}

TEST(Phrase, gaps_take_as_few_words_as_possible) {
  Phrases phrases;
  phrases.with_class("actor", {"the Office", "Office", "Secretary-General"}).with(0, "requests {one..5} {actor} {two..5} to act");
  EXPECT_EQ(phrases.captures("requests that the Office to act"), (Strings{"one=that", "actor=the Office", "two="}));
  EXPECT_EQ(phrases.captures("requests the Office and the Office to act"), (Strings{"one=", "actor=the Office", "two=and the Office"}));
}

TEST(Phrase, classes_inside_classes_and_used_twice) {
  Phrases phrases;
  phrases.with_class("a", {"x", "x y"}).with_class("b", {"{a} z", "q"}).with(0, "{one:b} and {two:b}");
  EXPECT_EQ(phrases.captures("x y z and x z"), (Strings{"one=x y z", "a=x y", "two=x z", "a=x"}));
  EXPECT_EQ(phrases.captures("q and x z"), (Strings{"one=q", "two=x z", "a=x"}));
}

std::string error_of(const std::string& pattern) {
  Phrases phrases;
  phrases.with_class("good", {"x"}).with_class("bad", {"(x"}).with_class("loop", {"a {pool}"}).with_class("pool", {"{loop}"});
  phrases.with_class("forty", {"{..40} x"});
  const std::vector<PatternError> errors = phrases.with(0, pattern).errors();
  if (errors.size() != 1) return std::to_string(errors.size()) + " errors";
  return std::to_string(errors[0].offset) + ": " + errors[0].message;
}

TEST(Phrase, errors_say_what_and_where) {
  EXPECT_EQ(error_of("a (b"), "2: \"(\" is not closed");
  EXPECT_EQ(error_of("a [b)"), "2: \"[\" is not closed");
  EXPECT_EQ(error_of("a b)"), "3: \")\" closes nothing");
  EXPECT_EQ(error_of("a }"), "2: \"}\" closes nothing");
  EXPECT_EQ(error_of("a {good"), "2: \"{\" is not closed");
  EXPECT_EQ(error_of("a | b"), "2: \"|\" stands outside of brackets");
  EXPECT_EQ(error_of("a (b|)"), "5: an alternative is empty; write [ ] around words that may be absent");
  EXPECT_EQ(error_of("a []"), "3: empty brackets");
  EXPECT_EQ(error_of("a {}"), "3: a name in braces is made of small letters, digits and hyphens");
  EXPECT_EQ(error_of("a {x:Good}"), "5: a name in braces is made of small letters, digits and hyphens");
  EXPECT_EQ(error_of("a {..61}"), "2: a gap is {..N} with N from 1 to 60");
  EXPECT_EQ(error_of("a {..}"), "2: a gap is {..N} with N from 1 to 60");
  EXPECT_EQ(error_of("a \\"), "2: \"\\\" stands before the mark that is meant itself: \\( \\) \\[ \\]");
  EXPECT_EQ(error_of("a {goods}"), "2: there is no class {goods}");
  EXPECT_EQ(error_of("a {bad}"), "2: the class {bad} has a phrase that does not compile");
  EXPECT_EQ(error_of("a {loop}"), "2: the class {loop} uses itself: loop → pool → loop");
  EXPECT_EQ(error_of(""), "0: the pattern may stand for no words at all");
  EXPECT_EQ(error_of("[a] {..3}"), "0: the pattern may stand for no words at all");
  EXPECT_EQ(error_of("{forty} {forty} {forty} {forty} {forty} {forty} {forty} {forty} {forty} {forty}"),
            "0: the pattern may be 410 words long; at most 400 can be");
  EXPECT_EQ(error_of(std::string(64, 'x')), "0: a word has at most 63 letters");
  EXPECT_EQ(error_of(std::string(5000, ' ') + "x"), "4000: a pattern has at most 4000 characters");
  EXPECT_EQ(error_of(std::string(200, '(')), "30: brackets are nested more than 30 deep");
}

TEST(Phrase, unknown_classes_are_all_told) {
  Phrases phrases;
  const auto errors = phrases.with(0, "{one} and {x:two}").errors();
  ASSERT_EQ(errors.size(), 2U);
  EXPECT_EQ(errors[0].class_name, "one");
  EXPECT_EQ(errors[1].class_name, "two");
}

TEST(Phrase, escaped_text_matches_itself) {
  EXPECT_EQ(escape_pattern("a (b) [c] {d} | \\"), "a \\(b\\) \\[c\\] \\{d\\} \\| \\\\");
  EXPECT_EQ(found(escape_pattern("Committee (2004) on [it]"), "the Committee (2004) on [it]"), "Committee (2004) on [it]");
}

TEST(Phrase, words_beyond_the_limit_are_not_read) {
  Vocabulary words;
  PhraseClasses classes;
  PhraseSet set;
  set.add(0, "a b c", classes, words);
  set.add(1, "a", classes, words);
  set.finish();
  PhraseMatcher matcher(set);
  std::vector<Token> tokens;
  tokenize("a b c", words, tokens);
  PhraseMatch match;
  ASSERT_TRUE(matcher.match_at(tokens, 0, 2, match));
  EXPECT_EQ(match.pattern, 1U);
  EXPECT_FALSE(matcher.match_at(tokens, 3, 3, match));
  EXPECT_FALSE(matcher.find(tokens, 1, 3, match));
}

TEST(Phrase, words_named_later_by_another_set_are_unknown_to_this_one) {
  Vocabulary words;
  PhraseClasses classes;
  PhraseSet early, late;
  early.add(0, "in {year} {word}", classes, words);
  early.finish();
  late.add(0, "1999 budget", classes, words);
  late.finish();
  std::vector<Token> tokens;
  tokenize("in 1999 budget", words, tokens);
  PhraseMatch match;
  PhraseMatcher matcher(early);
  EXPECT_TRUE(early.may_begin(tokens[0].word));
  EXPECT_FALSE(early.may_begin(tokens[2].word));
  EXPECT_TRUE(matcher.match_at(tokens, 0, 3, match));
}

TEST(Phrase, the_first_word_tells_which_patterns_may_match) {
  Vocabulary words;
  PhraseClasses classes;
  classes.add("light", "lamps");
  classes.add("light", "old lanterns");
  PhraseSet set;
  set.add(0, "requests [also] the keeper", classes, words);
  set.add(1, "[also] the {number} lamps", classes, words);
  set.add(2, "{light} burn", classes, words);
  set.add(3, "{year} lamps", classes, words);
  set.add(4, "requests", classes, words);
  set.finish();
  const std::vector<std::uint64_t> numbers = numbers_by_first_word(set, words);
  ASSERT_EQ(numbers.size(), words.size());
  const auto of = [&](std::string_view word) { return numbers[words.find(word)]; };
  EXPECT_EQ(of("requests"), 0b10001U);
  EXPECT_EQ(of("also"), 0b00010U);
  EXPECT_EQ(of("the"), 0b00010U);
  EXPECT_EQ(of("lamps"), 0b00100U);
  EXPECT_EQ(of("old"), 0b00100U);
  EXPECT_EQ(of("lanterns"), 0U);
  EXPECT_EQ(numbers[kYearNumber], 0b01000U);
  EXPECT_EQ(numbers[kUnknownWord], 0U);
}

TEST(Phrase, an_empty_set_matches_nothing) {
  PhraseSet unfinished;
  EXPECT_THROW(PhraseMatcher{unfinished}, std::logic_error);
  PhraseSet set;
  set.finish();
  PhraseMatcher matcher(set);
  Vocabulary words;
  words.add("reports");
  std::vector<Token> tokens;
  tokenize("Reports, other words, reports", words, tokens);
  PhraseMatch match;
  std::vector<PhraseMatch> matches;
  for (std::uint32_t at = 0; at <= tokens.size(); ++at) {
    EXPECT_FALSE(matcher.match_at(tokens, at, static_cast<std::uint32_t>(tokens.size()), match));
    matcher.all_at(tokens, at, static_cast<std::uint32_t>(tokens.size()), matches);
    EXPECT_TRUE(matches.empty());
  }
  EXPECT_FALSE(set.may_begin(tokens[0].word));
}

}  // namespace
}  // namespace mandates
