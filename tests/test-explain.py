"""sipinfo explain and sipinfo annotate, as a person at a terminal or a pipe meets them."""

import json
import os
import re
import subprocess
import sys
import tempfile
import unittest

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


def explain(text, *arguments, status=0):
    return run([*arguments, "explain"], text, status).decode("utf-8")


def documented(name):
    """The members of an object in docs/json.md."""
    with open(JSON_PAGE, encoding="utf-8") as page:
        table = page.read().split(" `%s`\n" % name, 1)[1].split("\n#", 1)[0]
    return set(re.findall(r"(?m)^\| `(\w+)` \|", table))


class Explain(unittest.TestCase):
    def test_codes(self):
        self.assertEqual(explain("SIP/2.0 404").splitlines()[0], "404 Not Found")
        page = explain("SIP/2.0 4x4 Not Found\r\n\r\n")
        self.assertEqual(page.splitlines()[0], "No SIP response")
        self.assertIn('"4x4"', page)

    def test_file(self):
        with tempfile.NamedTemporaryFile(suffix=".sip", delete=False) as file:
            file.write(response("486 Busy Here", "x", 1).encode())
        try:
            self.assertTrue(run(["explain", file.name], "").startswith(b"486 Busy Here\n"))
        finally:
            os.unlink(file.name)
        run(["explain", file.name], "", status=2)
        run(["explain", "a", "b"], "", status=2)

    def test_several(self):
        page = explain(response("100 Trying", "x", 1) + response("486 Busy Here", "x", 1))
        self.assertIn("100 Trying\n", page)
        self.assertIn("\n\n486 Busy Here\n", page)
        # pasted from a terminal: blank lines before, LF alone
        page = explain("\n\n" + response("404 X", "x", 1).replace("\r\n", "\n"))
        self.assertTrue(page.startswith("404 Not Found\n"))

    def test_request(self):
        """The request is the context of the response with its Call-ID and CSeq, and of no other."""
        dump = (request("x", 1, "Require: timer\r\n") + request("y", 1) +
                response("420 Bad Extension", "x", 1, "Unsupported: timer\r\n"))
        page = explain(dump, "-w", "0")
        self.assertIn('This is a request: INVITE for sip:b@example.com.', page)
        self.assertIn("The request insists on timer: it lists it in Require.", page)
        page = explain(dump.replace("CSeq: 1 INVITE\r\nUnsupported", "CSeq: 2 INVITE\r\nUnsupported"),
                       "-w", "0")
        self.assertNotIn("The request insists", page)

    def test_prose(self):
        """What ngrep and others put between the messages is passed over."""
        page = explain("U 192.0.2.1:5060 -> 192.0.2.2:5060\n" + response("486 Busy Here", "x", 1) +
                       "\nU 192.0.2.1:5060\n" + response("404 Not Found", "x", 1))
        self.assertTrue(page.startswith("486 Busy Here\n"))
        self.assertIn("\n404 Not Found\n", page)
        self.assertNotIn("No SIP response", page)

    def test_nothing(self):
        self.assertIn("No SIP response", explain("", status=1))
        self.assertIn("No SIP response", explain("HTTP/1.1 200 OK\r\n\r\n", status=1))
        explain(request("x", 1), status=1)

    def test_json(self):
        lines = explain(response("420 Bad Extension", "x", 1, "Unsupported: timer, x\r\n") +
                        response("486 Busy Here", "x", 1, "Retry-After: 30\r\n"),
                        "--format", "json").splitlines()
        first, second = (json.loads(line) for line in lines)
        self.assertEqual(first["code"], 420)
        self.assertEqual([(f["id"], f["severity"], f["value"]) for f in first["findings"]],
                         [("unsupported-tag", "error", "timer"),
                          ("unsupported-tag-unknown", "error", "x")])
        self.assertEqual(first["next"]["action"], "without-tags")
        self.assertEqual(first["next"]["values"], ["timer", "x"])
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


class Annotate(unittest.TestCase):
    def annotate(self, text):
        return run(["annotate"], text)

    def test_lines(self):
        lines = [
            b"SIP/2.0 486 Busy Here\r\n",
            b"Nov 20 12:00:00 pbx <--- SIP/2.0 404 Not Found\n",
            b'    1  0.0  192.0.2.1 > 192.0.2.2  SIP 476 Status: 503 Service Unavailable |\n',
            b'    2  0.0  192.0.2.1 > 192.0.2.2  SIP/SDP 900 Status: 183 Session Progress (INVITE) |\n',
            b'"SIP/2.0 401", "x"\n',
        ]
        for line, code in zip(lines, (b"486", b"404", b"503", b"183", b"401")):
            out = self.annotate(line)
            self.assertTrue(out.startswith(line + b"    = " + code + b" "), out)
            self.assertEqual(out.count(b"\n"), 2)

    def test_others(self):
        text = (b"INVITE sip:a SIP/2.0\r\nVia: SIP/2.0/UDP 404.example.com\r\nSIP/2.0 4x4 X\n"
                b"SIP/2.0 999 X\nSIP/2.0 4040\nSIP/2.0 40\nSIP/2.0\nStatus: 404\n\n\0\xff\x1b\n"
                b"SIP/2.0404 X\nSIP/2.0 404Not\nno end")
        self.assertEqual(self.annotate(text), text)
        self.assertEqual(self.annotate(b""), b"")

    def test_binary(self):
        line = b"\0\xff" * 100000 + b" SIP/2.0 180 Ringing" + b"\x1b\0" * 5
        self.assertEqual(self.annotate(line + b"\n"), self.annotate(line) + b"")
        line = b"\0" * 70000 + b"SIP/2.0 180 Ringing\n"
        self.assertTrue(self.annotate(line).startswith(line + b"    = 180 Ringing: "))

    def test_no_end(self):
        self.assertTrue(self.annotate(b"SIP/2.0 180").startswith(b"SIP/2.0 180\n    = 180 "))

    def test_at_once(self):
        """Under tail -f a line comes out as soon as it went in."""
        with subprocess.Popen([SIPINFO, "annotate"], stdin=subprocess.PIPE,
                              stdout=subprocess.PIPE) as process:
            process.stdin.write(b"SIP/2.0 486 X\n")
            process.stdin.flush()
            self.assertEqual(process.stdout.readline(), b"SIP/2.0 486 X\n")
            self.assertIn(b"486 Busy Here", process.stdout.readline())
            process.stdin.close()
            process.wait(10)

    def test_words(self):
        run(["annotate", "x"], "", status=2)


if __name__ == "__main__":
    SIPINFO, JSON_PAGE = sys.argv.pop(1), sys.argv.pop(1)
    unittest.main()
