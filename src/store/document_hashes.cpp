// Hashes of documents and extractions, for detecting changes; the day of a due.
#include "store/document_writer.h"
#include "store/hash.h"

namespace mandates {

namespace {

void add(Digest& digest, const Span& span) {
  digest.add(span.begin);
  digest.add(span.end);
}

void add(Digest& digest, const Paragraph& p) {
  digest.add(static_cast<int>(p.kind));
  for (const std::string* text : {&p.number, &p.label, &p.section, &p.heading, &p.text}) digest.add(*text);
  for (const int number : {p.level, p.parent, static_cast<int>(p.continuation), p.line, p.page, static_cast<int>(p.marks.size())})
    digest.add(number);
  for (const FootnoteMark& mark : p.marks) {
    digest.add(mark.mark);
    digest.add(mark.offset);
  }
}

void add_marked(Digest& digest, const Document& d) {
  digest.add(true);
  for (const std::string* text : {&d.agenda_title, &d.meeting, &d.vote.outcome}) digest.add(*text);
  for (const int votes : {d.vote.in_favour, d.vote.against, d.vote.abstaining}) digest.add(votes);
  for (const std::string& term : d.subjects) digest.add(term);
}

void add(Digest& digest, const Document& d) {
  digest.add(static_cast<int>(d.symbol_source));
  digest.add(static_cast<int>(d.kind));
  for (const std::string* text :
       {&d.symbol, &d.body, &d.session, &d.adopted, &d.title, &d.agenda_item, &d.committee_report, &d.session_from, &d.session_to})
    digest.add(*text);
  if (!d.committee.empty()) digest.add(d.committee);  // stores of schema 3 hold none: their hashes stay
  digest.add(d.line);
  digest.add(static_cast<int>(d.paragraphs.size()));
  for (const Paragraph& paragraph : d.paragraphs) add(digest, paragraph);
  digest.add(static_cast<int>(d.footnotes.size()));
  for (const Footnote& note : d.footnotes) {
    digest.add(note.mark);
    digest.add(note.text);
    digest.add(note.line);
    digest.add(note.page);
  }
  for (const std::string& symbol : d.cites) digest.add(symbol);
  for (const std::string& name : d.sponsors) digest.add(name);
  if (!d.draft.empty()) digest.add(d.draft);
  if (d.marked_up) add_marked(digest, d);
  if (is_adopted_kind(d.kind)) return;
  digest.add(d.amends);
  digest.add(d.issued);
  for (const Answer& answer : d.answers) {
    for (const std::string* text : {&answer.symbol, &answer.paragraph, &answer.words}) digest.add(*text);
    digest.add(answer.submitted);
  }
}

void add(Digest& digest, const std::vector<Review>& reviews) {
  digest.add(static_cast<int>(reviews.size()));
  for (const Review& review : reviews) {
    digest.add(review.code);
    digest.add(review.text);
    add(digest, review.span);
  }
}

void add(Digest& digest, const std::vector<ActorMention>& actors) {
  digest.add(static_cast<int>(actors.size()));
  for (const ActorMention& actor : actors) {
    for (const std::string* text : {&actor.id, &actor.name, &actor.text, &actor.rule}) digest.add(*text);
    add(digest, actor.span);
    digest.add(actor.from_chapeau);
  }
}

void add(Digest& digest, const std::vector<std::string>& texts) {
  digest.add(static_cast<int>(texts.size()));
  for (const std::string& text : texts) digest.add(text);
}

void add(Digest& digest, const Clause& c) {
  for (const std::string* text : {&c.paragraph, &c.section, &c.text, &c.chapeau, &c.act.text, &c.verb, &c.verb_text, &c.type, &c.strength})
    digest.add(*text);
  for (const int number :
       {c.number, c.paragraph_index, c.strength_rank, static_cast<int>(c.reiterated), static_cast<int>(c.obligation), c.line, c.page})
    digest.add(number);
  add(digest, c.span);
  add(digest, c.act.span);
  add(digest, c.actors);
  add(digest, c.recipients);
  digest.add(static_cast<int>(c.deliverables.size()));
  for (const DeliverableMention& deliverable : c.deliverables) {
    digest.add(deliverable.type);
    digest.add(deliverable.rule);
    add(digest, deliverable.span);
  }
  digest.add(static_cast<int>(c.due.size()));
  for (const DueMention& due : c.due) {
    for (const std::string* text : {&due.code.text(), &due.text, &due.rule, &due.from_paragraph, &due.from, &due.to, &due.day})
      digest.add(*text);
    add(digest, due.span);
    digest.add(due.approximate);
  }
  add(digest, c.cites);
  add(digest, c.rules);
  add(digest, c.review);
}

}  // namespace

int review_count(const ReadDocument& read) {
  std::size_t count = read.extraction.review.size();
  for (const Clause& clause : read.extraction.clauses) count += clause.review.size();
  for (const Diagnostic& found : read.document.found) count += found.severity != Severity::note;
  return static_cast<int>(count);
}

DocumentHashes hashes_of(const ReadDocument& read) {
  Digest digest;
  DocumentHashes hashes;
  add(digest, read.document);
  hashes.reading = digest.take();
  for (const Clause& clause : read.extraction.clauses) add(digest, clause);
  add(digest, read.extraction.review);
  // The findings of the reader are stored with the source, but counted with the reasons to look.
  digest.add(review_count(read));
  hashes.extraction = digest.take();
  return hashes;
}

std::string due_day(const DueMention& due) {
  if (!due.day.empty()) return due.day;
  const bool session = due.code.is(DueKind::session);
  const std::string& day = session ? due.from : due.to;
  if (!day.empty()) return day;
  return session ? due.to : due.from;
}

}  // namespace mandates
