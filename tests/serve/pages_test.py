#!/usr/bin/env python3
"""Pages and their twins, through sockets: what they show, headers, strict parameters, the description of the interface.

  pages_test.py PROGRAM SOURCE
"""
import csv
import html
import io
import json
import re
import sys
import unittest
import zipfile

from server import AS_OF, Server, quote, samples_of

PROGRAM, SOURCE = sys.argv[1:3]
DAY = "as-of=" + AS_OF
PAGES = ["/", "/open", "/calendar", "/audit", "/dropped", "/changes?since=6m", "/candidates", "/load", "/documents", "/provisions", "/document?symbol=A/RES/80/410",
         "/obligation?id=" + quote("A/RES/80/410#12.1"), "/search?words=keepers", "/alike?text=lighthouse%20keepers", "/review", "/entries", "/actors",
         "/counts", "/diff?before=76/401&after=78/405", "/rules?kind=verb", "/rule?id=verb.request", "/check", "/openapi.json", "/style.css",
         "/script.js", "/icon.svg"]


class Pages(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.server = Server(PROGRAM, samples_of(SOURCE)).__enter__()

    @classmethod
    def tearDownClass(cls):
        cls.server.__exit__()

    def dated(self, target):
        path = target.partition("?")[0]
        if path in ("/entries", "/rules", "/rule", "/check", "/openapi.json", "/style.css", "/script.js", "/icon.svg"):
            return target
        return target + ("&" if "?" in target else "?") + DAY

    def test_every_page_is_there_with_the_headers_that_keep_it_safe(self):
        for target in PAGES:
            with self.subTest(target):
                status, headers, body = self.server.ask(self.dated(target))
                self.assertEqual(status, 200, body[:300])
                self.assertIn("default-src 'none'", headers["Content-Security-Policy"])
                self.assertIn("frame-ancestors 'none'", headers["Content-Security-Policy"])
                self.assertEqual(headers["X-Content-Type-Options"], "nosniff")
                self.assertNotIn("Access-Control-Allow-Origin", headers)

    def test_no_page_loads_anything_from_elsewhere_or_has_script_of_its_own(self):
        for target in PAGES:
            body = self.server.page(self.dated(target))
            if not body.startswith("<!DOCTYPE"):
                continue
            for source in re.findall(r'(?:src|action|<link[^>]*href)="([^"]*)"', body):
                self.assertTrue(source.startswith("/") and not source.startswith("//"), (target, source))
            self.assertEqual(re.findall(r"<script[^>]*>", body), ['<script src="/script.js" defer>'], target)
            self.assertNotRegex(body, r'\son\w+="|style="|javascript:', target)

    def test_links_of_pages_lead_somewhere(self):
        seen, left = set(), [self.dated("/")]
        while left and len(seen) < 400:
            target = left.pop()
            if target in seen:
                continue
            seen.add(target)
            status, headers, body = self.server.ask(target)
            if status == 404 and target.startswith("/document?"):  # cited, but not in the store
                self.assertIn("Where it is published: <a href=\"https://docs.un.org/en/", body.decode())
                continue
            self.assertEqual(status, 200, (target, body[:300]))
            if headers["Content-Type"].startswith("text/html"):
                for link in re.findall(r'href="(/[^"#]*)', body.decode()):
                    left.append(link.replace("&amp;", "&").replace("&#39;", "'"))
        self.assertGreater(len(seen), 100)

    def test_start_shows_what_is_due_and_what_is_new(self):
        body = self.server.page("/?" + DAY)
        self.assertIn("<h2 id=\"h-due\">Due until 15 April 2026</h2>", body)
        self.assertIn("A/RES/80/410", body)
        self.assertIn("/changes?since=2026-01-08&amp;as-of=2026-01-15", body)

    def test_open_lists_what_the_command_lists(self):
        body = self.server.page(f"/open?{DAY}&actor=secretary-general")
        command = self.server.run("--as-of", AS_OF, "open", "--format", "csv").stdout.decode()
        first = next(csv.DictReader(io.StringIO(command)))
        self.assertIn(first["symbol"], body)
        self.assertIn('<span class="status s-open">open</span>', body)
        self.assertIn("standing dut", body)  # what is only counted, with a link to it

    def test_twins_are_what_the_command_prints(self):
        for twin, command in [("/open.json?actor=secretary-general", ["open", "--format", "json"]),
                              ("/open.csv?body=SC", ["open", "--all-actors", "--body", "SC", "--format", "csv"]),
                              ("/open.jsonl?status=standing", ["open", "--all-actors", "--status", "standing", "--format", "jsonl"]),
                              ("/documents.json?kind=statement", ["documents", "--kind", "statement", "--format", "json"]),
                              ("/candidates.json?actor=secretary-general", ["audit", "--candidates", "--actor", "secretary-general", "--format", "json"]),
                              ("/load.csv?body=GA", ["calendar", "--load", "--body", "GA", "--format", "csv"]),
                              ("/provisions.json?kind=review", ["provisions", "--kind", "review", "--format", "json"]),
                              ("/provisions.csv?kind=review&missing=yes", ["provisions", "--kind", "review", "--missing", "--format", "csv"]),
                              ("/documents.csv?provision=review", ["documents", "--provision", "review", "--format", "csv"]),
                              ("/audit.csv?min-sessions=2", ["audit", "--min-sessions", "2", "--format", "csv"]),
                              ("/calendar.json?actor=secretary-general", ["calendar", "--actor", "secretary-general", "--format", "json"]),
                              ("/calendar.ics?body=GA", ["calendar", "--body", "GA", "--format", "ics"]),
                              ("/search.json?words=keepers", ["search", "keepers", "--format", "json"]),
                              ("/document.json?symbol=A/RES/80/410", ["show", "A/RES/80/410", "--format", "json"]),
                              ("/obligation.json?id=" + quote("A/RES/80/410#12.1"), ["show", "A/RES/80/410#12.1", "--format", "json"]),
                              ("/actors.csv?sort=id", ["stats", "--actors", "--sort", "id", "--format", "csv"])]:
            with self.subTest(twin):
                status, _, body = self.server.ask(twin + "&" + DAY)
                self.assertEqual(status, 200, body[:300])
                self.assertEqual(body, self.server.run("--as-of", AS_OF, *command).stdout)

    def test_pages_of_lists_show_the_rows_of_their_twins(self):
        for target in ("/audit?", "/candidates?", "/load?", "/dropped?", "/changes?since=2025-12-01&", "/documents?", "/provisions?", "/search?words=keepers&", "/alike?text=lighthouse%20keepers&", "/review?",
                       "/actors?", "/counts?", "/rules?kind=verb", "/open?status=standing&"):
            with self.subTest(target):
                day = "" if target.startswith("/rules") else DAY
                rows = json.loads(self.server.ask(target.replace("?", ".json?", 1) + day)[2])
                body = self.server.page(target + day)
                shown = len(re.findall(r"<tr(?: id=\"[^\"]*\")?><td", body))
                self.assertGreater(shown, 0)
                self.assertEqual(shown, min(len(rows), 100))

    def test_lists_open_in_excel(self):
        for path in ("/open", "/documents", "/candidates", "/load", "/provisions", "/audit", "/calendar", "/rules"):
            status, headers, body = self.server.ask(path + ".xlsx")
            self.assertEqual((status, body[:2]), (200, b"PK"), path)
            self.assertEqual(headers["Content-Disposition"], f'attachment; filename="{path[1:]}.xlsx"')
            with zipfile.ZipFile(io.BytesIO(body)) as book:
                self.assertIn("xl/workbook.xml", book.namelist())

    def test_a_search_counts_its_hits(self):
        target = f"/search?words=report&{DAY}"
        hits = json.loads(self.server.ask(target.replace("?", ".json?", 1))[2])
        found = self.server.page(target).split('class="found"', 1)[1].split("</section>")[0]
        self.assertIn(f"Found in {len(hits)} places.", found)
        links = re.findall(r'<a href="([^"]*)">([^<]*)</a> (\d+)', found)
        sums = {name: sum(int(count) for link, _, count in links if f"{name}=" in link) for name in ("body", "session")}
        self.assertEqual(sums["body"], len(hits))
        for link, value, count in links:
            narrowed = json.loads(self.server.ask(link.replace("&amp;", "&").replace("?", ".json?", 1))[2])
            self.assertEqual(len(narrowed), int(count), (link, value))
        self.assertNotIn('class="found"', self.server.page(f"/search?words=nowhereatall&{DAY}"))

    def test_a_row_is_linked_to_once(self):
        for target in ("/review?", "/open?", "/changes?since=2025-12-01&"):
            ids = re.findall(r' id="([^"]*)"', self.server.page(target + DAY))
            self.assertEqual(len(ids), len(set(ids)), target)

    def test_reasons_of_review_are_said_in_words(self):
        body = self.server.page(f"/review?{DAY}")
        self.assertRegex(body, r'<a href="/review\?[^"]*code=time-from-event[^"]*">time-from-event</a>: counted from an event whose day is not known')
        narrowed = self.server.page(f"/review?code=time-from-event&{DAY}")
        self.assertNotIn("symbol-from-file-name", narrowed)

    def test_a_chain_has_a_short_heading(self):
        chain = json.loads(self.server.ask(f"/audit.json?{DAY}")[2])[0]
        body = self.server.page(f"/chain?chain={quote(chain['id'])}&{DAY}")
        heading = re.search(r"<h1>(.*?)</h1>", body, re.DOTALL)[1].strip()
        self.assertLess(len(heading), 130)
        self.assertEqual(heading[0], heading[0].upper())

    def test_the_calendar_counts_what_it_leaves_out(self):
        page = self.server.page(f"/calendar?{DAY}")
        counted = re.search(r'more recur yearly without a printed day[^<]*: <a href="([^"]*all=yes[^"]*)">show all</a>', page)
        self.assertTrue(counted)
        shown = self.server.page(html.unescape(counted[1]))
        self.assertNotIn("without a printed day, ", shown.split("</form>")[-1])
        self.assertNotIn("show all</a>", shown)

    def test_the_calendar_comes_in_pages(self):
        total = len(json.loads(self.server.ask(f"/calendar.json?{DAY}&to=2099-12-31&all=yes")[2])["entries"])
        self.assertGreater(total, 100)
        shown, target = [], f"/calendar?{DAY}&to=2099-12-31&all=yes"
        while target:
            body = self.server.page(target)
            self.assertIn(f"{total} entries", body)
            shown += re.findall(r'<tr><td class="day" data-label="Due">([^<]*)', body)
            found = re.search(r'rel="next" href="([^"]*)"', body)
            target = found and found[1].replace("&amp;", "&")
        self.assertEqual(len(shown), total)
        for group in re.findall(r'<li><a href="([^"]*)"', self.server.page(f"/calendar?{DAY}&to=2099-12-31&all=yes").split('class="contents"', 1)[1].split("</nav>")[0]):
            page, _, anchor = group.replace("&amp;", "&").partition("#")
            self.assertIn(f'id="{anchor}"', self.server.page(page or f"/calendar?{DAY}&to=2099-12-31&all=yes"))
        self.assertEqual(self.server.ask("/calendar.json?offset=1")[0], 400)

    def test_lists_come_in_pages(self):
        everything = json.loads(self.server.ask(f"/open.json?{DAY}")[2])
        self.assertGreater(len(everything), 20)
        taken, target = [], f"/open.json?limit=7&{DAY}"
        while target:
            status, headers, body = self.server.ask(target)
            self.assertEqual(status, 200, body)
            rows = json.loads(body)
            self.assertLessEqual(len(rows), 7)
            taken += rows
            target = re.match(r"<([^>]*)>; rel=\"next\"", headers["Link"])[1] if "Link" in headers else None
        self.assertEqual(taken, everything)
        body = self.server.page(f"/documents?limit=5&offset=5&{DAY}")
        self.assertIn("Rows 6 to 10, there are more", body)
        self.assertIn('rel="next" href="/documents?limit=5', body)

    def test_etag_spares_what_is_unchanged(self):
        _, headers, _ = self.server.ask("/open?" + DAY)
        status, again, body = self.server.ask("/open?" + DAY, headers={"If-None-Match": headers["ETag"]})
        self.assertEqual((status, body, again["ETag"]), (304, b"", headers["ETag"]))

    def test_parameters_are_strict(self):
        for target, status, reason, hint in [
                ("/open?actr=x", 400, "/open takes no parameter actr", "did you mean actor?"),
                ("/open?actor=Secretary-Genral", 400, "no actor is called Secretary-Genral", "did you mean"),
                ("/open?status=opn", 400, "opn", "open"),
                ("/open?as-of=2026-02-30", 400, "as-of=2026-02-30: no such day", "YYYY-MM-DD"),
                ("/open?limit=0", 400, "limit=0: no number from 1 to 10000", ""),
                ("/open?limit=99999", 400, "limit=99999", ""),
                ("/open?offset=-1", 400, "offset=-1", ""),
                ("/open?actor=a&actor=b", 400, "actor is given twice", ""),
                ("/open?drafts=true", 400, "drafts=true: may only be yes", ""),
                ("/open?all-actors=yes", 400, "/open takes no parameter all-actors", ""),
                ("/open?db=/etc/passwd", 400, "/open takes no parameter db", ""),
                ("/open?output=/tmp/x", 400, "/open takes no parameter output", ""),
                ("/changes?since=/etc/passwd", 400, "since=/etc/passwd: neither a day nor a number of months", ""),
                ("/document?symbol=A/RES/80/411x", 404, "no document A/RES/80/411x in the store", ""),
                ("/document", 400, "symbol is missing", ""),
                ("/chain?chain=nothing", 404, "there is no chain nothing", ""),
                ("/rule?id=verb.nothing", 404, "there is no rule verb.nothing", ""),
                ("/opne", 404, "there is no page /opne", "did you mean /open?"),
                ("/open.xml", 404, "/open has no format xml", "it has csv, json"),
                ("/open.html", 404, "", "")]:
            with self.subTest(target):
                found, _, body = self.server.ask(target)
                text = body.decode().replace("&#39;", "'")
                self.assertEqual(found, status, text[:500])
                self.assertIn(reason, text)
                self.assertIn(hint, text)
        status, headers, body = self.server.ask("/open.json?actr=x")
        self.assertEqual((status, headers["Content-Type"]), (400, "application/json"))
        self.assertEqual(json.loads(body), {"error": "/open takes no parameter actr", "hint": "did you mean actor?"})

    def test_arguments_are_no_options(self):
        status, _, body = self.server.ask("/search.json?words=" + quote("--limit=1"))
        self.assertEqual((status, json.loads(body)), (200, []))
        status, _, body = self.server.ask("/document.json?symbol=" + quote("--db=/etc/passwd"))
        self.assertEqual(status, 404, body)

    def test_document_marks_clauses_where_they_stand(self):
        body = self.server.page("/document?symbol=A/RES/80/410&" + DAY)
        self.assertIn('<a class="clause asks" href="/obligation?id=A/RES/80/410%2312.1', body)
        self.assertIn("verb.request", body)
        self.assertIn("https://docs.un.org/en/A/RES/80/410", body)
        words = re.sub(r"<[^>]*>", "", re.search(r'<div class="paragraph[^>]*id="p12">.*?</p>', body, re.S)[0])
        show = json.loads(self.server.run("show", "A/RES/80/410", "--format", "json").stdout)
        text = next(p["text"] for p in show["paragraphs"] if p["number"] == "12")
        self.assertEqual(re.sub(r"\s+", " ", words).strip(), "12 " + text)

    def test_documents_lead_to_those_before_and_after(self):
        body = self.server.page("/document?symbol=A/RES/78/405&" + DAY)
        self.assertIn("Before it: <a href=\"/document?symbol=A/RES/76/401", body)
        self.assertIn("/diff?before=A/RES/76/401&amp;after=A/RES/78/405", body)

    def test_chain_marks_words_that_changed(self):
        chains = json.loads(self.server.ask("/audit.json?" + DAY)[2])
        reworded = [c for c in chains if c["unchanged_percent"] != 100 or c["direction"] != "same"] or chains
        body = self.server.page("/chain?chain=" + quote(reworded[0]["id"]) + "&" + DAY)
        self.assertIn("first asked", body)
        self.assertIn("<del>", body)
        self.assertIn("<ins>", body)

    def test_rule_shows_its_examples(self):
        body = self.server.page("/rule?id=verb.request")
        self.assertIn("<h2>Finds</h2>", body)
        self.assertIn("Requests the Secretary-General", body)

    def test_draft_is_checked_and_not_kept(self):
        token = re.search(r'name="token" value="([0-9a-f]{32})"', self.server.page("/check"))[1]
        draft = (samples_of(SOURCE) / "A_RES_80_410.txt").read_bytes()
        before = self.server.ask("/documents.json")[2]
        status, _, body = self.server.ask("/check", "POST", *form({"token": token}, draft))
        self.assertEqual(status, 200)
        self.assertIn("Continues <a", body.decode())
        self.assertEqual(self.server.ask("/documents.json")[2], before)
        status, _, _ = self.server.ask("/check", "POST", *form({"token": "0" * 32}, draft))
        self.assertEqual(status, 403)

    def test_description_holds_what_the_server_takes(self):
        description = json.loads(self.server.ask("/openapi.json")[2])
        given = {"symbol": "A/RES/80/410", "id": "A/RES/80/410#12.1", "words": "keepers", "text": "keepers", "before": "76/401", "after": "78/405",
                 "since": "6m", "chain": json.loads(self.server.ask("/audit.json?" + DAY)[2])[0]["id"]}
        special = {"/rule": {"id": "verb.request"}}
        values = {"actor": "secretary-general", "body": "GA", "session": "80", "document": "A/RES/80/410", "recipient": "General Assembly",
                  "verb": "request", "due-before": "2027-01-01", "due-after": "2026-01-01", "sort": "symbol", "code": "no-verb", "from": "2026-01-01",
                  "to": "2026-12-31", "as-of": AS_OF, "min-sessions": "2", "offset": "1", "limit": "5", "symbol": "A/RES", "kind": "verb",
                  "columns": "symbol", "since": "24m"}
        self.assertGreater(len(description["paths"]), 40)
        checked = 0
        for path, operations in description["paths"].items():
            parameters = operations["get"]["parameters"]
            needed = {p["name"]: special.get(path, {}).get(p["name"], given.get(p["name"], "x")) for p in parameters if p["required"]}
            address = lambda more: path + "?" + "&".join(f"{n}={quote(v)}" for n, v in {**needed, **more}.items())
            with self.subTest(path):
                status, headers, body = self.server.ask(address({}))
                self.assertEqual(status, 200, body[:300])
                self.assertIn(headers["Content-Type"].split(";")[0], operations["get"]["responses"]["200"]["content"])
                self.assertEqual(self.server.ask(address({"no-such": "1"}))[0], 400)
            for parameter in parameters:
                name, schema = parameter["name"], parameter["schema"]
                choices = schema.get("enum") or schema.get("items", {}).get("enum")
                if name == "sort":
                    rows = json.loads(self.server.ask(re.sub(r"\.\w+", "", path) + ".json?" + address({}).partition("?")[2])[2])
                    values[name] = next(iter((rows["entries"] if isinstance(rows, dict) else rows)[0])) if rows else None
                value = needed.get(name) or (choices[0] if choices else values.get(name))
                if value is None or (path.startswith("/documents") and name == "kind" and not choices):
                    continue
                with self.subTest(path=path, parameter=name):
                    status, _, body = self.server.ask(address({name: value}))
                    self.assertIn(status, (200,), (value, body[:300]))
                    checked += 1
        self.assertGreater(checked, 300)

    def test_nothing_can_be_entered(self):
        body = self.server.page("/obligation?id=" + quote("A/RES/80/410#12.1"))
        self.assertNotIn("<form class=\"enter", body)
        token = re.search(r'name="token" value="([0-9a-f]{32})"', self.server.page("/check"))[1]
        status, _, body = self.server.ask("/enter", "POST", *form({"token": token, "id": "A/RES/80/410#12.1", "kind": "close"}))
        self.assertEqual(status, 403)
        self.assertIn("started without --write", body.decode())

    def test_new_documents_are_seen_at_once(self):
        with Server(PROGRAM, samples_of(SOURCE) / "A_RES_76_401.txt") as server:
            self.assertEqual(len(json.loads(server.ask("/documents.json")[2])), 1)
            server.run("ingest", str(samples_of(SOURCE) / "A_RES_78_405.txt"))
            self.assertEqual(len(json.loads(server.ask("/documents.json")[2])), 2)


class Writing(unittest.TestCase):
    def setUp(self):
        self.server = Server(PROGRAM, samples_of(SOURCE) / "A_RES_80_410.txt", options=("--write",)).__enter__()
        self.id = "A/RES/80/410#12.1"
        self.token = re.search(r'name="token" value="([0-9a-f]{32})"', self.page())[1]

    def tearDown(self):
        self.server.__exit__()

    def page(self):
        return self.server.page("/obligation?id=" + quote(self.id))

    def enter(self, fields, headers=None):
        return self.server.ask("/enter", "POST", *form({"token": self.token, "id": self.id, **fields}, headers=headers))

    def test_close_reopen_and_note_as_the_command_does(self):
        status, headers, _ = self.enter({"kind": "close", "by": "A/80/902", "date": "2026-01-10", "note": "done <b>", "who": "A. Keeper"})
        self.assertEqual((status, headers["Location"]), (303, "/obligation?id=A/RES/80/410%2312.1#entries"))
        self.assertIn('s-closed">closed</span>', self.page())
        self.assertEqual(self.enter({"kind": "reopen", "note": "not yet"})[0], 303)
        self.assertEqual(self.enter({"kind": "note", "note": "with the editors"})[0], 303)
        log = json.loads(self.server.run("entries", "--format", "json").stdout)
        self.assertEqual([(e["kind"], e["note"], e["by"], e["date"], e["entered_by"]) for e in log],
                         [("closed", "done <b>", "A/80/902", "2026-01-10", "A. Keeper"), ("reopened", "not yet", "", "", "tester"),
                          ("note", "with the editors", "", "", "tester")])
        self.assertIn("done &lt;b&gt;", self.page())

    def test_what_is_wrong_is_said_and_not_entered(self):
        for fields, status, reason in [({"kind": "burn"}, 400, "one of close"), ({"kind": "note"}, 400, "the note is empty"),
                                       ({"kind": "close", "date": "2026-02-30"}, 400, "no such day"), ({"kind": "close", "id": "A/RES/80/410#99.1"}, 400, "no clause"),
                                       ({"kind": "close", "field": "due"}, 400, "unknown field"), ({"kind": "close", "token": "f" * 32}, 403, "token")]:
            found, _, body = self.enter(fields)
            self.assertEqual(found, status, fields)
            self.assertIn(reason, body.decode())
        self.assertEqual(json.loads(self.server.run("entries", "--format", "json").stdout), [])

    def test_other_sites_enter_nothing(self):
        for headers in [{"Origin": "http://evil.example"}, {"Origin": "null"}, {"Sec-Fetch-Site": "cross-site"}, {"Sec-Fetch-Site": "same-site"},
                        {"Host": "evil.example"}, {"Origin": f"http://127.0.0.1:{self.server.port + 1}"}]:
            self.assertEqual(self.enter({"kind": "close"}, headers)[0], 403, headers)
        self.assertEqual(self.enter({"kind": "note", "note": "x"}, {"Origin": f"http://127.0.0.1:{self.server.port}", "Sec-Fetch-Site": "same-origin"})[0], 303)
        self.assertEqual(len(json.loads(self.server.run("entries", "--format", "json").stdout)), 1)


def form(fields, file=None, headers=None):
    """Headers and body of a form as a browser sends it."""
    boundary = "----boundary4711"
    parts = [f'--{boundary}\r\nContent-Disposition: form-data; name="{n}"\r\n\r\n{v}\r\n'.encode() for n, v in fields.items()]
    if file is not None:
        parts.append(f'--{boundary}\r\nContent-Disposition: form-data; name="file"; filename="draft.txt"\r\nContent-Type: text/plain\r\n\r\n'.encode() + file + b"\r\n")
    parts.append(f"--{boundary}--\r\n".encode())
    return {"Content-Type": "multipart/form-data; boundary=" + boundary, **(headers or {})}, b"".join(parts)


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1])
