// Matches the phrases of provisions in operative paragraphs.
#include "followup/provisions.h"

#include <algorithm>

#include "followup/rule_phrases.h"

namespace mandates {

struct ProvisionReader::Impl {
  explicit Impl(const RuleSet& rules) : phrases(rules, "provision", words) {}

  void read(const Paragraph& paragraph, int index, std::vector<Provision>& found) {
    tokenize(paragraph.text, words, tokens);
    const auto first = static_cast<std::ptrdiff_t>(found.size());
    for (const PhraseMatch& match : phrases.matches_of_each(tokens)) {
      const Rule& rule = phrases.rule(match);
      const Span span{tokens[match.begin].span.begin, tokens[match.end - 1].span.end};
      // What two rules say of overlapping words is one provision, with the words of both.
      const auto known = std::find_if(found.begin() + first, found.end(), [&](const Provision& one) {
        return one.kind == rule.value("provision") && one.detail == rule.value("detail") && span.begin < one.span.end;
      });
      if (known == found.end()) {
        found.push_back({std::string(rule.value("provision")), std::string(rule.value("detail")), paragraph.number, index, span,
                         std::string(span.of(paragraph.text)), rule.id});
      } else {
        known->span.end = std::max(known->span.end, span.end);
        known->words = known->span.of(paragraph.text);
      }
    }
  }

  Vocabulary words;
  RulePhrases phrases;
  std::vector<Token> tokens;
};

ProvisionReader::ProvisionReader(const RuleSet& rules) : impl_(std::make_unique<Impl>(rules)) {}
ProvisionReader::~ProvisionReader() = default;
ProvisionReader::ProvisionReader(ProvisionReader&&) noexcept = default;

std::vector<Provision> ProvisionReader::read(const Document& document) {
  std::vector<Provision> found;
  for (std::size_t i = 0; i < document.paragraphs.size(); ++i) {
    const Paragraph& paragraph = document.paragraphs[i];
    if (paragraph.kind == ParagraphKind::operative) impl_->read(paragraph, static_cast<int>(i), found);
  }
  return found;
}

}  // namespace mandates
