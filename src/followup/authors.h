// Who delivered something, or whose report a request is about: the name after "of the", "prepared by the".
#pragma once

#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "rules/rule_set.h"
#include "text/tokens.h"

namespace mandates {

/// A name as a text has it: the entity, where the rules know it, and the folded words from the name on.
struct Author {
  std::string id;         ///< "secretary-general"; empty where no rule knows the name
  std::string words;      ///< up to the next mark, at most twelve
  std::string own;        ///< `words` without the topic: "high commissioner" of "high commissioner on music"
  std::uint32_t end = 0;  ///< byte after the known name; where none is known the byte where the name begins
};

/// An author, and the bytes from the word for the report to the end of the author's name.
struct AuthorMention {
  Author author;
  Span span;
};

/// Words by their place: where a further report begins to be named, and the word for it.
struct FurtherReport {
  std::uint32_t begin = 0;
  std::uint32_t noun = 0;
};

/// Reads authors by the rules of kinds `authorship`, `stand-in` and `actor`. One per thread.
class AuthorReader {
 public:
  /// `words` is the vocabulary that texts given to this reader are split with; patterns are added to it.
  AuthorReader(const RuleSet& rules, Vocabulary& words);
  ~AuthorReader();
  AuthorReader(AuthorReader&&) noexcept;

  /// The authors of what is named just before word `at`: the one beside it, then those named later before `limit` ("prepared by the
  /// Commission, as transmitted by the Secretary-General").
  std::vector<Author> authors_of(std::string_view text, const std::vector<Token>& tokens, std::uint32_t at, std::uint32_t limit);
  /// Where further reports are named between two words: "the report of the Secretary-General and the report of the Panel". Places of "and"
  /// and of the words for the report.
  std::vector<FurtherReport> further_reports(const std::vector<Token>& tokens, std::uint32_t at, std::uint32_t limit);
  /// True where words begin to say what a report is about: "on the state of lamps".
  bool begins_subject(const std::vector<Token>& tokens, std::uint32_t at, std::uint32_t limit);
  /// The word "paragraph" that stands last between two words, or `limit`.
  std::uint32_t paragraph_word(const std::vector<Token>& tokens, std::uint32_t at, std::uint32_t limit, bool first);
  /// The authors of all reports named in a text, in order: "the report of the Secretary-General".
  std::vector<AuthorMention> mentions(std::string_view text, const std::vector<Token>& tokens);
  /// The word after "Chair of the" at the beginning of a name; 0 where it does not begin so.
  std::uint32_t after_office(const std::vector<Token>& tokens);
  /// True for a contribution to a report of another author.
  bool adds_to_report(const std::vector<Token>& tokens);
  /// True for information that goes into a report of another author.
  bool contributes(const std::vector<Token>& tokens);
  /// Who is to be entrusted with a review, an audit or the like, whose report will answer; empty where nobody is.
  Author entrusted(std::string_view text, const std::vector<Token>& tokens);
  /// True where `author` may be the one asked: `actor` is an entity id, or a folded name. A short form of the name will do: "the High
  /// Commissioner".
  bool may_be(const Author& author, std::string_view actor) const;

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace mandates
