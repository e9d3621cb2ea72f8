// The closed set of rule kinds and their fields, as written by editors of rules and validated by the loader.
#include "document/line_roles.h"
#include "rules/rule.h"

namespace mandates {
namespace {

using enum FieldType;

std::vector<std::string> line_roles() {
  std::vector<std::string> names;
  for (std::size_t role = 0; role < kLineRoles; ++role) names.emplace_back(role_name(static_cast<LineRole>(role)));
  return names;
}

std::vector<RuleKind> make_kinds() {
  std::vector<RuleKind> kinds;
  kinds.push_back(
      {"verb",
       "An operative verb: its forms and the type of clause it makes",
       {{"base", text, true, {}, "base form written into the record: call upon"},
        {"type", choice, true, {"directive", "deciding", "reinforcing", "observing", "evaluative"}, "type of clause"},
        {"rank",
         integer,
         false,
         {},
         "strength of a directive verb: demand 6, request 5, urge 4, call upon 3, recommend 2, encourage 1, invite 0"},
        {"forms", patterns, true, {}, "finite forms with the organ as subject: requests, calls upon, calls [,] {adverbial} [,] upon"},
        {"plural_forms",
         patterns,
         false,
         {},
         "forms with the subject we, in declarations that a resolution adopts, beside those that follow from `forms` (we request, we take "
         "note): are resolved"},
        {"misprints", patterns, false, {}, "participles read as the verb at the head of a numbered paragraph: requesting"},
        {"noun_like",
         flag,
         false,
         {},
         "true where the form is also a common plural noun (requests, notes), so that it needs more evidence inside a paragraph"},
        {"named_by_next", flag, false, {}, "true where the verb behind it is the one written into the record: we will provide"},
        {"complement",
         choices,
         false,
         {"actor", "that", "thing", "nobody"},
         "what may follow: an actor with an infinitive, a that-clause, a thing"}}});
  kinds.push_back({"modifier",
                   "Words before or after an operative verb that are not part of it: also, strongly, with appreciation, in this regard",
                   {{"phrases", patterns, true, {}, "the words"},
                    {"position", choice, true, {"before", "after", "both"}, "where they stand"},
                    {"reiterates", flag, false, {}, "true where they make the clause a reiterated one: once again"}}});
  kinds.push_back({"reiteration",
                   "A verb that repeats an earlier act named by a noun: reiterates its request to",
                   {{"phrases", patterns, true, {}, "the words, up to and with the preposition that introduces the actor"},
                    {"verb", id, true, {"verb"}, "the verb rule of the act"},
                    {"obligation", flag, false, {}, "false where the act repeated asks nothing"}}});
  kinds.push_back(
      {"actor",
       "An actor: who may be asked to act",
       {{"name", text, true, {}, "canonical name"},
        {"class",
         choice,
         true,
         {"official", "secretariat", "organ", "body", "programme", "agency", "mission", "state", "group", "mandate-holder", "organization"},
         "kind of actor"},
        {"aliases", texts, false, {}, "other full names and acronyms, as printed"},
        {"short_forms", texts, false, {}, "forms resolved inside a document: the Office"},
        {"short_forms_in", ids, false, {"body"}, "bodies whose texts mean it by its short forms though they do not name it"},
        {"named_in_full", flag, false, {}, "its full name stands for a short form also where the document does not print it"},
        {"known_as", texts, false, {}, "what people call it in a question though documents do not: SG"}}});
  kinds.push_back({"actor-noun",
                   "Common nouns that name actors without being one entity: States, organizations, parties",
                   {{"nouns", texts, true, {}, "head nouns, plural or singular as printed"}}});
  kinds.push_back(
      {"actor-edge",
       "Words at the edge of an actor's name that do not belong to it",
       {{"phrases", patterns, true, {}, "the words"},
        {"role",
         choice,
         true,
         {"lead", "tail", "example", "aside", "join", "stop", "doer", "helped"},
         "lead: before the name; tail: from here on cut; example: introduces a named example; aside: a parenthesis between commas; join: "
         "between two of a list; stop: ends the list of actors; doer: stands before those who act inside a noun phrase; "
         "helped: the same, except behind an aim (to support the participation of)"}}});
  kinds.push_back({"body",
                   "An organ: how it is named, how its sessions and symbols look",
                   {{"name", text, true, {}, "full name"},
                    {"code", text, true, {}, "code in due codes: GA"},
                    {"actor", id, false, {"actor"}, "the same organ as an actor"},
                    {"session_style", choice, true, {"number", "year"}, "how its sessions are named"},
                    {"aliases", texts, false, {}, "other full names"},
                    {"short_forms", texts, false, {}, "forms resolved inside a document: the Assembly"},
                    {"known_as", texts, false, {}, "what people call it in a question though documents do not: UNGA"},
                    {"symbols", texts, false, {}, "shapes of the symbols of its resolutions"},
                    {"statement_symbols", texts, false, {}, "shapes of the symbols of its statements"},
                    {"decision_symbols", texts, false, {}, "shapes of the symbols of its decisions"},
                    {"subject_lines", texts, false, {}, "lines that open its resolutions: The General Assembly,"},
                    {"untitled", flag, false, {}, "true where its resolutions may have no title"}},
                   false});
  kinds.push_back(
      {"sessions",
       "How the sessions of a body map to dates; docs/calendar.md describes the syntax of each field",
       {{"body", text, true, {}, "code of the body: GA"},
        {"numbering", texts, false, {}, "which session belongs to which year: from 34: 1 a year since 1991; from 1978: named by year"},
        {"dates", texts, false, {}, "days of opening and closing: from 34: April to May; from 1946: 1 January to 31 December"},
        {"parts", texts, false, {}, "named parts of sessions: 1992 to 2013: substantive session = July"},
        {"reports_at",
         texts,
         false,
         {},
         "the part at which reports are taken up, where it is not the whole session: 1992 to 2013: substantive session"},
        {"counted_from",
         texts,
         false,
         {},
         "the part from which times for documents are counted back, where it is not the opening: from 2014: high-level segment"},
        {"later_parts", texts, false, {}, "committees that meet in the parts after the first one too: Fifth Committee"},
        {"at_opening", texts, false, {}, "words of dues at a session that are over when it opens: agenda of its"},
        {"counts_from_adoption", flag, false, {}, "true where its yearly requests fall due on the anniversary of adoption"},
        {"days", texts, false, {}, "sessions whose days are known from documents: 54: 2023-09-11 to 2023-10-13 (A/HRC/RES/54/1)"},
        {"submit", text, false, {}, "how long before the meeting a report is submitted: 10 weeks"},
        {"issue", text, false, {}, "how long before the meeting a report is issued: 6 weeks"},
        {"reminders", texts, false, {}, "how long before the day of submission to remind: 4 weeks"}},
       false});
  kinds.push_back({"commitment",
                   "What makes a deciding clause an obligation, and whose: decides to consider, decides that X shall",
                   {{"phrases", patterns, true, {}, "the words after the verb"},
                    {"verbs", ids, false, {"verb"}, "only after these verbs; all deciding ones where absent"},
                    {"first_person", flag, false, {}, "true where it holds only in the first person plural: we commit to"},
                    {"actor",
                     choice,
                     true,
                     {"organ", "holder", "asked", "subject", "founded", "nobody", "none"},
                     "who is committed: the adopting organ; the holder of the mandate named; those who are asked; the subject of the "
                     "that-clause; founded: by itself nobody, but its items oblige the body founded; nobody named; none: no obligation"}}});
  kinds.push_back({"deliverable",
                   "What is to be delivered: report, briefing, meeting, agenda",
                   {{"deliverable", choice, true, {"report", "briefing", "meeting", "agenda"}, "what it is"},
                    {"phrases", patterns, true, {}, "the words"},
                    {"unless", patterns, false, {}, "words that begin at the same place and cancel the match"},
                    {"of",
                     choices,
                     false,
                     {"organ", "self", "anybody"},
                     "organ: only where the adopting organ or another body acts; self: only where the adopting organ does"},
                    {"anywhere",
                     flag,
                     false,
                     {},
                     "true where the words may stand anywhere in what is asked, not only at a verb of it; `unless` is then what the verb "
                     "before them begins"}}});
  kinds.push_back(
      {"recipient",
       "To whom a report or briefing goes",
       {{"phrases", patterns, true, {}, "the words that stand before the recipient, or with `organ = true` the whole"},
        {"organ", flag, false, {}, "true where the adopting organ is meant: to it"},
        {"at_deliverable",
         flag,
         false,
         {},
         "true where the words count only before the report or briefing that begins with them: provide the Council with a report"},
        {"fallback",
         flag,
         false,
         {},
         "true where the words count only if there is no other recipient: at the eightieth session of the Council"},
        {"accepts",
         choice,
         false,
         {"body", "actor", "doer", "anybody"},
         "who may follow: a body (where absent), any actor the rules know, a doer whose noun they know, anybody"}}});
  kinds.push_back(
      {"due",
       "When something is to be done",
       {{"phrases", patterns, true, {}, "the words"},
        {"code", texts, false, {}, "due codes with captures in braces: session:{body}:{ordinal}"},
        {"reference",
         choice,
         false,
         {"paragraph", "own-report", "own-reports", "part-report", "mandate-end", "clause-before", "session-before", "deliverable-before",
          "report-before", "event", "budget", "next-budget", "own-item", "main-report", "next-report"},
         "the due is the one of the paragraph {paragraph}, of the report, or the regular reports, that the document, or the "
         "same part of it, asks for, of the mandate's end, of the "
         "clause before, or its session, or of the meeting or report asked for before; the codes count where there is none. event: the "
         "codes count from an event whose day is not "
         "known, so they have no days and a person should look; next-budget: the session at which a clause with words of budget places it, "
         "or "
         "the item of the document (own-item); next-report: that of the report on the document as a whole (main-report), or of its item; "
         "report-before: of the report asked for just before"},
        {"body", choice, false, {"named", "its", "organ"}, "whose session, where the phrase names none"},
        {"before_opening", flag, false, {}, "true where it is due by the day before that session opens"},
        {"at_act", flag, false, {}, "true where the words count only at the beginning of an act of the clause: to achieve light by 2030"},
        {"unless", patterns, false, {}, "words that begin at the same place and cancel the match"},
        {"yields_to",
         choices,
         false,
         {"session", "by", "in", "within", "every"},
         "kinds of code beside which it is ignored: an annual report at its eightieth session"},
        {"yields_behind",
         choices,
         false,
         {"session", "by"},
         "kinds of code behind which it tells of the content, not of a time: a report at its eightieth session on the work done in 2025"},
        {"needs",
         choices,
         false,
         {"report", "briefing", "meeting", "agenda", "organ"},
         "only in clauses with one of these deliverables, or (organ) by which the adopting organ commits itself"}}});
  kinds.back().bars_within = true;
  kinds.push_back(
      {"wording",
       "Words that do not count, or count little, when the wording of two clauses is compared",
       {{"phrases", patterns, true, {}, "the words"},
        {"role",
         choice,
         true,
         {"continuation", "occasion", "light", "aspect", "common"},
         "continuation: continues or repeats; occasion: dates, sessions, years; light: words that tell little of what is asked; "
         "aspect: what a resolution is on beside its topic, such as modalities; common: names that do not tell a topic"}}});
  kinds.push_back({"spelling",
                   "Spellings treated as equal when wordings are compared",
                   {{"words", texts, false, {}, "words that are spelt in two ways: programme = program"},
                    {"endings", texts, false, {}, "ends of words: isation = ization"},
                    {"stems", texts, false, {}, "endings that are replaced where only likeness counts: ies = y, s = "}},
                   false});
  kinds.push_back({"acknowledgement",
                   "Words by which a later resolution acknowledges what was delivered: takes note of the report",
                   {{"phrases", patterns, true, {}, "the words, up to and with the word for what was delivered"},
                    {"unless", patterns, false, {}, "words that begin at the same place and cancel the match"},
                    {"deliverable", choices, true, {"report", "briefing", "meeting"}, "what was delivered"},
                    {"by", choice, false, {"name"}, "name: it answers only what names the same thing, a strategy"}}});
  kinds.push_back({"event",
                   "Names of events that a resolution decides to hold, of years and decades: what it asks for them is over with them",
                   {{"phrases", patterns, true, {}, "the name, without what it is on: high-level meeting"},
                    {"unless", patterns, false, {}, "words that begin at the same place and cancel the match"},
                    {"after", patterns, false, {}, "words of clauses on what comes after it: outcome of the conference"},
                    {"goes_on", choice, false, {"yes"}, "of years and decades: what is asked for them goes on until they end"}}});
  kinds.push_back(
      {"act",
       "Words that distinguish an act that is done once from a duty that goes on",
       {{"phrases", patterns, true, {}, "the words"},
        {"unless", patterns, false, {}, "words that begin at the same place and take the match away"},
        {"part",
         choice,
         true,
         {"once",       "anywhere",    "lead",    "goes-on",     "extends",      "experts",       "examples",    "passed-on",   "no-report",
          "asked-anew", "next-report", "ongoing", "welcomed",    "written",      "reaffirms",     "thereof",     "reporting",   "always",
          "occasion",   "serves",      "final",   "terms",       "prolongs",     "starts",        "authorizes",  "until",       "budget",
          "takes-up",   "held",        "planned", "outcome",     "outcome-told", "ahead",         "outlasts",    "upholds-all", "deed",
          "as-asked",   "same-event",  "attends", "established", "again",        "on-resolution", "on-own-text", "elsewhere",   "country"},
         "once: what is asked begins with them: appoint; anywhere: they may stand wherever they like, and no words of goes-on count "
         "beside them: on a trial basis; lead: they may stand before those of once: immediately; goes-on: anywhere in "
         "the clause they say that it is done again and again: regularly; extends: a mandate goes on by them: extend the mandate; "
         "experts: those who watch or advise, whose mandate is not that of a mission; examples: what follows is named as an example; "
         "passed-on: a report that is there is passed on; no-report: it is for something that no report of the actor shows; asked-anew: a "
         "paragraph that asks again shows that nothing was delivered; next-report: it stands in the next report of its author; ongoing: "
         "told as often "
         "as there is something to tell; "
         "welcomed: what was done is welcomed; "
         "written: something is to be written; reaffirms: before the numbers of paragraphs of an earlier resolution that go on by them: "
         "reaffirms paragraphs; thereof: from a reaffirmed resolution to the numbers behind it; "
         "reporting: before the resolution whose reporting goes on: extends the reporting requirements in; "
         "always: reports to come, of which no single one answers: future reports; "
         "occasion: before the day of an event with which a clause is over: to be held on 3 May 2026; "
         "serves: means for a mandate, asked for until it ends; final: a mandate goes on for the last time: for a final period; "
         "terms: the terms of members, which are no mandate; prolongs: what an earlier resolution laid down for a time goes on: renew the "
         "measures; starts: the time is that of a start: beginning in 2026; authorizes: States may deploy a force until a day; until: "
         "before "
         "the last day of what is authorized; budget: in the title of a resolution on the budget of a year; takes-up: of a decision to "
         "take something up, beside what that is; "
         "held: a meeting took place; planned: it is to take place; outcome: a meeting is to adopt a text; outcome-told: such a text was "
         "adopted; ahead: before the name of an event: in advance of; outlasts: of what goes on after the end of a mandate: "
         "liquidation; upholds-all: before the resolutions that are to be carried out as a whole: implementation of all provisions of; "
         "deed: before what was done: welcomes; as-asked: between that and the resolution that asked for it: pursuant to; "
         "same-event: it is for what the clause before is for: in this regard; attends: who is to come to the event of the "
         "document; established: a body or a fund is spoken of by the resolution that established it; "
         "again: what is asked was asked before: continue to; on-resolution: a report on how one resolution is carried out, up to its "
         "number; on-own-text: the same of the resolution that asks; elsewhere: which one is meant another paragraph says: the strategy; "
         "country: in a title it tells on what a document is"}}});
  kinds.push_back(
      {"authorship",
       "Words between what was delivered and who delivered it",
       {{"phrases", patterns, true, {}, "the words, up to the name: prepared by the"},
        {"place",
         choice,
         true,
         {"beside", "anywhere", "named", "into",   "further", "subject",      "paragraph", "carrier", "generic", "carried",   "office",
          "owner",  "undone",   "made",  "period", "spent",   "contribution", "several",   "part",    "title",   "entrusted", "task"},
         "beside: right after what was delivered; anywhere: also later in the sentence; named: report and preposition "
         "together, wherever a report is named; into: before the one into whose report something is to go; contribution: information for "
         "such a report; "
         "further: another report beside the first; subject: where it is said what it is about; paragraph: the word for "
         "paragraphs of a resolution; carrier: the report in which an answer is to stand; generic: words of a carrier that do not "
         "tell it from other reports; carried: before what a carrier is on; office: what an officer of a body delivers the body may "
         "deliver; owner: right after a name that only tells whose the author is; undone: in an acknowledgement of what is yet to be "
         "delivered; made: up to the year in which it was; period: a report on how the budget of a period was spent, from the word that "
         "tells so; several: the last word of what was delivered, where there are several; spent: the same as period, of one of several "
         "reports; "
         "part: where what the next one is on begins; title: before the title of a report; entrusted: before the one who is to be "
         "entrusted with "
         "something; task: what that one is to report on"}}});
  kinds.push_back(
      {"stand-in",
       "Who delivers what another was asked to deliver",
       {{"actor", id, true, {"actor"}, "who was asked"}, {"authors", ids, true, {"actor"}, "who may deliver it in their place"}},
       false});
  kinds.push_back(
      {"doubt",
       "Words in an obligation that need review",
       {{"phrases", patterns, true, {}, "the words"},
        {"doubt",
         choice,
         true,
         {"unread-time", "earliest-as-due", "negated-duty"},
         "unread-time: a time where no due rule read one; earliest-as-due: they stand beside a due and say from when on; negated-duty: "
         "they stand before what is to be delivered, or when, and say that it is not to be"},
        {"needs",
         choices,
         false,
         {"report", "briefing", "meeting", "agenda"},
         "only in clauses with one of these deliverables; unread-time then only in those without a due"}}});
  kinds.push_back(
      {"provision",
       "What a resolution says of the life and the means of what it asks",
       {{"phrases", patterns, true, {}, "the words"},
        {"unless", patterns, false, {}, "words that cancel a match that begins at the same place or inside them"},
        {"provision",
         choice,
         true,
         {"review", "end", "retirement", "extension", "seized", "agenda", "resources"},
         "review: it is looked at again; end: its time is limited; retirement: something asked earlier is ended, replaced or merged; "
         "extension: its time is prolonged; seized: the organ goes on with the matter; agenda: a later session takes it up; resources: "
         "by what means it is carried out"},
        {"detail",
         choice,
         false,
         {"within-existing", "voluntary", "subject-to-availability", "to-be-provided"},
         "of resources: those that there are; contributions; as far as there are any; to be provided"},
        {"not_in",
         choices,
         false,
         {"directive", "deciding", "reinforcing", "observing", "evaluative"},
         "types of clause in which it does not count: what is only noted or welcomed is not asked"},
        {"asked_of",
         choice,
         false,
         {"organization", "others"},
         "organization: not where the clause asks something of States or others outside the Organization; others: only there"}}});
  kinds.back().bars_within = true;
  kinds.push_back(
      {"subject",
       "Words that decide whether two requests are on the same subject",
       {{"phrases", patterns, true, {}, "the words"},
        {"unless", patterns, false, {}, "words that cancel a match that begins at the same place or inside them"},
        {"says",
         choice,
         true,
         {"in-title", "people"},
         "in-title: what it is on stands in the title of the document, and titles have to be alike; people: a group of people, and "
         "requests that name other groups are not the same"}}});
  kinds.back().bars_within = true;
  kinds.push_back(
      {"cost",
       "What a unit of work costs, where an official source says so",
       {{"deliverable", choice, true, {"report", "meeting"}, "what costs it"},
        {"amount", integer, true, {}, "US dollars for one"},
        {"words", integer, false, {}, "words of one, of a report"},
        {"unit", text, true, {}, "what one is: a report of 8,500 words in six languages"},
        {"source", text, true, {}, "who says so, and when"},
        {"parts_by", texts, false, {}, "ids of deliverable rules that ask for a part of another one, which costs nothing more"}},
       false});
  kinds.push_back({"class",
                   "A named class of words or phrases for patterns: {month}",
                   {{"name", text, true, {}, "name in braces"},
                    {"phrases", patterns, true, {}, "its members"},
                    {"values", texts, false, {}, "numeric values, one for each word: \"sixty = 60\""}},
                   false});
  kinds.push_back({"layout",
                   "Phrases that show the role of a line in a document",
                   {{"role", choice, true, line_roles(), "the part of a document, see rules/README.md"},
                    {"patterns", patterns, true, {}, "how the line begins"}},
                   true,
                   true});
  return kinds;
}

}  // namespace

const std::vector<RuleKind>& rule_kinds() {
  static const std::vector<RuleKind> kinds = make_kinds();
  return kinds;
}

const RuleKind* find_rule_kind(std::string_view name) {
  for (const RuleKind& kind : rule_kinds())
    if (kind.name == name) return &kind;
  return nullptr;
}

}  // namespace mandates
