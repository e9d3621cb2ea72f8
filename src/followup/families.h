// Families: resolutions of one body on the same topic over the sessions, found by title and by what they cite; no list by hand.
// Must not know: the store's tables.
#pragma once

#include <string>
#include <vector>

#include "document/document.h"
#include "followup/wording.h"

namespace mandates {

/// What families are found by.
struct FamilyCandidate {
  std::string symbol;
  std::string body;
  /// Key of a session or day: a family has at most one candidate per occasion. The session where a body has one a year or less often, the
  /// day of adoption where sessions are years.
  std::string occasion;
  std::string day;  ///< ISO day of adoption, or of the opening of its session where that is unknown
  std::string title;
  std::string topic;               ///< names that stand for the title where there is none: then only citations make a family
  std::vector<std::string> cites;  ///< symbols of resolutions, in full
  bool adopted = false;            ///< `day` is that of its adoption: it is no draft or report
};

/// The names that a document without a title speaks of most: acronyms and words with a capital letter inside sentences, in order.
std::string topic_of(const Document& document, WordingReader& wordings);

/// The acronyms among the names of a topic: of missions, committees, organizations.
std::vector<std::string> acronyms_of(const std::string& topic);

/// Members by their place in the list of candidates, in order of time.
using FamilyMembers = std::vector<std::size_t>;

/// Families of two or more members, in order of the symbol of the first one. The result does not depend on the order of the candidates.
///
/// A resolution continues the family of a body whose last titles it has, or which it cites under a similar title ("Recalling its resolution
/// 78/92"), or with which it shares most of what it cites under a title that is nearly the same. Where several resolutions of an occasion
/// could continue a family, the one that is most like it does. Sessions that are missing do not end a family.
std::vector<FamilyMembers> find_families(const std::vector<FamilyCandidate>& candidates, WordingReader& wordings);

}  // namespace mandates
