"""python3 -m unittest: what the package promises."""

import doctest
import os
import subprocess
import sys
import unittest

import sipinfo

INVITE = "\r\n".join((
    "INVITE sip:bob@example.com SIP/2.0", "Via: SIP/2.0/UDP 192.0.2.1;branch=z9hG4bK1", "From: <sip:alice@example.com>;tag=1",
    "To: <sip:bob@example.com>", "Call-ID: 1@192.0.2.1", "CSeq: 1 INVITE", "Max-Forwards: 70",
    "Contact: <sip:alice@192.0.2.1>", "Require: foo", "Content-Length: 0", "", ""))
REFUSAL = "\r\n".join((
    "SIP/2.0 420 Bad Extension", "Via: SIP/2.0/UDP 192.0.2.1;branch=z9hG4bK1", "From: <sip:alice@example.com>;tag=1",
    "To: <sip:bob@example.com>;tag=2", "Call-ID: 1@192.0.2.1", "CSeq: 1 INVITE", "Unsupported: foo", "Content-Length: 0", "", ""))


class Catalogue(unittest.TestCase):
    def test_every_code_has_all_texts(self):
        self.assertGreater(len(sipinfo.codes()), 70)
        for code in sipinfo.codes():
            for kind in (sipinfo.Text.TITLE, sipinfo.Text.SUMMARY, sipinfo.Text.CALLER, sipinfo.Text.MEANING):
                self.assertTrue(code.text(kind), (code, kind))
            self.assertTrue(code.fix() or code < 300, code)
            self.assertTrue(code.references, code)

    def test_a_code_as_an_object(self):
        busy = sipinfo.StatusCode(486)
        self.assertEqual((busy, str(busy), repr(busy)), (486, "486", "<StatusCode 486 Busy Here>"))
        self.assertEqual(busy.kind, sipinfo.Class.REQUEST_FAILURE)
        self.assertEqual(busy.retry, sipinfo.Retry.LATER)
        self.assertIn(sipinfo.Method.INVITE, busy.methods)
        self.assertEqual(busy.causes[sipinfo.Profile.RFC3398], 17)
        self.assertIn(600, busy.related)
        self.assertTrue(busy.note(600))
        self.assertIn("Retry-After", [header.name for header in busy.headers])
        self.assertEqual(sipinfo.StatusCode.from_name("busy here"), busy)
        self.assertIsNone(sipinfo.StatusCode.from_name("no such phrase"))
        self.assertEqual(sipinfo.StatusCode(499).effective, 400)
        self.assertEqual(sipinfo.StatusCode(-1).kind, sipinfo.Class.NONE)

    def test_a_text_knows_its_language(self):
        tags = {tag: lang for lang, (tag, _) in sipinfo.languages().items()}
        text = sipinfo.StatusCode(486).caller("ru_RU.UTF-8")
        self.assertEqual(text.lang, tags["ru"])
        self.assertEqual(sipinfo.StatusCode(486).caller("xx").lang, tags["en"])

    def test_handles(self):
        tag = sipinfo.tag_from_name("100rel")
        self.assertEqual((tag.name, tag), ("100rel", sipinfo.tag_from_name("100REL")))
        self.assertIn(tag, sipinfo.Tag.all())
        self.assertIsNone(sipinfo.tag_from_name("no such tag"))
        self.assertTrue(tag.reference(0).document.startswith("RFC"))
        for kind in (sipinfo.Tag, sipinfo.Timer, sipinfo.Field, sipinfo.Protocol, sipinfo.Reason, sipinfo.Vendor,
                     sipinfo.Reference, sipinfo.LineKind):
            self.assertTrue(all(one.name for one in kind.all()), kind)

    def test_pages(self):
        self.assertIn("183 Session Progress", sipinfo.compare(183, 421))
        self.assertIn("<article", sipinfo.describe(486, format=sipinfo.Format.HTML))
        self.assertEqual(sipinfo.describe(486, format=99), "")

    def test_the_docstrings_are_true(self):
        self.assertEqual(doctest.testmod(sipinfo.catalogue).failed, 0)
        self.assertEqual(doctest.testmod(sipinfo, extraglobs={"response": REFUSAL}).failed, 0)


class Diagnosis(unittest.TestCase):
    def test_a_refusal(self):
        found = sipinfo.diagnose(REFUSAL, INVITE)
        self.assertEqual((found.code, found.action, found.values), (420, sipinfo.Action.WITHOUT_TAGS, [b"foo"]))
        first = found.findings[0]
        self.assertEqual((first.field, first.value), ("Unsupported", b"foo"))
        self.assertEqual(REFUSAL.encode()[first.offset:first.offset + 3], b"foo")
        self.assertTrue(first.summary and first.fix and found.step and found.caller)
        self.assertIn("foo", sipinfo.explain(REFUSAL, INVITE, lang="ru", width=78))

    def test_any_bytes(self):
        for given in (b"", b"\x00", b"\xff\xfe" * 100, REFUSAL.encode()[:50], REFUSAL.encode() + b"\x00\x1b[31m"):
            self.assertTrue(sipinfo.explain(given))
            sipinfo.diagnose(given)
            sipinfo.messages(given)
            sipinfo.lines(given)

    def test_a_call(self):
        call = sipinfo.Call()
        self.assertTrue(call.add(INVITE, time=0, way=sipinfo.Way.SENT))
        self.assertTrue(call.add(REFUSAL, time=20))
        self.assertFalse(call.add("no message"))
        self.assertEqual((call.result, len(call), call.id, call.caller, call.callee), (
            sipinfo.Result.FAILED, 2, "1@192.0.2.1", "sip:alice@example.com", "sip:bob@example.com"))
        self.assertIn("0.020", call.explain())
        self.assertEqual(call.diagnose().action, sipinfo.Action.WITHOUT_TAGS)
        self.assertTrue(call.text(sipinfo.Text.CALLER, "ru"))

    def test_a_trace(self):
        trace = "recv 300 bytes from udp/[192.0.2.2]:5060 at 10:03:31.200000:\n" + REFUSAL
        (message,) = sipinfo.messages(INVITE + trace)[1:]
        self.assertEqual((message.time, message.way, message.source), (36211200, sipinfo.Way.RECEIVED, "192.0.2.2:5060"))
        (call,) = sipinfo.calls(INVITE + trace)
        self.assertEqual(call.result, sipinfo.Result.FAILED)

    def test_the_best_response(self):
        self.assertEqual(sipinfo.best_response([486, 603, 404]), (603, 1))
        self.assertEqual(sipinfo.best_response([]), (0, None))

    def test_a_line_of_a_log(self):
        ((text, name, summary, fix),) = sipinfo.lines(
            "[1] chan_sip.c: Call from 'a' to extension '1' rejected because extension not found in context 'b'.")
        self.assertTrue(text and name and summary and fix)


class Command(unittest.TestCase):
    def run_command(self, *arguments, text=None):
        return subprocess.run([sys.executable, "-m", "sipinfo", *arguments], input=text, encoding="utf-8",
                              env=dict(os.environ, LANG="C"), stdout=subprocess.PIPE, stderr=subprocess.PIPE)

    def test_a_code(self):
        self.assertTrue(self.run_command("486").stdout.startswith("486 Busy Here"))
        self.assertIn("занят", self.run_command("--lang", "ru", "busy here").stdout.lower())

    def test_two_codes(self):
        self.assertIn("421 Extension Required", self.run_command("183", "421").stdout)

    def test_a_message(self):
        self.assertIn("foo", self.run_command("-", text=REFUSAL).stdout)

    def test_nonsense(self):
        self.assertEqual(self.run_command("no such thing").returncode, 1)


if __name__ == "__main__":
    unittest.main()
