#!/usr/bin/env python3
"""How fast `mandates serve` answers: many clients at once over a store of any size, kept connections, pages drawn at random with a fixed seed.

  serve_load.py PROGRAM STORE [--clients 20] [--requests 8000] [--pause MS] [--json FILE]

Prints milliseconds (half, 95 %, 99 %, worst) of all answers and by kind of page, the time from the start of the program to its first answer, the largest memory
(VmHWM), and the load of the machine. Nothing was asked before, so the first of equal questions is worked out anew, but for the pages that the server makes of its own;
for that it has --warm seconds. Each client asks the next question at
once, or after --pause milliseconds on average: people read. The clients are processes on the same machine; what they need of its processors counts against the
server. Every answer must be 200 and no smaller than a page is.
"""
import argparse
import collections
import json
import multiprocessing
import os
import pathlib
import platform
import random
import re
import socket
import statistics
import sys
import time

sys.path.insert(0, str(pathlib.Path(__file__).parent.parent / "serve"))
from server import Server, quote  # noqa: E402

# Out of a hundred questions: what people look at, and programs that fetch data.
WEIGHTS = {"start": 8, "open": 12, "open filtered": 8, "calendar": 6, "audit": 5, "search": 12, "document": 17, "obligation": 15, "chain": 4, "documents": 4,
           "actors": 2, "counts": 1, "review": 1, "rule": 1, "data": 4}


def choices(server, draw):
    """Addresses by kind: documents, obligations and chains all over the store, lists and searches as people ask for them."""
    count = sum(int(row["count"]) for row in json.loads(server.ask("/counts.json?limit=1000")[2]) if row["what"] == "documents" and not row["which"])
    symbols = []
    for _ in range(20):
        symbols += [row["symbol"] for row in json.loads(server.ask(f"/documents.json?limit=100&offset={draw.randrange(max(1, count - 100))}")[2])]
    ids = []
    for symbol in draw.sample(symbols, min(400, len(symbols))):
        ids += sorted(set(re.findall(r'href="/obligation\?id=([^"&]*)', server.page("/document?symbol=" + quote(symbol)))))
    chains = [row["id"] for row in json.loads(server.ask("/audit.json?limit=1000")[2])]
    actors = [row["id"] for row in json.loads(server.ask("/actors.json?limit=20")[2]) if row["id"]]
    words = sorted({word for symbol in draw.sample(symbols, min(60, len(symbols)))
                    for word in re.findall(r"[a-z]{6,}", server.page("/document?symbol=" + quote(symbol)).split("<main", 1)[1])})
    bodies = ["GA", "SC", "ECOSOC", "HRC"]
    pick = lambda list_: quote(draw.choice(list_))
    filtered = [f"/open?actor={quote(a)}" for a in actors] + [f"/open?body={b}" for b in bodies] + [f"/open?deliverable=report&actor={quote(a)}" for a in actors]
    return {
        "start": ["/"],
        "open": ["/open", "/open?actor=secretary-general"],
        "open filtered": filtered,
        "calendar": ["/calendar?actor=secretary-general", "/calendar?actor=secretary-general&from=2027-01-01&to=2027-03-31", "/calendar?deliverable=report"],
        "audit": ["/audit", "/audit?min-sessions=3", "/audit?actor=secretary-general", "/audit?offset=100"],
        "search": [f"/search?words={pick(words)}" for _ in range(200)] + [f"/search?words={pick(words)}+{pick(words)}" for _ in range(400)],
        "document": [f"/document?symbol={quote(s)}" for s in symbols],
        "obligation": ["/obligation?id=" + i for i in ids],
        "chain": [f"/chain?chain={quote(c)}" for c in chains],
        "documents": ["/documents"] + [f"/documents?offset={100 * draw.randrange(50)}" for _ in range(40)],
        "actors": ["/actors"],
        "counts": ["/counts"],
        "review": ["/review"],
        "rule": ["/rules", "/rule?id=verb.request"],
        "data": ["/open.json?limit=200", "/open.csv?limit=200", "/documents.json?limit=500", "/calendar.ics?actor=secretary-general", "/audit.json?limit=100",
                 "/open.xlsx?limit=500", "/search.json?words=report&limit=100"],
    }


class Client:
    """One kept connection; as little work as can be, for the server shares the processors with it."""

    def __init__(self, port):
        self.port = port
        self.socket = socket.create_connection(("127.0.0.1", port), timeout=120)

    def ask(self, target):
        self.socket.sendall(f"GET {target} HTTP/1.1\r\nHost: 127.0.0.1:{self.port}\r\n\r\n".encode())
        answer = bytearray()
        while (end := answer.find(b"\r\n\r\n")) < 0:
            answer += self.socket.recv(1 << 16)
        head = answer[:end].decode("latin-1")
        size = int(re.search(r"(?i)content-length: *(\d+)", head)[1])
        left = size - (len(answer) - end - 4)
        while left > 0:
            left -= len(self.socket.recv(min(left, 1 << 20)))
        return int(head.split(" ", 2)[1]), size


def client(port, jobs, seed, pause, results):
    draw = random.Random(seed)
    one, times = Client(port), []
    for kind, target in jobs:
        if pause:
            time.sleep(draw.expovariate(1000 / pause))
        begin = time.perf_counter()
        status, size = one.ask(target)
        times.append((kind, (time.perf_counter() - begin) * 1000, target if status != 200 or size < 20 else ""))
    results.put(times)


def share(times, part):
    return sorted(times)[min(len(times) - 1, int(len(times) * part))]


def memory(pid):
    fields = dict(line.split(":", 1) for line in open(f"/proc/{pid}/status", encoding="utf-8") if ":" in line)
    return {name: int(fields[name].split()[0]) // 1024 for name in ("VmHWM", "RssAnon")}


def first_answers(options):
    """Milliseconds from the start of the program until it has answered."""
    starts = []
    for _ in range(9):
        begin = time.perf_counter()
        with Server(options.program, store=options.store) as server:
            server.ask("/check")
            starts.append((time.perf_counter() - begin) * 1000)
    return starts


def run(options):
    starts = first_answers(options)
    with Server(options.program, store=options.store) as server:
        kinds = {kind: list_ for kind, list_ in choices(server, random.Random(4711)).items() if list_}
    draw = random.Random(815)
    names = [name for name in WEIGHTS if name in kinds]
    drawn = draw.choices(names, [WEIGHTS[name] for name in names], k=options.requests)
    jobs = [(kind, draw.choice(kinds[kind])) for kind in drawn]
    load = os.getloadavg()[0]
    with Server(options.program, store=options.store) as server:  # another one: nothing is kept from before
        time.sleep(options.warm)
        results = multiprocessing.Queue()
        workers = [multiprocessing.Process(target=client, args=(server.port, jobs[i::options.clients], i, options.pause, results)) for i in range(options.clients)]
        begin = time.perf_counter()
        for worker in workers:
            worker.start()
        times = [one for _ in workers for one in results.get()]
        seconds = time.perf_counter() - begin
        for worker in workers:
            worker.join()
        used = memory(server.process.pid)
    wrong = collections.Counter(target for _, _, target in times if target)
    if wrong:
        sys.exit(f"not answered as they should be: {wrong.most_common(5)}")
    by_kind = collections.defaultdict(list)
    for kind, ms, _ in times:
        by_kind[kind].append(ms)
        by_kind["all"].append(ms)
    rows = {kind: {"number": len(list_), "different": len({target for name, target in jobs if name == kind or kind == "all"}),
                   "half": round(share(list_, .5), 1), "95 %": round(share(list_, .95), 1), "99 %": round(share(list_, .99), 1), "worst": round(max(list_), 1)}
            for kind in ["all", *names] if (list_ := by_kind[kind])}
    return {"day": time.strftime("%Y-%m-%d"), "machine": f"{platform.machine()}, {os.cpu_count()} cores", "load before": round(load, 2), "clients": options.clients,
            "pause, ms": options.pause, "seconds": round(seconds, 1), "first answer after start, ms": [round(ms) for ms in sorted(starts)], "memory, MB": used,
            "answers, ms": rows}


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("program")
    parser.add_argument("store")
    parser.add_argument("--clients", type=int, default=20)
    parser.add_argument("--requests", type=int, default=8000)
    parser.add_argument("--pause", type=float, default=0)
    parser.add_argument("--warm", type=float, default=5)
    parser.add_argument("--json", help="keep the figures in this file")
    options = parser.parse_args()
    told = run(options)
    starts = told["first answer after start, ms"]
    print(f"load of the machine before: {told['load before']}; {told['machine']}")
    print(f"from start to first answer: {statistics.median(starts):.0f} ms (of {len(starts)}: {starts[0]} to {starts[-1]})")
    print(f"{options.requests} answers to {options.clients} clients in {told['seconds']} s, each pausing {options.pause:.0f} ms")
    print(f"{'':14}{'number':>8}{'different':>10}{'50 %':>8}{'95 %':>8}{'99 %':>8}{'worst':>8}  ms")
    for kind, row in told["answers, ms"].items():
        print(f"{kind:14}{row['number']:8}{row['different']:10}{row['half']:8}{row['95 %']:8}{row['99 %']:8}{row['worst']:8}")
    print("memory, MB:", told["memory, MB"])
    if options.json:
        pathlib.Path(options.json).write_text(json.dumps(told, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
