#!/usr/bin/env python3
"""How fast `mandates serve` answers: many clients at once over a store of any size, kept connections, pages drawn at random with a fixed seed.

  serve_load.py PROGRAM STORE [--clients 20] [--requests 4000]

Prints milliseconds (half, 95 %, 99 %, worst) of all answers and by kind of page, the time until the first answer after the start, and memory. The clients run in
processes of their own; what they need of the processors counts against the server.
"""
import argparse
import collections
import http.client
import json
import multiprocessing
import pathlib
import random
import sys
import time

sys.path.insert(0, str(pathlib.Path(__file__).parent.parent / "serve"))
from server import Server, quote  # noqa: E402


def targets(server, seed):
    """Addresses by kind: documents and obligations all over the store, lists and searches as people ask for them."""
    draw = random.Random(seed)
    bodies = ["GA", "SC", "ECOSOC", "HRC"]
    symbols = []
    for _ in range(40):
        rows = json.loads(server.ask(f"/documents.json?limit=50&offset={draw.randrange(0, 50000)}")[2])
        symbols += [row["symbol"] for row in rows]
    symbols = symbols or [row["symbol"] for row in json.loads(server.ask("/documents.json?limit=2000")[2])]
    ids = [row["id"] for row in json.loads(server.ask("/open.json?limit=2000")[2])]
    words = ["report", "review", "implementation", "lighthouses", "conference", "protection", "request session"]
    kinds = {
        "document": [f"/document?symbol={quote(s)}" for s in symbols],
        "obligation": [f"/obligation?id={quote(i)}" for i in ids],
        "search": [f"/search?words={quote(w)}" for w in words],
        "open": ["/open", "/open?actor=secretary-general"] + [f"/open?body={b}" for b in bodies],
        "calendar": ["/calendar?actor=secretary-general"],
        "documents": [f"/documents?offset={draw.randrange(0, 5000)}" for _ in range(200)],
        "start": ["/"],
        "audit": ["/audit?min-sessions=3"],
        "data": ["/open.json?limit=200", "/documents.json?limit=500", "/calendar.ics?actor=secretary-general"],
    }
    return kinds


def client(port, jobs, results):
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=120)
    times = []
    for kind, target in jobs:
        begin = time.perf_counter()
        connection.request("GET", target)
        answer = connection.getresponse()
        answer.read()
        times.append((kind, answer.status, (time.perf_counter() - begin) * 1000))
    results.put(times)


def share(times, part):
    return sorted(times)[min(len(times) - 1, int(len(times) * part))]


def memory(pid):
    fields = dict(line.split(":", 1) for line in open(f"/proc/{pid}/status", encoding="utf-8") if ":" in line)
    return {name: int(fields[name].split()[0]) // 1024 for name in ("VmHWM", "RssAnon", "RssFile")}


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("program")
    parser.add_argument("store")
    parser.add_argument("--clients", type=int, default=20)
    parser.add_argument("--requests", type=int, default=4000)
    options = parser.parse_args()
    starts = []
    for _ in range(5):
        begin = time.perf_counter()
        with Server(options.program, store=options.store) as server:
            server.ask("/check")
            starts.append((time.perf_counter() - begin) * 1000)
    with Server(options.program, store=options.store) as server:
        print("until the first answer after the start:", round(sorted(starts)[2]), "ms")
        kinds = targets(server, 4711)
        cold = {}
        for kind in ("start", "open", "calendar", "audit", "search", "data"):
            server_new = [t + ("&" if "?" in t else "?") + "as-of=" for t in kinds[kind]]
            begin = time.perf_counter()
            server.ask(server_new[0])
            cold[kind] = round((time.perf_counter() - begin) * 1000)
        print("once, alone, not kept from before:", ", ".join(f"{kind} {ms} ms" for kind, ms in cold.items()))
        draw = random.Random(815)
        weights = {"document": 30, "obligation": 30, "search": 10, "open": 8, "calendar": 4, "documents": 8, "start": 5, "audit": 2, "data": 3}
        jobs = []
        for _ in range(options.requests):
            kind = draw.choices(list(weights), list(weights.values()))[0]
            jobs.append((kind, draw.choice(kinds[kind])))
        results = multiprocessing.Queue()
        workers = [multiprocessing.Process(target=client, args=(server.port, jobs[i::options.clients], results)) for i in range(options.clients)]
        begin = time.perf_counter()
        for worker in workers:
            worker.start()
        times = [one for _ in workers for one in results.get()]
        seconds = time.perf_counter() - begin
        for worker in workers:
            worker.join()
        wrong = collections.Counter(status for _, status, _ in times if status != 200)
        by_kind = collections.defaultdict(list)
        for kind, _, ms in times:
            by_kind[kind].append(ms)
            by_kind["all"].append(ms)
        print(f"{len(times)} answers to {options.clients} clients in {seconds:.1f} s, not 200: {dict(wrong)}")
        print(f"{'':12}{'number':>8}{'50 %':>8}{'95 %':>8}{'99 %':>8}{'worst':>8}  ms")
        for kind in ["all", *weights]:
            list_ = by_kind[kind]
            print(f"{kind:12}{len(list_):8}{share(list_, .5):8.1f}{share(list_, .95):8.1f}{share(list_, .99):8.1f}{max(list_):8.1f}")
        print("memory, MB:", memory(server.process.pid), "(RssFile is the store, mapped, which the system takes back when it needs it)")


if __name__ == "__main__":
    main()
