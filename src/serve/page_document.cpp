// A document: head, paragraphs with marked clauses, predecessors and successors.
#include <fmt/format.h>

#include <algorithm>
#include <set>
#include <string>

#include "reports/due_words.h"
#include "reports/topic.h"
#include "serve/page.h"

namespace mandates {
namespace {

class DocumentPage {
 public:
  DocumentPage(const PageRequest& page, const AnsweredDocument& answered)
      : page_(page), answered_(answered), document_(answered.stored.document) {}

  TemplateValue values() const {
    TemplateValue values = template_object();
    values.set("symbol", document_.symbol);
    set_text(values, "title", document_.title);
    set_text(values, "official", document_url(document_.symbol));
    values.set("facts", facts());
    set_family(values);
    values.set("paragraphs", paragraphs());
    TemplateValue notes = template_list();
    for (const Footnote& note : document_.footnotes) {
      TemplateValue one = template_object();
      one.set("mark", note.mark);
      one.set("text", note.text);
      notes.push_back(one);
    }
    values.set("any_footnotes", document_.has_footnotes());
    values.set("footnotes", notes);
    TemplateValue reviews = template_list();
    for (const Review& review : answered_.stored.review) {
      TemplateValue one = template_object();
      one.set("code", review.code);
      one.set("text", review.text);
      reviews.push_back(one);
    }
    values.set("any_reviews", !answered_.stored.review.empty());
    values.set("reviews", reviews);
    return values;
  }

 private:
  static void fact(TemplateValue& list, const char* name, const std::string& value, const std::string& href = {}) {
    if (value.empty()) return;
    TemplateValue one = linked(value, href);
    one.set("name", name);
    list.push_back(one);
  }

  TemplateValue facts() const {
    TemplateValue list = template_list();
    fact(list, "Kind", kind_word(document_.kind));
    fact(list, "Body", document_.body, page_.link("/documents", {{"body", document_.body}}));
    fact(list, "Session", document_.session, page_.link("/documents", {{"body", document_.body}, {"session", document_.session}}));
    fact(list, "Adopted", day_words(document_.adopted));
    fact(list, "Meeting", document_.meeting);
    const bool both = !document_.agenda_item.empty() && !document_.agenda_title.empty();
    fact(list, "Agenda item", document_.agenda_item + (both ? ", " : "") + document_.agenda_title);
    fact(list, "Committee", document_.committee);
    fact(list, "On the report", document_.committee_report);
    fact(list, "Draft", document_.draft);
    fact(list, "Became", answered_.stored.became, page_.document(answered_.stored.became));
    fact(list, "Amends", document_.amends);
    if (document_.vote.in_favour >= 0)
      fact(list, "Vote",
           fmt::format("{} to {}, with {} abstaining", document_.vote.in_favour, document_.vote.against, document_.vote.abstaining));
    else
      fact(list, "Vote", document_.vote.outcome);
    for (const Answer& answer : document_.answers)
      fact(list, "Answers", answer.symbol + (answer.paragraph.empty() ? "" : " ¶" + answer.paragraph), page_.document(answer.symbol));
    for (const CandidateRow& source : answered_.sources)
      fact(list, source.chosen ? "File" : "Also in", fmt::format("{}, line {}", source.path, source.line));
    return list;
  }

  void set_family(TemplateValue& values) const {
    const auto& family = answered_.family;
    const auto own = std::find_if(family.begin(), family.end(), [&](const FamilyMember& one) { return one.symbol == document_.symbol; });
    const bool known = own != family.end();
    const std::string before = known && own != family.begin() ? std::prev(own)->symbol : std::string();
    const std::string after = known && std::next(own) != family.end() ? std::next(own)->symbol : std::string();
    set_text(values, "predecessor", before);
    values.set("predecessor_href", page_.document(before));
    values.set("predecessor_diff", page_.link("/diff", {{"before", before}, {"after", document_.symbol}}));
    set_text(values, "successor", after);
    values.set("successor_href", page_.document(after));
    values.set("successor_diff", page_.link("/diff", {{"before", document_.symbol}, {"after", after}}));
    TemplateValue cited = template_list();
    for (const std::string& symbol : answered_.cited_by) cited.push_back(linked(symbol, page_.document(symbol)));
    values.set("any_cited", !answered_.cited_by.empty());
    values.set("cited_by", cited);
    values.set("reports", reports());
    values.set("any_reports", any_report());
  }

  bool any_report() const {
    return std::any_of(answered_.statuses.begin(), answered_.statuses.end(),
                       [](const auto& one) { return one.second.status == Status::fulfilled; });
  }

  // What was delivered, by clause.
  TemplateValue reports() const {
    TemplateValue list = template_list();
    for (const StoredClause& stored : answered_.stored.clauses) {
      const auto status = answered_.statuses.find(stored.key);
      if (status == answered_.statuses.end() || status->second.status != Status::fulfilled) continue;
      TemplateValue one = linked("¶" + stored.clause.paragraph, page_.obligation(stored.clause.id));
      one.set("reason", status->second.reason);
      one.set("evidence", linked(status->second.evidence.document, page_.document(status->second.evidence.document)));
      list.push_back(one);
    }
    return list;
  }

  TemplateValue clause(const StoredClause& stored) const {
    TemplateValue value = clause_value(page_, stored.clause);
    const auto status = answered_.statuses.find(stored.key);
    const bool known = status != answered_.statuses.end();
    value.set("status", known ? status_value(status_word(status->second.status)) : TemplateValue(false));
    set_text(value, "reason", known ? status->second.reason : std::string());
    const auto place = answered_.places.find(stored.key);
    const bool repeated = place != answered_.places.end() && place->second.times > 1;
    set_text(value, "times", repeated ? std::to_string(place->second.times) : std::string());
    set_text(value, "chain_href", repeated ? page_.link("/chain", {{"chain", place->second.chain}}) : std::string());
    return value;
  }

  // The text of a paragraph in pieces, those of clauses with the address of the clause.
  TemplateValue runs(const Paragraph& paragraph, const std::vector<const StoredClause*>& clauses) const {
    TemplateValue list = template_list();
    std::size_t at = 0;
    const auto plain = [&](std::size_t end) {
      if (end <= at) return;
      TemplateValue run = linked(paragraph.text.substr(at, end - at), {});
      run.set("asks", false);
      list.push_back(run);
      at = end;
    };
    for (const StoredClause* stored : clauses) {
      const Span span = stored->clause.span;
      const std::size_t end = std::min<std::size_t>(span.end, paragraph.text.size());
      if (span.begin < at || span.begin >= end) continue;
      plain(span.begin);
      TemplateValue run = linked(paragraph.text.substr(at, end - at), page_.obligation(stored->clause.id));
      run.set("asks", stored->clause.obligation);
      list.push_back(run);
      at = end;
    }
    plain(paragraph.text.size());
    return list;
  }

  TemplateValue paragraphs() const {
    TemplateValue list = template_list();
    std::string heading;
    std::set<std::string> anchors;  // words behind the items of a paragraph have its number, too
    for (std::size_t i = 0; i < document_.paragraphs.size(); ++i) {
      const Paragraph& paragraph = document_.paragraphs[i];
      std::vector<const StoredClause*> clauses;
      for (const StoredClause& stored : answered_.stored.clauses)
        if (stored.clause.paragraph_index == static_cast<int>(i)) clauses.push_back(&stored);
      std::stable_sort(clauses.begin(), clauses.end(),
                       [](const StoredClause* a, const StoredClause* b) { return a->clause.span.begin < b->clause.span.begin; });
      TemplateValue one = template_object();
      one.set("number", paragraph.number);
      one.set("anchor", anchors.insert(paragraph.number).second);
      one.set("preambular", paragraph.kind == ParagraphKind::preambular);
      one.set("level", std::to_string(std::min(paragraph.level, 3)));
      set_text(one, "label", paragraph.label);
      set_text(one, "heading", paragraph.heading == heading ? std::string() : paragraph.heading);
      heading = paragraph.heading;
      one.set("runs", runs(paragraph, clauses));
      TemplateValue found = template_list();
      for (const StoredClause* stored : clauses) found.push_back(clause(*stored));
      one.set("any_clauses", !clauses.empty());
      one.set("clauses", found);
      list.push_back(one);
    }
    return list;
  }

  const PageRequest& page_;
  const AnsweredDocument& answered_;
  const Document& document_;
};

}  // namespace

std::string document_page(const PageRequest& page) {
  const AnsweredDocument answered = page.answers.document(page.asked.get("symbol"), page.asked.question.as_of);
  return frame(page, answered.stored.document.symbol, "document.html", DocumentPage(page, answered).values());
}

}  // namespace mandates
