#!/usr/bin/env python3
"""Times whole commands over a fixed corpus, and checks what they gave.

    commands.py PROGRAM [--documents N | --folder DIR] [--rounds N] [--bare BARE_INSERT] [--out FILE.json]
    commands.py --table FILE.json...

Without a folder, a corpus of N invented resolutions is made (make_corpus.py, seed 1) in a temporary folder. One round is: `cat FILES | wc`,
extract, ingest into a new store, the same ingest again, the bare insert of the same rows (tests/bench/bare_insert.cpp, where it is given),
and the first audit, which works out the chains. Questions are put to the store of the last round, at least five times each, after one time
that does not count. What is in memory stays there: caches are warm.

Prints wall time (median, least, most), processor time and peak memory (of the largest process; some 15 MB of this script
are the least that is seen). --out keeps all of it, with day and machine, as JSON; --table prints one Markdown table of growth from such files. Times are only
reported. The exit status is 1 where a result is wrong: an exit status, other output than in the round before, or other counts than those of
the corpus that was made. Large files go where TMPDIR says.
"""
import argparse
import datetime
import hashlib
import json
import os
import pathlib
import platform
import re
import shutil
import sqlite3
import statistics
import subprocess
import sys
import tempfile
import time

HERE = pathlib.Path(__file__).resolve().parent
OPERATIVE = re.compile(rb"^\t\d+\.\t", re.M)
SESSIONS = 40  # resolutions of each family that is made
QUESTION_ROUNDS = 5


class Wrong(Exception):
    """A command gave something else than it must."""


def require(holds, what):
    if not holds:
        raise Wrong(what)


class Starter:
    """A small process that starts the others: peak memory counts from the process that started one, and this script grows with the corpus."""

    def __init__(self):
        asked, ask = os.pipe()
        told, tell = os.pipe()
        if os.fork() == 0:
            os.close(ask)
            os.close(told)
            with os.fdopen(asked) as requests, os.fdopen(tell, "w") as answers:
                for line in requests:
                    print(json.dumps(self.start(*json.loads(line))), file=answers, flush=True)
            os._exit(0)
        os.close(asked)
        os.close(tell)
        self.requests, self.answers = os.fdopen(ask, "w"), os.fdopen(told)

    @staticmethod
    def start(command, out):
        with open(out, "wb") as file, open(f"{out}.err", "wb") as errors:
            actions = [(os.POSIX_SPAWN_DUP2, file.fileno(), 1), (os.POSIX_SPAWN_DUP2, errors.fileno(), 2)]
            began = time.perf_counter()
            pid = os.posix_spawnp(command[0], command, os.environ, file_actions=actions)
            _, status, usage = os.wait4(pid, 0)
            wall = time.perf_counter() - began
        return os.waitstatus_to_exitcode(status), wall, usage.ru_utime + usage.ru_stime, usage.ru_maxrss * 1024

    def run(self, command, out):
        print(json.dumps([command, str(out)]), file=self.requests, flush=True)
        return json.loads(self.answers.readline())


class Run:
    """One process from start to end: its output in a file, its times and its peak memory."""

    def __init__(self, starter, command, out):
        self.status, self.wall, self.cpu, self.memory = starter.run(command, out)
        self.out = pathlib.Path(out)

    def lines(self):
        return self.out.read_text(encoding="utf-8").splitlines()


def checksum(path):
    with open(path, "rb") as file:
        return hashlib.file_digest(file, "sha1").hexdigest()


class Measured:
    """All rounds of one command."""

    def __init__(self, name):
        self.name, self.runs, self.sum, self.count, self.unit = name, [], None, None, ""

    def add(self, run, count=None, unit="", statuses=(0,), same_output=True):
        require(run.status in statuses, f"{self.name}: exit status {run.status}")
        if same_output:
            found = checksum(run.out)
            require(self.sum in (None, found), f"{self.name}: other output than in the round before")
            self.sum = found
        require(not self.runs or self.count == count, f"{self.name}: {count} {unit}, in the round before {self.count}")
        self.count, self.unit = count, unit
        self.runs.append((run.wall, run.cpu, run.memory))

    def median(self):
        return statistics.median(wall for wall, _, _ in self.runs)

    def record(self):
        walls, cpus, memory = zip(*self.runs)
        return {"name": self.name, "median_s": round(self.median(), 4), "min_s": round(min(walls), 4), "max_s": round(max(walls), 4),
                "cpu_s": round(statistics.median(cpus), 4), "peak_mb": round(max(memory) / 1e6, 1), "rounds_s": [round(w, 4) for w in walls],
                "count": self.count, "of": self.unit, "sha1": self.sum}


class Corpus:
    """The text files of a folder and what is known of them without the program."""

    def __init__(self, folder, made):
        self.folder, self.made, self.bytes, self.paragraphs = folder, made, 0, 0
        self.files = sorted(path for path in folder.rglob("*.txt") if path.is_file())
        require(self.files, f"{folder} has no text files")
        title = re.search(r"^\d+/\d+\.\t(.*)$", self.files[-1].read_text(encoding="utf-8"), re.M) if made else None
        words = [word for word in title.group(1).lower().split() if word != "protection"] if title else ["lighthouse"]
        self.rare, self.rare_lines = max(words, key=len), 0  # in a made corpus hardly any other family has it
        sought = re.compile(rb"^(?:\d+/\d+\.)?\t.*\b" + self.rare.encode() + rb"\b", re.M | re.I)  # titles and paragraphs of files that are made
        for path in self.files:
            text = path.read_bytes()
            self.bytes += len(text)
            if made:
                self.paragraphs += len(OPERATIVE.findall(text))
                self.rare_lines += len(sought.findall(text))

    def list_files(self, to):
        to.write_bytes(b"\0".join(os.fsencode(path) for path in self.files) + b"\0")
        return to


class Benchmark:
    def __init__(self, options, starter, corpus, scratch):
        self.options, self.starter, self.corpus, self.scratch = options, starter, corpus, scratch
        self.program = str(options.program.resolve())
        self.store = scratch / "store.db"
        self.day = "2026-01-15"  # in the last session of a made corpus
        self.texts = ["--include", "*.txt", str(corpus.folder)]
        self.measured, self.ratios, self.bare_seconds = {}, {}, []
        self.list = corpus.list_files(scratch / "files")

    def of(self, name):
        return self.measured.setdefault(name, Measured(name))

    def mandates(self, *arguments):
        command = [self.program, "--config", "", "--quiet", "--db", str(self.store), "--as-of", self.day, *arguments]
        return self.run(command)

    def run(self, command):
        return Run(self.starter, command, self.scratch / "out")

    def round(self):
        walls = {}
        command = 'xargs -0 cat <"$1" | LC_ALL=C.UTF-8 wc -lwc'
        read = self.run(["sh", "-c", command, "sh", str(self.list)])
        require(int(read.lines()[0].split()[2]) == self.corpus.bytes, "cat | wc: other bytes than in the files")
        self.of("cat | wc").add(read, self.corpus.bytes, "bytes")
        walls["read"] = read.wall

        statuses = (0,) if self.corpus.made else (0, 1)
        run = self.mandates("extract", "--format", "jsonl", *self.texts)
        records = self.check_records(run.out)
        self.of("extract").add(run, records, "records", statuses)
        walls["extract"] = run.wall
        run.out.unlink()

        self.drop_store()
        run = self.mandates("ingest", "--format", "jsonl", *self.texts)
        counts = json.loads(run.lines()[0])
        self.check_ingest(counts, records)
        self.of("ingest").add(run, counts["clauses"], "clauses", statuses)
        walls["ingest"] = run.wall
        run = self.mandates("ingest", "--format", "jsonl", *self.texts)
        counts = json.loads(run.lines()[0])
        require(counts["new"] == counts["changed"] == 0, f"ingest again: files were read again: {counts}")
        self.of("ingest again").add(run, counts["unchanged"], "files", statuses)
        walls["again"] = run.wall
        if self.options.bare:
            walls["bare"] = self.bare()

        run = self.mandates("audit", "--limit", "20", "--format", "jsonl")
        self.of("audit, first").add(run, len(run.lines()), "chains")
        self.add_document()
        run = self.mandates("audit", "--limit", "20", "--format", "jsonl")
        self.of("audit, one more").add(run, len(run.lines()), "chains")
        for name, value in {"extract / (cat | wc)": walls["extract"] / walls["read"], "ingest again / ingest": walls["again"] / walls["ingest"],
                            "ingest / (extract + 1.5 bare)":
                                walls["ingest"] / (walls["extract"] + 1.5 * walls["bare"]) if "bare" in walls else None}.items():
            if value is not None:
                self.ratios.setdefault(name, []).append(round(value, 3))

    def add_document(self):
        """One resolution more, of a family of its own, that asks nothing of the Secretary-General."""
        file = self.scratch / "A_RES_80_99999.txt"
        file.write_text("Resolution adopted by the General Assembly on 19 December 2025\n80/99999.\tCare of lamps\n\tThe General Assembly,\n"
                        "\t1.\tUrges States to keep their lamps clean.\n", encoding="utf-8")
        counts = json.loads(self.mandates("ingest", "--format", "jsonl", str(file)).lines()[0])
        require(counts["new"] == counts["clauses"] == 1, f"ingest of one more document: {counts}")

    def bare(self):
        fresh = self.scratch / "fresh.db"
        run = self.run([str(self.options.bare.resolve()), str(self.store), str(fresh)])
        require(run.status == 0, f"bare insert: {pathlib.Path(f'{run.out}.err').read_text()}")
        fresh.unlink()
        self.bare_seconds.append(json.loads(run.lines()[0])["seconds"])
        return self.bare_seconds[-1]

    def check_records(self, out):
        records = paragraphs = 0
        with open(out, "rb") as file:
            for line in file:
                records += 1
                paragraphs += b'"clause":1,' in line
        require(records > 0, "extract: no records")
        if self.corpus.made:
            require(paragraphs == self.corpus.paragraphs, f"extract: clauses in {paragraphs} paragraphs of {self.corpus.paragraphs}")
        return records

    def check_ingest(self, counts, records):
        files = len(self.corpus.files)
        require(counts["files"] == files, f"ingest: {counts['files']} files of {files}")
        if self.corpus.made:
            wanted = {"new": files, "refused": 0, "documents": files, "operative_paragraphs": self.corpus.paragraphs, "clauses": records,
                      "reports_with_due": files}
            for name, value in wanted.items():
                require(counts[name] == value, f"ingest: {counts[name]} {name} instead of {value}")

    def drop_store(self):
        for end in ("", "-wal", "-shm", "-lock"):
            pathlib.Path(f"{self.store}{end}").unlink(missing_ok=True)

    def questions(self):
        first = json.loads(self.mandates("open", "--limit", "1", "--format", "jsonl").lines()[0])["id"]
        families = -(-len(self.corpus.files) // SESSIONS)
        whole = self.corpus.made and len(self.corpus.files) % SESSIONS == 0  # every family has its last resolution
        asked = [("open --limit 20", ["open", "--limit", "20"], 20 if whole and families >= 20 else None),
                 ("open", ["open"], None),
                 ("open, table", ["open", "--format", "table"], None),
                 ("open, reports", ["open", "--deliverable", "report"], families if whole else None),
                 ("calendar", ["calendar"], families if whole else None),
                 ("audit --limit 20", ["audit", "--limit", "20"], 20 if whole else None),
                 (f"search, rare ({self.corpus.rare})", ["search", self.corpus.rare, "--limit", "0"],
                  self.corpus.rare_lines if self.corpus.made else None),
                 ("search, common (report)", ["search", "report", "--limit", "20"], 20),
                 ("show", ["show", first], 1)]
        for name, arguments, wanted in asked:
            for time_ in range(-1, max(QUESTION_ROUNDS, self.options.rounds)):
                run = self.mandates(*arguments, *([] if "--format" in arguments else ["--format", "jsonl"]))
                found = len(run.lines())
                require(wanted in (None, found), f"{name}: {found} rows instead of {wanted}")
                if time_ >= 0:
                    self.of(name.split(" (")[0]).add(run, found, "rows")

    def rows(self):
        with sqlite3.connect(f"file:{self.store}?mode=ro", uri=True) as database:
            names = [row[0] for row in database.execute("SELECT name FROM pragma_table_list WHERE type = 'table' AND schema = 'main'")]
            return sum(database.execute(f'SELECT count(*) FROM "{name}"').fetchone()[0] for name in names if name != "sqlite_schema")


def machine():
    cpu = re.search(r"model name\s*:\s*(.*)", pathlib.Path("/proc/cpuinfo").read_text())
    memory = re.search(r"MemTotal:\s*(\d+)", pathlib.Path("/proc/meminfo").read_text())
    return {"processor": cpu.group(1) if cpu else platform.machine(), "cores": len(os.sched_getaffinity(0)),
            "memory_mb": int(memory.group(1)) // 1024 if memory else None,
            "system": platform.freedesktop_os_release().get("PRETTY_NAME", platform.system()), "load_before": round(os.getloadavg()[0], 2)}


def measure(options, scratch):
    about, starter = machine(), Starter()
    if options.folder:
        folder, made = options.folder.resolve(), False
    else:
        folder, made = scratch / "corpus", True
        subprocess.run([sys.executable, "-B", str(HERE / "make_corpus.py"), str(folder), "--documents", str(options.documents), "--sessions",
                        str(SESSIONS)], check=True)
    corpus = Corpus(folder, made)
    benchmark = Benchmark(options, starter, corpus, scratch)
    for _ in range(options.rounds):
        benchmark.round()
    benchmark.questions()
    if benchmark.bare_seconds:
        benchmark.ratios["bare insert, s"] = benchmark.bare_seconds
    version = subprocess.run([benchmark.program, "--version"], check=True, capture_output=True, text=True).stdout.split("\n")
    return {"date": datetime.date.today().isoformat(), "program": [line for line in version if line], "machine": about,
            "corpus": {"made": made, "files": len(corpus.files), "bytes": corpus.bytes}, "rounds": options.rounds,
            "store": {"bytes": benchmark.store.stat().st_size, "rows": benchmark.rows()},
            "commands": [measured.record() for measured in benchmark.measured.values()],
            "ratios": {name: {"median": round(statistics.median(values), 3), "rounds": values} for name, values in benchmark.ratios.items()}}


def show(result):
    about = result["machine"]
    print(f"{result['date']}, {about['processor']}, {about['cores']} cores, {about['memory_mb']} MB, {about['system']}; {result['program'][0]}")
    print(f"{result['corpus']['files']} files, {result['corpus']['bytes'] / 1e6:.1f} MB; store {result['store']['bytes'] / 1e6:.1f} MB, "
          f"{result['store']['rows']} rows; {result['rounds']} rounds\n")
    print(f"{'':24}{'median s':>10}{'least':>10}{'most':>10}{'processor':>11}{'peak MB':>9}  result")
    for row in result["commands"]:
        print(f"{row['name']:24}{row['median_s']:10.3f}{row['min_s']:10.3f}{row['max_s']:10.3f}{row['cpu_s']:11.3f}{row['peak_mb']:9.1f}  "
              f"{row['count']} {row['of']}")
    print()
    for name, ratio in result["ratios"].items():
        print(f"{name:32}{ratio['median']:8.3f}   {' '.join(str(value) for value in ratio['rounds'])}")


def seconds(value):
    return f"{value * 1000:.0f} ms" if value < 1 else f"{value:.1f} s" if value < 100 else f"{value:.0f} s"


def table(files):
    results = sorted((json.loads(pathlib.Path(file).read_text()) for file in files), key=lambda result: result["corpus"]["files"])
    of = [{row["name"]: row for row in result["commands"]} for result in results]
    lines = [("documents", [f"{r['corpus']['files']:,}" for r in results]),
             ("text", [f"{r['corpus']['bytes'] / 1e6:,.0f} MB" for r in results]),
             ("clauses", [f"{c['ingest']['count']:,}" for c in of]),
             ("rows, with chains", [f"{r['store']['rows']:,}" for r in results]),
             ("store", [f"{r['store']['bytes'] / 1e6:,.0f} MB" for r in results])]
    for name in ("cat \\| wc", "extract", "ingest", "ingest again", "audit, first", "audit, one more"):
        lines.append((name, [seconds(c[name.replace("\\", "")]["median_s"]) for c in of]))
    for name in ("extract", "ingest", "audit, first"):
        lines.append((f"{name}, a document",
                      [f"{c[name]['median_s'] * 1e6 / r['corpus']['files']:,.0f} µs" for c, r in zip(of, results)]))
        lines.append((f"{name}, peak memory", [f"{c[name]['peak_mb']:.0f} MB" for c in of]))
    for name in ("extract / (cat | wc)", "ingest / (extract + 1.5 bare)", "ingest again / ingest"):
        lines.append((name.replace("|", "\\|"), [f"{r['ratios'][name]['median']:.2f}" if name in r["ratios"] else "–" for r in results]))
    for name in ("open --limit 20", "open", "open, table", "open, reports", "calendar", "audit --limit 20", "search, rare", "search, common", "show"):
        lines.append((name, [seconds(c[name]["median_s"]) if name in c else "–" for c in of]))
    peaks = [max(c[name]["peak_mb"] for name in c if name.split(",")[0].split()[0] in ("open", "calendar", "search", "show")
                 or name == "audit --limit 20") for c in of]
    lines.append(("questions, peak memory", [f"{peak:.0f} MB" for peak in peaks]))
    for number, (name, cells) in enumerate(lines):
        print(f"| {name} | " + " | ".join(cells) + " |")
        if number == 0:
            print("| --- |" + " --: |" * len(cells))


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("program", type=pathlib.Path, nargs="?")
    parser.add_argument("--documents", type=int, default=1000)
    parser.add_argument("--folder", type=pathlib.Path)
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--bare", type=pathlib.Path)
    parser.add_argument("--out", type=pathlib.Path)
    parser.add_argument("--table", nargs="+", metavar="FILE")
    options = parser.parse_args()
    if options.table:
        return table(options.table)
    if not options.program:
        parser.error("PROGRAM is missing")
    scratch = pathlib.Path(tempfile.mkdtemp(prefix="mandates-bench-"))
    try:
        result = measure(options, scratch)
    except Wrong as wrong:
        sys.exit(f"wrong result: {wrong}")
    finally:
        shutil.rmtree(scratch)
    show(result)
    if options.out:
        options.out.parent.mkdir(parents=True, exist_ok=True)
        options.out.write_text(json.dumps(result, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")
    return None


if __name__ == "__main__":
    main()
