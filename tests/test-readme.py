"""What README.md shows of the command is what it prints: "…" alone in a line stands for lines that are left out.

test-readme.py SIPINFO SOURCE-ROOT
"""

import os
import re
import subprocess
import sys
import unittest

from report import program

SIPINFO = ""
ROOT = ""


def shown():
    """The command lines, each with the lines below it."""
    with open(os.path.join(ROOT, "README.md"), encoding="utf-8") as page:
        text = page.read()
    for block in re.findall(r"(?m)^    \$ sipinfo ((?:.*\n)(?:(?:    .*)?\n)*)", text):
        lines = [line[4:] for line in block.rstrip("\n").split("\n")]
        yield block.split("\n", 1)[0].split(), lines[1:]


def pattern(lines):
    return "".join("(?:.*\n)*?" if line.strip() == "\u2026" else re.escape(line) + "\n" for line in lines)


class Readme(unittest.TestCase):
    def test_commands(self):
        blocks = list(shown())
        self.assertGreaterEqual(len(blocks), 2)
        # it leads with a call
        self.assertEqual(blocks[0][0][0], "explain")
        for arguments, lines in blocks:
            with self.subTest(arguments):
                done = subprocess.run([SIPINFO, *arguments], stdout=subprocess.PIPE, cwd=ROOT, timeout=60,
                                      env={**os.environ, "COLUMNS": "80", "LANGUAGE": "en"})
                text = done.stdout.decode("utf-8")
                self.assertIsNotNone(re.fullmatch(pattern(lines), text), text)


if __name__ == "__main__":
    SIPINFO, ROOT = os.path.abspath(program(sys.argv.pop(1))), sys.argv.pop(1)
    unittest.main()
