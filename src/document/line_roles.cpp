// Roles of lines: one automaton over all patterns, asked at the beginning of a line.
#include "document/line_roles.h"

#include <algorithm>

#include "document/line_shape.h"
#include "phrases/phrase_first_words.h"

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
                                                             "noun-opening",
                                                             "number-after",
                                                             "number-before",
                                                             "opening-modifier",
                                                             "other-document",
                                                             "other-language",
                                                             "other-language-word",
                                                             "outcome-heading",
                                                             "outcome-opening",
                                                             "outcome-speakers",
                                                             "preambular-opening",
                                                             "report",
                                                             "running-head",
                                                             "statement",
                                                             "statement-introduction",
                                                             "title-label",
                                                             "volume-heading",
                                                             "vote"};

bool has_role(std::uint64_t roles, LineRole role) {
  return (roles >> static_cast<unsigned>(role) & 1U) != 0;
}

std::size_t begin_of_words(std::string_view line) {
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
    for (const std::string& pattern : phrases.patterns) phrases_.add(role, pattern, none, words_);
  }
  phrases_.finish();
  static_assert(kLineRoles <= 64);
  roles_by_first_word_ = numbers_by_first_word(phrases_, words_);
}

RoleReader::RoleReader(const LineRoles& roles) : roles_(&roles), matcher_(roles.phrases_) {}

std::size_t RoleReader::match(LineRole role, std::string_view line) {
  if (line.data() != last_.data() || line.size() != last_.size()) {
    last_ = line;
    last_begun_ = begun_by(line, kLineBytes);
    last_read_ = false;
  }
  if (!has_role(last_begun_, role)) return 0;
  if (!last_read_) read(line, kLineBytes);
  last_read_ = true;
  return lengths_[static_cast<std::size_t>(role)];
}

std::size_t RoleReader::opening(LineRole role, std::string_view text) {
  last_ = {};
  if (!has_role(begun_by(text, kOpeningBytes), role)) return 0;
  read(text, kOpeningBytes);
  return lengths_[static_cast<std::size_t>(role)];
}

std::uint64_t RoleReader::begun_by(std::string_view text, std::size_t bytes) {
  text = text.substr(begin_of_words(text), bytes);
  return text.empty() ? 0 : roles_->roles_by_first_word_[first_word(text, roles_->words_, tokens_)];
}

void RoleReader::read(std::string_view line, std::size_t bytes) {
  lengths_.fill(0);
  const std::size_t begin = begin_of_words(line);
  std::string_view text = line.substr(begin, bytes);
  if (text.empty()) return;
  if (begin + text.size() < line.size()) text = text.substr(0, text.rfind(' '));  // no half word at the end
  // words are read as far as patterns may go on
  for (std::size_t piece = kFirstBytes;; piece *= 4) {
    const std::size_t end = std::min(text.find(' ', std::min(piece, text.size())), text.size());
    tokenize(text.substr(0, end), roles_->words_, tokens_);
    const bool open = matcher_.all_at(tokens_, 0, static_cast<std::uint32_t>(tokens_.size()), matches_);
    if (!open || end == text.size()) break;
  }
  for (const PhraseMatch& match : matches_)
    if (match.end > 0) lengths_[match.pattern] = static_cast<std::uint32_t>(begin) + tokens_[match.end - 1].span.end;
}

}  // namespace mandates
