// Invented resolutions on lighthouses, read by the built-in rules, and a store in memory to keep them in.
#pragma once

#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "document/reader.h"
#include "extraction/extractor.h"
#include "followup/builder.h"
#include "rules/rule_set.h"
#include "rules/session_rules.h"
#include "store/store.h"
#include "text/source_text.h"

namespace mandates::test {

/// The built-in rules, loaded once for a test program.
inline const RuleSet& builtin_rules() {
  static const RuleSet rules = RuleSet::load(builtin_rule_files());
  return rules;
}

inline const SessionCalendar& builtin_calendar() {
  static const SessionCalendar calendar = session_calendar(builtin_rules());
  return calendar;
}

/// A resolution of the General Assembly, adopted in December of the year in which the session opens. `paragraphs` are operative ones as
/// printed ("1.\tRequests …;\n"), `notes` footnotes ("1 A/79/300.\n").
struct Invented {
  int session = 78;
  std::string number = "401";
  std::string title = "Protection of lighthouses";
  std::string preamble = "\tRecalling its resolution 77/400 of 14 December 2022,\n";
  std::string paragraphs;
  std::string notes = {};
  std::string symbol() const { return "A/RES/" + std::to_string(session) + "/" + number; }
};

inline std::string text_of(const Invented& one) {
  const std::string session = std::to_string(one.session);
  const std::string date = "18 December " + std::to_string(1945 + one.session);
  return "Resolution adopted by the General Assembly on " + date + "\n[on the report of the Second Committee (A/" + session + "/900)]\n" +
         session + "/" + one.number + ".\t" + one.title + "\n\tThe General Assembly,\n" + one.preamble + one.paragraphs +
         "\n50th plenary meeting\n" + date + "\n" + (one.notes.empty() ? "" : "\n__________________\n\n" + one.notes);
}

inline ReadDocument read(const Invented& one) {
  const DocumentReader reader(builtin_rules().layout());
  Extractor extractor(builtin_rules());
  ReadDocument read{reader.read(read_source(one.symbol() + ".txt", text_of(one))).front(), {}};
  read.extraction = extractor.extract(read.document);
  for (Clause& clause : read.extraction.clauses) {
    for (DueMention& due : clause.due) {
      if (const auto days = due.code.days(); days && (due.code.is(DueKind::in) || due.code.is(DueKind::until))) {
        due.from = due.code.is(DueKind::in) ? iso_day(days->from) : std::string();
        due.to = iso_day(days->to);
      }
      if (!due.code.is_session_of("GA")) continue;
      const auto session = builtin_calendar().find("GA", due.code.session_ref().session);
      due.from = iso_day(session->days.from);
      due.to = iso_day(session->days.to);
    }
  }
  return read;
}

inline void put(Store& store, const Invented& one) {
  const std::vector<ReadDocument> documents{read(one)};
  SourceInfo source;
  source.path = one.symbol() + ".txt";
  source.content_hash = content_hash(text_of(one));
  source.rule_version = builtin_rules().version();
  IngestBatch batch = store.begin_ingest();
  batch.put(source, documents);
  batch.commit();
}

/// A store in memory with documents put one by one in the order given.
inline Store store_of(const std::vector<Invented>& documents) {
  Store store = Store::open(":memory:", OpenMode::create);
  for (const Invented& one : documents) put(store, one);
  refresh_followup(store, builtin_rules(), builtin_calendar());
  return store;
}

/// "A/RES/79/401#3.1 <- A/RES/78/401#2.1 reworded", one line a link.
inline std::vector<std::string> links_of(Store& store) {
  static const char* const kWords[] = {"same", "reworded", "stronger", "weaker"};
  std::vector<std::string> lines;
  store.links([&](const LinkListRow& row) {
    lines.push_back(row.clause.id() + " <- " + row.previous.id() + " " + kWords[static_cast<int>(row.change)]);
    return true;
  });
  return lines;
}

/// "A/RES/78/401#2.1: A/79/300, A/RES/79/401 1", one line a piece of evidence.
inline std::vector<std::string> evidence_of(Store& store) {
  std::vector<std::string> lines;
  store.fulfilments([&](const FulfilmentListRow& row) {
    lines.push_back(row.asked.id() + ": " + row.asked.report + ", " + row.symbol + " " + row.paragraph);
    return true;
  });
  return lines;
}

/// "A/RES/78/401#2.1 x3 annual gaps 0: 78 79 80", one line a chain.
inline std::vector<std::string> chains_of(Store& store) {
  std::vector<std::string> lines;
  store.chains({}, [&](const ChainListRow& row) {
    std::string line =
        row.chain.id + " x" + std::to_string(row.chain.times) + " " + row.chain.rhythm + " gaps " + std::to_string(row.chain.gaps) + ":";
    for (const ChainClause& clause : row.clauses) line += " " + clause.session;
    lines.push_back(line);
    return true;
  });
  return lines;
}

using Lines = std::vector<std::string>;

/// Two resolutions of different families with one paragraph each; whether the first one is renewed by the second.
inline bool renewed(const std::string& earlier_title, const std::string& earlier, const std::string& later_title,
                    const std::string& later) {
  std::vector<Invented> documents(2);
  documents[0].title = earlier_title;
  documents[0].preamble = documents[1].preamble = "";
  documents[0].paragraphs = "1.\t" + earlier + ".\n";
  documents[1].session = 79;
  documents[1].number = "530";
  documents[1].title = later_title;
  documents[1].paragraphs = "1.\t" + later + ".\n";
  Store store = store_of(documents);
  EXPECT_TRUE(store.check().empty());
  const auto row = store.find_clause("A/RES/78/401#1.1");
  if (!row) return false;
  const ClauseFollowup after = store.followup_of(row->key);
  return after.renewals.size() == 1 && after.renewals[0].symbol == "A/RES/79/530";
}

}  // namespace mandates::test
