#!/usr/bin/env python3
"""How many columns of a terminal a character takes: lib/base/width.h is what Unicode says.

test-width.py SOURCE            compares the table with what is installed here
test-width.py SOURCE --write    writes it anew from Debian's unicode-data

Two columns: East_Asian_Width Wide and Fullwidth. None: marks that stand on the character before them
(Nonspacing_Mark and Enclosing_Mark) and the vowels and finals of Hangul that join the syllable before them.
"""

import os
import sys
import unicodedata

import unicode_tables
from report import Report

DATABASE = "EastAsianWidth"
MARKS = ("Mn", "Me")
JOINED = set(range(0x1160, 0x1200)) | set(range(0xD7B0, 0xD7FC))

HEAD = """/*
 * Characters that take two columns of a terminal, or none, from Unicode %s.
 * Written by "meson compile width" (tests/test-width.py says which they are): not to be edited.
 */
"""


def from_database():
    """The version of Unicode, what is wide, and what has no width."""
    marks = JOINED | unicode_tables.of_categories(MARKS)
    return unicode_tables.version_of(DATABASE), unicode_tables.with_property(DATABASE, "W", "F") - marks, marks


def written(version, wide, marks):
    return (HEAD % version + unicode_tables.table("wide", wide) + "\n" +
            unicode_tables.table("marks", marks))


def main():
    path = os.path.join(sys.argv[1], "lib", "base", "width.h")
    if sys.argv[2:] == ["--write"]:
        return unicode_tables.write_header(path, DATABASE, lambda: written(*from_database()))

    report = Report()
    text, version = unicode_tables.read_header(path)
    wide, marks = unicode_tables.read(text, "wide"), unicode_tables.read(text, "marks")
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
    if unicode_tables.has(DATABASE) and from_database()[0] == version:
        report.equal(text, written(*from_database()), "width.h")
        print("compared with %s" % unicode_tables.FOLDER)
    return report.end()


if __name__ == "__main__":
    sys.exit(main())
