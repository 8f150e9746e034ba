#!/usr/bin/env python3
"""sipinfo_line_find() against the expressions that the generator makes of the same patterns.

Every example and near miss of lines.ini, whole, cut at each byte, changed at random and pasted together: the
library finds what the expressions find, at the same place and with the same number.

test-lines.py SOURCE LIBRARY
"""

import ctypes
import os
import random
import sys

from report import Report

SOURCE = sys.argv[1]
sys.path.insert(0, os.path.join(SOURCE, "lib"))

from generator import lines, registry  # noqa: E402


class Line(ctypes.Structure):
    _fields_ = [("size", ctypes.c_size_t), ("offset", ctypes.c_size_t), ("length", ctypes.c_size_t),
                ("kind", ctypes.c_void_p), ("code", ctypes.c_int), ("cause", ctypes.c_int)]


class Library:
    def __init__(self, path):
        self.library = ctypes.CDLL(path)
        self.library.sipinfo_line_kind_name.restype = ctypes.c_char_p
        self.library.sipinfo_line_kind_name.argtypes = [ctypes.c_void_p]
        self.library.sipinfo_line_find.restype = ctypes.c_bool
        self.library.sipinfo_line_find.argtypes = [
            ctypes.c_char_p, ctypes.c_size_t, ctypes.c_size_t, ctypes.POINTER(Line)]

    def find(self, text):
        """[(kind, offset, length, code, cause)] of all that the bytes say."""
        found, line, at = [], Line(size=ctypes.sizeof(Line)), 0
        while self.library.sipinfo_line_find(text, len(text), at, ctypes.byref(line)):
            found.append((self.library.sipinfo_line_kind_name(line.kind).decode(), line.offset,
                          line.length, line.code, line.cause))
            at = line.offset + line.length
        return found


class Expressions:
    def __init__(self, known):
        self.known = known
        self.all = [(pattern, pattern.expression()) for kind in known.lines
                    for pattern in kind.patterns]
        self.causes = {cause.number for cause in known.causes}

    def find(self, text):
        text, found, at = text.decode("latin-1"), [], 0
        while True:
            best = lines.first_match(self.all, text[at:], self.known.tokens, self.causes)
            if best is None:
                return found
            _, pattern, match = best
            said = match.groupdict()
            cause = self.known.tokens[said["token"]] if said.get("token") else (
                int(said.get("cause") or pattern.kind.cause))
            found.append((pattern.kind.name, at + match.start(), match.end() - match.start(),
                          int(said.get("code") or pattern.kind.code), cause))
            at += match.end()


def texts(known):
    """The examples and the near misses, as bytes."""
    for kind in known.lines:
        for row in kind.examples + kind.misses:
            yield lines.unescape(row).encode("utf-8")


def changed(text, chance):
    """A few bytes of a text changed, doubled, left out."""
    out = bytearray(text)
    for _ in range(chance.randint(1, 3)):
        place = chance.randrange(len(out)) if out else 0
        change = chance.randrange(4)
        if change == 0 and out:
            out[place] = chance.choice(b"0123456789 \t\r\n/:;-_.[]{}()<>'\"=A\xff\x00")
        elif change == 1 and out:
            del out[place]
        elif change == 2:
            out[place:place] = out[place:place + chance.randint(1, 8)]
        else:
            out[place:place] = bytes([chance.choice(b"0123456789 \r\n/:;-_.")])
    return bytes(out)


def main():
    known = registry.read(os.path.join(SOURCE, "lib", "registry"))
    library, expressions = Library(sys.argv[2]), Expressions(known)
    report, chance = Report(), random.Random(20)

    def same(text):
        report.equal(library.find(text), expressions.find(text), "in %r" % text)

    all_texts = list(texts(known))
    report.check(len(all_texts) > 250, "%d examples" % len(all_texts))
    for kind in known.lines:
        for row in kind.examples:
            found = library.find(lines.unescape(row).encode("utf-8"))
            report.check(found and found[0][0] == kind.name, "[%s] %r: %r" % (kind.name, row, found))
        for row in kind.misses:
            found = library.find(lines.unescape(row).encode("utf-8"))
            report.equal(found, [], "[%s] near miss %r" % (kind.name, row))
    for text in all_texts:
        same(text)
        for end in range(0, len(text), 1 if len(text) < 200 else 3):
            same(text[:end])
            same(text[end:])
        for _ in range(40):
            same(changed(text, chance))
    for _ in range(2000):
        glue = chance.choice([b"", b" ", b"\n", b"\r", b"\0", b"; "])
        same(glue.join(chance.choice(all_texts) for _ in range(chance.randint(2, 5))))
    return report.end()


if __name__ == "__main__":
    sys.exit(main())
