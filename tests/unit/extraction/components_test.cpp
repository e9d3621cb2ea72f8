// Each component of extraction alone: what it adds for given words, without those before and after it.
#include "extraction/actor_asides.h"
#include "extraction/asked_actors.h"
#include "extraction/bound_actors.h"
#include "extraction/chapeaux.h"
#include "extraction/due_settler.h"
#include "extraction/name_kinds.h"
#include "extraction/one_paragraph.h"
#include "extraction/unread_paragraphs.h"
#include "resolution.h"

namespace mandates {
namespace {

const Lexicon& lexicon() {
  static const Lexicon built(builtin_rules());
  return built;
}

/// The words of one paragraph, and the components over them.
class Components : public testing::Test {
 protected:
  void use(const std::string& text) {
    document_ = document_of_paragraph(text, "GA", "80", "2025-12-18");
    document_.paragraphs[0].kind = ParagraphKind::operative;
    tokens_.assign(1, {});
    tokenize(document_.paragraphs[0].text, lexicon().words, tokens_[0]);
    names_.collect(document_, tokens_);
    words_ = {&document_, tokens_.data(), lexicon().body_of_code("GA")};
  }
  Passage passage(ActorEnd end = ActorEnd::infinitive) const { return words_.passage(0, size(), end); }
  std::uint32_t size() const { return static_cast<std::uint32_t>(tokens_[0].size()); }
  /// The number of the first word that is printed so.
  std::uint32_t word(std::string_view printed) const {
    for (std::uint32_t i = 0; i < size(); ++i)
      if (passage().printed(i) == printed) return i;
    ADD_FAILURE() << printed << " is no word of the text";
    return 0;
  }
  static Words names_of(const std::vector<ActorMention>& actors) {
    Words names;
    for (const ActorMention& actor : actors) names.push_back(actor.name);
    return names;
  }

  Document document_;
  std::vector<std::vector<Token>> tokens_;
  DocumentWords words_;
  Matchers matchers_{lexicon()};
  NameBook names_{lexicon(), matchers_};
  NameEdges edges_{lexicon(), matchers_};
  NameReader reader_{lexicon(), matchers_, names_, edges_};
  AsideSkipper asides_{lexicon(), matchers_, names_, edges_, reader_};
  ActorReader actors_{lexicon(), matchers_, names_, edges_, reader_, asides_};
  DoerReader doers_{lexicon(), matchers_, edges_, reader_, asides_, actors_};
  CommitmentRules commitments_{lexicon(), matchers_};
  FiniteSubjects subjects_{lexicon(), actors_, doers_, commitments_};
};

TEST_F(Components, EdgesTellWhereTheActBegins) {
  use("the Mission in order to help, fully and urgently to build the lamps");
  EXPECT_FALSE(edges_.boundary_at(passage(), word("to"), true)) << "\"in order to\" says why";
  EXPECT_TRUE(edges_.boundary_at(passage(), word("fully"), false));
  EXPECT_EQ(edges_.past_adverbs(tokens_[0], word("fully"), size()), word("urgently") + 1);
  EXPECT_FALSE(edges_.boundary_at(passage(ActorEnd::open), word("fully"), true)) << "an open list ends at no verb";
}

TEST_F(Components, EdgesTellWhatIsSuffered) {
  use("the lamps shall be lit; the Mission shall be responsible for lamps; the Mission shall light them");
  EXPECT_TRUE(edges_.passive_at(passage(), 2));
  EXPECT_FALSE(edges_.passive_at(passage(), 8));
  EXPECT_FALSE(edges_.passive_at(passage(), 16));
}

TEST_F(Components, SeveralEdgeRolesAreAskedForAtOnce) {
  use("Governments concerned, together with the Mission, including observers");
  std::uint32_t after = 0;
  EXPECT_TRUE(edges_.edge_at(passage(), word("concerned"), {EdgeRole::example, EdgeRole::tail}, after));
  EXPECT_EQ(after, word("concerned") + 1);
  EXPECT_TRUE(edges_.edge_at(passage(), word("including"), {EdgeRole::example, EdgeRole::tail}, after));
  EXPECT_EQ(after, word("including") + 1);
  EXPECT_FALSE(edges_.edge_at(passage(), word("concerned"), {EdgeRole::example, EdgeRole::join}, after));
}

TEST_F(Components, APassageTellsWhereAnAsideEnds) {
  use(", in this regard, the Mission (of lamps");
  EXPECT_EQ(passage().next_mark(0, ','), 0U);
  EXPECT_EQ(passage().past_aside(0), word("the"));
  EXPECT_EQ(passage().past_aside(word("the")), word("the")) << "no comma closes it";
  EXPECT_EQ(passage().next_mark(word("of"), ')'), size());
}

TEST_F(Components, ANameIsReadWithoutItsArticleAndAdjectives) {
  use("all relevant regional organizations concerned to light the lamps");
  NameSpan name;
  ASSERT_TRUE(reader_.read(passage(), 0, name));
  EXPECT_EQ(name.printed, 0U);
  EXPECT_EQ(name.begin, word("regional"));
  EXPECT_EQ(name.end, word("concerned"));
  EXPECT_TRUE(reader_.plausible(passage(), name.begin, name.end));
  EXPECT_FALSE(reader_.plausible(passage(), word("lamps"), size()));
  EXPECT_EQ(reader_.mention(passage(), name).name, "regional organizations");
}

TEST_F(Components, AReaderKeepsNoPlace) {
  use("the Security Council and the Human Rights Council to meet");
  ActorMention mention;
  std::uint32_t after = 0;
  ASSERT_TRUE(actors_.read_one(passage(), word("Human"), mention, after));
  EXPECT_EQ(mention.name, "Human Rights Council");
  EXPECT_EQ(names_of(actors_.read(passage(), 0, {}).actors), (Words{"Security Council", "Human Rights Council"}));
  EXPECT_EQ(names_of(actors_.read(passage().before(3), 0, {}).actors), (Words{"Security Council"}));
}

TEST_F(Components, AsidesAreSkippedUpToTheirEnd) {
  use("Governments, in consultation with the Mission and the Union, to light lamps");
  const std::uint32_t aside = word("in");
  EXPECT_TRUE(asides_.aside_at(passage(), aside, 0));
  EXPECT_EQ(asides_.skip_aside(passage(), aside, false), word("to") - 1) << "the comma before \"to\"";
  EXPECT_FALSE(asides_.list_goes_on(passage(), word("light")));
  EXPECT_TRUE(asides_.list_goes_on(passage(), word("the")));
}

TEST_F(Components, DoersStandInsideAThing) {
  use("efforts by Member States and the Mission to light lamps");
  EXPECT_EQ(names_of(doers_.read(passage(), 0)), (Words{"Member States", "Mission"}));
  use("the Commission's valuable contribution to the lamps");
  EXPECT_EQ(names_of(doers_.read(passage(), 0)), (Words{"Commission"}));
}

TEST_F(Components, OthersAreAskedFurtherOn) {
  use("to light the lamps, and the Security Council to keep them");
  std::vector<ActorMention> actors;
  doers_.add_further(passage(), 0, actors);
  EXPECT_EQ(names_of(actors), (Words{"Security Council"}));
}

TEST_F(Components, APassiveHasItsDoerBehindBy) {
  use("the lamps shall be lit by the Secretary-General");
  const ReadActors read = actors_.read(passage(ActorEnd::finite), 0, {});
  ASSERT_TRUE(read.passive);
  EXPECT_EQ(names_of(subjects_.of_passive(read, passage())), (Words{"Secretary-General"}));
  use("the lamps shall be lit");
  EXPECT_TRUE(subjects_.of_passive(actors_.read(passage(ActorEnd::finite), 0, {}), passage()).empty());
}

TEST_F(Components, KindsOfNames) {
  NameKinds kinds(lexicon(), matchers_);
  EXPECT_TRUE(kinds.holds_sessions("Committee on Lamps"));
  EXPECT_FALSE(kinds.holds_sessions("Office of the Committee"));
  EXPECT_TRUE(kinds.names_doers("bilateral donors"));
  EXPECT_TRUE(kinds.names_bodies("governing bodies of the lamps"));
  EXPECT_FALSE(kinds.names_bodies("keepers of the bodies"));
}

TEST_F(Components, ACommitmentNamesItsRule) {
  use("that the Secretary-General shall light the lamps");
  PhraseMatch match;
  const Rule* rule = commitments_.at(words_, 0, 0, size(), true, "verb.decide", match);
  ASSERT_NE(rule, nullptr);
  EXPECT_EQ(rule->value("actor"), "subject");
  EXPECT_EQ(match.begin, 0U);
  use("that the lamps may be lit");
  rule = commitments_.at(words_, 0, 0, size(), true, "verb.decide", match);
  EXPECT_TRUE(rule == nullptr || rule->value("actor") == "none");
}

TEST_F(Components, WhoIsAskedIsAddedToADraft) {
  use("Requests the Secretary-General to light the lamps");
  AskedActors asked(lexicon(), edges_, actors_, doers_, subjects_);
  FoundClause found;
  found.complement = 1;
  found.end = size();
  found.verb = builtin_rules().find("verb.request");
  Draft draft;
  asked.add(words_, 0, found, {}, draft);
  EXPECT_EQ(actor_names(draft.clause), (Words{"Secretary-General"}));
  EXPECT_EQ(draft.boundary, word("to"));
  EXPECT_TRUE(draft.clause.obligation);
}

TEST_F(Components, WhoIsBoundIsAddedWithTheRule) {
  use("Decides that the Mission shall light the lamps");
  BoundActors bound(lexicon(), matchers_, actors_, subjects_, commitments_);
  FoundClause found;
  found.complement = 1;
  found.end = size();
  found.verb = builtin_rules().find("verb.decide");
  Draft draft;
  draft.clause.type = "deciding";
  bound.add(words_, 0, found, {}, draft);
  EXPECT_EQ(actor_names(draft.clause), (Words{"Mission"}));
  ASSERT_EQ(draft.clause.rules.size(), 1U);
  EXPECT_TRUE(draft.clause.rules[0].starts_with("commitment."));
}

TEST_F(Components, AChapeauOnlyIntroduces) {
  use("Requests the Mission:");
  Draft draft;
  draft.boundary = size() - 1;
  draft.end = size();
  mark_chapeau(lexicon(), tokens_[0], draft);
  EXPECT_TRUE(draft.introduces_only);
  EXPECT_TRUE(has_no_words(lexicon(), tokens_[0], draft));
  EXPECT_FALSE(gives_way(lexicon(), tokens_[0], draft, 2)) << "no item took its verb";
  draft.items = 1;
  EXPECT_TRUE(gives_way(lexicon(), tokens_[0], draft, 2));
}

TEST_F(Components, WhatWasNotReadIsForReview) {
  use("Lamps shine");
  UnreadParagraphs unread(lexicon(), matchers_);
  const std::vector<Review> found = unread.find(words_, {}, {0});
  ASSERT_EQ(found.size(), 1U);
  EXPECT_EQ(found[0].code, "no-verb");
  Draft draft;
  EXPECT_TRUE(unread.find(words_, {draft}, {0}).empty());
}

/// Asks the Mission for a report in paragraph `number`.
Draft report_in(const std::string& number) {
  Draft draft;
  draft.clause.paragraph = number;
  draft.clause.obligation = true;
  ActorMention actor;
  actor.name = "Mission";
  draft.clause.actors = {actor};
  draft.clause.deliverables = {{"report", "", {}}};
  draft.clause.text = "to submit a report";
  return draft;
}

DueMention due(const std::string& code) {
  DueMention mention;
  mention.code = DueCode::stored(code);
  return mention;
}

TEST(DueSettlerAlone, TakesTheDueOfTheParagraphItPointsAt) {
  std::vector<Draft> drafts{report_in("3"), report_in("4"), report_in("5")};
  drafts[0].clause.due = {due("by:2026-03-31"), due("until:2027-12-31")};
  drafts[1].clause.due = {due("by:2026-09-30")};
  drafts[2].references = {{"paragraph", "3", "due.reference", {}, {}}};
  DueSettler(lexicon()).settle(drafts);
  EXPECT_EQ(due_codes(drafts[2].clause), (Words{"by:2026-03-31"})) << "how long a mandate runs is not taken";
  EXPECT_EQ(drafts[2].clause.due[0].from_paragraph, "3");
  EXPECT_EQ(drafts[2].clause.due[0].rule, "due.reference");
}

TEST(DueSettlerAlone, LeadsNowhere) {
  std::vector<Draft> drafts{report_in("5")};
  drafts[0].references = {{"own-report", "", "due.reference", {}, {due("every:P1Y")}}};
  DueSettler(lexicon()).settle(drafts);
  EXPECT_EQ(due_codes(drafts[0].clause), (Words{"every:P1Y"})) << "what the reference says itself";
}

TEST(DueSettlerAlone, OfPartsWithNumbersOfTheirOwnTheSamePartIsMeant) {
  std::vector<Draft> drafts{report_in("V/10"), report_in("XII/2"), report_in("XII/3"), report_in("XIV/1"), report_in("XIV/2")};
  drafts[0].clause.due = {due("session:GA:81")};
  drafts[1].clause.due = {due("session:GA:82")};
  drafts[2].references = {{"part-report", "", "due.reference", {}, {}}};
  drafts[3].references = {{"part-report", "", "due.reference", {}, {}}};
  drafts[4].references = {{"own-report", "", "due.reference", {}, {}}};
  DueSettler(lexicon()).settle(drafts);
  EXPECT_EQ(due_codes(drafts[2].clause), (Words{"session:GA:82"}));
  EXPECT_EQ(due_codes(drafts[3].clause), (Words{}));
  EXPECT_EQ(due_codes(drafts[4].clause), (Words{"session:GA:81"})) << "any report that the resolution asks for";
}

TEST(DueSettlerAlone, OfSeveralReportsTheOneIsMeantThatSharesMostWithTheClause) {
  std::vector<Draft> drafts{report_in("1"), report_in("2"), report_in("3"), report_in("4"), report_in("5")};
  for (int i = 0; i < 5; ++i) drafts[static_cast<std::size_t>(i)].clause.paragraph_index = i;
  drafts[0].clause.due = {due("session:GA:83")};
  drafts[0].clause.text = "to submit a report on the winter gardens of northern harbours";
  drafts[1].clause.due = {due("session:GA:82")};
  drafts[2].clause.due = {due("session:GA:81")};
  drafts[2].clause.text = "to present proposals on candles";
  drafts[3].references = {{"own-report", "", "due.reference", {}, {}}};
  drafts[3].clause.text = "to describe in his next report the winter gardens of northern islands";
  drafts[4].references = {{"own-report", "", "due.reference", {}, {}}};
  DueSettler(lexicon()).settle(drafts);
  EXPECT_EQ(due_codes(drafts[3].clause), (Words{"session:GA:83"}));
  EXPECT_EQ(due_codes(drafts[4].clause), (Words{"session:GA:82"})) << "the soonest, but no proposals";
  drafts[1].references = {{"main-report", "", "due.reference", {}, {}}};
  drafts[2].clause.text = "to submit a report on candles";
  drafts[4].clause.due.clear();
  DueSettler(lexicon()).settle(drafts);
  EXPECT_EQ(due_codes(drafts[4].clause), (Words{"session:GA:82"})) << "the report on the document as a whole";
}

TEST(DueSettlerAlone, TheNinthSessionIsSoonerThanTheTenth) {
  std::vector<Draft> drafts{report_in("1"), report_in("2"), report_in("3")};
  drafts[0].clause.due = {due("session:HRC:10")};
  drafts[1].clause.due = {due("session:HRC:9")};
  drafts[2].references = {{"own-report", "", "due.reference", {}, {}}};
  DueSettler(lexicon()).settle(drafts);
  EXPECT_EQ(due_codes(drafts[2].clause), (Words{"session:HRC:9"}));
}

TEST(DueSettlerAlone, TheReportAskedForJustBefore) {
  std::vector<Draft> drafts{report_in("1"), report_in("1"), report_in("2"), report_in("4")};
  drafts[0].clause.due = {due("session:GA:81")};
  for (int i = 0; i < 4; ++i) drafts[static_cast<std::size_t>(i)].clause.paragraph_index = i == 0 ? 0 : i - 1;
  for (std::size_t i = 1; i < 4; ++i) drafts[i].references = {{"report-before", "", "due.reference", {}, {}}};
  drafts[1].clause.actors[0].name = "Keeper";
  drafts[2].clause.actors[0].name = "Keeper";
  drafts[3].clause.paragraph_index = 3;
  DueSettler(lexicon()).settle(drafts);
  EXPECT_EQ(due_codes(drafts[1].clause), (Words{"session:GA:81"}));
  EXPECT_EQ(due_codes(drafts[2].clause), (Words{"session:GA:81"})) << "the one that the same actor was asked for before";
  EXPECT_EQ(due_codes(drafts[3].clause), (Words{}));
}

}  // namespace
}  // namespace mandates
