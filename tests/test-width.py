#!/usr/bin/env python3
"""How many columns of a terminal a character takes: lib/base/width.h is what Unicode says.

test-width.py SOURCE            compares the table with what is installed here
test-width.py SOURCE --write    writes it anew from Debian's unicode-data

Two columns: East_Asian_Width Wide and Fullwidth. None: marks that stand on the character before them
(Nonspacing_Mark and Enclosing_Mark) and the vowels and finals of Hangul that join the syllable before them.
"""

import os
import re
import sys
import unicodedata

from report import Report

FOLDER = os.environ.get("SIPINFO_UNICODE_DIR", "/usr/share/unicode")
MARKS = ("Mn", "Me")
JOINED = set(range(0x1160, 0x1200)) | set(range(0xD7B0, 0xD7FC))

HEAD = """/*
 * Characters that take two columns of a terminal, or none, from Unicode %s.
 * Written by "meson compile width" (tests/test-width.py says which they are): not to be edited.
 */
"""


def lines(name):
    with open(os.path.join(FOLDER, name), encoding="utf-8") as stream:
        for line in stream:
            match = re.match(r"([0-9A-F]+)(?:\.\.([0-9A-F]+))?\s*;\s*(\w+)", line)
            if match:
                first = int(match.group(1), 16)
                yield first, int(match.group(2) or match.group(1), 16), match.group(3)


def from_database():
    """The version of Unicode, what is wide, and what has no width."""
    with open(os.path.join(FOLDER, "EastAsianWidth.txt"), encoding="utf-8") as stream:
        version = re.match(r"# EastAsianWidth-([\d.]+)\.txt", stream.readline()).group(1)
    wide, marks = set(), set(JOINED)
    for first, last, value in lines("EastAsianWidth.txt"):
        if value in ("W", "F"):
            wide.update(range(first, last + 1))
    with open(os.path.join(FOLDER, "UnicodeData.txt"), encoding="utf-8") as stream:
        for line in stream:
            fields = line.split(";")
            if fields[2] in MARKS:
                marks.add(int(fields[0], 16))
    return version, wide - marks, marks


def table(name, points):
    rows, first, last = [], None, None
    for c in sorted(points):
        if last is None or c != last + 1:
            if last is not None:
                rows.append((first, last))
            first = c
        last = c
    rows.append((first, last))
    return "static const struct range %s[] = {\n%s};\n" % (
        name, "".join("\t{0x%04x, 0x%04x},\n" % row for row in rows))


def written(version, wide, marks):
    return HEAD % version + table("wide", wide) + "\n" + table("marks", marks)


def read(text, name):
    found = set()
    body = re.search(r"%s\[\] = \{\n(.*?)\};" % name, text, flags=re.S).group(1)
    for first, last in re.findall(r"\{0x([0-9a-f]+), 0x([0-9a-f]+)\}", body):
        found.update(range(int(first, 16), int(last, 16) + 1))
    return found


def main():
    path = os.path.join(sys.argv[1], "lib", "base", "width.h")
    have_database = os.path.exists(os.path.join(FOLDER, "EastAsianWidth.txt"))
    if sys.argv[2:] == ["--write"]:
        if not have_database:
            sys.exit("no %s: install Debian's unicode-data, or set SIPINFO_UNICODE_DIR" % FOLDER)
        with open(path, "w", encoding="utf-8") as stream:
            stream.write(written(*from_database()))
        return 0

    report = Report()
    with open(path, encoding="utf-8") as stream:
        text = stream.read()
    version = re.search(r"from Unicode ([\d.]+)\.$", text, flags=re.M).group(1)
    wide, marks = read(text, "wide"), read(text, "marks")
    report.check(text == written(version, wide, marks), "width.h is not as it is written")
    for c in range(0x110000):
        category = unicodedata.category(chr(c))
        if category in ("Cn", "Cs"):
            continue
        must = unicodedata.east_asian_width(chr(c)) in "WF" and category not in MARKS
        # a few symbols have become wide since older versions
        if must != (c in wide) and c not in JOINED and not (c in wide and category == "So"):
            report.check(False, "U+%04X: %swide" % (c, "" if must else "not "))
        report.check((category in MARKS or c in JOINED) == (c in marks), "U+%04X: a mark?" % c)
    print("compared with Unicode %s of Python" % unicodedata.unidata_version)
    if have_database and from_database()[0] == version:
        report.equal(text, written(*from_database()), "width.h")
        print("compared with %s" % FOLDER)
    return report.end()


if __name__ == "__main__":
    sys.exit(main())
