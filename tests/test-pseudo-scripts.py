#!/usr/bin/env python3
"""Pages in languages that run from right to left, that have wide characters and no blanks, and that are twice as long.

Builds the library with three languages made on the fly, and looks at the pages of some codes in all four formats.

test-pseudo-scripts.py SOURCE_FOLDER MESON [FOLDER]     FOLDER: writes the pages there, for people
"""

import json
import os
import re
import sys
import tempfile
import unicodedata

SOURCE, MESON = sys.argv[1:3]
sys.path.insert(0, os.path.join(SOURCE, "lib"))

import pseudo  # noqa: E402
from report import Report  # noqa: E402

LANGUAGES = {"ar": pseudo.right_to_left, "ja": pseudo.double_width, "de": pseudo.twice_as_long}
FORMATS = {1: "txt", 2: "md", 3: "html", 4: "json"}
PAGES = ((486,), (183, 421), (408, 504), (401,))
ISOLATE, POP = "[\u2066\u2068]", "\u2069"
CLOSING = "\u3001\u3002\uff0c\uff09\uff1a\uff1b"


def columns(line):
    return sum(0 if unicodedata.category(c) in ("Mn", "Me", "Cf") else
               2 if unicodedata.east_asian_width(c) in "WF" else 1 for c in line)


def check_columns(report, name, line):
    """What stands beside something else in a line is isolated, or a terminal changes their places."""
    depth, outside = 0, ""
    for c in line:
        depth -= c == POP
        if depth == 0:
            outside += {" ": " ", POP: "i", "\u200f": "r", **dict.fromkeys(ISOLATE[1:3], "")}.get(c, "o")
        depth += c in ISOLATE[1:3]
    report.equal(depth, 0, "%s: isolates of a line: %s" % (name, line))
    if re.search("[io]  +[io]", outside):
        report.check(re.match("[ o]*r *i  +[io]", outside), "%s: not isolated: %s" % (name, line))


def check_right_to_left(report, name, text, format):
    depth = deepest = 0
    for c in text:
        depth += (c in ISOLATE[1:3]) - (c == POP)
        deepest = max(deepest, depth)
        report.check(depth >= 0, "%s: an isolate ends that has not begun" % name) if depth < 0 else None
    report.equal((depth, deepest > 0), (0, True), name + ": isolates")
    if format == 1:
        outside = re.sub("%s[^%s]*%s" % (ISOLATE, POP, POP), "", re.sub("    .*", "", text))
        for line in outside.splitlines():
            mixed = re.search("[A-Za-z]{2,}", line) and re.search("[\u05d0-\u05ff]", line)
            report.check(not mixed, "%s: not isolated: %s" % (name, line))
    if format == 1:
        for line in text.splitlines():
            check_columns(report, name, line)
    if format == 3:
        report.check('dir="rtl"' in text[:200], name + " has no direction")


def check_lines(report, name, text, width):
    for line in text.splitlines():
        shown = line.strip()
        fits = columns(line) <= width or " " not in shown[:width // 2]
        report.check(fits, "%s: %d columns: %s" % (name, columns(line), line))
        report.check(not shown or shown[0] not in CLOSING, "%s: begins with a closing mark: %s" % (name, line))
        report.check(not line.endswith("RFC"), "%s: RFC at the end of a line" % name)


def main():
    report = Report()
    with tempfile.TemporaryDirectory() as temporary:
        folder = os.path.join(temporary, "sipinfo")
        registry = pseudo.copy(SOURCE, folder)
        for tag, change in LANGUAGES.items():
            pseudo.translate(registry, [tag], change)
        library = pseudo.build(folder, MESON, "-Dlanguages=" + ",".join(LANGUAGES))
        for tag in LANGUAGES:
            number = library.sipinfo_lang_from_name(tag.encode(), len(tag))
            for codes in PAGES:
                function = library.sipinfo_describe if len(codes) == 1 else library.sipinfo_compare
                for format, ending in FORMATS.items():
                    name = "%s-%s.%s" % (tag, "-".join(map(str, codes)), ending)
                    text = pseudo.page(function, *codes, lang=number, format=format)
                    narrow = pseudo.page(function, *codes, lang=number, format=format, width=80)
                    if tag == "ar":
                        check_right_to_left(report, name, text, format)
                        check_right_to_left(report, name, narrow, format)
                    if format == 1:
                        check_lines(report, name, narrow, 80)
                    if format == 4:
                        report.equal(json.loads(text)["lang"], tag, name)
                    report.check(text.count("\ufffd") == 0, name + " is broken")
                    if len(sys.argv) > 3:
                        with open(os.path.join(sys.argv[3], name), "w", encoding="utf-8") as stream:
                            stream.write(('<meta charset="utf-8">' if format == 3 else "") + narrow)
    return report.end()


if __name__ == "__main__":
    sys.exit(main())
