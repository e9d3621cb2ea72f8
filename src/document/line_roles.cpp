// Roles of lines: one automaton over all patterns, asked at the beginning of a line.
#include "document/line_roles.h"

#include <algorithm>

#include "document/line_shape.h"

namespace mandates {
namespace {

constexpr std::size_t kLineBytes = 200;    // patterns look no further than this into a line
constexpr std::size_t kOpeningBytes = 96;  // and no further than this for the first words of a paragraph
constexpr std::size_t kFirstBytes = 20;    // the first words tell of most lines that no pattern begins like them

constexpr std::array<std::string_view, kLineRoles> kNames = {"adoption",
                                                             "agenda-item",
                                                             "amendment",
                                                             "answer",
                                                             "answer-subject",
                                                             "answered-request",
                                                             "annex",
                                                             "closing",
                                                             "committee-report",
                                                             "corrigendum",
                                                             "decision-opening",
                                                             "decision-verb",
                                                             "draft-bracket",
                                                             "draft-decision",
                                                             "draft-resolution",
                                                             "embedded-text",
                                                             "infinitive",
                                                             "joined-name",
                                                             "letter",
                                                             "masthead",
                                                             "note",
                                                             "number-after",
                                                             "number-before",
                                                             "opening-modifier",
                                                             "other-document",
                                                             "other-language",
                                                             "other-language-word",
                                                             "outcome-heading",
                                                             "outcome-opening",
                                                             "preambular-opening",
                                                             "report",
                                                             "running-head",
                                                             "statement",
                                                             "statement-introduction",
                                                             "title-label",
                                                             "volume-heading",
                                                             "vote"};

bool is_language(LineRole role) {
  return role == LineRole::other_language || role == LineRole::other_language_word;
}

std::size_t first_word(std::string_view line) {
  std::size_t at = 0;
  const auto is_accented = [](char c) { return static_cast<unsigned char>(c) >= 0xC3 && static_cast<unsigned char>(c) <= 0xC5; };
  while (at < line.size() && !is_letter(line[at]) && !is_digit(line[at]) && !is_accented(line[at])) ++at;
  return at;
}

}  // namespace

std::string_view role_name(LineRole role) {
  return kNames[static_cast<std::size_t>(role)];
}

LineRoles::LineRoles(const Layout& layout) {
  const PhraseClasses none;
  for (const LayoutPhrases& phrases : layout.phrases) {
    const auto name = std::find(kNames.begin(), kNames.end(), phrases.role);
    if (name == kNames.end()) continue;
    const auto role = static_cast<std::uint32_t>(name - kNames.begin());
    PhraseSet& set = is_language(static_cast<LineRole>(role)) ? languages_ : phrases_;
    for (const std::string& pattern : phrases.patterns) set.add(role, pattern, none, words_);
  }
  phrases_.finish();
  languages_.finish();
}

RoleReader::RoleReader(const LineRoles& roles) : roles_(&roles), matcher_(roles.phrases_), languages_(roles.languages_) {}

std::size_t RoleReader::match(LineRole role, std::string_view line) {
  if (is_language(role)) return language(role, line, kLineBytes);
  if (line.data() != last_.data() || line.size() != last_.size()) {
    read(matcher_, line, kLineBytes);
    last_ = line;
  }
  return lengths_[static_cast<std::size_t>(role)];
}

std::size_t RoleReader::opening(LineRole role, std::string_view text) {
  if (is_language(role)) return language(role, text, kOpeningBytes);
  read(matcher_, text, kOpeningBytes);
  last_ = {};
  return lengths_[static_cast<std::size_t>(role)];
}

std::size_t RoleReader::language(LineRole role, std::string_view text, std::size_t bytes) {
  // The first word is looked up before the words are split: no pattern begins with most of them.
  std::array<char, 16> folded;
  const std::string_view line = text.substr(std::min(first_word(text), text.size()));
  std::size_t size = 0;
  for (; size < folded.size() && size < line.size() && is_letter(line[size]); ++size) folded[size] = static_cast<char>(line[size] | 0x20);
  if (size > 0 && size < folded.size() && (size == line.size() || line[size] == ' ')) {
    WordId word = roles_->words_.find_folded({folded.data(), size});
    if (word == kUnknownWord && is_upper(line[0])) word = kUnknownName;
    if (!roles_->languages_.may_begin(word)) return 0;
  }
  read(languages_, text, bytes);
  last_ = {};
  return lengths_[static_cast<std::size_t>(role)];
}

void RoleReader::read(PhraseMatcher& matcher, std::string_view line, std::size_t bytes) {
  lengths_.fill(0);
  const std::size_t begin = first_word(line);
  std::string_view text = line.substr(begin, bytes);
  if (text.empty()) return;
  if (begin + text.size() < line.size()) text = text.substr(0, text.rfind(' '));  // no half word at the end
  // words are read as far as patterns may go on
  for (std::size_t piece = kFirstBytes;; piece *= 4) {
    const std::size_t end = std::min(text.find(' ', std::min(piece, text.size())), text.size());
    tokenize(text.substr(0, end), roles_->words_, tokens_);
    const bool open = matcher.all_at(tokens_, 0, static_cast<std::uint32_t>(tokens_.size()), matches_);
    if (!open || end == text.size()) break;
  }
  for (const PhraseMatch& match : matches_)
    if (match.end > 0) lengths_[match.pattern] = static_cast<std::uint32_t>(begin) + tokens_[match.end - 1].span.end;
}

}  // namespace mandates
