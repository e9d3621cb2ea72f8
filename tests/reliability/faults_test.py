#!/usr/bin/env python3
"""What goes wrong around a store: full disks, limits, rights, drives that go away, clocks. Each has to give one clear line and status 3, and
what was there before is there afterwards, whole.

    faults_test.py PROGRAM [--steps N] [--seed N]

Small file systems are mounted in a mount namespace of the test's own; where that is not allowed those cases are skipped, saying so."""
import argparse
import os
import pathlib
import random
import resource
import shutil
import signal
import subprocess
import sys
import tempfile
import time

import resolutions
from checks import Program, require, run_cases

NOBODY = 65534
ALONE = 64321  # a user who runs nothing else
DOCUMENTS = 120
LIMIT = ["the store mandates.db cannot be written: ", "I/O error"]
FULL = ["no space left for the store mandates.db"]


class Faults:
    def __init__(self, options, root):
        self.program, self.root = Program(options.program), root
        self.steps, self.random = options.steps, random.Random(options.seed)
        root.chmod(0o755)
        resolutions.write(root / "texts", DOCUMENTS, seed=11)
        base = self.folder("base")
        self.program.run("ingest", "--quiet", "texts", cwd=base)
        self.size = (base / "mandates.db").stat().st_size
        self.dump = self.program.run("db", "dump", cwd=base)
        self.clause = "A/RES/62/400#3"
        self.program.run("note", "--quiet", self.clause, "of before", cwd=base)
        self.dump_with_note = self.program.run("db", "dump", cwd=base)
        self.mounts = self.may_mount()

    def folder(self, name, store=None):
        folder = self.root / name
        folder.mkdir()
        (folder / "texts").symlink_to(self.root / "texts")
        if store:
            shutil.copy(store, folder / "mandates.db")
        return folder

    def filled(self, name):
        return self.folder(name, self.root / "base" / "mandates.db")

    def whole(self, folder, dump=None):
        self.program.run("db", "check", "--quiet", cwd=folder)
        if dump:
            require(self.program.run("db", "dump", cwd=folder) == dump, "the store is not as it was before")

    def whole_or_not_begun(self, folder):
        """A store that was stopped before its first commit is an empty file, or none."""
        status, _, err = self.program.end("db", "check", "--quiet", cwd=folder)
        require(status == 0 or "there is no store" in err or "is empty, not a store" in err, f"not whole: {err}")

    def may_mount(self):
        done = self.mounted("may-mount", 65536, "true") if shutil.which("unshare") else (1,)
        return done[0] == 0

    # ---- limits of a process, which is how a quota shows, too

    def ingest_up_to_a_limit_on_file_size(self):
        folder, refused = self.folder("limit"), 0
        for _ in range(self.steps):
            limit = self.random.randrange(4096, self.size * 2)
            for left in folder.glob("mandates.db*"):
                left.unlink()
            preexec = lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit))  # noqa: E731
            status, _, err = self.program.end("ingest", "texts", cwd=folder, preexec_fn=preexec)
            if status != 0:
                refused += 1
                require(status == 3 and err.count("error: ") == 1 and all(part in err for part in LIMIT), f"{limit} bytes: {status} {err}")
            self.whole_or_not_begun(folder)
            self.program.run("ingest", "--quiet", "texts", cwd=folder)
            self.whole(folder, self.dump)
        return f"{self.steps} limits, {refused} too small; the run again without one gave the same dump each time"

    def a_note_under_a_limit(self):
        folder = self.filled("limit-note")
        self.program.refuses("note", self.clause, "too much", cwd=folder, message=LIMIT,
                             preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (2048, 2048)))
        self.whole(folder, self.dump_with_note)
        return "refused, and the store as before"

    # ---- file systems of their own

    def mounted(self, name, size, script):
        """Runs a shell script in a folder on a new file system of `size` bytes; status, output, errors."""
        folder = self.root / name
        folder.mkdir(exist_ok=True)
        lines = f"mount -t tmpfs -o size={size} tmpfs '{folder}' && cd '{folder}' && ln -s $ROOT/texts texts || exit 77\n{script}"
        done = subprocess.run(["unshare", "-m", "sh", "-c", lines], capture_output=True, text=True, check=False, timeout=120,
                              env={**os.environ, "MANDATES": self.program.path, "ROOT": str(self.root), "CLAUSE": self.clause})
        return done.returncode, done.stdout, done.stderr

    def a_full_disk(self):
        if not self.mounts:
            return "skipped: no mount namespaces here"
        refused, saved = 0, "cp mandates.db* $ROOT/saved/ 2>/dev/null; exit $status"
        for _ in range(self.steps):
            saved_folder = self.root / "saved"
            shutil.rmtree(saved_folder, ignore_errors=True)
            saved_folder.mkdir()
            size = self.random.randrange(65536, self.size * 5 // 2)
            status, _, err = self.mounted("disk", size, f"$MANDATES ingest texts; status=$?; {saved}")
            require(status in (0, 3), f"{size} bytes: status {status}, {err}")
            if status == 3:
                refused += 1
                require(err.count("error: ") == 1 and FULL[0] in err, f"{size} bytes: {err}")
            (saved_folder / "texts").symlink_to(self.root / "texts")
            self.whole_or_not_begun(saved_folder)
            self.program.run("ingest", "--quiet", "texts", cwd=saved_folder)  # after some space was freed
            self.whole(saved_folder, self.dump)
        return f"{self.steps} sizes, {refused} too small; with more space the same command gave the same dump each time"

    def what_people_enter_on_a_full_disk(self):
        if not self.mounts:
            return "skipped: no mount namespaces here"
        size = self.size + (1 << 20)
        script = """cp $ROOT/base/mandates.db . && cat /dev/zero >filler 2>/dev/null
            $MANDATES note --quiet "$CLAUSE" lost; echo "status $?"
            $MANDATES db backup copy.db; echo "status $?"
            $MANDATES export --output entries.jsonl; echo "status $?"
            rm filler; ls | tr '\\n' ' '; $MANDATES db check; $MANDATES note --quiet "$CLAUSE" kept && $MANDATES export"""
        _, out, err = self.mounted("entries", size, script)
        lines = out.splitlines()
        require(lines[:3] == ["status 3"] * 3, f"{out} {err}")
        require(FULL[0] in err and "cannot write entries.jsonl: No space left on device" in err, err)
        require("the store is whole" in out and "copy.db" not in lines[3] and "part" not in lines[3], out)
        require('"note":"of before"' in out and '"note":"kept"' in out and '"note":"lost"' not in out, out)
        return "note, backup and export refused with a clear line, nothing half-written; with space again the note goes in"

    def a_drive_mounted_read_only(self):
        if not self.mounts:
            return "skipped: no mount namespaces here"
        script = """cp $ROOT/base/mandates.db . && mount -o remount,ro .
            $MANDATES documents --format csv | wc -l; $MANDATES note --quiet "$CLAUSE" lost; echo "status $?"
            $MANDATES ingest texts; echo "status $?"; $MANDATES --db new.db ingest texts; echo "status $?\""""
        _, out, err = self.mounted("read-only", self.size * 2, script)
        require(out.split() == [str(DOCUMENTS + 1)] + ["status", "3"] * 3, f"{out} {err}")
        require(err.count("the store mandates.db cannot be written: Read-only file system") == 2 and
                "the store new.db cannot be made: Read-only file system" in err, err)
        return "it can be read; writing says why not"

    def a_drive_taken_away(self):
        if not self.mounts:
            return "skipped: no mount namespaces here"
        script = """here=$PWD; cd /; $MANDATES --db "$here/mandates.db" ingest --quiet $ROOT/texts & writer=$!
            while ! [ -s "$here/mandates.db-lock" ]; do kill -0 $writer || exit 78; done; kill -STOP $writer
            umount -l "$here"; kill -CONT $writer; wait $writer; echo "status $?\""""
        for _ in range(20):
            status, out, err = self.mounted("drive", self.size * 4, script)
            if status != 78 and "status 0" not in out:  # else the ingest had ended before the drive went
                break
        require(out == "status 3\n" and "mandates.db is no longer there" in err and err.count("error: ") == 1, f"{status} {out} {err}")
        return "said, with status 3"

    # ---- files and rights

    def a_store_deleted_meanwhile(self):
        for attempt in range(20):
            folder = self.folder(f"deleted-{attempt}")
            ingest = self.program.start("ingest", "texts", cwd=folder)
            while ingest.poll() is None and not (folder / "mandates.db-lock").exists():
                time.sleep(0.0005)
            ingest.send_signal(signal.SIGSTOP)
            for left in folder.glob("mandates.db*"):
                left.unlink()
            ingest.send_signal(signal.SIGCONT)
            _, err = ingest.communicate(timeout=60)
            if ingest.returncode != 0:
                break
        require(ingest.returncode == 3 and "the store mandates.db is no longer there" in err, f"{ingest.returncode}: {err}")
        return "said, with status 3"

    def without_rights(self):
        folder = self.filled("rights")
        for path, mode in ((folder / "mandates.db", 0o444), (folder, 0o555)):
            path.chmod(mode)
        switch = (lambda: os.setuid(NOBODY)) if os.geteuid() == 0 else None
        wanted = ["the store mandates.db cannot be written: Permission denied"]
        self.program.refuses("note", self.clause, "lost", cwd=folder, preexec_fn=switch, message=wanted)
        self.program.refuses("ingest", "texts", cwd=folder, preexec_fn=switch, message=wanted)
        self.program.refuses("--db", "new.db", "ingest", "texts", cwd=folder, preexec_fn=switch,
                             message=["the store new.db cannot be made: Permission denied"])
        self.program.run("open", "--as-of", "2026-01-15", cwd=folder, preexec_fn=switch)
        (folder / "mandates.db").chmod(0o644)
        self.program.refuses("note", self.clause, "lost", cwd=folder, preexec_fn=switch, message=["the store mandates.db cannot be written"])
        folder.chmod(0o755)
        (folder / "mandates.db").chmod(0)
        self.program.refuses("open", cwd=folder, preexec_fn=switch, message=["the store mandates.db cannot be read: Permission denied"])
        self.whole_as_root(folder)
        return "file and folder that may not be written, file that may not be read: each said, each with status 3"

    def without_another_thread(self):
        """A limit on processes counts threads, too: what two threads would do one does, with the same output."""
        if os.geteuid() != 0:
            return "skipped: another user, who has no process yet, is taken as root only"
        folder = self.filled("threads")
        folder.chmod(0o777)

        def alone():
            resource.setrlimit(resource.RLIMIT_NPROC, (1, 1))
            os.setuid(ALONE)

        for command in (("extract", "texts"), ("calendar", "--as-of", "2010-01-15")):
            there = self.program.run(*command, cwd=folder)
            require(self.program.run(*command, cwd=folder, preexec_fn=alone) == there, f"{command}: another output")
        self.program.run("--db", "new.db", "ingest", "texts", cwd=folder, preexec_fn=alone)
        require(self.program.run("--db", "new.db", "db", "dump", cwd=folder, preexec_fn=alone) == self.dump, "another store")
        return "the same records, calendar and store"

    def whole_as_root(self, folder):
        (folder / "mandates.db").chmod(0o644)
        self.whole(folder, self.dump_with_note)

    def output_that_cannot_be_written(self):
        folder = self.filled("output")
        for command in (("open", "--status", "all"), ("db", "dump"), ("export",), ("audit",)):
            with open("/dev/full", "w", encoding="utf-8") as full:
                done = subprocess.run([self.program.path, *command], cwd=folder, stdout=full, stderr=subprocess.PIPE, text=True, check=False)
            require(done.returncode == 3 and "cannot write standard output: No space left on device" in done.stderr,
                    f"{command}: {done.returncode} {done.stderr}")
        return "four commands into a full device: said, with status 3"

    def closed_descriptors(self):
        folder = self.filled("closed")
        dump = self.program.run("db", "dump", cwd=folder)
        closed = {"standard output": 1, "standard error": 2}
        for name, number in closed.items():
            done = subprocess.run([self.program.path, "--output", "list.txt", "extract", "texts", "not-there.txt"], cwd=folder, check=False,
                                  stdin=subprocess.DEVNULL, preexec_fn=lambda number=number: os.close(number), stderr=subprocess.PIPE, text=True)
            require(done.returncode == 1, f"{name}: {done.returncode}")
            require("not-there.txt" not in (folder / "list.txt").read_text(encoding="utf-8"), f"{name}: a message in the file of --output")
            (folder / "list.txt").unlink()
        self.whole(folder, dump)
        return "without standard output or standard error no message gets into a file or the store"

    def bus_errors(self):
        folder = self.filled("bus")
        with subprocess.Popen([self.program.path, "extract", "-"], cwd=folder, stdin=subprocess.PIPE, stdout=subprocess.DEVNULL,
                              stderr=subprocess.PIPE, text=True) as reading:
            time.sleep(0.5)
            reading.send_signal(signal.SIGBUS)
            reading.stdin.close()
            said = reading.stderr.read()
        require(reading.returncode == -signal.SIGBUS and not said, f"{reading.returncode}: {said}")
        return "one that no file gave ends the program as the system does"


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("program")
    parser.add_argument("--steps", type=int, default=12)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="mandates-faults-") as root:
        test = Faults(options, pathlib.Path(root))
        sys.exit(run_cases([test.ingest_up_to_a_limit_on_file_size, test.a_note_under_a_limit, test.a_full_disk,
                            test.what_people_enter_on_a_full_disk, test.a_drive_mounted_read_only, test.a_drive_taken_away,
                            test.a_store_deleted_meanwhile, test.without_rights, test.without_another_thread, test.output_that_cannot_be_written,
                            test.closed_descriptors, test.bus_errors]))


if __name__ == "__main__":
    main()
