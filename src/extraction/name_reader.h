// Reads one name: its words, whether it can be that of an actor, and what it stands for.
#pragma once

#include <cstdint>

#include "extraction/clause.h"
#include "extraction/lexicon.h"
#include "extraction/name_book.h"
#include "extraction/name_edges.h"
#include "extraction/passage.h"

namespace mandates {

/// A name as words of its paragraph.
struct NameSpan {
  std::uint32_t printed = 0;  ///< first word with article and adjectives of selection
  std::uint32_t begin = 0;    ///< first word without
  std::uint32_t end = 0;
  bool definite = false;  ///< an article stands before it
  bool known = false;     ///< a rule names it
};

class NameReader {
 public:
  NameReader(const Lexicon& lexicon, Matchers& matchers, NameBook& names, NameEdges& edges)
      : lexicon_(lexicon), matchers_(matchers), names_(names), edges_(edges) {}

  /// Reads the name that begins at `at`, articles and adjectives of selection before it. False where none does.
  bool read(const Passage& here, std::uint32_t at, NameSpan& name);
  /// End of the topic at `at` ("on") that tells the body whose name begins at `begin`; `at` where there is none.
  std::uint32_t body_topic_end(const Passage& here, std::uint32_t begin, std::uint32_t at);
  /// One past the last word of the name that begins at `begin`; `known`: a rule names it.
  std::uint32_t common_name_end(const Passage& here, std::uint32_t begin, bool known);
  /// True where those words can name an actor: a proper name, or a common noun of actors.
  bool plausible(const Passage& here, std::uint32_t begin, std::uint32_t end);
  /// True where the proper name at `at` is that of a convention or the like.
  bool instrument_at(const Passage& here, std::uint32_t at);
  /// The name as a mention, in the fullest form that the document gives.
  ActorMention mention(const Passage& here, const NameSpan& name);

 private:
  /// "Chair of the Committee" for "the Chair" beside a Committee that the paragraph names; empty where it is no such.
  std::string chair_of(const Passage& here, const NameSpan& name);
  /// Whether the "of" at `at` begins the object of "inform X of": after a body whose name ends at `body_end`, or before "any", "those".
  bool told_of(const Passage& here, std::uint32_t at, std::uint32_t limit, std::uint32_t body_end);
  std::uint32_t noun_ahead(const Passage& here, std::uint32_t at, std::uint32_t limit);
  /// Whether before the name that begins at `begin` the noun of an act and "by" stand.
  bool does_act_before(const Passage& here, std::uint32_t begin) const;
  /// Whether the word at `at` is an acronym.
  bool stands_alone(const Passage& here, std::uint32_t at) const;
  bool slash_joins(const Passage& here, std::uint32_t at, std::uint32_t limit) const;
  /// Whether the object of a verb begins at `at`, directly after the name of a body.
  bool object_at(const Passage& here, std::uint32_t at);
  /// Whether a noun of actors stands right before `at` where a verb follows them.
  bool after_noun_of_doers(const Passage& here, std::uint32_t at);
  /// Whether those words name a thing of somebody, by the noun behind a genitive.
  bool thing_owned(const Passage& here, std::uint32_t begin, std::uint32_t end);

  const Lexicon& lexicon_;
  Matchers& matchers_;
  NameBook& names_;
  NameEdges& edges_;
};

}  // namespace mandates
