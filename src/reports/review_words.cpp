// The words of the codes.
#include "reports/review_words.h"

#include <algorithm>
#include <array>
#include <utility>

namespace mandates {
namespace {

using Meaning = std::pair<std::string_view, std::string_view>;
constexpr std::array<Meaning, 27> kMeanings = {{
    {"columns", "two columns side by side: compare with the file"},
    {"corrigendum", "its changes are not applied to the document that it corrects"},
    {"duplicate-number", "two paragraphs have this number"},
    {"earliest-as-due", "“not before” a day: perhaps no due"},
    {"item-without-clause", "an item of a list from which nothing was read"},
    {"long-title", "the title may hold words of the text"},
    {"negated-duty", "a duty not to act, or none"},
    {"no-operative-paragraph", "a document in which nothing is decided or asked"},
    {"no-title", "no title was found"},
    {"no-verb", "a paragraph without a verb that a rule knows"},
    {"nul-bytes", "the file is damaged"},
    {"number-in-paragraph", "two paragraphs may have been read as one"},
    {"number-inferred", "the number is not printed"},
    {"numbering-gap", "a paragraph may be missing"},
    {"numbering-restart", "numbers begin again: two documents may have been read as one"},
    {"organ-not-known", "a text of an organ that no rule knows"},
    {"other-language-left-out", "text in another language was left out"},
    {"symbol-from-file-name", "the symbol is only in the name of the file"},
    {"symbol-from-order", "the number follows from that of the next resolution on the page"},
    {"symbol-not-found", "no symbol was found"},
    {"symbol-without-text", "a symbol, but no text of it was found"},
    {"text-after-end", "text behind the end of the document"},
    {"time-from-event", "counted from an event whose day is not known"},
    {"unread-paragraphs", "paragraphs of the file that are in no document"},
    {"unread-time", "a time that no rule reads"},
    {"unresolved-actor", "who this is, the document does not say"},
    {"verb-in-preamble", "an operative verb before the operative paragraphs"},
}};

}  // namespace

std::string_view review_meaning(std::string_view code) {
  const auto found = std::lower_bound(kMeanings.begin(), kMeanings.end(), code,
                                      [](const Meaning& one, std::string_view wanted) { return one.first < wanted; });
  return found != kMeanings.end() && found->first == code ? found->second : std::string_view();
}

}  // namespace mandates
