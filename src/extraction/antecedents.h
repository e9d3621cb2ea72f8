// Finds the antecedents of a pronoun: names before it in the paragraph.
#pragma once

#include <cstdint>
#include <vector>

#include "extraction/lexicon.h"
#include "extraction/name_book.h"

namespace mandates {

/// Number and gender that a pronoun or possessive requires of its antecedent.
enum class Agreement : std::uint8_t {
  person,  ///< him, her, his
  thing,   ///< it, its: one body, office, state
  several  ///< them, their
};

/// A name before a pronoun: words [begin, end) without article.
struct Antecedent {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  bool definite = false;  ///< an article stands before it
};

class AntecedentFinder {
 public:
  AntecedentFinder(const Lexicon& lexicon, Matchers& matchers, NameBook& names) : lexicon_(lexicon), matchers_(matchers), names_(names) {}

  /// The agreement that a pronoun or possessive requires.
  Agreement agreement(const Token& pronoun) const;
  /// True where the name [begin, end) may be meant by such a pronoun.
  bool agrees(const std::vector<Token>& tokens, std::uint32_t begin, std::uint32_t end, Agreement agreement);
  /// The last names before `at` that agree: one, or the members of a list. Empty if there are none.
  std::vector<Antecedent> find(const std::vector<Token>& tokens, std::uint32_t at, Agreement agreement);

 private:
  /// True where something is done to the name at `begin`: "the deployment of operations".
  bool undergoes(const std::vector<Token>& tokens, std::uint32_t begin);
  /// The comma that closes an aside of those who only help, if one begins at `at`; else `at`.
  std::uint32_t past_help(const std::vector<Token>& tokens, std::uint32_t at, std::uint32_t limit);
  std::uint32_t name_end(const std::vector<Token>& tokens, std::uint32_t begin, std::uint32_t limit);

  const Lexicon& lexicon_;
  Matchers& matchers_;
  NameBook& names_;
};

}  // namespace mandates
