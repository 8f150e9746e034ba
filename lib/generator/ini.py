"""Read one INI file of the registry, and say file and line of whatever is wrong in it."""

import configparser
import os
import re
import unicodedata

BIDI = set("\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")


class RegistryError(Exception):
    def __init__(self, lines):
        super().__init__("\n".join(lines))
        self.lines = lines


class Section:
    """The keys of one section; every question about a value can be answered with its place."""

    def __init__(self, file, name, line, values, lines):
        self.file = file
        self.name = name
        self.line = line
        self.values = values
        self.lines = lines
        self.used = set()

    def fail(self, message, key=None):
        self.file.fail(message, self.lines.get(key, self.line), self.name)

    def has(self, key):
        return key in self.values

    def get(self, key, default=None):
        """The value of a key, its lines joined; a failure where it is missing without default."""
        self.used.add(key)
        if key not in self.values:
            if default is None:
                self.fail("no %s" % key)
                return ""
            return default
        value = " ".join(self.values[key].split("\n")).strip()
        if not value:
            self.fail("%s is empty" % key, key)
        return value

    def rows(self, key, default=None):
        """The lines of a value, for the keys that have one entry a line."""
        self.used.add(key)
        if key not in self.values:
            if default is None:
                self.fail("no %s" % key)
            return default or []
        return [row.strip() for row in self.values[key].split("\n") if row.strip()]

    def finish(self):
        for key in self.values:
            if key not in self.used:
                self.fail("unknown key %s" % key, key)


class File:
    def __init__(self, folder, name):
        self.name = name
        self.errors = []
        self.sections = []
        path = os.path.join(folder, name)
        with open(path, encoding="utf-8", newline="") as stream:
            text = stream.read()
        self.check_characters(text)
        parser = configparser.ConfigParser(
            strict=True, interpolation=None, delimiters=("=",), comment_prefixes=("#",),
            empty_lines_in_values=False, default_section="\0")
        parser.optionxform = str
        try:
            parser.read_string(text, name)
        except configparser.Error as error:
            raise RegistryError(["%s:%s: %s" % (name, getattr(error, "lineno", 1),
                                                str(error).replace("\n", " "))])
        places = self.places(text)
        for section in parser.sections():
            line, lines = places[section]
            self.sections.append(Section(self, section, line, dict(parser[section]), lines))

    def fail(self, message, line, section=None):
        where = "[%s] " % section if section else ""
        self.errors.append("%s:%d: %s%s" % (self.name, line, where, message))

    def check_characters(self, text):
        for number, line in enumerate(text.split("\n"), 1):
            if line != line.rstrip():
                self.fail("trailing space", number)
            if unicodedata.normalize("NFC", line) != line:
                self.fail("not in Unicode normalization form C", number)
            for char in line:
                if unicodedata.category(char) in ("Cc", "Cs", "Co", "Cn") or char in BIDI:
                    self.fail("character U+%04X is not allowed" % ord(char), number)
                    break

    @staticmethod
    def places(text):
        """Where sections and keys stand: configparser does not tell."""
        places, section, lines = {}, None, {}
        for number, line in enumerate(text.split("\n"), 1):
            header = re.match(r"\[(.+)\]\s*$", line)
            key = re.match(r"([^\s#=\[][^=]*?)\s*=", line)
            if header:
                section, lines = header.group(1), {}
                places[section] = (number, lines)
            elif key and section is not None:
                lines.setdefault(key.group(1), number)
        return places
