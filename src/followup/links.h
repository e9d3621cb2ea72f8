// Links between two resolutions of a family: which obligation repeats which, and how its wording changed.
// Pure: a link depends on the two resolutions and the rules, on nothing else in the store.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "followup/wording.h"
#include "store/rows.h"

namespace mandates {

/// The features of an obligation that are compared.
struct Asked {
  RowKey key = 0;
  Wording wording;
  std::string verb;
  int strength_rank = -1;
  std::vector<std::string> actors;        ///< entity ids, and folded names where there is none
  std::vector<std::string> deliverables;  ///< "report", …
  std::vector<std::string> recipients;    ///< like `actors`
  std::string due_from{};                 ///< ISO day on which the first of its dues begins; empty where it has none with a day, or recurs
  std::string due_to{};                   ///< on which the last one ends
};

/// Entity ids of actors or recipients, folded names of those without one.
std::vector<std::string> names_in(const std::vector<ActorMention>& mentions);

/// The features of a clause, without items that belong to it.
Asked asked_alone(RowKey key, const Clause& clause, WordingReader& wordings);
/// The same of the clause with index `number` of a document, with its items.
Asked asked_of(const StoredDocument& stored, std::size_t number, WordingReader& wordings);

/// One obligation repeats one of the preceding resolution; both by their place in the lists given.
struct Link {
  std::size_t clause = 0;
  std::size_t previous = 0;
  Change change = Change::same;
  double unchanged = 1.0;  ///< share of the wording that stayed, 0 to 1
};

/// Links from the obligations of a resolution to those of the one before it, in order of `clause`, then `previous`. An obligation may
/// repeat several (they were put together) and be repeated by several (it was split).
std::vector<Link> find_links(const std::vector<Asked>& now, const std::vector<Asked>& before, const WordTable& words);

/// What a later resolution wants before the earlier one does is another thing, however alike the words are: the earlier request is not
/// answered by it and goes on.
bool due_before(const Asked& now, const Asked& before);

/// Whether two lists, such as the actors of two requests, have a value in common.
bool any_common(const std::vector<std::string>& a, const std::vector<std::string>& b);

/// Whether two lists have actors that are nearly the same: "Member States" and "States".
bool any_alike(const std::vector<std::string>& a, const std::vector<std::string>& b);

/// Whether the actors of two requests may be the same: neither names any, or some are nearly the same.
bool may_be_the_same(const std::vector<std::string>& a, const std::vector<std::string>& b);

/// Finds obligations that stand whole in a longer one of a resolution.
class WholeFinder {
 public:
  /// Both must outlive it.
  WholeFinder(const std::vector<Asked>& now, const WordTable& words);
  /// Place of the first obligation of the same actor that has nearly all words of an earlier one, in their order; nothing where there is
  /// none, or the earlier one has but a few words.
  std::optional<std::size_t> find(const Asked& before) const;

 private:
  const std::vector<Asked>& now_;
  const WordTable& words_;
  std::vector<std::vector<WordKey>> stems_;  // of `now_`, sorted
};

/// How the wording changed from `before` to `now`: `same` where the words that count are equal and the verb is as strong; `stronger` and
/// `weaker` where the verb moved on the scale of directive verbs; else `reworded`.
Change change_of(const Asked& now, const Asked& before);

}  // namespace mandates
