"""A server of `mandates serve` over a store of the samples, for the tests beside this file."""
import http.client
import os
import pathlib
import signal
import subprocess
import tempfile
import urllib.parse

AS_OF = "2026-01-15"


class Server:
    """Ingests a folder (or takes a store), starts the server on a free port, stops it at the end."""

    def __init__(self, program, samples=None, store=None, options=()):
        self.program = os.path.abspath(program)
        self.folder = tempfile.TemporaryDirectory()
        self.store = store or os.path.join(self.folder.name, "s.db")
        self.environment = {"PATH": os.environ["PATH"], "HOME": self.folder.name, "USER": "tester", "LANG": "C.UTF-8"}
        if samples:
            self.run("ingest", str(samples))
        self.process = subprocess.Popen([self.program, "--db", self.store, "serve", "--port", "0", *options], stdout=subprocess.PIPE,
                                        stderr=subprocess.PIPE, env=self.environment, text=True)
        self.address = self.process.stdout.readline().strip()
        assert self.address.startswith("http://127.0.0.1:"), self.process.stderr.read()
        self.port = int(urllib.parse.urlsplit(self.address).port)

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.process.send_signal(signal.SIGINT)
        self.process.wait(timeout=20)
        self.process.stdout.close()
        self.process.stderr.close()
        self.folder.cleanup()

    def run(self, *args, check=True):
        done = subprocess.run([self.program, "--db", self.store, "--config", "", *args], capture_output=True, env=self.environment, check=False)
        if check:
            assert done.returncode == 0, done.stderr.decode()
        return done

    def ask(self, target, method="GET", headers=None, body=None):
        """Status, headers, body of one request."""
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=60)
        try:
            connection.request(method, target, body=body, headers=headers or {})
            answer = connection.getresponse()
            return answer.status, dict(answer.getheaders()), answer.read()
        finally:
            connection.close()

    def page(self, target):
        status, _, body = self.ask(target)
        assert status == 200, (target, status, body[:300])
        return body.decode()


def quote(text):
    return urllib.parse.quote(text, safe="")


def samples_of(source):
    return pathlib.Path(source) / "tests" / "samples"
