#!/usr/bin/env python3
"""The characters that are never shown as they are: lib/base/hidden.h is what Unicode says.

test-hidden.py SOURCE            compares the table with what is installed here
test-hidden.py SOURCE --write    writes it anew from Debian's unicode-data

Hidden is what does something to the text around it instead of being seen: controls, line and
paragraph separators, format characters (the bidirectional controls are among them), everything that
a renderer may leave out (Default_Ignorable_Code_Point), and noncharacters. Number signs and the like
that enclose the digits behind them (Prepended_Concatenation_Mark) are seen.
"""

import os
import sys
import unicodedata

import unicode_tables
from report import Report

DATABASE = "DerivedCoreProperties"
CATEGORIES = ("Cc", "Cf", "Zl", "Zp")
# Prepended_Concatenation_Mark of Unicode 15.0, for machines that have no unicode-data
PREPENDED = {*range(0x600, 0x606), 0x6DD, 0x70F, 0x890, 0x891, 0x8E2, 0x110BD, 0x110CD}

HEAD = """/*
 * Characters that are not shown as they are, from Unicode %s.
 * Written by "meson compile hidden" (tests/test-hidden.py says which they are): not to be edited.
 */
"""

ROWS = """
/* Rows of 64 characters from U+0080 to U+FFFF, a bit for each: no character in it is hidden or a surrogate. */
static const uint64_t seen_rows[] = {
"""


def noncharacters():
    return {*range(0xFDD0, 0xFDF0)} | {c for c in range(0x110000) if c & 0xFFFE == 0xFFFE}


def from_database():
    """The version of Unicode and the set."""
    hidden = (unicode_tables.of_categories(CATEGORIES) | noncharacters() |
              unicode_tables.with_property(DATABASE, "Default_Ignorable_Code_Point"))
    return (unicode_tables.version_of(DATABASE),
            hidden - unicode_tables.with_property("PropList", "Prepended_Concatenation_Mark"))


def rows(points):
    """A word of 64 bits for each 64 rows of 64 characters, of U+0080 to U+FFFF: all in the row are seen."""
    words = [0] * 16
    for row in range(2, 1024):
        surrogate = 0xD800 <= row * 64 < 0xE000
        if not surrogate and points.isdisjoint(range(row * 64, row * 64 + 64)):
            words[row // 64] |= 1 << row % 64
    return ROWS + "".join("\t0x%016x,\n" % word for word in words) + "};\n"


def written(version, points):
    return HEAD % version + unicode_tables.table("hidden", points) + rows(points)


def numbers(version):
    return [int(number) for number in version.split(".")]


def main():
    path = os.path.join(sys.argv[1], "lib", "base", "hidden.h")
    if sys.argv[2:] == ["--write"]:
        return unicode_tables.write_header(path, DATABASE, lambda: written(*from_database()))

    report = Report()
    text, version = unicode_tables.read_header(path)
    points = unicode_tables.read(text, "hidden")
    report.check(text == written(version, points), "hidden.h is not as it is written")

    # Python's own tables, whatever their version: what is assigned keeps its category
    for c in range(0x110000):
        category = unicodedata.category(chr(c))
        if category == "Cs" or category == "Cn":
            continue
        must = category in CATEGORIES and c not in PREPENDED
        may = category in CATEGORIES + ("Mn", "Lo") and c not in PREPENDED
        report.check(c not in points or may, "U+%04X (%s) is seen" % (c, category))
        report.check(c in points or not must, "U+%04X (%s) is not hidden" % (c, category))
    print("compared with Unicode %s of Python" % unicodedata.unidata_version)
    if unicode_tables.has(DATABASE):
        installed, theirs = from_database()
        is_newer = numbers(installed) >= numbers(version)
        # a newer one may know more
        for c in sorted(points - theirs if is_newer else points ^ theirs):
            report.check(False, "U+%04X: not as Unicode %s has it" % (c, installed))
        if installed == version:
            report.equal(text, written(version, theirs), "hidden.h")
        print("compared with Unicode %s in %s" % (installed, unicode_tables.FOLDER))
    return report.end()


if __name__ == "__main__":
    sys.exit(main())
