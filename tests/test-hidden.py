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
import re
import sys
import unicodedata

from report import Report

FOLDER = os.environ.get("SIPINFO_UNICODE_DIR", "/usr/share/unicode")
CATEGORIES = ("Cc", "Cf", "Zl", "Zp")
# Prepended_Concatenation_Mark of Unicode 15.0, for machines that have no unicode-data
PREPENDED = {*range(0x600, 0x606), 0x6DD, 0x70F, 0x890, 0x891, 0x8E2, 0x110BD, 0x110CD}

HEAD = """/*
 * Characters that are not shown as they are, from Unicode %s.
 * Written by "meson compile hidden" (tests/test-hidden.py says which they are): not to be edited.
 */
static const struct range hidden[] = {
"""


def property_of(name, wanted):
    """The code points that a file of the Unicode character database gives a property."""
    found = set()
    with open(os.path.join(FOLDER, name), encoding="utf-8") as stream:
        for line in stream:
            match = re.match(r"([0-9A-F]+)(?:\.\.([0-9A-F]+))?\s*;\s*(\w+)", line)
            if match and match.group(3) == wanted:
                first = int(match.group(1), 16)
                found.update(range(first, int(match.group(2) or match.group(1), 16) + 1))
    if not found:
        sys.exit("%s: no %s" % (name, wanted))
    return found


def categories():
    found = set()
    with open(os.path.join(FOLDER, "UnicodeData.txt"), encoding="utf-8") as stream:
        for line in stream:
            fields = line.split(";")
            if fields[2] in CATEGORIES:
                found.add(int(fields[0], 16))
    return found


def noncharacters():
    return {*range(0xFDD0, 0xFDF0)} | {c for c in range(0x110000) if c & 0xFFFE == 0xFFFE}


def from_database():
    """The version of Unicode and the set."""
    with open(os.path.join(FOLDER, "DerivedCoreProperties.txt"), encoding="utf-8") as stream:
        version = re.match(r"# DerivedCoreProperties-([\d.]+)\.txt", stream.readline()).group(1)
    hidden = categories() | property_of("DerivedCoreProperties.txt", "Default_Ignorable_Code_Point")
    return version, (hidden | noncharacters()) - property_of("PropList.txt",
                                                             "Prepended_Concatenation_Mark")


def ranges(points):
    found = []
    for c in sorted(points):
        if found and found[-1][1] == c - 1:
            found[-1][1] = c
        else:
            found.append([c, c])
    return found


def written(version, points):
    rows = ["\t{0x%04x, 0x%04x},\n" % (first, last) for first, last in ranges(points)]
    return HEAD % version + "".join(rows) + "};\n"


def numbers(version):
    return [int(number) for number in version.split(".")]


def main():
    source = sys.argv[1]
    path = os.path.join(source, "lib", "base", "hidden.h")
    have_database = os.path.exists(os.path.join(FOLDER, "DerivedCoreProperties.txt"))
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
    points = set()
    for first, last in re.findall(r"\{0x([0-9a-f]+), 0x([0-9a-f]+)\}", text):
        points.update(range(int(first, 16), int(last, 16) + 1))
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
    if have_database:
        installed, theirs = from_database()
        is_newer = numbers(installed) >= numbers(version)
        # a newer one may know more
        for c in sorted(points - theirs if is_newer else points ^ theirs):
            report.check(False, "U+%04X: not as Unicode %s has it" % (c, installed))
        if installed == version:
            report.equal(text, written(version, theirs), "hidden.h")
        print("compared with Unicode %s in %s" % (installed, FOLDER))
    return report.end()


if __name__ == "__main__":
    sys.exit(main())
