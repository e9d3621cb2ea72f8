// The parser of patterns, by recursive descent over the characters.
#include "phrases/phrase_pattern.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cctype>

namespace mandates::detail {
namespace {

constexpr std::size_t kLongestPattern = 4000;  ///< bytes
constexpr int kDeepestNesting = 30;
constexpr int kLongestGap = 60;                 ///< words
constexpr std::size_t kMostSpellings = 64;      ///< of one written word
constexpr std::size_t kMostPlainVariants = 64;  ///< of a part that is taken as plain words

constexpr std::array<std::string_view, 8> kBuiltinNames = {"word", "name-word", "number", "day", "year", "digit-ordinal", "symbol", "mark"};

bool is_special(char c) {
  return std::string_view("[](){}|").find(c) != std::string_view::npos;
}
bool is_space(char c) {
  return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}
bool is_letter(char c) {
  return static_cast<unsigned char>(c) >= 128 || std::isalnum(static_cast<unsigned char>(c)) != 0;
}

/// Appends each of `tails` to each of `heads`.
template <typename List>
void append_each(std::vector<List>& heads, const std::vector<List>& tails) {
  if (tails.size() == 1) {
    for (List& head : heads) head.insert(head.end(), tails.front().begin(), tails.front().end());
    return;
  }
  std::vector<List> products;
  for (const List& head : heads)
    for (const List& tail : tails) {
      products.push_back(head);
      products.back().insert(products.back().end(), tail.begin(), tail.end());
    }
  heads = std::move(products);
}

bool is_small_letter(char c) {
  return c >= 'a' && c <= 'z';
}

/// The word lists of one spelling: "non-governmental" is two words or one.
std::vector<WordList> spelled_words(std::string_view spelling) {
  if (!spelling.empty() && std::all_of(spelling.begin(), spelling.end(), is_small_letter))  // most are; nothing to fold or to split
    return std::vector<WordList>(1, WordList(1, std::string(spelling)));
  if (const std::string folded = fold(spelling); folded == "'s" || folded == "'")
    return {{folded}};  // words of their own, as in "people 's"
  static const Vocabulary no_words;
  std::vector<Token> tokens;
  tokenize(spelling, no_words, tokens);
  std::vector<WordList> variants(1);
  for (std::size_t i = 0; i < tokens.size();) {
    WordList apart;
    std::string joined;
    do {
      const Token& token = tokens[i];
      apart.push_back(token.punctuation != 0 ? std::string(1, token.punctuation) : fold(token.span.of(spelling)));
      joined += apart.back();
    } while (++i < tokens.size() && tokens[i].hyphen_before);
    std::vector<WordList> spellings = {apart};
    if (apart.size() > 1 && 2 * variants.size() <= kMostSpellings) spellings.push_back({joined});
    append_each(variants, spellings);
  }
  return variants;
}

class Parser {
 public:
  Parser(std::string_view pattern, std::vector<PatternError>& errors) : pattern_(pattern), errors_(errors) {}

  PatternNode parse() {
    if (pattern_.size() > kLongestPattern) {
      fail(fmt::format("a pattern has at most {} characters", kLongestPattern), kLongestPattern);
      return {};
    }
    PatternNode top = sequence(0);
    if (at_ < pattern_.size() && !failed_) {
      const char c = pattern_[at_];
      fail(c == '|' ? "\"|\" stands outside of brackets" : fmt::format("\"{}\" closes nothing", c), at_);
    }
    return top;
  }

 private:
  char peek(std::size_t ahead = 0) const { return at_ + ahead < pattern_.size() ? pattern_[at_ + ahead] : '\0'; }

  void fail(std::string message, std::size_t offset) {
    if (!failed_) errors_.push_back({PatternError::Kind::syntax, std::move(message), offset, {}});
    failed_ = true;
    at_ = pattern_.size();
  }

  /// Items up to the end or to a closing bracket or bar.
  PatternNode sequence(int depth) {
    PatternNode node;
    node.offset = at_;
    while (!failed_) {
      while (is_space(peek())) ++at_;
      const char c = peek();
      if (at_ >= pattern_.size() || c == ')' || c == ']' || c == '|') break;
      if (c == '}') {
        fail("\"}\" closes nothing", at_);
      } else if (c == '{') {
        node.children.push_back(reference());
      } else if ((c == '(' || c == '[') && !spelled_group_at(at_)) {
        node.children.push_back(group(depth));
      } else {
        node.children.push_back(written_word());
      }
    }
    return node;
  }

  /// (a|b) or [a|b].
  PatternNode group(int depth) {
    PatternNode node;
    node.kind = PatternNode::Kind::choice;
    node.offset = at_;
    node.optional = peek() == '[';
    const char close = node.optional ? ']' : ')';
    if (depth >= kDeepestNesting) fail(fmt::format("brackets are nested more than {} deep", kDeepestNesting), at_);
    do {
      ++at_;
      const std::size_t begin = at_;
      node.children.push_back(sequence(depth + 1));
      if (!failed_ && at_ >= pattern_.size()) break;
      if (!failed_ && node.children.back().children.empty())
        fail(node.optional ? "empty brackets" : "an alternative is empty; write [ ] around words that may be absent", begin);
    } while (!failed_ && peek() == '|');
    if (!failed_ && peek() != close) fail(fmt::format("\"{}\" is not closed", pattern_[node.offset]), node.offset);
    if (!failed_) ++at_;
    return node;
  }

  /// {name}, {label:name}, {..N}, {label..N}.
  PatternNode reference() {
    PatternNode node;
    node.kind = PatternNode::Kind::reference;
    node.offset = at_;
    const std::size_t close = pattern_.find('}', at_);
    if (close == std::string_view::npos) {
      fail("\"{\" is not closed", at_);
      return node;
    }
    const std::string_view inside = pattern_.substr(at_ + 1, close - at_ - 1);
    if (const std::size_t dots = inside.find(".."); dots != std::string_view::npos) {
      node.kind = PatternNode::Kind::gap;
      node.label = dots == 0 ? ".." : std::string(inside.substr(0, dots));
      gap_length(node, inside.substr(dots + 2));
      if (dots > 0) check_name(node.label, at_ + 1);
    } else {
      const std::size_t colon = inside.find(':');
      node.label = inside.substr(0, std::min(colon, inside.size()));
      node.name = colon == std::string_view::npos ? node.label : std::string(inside.substr(colon + 1));
      check_name(node.label, at_ + 1);
      check_name(node.name, at_ + 1 + (colon == std::string_view::npos ? 0 : colon + 1));
    }
    if (!failed_) at_ = close + 1;
    return node;
  }

  void gap_length(PatternNode& node, std::string_view digits) {
    for (const char c : digits) node.most = c >= '0' && c <= '9' && node.most <= kLongestGap ? node.most * 10 + (c - '0') : kLongestGap + 1;
    if (node.most < 1 || node.most > kLongestGap) fail(fmt::format("a gap is {{..N}} with N from 1 to {}", kLongestGap), node.offset);
  }

  void check_name(std::string_view name, std::size_t offset) {
    const bool good = !name.empty() && std::all_of(name.begin(), name.end(), [](char c) {
      return c == '-' || c == '_' || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
    });
    if (!good) fail("a name in braces is made of small letters, digits and hyphens", offset);
  }

  /// True for a group inside a word: "report[s]", "organi(s|z)ation", "[re]affirms". It holds letters only and touches a letter.
  bool spelled_group_at(std::size_t open) const {
    const char close = pattern_[open] == '[' ? ']' : ')';
    std::size_t end = open + 1;
    while (end < pattern_.size() && (is_letter(pattern_[end]) || pattern_[end] == '|')) ++end;
    if (end >= pattern_.size() || pattern_[end] != close || end == open + 1) return false;
    const bool touches_before = open > 0 && open == last_letter_ + 1;
    const bool touches_after = end + 1 < pattern_.size() && is_letter(pattern_[end + 1]);
    return touches_before || touches_after;
  }

  /// Alternatives of a group inside a word.
  std::vector<std::string> spelled_group() {
    const bool optional = peek() == '[';
    std::vector<std::string> parts(1);
    for (++at_; peek() != ']' && peek() != ')'; ++at_) {
      if (peek() != '|')
        parts.back() += peek();
      else
        parts.emplace_back();
    }
    if (std::find(parts.begin(), parts.end(), "") != parts.end())
      fail("an alternative is empty; write [ ] around letters that may be absent", at_);
    if (optional) parts.emplace_back();
    last_letter_ = at_;
    if (!failed_) ++at_;
    return parts;
  }

  /// A word as written, up to the next space, brace or bracket that is not part of it.
  PatternNode written_word() {
    PatternNode node;
    node.kind = PatternNode::Kind::words;
    node.offset = at_;
    const bool after_item = at_ > 0 && std::string_view(")]}").find(pattern_[at_ - 1]) != std::string_view::npos;
    std::vector<std::string> spellings(1);
    while (at_ < pattern_.size() && !failed_) {
      const char c = peek();
      if ((c == '(' || c == '[') && spelled_group_at(at_)) {
        append_each(spellings, spelled_group());
        if (spellings.size() > kMostSpellings) fail("a word has too many spellings", node.offset);
        continue;
      }
      if (is_space(c) || is_special(c)) break;
      if (c == '\\') ++at_;
      if (at_ >= pattern_.size()) {
        fail("\"\\\" stands before the mark that is meant itself: \\( \\) \\[ \\]", at_ - 1);
        break;
      }
      for (std::string& spelling : spellings) spelling += pattern_[at_];
      if (c != '\\' && is_letter(c)) last_letter_ = at_;
      ++at_;
    }
    const bool before_item = at_ < pattern_.size() && std::string_view("([{").find(peek()) != std::string_view::npos;
    return finish_word(std::move(node), spellings, after_item, before_item);
  }

  /// A hyphen that touches a brace or bracket joins, it is no dash: "twenty-{unit}"; alone between two, it may also be a dash:
  /// "{year}-{year}".
  PatternNode finish_word(PatternNode node, const std::vector<std::string>& spellings, bool after_item, bool before_item) {
    for (std::string_view spelling : spellings) {
      if (after_item && before_item && spelling == "-") {
        node.kind = PatternNode::Kind::choice;
        node.optional = true;
        PatternNode dash;
        dash.kind = PatternNode::Kind::words;
        dash.variants = {{"-"}};
        node.children.push_back(std::move(dash));
        return node;
      }
      if (after_item && spelling.size() > 1 && spelling.front() == '-') spelling.remove_prefix(1);
      if (before_item && spelling.size() > 1 && spelling.back() == '-') spelling.remove_suffix(1);
      for (WordList& words : spelled_words(spelling)) {
        if (std::any_of(words.begin(), words.end(), [](const std::string& word) { return word.size() > kLongestKnownWord; }))
          fail(fmt::format("a word has at most {} letters", kLongestKnownWord), node.offset);
        node.variants.push_back(std::move(words));
      }
    }
    return node;
  }

  std::string_view pattern_;
  std::vector<PatternError>& errors_;
  std::size_t at_ = 0;
  std::size_t last_letter_ = std::string_view::npos - 1;  ///< where the last plain letter of a written word stood
  bool failed_ = false;
};

}  // namespace

BuiltinClass builtin_class(std::string_view name) {
  const auto found = std::find(kBuiltinNames.begin(), kBuiltinNames.end(), name);
  return static_cast<BuiltinClass>(found - kBuiltinNames.begin());
}

const std::vector<std::string>& builtin_class_names() {
  static const std::vector<std::string> names(kBuiltinNames.begin(), kBuiltinNames.end());
  return names;
}

PatternNode parse_pattern(std::string_view pattern, std::vector<PatternError>& errors) {
  return Parser(pattern, errors).parse();
}

std::vector<WordList> plain_variants(const PatternNode& node) {
  if (node.kind == PatternNode::Kind::words) return node.variants;
  std::vector<WordList> variants;
  if (node.kind == PatternNode::Kind::sequence) {
    variants.emplace_back();
    for (const PatternNode& child : node.children) {
      const std::vector<WordList> parts = plain_variants(child);
      if (parts.empty() || parts.size() * variants.size() > kMostPlainVariants) return {};
      append_each(variants, parts);
    }
  } else if (node.kind == PatternNode::Kind::choice) {
    for (const PatternNode& child : node.children) {
      const std::vector<WordList> parts = plain_variants(child);
      if (parts.empty() || parts.size() + variants.size() > kMostPlainVariants) return {};
      variants.insert(variants.end(), parts.begin(), parts.end());
    }
    if (node.optional) variants.emplace_back();
  }
  return variants;
}

WordList letters_only(std::string_view pattern) {
  WordList words(1);
  for (const char c : pattern) {
    const char small = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    if (is_small_letter(small) && words.back().size() < kLongestKnownWord)
      words.back() += small;
    else if (c == ' ' && !words.back().empty())
      words.emplace_back();
    else
      return {};
  }
  if (words.back().empty()) return {};
  return words;
}

}  // namespace mandates::detail
