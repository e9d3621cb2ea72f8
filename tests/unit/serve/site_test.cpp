// Requests in, answers out, without sockets and without a store.
#include "serve/site.h"

#include <gtest/gtest.h>

#include <regex>

#include "invented_answers.h"
#include "serve/openapi.h"

namespace mandates {
namespace {

class SiteTest : public ::testing::Test {
 protected:
  HttpAnswer get(const std::string& target, const std::string& method = "GET") {
    HttpRequest request;
    request.method = method;
    request.target = target;
    request.host = "127.0.0.1:8420";
    return site_.answer(request);
  }
  HttpAnswer post(const std::string& target, std::vector<FormField> form, const std::string& origin = {},
                  const std::string& fetch_site = {}) {
    HttpRequest request;
    request.method = "POST";
    request.target = target;
    request.host = "127.0.0.1:8420";
    request.origin = origin;
    request.fetch_site = fetch_site;
    request.form = std::move(form);
    return site_.answer(request);
  }
  static std::string header(const HttpAnswer& answer, const std::string& name) {
    for (const auto& [key, value] : answer.headers)
      if (key == name) return value;
    return {};
  }

  InventedAnswers answers_;
  Site site_{answers_, {{"127.0.0.1:8420", "localhost:8420"}, "0123456789abcdef0123456789abcdef"}};
};

// All elements and attributes of a page come from its templates.
void expect_inert(const std::string& body, const std::string& what) {
  EXPECT_EQ(body.find("<script>"), std::string::npos) << what;
  EXPECT_EQ(body.find("<img"), std::string::npos) << what;
  EXPECT_EQ(body.find(" onerror=alert(1)>"), std::string::npos) << what;
  EXPECT_EQ(body.find("\"'>"), std::string::npos) << what;
}

TEST_F(SiteTest, MarkupInEveryFieldIsInert) {
  for (const char* target : {"/",
                             "/open",
                             "/open?status=open",
                             "/calendar",
                             "/audit",
                             "/dropped",
                             "/chain?chain=x",
                             "/changes?since=6m",
                             "/documents",
                             "/candidates",
                             "/load",
                             "/provisions",
                             "/document?symbol=x",
                             "/obligation?id=x",
                             "/alike?text=x",
                             "/search?words=x",
                             "/review",
                             "/entries",
                             "/actors",
                             "/counts",
                             "/diff?before=x&after=y",
                             "/rules",
                             "/rule?id=x",
                             "/check"}) {
    const HttpAnswer answer = get(target);
    ASSERT_EQ(answer.status, 200) << target << answer.body;
    const bool has_foreign = std::string(target) != "/check";
    EXPECT_EQ(answer.body.find("&lt;script&gt;alert(1)") != std::string::npos, has_foreign) << target;
    EXPECT_EQ(answer.body.find("{{title}}") != std::string::npos, has_foreign) << target << ": foreign text is evaluated";
    expect_inert(answer.body, target);
  }
}

TEST_F(SiteTest, MarkupInTheAddressIsInert) {
  for (const char* target : {"/open?actor=%3Cscript%3Ealert(1)%3C/script%3E%22'%3E%3Cimg%20src=x%20onerror=alert(1)%3E",
                             "/%3Cimg%20src=x%3E", "/open?%3Cimg%20src=x%3E=1", "/open.%3Cimg", "/diff?before=%22'%3E&after=%3Cimg",
                             "/document?symbol=missing", "/search?words=%22'%3E%3Cimg", "/alike?text=%22'%3E%3Cimg"}) {
    const HttpAnswer answer = get(target);
    if (answer.type.starts_with("text/html")) expect_inert(answer.body, target);
    EXPECT_EQ(header(answer, "X-Content-Type-Options"), "nosniff");  // no browser takes data for a page
  }
  answers_.fails = true;
  const HttpAnswer answer = get("/open");
  EXPECT_EQ(answer.status, 503);
  expect_inert(answer.body, "error");
}

TEST_F(SiteTest, MarkupInADraftIsInert) {
  const HttpAnswer answer = post("/check", {{"token", "0123456789abcdef0123456789abcdef", ""}, {"file", kHarm, kHarm}});
  EXPECT_EQ(answer.status, 200);
  EXPECT_NE(answer.body.find("&lt;script&gt;"), std::string::npos);
  expect_inert(answer.body, "draft");
}

TEST_F(SiteTest, HeadersHoldNoForeignLine) {
  const HttpAnswer answer = get("/open.csv");
  EXPECT_EQ(answer.body, "data in csv");
  for (const auto& [name, value] : answer.headers) EXPECT_EQ(value.find_first_of("\r\n"), std::string::npos) << name;
}

TEST_F(SiteTest, AnswersToItsNamesOnly) {
  for (const char* host : {"", "evil.example", "127.0.0.1", "127.0.0.1:80", "127.0.0.1:8420.evil.example", "evil.example:8420"}) {
    HttpRequest request;
    request.method = "GET";
    request.target = "/";
    request.host = host;
    EXPECT_EQ(site_.answer(request).status, 403) << host;
    EXPECT_EQ(answers_.asked, 0);
  }
  HttpRequest request{"GET", "/", "localhost:8420", "", "", "", {}};
  EXPECT_EQ(site_.answer(request).status, 200);
}

TEST_F(SiteTest, OtherMethodsAreRefused) {
  for (const char* method : {"PUT", "DELETE", "OPTIONS", "PATCH", "TRACE", "CONNECT", "get"})
    EXPECT_EQ(get("/", method).status, 405) << method;
  EXPECT_EQ(get("/", "HEAD").status, 200);
}

TEST_F(SiteTest, AsksOnceWhileTheStoreIsTheSame) {
  get("/open");
  get("/open");
  EXPECT_EQ(answers_.asked, 1);
  answers_.state_ = "2";
  get("/open");
  EXPECT_EQ(answers_.asked, 2);
}

TEST_F(SiteTest, PreparesWhatEverybodyOpensFirst) {
  const auto go_on = [] { return false; };
  site_.prepare([] { return true; });
  EXPECT_EQ(answers_.asked, 0);
  site_.prepare(go_on);
  const int asked = answers_.asked;
  EXPECT_GT(asked, 4);
  get("/open");
  get("/audit");
  site_.prepare(go_on);
  EXPECT_EQ(answers_.asked, asked);
  answers_.state_ = "after an ingest";
  site_.prepare(go_on);
  EXPECT_EQ(answers_.asked, asked) << "it may go on";
  for (int i = 0; i < 30; ++i) site_.prepare(go_on);
  EXPECT_EQ(answers_.asked, 2 * asked);
}

TEST_F(SiteTest, ErrorsAreNotKept) {
  answers_.fails = true;
  EXPECT_EQ(get("/open").status, 503);
  answers_.fails = false;
  EXPECT_EQ(get("/open").status, 200);
}

TEST_F(SiteTest, TellsWhereFurtherRowsAre) {
  answers_.more = true;
  EXPECT_EQ(header(get("/open.json?limit=5&offset=5&actor=a%20b"), "Link"), "</open.json?limit=5&actor=a%20b&offset=10>; rel=\"next\"");
  answers_.more = false;
  EXPECT_EQ(header(get("/open.json?limit=6"), "Link"), "");
}

TEST_F(SiteTest, PassesParametersOnAsOptions) {
  get("/open.json?actor=Member%20States&drafts=yes&status=open&as-of=2025-01-01");
  EXPECT_EQ(answers_.last.command, "open");
  EXPECT_EQ(answers_.last.options, (Parameters{{"actor", "Member States"}, {"drafts", "yes"}, {"status", "open"}}));
  EXPECT_EQ(answers_.last.as_of, "2025-01-01");
  get("/search.json?words=--db%3Dx");
  EXPECT_EQ(answers_.last.arguments, (std::vector<std::string>{"--db=x"}));
}

TEST_F(SiteTest, FilesOfTheCommandLineAreNoParameters) {
  for (const char* since : {"/etc/passwd", "s.db", "../x", "m", "1234567m", "2026-13-01"})
    EXPECT_EQ(get(address("/changes", {{"since", since}})).status, 400) << since;
  EXPECT_EQ(get("/changes?since=6m").status, 200);
  EXPECT_EQ(get("/changes?since=2025-12-01").status, 200);
}

TEST_F(SiteTest, EntersOnlyWhatIsMeant) {
  const FormField token{"token", "0123456789abcdef0123456789abcdef", ""}, id{"id", "A/1#1.1", ""}, close{"kind", "close", ""};
  EXPECT_EQ(post("/enter", {token, id, close}).status, 403);  // read-only
  answers_.writes = true;
  EXPECT_EQ(post("/enter", {id, close}).status, 403);
  EXPECT_EQ(post("/enter", {{"token", "0123456789abcdef0123456789abcdee", ""}, id, close}).status, 403);
  EXPECT_EQ(post("/enter", {token, id, close}, "http://evil.example").status, 403);
  EXPECT_EQ(post("/enter", {token, id, close}, "null").status, 403);
  EXPECT_EQ(post("/enter", {token, id, close}, "", "cross-site").status, 403);
  EXPECT_EQ(post("/enter", {token, id, {"kind", "amend", ""}}).status, 400);
  EXPECT_EQ(post("/open", {token}).status, 405);
  EXPECT_EQ(post("/nothing", {token}).status, 404);
  EXPECT_EQ(get("/enter").status, 404);
  EXPECT_TRUE(answers_.entered.empty());
  const HttpAnswer done =
      post("/enter", {token, id, close, {"by", "A/2", ""}, {"who", "A. Keeper", ""}}, "http://localhost:8420", "same-origin");
  EXPECT_EQ(done.status, 303);
  EXPECT_EQ(header(done, "Location"), "/obligation?id=A/1%231.1#entries");
  ASSERT_EQ(answers_.entered.size(), 1u);
  EXPECT_EQ(answers_.entered[0].by_symbol, "A/2");
  EXPECT_EQ(answers_.entered[0].who, "A. Keeper");
}

TEST_F(SiteTest, DescriptionNamesEveryTwin) {
  const std::string description = openapi_json(answers_);
  for (const Route& route : routes()) {
    EXPECT_NE(description.find("\"" + std::string(route.path) + "\":"), std::string::npos);
    for (const std::string& format : route.formats)
      EXPECT_NE(description.find("\"" + std::string(route.path) + "." + format + "\":"), std::string::npos);
  }
}

}  // namespace
}  // namespace mandates
