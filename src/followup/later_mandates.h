// What later documents say of a mandate and of the duties that end with it: they prolong it, end it, or speak of its holder when it had run
// out by what was known.
#pragma once

#include <functional>
#include <map>
#include <optional>
#include <string>

#include "followup/families.h"
#include "followup/family_work.h"
#include "followup/heads.h"
#include "followup/mandate_end.h"
#include "followup/provisions.h"

namespace mandates {

/// The paragraph by which a resolution of the Security Council ends the mandate that the family is on; nothing where none does.
std::optional<int> ends_mandate(const Resolution& later, const FamilyWork& family);

/// A resolution prolongs the mandate: what it has something near to does not end with the mandate; what it is silent on ends when that one
/// says. What is done once is not asked anew.
void prolong_mandate(const Resolution& later, FamilyWork& family);

/// Reads later documents for the mandates of a family. One per thread.
class LaterMandates {
 public:
  /// Gives a document of another family by its candidate; null where it is no longer in the store.
  using ReadOutside = std::function<const StoredDocument*(std::size_t candidate)>;

  /// All must outlive it.
  LaterMandates(MandateDutyReader& duties, ProvisionReader& provisions, const Heads& heads)
      : duties_(duties), provisions_(provisions), heads_(heads) {}

  /// The mandate of a holder may be prolonged by one that is not the next resolution: it goes on, and that one is silent on its duties.
  void prolong(const Resolution& now, std::size_t step, FamilyWork& family);
  /// A later document that prolongs a mandate "as set out in resolution 2542 (2020)", or by the number of its paragraph, asks again what
  /// that one lays down for a time.
  void carry_on(const StoredDocument& later, std::size_t step, FamilyWork& family);
  /// A mandate that ran out by what is held here, and of which a later resolution of the family speaks: it went on, or that one ends it.
  static void hear(const Resolution& now, std::size_t step, FamilyWork& family);
  /// The same by a document of the Security Council outside the family.
  void hear_outside(const FamilyMembers& members, const ReadOutside& read, FamilyWork& family);

 private:
  /// A paragraph of a document outside the family.
  struct PlaceOutside {
    RowKey document = 0;
    int paragraph = 0;  ///< index in Document::paragraphs
    std::string day;    ///< ISO, of adoption
  };
  std::optional<int> termination_in(const StoredDocument& later);
  std::optional<PlaceOutside> ended_outside(const HeldDuty& duty, std::size_t candidate, const ReadOutside& read);
  std::optional<PlaceOutside> heard_outside(const HeldDuty& duty, std::size_t candidate, const ReadOutside& read);

  MandateDutyReader& duties_;
  ProvisionReader& provisions_;
  const Heads& heads_;
  std::map<RowKey, std::optional<int>> terminations_;  // by document: the paragraph that ends a mandate
};

}  // namespace mandates
