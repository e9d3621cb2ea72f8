// Formats the check of a draft.
#include "reports/draft_view.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "engine/json_writer.h"
#include "followup/differences.h"
#include "reports/comparison.h"
#include "reports/html.h"
#include "reports/markdown.h"
#include "reports/topic.h"
#include "reports/width.h"

namespace mandates {
namespace {

constexpr std::size_t kWordsShown = 240;  // bytes of a text beside a finding

std::string place_of(const Paragraph& paragraph) {
  return paragraph.kind == ParagraphKind::preambular ? "preamble " + paragraph.number.substr(1) : "¶" + paragraph.number;
}

const Paragraph* at(const Document& document, int index) {
  return index < 0 ? nullptr : &document.paragraphs[static_cast<std::size_t>(index)];
}

std::string head_of(const Document& document) {
  return document.symbol + (document.title.empty() ? "" : ": " + document.title);
}

std::string summary_of(const DraftReport& report) {
  std::array<int, 6> counts{};
  for (const DraftParagraph& paragraph : report.paragraphs) ++counts[static_cast<std::size_t>(paragraph.change)];
  std::string text;
  for (std::size_t i = 0; i < counts.size(); ++i)
    text += fmt::format("{}{} {}", i == 0 ? "" : ", ", counts[i], draft_change_word(static_cast<DraftChange>(i)));
  return text;
}

/// "¶12: …" with what stands beside it, without its words.
std::string line_of(const DraftFinding& finding) {
  std::string line = finding.paragraph.empty() ? finding.message : "¶" + finding.paragraph + ": " + finding.message;
  if (!finding.shared.empty()) {
    line += "; both have";
    for (const std::string& word : finding.shared) line += " " + word;
  }
  if (finding.likeness > 0) line += fmt::format("; likeness {:.2f}", finding.likeness);
  return line;
}

std::vector<const DraftFinding*> of_check(const DraftReport& report, const char* check) {
  std::vector<const DraftFinding*> found;
  for (const DraftFinding& finding : report.findings)
    if (finding.check == check) found.push_back(&finding);
  return found;
}

/// Paragraphs as a comparison: what stays as it was has no words.
Comparison paragraphs_of(const DraftReport& report) {
  static const Document kNothing;
  const Document& now = report.draft.document;
  const Document& before = report.predecessor ? report.predecessor->document : kNothing;
  Comparison comparison;
  comparison.title = "Paragraphs";
  comparison.summary = {summary_of(report)};
  for (const DraftParagraph& one : report.paragraphs) {
    const Paragraph *own = at(now, one.index), *old = at(before, one.before);
    ComparedText text;
    text.place = own == nullptr ? place_of(*old) : place_of(*own);
    if (own != nullptr && old != nullptr && own->number != old->number) text.place += " (was " + place_of(*old) + ")";
    text.detail = draft_change_word(one.change);
    if (one.change == DraftChange::reworded) text.detail += fmt::format(", {:.0f} % of the words kept", one.unchanged * 100);
    if (one.moved) text.detail += ", moved";
    text.tone = one.change == DraftChange::added     ? Tone::good
                : one.change == DraftChange::dropped ? Tone::bad
                : one.change == DraftChange::renewed ? Tone::dim
                                                     : Tone::warn;
    if (one.change != DraftChange::renewed) text.words = word_differences(old ? old->text : std::string(), own ? own->text : std::string());
    comparison.texts.push_back(std::move(text));
  }
  return comparison;
}

void paragraph_json(JsonWriter& out, const DraftReport& report, const DraftParagraph& one) {
  const Paragraph* const own = at(report.draft.document, one.index);
  const Paragraph* const old = report.predecessor ? at(report.predecessor->document, one.before) : nullptr;
  out.begin_object();
  out.field("paragraph", own ? own->number : std::string());
  out.field("before", old ? old->number : std::string());
  out.field("kind", (own ? own : old)->kind == ParagraphKind::preambular ? "preambular" : "operative");
  out.field("change", draft_change_word(one.change));
  out.flag("moved", one.moved);
  out.share("unchanged", one.unchanged);
  out.field("text", own ? own->text : std::string());
  out.field("text_before", old ? old->text : std::string());
  out.end_object();
}

void finding_json(JsonWriter& out, const DraftFinding& finding) {
  out.begin_object();
  out.field("check", finding.check);
  out.field("paragraph", finding.paragraph);
  out.field("message", finding.message);
  out.flag("fires", finding.fires);
  out.field("words", finding.words);
  out.field("other", finding.other);
  out.field("other_words", finding.other_words);
  out.field("shared", finding.shared);
  if (finding.likeness > 0) out.share("likeness", finding.likeness);
  out.field("rule", finding.rule);
  out.end_object();
}

}  // namespace

std::string draft_text(const DraftReport& report, TableStyle style) {
  std::string out = paint(printable(head_of(report.draft.document)), Tone::strong, style.colour) + "\n";
  for (const DraftCheckKind& kind : draft_checks()) {
    const auto found = of_check(report, kind.name);
    if (found.empty()) continue;
    out += "\n" + paint(kind.name, Tone::strong, style.colour) + "  " + paint(kind.meaning, Tone::dim, style.colour) + "\n";
    for (const DraftFinding* finding : found) {
      out += "  " + printable(line_of(*finding)) + "\n";
      if (!finding->other_words.empty())
        out += "      " + paint(printable(cut_at_word(finding->other_words, kWordsShown)), Tone::dim, style.colour) + "\n";
      else if (!finding->words.empty())
        out += "      " + paint(printable(cut_at_word(finding->words, kWordsShown)), Tone::dim, style.colour) + "\n";
    }
  }
  return out + "\n" + comparison_text(paragraphs_of(report), style);
}

std::string draft_markdown(const DraftReport& report) {
  std::string out = "# " + markdown_text(head_of(report.draft.document)) + "\n";
  for (const DraftCheckKind& kind : draft_checks()) {
    const auto found = of_check(report, kind.name);
    if (found.empty()) continue;
    out += fmt::format("\n## {}\n\n*{}*\n\n", kind.name, kind.meaning);
    for (const DraftFinding* finding : found) {
      out += "- " + markdown_text(line_of(*finding)) + "\n";
      const std::string& words = finding->other_words.empty() ? finding->words : finding->other_words;
      if (!words.empty()) out += "  > " + markdown_text(words) + "\n";
    }
  }
  Comparison paragraphs = paragraphs_of(report);
  return out + "\n" + comparison_markdown(paragraphs);
}

std::string draft_html(const DraftReport& report) {
  std::string out = "<section>\n<h1>" + html_text(head_of(report.draft.document)) + "</h1>\n";
  for (const DraftCheckKind& kind : draft_checks()) {
    const auto found = of_check(report, kind.name);
    if (found.empty()) continue;
    out += fmt::format("<h2>{}</h2>\n<p class=\"soft\">{}</p>\n<ul class=\"findings\">\n", kind.name, html_text(kind.meaning));
    for (const DraftFinding* finding : found) {
      out += "<li>" + html_text(line_of(*finding));
      const std::string url = document_url(finding->other.substr(0, finding->other.find('#')));
      if (!url.empty()) out += " <a href=\"" + html_text(url) + "\">" + html_text(finding->other) + "</a>";
      const std::string& words = finding->other_words.empty() ? finding->words : finding->other_words;
      if (!words.empty()) out += "<blockquote>" + html_text(words) + "</blockquote>";
      out += "</li>\n";
    }
    out += "</ul>\n";
  }
  return out + comparison_html(paragraphs_of(report), 2) + "</section>\n";
}

std::string draft_page(const std::string& title, const std::string& bodies) {
  return html_page(title, {"comparison.css", "draft.css"}, "", "<main>\n" + bodies + "</main>\n");
}

std::string draft_json(const DraftReport& report) {
  JsonWriter out;
  out.begin_object();
  out.field("symbol", report.draft.document.symbol);
  out.field("kind", kind_word(report.draft.document.kind));
  out.field("title", report.draft.document.title);
  out.key("predecessor");
  if (report.predecessor) {
    out.begin_object();
    out.field("symbol", report.predecessor->document.symbol);
    out.field("adopted", report.predecessor->document.adopted);
    out.field("title", report.predecessor->document.title);
    out.end_object();
  } else {
    out.null();
  }
  out.key("paragraphs");
  out.begin_list();
  for (const DraftParagraph& paragraph : report.paragraphs) paragraph_json(out, report, paragraph);
  out.end_list();
  out.key("findings");
  out.begin_list();
  for (const DraftFinding& finding : report.findings) finding_json(out, finding);
  out.end_list();
  out.end_object();
  return out.take();
}

}  // namespace mandates
