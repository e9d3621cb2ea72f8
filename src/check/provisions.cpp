// Matches the phrases of provisions in operative paragraphs.
// Must not know: the store's tables, output formats.
#include "check/provisions.h"

#include <algorithm>

#include "text/phrase.h"

namespace mandates {

struct ProvisionReader::Impl {
  explicit Impl(const RuleSet& rules) {
    for (const Rule* rule : rules.of_kind("provision")) {
      const auto number = static_cast<std::uint32_t>(kinds.size());
      kinds.push_back(rule);
      for (const std::string& pattern : rule->values("phrases")) phrases.add(number, pattern, rules.classes(), words);
      for (const std::string& pattern : rule->values("unless")) bars.add(number, pattern, rules.classes(), words);
    }
    phrases.finish();
    bars.finish();
    matcher = std::make_unique<PhraseMatcher>(phrases);
    bar_matcher = std::make_unique<PhraseMatcher>(bars);
  }

  bool barred(std::uint32_t at, std::uint32_t pattern) {
    if (!bars.may_begin(tokens[at].word)) return false;
    bar_matcher->all_at(tokens, at, static_cast<std::uint32_t>(tokens.size()), barring);
    return std::any_of(barring.begin(), barring.end(), [&](const PhraseMatch& bar) { return bar.pattern == pattern; });
  }

  void read(const Paragraph& paragraph, int index, std::vector<Provision>& found) {
    tokenize(paragraph.text, words, tokens);
    const auto size = static_cast<std::uint32_t>(tokens.size());
    for (std::uint32_t at = 0; at < size; ++at) {
      PhraseMatch match;
      if (!phrases.may_begin(tokens[at].word) || !matcher->match_at(tokens, at, size, match) || barred(at, match.pattern)) continue;
      const Rule& rule = *kinds[match.pattern];
      const Span span{tokens[at].span.begin, tokens[match.end - 1].span.end};
      found.push_back({std::string(rule.value("provision")), std::string(rule.value("detail")), paragraph.number, index, span,
                       paragraph.text.substr(span.begin, span.end - span.begin), rule.id});
      at = match.end - 1;
    }
  }

  Vocabulary words;
  PhraseSet phrases, bars;
  std::vector<const Rule*> kinds;
  std::unique_ptr<PhraseMatcher> matcher, bar_matcher;
  std::vector<Token> tokens;
  std::vector<PhraseMatch> barring;
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
