// What the components of extraction share: the words of a document, and clauses under construction. Each component only adds to a draft
// what it found, with the rule that found it; ClauseBuilder calls them in order and makes the clauses.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "document/document.h"
#include "extraction/clause.h"
#include "extraction/dues.h"
#include "extraction/lexicon.h"
#include "extraction/passage.h"

namespace mandates {

/// A document and its words; both must stay where they are.
struct DocumentWords {
  const Document* document = nullptr;
  const std::vector<Token>* tokens = nullptr;  ///< of each paragraph
  const Body* organ = nullptr;                 ///< that adopted it; null where it is unknown

  /// The words of a paragraph before `limit`; `end` is what ends a list of actors among them.
  Passage passage(std::uint32_t paragraph, std::uint32_t limit, ActorEnd end = ActorEnd::open) const {
    return {&tokens[paragraph], document->paragraphs[paragraph].text, paragraph, limit, end};
  }
};

/// A clause under construction: the record, and the words and references it is made from.
struct Draft {
  Clause clause;
  const Rule* verb = nullptr;
  std::uint32_t complement = 0;  ///< word after the verb
  bool organ_acts = false;       ///< the adopting organ commits itself
  std::uint32_t boundary = 0;    ///< word after the actors
  std::uint32_t end = 0;         ///< one past the last word
  bool open_actors = false;      ///< the list of actors runs into the items: "encourages X, and invites Y: (a) To"
  bool introduces_only = false;  ///< nothing of its own but the verb and the actors
  bool ends_in_marker = false;   ///< "…, to:": its items are infinitives without "to"
  bool ends_in_modal = false;    ///< "… shall:": the same
  bool opens_list = false;       ///< its last mark may open a list, and no relative or modal word stands before it
  bool says_more = false;        ///< beside the items that it announces it has an act of its own
  bool bare_items = false;       ///< an item of it opened with such an infinitive
  bool decides_only = false;     ///< "Decides:", so that its items say what is decided
  bool keeps_others = false;     ///< items that are no clauses belong to its clause, which then stays
  int items = 0;                 ///< items that took its verb
  std::size_t shares = 0;        ///< how many drafts further the one is whose act it shares; 0 where it has its own
  std::vector<DueReference> references;
  std::vector<Span> times;                      ///< words that some due rule read
  std::vector<ActorMention> founded;            ///< the body that the clause founds: not obliged by it, but by its items
  std::optional<std::vector<DueMention>> term;  ///< how long it is founded for, once read; one time at most
};

}  // namespace mandates
