// Random patterns over random texts against a matcher that tries everything.
#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <random>
#include <set>
#include <string>
#include <thread>
#include <vector>

#include "phrases/phrase.h"

namespace mandates {
namespace {

/// A pattern as a tree of its own, made without the parser under test.
struct Part {
  enum class Kind { word, look, sequence, choice, option, gap, reference } kind;
  std::string text;  ///< word, built-in class or class
  int most = 0;
  std::vector<Part> parts;
};

/// Words of the random texts; patterns name some of them.
const std::vector<std::string> kTexts = {"a", "b", "c", "A", "B", "x", "X", ",", ";", "(", ")", "7", "1999", "60/1", "2nd"};
const std::vector<std::string> kWords = {"a", "b", "c", ",", "7", "1999"};
const std::vector<std::string> kLooks = {"word", "name-word", "number", "day", "year", "digit-ordinal", "symbol", "mark"};

class Maker {
 public:
  explicit Maker(unsigned seed) : random_(seed) {}
  std::size_t below(std::size_t n) { return random_() % n; }

  Part make(int depth, int classes) {
    const std::size_t dice = below(depth > 0 ? 10 : 5);
    if (dice < 3) return {Part::Kind::word, kWords[below(kWords.size())], 0, {}};
    if (dice == 3) return {Part::Kind::look, kLooks[below(kLooks.size())], 0, {}};
    if (dice == 4) {
      if (classes > 0) return {Part::Kind::reference, "class" + std::to_string(below(static_cast<std::size_t>(classes))), 0, {}};
      return {Part::Kind::gap, {}, static_cast<int>(1 + below(3)), {}};
    }
    Part part{dice < 7 ? Part::Kind::sequence : dice < 9 ? Part::Kind::choice : Part::Kind::option, {}, 0, {}};
    const std::size_t count = 1 + below(3);
    for (std::size_t i = 0; i < count; ++i) part.parts.push_back(make(depth - 1, classes));
    return part;
  }

  std::string text() {
    std::string text;
    const std::size_t count = below(9);
    for (std::size_t i = 0; i < count; ++i) text += kTexts[below(kTexts.size())] + " ";
    return text;
  }

 private:
  std::mt19937 random_;
};

std::string written(const Part& part) {
  std::string out;
  switch (part.kind) {
    case Part::Kind::word:
      return part.text;
    case Part::Kind::look:
    case Part::Kind::reference:
      return "{" + part.text + "}";
    case Part::Kind::gap:
      return "{.." + std::to_string(part.most) + "}";
    case Part::Kind::sequence:
      for (const Part& inner : part.parts) out += (out.empty() ? "( " : " ") + written(inner);
      return out + " )";
    case Part::Kind::choice:
    case Part::Kind::option: {
      const bool choice = part.kind == Part::Kind::choice;
      for (const Part& inner : part.parts) out += (out.empty() ? (choice ? "( " : "[ ") : " | ") + written(inner);
      return out + (choice ? " )" : " ]");
    }
  }
  return out;
}

/// All ends of a part that begins at a word, by trying everything.
class Naive {
 public:
  Naive(const std::vector<Token>& tokens, const std::vector<std::string>& words, const std::map<std::string, std::vector<Part>>& classes)
      : tokens_(tokens), words_(words), classes_(classes) {}

  std::set<std::size_t> ends(const Part& part, std::size_t at) const {
    switch (part.kind) {
      case Part::Kind::word:
        return at < words_.size() && words_[at] == part.text ? std::set{at + 1} : std::set<std::size_t>{};
      case Part::Kind::look:
        return at < words_.size() && looks(part.text, tokens_[at]) ? std::set{at + 1} : std::set<std::size_t>{};
      case Part::Kind::gap:
        return gap_ends(at, part.most);
      case Part::Kind::sequence: {
        std::set<std::size_t> all = {at};
        for (const Part& inner : part.parts) all = ends_of_all(inner, all);
        return all;
      }
      case Part::Kind::choice:
      case Part::Kind::option:
        return any_of(part.parts, at, part.kind == Part::Kind::option);
      case Part::Kind::reference:
        return any_of(classes_.at(part.text), at, false);
    }
    return {};
  }

 private:
  std::set<std::size_t> ends_of_all(const Part& part, const std::set<std::size_t>& begins) const {
    std::set<std::size_t> all;
    for (const std::size_t begin : begins) all.merge(ends(part, begin));
    return all;
  }

  std::set<std::size_t> any_of(const std::vector<Part>& parts, std::size_t at, bool none_too) const {
    std::set<std::size_t> all;
    if (none_too) all.insert(at);
    for (const Part& part : parts) all.merge(ends(part, at));
    return all;
  }

  std::set<std::size_t> gap_ends(std::size_t at, int most) const {
    std::set<std::size_t> all = {at};
    int depth = 0;
    for (int taken = 0; taken < most && at < words_.size(); ++taken, ++at) {
      const char mark = tokens_[at].punctuation;
      if (mark == ';' || mark == ':' || mark == '.') break;
      if (mark == '(' || mark == '[') ++depth;
      if (mark == ')' || mark == ']') --depth;
      if (depth < 0 || depth > 2) break;
      if (depth == 0) all.insert(at + 1);
    }
    return all;
  }

  static bool looks(const std::string& name, const Token& token) {
    if (name == "mark") return token.punctuation != 0;
    if (token.punctuation != 0) return false;
    if (name == "word") return true;
    if (name == "name-word") return token.capital;
    if (name == "number") return token.shape == kNumberWord || token.shape == kDayNumber || token.shape == kYearNumber;
    if (name == "day") return token.shape == kDayNumber;
    if (name == "year") return token.shape == kYearNumber;
    if (name == "digit-ordinal") return token.shape == kDigitOrdinal;
    return token.shape == kSymbolWord;
  }

  const std::vector<Token>& tokens_;
  const std::vector<std::string>& words_;
  const std::map<std::string, std::vector<Part>>& classes_;
};

/// Words beyond last_end() add nothing, nor do those after a search that said that nothing is open.
void check_limits(const PhraseSet& set, PhraseMatcher& matcher, const std::vector<Token>& tokens, std::uint32_t at,
                  const std::vector<PhraseMatch>& all) {
  const auto size = static_cast<std::uint32_t>(tokens.size());
  const auto same = [](const PhraseMatch& one, const PhraseMatch& other) { return one.pattern == other.pattern && one.end == other.end; };
  std::vector<PhraseMatch> matches;
  matcher.all_at(tokens, at, set.last_end(tokens, at, size), matches);
  ASSERT_TRUE(std::equal(matches.begin(), matches.end(), all.begin(), all.end(), same));
  for (std::uint32_t limit = at; limit < size; ++limit) {
    if (matcher.all_at(tokens, at, limit, matches)) continue;
    ASSERT_TRUE(std::equal(matches.begin(), matches.end(), all.begin(), all.end(), same));
  }
}

/// One round: some classes, some patterns, some texts.
void check_round(unsigned seed) {
  Maker maker(seed);
  Vocabulary words;
  PhraseClasses classes;
  std::map<std::string, std::vector<Part>> class_parts;
  const int class_count = static_cast<int>(maker.below(4));
  for (int c = 0; c < class_count; ++c)
    for (std::size_t i = 0; i <= maker.below(3); ++i) {
      Part part = maker.make(2, c);
      part = {Part::Kind::sequence, {}, 0, {{Part::Kind::word, kWords[maker.below(3)], 0, {}}, part}};
      class_parts["class" + std::to_string(c)].push_back(part);
      classes.add("class" + std::to_string(c), written(part));
    }
  PhraseSet set;
  std::vector<Part> patterns;
  for (std::uint32_t number = 0; patterns.size() < 6; ++number) {
    const Part part = maker.make(3, class_count);
    if (set.add(static_cast<std::uint32_t>(patterns.size()), written(part), classes, words).empty()) patterns.push_back(part);
    ASSERT_LT(number, 1000U);
  }
  set.finish();
  PhraseMatcher matcher(set);
  std::vector<Token> tokens;
  std::vector<PhraseMatch> matches;
  std::vector<Capture> captures;
  for (int round = 0; round < 30; ++round) {
    const std::string text = maker.text();
    tokenize(text, words, tokens);
    std::vector<std::string> folded;
    for (const Token& token : tokens) folded.push_back(fold(token.span.of(text)));
    const Naive naive(tokens, folded, class_parts);
    for (std::uint32_t at = 0; at < tokens.size(); ++at) {
      std::vector<std::pair<std::uint32_t, std::uint32_t>> expected, found;
      for (std::uint32_t number = 0; number < patterns.size(); ++number)
        if (const auto ends = naive.ends(patterns[number], at); !ends.empty() && *ends.rbegin() > at)
          expected.emplace_back(number, *ends.rbegin());
      matcher.all_at(tokens, at, static_cast<std::uint32_t>(tokens.size()), matches);
      for (const PhraseMatch& match : matches) {
        found.emplace_back(match.pattern, match.end);
        matcher.captures(tokens, match, captures);
        for (const Capture& capture : captures)
          EXPECT_TRUE(at <= capture.begin && capture.begin <= capture.end && capture.end <= match.end);
      }
      ASSERT_EQ(found, expected) << "seed " << seed << ", text \"" << text << "\" at " << at;
      check_limits(set, matcher, tokens, at, matches);
      PhraseMatch longest;
      ASSERT_EQ(matcher.match_at(tokens, at, static_cast<std::uint32_t>(tokens.size()), longest), !expected.empty());
      if (expected.empty()) continue;
      const auto best =
          std::max_element(expected.begin(), expected.end(), [](const auto& one, const auto& other) { return one.second < other.second; });
      ASSERT_EQ(longest.pattern, best->first);
      ASSERT_EQ(longest.end, best->second);
    }
  }
}

TEST(PhraseProperty, random_patterns_match_what_trying_everything_matches) {
  for (unsigned seed = 1; seed <= 400; ++seed) {
    check_round(seed);
    if (HasFatalFailure()) return;
  }
}

/// Many patterns with gaps, so that texts lead to very many sets of states, and a text of their words.
class ManyGaps {
 public:
  explicit ManyGaps(int length) {
    std::vector<std::string> all;
    for (int i = 0; i < 300; ++i) all.push_back("word" + std::to_string(i));
    for (std::uint32_t i = 0; i < 300; ++i)
      set.add(i, all[i] + " {..20} " + all[(i * 7 + 1) % 300] + " {..20} " + all[(i * 13 + 5) % 300], classes_, words_);
    set.finish();
    std::mt19937 random(5);
    std::string text;
    for (int i = 0; i < length; ++i) text += all[random() % all.size()] + " ";
    tokenize(text, words_, tokens);
  }

  /// What matches at each word: three numbers a match, from the first to the last word, or the other way round.
  std::vector<std::uint32_t> read(PhraseMatcher& matcher, bool backwards = false) const {
    const auto size = static_cast<std::uint32_t>(tokens.size());
    std::vector<std::vector<std::uint32_t>> found(size);
    PhraseMatch match;
    for (std::uint32_t i = 0; i < size; ++i) {
      const std::uint32_t at = backwards ? size - 1 - i : i;
      if (matcher.match_at(tokens, at, size, match)) found[at] = {at, match.end, match.pattern};
    }
    std::vector<std::uint32_t> all;
    for (const auto& one : found) all.insert(all.end(), one.begin(), one.end());
    return all;
  }

  PhraseSet set;
  std::vector<Token> tokens;

 private:
  Vocabulary words_;
  PhraseClasses classes_;
};

/// More steps than are kept for all matchers of the set, and then more than one of them keeps for itself, twice over: with whatever is
/// left the second reading gives the same.
TEST(PhraseProperty, what_is_kept_of_an_automaton_changes_nothing) {
  const ManyGaps gaps(60'000);
  PhraseMatcher matcher(gaps.set), other(gaps.set);
  const std::vector<std::uint32_t> first = gaps.read(matcher);
  EXPECT_FALSE(first.empty());
  EXPECT_EQ(gaps.read(matcher), first);
  EXPECT_EQ(gaps.read(other, true), first);  // another part of the text comes first
}

/// Threads that build the automaton together, with enough room for it and with too little.
TEST(PhraseProperty, threads_that_share_an_automaton_match_the_same) {
  for (const int length : {300, 20'000}) {
    const ManyGaps alone(length);
    PhraseMatcher matcher(alone.set);
    const std::vector<std::uint32_t> expected = alone.read(matcher);
    EXPECT_FALSE(expected.empty());
    const ManyGaps shared(length);
    std::vector<std::vector<std::uint32_t>> found(4);
    {
      std::vector<std::jthread> threads;
      for (std::size_t i = 0; i < found.size(); ++i) {
        threads.emplace_back([&shared, &found, i] {
          PhraseMatcher own(shared.set);
          found[i] = shared.read(own, i % 2 == 1);
        });
      }
    }
    for (const auto& one : found) EXPECT_EQ(one, expected);
  }
}

}  // namespace
}  // namespace mandates
