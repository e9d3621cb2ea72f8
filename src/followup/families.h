// Families: resolutions of one body on the same topic over the sessions, found by title, by what they cite and by their text; no list by
// hand.
// Must not know: the store's tables.
#pragma once

#include <string>
#include <tuple>
#include <vector>

#include "followup/texts.h"
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
  std::string topic;               ///< names that stand for the title where there is none, or where it is that of an agenda item
  std::vector<std::string> cites;  ///< symbols of resolutions, in full
  bool adopted = false;            ///< `day` is that of its adoption: it is no draft or report
  bool statement = false;          ///< of a president: it continues statements, never resolutions
};

/// Members by their place in the list of candidates, in order of time.
using FamilyMembers = std::vector<std::size_t>;

/// What puts candidates in order of time: the day, then the symbol.
inline auto time_of(const FamilyCandidate& candidate) {
  return std::tie(candidate.day, candidate.symbol);
}

/// By candidate the number of its family in the list; 0 for one that is in none.
std::vector<std::size_t> family_numbers(const std::vector<FamilyMembers>& families, std::size_t candidates);

/// A resolution that takes up most of the text of one whose family it does not continue: the family was split, or put together with
/// another one.
struct Branch {
  std::size_t from = 0;  ///< the earlier one; both by their place in the list of candidates
  std::size_t to = 0;
};

struct Families {
  std::vector<FamilyMembers> members;  ///< of two or more, in order of the symbol of the first one
  std::vector<Branch> branches;        ///< in order of the later one, then of the earlier one
};

/// The families of some candidates. The result does not depend on the order of the candidates.
///
/// A resolution continues the family of a body whose last titles it has, or which it cites under a similar title ("Recalling its resolution
/// 78/92"), or with which it shares most of what it cites under a title that is nearly the same, or whose last text it has for the most
/// part where both are on the same subject. Where several resolutions of an occasion could continue a family, or one could continue
/// several, the text decides. Sessions that are missing do not end a family. Without a source of texts titles and citations alone decide.
Families find_families(const std::vector<FamilyCandidate>& candidates, WordingReader& wordings, const TextSource& source = {});
/// The same with texts that are asked again afterwards; `wordings` reads them, too.
Families find_families(const std::vector<FamilyCandidate>& candidates, WordingReader& wordings, Texts& texts);

/// Resolutions that one body adopts as another one recommended them: the same title and nearly the same text, within two years.
std::vector<Branch> find_adopted(const std::vector<FamilyCandidate>& candidates, Texts& texts);

/// The next resolution of the same title for the last one of each family that has it in another family: of parts A and B of a resolution
/// one is continued, and the other one's requests go on, too.
std::vector<Branch> find_next_of_title(const std::vector<FamilyCandidate>& candidates, const std::vector<FamilyMembers>& families,
                                       WordingReader& wordings);

}  // namespace mandates
