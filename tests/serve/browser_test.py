#!/usr/bin/env python3
"""Every page in a real browser: 360 and 1,440 pixels, light and dark, with and without script, by keyboard, against WCAG 2.1 AA as far as a program can
check it; and the five questions of docs/serve.md in at most three clicks.

  browser_test.py PROGRAM SOURCE [--pictures FOLDER] [--store FILE]
"""
import argparse
import json
import os
import pathlib
import shutil
import sys
import tempfile

from chromium import Chromium, browser_path
from server import AS_OF, Server, quote, samples_of

DAY = "as-of=" + AS_OF
PAGES = {"start": f"/?{DAY}", "open": f"/open?{DAY}", "calendar": f"/calendar?{DAY}", "audit": f"/audit?{DAY}", "candidates": f"/candidates?{DAY}", "load": f"/load?{DAY}", "provisions": f"/provisions?{DAY}", "dropped": f"/dropped?{DAY}",
         "changes": f"/changes?since=2025-12-01&{DAY}", "changes-form": "/changes", "documents": f"/documents?{DAY}", "document": f"/document?symbol=A/RES/80/410&{DAY}",
         "obligation": f"/obligation?id={quote('A/RES/78/405#8.1')}&{DAY}", "chain": None, "search": f"/search?words=keepers&{DAY}", "alike": f"/alike?text=lighthouse%20keepers&{DAY}",
         "review": f"/review?{DAY}", "entries": "/entries", "actors": f"/actors?{DAY}", "counts": f"/counts?{DAY}", "diff": f"/diff?before=76/401&after=78/405&{DAY}",
         "diff-form": "/diff", "rules": "/rules?kind=verb", "rule": "/rule?id=verb.request", "check": "/check", "missing": "/nothing", "wrong": "/open?actr=x"}

# What is wrong with a page, as a list of lines.
ACCESSIBILITY = r"""(() => {
  const wrong = [];
  const visible = (e) => e.checkVisibility ? e.checkVisibility() : e.offsetParent !== null;
  if (document.documentElement.lang !== 'en') wrong.push('no lang');
  if (!document.title.trim()) wrong.push('no title');
  for (const [selector, name] of [['main', 'main'], ['header', 'banner'], ['footer.bottom', 'footer'], ['nav[aria-label]', 'nav']])
    if (document.querySelectorAll(selector).length < 1) wrong.push('no ' + name);
  if (document.querySelectorAll('main').length !== 1) wrong.push('not one main');
  if (document.querySelectorAll('h1').length !== 1) wrong.push('not one h1');
  let level = 0;
  for (const heading of document.querySelectorAll('h1,h2,h3,h4,h5,h6')) {
    const own = Number(heading.tagName[1]);
    if (own > level + 1) wrong.push('heading order: ' + heading.tagName + ' ' + heading.textContent.slice(0, 40));
    level = own;
  }
  const ids = new Set();
  for (const e of document.querySelectorAll('[id]')) { if (ids.has(e.id)) wrong.push('id twice: ' + e.id); ids.add(e.id); }
  for (const e of document.querySelectorAll('input:not([type=hidden]),select,textarea'))
    if (!(e.labels && e.labels.length && e.labels[0].textContent.trim()) && !e.getAttribute('aria-label')) wrong.push('no label: ' + e.name);
  for (const e of document.querySelectorAll('a[href],button,summary'))
    if (!e.textContent.trim() && !e.getAttribute('aria-label')) wrong.push('no name: ' + e.outerHTML.slice(0, 80));
  for (const e of document.querySelectorAll('img')) if (!e.hasAttribute('alt')) wrong.push('no alt');
  for (const e of document.querySelectorAll('[aria-labelledby],[aria-controls]'))
    for (const id of (e.getAttribute('aria-labelledby') || e.getAttribute('aria-controls')).split(' ')) if (!document.getElementById(id)) wrong.push('refers to nothing: ' + id);
  for (const e of document.querySelectorAll('th')) if (!e.scope) wrong.push('th without scope');
  for (const e of document.querySelectorAll('nav, section, form')) if (!e.getAttribute('aria-label') && !e.getAttribute('aria-labelledby') && e.tagName !== 'SECTION' && e.getAttribute('role') !== 'search') wrong.push('landmark without name: ' + e.outerHTML.slice(0, 60));
  const parse = (c) => { const m = c.match(/[\d.]+/g).map(Number); return m.length < 4 ? [...m, 1] : m; };
  const light = (c) => { const f = (v) => { v /= 255; return v <= 0.03928 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4; }; return 0.2126 * f(c[0]) + 0.7152 * f(c[1]) + 0.0722 * f(c[2]); };
  const ground = (e) => { for (; e; e = e.parentElement) { const c = parse(getComputedStyle(e).backgroundColor); if (c[3] === 1) return c; } return [255, 255, 255, 1]; };
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const seen = new Set();
  for (let n = walker.nextNode(); n; n = walker.nextNode()) {
    const e = n.parentElement;
    if (!n.textContent.trim() || !visible(e) || ['SCRIPT', 'STYLE'].includes(e.tagName)) continue;
    const a = light(parse(getComputedStyle(e).color)), b = light(ground(e));
    const contrast = (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    const key = e.tagName + '.' + e.className;
    if (contrast < 4.5 && !seen.has(key)) { seen.add(key); wrong.push('contrast ' + contrast.toFixed(2) + ': ' + key + ' ' + n.textContent.trim().slice(0, 40)); }
  }
  const root = document.scrollingElement;
  if (root.scrollWidth > innerWidth) {
    const widest = Array.from(document.querySelectorAll('main *')).filter((e) => e.getBoundingClientRect().right > innerWidth + 1).slice(0, 3).map((e) => e.tagName + '.' + e.className);
    wrong.push('wider than the window: ' + root.scrollWidth + ' ' + widest.join(' '));
  }
  return wrong;
})()"""

# What has the focus: its place in the document, and whether that can be seen.
FOCUS = r"""(() => {
  const e = document.activeElement;
  if (!e || e === document.body) return null;
  const style = getComputedStyle(e), box = e.getBoundingClientRect();
  const all = Array.from(document.querySelectorAll('*'));
  return { place: all.indexOf(e), seen: style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2 && box.width > 0 && box.right > 0, what: e.outerHTML.slice(0, 80) };
})()"""


class Checks:
    def __init__(self, browser, server, pictures):
        self.browser, self.server, self.pictures, self.failures = browser, server, pictures, 0

    def fail(self, *words):
        print("FAILED:", *words)
        self.failures += 1

    def pages(self, pages):
        origin = self.server.address
        for name, target in pages.items():
            for width in (360, 1440):
                for dark in (False, True):
                    for script in (True, False):
                        what = f"{name} {width} {'dark' if dark else 'light'} {'with' if script else 'without'} script"
                        self.browser.show(origin.rstrip("/") + target, width=width, dark=dark, script=script)
                        expected = 1 if name in ("missing", "wrong") else 0  # the browser logs the status itself
                        problems = self.browser.problems()
                        if len(problems) > expected:
                            self.fail(what, problems)
                        if foreign := [url for url in self.browser.requests() if not url.startswith((origin, "data:"))]:
                            self.fail(what, "asks", foreign)
                        for line in self.browser.evaluate(ACCESSIBILITY):
                            self.fail(what, line)
                        if self.pictures and script:
                            self.browser.picture(os.path.join(self.pictures, f"{name}-{width}-{'dark' if dark else 'light'}.png"))

    def keyboard(self, pages):
        for name, target in pages.items():
            self.browser.show(self.server.address.rstrip("/") + target)
            places = []
            for _ in range(60):
                self.browser.key("Tab", 9)
                focus = self.browser.evaluate(FOCUS)
                if focus is None or (places and focus["place"] < places[-1]):
                    break
                if not focus["seen"]:
                    self.fail(name, "the focus is not seen:", focus["what"])
                if not places and "skip" not in focus["what"]:
                    self.fail(name, "the first stop is", focus["what"])
                places.append(focus["place"])
            if len(places) < 15 or places != sorted(places):
                self.fail(name, "order of the focus", places)
        self.browser.show(self.server.address + "open")
        self.browser.key("/", 191)
        self.browser.call("Input.dispatchKeyEvent", type="keyDown", key="/", text="/")
        if self.browser.evaluate("document.activeElement.id") != "quick-words":
            self.fail("the key / does not go to the search")

    def expect(self, question, *words):
        text = self.browser.evaluate("document.querySelector('main').innerText")
        for word in words:
            if word not in text:
                self.fail(question, "is not answered:", word, "not in", text[:400])

    def questions(self):
        link = lambda text, within="body": f"Array.from(document.querySelectorAll('{within} a')).find((a) => a.textContent.trim() === {json.dumps(text)})"
        start = self.server.address + "?" + DAY
        browser = self.browser
        browser.show(start)  # what is due for my committee next month?
        browser.click(link("Calendar", "nav"))
        browser.evaluate("document.getElementById('f-from').value = '2026-09-01'; document.getElementById('f-to').value = '2026-09-30'; document.getElementById('f-body').value = 'GA'")
        browser.click("document.querySelector('.filters button')")
        self.expect("What is due?", "report on good practice", "A/RES/79/411")
        if "from=2026-09-01&to=2026-09-30&body=GA" not in browser.evaluate("location.search"):
            self.fail("the filter is not in the address", browser.evaluate("location.search"))
        browser.show(start)  # is paragraph 12 still open?
        browser.click(link("Documents", "nav"))
        browser.click(link("A/RES/80/410"))
        if "open" not in browser.evaluate("document.querySelector('#p12 .clauses .status').textContent"):
            self.fail("paragraph 12 has no status")
        browser.click("document.querySelector('#p12 a.clause')")
        self.expect("Is it still open?", "open on 2026-01-15")
        self.expect("Where does it say so?", "actor.secretary-general", "at its eighty-second session")
        browser.show(start)  # what changed since Monday?
        browser.click(link("in a month"))
        self.expect("What changed?", "Newly asked", "A/RES/80/410")
        browser.show(self.server.address.rstrip("/") + PAGES["obligation"])  # who else is asked this?
        browser.click(link("Who else is asked this?"))
        self.expect("Who else?", "row")


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("program")
    parser.add_argument("source")
    parser.add_argument("--pictures")
    parser.add_argument("--store", help="instead of one of the samples; pages of the samples are then left out")
    options = parser.parse_args()
    if not browser_path():
        print("no Chromium here")
        return 77
    # The samples lie in a folder of a long name without a place to break, so that the width of a page does not depend on where the project stands.
    with tempfile.TemporaryDirectory(suffix="-" + "long" * 20) as folder:
        samples = None if options.store else pathlib.Path(shutil.copytree(samples_of(options.source), os.path.join(folder, "samples")))
        return check(options, samples)


def check(options, samples):
    with Server(options.program, samples, store=options.store, options=("--write",)) as server, Chromium() as browser:
        if not options.store:
            server.run("note", "A/RES/78/405#8.1", "with the editors")
        pages = dict(PAGES)
        chains = json.loads(server.ask(f"/audit.json?{DAY}")[2])
        pages["chain"] = f"/chain?chain={quote(chains[0]['id'])}&{DAY}"
        if options.store:
            newest = json.loads(server.ask(f"/open.json?limit=1&{DAY}")[2])[0]
            pages.update(document=f"/document?symbol={quote(newest['symbol'])}&{DAY}", obligation=f"/obligation?id={quote(newest['id'])}&{DAY}")
            pages.pop("diff")
        checks = Checks(browser, server, options.pictures)
        checks.pages(pages)
        checks.keyboard({name: pages[name] for name in ("start", "open", "document", "obligation", "check")})
        if not options.store:
            checks.questions()
        print(len(pages), "pages,", checks.failures, "failures")
        return 1 if checks.failures else 0


if __name__ == "__main__":
    sys.exit(main())
