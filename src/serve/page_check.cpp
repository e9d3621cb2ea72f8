// The check of a draft: upload form and result.
#include <algorithm>

#include "serve/page.h"

namespace mandates {
namespace {

TemplateValue finding_value(const PageRequest& page, const DraftFinding& finding) {
  TemplateValue one = template_object();
  set_text(one, "paragraph", finding.paragraph);
  one.set("message", finding.message);
  set_text(one, "words", finding.words);
  set_text(one, "other", finding.other);
  one.set("other_href", finding.other.find('#') == std::string::npos ? page.document(finding.other) : page.obligation(finding.other));
  set_text(one, "other_words", finding.other_words);
  set_text(one, "rule", finding.rule);
  set_text(one, "rule_href", page.rule(finding.rule));
  return one;
}

TemplateValue report_value(const PageRequest& page, const DraftReport& report) {
  const Document& draft = report.draft.document;
  TemplateValue value = template_object();
  value.set("symbol", draft.symbol);
  set_text(value, "title", draft.title);
  const std::string before = report.predecessor ? report.predecessor->document.symbol : std::string();
  set_text(value, "predecessor", before);
  value.set("predecessor_href", page.document(before));
  TemplateValue checks = template_list();
  for (const DraftCheckKind& kind : draft_checks()) {
    TemplateValue found = template_list();
    bool any = false;
    for (const DraftFinding& finding : report.findings) {
      if (finding.check != kind.name) continue;
      found.push_back(finding_value(page, finding));
      any = true;
    }
    if (!any) continue;
    TemplateValue check = template_object();
    check.set("name", kind.name);
    check.set("meaning", kind.meaning);
    check.set("findings", found);
    checks.push_back(check);
  }
  value.set("any_findings", !report.findings.empty());
  value.set("checks", checks);
  TemplateValue paragraphs = template_list();
  for (const DraftParagraph& paragraph : report.paragraphs) {
    const bool dropped = paragraph.index < 0;
    const Document& from = dropped ? report.predecessor->document : draft;
    const Paragraph& text = from.paragraphs[static_cast<std::size_t>(dropped ? paragraph.before : paragraph.index)];
    TemplateValue one = template_object();
    one.set("number", text.number);
    one.set("change", draft_change_word(paragraph.change));
    one.set("text", text.text);
    const bool both = paragraph.index >= 0 && paragraph.before >= 0;
    set_text(one, "kept", both ? std::to_string(static_cast<int>(paragraph.unchanged * 100 + 0.5)) : std::string());
    set_text(one, "was", both ? report.predecessor->document.paragraphs[static_cast<std::size_t>(paragraph.before)].number : std::string());
    paragraphs.push_back(one);
  }
  value.set("paragraphs", paragraphs);
  return value;
}

}  // namespace

std::string check_form_page(const PageRequest& page) {
  TemplateValue values = template_object();
  values.set("token", page.site.token);
  values.set("results", false);
  return frame(page, "Check a draft", "check.html", std::move(values));
}

std::string check_result_page(const PageRequest& page, const std::string& name, const std::vector<DraftReport>& reports,
                              const std::vector<std::string>& notes) {
  TemplateValue values = template_object();
  values.set("token", page.site.token);
  TemplateValue results = template_object();
  results.set("file", name);
  TemplateValue list = template_list();
  for (const DraftReport& report : reports) list.push_back(report_value(page, report));
  results.set("reports", list);
  results.set("none", reports.empty());
  values.set("results", results);
  return frame(page, "Check of " + name, "check.html", std::move(values), notes);
}

}  // namespace mandates
