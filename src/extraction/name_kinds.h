// What a name tells of its bearer: a body, somebody who acts, one that meets in sessions.
#pragma once

#include <string_view>
#include <vector>

#include "extraction/clause.h"
#include "extraction/lexicon.h"

namespace mandates {

class NameKinds {
 public:
  NameKinds(const Lexicon& lexicon, Matchers& matchers) : lexicon_(lexicon), matchers_(matchers) {}

  /// True for a body that deliberates: as its rule says, or, where it has none, the nouns of its name: "Seventh United Nations Congress on
  /// …".
  bool collective(const ActorMention& mention);
  /// True where the head of a name is a common noun of actors: "bilateral donors".
  bool names_doers(std::string_view name);
  /// True where the head of a name is a plural noun of bodies: "governing bodies".
  bool names_bodies(std::string_view name);
  /// True for the name of a body that meets in numbered sessions: a committee, not an office.
  bool holds_sessions(std::string_view name);

 private:
  std::vector<Token> words_of(std::string_view name) const;
  bool head_in(std::string_view name, PhraseMatcher& nouns);

  const Lexicon& lexicon_;
  Matchers& matchers_;
};

}  // namespace mandates
