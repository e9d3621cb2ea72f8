// An obligation: words and fields, follow-up with evidence, entries.
#include <fmt/format.h>

#include "reports/due_words.h"
#include "reports/obligation_rows.h"
#include "reports/topic.h"
#include "serve/page.h"
#include "store/evidence_place.h"

namespace mandates {
namespace {

/// Words out of a paragraph: where they break off, they say so.
std::string excerpt(const std::string& words) {
  return words.empty() || std::string_view(".;:,!?)\"").find(words.back()) != std::string_view::npos ? words : words + " …";
}

class ObligationPage {
 public:
  ObligationPage(const PageRequest& page, const AnsweredObligation& answered) : page_(page), answered_(answered) {}

  TemplateValue values() const {
    const Clause& clause = answered_.row.clause;
    TemplateValue values = template_object();
    values.set("clause", clause_value(page_, clause));
    values.set("document", linked(clause.symbol, page_.document(clause.symbol) + "#p" + url_text(clause.paragraph)));
    values.set("paragraph", clause.paragraph);
    set_text(values, "title", answered_.row.title);
    set_text(values, "official", document_url(clause.symbol));
    values.set("asks", clause.obligation);
    values.set("about", about_of(clause, answered_.row.title));
    set_text(values, "source", fmt::format("{}, line {}", answered_.source, clause.line));
    values.set("status", status_value(status_word(answered_.status.status)));
    values.set("reason", answered_.status.reason);
    values.set("day", page_.day());
    set_evidence(values);
    values.set("life", life());
    const bool repeated = answered_.place.times > 1;
    set_text(values, "times", repeated ? std::to_string(answered_.place.times) : std::string());
    set_text(values, "chain_href", repeated ? page_.link("/chain", {{"chain", answered_.place.chain}}) : std::string());
    values.set("alike_href", page_.link("/alike", {{"text", clause.id}}));
    set_text(values, "assigned", answered_.row.assigned_to);
    TemplateValue amended = template_list();
    for (const std::string& words : amendment_words(answered_.row.amendments)) amended.push_back(linked(words, {}));
    values.set("any_amended", !answered_.row.amendments.empty());
    values.set("amended", amended);
    values.set("any_entries", !answered_.entries.empty());
    values.set("entries", entries());
    values.set("writable", page_.answers.writable());
    values.set("closed", answered_.status.status == Status::closed);
    values.set("token", page_.site.token);
    values.set("id", clause.id);
    return values;
  }

 private:
  void set_evidence(TemplateValue& values) const {
    const StatusEvidence& evidence = answered_.status.evidence;
    set_text(values, "evidence_words", excerpt(evidence.words));
    values.set("evidence", linked(evidence.document, page_.document(evidence.document)));
    set_text(values, "evidence_place",
             evidence.paragraph.empty() || is_preamble(evidence.paragraph) ? evidence.paragraph : "¶" + evidence.paragraph);
  }

  TemplateValue step(const std::string& day, const char* what, const std::string& symbol, const std::string& place,
                     const std::string& words) const {
    TemplateValue one = linked(symbol, page_.document(symbol));
    set_text(one, "day", day == kNever ? std::string() : day_words(day));
    one.set("what", what);
    set_text(one, "place", place.empty() || is_preamble(place) ? place : "¶" + place);
    set_text(one, "words", excerpt(words));
    return one;
  }

  void add(TemplateValue& list, const char* what, const std::vector<LaterDocument>& documents) const {
    for (const LaterDocument& later : documents) {
      list.push_back(step(later.adopted, what, later.symbol, later.paragraph, later.words));
      if (!later.report.empty()) list.push_back(step({}, "with the report", later.report, {}, {}));
    }
  }

  TemplateValue life() const {
    const ObligationRow& row = answered_.row;
    TemplateValue list = template_list();
    list.push_back(step(row.adopted, "asked by", row.clause.symbol, row.clause.paragraph, {}));
    add(list, "acknowledged by", answered_.later.fulfilments);
    add(list, "asked again by", answered_.later.renewals);
    add(list, "left out by", answered_.later.dropped);
    add(list, "ended by", answered_.later.anew);
    add(list, "its event ends, says", answered_.later.event);
    add(list, "its mandate ends, says", answered_.later.mandate);
    return list;
  }

  TemplateValue entries() const {
    constexpr const char* kKinds[] = {"closed", "reopened", "note", "amended", "assigned"};
    TemplateValue list = template_list();
    for (const EntryRow& row : answered_.entries) {
      const Entry& entry = row.entry;
      TemplateValue one = template_object();
      one.set("what", kKinds[static_cast<std::size_t>(entry.kind)]);
      one.set("entered", entry.entered_at.substr(0, 10));
      set_text(one, "day", day_words(entry.day));
      set_text(one, "by", entry.by_symbol);
      set_text(one, "note", entry.note);
      set_text(one, "who", entry.entered_by);
      set_text(one, "field", entry.field);
      set_text(one, "value", entry.value);
      list.push_back(one);
    }
    return list;
  }

  const PageRequest& page_;
  const AnsweredObligation& answered_;
};

}  // namespace

std::string obligation_page(const PageRequest& page) {
  const AnsweredObligation answered = page.answers.obligation(page.asked.get("id"), page.asked.question.as_of);
  return frame(page, answered.row.clause.id, "obligation.html", ObligationPage(page, answered).values());
}

}  // namespace mandates
