"""Read one INI file of the registry, and say file and line of whatever is wrong in it.

The form is a part of what Python's configparser reads in strict mode; a test holds the two together.
"""

import os
import re
import unicodedata

BIDI = set("\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
# Controls, private and unassigned characters are looked for only where one may be.
PLAIN = re.compile(r"[ -~\n\u00a0-\u017f]*\Z")

HEADER = re.compile(r"\[([^\[\]]+)\]\Z")
KEY = re.compile(r"([^\s=#\[\]][^\s=]*) =(?: (.+))?\Z")


class RegistryError(Exception):
    def __init__(self, lines):
        super().__init__("\n".join(lines))
        self.lines = lines


class Line(str):
    """A line of a value, and its number in the file."""

    def __new__(cls, text, number):
        line = super().__new__(cls, text)
        line.number = number
        return line


def forbidden(text):
    """The first character that no text may have, or None."""
    if PLAIN.match(text):
        return None
    return next((char for char in text if char in BIDI
                 or unicodedata.category(char) in ("Cc", "Cs", "Co", "Cn")), None)


def is_composed(text):
    return PLAIN.match(text) is not None or unicodedata.normalize("NFC", text) == text


class Section:
    """The keys of one section; every question about a value can be answered with its place."""

    def __init__(self, file, name, line):
        self.file = file
        self.name = name
        self.line = line
        self.values = {}        # key: its lines; the first stands behind the =
        self.used = set()

    def fail(self, what, expected, where=None):
        """where: a line of a value, a key, or None for the section."""
        if not isinstance(where, Line):
            where = self.values[where][0] if where in self.values else None
        self.file.fail(what, expected, self.line if where is None else where.number, self.name)

    def has(self, key):
        return key in self.values

    def lines(self, key, default=None):
        self.used.add(key)
        if key in self.values:
            found = [line for line in self.values[key] if line]
            if not found:
                self.fail("%s is empty" % key, "a value", key)
            return found
        if default is None:
            self.fail("no %s" % key, "%s = …" % key)
        return default or []

    def get(self, key, default=None):
        """The value of a key, its lines joined; a failure where it is missing without default."""
        if default is not None and key not in self.values:
            self.used.add(key)
            return default
        return " ".join(self.lines(key))

    def line_of(self, key):
        """A value as one line, with its place."""
        lines = self.lines(key)
        return Line(" ".join(lines), lines[0].number if lines else self.line)

    def steps(self, key, default=None):
        """The steps of a value, parted by line feeds: a line each below the key, else only one."""
        if default is not None and key not in self.values:
            return self.get(key, default)
        lines = self.lines(key)
        return ("\n" if not self.values.get(key, [""])[0] else " ").join(lines)

    def rows(self, key, default=None):
        """The lines of a value, for the keys that have one entry a line."""
        return self.lines(key, default)

    def finish(self):
        for key in self.values:
            if key not in self.used:
                self.fail("unknown key %s" % key, "a key that the README of the registry names", key)


class File:
    def __init__(self, folder, name):
        self.name = name
        self.errors = []
        self.sections = []
        with open(os.path.join(folder, name), encoding="utf-8", newline="") as stream:
            text = stream.read()
        lines = text.split("\n")
        self.check_characters(lines)
        self.read(lines)
        if self.errors:
            raise RegistryError(self.errors)

    def fail(self, what, expected, line, section=None):
        self.errors.append("%s:%d: %s%s; expected %s" % (
            self.name, line, "[%s] " % section if section else "", what, expected))

    def check_characters(self, lines):
        for number, line in enumerate(lines, 1):
            if line != line.rstrip():
                self.fail("trailing white space", "none", number)
            if not is_composed(line):
                self.fail("not in Unicode normalization form C", "that form", number)
            char = forbidden(line)
            if char:
                self.fail("character U+%04X" % ord(char), "visible characters and blanks", number)

    def read(self, lines):
        section, value, names = None, None, {}
        for number, line in enumerate(lines, 1):
            text = line.strip()
            if not text or line.startswith("#"):
                value = None
            elif line.startswith("["):
                header = HEADER.match(text)
                if not header:
                    self.fail("broken section header %s" % text, "[name] alone on its line", number)
                name = header.group(1) if header else ""
                section, value = Section(self, name, number), None
                if name in names:
                    self.fail("section [%s] stands in line %d, too" % (name, names[name]),
                              "each section once", number)
                elif header:
                    names[name] = number
                    self.sections.append(section)
            elif text.startswith("#"):
                self.fail("the comment %r is indented" % text[:60], "# in the first column", number)
            elif line.startswith(" "):
                if value is None:
                    self.fail("an indented line that continues nothing",
                              "a key in the first column before it", number)
                else:
                    value.append(Line(text, number))
            else:
                value = self.read_key(section, line, number)

    def read_key(self, section, line, number):
        key = KEY.match(line)
        if not key:
            self.fail("%r is no line of a registry file" % line.strip()[:60],
                      "key = value, [section], # comment, or an indented line", number)
            return None
        if section is None:
            self.fail("the key %s before any section" % key.group(1), "[name] first", number)
            return None
        if key.group(1) in section.values:
            self.fail("%s stands in line %d, too" % (
                key.group(1), section.values[key.group(1)][0].number),
                "each key once in a section", number)
        value = [Line(key.group(2) or "", number)]
        section.values[key.group(1)] = value
        return value
