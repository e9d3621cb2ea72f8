// The record: one clause with all extracted fields and their positions.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "calendar/due_code.h"
#include "text/span.h"

namespace mandates {

/// Something found in a clause: the words it came from and the rule that found it.
struct ActorMention {
  std::string id;    ///< entity of the rules, "secretary-general"; empty where none
  std::string name;  ///< fullest form the document gives, without article
  std::string text;  ///< as printed
  std::string rule;
  Span span;  ///< bytes of the paragraph's text (of the chapeau's, where `from_chapeau`)
  bool from_chapeau = false;
};

struct DeliverableMention {
  std::string type;  ///< "report", "briefing", "meeting", "agenda"
  std::string rule;
  Span span;
};

struct DueMention {
  DueCode code;      ///< "session:GA:62", "by:2013-03-31", …
  std::string text;  ///< as printed
  std::string rule;
  Span span;
  std::string from_paragraph;  ///< number of the paragraph that gave it, where it is due by reference; else empty
  std::string from;            ///< ISO first day, filled by the calendar; empty where unknown
  std::string to;              ///< ISO last day
  bool approximate = false;
  bool from_event = false;      ///< counted from an event whose day is not known: the code has no days
  bool before_opening = false;  ///< by the day before the session opens
  std::string day{};  ///< ISO day under which it is listed (when the meeting that takes it up begins, a deadline), filled by the calendar;
                      ///< may be empty
};

/// A reason for manual review: stable code ("unresolved-actor", "unread-time", "no-verb", "symbol-from-file-name") and the words it is
/// about.
struct Review {
  std::string code;
  std::string text;
  Span span;
};

/// An act that stands in another clause of the paragraph: "Urges States, and invites the Agency, to count lamps".
struct SharedAct {
  std::string text;  ///< as printed, "count lamps"; empty where the clause has an act of its own
  Span span;         ///< bytes of the paragraph's text
};

struct Clause {
  std::string symbol;
  std::string paragraph;  ///< Paragraph::number
  int number = 0;         ///< 1, 2, … within the paragraph, in text order
  std::string id;         ///< "A/RES/61/181#9.1"
  std::string section;
  int paragraph_index = 0;  ///< index in Document::paragraphs
  Span span;                ///< the clause's own words in the paragraph's text
  std::string text;
  std::string chapeau;    ///< words of the chapeau that an item continues; else empty
  SharedAct act;          ///< that it shares with a later clause; else empty
  std::string verb;       ///< base form
  std::string verb_text;  ///< as printed
  std::string type;       ///< directive, deciding, reinforcing, observing, evaluative
  std::string strength;   ///< class of strength of a directive verb: the verb's own base form; empty for other types
  int strength_rank = 0;  ///< demand 6, request 5, urge 4, call upon 3, recommend 2, encourage 1, invite 0; -1 for other types
  bool reiterated = false;
  bool obligation = false;
  std::vector<ActorMention> actors;
  std::vector<DeliverableMention> deliverables;
  std::vector<ActorMention> recipients;
  std::vector<DueMention> due;
  std::vector<std::string> cites;
  std::vector<std::string>
      rules;  ///< ids of all rules that had a part, each once, in the order verb, modifiers, actors, deliverables, recipients, due
  std::vector<Review> review;
  int line = 0;
  int page = 0;
};

}  // namespace mandates
