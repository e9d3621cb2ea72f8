#!/usr/bin/env python3
"""Several programs at one store: readers go on while one writes, writers take turns, who waits is told for whom, a killed holder leaves no
claim behind.

    together_test.py PROGRAM [--documents N] [--writers N]"""
import argparse
import os
import pathlib
import signal
import socket
import sqlite3
import statistics
import subprocess
import sys
import tempfile
import threading
import time

import resolutions
from checks import Failed, Program, require, run_cases


class Together:
    def __init__(self, options, root):
        self.program = Program(options.program)
        self.root, self.writers, self.documents = root, options.writers, options.documents
        resolutions.write(root / "texts", options.documents, seed=7)

    def folder(self, name):
        folder = self.root / name
        folder.mkdir()
        (folder / "texts").symlink_to(self.root / "texts")
        return folder

    def filled(self, name):
        folder = self.folder(name)
        first = sorted((self.root / "texts").iterdir())[0].name
        self.program.run("ingest", "--quiet", f"texts/{first}", cwd=folder)
        return folder, self.program.run("documents", "--format", "csv", cwd=folder).splitlines()[1].split(",")[0]

    def stopped_in_a_transaction(self, folder):
        """An ingest that holds the store and does not move."""
        lock = folder / "mandates.db-lock"
        while True:
            ingest = self.program.start("ingest", "texts", cwd=folder)
            while ingest.poll() is None and not (lock.exists() and lock.stat().st_size > 0):
                time.sleep(0.0005)
            ingest.send_signal(signal.SIGSTOP)
            time.sleep(0.05)
            if ingest.poll() is None and lock.exists() and lock.stat().st_size > 0:
                return ingest
            ingest.send_signal(signal.SIGCONT)  # too late: it had just ended
            ingest.communicate()
            (folder / "mandates.db").unlink()

    def readers_go_on_while_one_writes(self):
        folder, _ = self.filled("readers")
        ingest = self.program.start("ingest", "texts", cwd=folder)
        counts, slowest = [], 0.0
        while ingest.poll() is None:
            begin = time.monotonic()
            counts.append(self.program.run("documents", "--format", "csv", cwd=folder).count("\n") - 1)
            slowest = max(slowest, time.monotonic() - begin)
        require(ingest.returncode == 0, f"ingest: {ingest.communicate()}")
        require(counts == sorted(counts), f"a reader saw documents come and go: {counts}")
        require(self.program.run("documents", "--format", "csv", cwd=folder).count("\n") - 1 == self.documents, "documents are missing")
        return f"{len(counts)} reads during one ingest, the slowest {slowest:.2f} s"

    def who_waits_is_told_for_whom(self):
        folder, symbol = self.filled("told")
        ingest = self.stopped_in_a_transaction(folder)
        begin = time.monotonic()
        self.program.refuses("note", f"{symbol}#1", "words", cwd=folder,
                             message=["the store mandates.db is in use by mandates ingest, process ", str(ingest.pid), socket.gethostname(),
                                      "since 20"])
        waited = time.monotonic() - begin
        require(self.program.run("documents", cwd=folder) != "", "a reader has to wait")
        ingest.send_signal(signal.SIGCONT)
        _, err = ingest.communicate(timeout=60)
        require(ingest.returncode == 0, f"ingest: {err}")
        self.program.run("note", f"{symbol}#1", "words", cwd=folder)
        return f"told after {waited:.1f} s, by name of command, process, host and time"

    def a_killed_holder_leaves_no_claim(self):
        folder, symbol = self.filled("killed")
        ingest = self.stopped_in_a_transaction(folder)
        ingest.kill()
        ingest.communicate()
        require((folder / "mandates.db-lock").exists(), "the test did not kill it where it should")
        begin = time.monotonic()
        self.program.run("note", f"{symbol}#1", "words", cwd=folder)
        waited = time.monotonic() - begin
        require(not (folder / "mandates.db-lock").exists(), "the file of the turn was left behind")
        self.program.run("db", "check", cwd=folder)
        return f"the next writer went on after {waited:.2f} s"

    def sqlite_alone_starves_who_waits(self):
        """What turns are for: with SQLite's locks alone a writer does not get in between two transactions that follow one another."""
        path = self.folder("sqlite") / "plain.db"
        connection = sqlite3.connect(path, isolation_level=None)
        connection.execute("PRAGMA journal_mode = WAL")
        connection.execute("CREATE TABLE line (text TEXT)")
        connection.close()
        done = threading.Event()

        def write_all_the_time():
            busy = sqlite3.connect(path, isolation_level=None, timeout=30)
            while not done.is_set():
                busy.execute("BEGIN IMMEDIATE")
                busy.execute("INSERT INTO line VALUES ('of a long ingest')")
                time.sleep(0.05)
                busy.execute("COMMIT")
            busy.close()

        thread = threading.Thread(target=write_all_the_time)
        thread.start()
        time.sleep(0.1)
        starved = 0
        for _ in range(5):  # once in a while a poll falls into the gap
            waiting = sqlite3.connect(path, isolation_level=None, timeout=1)
            try:
                waiting.execute("BEGIN IMMEDIATE")
                waiting.execute("ROLLBACK")
            except sqlite3.OperationalError:
                starved += 1
            waiting.close()
        done.set()
        thread.join()
        # A measurement of SQLite, not a check: on a busy machine each poll may fall into a gap.
        return f"with SQLite's locks alone the other writer gave up {starved} of 5 times, after a second each"

    def many_writers_take_turns(self):
        folder, symbol = self.filled("many")
        waits, failures, again, each = [], [], [], 8

        def write(writer):
            for number in range(each):
                begin = time.monotonic()
                while True:
                    status, _, err = self.program.end("note", "--quiet", f"{symbol}#1", f"note {writer} {number}", cwd=folder)
                    if status != 3 or "is in use by" not in err:
                        break
                    again.append(err)  # told to try again, on a machine so busy that a batch of the ingest takes seconds
                waits.append(time.monotonic() - begin)
                if status != 0:
                    failures.append(err)

        ingest = self.program.start("ingest", "texts", cwd=folder)
        threads = [threading.Thread(target=write, args=(writer,)) for writer in range(self.writers)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join(timeout=300)
        _, err = ingest.communicate(timeout=300)
        require(ingest.returncode == 0, f"ingest: {err}")
        require(not failures, f"{len(failures)} of {len(waits)} writers gave up: {failures[:1]}")
        notes = self.program.run("entries", "--format", "csv", cwd=folder)
        for writer in range(self.writers):
            for number in range(each):
                require(notes.count(f",note {writer} {number},") == 1, f"note {writer} {number} is not there once")
        self.program.run("db", "check", cwd=folder)
        return (f"{self.writers} writers and an ingest at once: {len(waits)} entries, none lost, {len(again)} had to try again; "
                f"median {statistics.median(waits):.2f} s, the longest {max(waits):.2f} s")

    def two_ingests_give_the_store_of_one(self):
        one, two = self.folder("one"), self.folder("two")
        self.program.run("ingest", "--quiet", "texts", cwd=one)
        both = [self.program.start("ingest", "--quiet", "texts", cwd=two) for _ in range(2)]
        for ingest in both:
            _, err = ingest.communicate(timeout=300)
            require(ingest.returncode == 0, f"ingest: {err}")
        require(self.program.run("db", "dump", cwd=one) == self.program.run("db", "dump", cwd=two), "another store than that of one ingest")
        return "the same dump"

    def a_backup_while_one_writes(self):
        folder, _ = self.filled("backup")
        ingest = self.program.start("ingest", "texts", cwd=folder)
        copies = 0
        while ingest.poll() is None:
            self.program.run("db", "backup", "--quiet", "--replace", "copy.db", cwd=folder)
            self.program.run("db", "check", "--quiet", "--db", "copy.db", cwd=folder)
            copies += 1
        require(ingest.returncode == 0, f"ingest: {ingest.communicate()}")
        require(sorted(os.listdir(folder)) == ["copy.db", "mandates.db", "texts"], f"left behind: {os.listdir(folder)}")
        return f"{copies} backups during one ingest, all whole"

    def ctrl_c_inside_a_file_keeps_those_before_it(self):
        folder = self.folder("interrupted")
        files = [f"texts/{path.name}" for path in sorted((self.root / "texts").iterdir())[:3]]
        stdin, ours = os.pipe()  # the end for writing stays open: standard input does not end
        with subprocess.Popen([self.program.path, "ingest", "--threads", "1", *files, "-"], cwd=folder, stdin=stdin,
                              stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as ingest:
            time.sleep(1)
            require(ingest.poll() is None, "did not wait for standard input")
            ingest.send_signal(signal.SIGINT)
            begin = time.monotonic()
            try:
                _, said = ingest.communicate(timeout=30)
            except subprocess.TimeoutExpired:
                ingest.kill()
                raise Failed("goes on after Ctrl-C") from None
            finally:
                os.close(stdin)
                os.close(ours)
        took = time.monotonic() - begin
        require(ingest.returncode == 130 and "interrupted: the files read so far are in the store" in said, f"{ingest.returncode}: {said}")
        self.program.run("db", "check", "--quiet", cwd=folder)
        again = self.program.run("ingest", *files, cwd=folder)
        require("3 unchanged" in again, f"not in the store: {again}")
        return f"ended with 130 after {took:.1f} s, the files before it in the store"


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("program")
    parser.add_argument("--documents", type=int, default=1200)
    parser.add_argument("--writers", type=int, default=4)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="mandates-together-") as root:
        test = Together(options, pathlib.Path(root))
        sys.exit(run_cases([test.readers_go_on_while_one_writes, test.who_waits_is_told_for_whom, test.a_killed_holder_leaves_no_claim,
                            test.sqlite_alone_starves_who_waits,
                            test.many_writers_take_turns, test.two_ingests_give_the_store_of_one, test.a_backup_while_one_writes,
                            test.ctrl_c_inside_a_file_keeps_those_before_it]))


if __name__ == "__main__":
    main()
