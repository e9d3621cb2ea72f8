#!/usr/bin/env python3
"""Kills the program (SIGKILL) at random instants while it reads files, enters what people say, works out chains, migrates, imports, restores,
and looks at what is left: the file is sound, every document is whole, every acknowledged entry is there, and the same command, run again,
ends with the same dump as if nothing had happened.

    kill_test.py PROGRAM MIGRATE [--kills N] [--documents N] [--seed N] [--only KIND] [--keep DIR] [--corpus DIR]

PROGRAM is mandates, MIGRATE is migrate_invented. With --corpus the documents are real ones of that folder; status 77 where it has none. The instants are drawn from the seed: over the whole of a run, or from the first byte of
the write-ahead log on. Ends with 0 and a table of figures, or with 1 and the folder of the first case that failed."""
import argparse
import collections
import json
import os
import pathlib
import random
import shutil
import sqlite3
import subprocess
import sys
import tempfile
import time

import resolutions
from checks import Failed, Program, require


def copy_folder(source, target):
    """A copy that shares the bytes of its files."""
    shutil.copytree(source, target, copy_function=os.link)


def blocks_of(dump):
    """The lines of a dump by document, and those of entries."""
    documents, entries, lines = {}, [], None
    for line in dump.splitlines():
        kind = line.split(" ", 1)[0]
        if kind == "document":
            lines = documents.setdefault(line.split(" position=")[0], [])
        if kind == "entry":
            entries.append(line)
        elif lines is not None:
            lines.append(line)
    return documents, entries


class Harness:
    def __init__(self, options):
        program = Program(options.program)
        self.program, self.run, self.migrate = program.path, program.run, os.path.realpath(options.migrate)
        self.random = random.Random(options.seed)
        self.root = pathlib.Path(options.keep or tempfile.mkdtemp(prefix="mandates-kill-"))
        self.root.mkdir(parents=True, exist_ok=True)
        self.killed = collections.Counter()
        self.in_time = collections.Counter()    # the run had ended before the kill came
        self.with_log = collections.Counter()   # a write-ahead log was left behind: the kill came while something was being written
        self.checks = collections.Counter()
        self.durations = collections.defaultdict(lambda: 0.05)
        self.round = 0
        self.notes = 0
        self.prepare(options)

    # ---- runs

    def kill_at_random(self, kind, command, cwd, store, by_log=True):
        """Starts a command and kills it at a random instant. Returns its output and whether it had ended by itself."""
        log = store.with_name(store.name + "-wal")
        talk = cwd / "talk"  # a file, not a pipe: nobody reads it before the end
        with open(talk, "w", encoding="utf-8") as out:
            process = subprocess.Popen(command, cwd=cwd, stdout=out, stderr=subprocess.STDOUT)
        begin = time.monotonic()
        if by_log and self.random.random() < 0.5:  # from the first byte that it writes
            size = log.stat().st_size if log.exists() else 0
            while process.poll() is None and not (log.exists() and log.stat().st_size > size):
                time.sleep(0.0002)
            time.sleep(self.random.random() ** 2 * self.durations[kind])
        else:
            time.sleep(self.random.random() * 1.1 * self.durations[kind])
        process.kill()
        process.wait()
        out = talk.read_text(encoding="utf-8")
        ended = process.returncode != -9
        if ended:
            require(process.returncode == 0, f"{command} ended with {process.returncode}: {out}")
            self.in_time[kind] += 1
            self.durations[kind] = 0.8 * self.durations[kind] + 0.2 * (time.monotonic() - begin)
        else:
            self.killed[kind] += 1
            self.with_log[kind] += log.exists() and log.stat().st_size > 0
        return out, ended

    def timed(self, kind, command, cwd):
        begin = time.monotonic()
        subprocess.run(command, cwd=cwd, check=True, stdout=subprocess.DEVNULL)
        self.durations[kind] = time.monotonic() - begin

    # ---- what an undisturbed run gives

    def prepare(self, options):
        count, seed = options.documents, options.seed
        for revision in (0, 1):
            texts = self.root / f"texts-{revision + 1}"
            if not options.corpus:
                resolutions.write(texts, count, seed, revision)
            elif resolutions.copy_real(options.corpus, texts, count, seed, revision) < count:
                print(f"skipped: no corpus in {options.corpus}")
                sys.exit(77)
        base = self.root / "base"
        base.mkdir()
        copy_folder(self.root / "texts-1", base / "texts")
        self.timed("ingest", [self.program, "ingest", "--quiet", "texts"], base)
        self.dump_1 = self.run("db", "dump", cwd=base)
        self.clauses = [json.loads(line)["id"] for line in
                        self.run("extract", "--format", "jsonl", "texts", cwd=base).splitlines()]
        for number, clause in enumerate(self.clauses[:60]):
            kind = ("close", "note", "reopen")[number % 3]
            self.run(kind, clause, *(["an early note"] if kind == "note" else []), "--who", "somebody", cwd=base)
        self.log = self.run("export", cwd=base)
        self.dump_with_entries = self.run("db", "dump", cwd=base)
        shutil.copy(base / "mandates.db", self.root / "with-entries.db")

        other = self.root / "other"
        other.mkdir()
        copy_folder(self.root / "texts-2", other / "texts")
        shutil.copy(self.root / "with-entries.db", other / "mandates.db")
        self.timed("re-ingest", [self.program, "ingest", "--quiet", "texts"], other)
        self.dump_2 = self.run("db", "dump", cwd=other)
        self.timed("chains", [self.program, "audit", "--format", "jsonl"], base)
        self.audit = self.run("audit", "--format", "jsonl", cwd=base)
        require(self.audit.count("\n") > 3, "the generated documents give no chains")
        shutil.copy(self.root / "with-entries.db", other / "migrated.db")
        self.timed("migration", [self.migrate, "migrated.db"], other)
        self.migrated = self.contents(other / "migrated.db")
        scratch = self.root / "scratch"
        scratch.mkdir()
        for name in ("mandates.db", "backup.db"):
            shutil.copy(self.root / "with-entries.db", scratch / name)
        (scratch / "more.jsonl").write_text(self.more_lines())
        self.timed("entry", [self.program, "note", "--quiet", self.clauses[0], "a note"], scratch)
        self.timed("import", [self.program, "import", "--quiet", "more.jsonl"], scratch)
        self.timed("restore", [self.program, "db", "restore", "--quiet", "backup.db"], scratch)
        self.documents_1, _ = blocks_of(self.dump_1)
        self.documents_2, _ = blocks_of(self.dump_2)

    def more_lines(self):
        """Many entries to import."""
        lines = [json.loads(line) for line in self.log.splitlines()] * 10
        return "".join(json.dumps(dict(line, kind="note", note=f"imported {n}", id="")) + "\n" for n, line in enumerate(lines))

    @staticmethod
    def contents(path):
        """Everything in a store, by SQLite alone."""
        database = sqlite3.connect(path)
        tables = [row[0] for row in database.execute(
            "SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name")]
        rows = {table: sorted(map(repr, database.execute(f'SELECT * FROM "{table}"'))) for table in tables}
        database.close()
        return rows

    # ---- what has to hold after every kill

    def look(self, folder, store="mandates.db", program_too=True):
        """Checks a copy of what the kill left with SQLite alone, then lets the program open and check the store itself."""
        copy = folder / "look.db"
        for end in ("", "-wal"):
            if (folder / (store + end)).exists():
                shutil.copy(folder / (store + end), folder / ("look.db" + end))
        database = sqlite3.connect(copy)
        require(database.execute("PRAGMA integrity_check").fetchall() == [("ok",)], "integrity check of SQLite fails")
        require(database.execute("PRAGMA foreign_key_check").fetchall() == [], "a reference is broken")
        version = database.execute("PRAGMA user_version").fetchone()[0]
        if version:
            recorded = database.execute("SELECT count(*), max(version) FROM migration").fetchone()
            require(recorded == (version, version), f"schema {version}, but migrations {recorded}")
        database.close()
        for left in folder.glob("look.db*"):
            left.unlink()
        self.checks["integrity and references"] += 1
        if program_too and version:
            self.run("db", "check", "--quiet", "--db", store, cwd=folder)
        return version

    def only_whole_documents(self, folder, *wholes):
        documents, entries = blocks_of(self.run("db", "dump", cwd=folder))
        for key, lines in documents.items():
            require(any(lines == whole.get(key) for whole in wholes), f"half a document: {key}")
            self.checks["documents whole"] += 1
        return entries

    def same_dump(self, folder, wanted):
        require(self.run("db", "dump", cwd=folder) == wanted, "the run again does not end with the same dump")
        self.checks["same dump after the run again"] += 1

    # ---- rounds

    def folder(self, texts=None, store=None):
        self.round += 1
        folder = self.root / f"round-{self.round}"
        folder.mkdir()
        if texts:
            copy_folder(self.root / texts, folder / "texts")
        if store:
            shutil.copy(self.root / store, folder / "mandates.db")
        return folder

    def ingest(self):
        folder = self.folder("texts-1")
        command = [self.program, "ingest", "--quiet", "--threads", str(self.random.randint(1, 3)), "texts"]
        for _ in range(3):
            self.kill_at_random("ingest", command, folder, folder / "mandates.db")
            if not (folder / "mandates.db").exists():
                continue
            if self.look(folder):
                self.only_whole_documents(folder, self.documents_1)
        self.run("ingest", "--quiet", "texts", cwd=folder)
        self.same_dump(folder, self.dump_1)
        return folder

    def re_ingest(self):
        folder = self.folder("texts-2", "with-entries.db")
        for _ in range(3):
            self.kill_at_random("re-ingest", [self.program, "ingest", "--quiet", "texts"], folder, folder / "mandates.db")
            self.look(folder)
            entries = self.only_whole_documents(folder, self.documents_1, self.documents_2)
            require(len(entries) == self.log.count("\n"), "an entry is gone")
        self.run("ingest", "--quiet", "texts", cwd=folder)
        self.same_dump(folder, self.dump_2)
        return folder

    def note(self, folder, kill):
        """Enters something; returns its words where the program said that it is done."""
        self.notes += 1
        words = f"note {self.notes} of this test"
        clause = self.random.choice(self.clauses)
        kind = self.random.choice(("close", "reopen", "note"))
        command = [self.program, kind, clause, *([words] if kind == "note" else ["--note", words])]
        if kill:
            out, ended = self.kill_at_random("entry", command, folder, folder / "mandates.db")
        else:
            out, ended = self.run(*command[1:], cwd=folder), True
        said = any(line.endswith(" " + clause) and line.split()[0] in ("closed", "reopened", "note") for line in out.splitlines())
        return words if ended or said else None

    def entries_there(self, folder, acknowledged, before):
        log = [json.loads(line) for line in self.run("export", cwd=folder).splitlines()]
        words = collections.Counter(entry["note"] for entry in log)
        for note in acknowledged:
            require(words[note] == 1, f"acknowledged, but there {words[note]} times: {note}")
            self.checks["acknowledged entries there"] += 1
        require(len(log) >= before + len(acknowledged), "an entry of before is gone")

    def entry(self):
        folder = self.folder(store="with-entries.db")
        before = self.log.count("\n")
        acknowledged = []
        for step in range(8):
            words = self.note(folder, kill=step % 2 == 1)
            if words:
                acknowledged.append(words)
        self.look(folder)
        self.entries_there(folder, acknowledged, before)
        documents, _ = blocks_of(self.run("db", "dump", cwd=folder))
        require(documents == blocks_of(self.dump_1)[0], "an entry changed a document")
        return folder

    def chains(self):
        folder = self.folder(store="with-entries.db")
        for _ in range(3):
            self.kill_at_random("chains", [self.program, "audit", "--format", "jsonl"], folder, folder / "mandates.db")
            self.look(folder)
        require(self.run("audit", "--format", "jsonl", cwd=folder) == self.audit, "other chains than undisturbed")
        self.checks["same chains after the run again"] += 1
        self.same_dump(folder, self.dump_with_entries)
        return folder

    def migration(self):
        folder = self.folder(store="with-entries.db")
        for _ in range(2):
            self.kill_at_random("migration", [self.migrate, "mandates.db"], folder, folder / "mandates.db")
            self.look(folder, program_too=False)  # to the program it is a newer store
        subprocess.run([self.migrate, "mandates.db"], cwd=folder, check=True)
        require(self.contents(folder / "mandates.db") == self.migrated, "the migration again does not end with the same rows")
        self.checks["same rows after the migration again"] += 1
        return folder

    def import_(self):
        folder = self.folder(store="with-entries.db")
        before, more = self.log.count("\n"), self.more_lines().count("\n")
        (folder / "more.jsonl").write_text(self.more_lines())
        for _ in range(2):
            self.kill_at_random("import", [self.program, "import", "--quiet", "more.jsonl"], folder, folder / "mandates.db")
            self.look(folder)
            there = self.run("export", cwd=folder).count("\n")
            require(there in (before, before + more), f"half an import: {there}")
            self.checks["imports all or nothing"] += 1
        self.run("import", "--quiet", "more.jsonl", cwd=folder)
        require(self.run("export", cwd=folder).count("\n") == before + more, "not everything was imported")
        return folder

    def kill_at_exchange(self, folder):
        """Kills a restore as soon as the name under which the old store is kept is seen: beside it the names are being exchanged."""
        kept = os.fspath(folder / "mandates.db.before-restore")
        restore = subprocess.Popen([self.program, "db", "restore", "--quiet", "backup.db"], cwd=folder)
        while restore.poll() is None and not os.path.lexists(kept):
            pass
        restore.kill()
        restore.wait()
        killed = restore.returncode == -9
        self.killed["restore"] += killed
        self.in_time["restore"] += not killed
        self.with_log["restore"] += killed and os.path.lexists(kept)  # of restores: killed at that instant

    def restore(self):
        folder = self.folder(store="with-entries.db")
        self.run("note", self.clauses[0], "after the backup", cwd=folder)
        now = self.run("db", "dump", cwd=folder)
        shutil.copy(self.root / "with-entries.db", folder / "backup.db")
        for _ in range(2):
            if self.random.random() < 0.75:
                self.kill_at_exchange(folder)
            else:
                self.kill_at_random("restore", [self.program, "db", "restore", "backup.db"], folder, folder / "mandates.db", by_log=False)
            self.look(folder)
            left = self.run("db", "dump", cwd=folder)
            require(left in (now, self.dump_with_entries), "neither the store of before nor the backup")
            kept_path = folder / "mandates.db.before-restore"
            if left == now and kept_path.exists():  # killed between the two names
                require(self.run("db", "dump", "--db", kept_path.name, cwd=folder) == self.dump_with_entries, "the part that was left is not whole")
                kept_path.unlink()
            if left != now:
                kept = self.run("db", "dump", "--db", "mandates.db.before-restore", cwd=folder)
                require(kept == now, "what was there before is not kept")
            self.checks["restored or as before"] += 1
            if left != now:
                break
        return folder

    @staticmethod
    def wait_for_holder(folder, process, who):
        """Until the process ends or holds the store."""
        lock = folder / "mandates.db-lock"
        while process.poll() is None:
            try:
                if who in lock.read_text(encoding="utf-8"):
                    return
            except FileNotFoundError:
                pass
            time.sleep(0.0002)

    def two_at_once(self):
        """Somebody enters notes while an ingest runs and is killed."""
        folder = self.folder("texts-2", "with-entries.db")
        acknowledged = []
        for _ in range(100):
            acknowledged.append(self.note(folder, kill=False))
            ingest = subprocess.Popen([self.program, "ingest", "--quiet", "texts"], cwd=folder)
            self.notes += 1
            words = f"note {self.notes} of this test"
            note = subprocess.Popen([self.program, "note", "--quiet", self.random.choice(self.clauses), words], cwd=folder)
            self.wait_for_holder(folder, ingest, "mandates ingest")
            time.sleep(self.random.random() ** 2 * self.durations["re-ingest"] / 2)
            ingest.kill()
            ingest.wait()
            require(note.wait(timeout=120) == 0, "a note failed beside an ingest that was killed")
            acknowledged.append(words)
            if ingest.returncode == -9:
                break
            self.in_time["two at once"] += 1
            shutil.copy(self.root / "with-entries.db", folder / "mandates.db")  # it had ended: once more from the beginning
            acknowledged.clear()
        require(ingest.returncode == -9, "the ingest could not be killed in 100 attempts")
        self.killed["two at once"] += 1
        self.look(folder)
        self.entries_there(folder, acknowledged, self.log.count("\n"))
        self.only_whole_documents(folder, self.documents_1, self.documents_2)
        self.run("ingest", "--quiet", "texts", cwd=folder)
        self.entries_there(folder, acknowledged, self.log.count("\n"))
        return folder

    def go(self, kills, only):
        rounds = [self.ingest] * 5 + [self.re_ingest] * 3 + [self.entry] * 4 + [self.chains] * 3 + [self.migration] * 3
        rounds += [self.import_, self.restore, self.two_at_once] * 2
        while sum(self.killed.values()) < kills:
            each = [self.ingest, self.re_ingest, self.entry, self.chains, self.migration, self.import_, self.restore, self.two_at_once]
            # every kind at least once, however few kills
            one = getattr(self, only) if only else each[self.round] if self.round < len(each) else self.random.choice(rounds)
            try:
                folder = one()
            except Failed as failure:
                print(f"FAILED in {one.__name__}, round {self.round}: {failure}\n  left in {self.root}/round-{self.round}")
                return 1
            shutil.rmtree(folder)
        self.print_figures()
        shutil.rmtree(self.root)
        return 0

    def print_figures(self):
        print(f"{'KILLED WHILE':<14}{'KILLS':>7}{'IN THE MIDDLE OF WRITING':>26}{'HAD ENDED BEFORE':>18}")
        for kind in sorted(self.killed | self.in_time):
            print(f"{kind:<14}{self.killed[kind]:>7}{self.with_log[kind]:>26}{self.in_time[kind]:>18}")
        print(f"{'all':<14}{sum(self.killed.values()):>7}{sum(self.with_log.values()):>26}{sum(self.in_time.values()):>18}")
        print("\nFOUND AS IT SHOULD BE")
        for what, count in sorted(self.checks.items()):
            print(f"{count:>7}  {what}")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("program")
    parser.add_argument("migrate")
    parser.add_argument("--kills", type=int, default=500)
    parser.add_argument("--documents", type=int, default=300)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--only", help="one kind of round: restore, entry, …")
    parser.add_argument("--keep", help="work in this folder")
    parser.add_argument("--corpus", help="folder with real documents in corpus/ga-pdf-text")
    options = parser.parse_args()
    sys.exit(Harness(options).go(options.kills, options.only))


if __name__ == "__main__":
    main()
