// Aligns the paragraphs of two resolutions. Pure.
#pragma once

#include <vector>

#include "followup/wording.h"
#include "store/rows.h"

namespace mandates {

enum class ParagraphChange {
  same,     ///< the words that count are equal
  changed,  ///< the same paragraph in other words
  added,
  removed,
};

/// A paragraph of the earlier document and what it became in the later one; indexes in Document::paragraphs, -1 where it has no partner.
struct ParagraphPair {
  int before = -1;
  int after = -1;
  ParagraphChange change = ParagraphChange::same;
  bool moved = false;    ///< it stands elsewhere among the paragraphs that both have
  double unchanged = 0;  ///< share of the wording that stayed, 0 to 1
};

/// Every paragraph of both documents once, in the order of the later one; those that were removed stand where they stood before.
/// Preambular paragraphs are matched with preambular ones, operative with operative ones; what requests rather with what requests than with
/// what takes note. Paragraphs that begin with the same words need fewer in common.
std::vector<ParagraphPair> match_paragraphs(const StoredDocument& before, const StoredDocument& after, WordingReader& wordings);

}  // namespace mandates
