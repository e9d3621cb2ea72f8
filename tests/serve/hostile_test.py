#!/usr/bin/env python3
"""A thousand hostile requests: traversal, headers of a megabyte, slow clients, bad encodings, broken HTTP, posts of other sites, markup.
No crash, no file, no hang; the same seed gives the same requests.

  hostile_test.py PROGRAM SOURCE [--requests N]
"""
import argparse
import random
import socket
import sys
import time

from server import Server, quote, samples_of

SECRETS = (b"root:", b"SQLite format", b"[[rule]]", b"/bin/")


def raw(port, data, wait=5.0):
    """Sends bytes and returns what comes back until the other side closes, or for so many seconds."""
    with socket.create_connection(("127.0.0.1", port), timeout=wait) as connection:
        try:
            connection.sendall(data)
            connection.shutdown(socket.SHUT_WR)
            answer = b""
            while part := connection.recv(65536):
                answer += part
            return answer
        except OSError:
            return b""


class Requests:
    """Hostile requests of many kinds."""

    PATHS = ["/open", "/calendar", "/document", "/obligation", "/search", "/changes", "/diff", "/audit", "/chain", "/rule", "/check", "/enter", "/openapi.json",
             "/style.css", "/documents", "/"]

    def __init__(self, port, seed):
        self.port = port
        self.random = random.Random(seed)
        self.kinds = [self.traversal, self.parameter, self.encoding, self.huge_header, self.many_headers, self.method, self.host, self.garbage, self.post,
                      self.length, self.version, self.chunked, self.option]

    def head(self, target, method="GET", extra=""):
        return f"{method} {target} HTTP/1.1\r\nHost: 127.0.0.1:{self.port}\r\nConnection: close\r\n{extra}\r\n".encode("latin-1", "replace")

    def word(self):
        return self.random.choice(["../../../../etc/passwd", "..%2f..%2fetc%2fpasswd", "%2e%2e/%2e%2e/etc/passwd", "....//....//etc/passwd", "/etc/passwd", "file:///etc/passwd",
                                   "<script>alert(1)</script>", "'; DROP TABLE document; --", "\" OR 1=1 --", "%00", "{{{raw}}}", "${jndi:ldap://x}", "A" * 5000, "\x7f", "--db=/etc/passwd",
                                   "--output=/tmp/x", "-", "--", "#", "&", "*", "\"", "a AND OR NEAR(", "9" * 400, "2026-99-99", "-1", "1e9", "𝕏", "\u202e"])

    def traversal(self):
        path = "/" + self.random.choice(["", "style.css/", "open/", "templates/"]) + self.word()
        return self.head(path.replace(" ", "%20"))

    def parameter(self):
        name = self.random.choice(["symbol", "id", "words", "since", "before", "after", "chain", "actor", "limit", "offset", "as-of", "sort", "columns", "status", "text", "x"])
        return self.head(self.random.choice(self.PATHS) + self.random.choice(["", ".json", ".csv", ".ics", ".xlsx", ".exe"]) + f"?{name}={quote(self.word())}")

    def encoding(self):
        return self.head(self.random.choice(self.PATHS) + "?words=" + self.random.choice(["%", "%zz", "%c0%ae", "%ff%fe", "%ed%a0%80", "%u0041", "%0d%0aSet-Cookie:%20a=b", "a%00b"]))

    def huge_header(self):
        size = self.random.choice([33000, 100000, 1 << 20])
        return self.head("/", extra="X-Large: " + "a" * size + "\r\n")

    def many_headers(self):
        return self.head("/", extra="".join(f"X-{i}: {i}\r\n" for i in range(self.random.randrange(200, 5000))))

    def method(self):
        return self.head(self.random.choice(self.PATHS), self.random.choice(["PUT", "DELETE", "TRACE", "OPTIONS", "CONNECT", "PROPFIND", "G" * 3000, "get", "\x01"]))

    def host(self):
        host = self.random.choice(["evil.example", "", "127.0.0.1", "localhost:1", "127.0.0.1:80 evil", "a" * 3000, "[::1]"])
        return f"GET /open HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n\r\n".encode()

    def garbage(self):
        return bytes(self.random.randrange(256) for _ in range(self.random.randrange(1, 3000)))

    def post(self):
        kind = self.random.choice(["application/x-www-form-urlencoded", "multipart/form-data; boundary=x", "multipart/form-data", "text/plain", "application/json", "x" * 500])
        body = self.random.choice(["token=1&id=A%2F1&kind=close", "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"../../x\"\r\n\r\nA/RES/1/1\r\n--x--\r\n", "--x", "{}",
                                   "a=" * 3000, "&" * 9000, "--x\r\n" * 2000, ""])
        return self.head(self.random.choice(["/check", "/enter", "/open", "/x"]), "POST",
                         f"Origin: http://evil.example\r\nContent-Type: {kind}\r\nContent-Length: {len(body)}\r\n") + body.encode()

    def length(self):
        length = self.random.choice(["99999999999999999999", "-1", "abc", "9000000", "1000000000", "5", "0x10"])
        return self.head("/check", "POST", f"Content-Type: application/x-www-form-urlencoded\r\nContent-Length: {length}\r\n") + b"a=b"

    def version(self):
        return f"GET / HTTP/{self.random.choice(['0.9', '1.0', '3.0', '9' * 100, 'x'])}\r\n\r\n".encode()

    def chunked(self):
        chunk = self.random.choice(["ffffffffffffffff\r\n", "zz\r\n", "5\r\nhello", "-1\r\n", "0\r\n\r\n"])
        return self.head("/check", "POST", "Content-Type: multipart/form-data; boundary=x\r\nTransfer-Encoding: chunked\r\n") + chunk.encode()

    def option(self):
        name = self.random.choice(["db", "rules", "output", "config", "pager", "user", "color", "quiet", "format", "help", "version", "no-pager", "against", "all-actors"])
        return self.head(f"/open?{name}={quote(self.word())}")

    def next(self):
        return self.random.choice(self.kinds)()


def slow_clients(port, count):
    """Opens connections that say nothing more than the beginning of a request."""
    connections = []
    for i in range(count):
        connection = socket.create_connection(("127.0.0.1", port), timeout=5)
        connection.sendall(b"GET /open HTTP/1.1\r\nHost: 127.0.0.1"[: 4 + i % 30])
        connections.append(connection)
    return connections


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("program")
    parser.add_argument("source")
    parser.add_argument("--requests", type=int, default=1000)
    options = parser.parse_args()
    with Server(options.program, samples_of(options.source), options=("--write",)) as server:
        before = server.run("db", "dump").stdout
        requests = Requests(server.port, 4711)
        slow = slow_clients(server.port, 100)
        statuses = {}
        for number in range(options.requests):
            data = requests.next()
            answer = raw(server.port, data)
            status = answer[9:12].decode("latin-1") if answer.startswith(b"HTTP/") else "closed"
            statuses[status] = statuses.get(status, 0) + 1
            for secret in SECRETS:
                if secret in answer and b"<!DOCTYPE" not in answer[:2000]:
                    print(f"request {number} leaks {secret!r}: {data[:200]!r}")
                    return 1
            if (status.startswith("5") and status != "505") or b"\r\nSet-Cookie" in answer:
                print(f"request {number}: {answer[:300]!r} for {data[:300]!r}")
                return 1
            if number % 50 == 0:
                begin = time.monotonic()
                assert server.ask("/style.css")[0] == 200
                assert time.monotonic() - begin < 5, "others wait"
        assert server.process.poll() is None, "the server is gone"
        for connection in slow:
            connection.settimeout(20)
            try:
                assert connection.recv(1000)[:5] in (b"", b"HTTP/"), "a slow client was answered"  # closed, or told that it is late
            except (ConnectionError, socket.timeout) as error:
                assert isinstance(error, ConnectionError), "a slow client was never closed"
            connection.close()
        assert server.ask("/open")[0] == 200
        assert server.run("db", "dump").stdout == before, "something was entered"
        print(options.requests, "requests:", dict(sorted(statuses.items())))
        assert statuses.get("200", 0) < options.requests / 4, "these are not hostile"
    return 0


if __name__ == "__main__":
    sys.exit(main())
