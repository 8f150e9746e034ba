#!/usr/bin/env python3
"""The sipinfo command where something fails: a full disk, a closed pipe, no memory, what can't be read.

What fails says so in one line of the standard error, with a status that is not that of success, and
nothing half said passes for the whole.

test-faults.py SIPINFO
"""

import os
import pty
import resource
import signal
import subprocess
import sys
import tempfile
import threading
import tty

from report import Report, program

RESPONSE = (b"SIP/2.0 486 Busy Here\r\nVia: SIP/2.0/UDP h;branch=z9hG4bK1\r\nFrom: <sip:a@a>;tag=1\r\n"
            b"To: <sip:b@b>;tag=2\r\nCall-ID: x\r\nCSeq: 1 INVITE\r\nContent-Length: 0\r\n\r\n")

# Every way of saying something; those with an input read RESPONSE
WAYS = [["486"], ["183", "421"], ["-f", "json", "486"], ["-f", "html", "183", "421"], ["list"],
        ["-f", "json", "list"], ["search", "timer"], ["cause"], ["cause", "16"], ["map"],
        ["map", "486"], ["warning", "399"], ["tag"], ["tag", "100rel"], ["explain"],
        ["-f", "json", "explain"], ["annotate"], ["--help"], ["--version"]]
ENVIRONMENT = {"LC_ALL": "C.UTF-8", "PATH": os.environ["PATH"]}
for name in ("LD_LIBRARY_PATH", "ASAN_OPTIONS", "UBSAN_OPTIONS", "MESON_EXE_WRAPPER"):
    if name in os.environ:
        ENVIRONMENT[name] = os.environ[name]


class Faults:
    def __init__(self, command):
        self.command = command
        self.report = Report()

    def run(self, way, **options):
        if "stdin" not in options:
            options.setdefault("input", RESPONSE)
        options.setdefault("stdout", subprocess.PIPE)
        return subprocess.run([self.command] + way, stderr=subprocess.PIPE, env=ENVIRONMENT,
                              timeout=60, **options)

    def refused(self, done, what, statuses=(2,)):
        """It failed and said why."""
        self.report.check(done.returncode in statuses, "%s: status %d" % (what, done.returncode))
        lines = done.stderr.decode("utf-8").splitlines()
        self.report.check(len(lines) == 1 and lines[0].startswith("sipinfo: ") and len(lines[0]) > 15,
                          "%s: says %r" % (what, done.stderr))

    def output(self):
        for way in WAYS:
            what = " ".join(way)
            with open("/dev/full", "wb") as full:
                self.refused(self.run(way, stdout=full), what + " > /dev/full")
            self.refused(self.run(way, preexec_fn=lambda: os.close(1)), what + " >&-")
            # a reader that is gone ends the command in silence, as it does every filter
            done = self.closed_pipe(way, signal.SIG_DFL)
            self.report.equal(done.returncode, -signal.SIGPIPE, what + " | nobody: status")
            self.report.equal(done.stderr, b"", what + " | nobody: says")
            # and where the signal is ignored, with a line
            self.refused(self.closed_pipe(way, signal.SIG_IGN), what + " | nobody, SIGPIPE ignored")
        # nobody hears why: the status still tells
        done = subprocess.run([self.command, "xyz"], env=ENVIRONMENT, preexec_fn=lambda: os.close(2),
                              stdout=subprocess.PIPE, timeout=60)
        self.report.equal(done.returncode, 1, "xyz 2>&-")

    def closed_pipe(self, way, action):
        reading, writing = os.pipe()
        os.close(reading)
        try:
            return self.run(way, stdout=writing, restore_signals=False,
                            preexec_fn=lambda: signal.signal(signal.SIGPIPE, action))
        finally:
            os.close(writing)

    def input(self):
        with tempfile.TemporaryDirectory() as folder:
            missing = os.path.join(folder, "missing")
            for path in (missing, folder, "/proc/self/mem", os.path.join(missing, "x"), ""):
                self.refused(self.run(["explain", path]), "explain %s" % path)
            secret = os.path.join(folder, "secret")
            with open(secret, "wb") as stream:
                stream.write(RESPONSE)
            os.chmod(secret, 0)
            if not os.access(secret, os.R_OK):
                self.refused(self.run(["explain", secret]), "explain an unreadable file")
            # it is read to its end though its name is gone
            with open(secret, "rb") as stream:
                os.unlink(secret)
                done = self.run(["explain"], stdin=stream)
            self.report.check(done.returncode != 2 and done.stdout.startswith(b"486 Busy Here"),
                              "a file without a name: %r" % done.stdout[:100])
        for way in (["explain"], ["annotate"]):
            what = " ".join(way)
            self.refused(self.run(way, stdin=None, preexec_fn=lambda: os.close(0)), what + " <&-")
            with open("/proc/self/mem", "rb") as stream:
                self.refused(self.run(way, stdin=stream), what + " < what can't be read")
            folder = os.open("/", os.O_RDONLY)
            self.refused(self.run(way, stdin=folder), what + " < /")
            os.close(folder)
            self.line_that_is_cut(way)

    def line_that_is_cut(self, way):
        """A line that goes down in the middle of the input."""
        what = " ".join(way) + " of a terminal that goes away"
        master, slave = pty.openpty()
        tty.setraw(slave)
        child = subprocess.Popen([self.command] + way, stdin=slave, stdout=subprocess.PIPE,
                                 stderr=subprocess.PIPE, env=ENVIRONMENT)
        os.close(slave)
        os.write(master, RESPONSE[:60])
        timer = threading.Timer(0.5, os.close, [master])
        timer.start()
        out, errors = child.communicate(timeout=60)
        timer.join()
        self.report.check(child.returncode == 2, "%s: status %d" % (what, child.returncode))
        self.report.check(errors.startswith(b"sipinfo: "), "%s: says %r" % (what, errors))
        if way == ["explain"]:
            self.report.equal(out, b"", what + ": a page of the first half")

    def memory(self):
        """At every limit the whole output, or none of it and a line."""
        large = RESPONSE * 8000
        for way, text in ((["explain"], large), (["-f", "json", "486"], b""),
                          (["annotate"], b"x" * (1 << 22) + b"\n"), (["search", "timer"], b"")):
            what = " ".join(way)
            whole = self.run(way, input=text)
            self.report.check(whole.returncode != 2 and whole.stdout != b"", what)
            refusals = 0
            for limit in list(range(2, 12)) + list(range(12, 40, 4)):
                def set_limit(bytes_of=limit << 20):
                    resource.setrlimit(resource.RLIMIT_AS, (bytes_of, bytes_of))
                done = self.run(way, input=text, preexec_fn=set_limit)
                where = "%s in %d MiB" % (what, limit)
                if done.returncode == whole.returncode:
                    self.report.check(done.stdout == whole.stdout, where + ": not the whole")
                    self.report.equal(done.stderr, b"", where + ": says")
                elif done.returncode == 2:
                    self.refused(done, where)
                    refusals += 1
                else:
                    # the loader had no room for the libraries
                    self.report.check(done.returncode in (127, -signal.SIGSEGV, -signal.SIGKILL)
                                      and done.stdout == b"",
                                      "%s: status %d, %r" % (where, done.returncode, done.stderr[-200:]))
            print("%s: refused at %d limits" % (what, refusals))


def main():
    faults = Faults(program(sys.argv[1]))
    faults.output()
    faults.input()
    if "MESON_EXE_WRAPPER" not in os.environ and "ASAN_OPTIONS" not in os.environ:
        faults.memory()
    return faults.report.end()


if __name__ == "__main__":
    sys.exit(main())
