"""sipinfo explain, as a person at a terminal or a pipe meets it."""

import json
import os
import re
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
        explain(request("x", 1), status=3)

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


if __name__ == "__main__":
    SIPINFO, JSON_PAGE = program(sys.argv.pop(1)), sys.argv.pop(1)
    unittest.main()
