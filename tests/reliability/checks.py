"""What the tests of reliability have in common: the program run to its end, and what has to hold."""
import os
import subprocess


class Failed(Exception):
    """Something is not as it should be."""


def require(condition, message):
    if not condition:
        raise Failed(message)


class Program:
    def __init__(self, path):
        self.path = os.path.realpath(path)

    def end(self, *args, cwd, **options):
        """Runs to the end; status, standard output, standard error."""
        done = subprocess.run([self.path, *args], cwd=cwd, capture_output=True, text=True, check=False, timeout=120, **options)
        return done.returncode, done.stdout, done.stderr

    def run(self, *args, cwd, **options):
        """Runs to a good end; the output."""
        status, out, err = self.end(*args, cwd=cwd, **options)
        require(status == 0, f"mandates {' '.join(args)} ended with {status}: {err}")
        return out

    def start(self, *args, cwd):
        return subprocess.Popen([self.path, *args], cwd=cwd, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)

    def refuses(self, *args, cwd, message, **options):
        """Runs to an end with status 3 and one error, whose line begins and goes on like `message` (all its parts occur)."""
        status, _, err = self.end(*args, cwd=cwd, **options)
        errors = [line for line in err.splitlines() if ": error: " in line]
        require(status == 3 and len(errors) == 1 and all(part in errors[0] for part in message),
                f"mandates {' '.join(args)} ended with {status} and said: {err}")
        require("hint: " in err, f"no hint after: {err}")


def run_cases(cases):
    """Runs functions one after the other; each returns a line of figures, or None where it had to skip. Ends with the exit status."""
    status = 0
    for case in cases:
        name = case.__name__.replace("_", " ")
        try:
            print(f"{name}: {case()}", flush=True)
        except Failed as failure:
            print(f"FAILED {name}: {failure}", flush=True)
            status = 1
    return status
