"""sipinfo annotate, as a person at a terminal or a pipe meets it.

test-annotate.py SIPINFO UNRELATED-LINES
"""

import os
import pty
import random
import re
import resource
import signal
import subprocess
import sys
import tempfile
import time
import unittest

from report import program

SIPINFO = ""
UNRELATED = ""


def run(arguments, text=b"", status=0, **options):
    done = subprocess.run([SIPINFO, "annotate", *arguments], input=text, stdout=subprocess.PIPE,
                          stderr=subprocess.PIPE, timeout=100, **options)
    assert done.returncode == status, (done.returncode, done.stdout[-300:], done.stderr)
    return done


def annotate(text):
    return run([], text).stdout


def unrelated(size):
    """Lines of other software, so many bytes, their numbers changed at random."""
    chance = random.Random(3)
    with open(UNRELATED, "rb") as file:
        lines = [line for line in file.read().split(b"\n") if line and not line.startswith(b"# ")]
    out, length = [], 0
    while length < size:
        line = re.sub(rb"(?<![0-9A-Za-z.])[0-9]{3}(?![0-9A-Za-z.])",
                      lambda match: b"%d" % chance.randint(100, 699), chance.choice(lines))
        out.append(line)
        length += len(line) + 1
    return b"\n".join(out) + b"\n"


class Lines(unittest.TestCase):
    def test_status_lines(self):
        lines = [
            b"SIP/2.0 486 Busy Here\r\n",
            b"Nov 20 12:00:00 pbx <--- SIP/2.0 404 Not Found\n",
            b"    1  0.0  192.0.2.1 > 192.0.2.2  SIP 476 Status: 503 Service Unavailable |\n",
            b"    2  0.0  192.0.2.1 \xe2\x86\x92 192.0.2.2  SIP/SDP 900 Status: 183 Session Progress |\n",
            b"2\t0.0\t192.0.2.1\t192.0.2.2\tSIP\t900\tStatus: 480 Temporarily Unavailable |\n",
            b'"1","0.0","192.0.2.1","192.0.2.2","SIP","376","Status: 422 X | "\n',
            b'"SIP/2.0 401", "x"\n',
        ]
        for line, code in zip(lines, (b"486", b"404", b"503", b"183", b"480", b"422", b"401")):
            out = annotate(line)
            self.assertTrue(out.startswith(line + b"    = " + code + b" "), out)
            self.assertEqual(out.count(b"\n"), 2)

    def test_other_lines(self):
        for line, note in (
                (b"    -- SIP/trunk-0000023a is circuit-busy\n", b"    = The channel reports congestion"),
                (b"Reason: Q.850;cause=34\n", b"    = Q.850 34 No circuit/channel available: "),
                (b"hanging up, cause: ORIGINATOR_CANCEL\n", b"    = FreeSWITCH 487 ORIGINATOR_CANCEL: "),
                (b"SIP/2.0 603 Network Blocked\n", b"    = 603: The network has blocked"),
                (b"rejected because extension not found in context 'x'.\n", b"    = 404: Asterisk has no")):
            out = annotate(line)
            self.assertTrue(out.startswith(line + note), out)
            self.assertEqual(out.count(b"\n"), 2)

    def test_several_in_a_line(self):
        line = (b'{"error": "INVITE blocked by carrier: carrier blocked call: sip status: 403: Forbidden"}\n')
        out = annotate(line).split(b"\n")
        self.assertEqual(len(out), 4)
        self.assertTrue(out[1].startswith(b"    = The carrier says"), out)
        self.assertTrue(out[2].startswith(b"    = 403 Forbidden: "), out)
        # the same thing twice is told once
        self.assertEqual(annotate(b"SIP/2.0 478 Unresolvable destination (478/TM)\n").count(b"\n"), 2)
        self.assertEqual(annotate(b"SIP/2.0 486 X; SIP/2.0 486 X\n").count(b"\n"), 2)

    def test_more_than_is_told(self):
        line = b" ".join(b"SIP/2.0 %d X" % code for code in range(100, 200)) + b"\n"
        out = annotate(line + b"SIP/2.0 180 X\n")
        self.assertEqual(out.count(b"\n    = "), 66)
        self.assertIn(b"    = This line says more than is told here.\nSIP/2.0 180 X\n    = 180 Ringing", out)

    def test_others(self):
        text = (b"INVITE sip:a SIP/2.0\r\nVia: SIP/2.0/UDP 404.example.com\r\nSIP/2.0 4x4 X\n"
                b"SIP/2.0 999 X\nSIP/2.0 4040\nSIP/2.0 40\nSIP/2.0\nStatus: 404\n\n\0\xff\x1b\n"
                b"SIP/2.0404 X\nSIP/2.0 404Not\nno end")
        self.assertEqual(annotate(text), text)
        self.assertEqual(annotate(b""), b"")

    def test_unrelated(self):
        """Of a megabyte of other software's lines none is annotated."""
        text = unrelated(1200000)
        self.assertEqual(annotate(text), text)

    def test_no_end(self):
        self.assertTrue(annotate(b"SIP/2.0 180").startswith(b"SIP/2.0 180\n    = 180 "))
        self.assertEqual(annotate(b"x\ny"), b"x\ny")

    def test_languages(self):
        out = subprocess.run([SIPINFO, "--lang", "ru", "annotate"], input=b"SIP/2.0 486 X\n",
                             stdout=subprocess.PIPE, check=True).stdout.decode("utf-8")
        self.assertTrue(re.search("[а-я]", out), out)


class Sizes(unittest.TestCase):
    def test_binary(self):
        line = b"\0\xff" * 100000 + b" SIP/2.0 180 Ringing" + b"\x1b\0" * 5
        self.assertEqual(annotate(line + b"\n"), annotate(line))
        line = b"\0" * 70000 + b"SIP/2.0 180 Ringing\n"
        self.assertTrue(annotate(line).startswith(line + b"    = 180 Ringing: "))

    def test_around_the_block(self):
        """A find lies across the place where a block ends, in lines that are short and in one that is not."""
        block = 1024 * 1024
        for before in (b"x" * 99 + b"\n", b"y"):
            for place in list(range(block - 30, block + 30, 3)) + list(range(block - 4130, block - 4060, 7)):
                head = (before * (place // len(before) + 1))[:place]
                out = annotate(head + b" SIP/2.0 486 Busy\nend\n")
                self.assertTrue(out.startswith(head + b" SIP/2.0 486 Busy\n    = 486 Busy Here: "),
                                "%d: %r" % (place, out[place - 20:][:200]))
                self.assertTrue(out.endswith(b"\nend\n"))
                self.assertEqual(out.count(b"\n    = "), 1)

    @unittest.skipIf({"MESON_EXE_WRAPPER", "ASAN_OPTIONS"} & set(os.environ),
                     "the limit would hold for the emulator or the sanitizer, too")
    def test_endless_line(self):
        """A line of 100 MB is handed on in bounded memory, and told at its end."""
        def limit():
            resource.setrlimit(resource.RLIMIT_AS, (64 << 20, 64 << 20))
        size = 100 << 20
        with tempfile.TemporaryFile() as source, tempfile.TemporaryFile() as target:
            source.write(b"SIP/2.0 480 X ")
            for _ in range(100):
                source.write(b"z" * (1 << 20))
            source.write(b" SIP/2.0 486 X")
            source.seek(0)
            done = subprocess.run([SIPINFO, "annotate"], stdin=source, stdout=target,
                                  preexec_fn=limit, timeout=100)
            self.assertEqual(done.returncode, 0)
            target.seek(size)
            end = target.read()
        self.assertIn(b"z SIP/2.0 486 X\n    = 480 Temporarily Unavailable: ", end)
        self.assertIn(b"    = 486 Busy Here: ", end)

    def test_at_once(self):
        """Under tail -f a line comes out as soon as it went in."""
        with subprocess.Popen([SIPINFO, "annotate"], stdin=subprocess.PIPE,
                              stdout=subprocess.PIPE) as process:
            for _ in range(3):
                process.stdin.write(b"SIP/2.0 486 X\n")
                process.stdin.flush()
                self.assertEqual(process.stdout.readline(), b"SIP/2.0 486 X\n")
                self.assertIn(b"486 Busy Here", process.stdout.readline())
            process.stdin.close()
            process.wait(10)

    def test_time(self):
        """Linear: ten times as many bytes take no more than some ten times as long."""
        times = []
        for size in (3 << 20, 30 << 20):
            text = (b"x" * 99 + b"\n") * (size // 100)
            begin = time.monotonic()
            annotate(text)
            times.append(time.monotonic() - begin)
        self.assertLess(times[1], 30 * times[0] + 0.5)


class Files(unittest.TestCase):
    def test_file(self):
        with tempfile.NamedTemporaryFile(delete=False) as file:
            file.write(b"SIP/2.0 486 X\n")
        try:
            out = run([file.name]).stdout
            self.assertTrue(out.startswith(b"SIP/2.0 486 X\n    = 486 "), out)
        finally:
            os.remove(file.name)
        self.assertTrue(run(["-"], b"SIP/2.0 486 X\n").stdout.startswith(b"SIP/2.0 486 X\n    = 486 "))

    def fault(self, done, word):
        """One clear line."""
        self.assertEqual(done.stderr.count(b"\n"), 1, done.stderr)
        self.assertTrue(done.stderr.startswith(b"sipinfo: "), done.stderr)
        self.assertIn(word, done.stderr)

    def test_faults(self):
        with tempfile.TemporaryDirectory() as folder:
            self.fault(run([folder], status=2), folder.encode())
            self.fault(run([os.path.join(folder, "none")], status=2), b"none")
        self.fault(run(["x", "y"], status=2), b"y")

    def test_full_disk(self):
        if not os.path.exists("/dev/full"):
            self.skipTest("no /dev/full")
        for text in (b"SIP/2.0 486 X\n", b"x\n" * 3000000):
            with open("/dev/full", "wb") as full:
                done = subprocess.run([SIPINFO, "annotate"], input=text, stdout=full,
                                      stderr=subprocess.PIPE, timeout=100)
            self.assertEqual(done.returncode, 2)
            self.fault(done, b"write")

    def closed_pipe(self, handler):
        reading, writing = os.pipe()
        os.close(reading)
        done = subprocess.run([SIPINFO, "annotate"], input=b"SIP/2.0 486 X\n" * 100000, stdout=writing,
                              stderr=subprocess.PIPE, timeout=100, restore_signals=False,
                              preexec_fn=lambda: signal.signal(signal.SIGPIPE, handler))
        os.close(writing)
        return done

    def test_closed_pipe(self):
        self.assertEqual(self.closed_pipe(signal.SIG_DFL).returncode, -signal.SIGPIPE)
        done = self.closed_pipe(signal.SIG_IGN)
        self.assertEqual(done.returncode, 2)
        self.fault(done, b"write")


class Terminal(unittest.TestCase):
    TEXT = (b"\x1b[31mred\x1b[m\ttab \x07 caf\xc3\xa9 \xff \xc2\x9b1m \xe2\x80\xae \xe2\x80\x8b SIP/2.0 486 X\r\n"
            b"over\rwritten\nplain\n")

    def test_pipe(self):
        out = annotate(self.TEXT)
        self.assertTrue(out.startswith(self.TEXT[:self.TEXT.index(b"\n") + 1]))
        self.assertTrue(out.endswith(b"over\rwritten\nplain\n"))

    def test_terminal(self):
        """What would command the terminal, or hide, is shown in its place."""
        master, slave = pty.openpty()
        process = subprocess.Popen([SIPINFO, "annotate"], stdin=subprocess.PIPE, stdout=slave)
        os.close(slave)
        process.stdin.write(self.TEXT)
        process.stdin.close()
        out = b""
        try:
            while True:
                piece = os.read(master, 65536)
                if not piece:
                    break
                out += piece
        except OSError:
            pass        # the terminal is closed on the other side
        process.wait(10)
        os.close(master)
        out = out.replace(b"\r\n", b"\n").replace(b"\r\n", b"\n")
        lines = out.split(b"\n")
        self.assertEqual(lines[0].rstrip(b"\r"),
                         b"\\x1B[31mred\\x1B[m\ttab \\x07 caf\xc3\xa9 \\xFF \\xC2\\x9B1m "
                         b"\\xE2\\x80\\xAE \\xE2\\x80\\x8B SIP/2.0 486 X")
        self.assertTrue(lines[1].startswith(b"    = 486 Busy Here: "), lines)
        self.assertEqual(lines[2:4], [b"over\\x0Dwritten", b"plain"])


if __name__ == "__main__":
    SIPINFO, UNRELATED = program(sys.argv.pop(1)), sys.argv.pop(1)
    unittest.main()
