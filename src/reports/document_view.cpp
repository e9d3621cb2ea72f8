// Formats a document as text.
#include "reports/document_view.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>

#include "reports/clause_view.h"
#include "reports/due_words.h"
#include "reports/width.h"
#include "reports/words.h"
#include "reports/wrap.h"

namespace mandates {
namespace {

constexpr int kNumberWidth = 8;

class View {
 public:
  View(const StoredDocument& stored, TableStyle style) : stored_(stored), document_(stored.document), style_(style) {}

  void head(const std::vector<CandidateRow>& candidates) {
    text_ += paint(printable(document_.symbol), Tone::strong, style_.colour) + "\n";
    if (!document_.title.empty()) text_ += wrap(printable(document_.title), style_.width, 0);
    std::vector<std::string> facts{kind_word(document_.kind)};
    if (!document_.body.empty()) facts.push_back(document_.body + (document_.session.empty() ? "" : ", session " + document_.session));
    if (!document_.adopted.empty()) facts.push_back("adopted " + day_words(document_.adopted));
    if (!document_.issued.empty()) facts.push_back("dated " + day_words(document_.issued));
    if (!document_.agenda_item.empty()) facts.push_back("agenda item " + document_.agenda_item);
    if (!document_.committee_report.empty())
      facts.push_back((document_.committee.empty() ? "" : document_.committee + ", ") + "report " + document_.committee_report);
    if (!document_.amends.empty()) facts.push_back("amends " + document_.amends);
    if (!document_.draft.empty()) facts.push_back("draft " + document_.draft);
    if (!stored_.became.empty()) facts.push_back("became " + stored_.became);
    if (!document_.meeting.empty()) facts.push_back(document_.meeting);
    if (const std::string vote = vote_words(document_.vote); !vote.empty()) facts.push_back(vote);
    text_ += wrap(printable(fmt::format("{}", fmt::join(facts, " · "))), style_.width, 0);
    list("subjects", document_.subjects);
    list("sponsors", document_.sponsors);
    for (const Answer& answer : document_.answers)
      text_ +=
          wrap(printable(fmt::format("answers {}{}{}", answer.symbol, answer.paragraph.empty() ? "" : ", paragraph ", answer.paragraph)),
               style_.width, 0);
    text_ += paint(fmt::format("{}:{}", printable(document_.source), document_.line), Tone::dim, style_.colour) + "\n";
    for (const CandidateRow& other : candidates) {
      if (!other.chosen) text_ += paint(fmt::format("also in {}:{}", printable(other.path), other.line), Tone::dim, style_.colour) + "\n";
    }
    for (const Review& reason : stored_.review)
      text_ += paint(fmt::format("look at: {}: {}", reason.code, printable(reason.text)), Tone::warn, style_.colour) + "\n";
  }

  void paragraphs(ParagraphKind kind) {
    std::string heading;
    for (std::size_t i = 0; i < document_.paragraphs.size(); ++i) {
      const Paragraph& paragraph = document_.paragraphs[i];
      if (paragraph.kind != kind) continue;
      if (paragraph.heading != heading) {
        heading = paragraph.heading;
        if (!heading.empty()) text_ += "\n" + paint(printable(heading), Tone::strong, style_.colour) + "\n";
      }
      this->paragraph(paragraph);
      for (const StoredClause& stored : stored_.clauses) {
        if (stored.clause.paragraph_index == static_cast<int>(i)) clause(stored.clause);
      }
    }
  }

  void footnotes() {
    if (!document_.footnotes.empty()) text_ += "\n";
    for (const Footnote& note : document_.footnotes) labelled(note.mark, note.text, Tone::dim);
  }

  void line(const std::string& text) { text_ += paint(text, Tone::dim, style_.colour) + "\n"; }
  std::string text() const { return text_; }

 private:
  static std::string vote_words(const Vote& vote) {
    if (vote.in_favour < 0) return vote.outcome.empty() ? std::string() : "adopted " + vote.outcome;
    return fmt::format("vote {} to {}, with {} abstaining", vote.in_favour, vote.against, vote.abstaining);
  }

  void list(std::string_view what, const std::vector<std::string>& names) {
    if (!names.empty()) text_ += wrap(printable(fmt::format("{}: {}", what, fmt::join(names, "; "))), style_.width, 0);
  }

  void paragraph(const Paragraph& paragraph) {
    text_ += "\n";
    labelled(paragraph.number, paragraph.text, Tone::plain);
  }

  void labelled(const std::string& foreign_label, const std::string& text, Tone tone) {
    const std::string label = printable(foreign_label);
    const int column = std::max(kNumberWidth, width_of(label) + 1);
    bool first = true;
    for (const std::string& line : wrap_lines(printable(text), std::max(20, style_.width - column))) {
      const std::string shown = first ? label : "";
      text_ += paint(shown, Tone::strong, style_.colour) + std::string(static_cast<std::size_t>(column - width_of(shown)), ' ');
      text_ += paint(line, tone, style_.colour) + "\n";
      first = false;
    }
  }

  void clause(const Clause& clause) {
    const std::string mark = clause.obligation ? "→ " : "· ";
    bool first = true;
    for (const std::string& line : wrap_lines(printable(clause_line(clause)), std::max(20, style_.width - kNumberWidth - 2))) {
      text_ += std::string(kNumberWidth, ' ') +
               paint((first ? mark : "  ") + line, clause.obligation ? Tone::good : Tone::dim, style_.colour) + "\n";
      first = false;
    }
    for (const Review& reason : clause.review) {
      text_ += std::string(kNumberWidth, ' ') +
               paint(fmt::format("  look at: {}: {}", reason.code, printable(reason.text)), Tone::warn, style_.colour) + "\n";
    }
  }

  const StoredDocument& stored_;
  const Document& document_;
  TableStyle style_;
  std::string text_;
};

}  // namespace

std::string document_view(const StoredDocument& document, const std::vector<CandidateRow>& candidates, DocumentViewParts parts,
                          TableStyle style) {
  View view(document, style);
  view.head(candidates);
  const auto& paragraphs = document.document.paragraphs;
  const auto preambular = std::count_if(paragraphs.begin(), paragraphs.end(),
                                        [](const Paragraph& paragraph) { return paragraph.kind == ParagraphKind::preambular; });
  if (parts.preamble) {
    view.paragraphs(ParagraphKind::preambular);
  } else if (preambular > 0) {
    view.line(fmt::format("({} and {}: --all shows them)", count_words(preambular, "preambular paragraph"),
                          count_words(static_cast<std::int64_t>(document.document.footnotes.size()), "footnote")));
  }
  view.paragraphs(ParagraphKind::operative);
  if (parts.footnotes) view.footnotes();
  return view.text();
}

}  // namespace mandates
