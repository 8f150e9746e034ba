"""sipinfo explain, as a person at a terminal or a pipe meets it."""

import json
import os
import random
import re
import resource
import subprocess
import sys
import tempfile
import unittest

from report import program

SIPINFO = ""
JSON_PAGE = ""

DIALOG = (
    "Via: SIP/2.0/UDP 192.0.2.1;branch=z9hG4bK1\r\n"
    "From: <sip:a@example.com>;tag=1\r\n"
    "To: <sip:b@example.com>%s\r\n"
    "Call-ID: %s@example.com\r\n"
    "CSeq: %d INVITE\r\n"
    "%s"
    "Content-Length: 0\r\n\r\n"
)


CONTACT = "Contact: <sip:b@192.0.2.2>\r\n"


def request(call, number, fields=""):
    return "INVITE sip:b@example.com SIP/2.0\r\n" + DIALOG % ("", call, number, fields)


def response(status, call, number, fields=""):
    return "SIP/2.0 %s\r\n" % status + DIALOG % (";tag=2", call, number, fields)


def run(arguments, text, status=0):
    data = text if isinstance(text, bytes) else text.encode("utf-8")
    done = subprocess.run([SIPINFO, *arguments], input=data, stdout=subprocess.PIPE,
                          stderr=subprocess.PIPE, timeout=60)
    assert done.returncode == status, (done.returncode, done.stdout, done.stderr)
    return done.stdout


# What the command returns if a call failed
FAILED = 3


def explain(text, *arguments, status=FAILED):
    return run([*arguments, "explain"], text, status).decode("utf-8")


def documented(name):
    """The members of an object in docs/json.md."""
    with open(JSON_PAGE, encoding="utf-8") as page:
        table = page.read().split(" `%s`\n" % name, 1)[1].split("\n#", 1)[0]
    return set(re.findall(r"(?m)^\| `(\w+)` \|", table))


class Explain(unittest.TestCase):
    def test_codes(self):
        self.assertEqual(explain("SIP/2.0 404").splitlines()[0], "404 Not Found")
        page = explain("SIP/2.0 4x4 Not Found\r\n\r\n", status=1)
        self.assertEqual(page.splitlines()[0], "No SIP response")
        self.assertIn('"4x4"', page)

    def test_file(self):
        with tempfile.NamedTemporaryFile(suffix=".sip", delete=False) as file:
            file.write(response("486 Busy Here", "x", 1).encode())
        try:
            self.assertTrue(run(["explain", file.name], "", FAILED).startswith(b"486 Busy Here\n"))
        finally:
            os.unlink(file.name)
        run(["explain", file.name], "", status=2)
        run(["explain", "a", "b"], "", status=2)

    def test_several(self):
        """The messages of one Call-ID are a call, and each call has a row."""
        page = explain(response("100 Trying", "x", 1) + response("486 Busy Here", "x", 1))
        self.assertTrue(page.startswith("Call \u00b7 failed\n"))
        page = explain(response("486 Busy Here", "x", 1) + response("200 OK", "y", 1, CONTACT) +
                       request("z", 1) + response("404 Not Found", "z", 1), "-w", "0")
        rows = [line.split()[:2] for line in page.splitlines() if re.match(r" +\d+  \w", line)][:3]
        self.assertEqual(rows, [["1", "failed"], ["2", "answered"], ["3", "failed"]])
        # in full those that failed
        self.assertIn("\n\n486 Busy Here\n", page)
        self.assertIn("\n\nCall \u00b7 failed\n", page)
        self.assertNotIn("\n200 OK\n", page)
        # pasted from a terminal: blank lines before, LF alone
        page = explain("\n\n" + response("404 X", "x", 1).replace("\r\n", "\n"))
        self.assertTrue(page.startswith("404 Not Found\n"))

    def test_choice(self):
        dump = response("486 Busy Here", "x", 1) + response("200 OK", "y", 1, CONTACT)
        self.assertIn("\n\n200 OK\n", explain(dump, "--all"))
        page = explain(dump, "--call", "y@example.com", status=0)
        self.assertTrue(page.startswith("200 OK\n"))
        self.assertNotIn("486", page)
        explain(dump, "--call", "x@example.com")
        explain(dump, "--call", "z@example.com", status=1)
        run(["--all", "list"], "", status=2)

    def test_healthy(self):
        explain(response("200 OK", "y", 1, CONTACT), status=0)

    def test_request(self):
        """The request is the context of the response with its Call-ID and CSeq, and of no other."""
        dump = (request("x", 1, "Require: timer\r\n") + request("y", 1) +
                response("420 Bad Extension", "x", 1, "Unsupported: timer\r\n"))
        page = explain(dump, "-w", "0")
        self.assertIn("The request insists on timer: it lists it in Require.", page)
        page = explain(dump.replace("CSeq: 1 INVITE\r\nUnsupported", "CSeq: 2 INVITE\r\nUnsupported"),
                       "-w", "0")
        self.assertNotIn("The request insists", page)

    def test_prose(self):
        """What ngrep and others put between the messages is passed over."""
        page = explain("U 192.0.2.1:5060 -> 192.0.2.2:5060\n" + response("486 Busy Here", "x", 1) +
                       "\nU 192.0.2.1:5060\n" + response("404 Not Found", "y", 1))
        self.assertIn("\n486 Busy Here\n", page)
        self.assertIn("\n404 Not Found\n", page)
        self.assertNotIn("No SIP response", page)

    def test_nothing(self):
        self.assertIn("No SIP response", explain("", status=1))
        self.assertIn("No SIP response", explain("HTTP/1.1 200 OK\r\n\r\n", status=1))
        # what looks like a message, and makes no call
        self.assertIn("700", explain(response("700 X", "x", 1), status=1))
        explain(response("700 X", "x", 1) * 100, status=1)
        explain(request("x", 1), status=3)

    def test_samples(self):
        """Whatever the sample: the command says something about it, and ends in good order."""
        samples = os.path.join(os.path.dirname(os.path.abspath(__file__)), "samples")
        count = 0
        for folder, _, names in sorted(os.walk(samples)):
            for name in sorted(names):
                # captures need tshark
                if name.endswith((".csv", ".md", "pcap", "pcapng")):
                    continue
                done = subprocess.run([SIPINFO, "explain", os.path.join(folder, name)],
                                      stdout=subprocess.PIPE, stderr=subprocess.PIPE, timeout=60)
                self.assertIn(done.returncode, (0, 1, 3), (name, done.stderr))
                self.assertTrue(done.stdout or done.stderr, name)
                count += 1
        self.assertGreater(count, 500)

    def test_json(self):
        lines = explain(response("420 Bad Extension", "x", 1, "Unsupported: timer, x\r\n") +
                        response("486 Busy Here", "y", 1, "Retry-After: 30\r\n"),
                        "--format", "json").splitlines()
        first, second = (json.loads(line) for line in lines)
        self.assertEqual(first["code"], 420)
        self.assertEqual([(f["id"], f["severity"], f["value"]) for f in first["findings"]],
                         [("unsupported-tag", "error", "timer"),
                          ("unsupported-tag-unknown", "error", "x")])
        self.assertEqual(first["next"]["action"], "without-tags")
        self.assertEqual(first["next"]["values"], ["timer", "x"])
        call = json.loads(explain(request("x", 1) + response("404 Not Found", "x", 1), "--format", "json"))
        self.assertEqual(set(call), documented("call"))
        self.assertEqual(set(call["ladder"]), documented("call.ladder"))
        self.assertEqual(set(call["ladder"]["messages"][0]), documented("call.ladder.messages[]"))
        self.assertEqual((call["result"], call["code"], call["count"]), ("failed", 404, 2))
        self.assertEqual(set(first), documented("response"))
        self.assertEqual(set(first["findings"][0]), documented("response.findings[]"))
        self.assertEqual(set(first["next"]), documented("response.next"))
        self.assertEqual(set(json.loads(explain("", "--format", "json", status=1))),
                         documented("response"))
        self.assertEqual(second["next"]["seconds"], 30)
        self.assertEqual(second["next"]["action"], "later")

    def test_large(self):
        explain("SIP/2.0 404 X\r\n" + "Via: SIP/2.0/UDP h\r\n" * 100000 + "\r\n")
        explain(response("486 Busy Here", "x", 1) * 500)
        explain("".join(response("486 Busy Here", str(i), 1) for i in range(500)))

    def test_many_failed(self):
        """A hundred pages are written, and the table has all; the rest is told, or asked for."""
        dump = "".join(response("486 Busy Here", str(i), 1) for i in range(120)).encode()
        done = subprocess.run([SIPINFO, "explain"], input=dump, stdout=subprocess.PIPE,
                              stderr=subprocess.PIPE, timeout=60)
        self.assertEqual(done.returncode, FAILED)
        self.assertEqual(done.stdout.count(b"\n\n486 Busy Here\n"), 100)
        self.assertEqual(len(re.findall(rb"(?m)^ *\d+  failed", done.stdout)), 120)
        self.assertEqual(done.stderr.count(b"\n"), 1)
        self.assertTrue(done.stderr.endswith(b": 20\n"), done.stderr)
        self.assertEqual(explain(dump.decode(), "--all").count("\n\n486 Busy Here\n"), 120)
        self.assertEqual(len(explain(dump.decode(), "--format", "json").splitlines()), 120)

    def test_mixed(self):
        """The messages of a call may stand far apart."""
        dump = "".join(request(str(i), 1) for i in range(4000)) + "".join(
            response("486 Busy Here" if i % 1000 == 7 else "200 OK", str(i), 1, CONTACT)
            for i in range(4000))
        lines = explain(dump, "--format", "json").splitlines()
        calls = [json.loads(line) for line in lines]
        self.assertEqual([call["count"] for call in calls], [2] * 4000)
        self.assertEqual([i for i, call in enumerate(calls) if call["code"] == 486],
                         [7, 1007, 2007, 3007])


ONE_LINE = re.compile(rb"sipinfo: [^\n]+\n\Z")


@unittest.skipIf({"MESON_EXE_WRAPPER", "ASAN_OPTIONS"} & set(os.environ),
                 "the limit would hold for the emulator or the sanitizer, too")
class Bounds(unittest.TestCase):
    """Whatever comes in, and however much of it: so much memory, and no more."""

    def limited(self, source, *arguments, piped=False, **environment):
        def limit():
            resource.setrlimit(resource.RLIMIT_AS, (32 << 20, 32 << 20))
        command = [SIPINFO, "explain", *arguments]
        if piped:
            command = ["sh", "-c", 'cat | "$@"', "sh", *command]
        return subprocess.run(command, stdin=source, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
                              preexec_fn=limit, timeout=100, env={**os.environ, **environment})

    def test_large(self):
        """A trace of 25 MB, of one call and of a call a message, from a file and from a pipe."""
        for id in "x", "%d":
            with tempfile.TemporaryFile() as source:
                for i in range(100000):
                    source.write(response("100 Trying", id % i if "%" in id else id, i).encode())
                done = []
                for piped in False, True:
                    source.seek(0)
                    done.append(self.limited(source, piped=piped))
                    self.assertEqual((done[-1].returncode, done[-1].stderr), (0, b""))
                self.assertEqual(done[0].stdout, done[1].stdout)

    def test_large_log(self):
        """A log without a message is read to its end, and what is not counted is told."""
        busy = b"    -- SIP/trunk-0000023a is circuit-busy\n"
        with tempfile.TemporaryFile() as source:
            source.write(b"nothing\n" * (1 << 18) + busy * 40000 + b"Reason: Q.850;cause=17\n")
            source.seek(0)
            done = self.limited(source)
            self.assertEqual(done.returncode, 0)
            self.assertIn(b"circuit-busy", done.stdout)
            # the last line says what no other has said
            self.assertIn(b"Q.850 cause 17", done.stdout)
            count = int(re.search(rb"Such lines +(\d+)", done.stdout).group(1))
            self.assertTrue(done.stderr.endswith(b": %d\n" % (40000 - count)), done.stderr)

    def test_no_room(self):
        with tempfile.TemporaryFile() as source:
            source.write(response("486 Busy Here", "x", 1).encode() * 10000)
            source.seek(0)
            done = self.limited(source, TMPDIR="/nonexistent")
            self.assertEqual((done.returncode, done.stdout), (2, b""))
            self.assertRegex(done.stderr, ONE_LINE)

    def wrong(self, source, status=1, name="-"):
        done = self.limited(source, name)
        self.assertEqual((done.returncode, done.stdout), (status, b""))
        self.assertRegex(done.stderr, ONE_LINE)

    def test_wrong_input(self):
        """One line, whatever it is that is no trace."""
        chance = random.Random(5)
        picture = b"\x89PNG\r\n\x1a\n" + bytes(chance.getrandbits(8) for _ in range(1 << 20))
        with open(os.path.realpath(sys.executable), "rb") as file:
            program_bytes = file.read(8 << 20)
        core = b"\x7fELF\2\1\1" + bytes(1 << 20) + program_bytes + bytes(1 << 20)
        for data in picture, core, b"\0", bytes(5000), picture[:300]:
            with tempfile.TemporaryFile() as source:
                source.write(data)
                source.seek(0)
                self.wrong(source)
        for byte in b"z", b"\0", b"S", b" ":
            with tempfile.TemporaryFile() as source:
                for _ in range(100):
                    source.write(byte * (1 << 20))
                source.seek(0)
                self.wrong(source)
        with open("/dev/zero", "rb") as source:
            self.wrong(source)
        self.wrong(None, 1, "/dev/zero")
        # what can't be read is another failure
        self.wrong(None, 2, tempfile.gettempdir())
        self.wrong(None, 2, "/nonexistent")

    def test_empty(self):
        done = self.limited(None, "/dev/null")
        self.assertEqual((done.returncode, done.stderr), (1, b""))
        self.assertIn(b"the input is empty", done.stdout)


if __name__ == "__main__":
    SIPINFO, JSON_PAGE = program(sys.argv.pop(1)), sys.argv.pop(1)
    unittest.main()
