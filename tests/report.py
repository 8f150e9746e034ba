"""What the Python tests share: how they collect faults, and how they read the registry."""

import atexit
import configparser
import os
import re
import shlex
import shutil
import sys
import tempfile

SKIP = 77       # the exit status that Meson takes for a skipped test

CODE_FILES = ["codes-%dxx.ini" % digit for digit in range(1, 7)] + ["codes-unregistered.ini"]
KINDS = ("title", "summary", "caller", "meaning", "seen", "fix", "send")


class Report:
    def __init__(self):
        self.checks = 0
        self.faults = []

    def check(self, condition, message):
        self.checks += 1
        if not condition:
            self.faults.append(message)
        return bool(condition)

    def equal(self, got, expected, what):
        return self.check(got == expected, "%s: %r, not %r" % (what, got, expected))

    def end(self):
        """The exit status."""
        for fault in self.faults:
            print(fault)
        print("%d checks, %d faults" % (self.checks, len(self.faults)))
        if not self.checks:
            print("nothing was checked")
        return 1 if self.faults or not self.checks else 0


def skip(why):
    print("skipped: %s" % why)
    sys.exit(SKIP)


def program(path):
    """What to start for a program that was built: itself, or a script if it is for another machine."""
    wrapper = os.environ.get("MESON_EXE_WRAPPER")
    if not wrapper:
        return path
    folder = tempfile.mkdtemp()
    atexit.register(shutil.rmtree, folder)
    script = os.path.join(folder, os.path.basename(path))
    with open(script, "w", encoding="utf-8") as stream:
        stream.write("#!/bin/sh\nexec %s %s \"$@\"\n" % (wrapper, shlex.quote(os.path.abspath(path))))
    os.chmod(script, 0o755)
    return script


def skip_elsewhere():
    """Ends a test that loads the library into Python, where it is for another machine."""
    if os.environ.get("MESON_EXE_WRAPPER"):
        skip("the library is for another machine")


def sections(folder, name):
    """{section: {key: value}} of one file; the generator's own reader has no part in it."""
    parser = configparser.ConfigParser(interpolation=None, delimiters=("=",),
                                       comment_prefixes=("#",), default_section="\0")
    parser.optionxform = str
    with open(os.path.join(folder, name), encoding="utf-8") as stream:
        parser.read_file(stream)
    return {section: dict(parser[section]) for section in parser.sections()}


def words(value):
    """A value in one line."""
    return " ".join(value.split())


def rows(value):
    """A value that has one entry a line."""
    return [row.strip() for row in value.split("\n") if row.strip()]


def fact(value):
    """The values of a fact, and its citations."""
    said, _, citations = words(value).partition(" @ ")
    return said.split(), cited(citations)


def cited(citations):
    return [citation.strip() for citation in citations.split(";") if citation.strip()]


def references(values):
    """A row each: "defined RFC 3261 21.4.16"."""
    return [words(row) for row in rows(values.get("references", ""))]


def text(values, key):
    """A text; the steps of a fix stand a line each below the key."""
    value = values.get(key, "")
    if key in ("fix", "support") and value.startswith("\n"):
        return "\n".join(rows(value))
    return words(value)


def letters(name):
    """What counts where case, blanks and punctuation make no difference."""
    return re.sub(r"[^a-z0-9]", "", name.lower())


def codes(folder, files=tuple(CODE_FILES)):
    """{code: {key: value}} of all files, without the sections that are about one method, "[403 REGISTER]"."""
    found = {}
    for name in files:
        for section, values in sections(folder, name).items():
            if section.isdigit():
                found[int(section)] = values
    return found
