// Lists: filters, order, counts; the rows of follow-up.
#include <fmt/format.h>
#include <gtest/gtest.h>

#include "sample.h"

namespace mandates::test {
namespace {

SampleRequest request(const std::string& number, const std::string& code, const std::string& from, const std::string& to) {
  SampleRequest r;
  r.number = number;
  r.due_code = code;
  r.from = from;
  r.to = to;
  return r;
}

SampleRequest without_due(const std::string& number) {
  return request(number, "", "", "");
}

SampleRequest of_actor(const std::string& number, const std::string& id, const std::string& name) {
  SampleRequest r = without_due(number);
  r.actor_id = id;
  r.actor = name;
  r.text = "Invites " + name + " to look after lighthouses";
  r.verb = "invite";
  r.deliverable = "";
  return r;
}

Store sample_store() {
  Store store = Store::open(":memory:", OpenMode::create);
  ReadDocument council = sample_document("S/RES/2004/9", {request("3", "by:2005-03-31", "", "2005-03-31")});
  council.document.body = "SC";
  council.document.adopted = "2004-11-02";
  ReadDocument assembly =
      sample_document("A/RES/61/181", {request("1", "session:GA:62", "2007-09-18", "2008-09-15"), without_due("2"),
                                       request("3", "in:2007-01-01..2007-03-31", "2007-01-01", "2007-03-31"),
                                       of_actor("4", "member-states", "Member States"), of_actor("5", "", "Keepers of the Light")});
  assembly.extraction.clauses[1].actors.push_back({"member-states", "Member States", "States", "actor.member-states", {0, 4}, false});
  ReadDocument older = sample_document("A/RES/60/9", {without_due("1")});
  older.extraction.clauses[0].obligation = false;
  older.extraction.clauses[0].actors.clear();
  put(store, sample_source("all.txt"), {council, assembly, older});
  // A worse source of the same symbol: what it holds does not show in any list.
  put(store, sample_source("worse.txt"), {sample_document("A/RES/61/181", {request("1", "by:2001-01-01", "", "2001-01-01")})});
  return store;
}

std::string listed(Store& store, const ObligationFilter& filter) {
  std::string ids;
  store.obligations(filter, [&](const ObligationRow& row) {
    ids += (ids.empty() ? "" : " ") + row.clause.id;
    return true;
  });
  return ids;
}

TEST(Obligations, ComeInOrderOfDue) {
  Store store = sample_store();
  ObligationFilter filter;
  filter.actor = "secretary-general";
  EXPECT_EQ(listed(store, filter), "S/RES/2004/9#3.1 A/RES/61/181#3.1 A/RES/61/181#1.1 A/RES/61/181#2.1");
  std::vector<std::string> days;
  store.obligations(filter, [&](const ObligationRow& row) { return days.push_back(row.due_day), true; });
  EXPECT_EQ(days, (std::vector<std::string>{"2005-03-31", "2007-03-31", "2007-09-18", ""}));
}

TEST(Obligations, OfAllActorsComeOnceEach) {
  Store store = sample_store();
  EXPECT_EQ(listed(store, {}), "S/RES/2004/9#3.1 A/RES/61/181#3.1 A/RES/61/181#1.1 A/RES/61/181#2.1 A/RES/61/181#4.1 A/RES/61/181#5.1");
}

TEST(Obligations, ActorByIdOrByAnyNameOfIt) {
  Store store = sample_store();
  ObligationFilter filter;
  for (const char* name : {"member-states", "Member States", "member states", "MEMBER  STATES"}) {
    filter.actor = name;
    EXPECT_EQ(listed(store, filter), "A/RES/61/181#2.1 A/RES/61/181#4.1") << name;
  }
  filter.actor = "keepers of the light";
  EXPECT_EQ(listed(store, filter), "A/RES/61/181#5.1");
  filter.actor = "nobody";
  EXPECT_EQ(listed(store, filter), "");
  EXPECT_TRUE(store.has_actor("Keepers of the Light"));
  EXPECT_TRUE(store.has_actor("secretary-general"));
  EXPECT_FALSE(store.has_actor("nobody"));
  EXPECT_FALSE(store.has_actor(""));
}

TEST(Obligations, FiltersWorkTogetherFromEveryStart) {
  Store store = sample_store();
  struct Case {
    const char* what;
    std::function<void(ObligationFilter&)> set;
    const char* expected;
  };
  const Case cases[] = {
      {"body", [](auto& f) { f.body = "SC"; }, "S/RES/2004/9#3.1"},
      {"session", [](auto& f) { f.session = "2004"; }, "S/RES/2004/9#3.1"},
      {"document",
       [](auto& f) {
         f.document = "A/RES/61/181";
         f.verb = "invite";
       },
       "A/RES/61/181#4.1 A/RES/61/181#5.1"},
      {"document and actor",
       [](auto& f) {
         f.document = "A/RES/61/181";
         f.actor = "member-states";
       },
       "A/RES/61/181#2.1 A/RES/61/181#4.1"},
      {"session and actor",
       [](auto& f) {
         f.session = "61";
         f.actor = "Keepers of the Light";
       },
       "A/RES/61/181#5.1"},
      {"body and actor",
       [](auto& f) {
         f.body = "SC";
         f.actor = "secretary-general";
       },
       "S/RES/2004/9#3.1"},
      {"deliverable",
       [](auto& f) {
         f.deliverable = "report";
         f.body = "GA";
       },
       "A/RES/61/181#3.1 A/RES/61/181#1.1 A/RES/61/181#2.1"},
      {"recipient",
       [](auto& f) {
         f.recipient = "General Assembly";
         f.body = "SC";
       },
       "S/RES/2004/9#3.1"},
      {"unknown recipient", [](auto& f) { f.recipient = "Moon"; }, ""},
      {"type", [](auto& f) { f.type = "deciding"; }, ""},
      {"before", [](auto& f) { f.due_before = "2007-03-31"; }, "S/RES/2004/9#3.1"},
      {"before, of an actor",
       [](auto& f) {
         f.due_before = "2007-04-01";
         f.actor = "secretary-general";
       },
       "S/RES/2004/9#3.1 A/RES/61/181#3.1"},
      {"after", [](auto& f) { f.due_after = "2005-03-31"; }, "A/RES/61/181#3.1 A/RES/61/181#1.1"},
      {"between",
       [](auto& f) {
         f.due_after = "2005-03-31";
         f.due_before = "2007-09-18";
         f.actor = "secretary-general";
       },
       "A/RES/61/181#3.1"},
      {"as of", [](auto& f) { f.adopted_to = "2004-12-31"; }, "S/RES/2004/9#3.1"},
      {"only due",
       [](auto& f) {
         f.only_due = true;
         f.body = "GA";
       },
       "A/RES/61/181#3.1 A/RES/61/181#1.1"},
      {"limit", [](auto& f) { f.limit = 2; }, "S/RES/2004/9#3.1 A/RES/61/181#3.1"},
  };
  for (const Case& one : cases) {
    ObligationFilter filter;
    one.set(filter);
    EXPECT_EQ(listed(store, filter), one.expected) << one.what;
  }
}

TEST(Obligations, WithSeveralDuesAreBetweenByAnyOfThem) {
  Store store = Store::open(":memory:", OpenMode::create);
  ReadDocument read = sample_document("A/RES/61/1", {request("1", "session:GA:62", "2007-09-18", "2008-09-15")});
  read.extraction.clauses[0].due.push_back(
      {DueCode::stored("session:GA:64"), "at its sixty-fourth session", "due.session-ordinal", {}, {}, "2009-09-15", "2010-09-13", false});
  put(store, sample_source("a.txt"), {read});
  ObligationFilter filter;
  filter.due_after = "2008-01-01";
  filter.due_before = "2010-01-01";
  EXPECT_EQ(listed(store, filter), "A/RES/61/1#1.1");
  filter.session = "61";
  EXPECT_EQ(listed(store, filter), "A/RES/61/1#1.1");
  filter.due_before = "2009-01-01";
  EXPECT_EQ(listed(store, filter), "");
  filter.session = "";
  EXPECT_EQ(listed(store, filter), "");
  filter.due_before = "";
  filter.due_after = "2000-01-01";  // both days are after it: one row all the same
  EXPECT_EQ(listed(store, filter), "A/RES/61/1#1.1");
}

// What a list shows of an obligation, as one text.
std::string shown(const ObligationRow& row) {
  const Clause& c = row.clause;
  std::string text = row.due_day + row.body + row.session + row.adopted + row.title + c.symbol + c.id + c.paragraph + c.verb + c.verb_text +
                     c.type + (c.reiterated ? "again" : "") + c.text + std::to_string(c.span.begin) + "-" + std::to_string(c.span.end) +
                     c.act.text + std::to_string(c.act.span.begin);
  for (const ActorMention& one : c.actors)
    text += "\n" + one.name + std::to_string(one.span.begin) + "-" + std::to_string(one.span.end) + (one.from_chapeau ? "c" : "");
  for (const ActorMention& one : c.recipients) text += "\nto " + one.name;
  for (const DeliverableMention& one : c.deliverables) text += "\n" + one.type;
  for (const DueMention& one : c.due) text += "\n" + one.code.text() + one.text + one.from + one.to + (one.approximate ? "~" : "");
  return text;
}

TEST(Obligations, ShowTheSameAsEachByItself) {
  Store store = Store::open(":memory:", OpenMode::create);
  ReadDocument read = sample_document("A/RES/61/1", {request("1", "session:GA:62", "2007-09-18", "2008-09-15"), without_due("2"),
                                                     of_actor("3", "", "Keepers of the Light"), of_actor("4", "", "")});
  Clause& many = read.extraction.clauses[0];
  many.act = {"light the coast", {60, 75}};
  for (const char* name : {"States", "Keepers"}) {
    many.actors.push_back({"", name, name, "actor.x", {3, 9}, true});
    many.recipients.push_back({"", name, name, "actor.x", {}, false});
    many.deliverables.push_back({name, "deliverable.x", {}});
    many.due.push_back(
        {DueCode::stored(name == many.actors[1].name ? "by:2009-01-01" : "by:2009-01-02"), name, "due.x", {}, {}, "", "2009-01-02", true});
  }
  read.extraction.clauses[2].recipients.push_back({"", "Only recipient", "x", "actor.x", {}, false});
  read.extraction.clauses[3].actors.clear();
  put(store, sample_source("a.txt"), {read});
  int seen = 0;
  store.obligations({}, [&](const ObligationRow& row) {
    EXPECT_EQ(shown(row), shown(*store.find_clause(row.clause.id)));
    EXPECT_FALSE(row.unsettled);
    return ++seen > 0;
  });
  EXPECT_EQ(seen, 4);
}

// More than are read at a time, documents put in another order than that of their symbols.
TEST(Obligations, ComeInOrderHoweverManyAtATime) {
  Store store = Store::open(":memory:", OpenMode::create);
  std::vector<ReadDocument> documents;
  for (int number = 40; number > 0; --number) {
    std::vector<SampleRequest> asked;
    for (int paragraph = 1; paragraph <= 30; ++paragraph)
      asked.push_back(paragraph % 2 == 0 ? without_due(std::to_string(paragraph))
                                         : request(std::to_string(paragraph), "by:2007-01-01", "", "2007-01-01"));
    documents.push_back(sample_document("A/RES/61/" + std::to_string(number), asked));
  }
  put(store, sample_source("a.txt"), documents);
  std::string expected;
  for (const int odd : {1, 0})
    for (int number = 1; number <= 40; ++number)
      for (int paragraph = 1; paragraph <= 30; ++paragraph)
        if (paragraph % 2 == odd)
          expected += (expected.empty() ? "" : " ") + ("A/RES/61/" + std::to_string(number)) + "#" + std::to_string(paragraph) + ".1";
  EXPECT_EQ(listed(store, {}), expected);
  ObligationFilter first;
  first.limit = 33;  // one more than are read at first
  EXPECT_EQ(listed(store, first), expected.substr(0, listed(store, first).size()));
  EXPECT_EQ(store.obligation_keys({}).size(), 1200U);
}

TEST(Obligations, AreListedInTheMiddleOfABatch) {
  Store store = sample_store();
  const std::string before = listed(store, {});
  IngestBatch batch = store.begin_ingest();
  batch.put(sample_source("more.txt"), std::vector{sample_document("A/RES/61/200", {without_due("1")})});
  EXPECT_EQ(listed(store, {}), before + " A/RES/61/200#1.1");
}

// What a row of either detail holds.
std::string brief_words(const ObligationRow& row) {
  const Clause& clause = row.clause;
  std::string words = fmt::format("{} {} {} {} {} {} {}-{} {}|{}|{}|{}", row.title, row.adopted, row.key, row.document_key, row.due_day,
                                  clause.id, clause.span.begin, clause.span.end, clause.number, clause.verb_text, clause.type, clause.text);
  for (const ActorMention& actor : clause.actors)
    words += fmt::format("|{} {}-{} {}", actor.name, actor.span.begin, actor.span.end, actor.from_chapeau);
  for (const DeliverableMention& deliverable : clause.deliverables) words += "|" + deliverable.type;
  for (const DueMention& due : clause.due)
    words += fmt::format("|{} {} {} {} {}", due.code.text(), due.text, due.from, due.to, due.approximate);
  return words;
}

// What only a full one holds.
std::string further_words(const ObligationRow& row) {
  const Clause& clause = row.clause;
  std::string words = row.session + clause.verb;
  for (const ActorMention& recipient : clause.recipients) words += "|" + recipient.name;
  return words;
}

TEST(Obligations, BriefOnesAreTheSameWithoutWhatIsLeftOut) {
  Store store = sample_store();
  std::vector<std::string> full, brief;
  store.obligations({}, [&](const ObligationRow& row) {
    EXPECT_NE(further_words(row), "");
    return full.push_back(brief_words(row)), true;
  });
  const auto read_briefly = [&](const ObligationRow& row) {
    EXPECT_EQ(further_words(row), "");
    return brief.push_back(brief_words(row)), true;
  };
  store.obligations({}, read_briefly, ObligationDetail::brief);
  EXPECT_EQ(brief, full);
  EXPECT_EQ(brief.size(), 6u);
}

TEST(Obligations, SinkMayThrow) {
  Store store = sample_store();
  for (int round = 0; round < 2; ++round)
    EXPECT_THROW(store.obligations({}, [](const ObligationRow&) -> bool { throw std::runtime_error("enough"); }), std::runtime_error);
  EXPECT_NE(listed(store, {}), "");
}

TEST(Obligations, SinkMayStopAndMayAskTheStore) {
  Store store = sample_store();
  int seen = 0;
  ObligationFilter filter;
  filter.actor = "secretary-general";
  store.obligations(filter, [&](const ObligationRow& row) {
    EXPECT_EQ(store.find_clause(row.clause.id)->clause.text, row.clause.text);
    EXPECT_EQ(store.find_document(row.clause.symbol)->document.symbol, row.clause.symbol);
    return ++seen < 3;
  });
  EXPECT_EQ(seen, 3);
}

TEST(DueDay, IsWhereASessionBeginsAndWhereAnythingElseEnds) {
  EXPECT_EQ(due_day({DueCode::stored("session:GA:62"), "", "", {}, "", "2007-09-18", "2008-09-15", false}), "2007-09-18");
  EXPECT_EQ(due_day({DueCode::stored("in:2010-04-01..2010-06-30"), "", "", {}, "", "2010-04-01", "2010-06-30", false}), "2010-06-30");
  EXPECT_EQ(due_day({DueCode::stored("every:P1Y"), "", "", {}, "", "2010-04-01", "", false}), "2010-04-01");
  EXPECT_EQ(due_day({DueCode::stored("session:Moon:1"), "", "", {}, "", "", "", false}), "");
}

TEST(Lists, DocumentsTellWhatTheyHold) {
  Store store = sample_store();
  std::vector<DocumentRow> rows;
  store.documents({}, [&](const DocumentRow& row) { return rows.push_back(row), true; });
  ASSERT_EQ(rows.size(), 3u);
  EXPECT_EQ(rows[1].symbol, "A/RES/61/181");
  EXPECT_EQ(rows[1].operative, 5);
  EXPECT_EQ(rows[1].clauses, 5);
  EXPECT_EQ(rows[1].obligations, 5);
  EXPECT_EQ(rows[1].sources, 2);
  EXPECT_EQ(rows[1].path, "all.txt");
  EXPECT_EQ(rows[0].obligations, 0);
  DocumentFilter filter;
  filter.body = "SC";
  filter.session = "2004";
  filter.kind = "resolution";
  rows.clear();
  store.documents(filter, [&](const DocumentRow& row) { return rows.push_back(row), true; });
  ASSERT_EQ(rows.size(), 1u);
  EXPECT_EQ(rows[0].adopted, "2004-11-02");
}

TEST(Lists, SourcesInOrderOfPath) {
  Store store = sample_store();
  std::vector<SourceInfo> rows;
  store.sources([&](const SourceInfo& row) { return rows.push_back(row), true; });
  ASSERT_EQ(rows.size(), 2u);
  EXPECT_EQ(rows[0], sample_source("all.txt"));
  EXPECT_EQ(rows[1], sample_source("worse.txt"));
}

TEST(Lists, ReasonsToLookInOrderOfPlace) {
  Store store = Store::open(":memory:", OpenMode::create);
  ReadDocument read = sample_document("A/RES/61/1", {{"1"}, {"2"}});
  read.document.found.push_back(sample_finding("odd-date", Severity::warning, "a.txt", "two dates of adoption"));
  read.document.found.push_back(sample_finding("windows-1252", Severity::note, "a.txt", "not a reason to look"));
  read.extraction.review = {{"no-verb", "2 Lamps", {}}, {"symbol-from-file-name", "A_RES_61_1.txt", {}}};
  read.extraction.clauses[1].review = {{"unread-time", "in the fullness of time", {}}};
  put(store, sample_source("a.txt"), {read, sample_document("A/RES/61/2", {{}})});
  std::vector<std::string> rows;
  const auto list = [&](const ReviewFilter& filter) {
    rows.clear();
    store.reviews(filter, [&](const ReviewRow& row) {
      rows.push_back(row.symbol + "|" + row.paragraph + "|" + row.clause_id + "|" + row.code + "|" + row.text + "|" +
                     std::to_string(row.line));
      return true;
    });
    return rows;
  };
  EXPECT_EQ(list({}), (std::vector<std::string>{"A/RES/61/1|||odd-date|two dates of adoption|4", "A/RES/61/1|2||no-verb|2 Lamps|12",
                                                "A/RES/61/1|||symbol-from-file-name|A_RES_61_1.txt|1",
                                                "A/RES/61/1|2|A/RES/61/1#2.1|unread-time|in the fullness of time|12"}));
  EXPECT_EQ(list({"no-verb", {}, 0}).size(), 1u);
  EXPECT_EQ(list({{}, "A/RES/61/2", 0}).size(), 0u);
  EXPECT_EQ(list({{}, {}, 2}).size(), 2u);
  EXPECT_EQ(store.statistics().reviews, 4);
}

TEST(Lists, StatisticsCountWhatStandsForItsSymbol) {
  Store store = sample_store();
  const Statistics s = store.statistics();
  EXPECT_EQ(s.sources, 2);
  EXPECT_EQ(s.documents, 3);
  EXPECT_EQ(s.remembered, 1);
  EXPECT_EQ(s.preambular, 3);
  EXPECT_EQ(s.operative, 7);
  EXPECT_EQ(s.clauses, 7);
  EXPECT_EQ(s.obligations, 6);
  EXPECT_EQ(s.obligations_with_due, 3);
  EXPECT_EQ(s.obligations_with_day, 3);
  EXPECT_EQ(s.reports_with_due, 3);
  ASSERT_EQ(s.verbs.size(), 2u);
  EXPECT_EQ(s.verbs[0].name, "request");
  EXPECT_EQ(s.verbs[0].count, 5);
  EXPECT_EQ(s.bodies[0].name, "GA");
  EXPECT_EQ(s.deliverables[0].count, 5);
}

TEST(Lists, ActorsWithTheirNames) {
  Store store = sample_store();
  const std::vector<ActorRow> rows = store.actors();
  ASSERT_EQ(rows.size(), 3u);
  EXPECT_EQ(rows[0].id, "secretary-general");
  EXPECT_EQ(rows[0].obligations, 4);
  EXPECT_EQ(rows[1].id, "member-states");
  EXPECT_EQ(rows[2].id, "");
  EXPECT_EQ(rows[2].names, std::vector<std::string>{"Keepers of the Light"});
}

TEST(Lists, CitedBy) {
  Store store = sample_store();
  EXPECT_EQ(store.cited_by("A/RES/60/175"), (std::vector<std::string>{"A/RES/60/9", "A/RES/61/181", "S/RES/2004/9"}));
  EXPECT_TRUE(store.cited_by("A/RES/1/1").empty());
}

// A family of two resolutions with a chain, a link, evidence and lives.
FamilyFollowup sample_family(Store& store) {
  const RowKey first = store.find_clause("S/RES/2004/9#3.1")->key;
  const RowKey second = store.find_clause("A/RES/61/181#1.1")->key;
  const RowKey document = store.find_document("A/RES/61/181")->key;
  FamilyFollowup family;
  family.id = "S/RES/2004/9";
  family.title = "Care of lighthouses";
  family.fingerprint = "abc";
  family.documents = {store.find_document("S/RES/2004/9")->key, document};
  ChainRow chain;
  chain.id = "S/RES/2004/9#3.1";
  chain.actor_id = "secretary-general";
  chain.times = 2;
  chain.clauses = {first, second};
  family.chains.push_back(chain);
  family.links.push_back({second, first, Change::stronger, 0.75});
  family.fulfilments.push_back({first, "A/61/179", document, 1, {3, 9}, "fulfilment.takes-note"});
  family.dropped.push_back({second, document});
  family.lives.push_back({first, "2004-11-02", "2006-12-20"});
  family.lives.push_back({second, "2006-12-20", kNever});
  return family;
}

template <class Row>
std::vector<Row> rows_of(void (FollowupQueries::*list)(const Sink<Row>&), FollowupQueries& store) {
  std::vector<Row> rows;
  (store.*list)([&](const Row& row) { return rows.push_back(row), true; });
  return rows;
}

std::vector<LinkListRow> links_of(Store& store) {
  std::vector<LinkListRow> rows;
  store.links([&](const LinkListRow& row) { return rows.push_back(row), true; });
  return rows;
}

std::vector<ChainListRow> chains_of(Store& store) {
  std::vector<ChainListRow> rows;
  store.chains({}, [&](const ChainListRow& row) { return rows.push_back(row), true; });
  return rows;
}

// More chains than are asked one by one, each of one obligation of the sample, and every kind of filter: those of the filter's obligations.
TEST(Followup, ChainsOfAFilterAreThoseWithOneOfItsObligations) {
  Store store = sample_store();
  const std::vector<RowKey> obligations = store.obligation_keys({});
  ASSERT_GE(obligations.size(), 4u);
  FamilyFollowup family = sample_family(store);
  const ChainRow pattern = family.chains.front();
  for (int i = 0; i < 1200; ++i) {
    ChainRow chain = pattern;
    chain.id = "chain " + std::to_string(10000 + i);
    chain.clauses = {obligations[static_cast<std::size_t>(i) % obligations.size()]};
    family.chains.push_back(chain);
  }
  FollowupBatch batch = store.begin_followup();
  batch.put(family);
  batch.finish({"rules-1", store.change_counter()});

  std::vector<ObligationFilter> filters(13);
  filters[0].actor = "secretary-general";
  filters[1].recipient = "general-assembly";
  filters[2].body = "GA";
  filters[3].document = "A/RES/61/181";
  filters[4].session = "61";
  filters[5].verb = "request";
  filters[6].type = "directive";
  filters[7].deliverable = "report";
  filters[8].due_before = "2007-12-31";
  filters[9].due_after = "2005-01-01";
  filters[10].due_after = "2005-01-01", filters[10].due_before = "2007-12-31", filters[10].actor = "secretary-general";
  filters[11].adopted_to = "2005-01-01";
  filters[12].only_due = true;
  for (const ObligationFilter& filter : filters) {
    const std::vector<RowKey> keys = store.obligation_keys(filter);
    std::vector<std::string> expected;
    for (const ChainListRow& row : chains_of(store)) {
      const auto wanted = [&](RowKey clause) { return std::find(keys.begin(), keys.end(), clause) != keys.end(); };
      if (std::any_of(row.chain.clauses.begin(), row.chain.clauses.end(), wanted)) expected.push_back(row.chain.id);
    }
    ChainFilter of;
    of.of = filter;
    std::vector<std::string> found;
    store.chains(of, [&](const ChainListRow& row) { return found.push_back(row.chain.id), true; });
    EXPECT_EQ(found, expected) << &filter - filters.data();
  }
  ChainFilter nobody;
  nobody.of.actor = "nobody at all";
  store.chains(nobody, [](const ChainListRow&) { return ADD_FAILURE(), true; });
}

TEST(Followup, IsWrittenAndReadFamilyByFamily) {
  Store store = sample_store();
  EXPECT_FALSE(store.followup_stamp());
  const FamilyFollowup family = sample_family(store);
  const Stamp stamp{"rules-1", store.change_counter()};
  for (int round = 0; round < 2; ++round) {
    FollowupBatch batch = store.begin_followup();
    if (round > 0) batch.remove(family.id);
    batch.put(family);
    batch.finish(stamp);
  }
  const std::vector<FamilyState> families = store.families();
  ASSERT_EQ(families.size(), 1u);
  EXPECT_EQ(families[0].id, family.id);
  EXPECT_EQ(families[0].fingerprint, "abc");
  EXPECT_EQ(families[0].documents, 2u);
  ASSERT_EQ(chains_of(store).size(), 1u);
  EXPECT_EQ(chains_of(store)[0].chain.family, "S/RES/2004/9");
  EXPECT_EQ(chains_of(store)[0].chain.clauses, family.chains[0].clauses);
  ASSERT_EQ(links_of(store).size(), 1u);
  EXPECT_EQ(links_of(store)[0].change, Change::stronger);
  EXPECT_EQ(links_of(store)[0].unchanged, 0.75);
  const auto fulfilments = rows_of(&FollowupQueries::fulfilments, store);
  ASSERT_EQ(fulfilments.size(), 1u);
  EXPECT_EQ(fulfilments[0].asked.report, "A/61/179");
  EXPECT_EQ(fulfilments[0].words, "uests ");
  ASSERT_EQ(rows_of(&FollowupQueries::dropped, store).size(), 1u);
  EXPECT_EQ(*store.followup_stamp(), stamp);
  EXPECT_EQ(store.followup_stamp()->change, store.change_counter());

  // A change of documents makes it stale, and takes away what refers to rows that are gone.
  IngestBatch batch = store.begin_ingest();
  batch.remove("worse.txt");
  batch.remove("all.txt");
  batch.commit();
  EXPECT_LT(store.followup_stamp()->change, store.change_counter());
  EXPECT_TRUE(links_of(store).empty());
  EXPECT_EQ(store.families().at(0).documents, 0u);
  EXPECT_TRUE(store.check().empty());
}

TEST(Followup, CountsAsMissingUntilItIsFinished) {
  Store store = sample_store();
  const Stamp stamp{"rules-1", store.change_counter()};
  store.begin_followup().finish(stamp);
  ASSERT_TRUE(store.followup_stamp());
  { FollowupBatch given_up = store.begin_followup(); }
  EXPECT_TRUE(store.followup_stamp());
  FollowupBatch first = store.begin_followup();
  first.put(sample_family(store));
  first.commit();
  EXPECT_FALSE(store.followup_stamp());
  EXPECT_EQ(store.families().size(), 1u);
  FollowupBatch second = store.begin_followup();
  second.clear();
  second.finish(stamp);
  EXPECT_TRUE(store.families().empty());
  EXPECT_TRUE(links_of(store).empty());
}

TEST(Followup, WhatIsSettledIsLeftOutOnceFollowupIsThere) {
  Store store = sample_store();
  ObligationFilter filter;
  const auto live = [&](const std::string& day) {
    filter.live_on = filter.adopted_to = day;
    std::string ids;
    store.obligations(filter, [&](const ObligationRow& row) { return ids += row.clause.id + " ", true; });
    return ids;
  };
  const std::string all = live("2010-01-01");
  EXPECT_NE(all.find("S/RES/2004/9#3.1"), std::string::npos) << all;
  FollowupBatch batch = store.begin_followup();
  batch.put(sample_family(store));
  batch.finish({"rules-1", store.change_counter()});
  for (const char* actor : {"", "secretary-general"}) {
    filter.actor = actor;
    EXPECT_EQ(live("2004-11-01"), "");
    EXPECT_EQ(live("2004-11-02"), "S/RES/2004/9#3.1 ");
    EXPECT_EQ(live("2006-12-19"), "S/RES/2004/9#3.1 ");
    EXPECT_EQ(live("2006-12-20"), "A/RES/61/181#1.1 ");
    filter.session = "2004";  // by way of the documents of a session
    filter.body = "SC";
    EXPECT_EQ(live("2006-12-19"), "S/RES/2004/9#3.1 ");
    EXPECT_EQ(live("2006-12-20"), "");
    filter.session = filter.body = "";
  }
  // Where documents changed since, nothing is left out on the word of what is out of date.
  filter.actor = "";
  put(store, sample_source("later.txt"), {sample_document("A/RES/61/999", {})});
  EXPECT_EQ(live("2010-01-01"), all);
}

}  // namespace
}  // namespace mandates::test
