"""PO files: the translators' side of the registry."""

import os
import re

from .ini import RegistryError, forbidden, is_composed

HEADER = """\
# The texts of sipinfo. docs/translating.md says how they are translated.
msgid ""
msgstr ""
"Project-Id-Version: sipinfo\\n"
"MIME-Version: 1.0\\n"
"Content-Type: text/plain; charset=UTF-8\\n"
"Content-Transfer-Encoding: 8bit\\n"
"""

ESCAPES = {"n": "\n", "t": "\t", '"': '"', "\\": "\\"}


def quote(text):
    return '"%s"' % text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n")


def template(texts, comment):
    """The POT file of all texts in order, with the lines that comment(text) says of each."""
    out = [HEADER]
    for text in texts:
        out.append("\n%smsgctxt %s\nmsgid %s\nmsgstr \"\"\n" % (
            "".join("#. %s\n" % line for line in comment(text)), quote(text.context),
            quote(text.english)))
    return "".join(out)


class Entry:
    def __init__(self):
        self.lines = {}         # where each string begins
        self.fuzzy = False
        self.strings = {}


def entries(path, name):
    """The entries of a PO file. Obsolete ones are left out."""
    found, entry, current, errors = [], Entry(), None, []
    with open(path, encoding="utf-8", newline="") as stream:
        lines = stream.read().split("\n")
    for number, line in enumerate(lines + [""], 1):
        if not line.strip():
            if entry.strings:
                found.append(entry)
            entry, current = Entry(), None
            continue
        if line.startswith("#"):
            if line.startswith("#,") and "fuzzy" in line:
                entry.fuzzy = True
            continue
        match = re.match(r'(?:(msgctxt|msgid|msgstr)\s+)?"((?:[^"\\]|\\.)*)"$', line)
        if not match or (match.group(1) is None and current is None):
            errors.append("%s:%d: %r is no line of a PO file; expected msgctxt, msgid or msgstr, "
                          "then a string in quotes" % (name, number, line[:60]))
            continue
        if match.group(1):
            current = match.group(1)
            if current in entry.strings:
                errors.append("%s:%d: a second %s; expected an empty line between two entries"
                              % (name, number, current))
            entry.lines[current] = number
            entry.strings[current] = ""
        entry.strings[current] += re.sub(r"\\(.)", lambda m: ESCAPES.get(m.group(1), "?"),
                                         match.group(2))
    if errors:
        raise RegistryError(errors)
    return found


def placeholders(text):
    return sorted(re.findall(r"\{[a-z-]+\}", text))


def faults(english, text):
    """What forbids a translation, whatever it says."""
    if placeholders(english) != placeholders(text):
        yield "placeholders %s; expected those of the English text: %s" % (
            " ".join(placeholders(text)) or "none", " ".join(placeholders(english)) or "none")
    if not is_composed(text):
        yield "not in Unicode normalization form C; expected that form"
    if english.count("\n") != text.count("\n"):
        yield "%d steps; expected as many as in English: %d" % (
            text.count("\n") + 1, english.count("\n") + 1)
    text = text.replace("\n", "")
    if text != text.strip() and english == english.strip():
        yield "white space at an end; expected none"
    char = "\\" if "\\" in text else forbidden(text)
    if char:
        yield "character U+%04X; expected visible characters and blanks" % ord(char)


# What runs from left to right in a text from right to left: words of Latin letters and what stands between two of
# them, "RFC 3261 §21.4.16", "stale=true". A full stop or comma with a blank behind it ends the run.
RUN = re.compile(r"[0-9]*[A-Za-z](?:[A-Za-z0-9]|[-_/:=.,;+@*%#&'()<>\[\]]+(?=[§A-Za-z0-9])|"
                 r" (?=[A-Za-z0-9§])|§(?=[A-Za-z0-9]))*")
ISOLATE, POP = "\u2066", "\u2069"


def isolate(text):
    """The text with each of these runs isolated; what is put into braces is isolated when it is put in."""
    parts = re.split(r"(\{[a-z-]+\})", text)
    return "".join(part if place % 2 else RUN.sub(lambda run: ISOLATE + run.group(0) + POP, part)
                   for place, part in enumerate(parts))


class Translation:
    """What one language has: the texts in force, and how many are not."""

    def __init__(self):
        self.texts = {}
        self.fuzzy = 0
        self.stale = 0


def read(folder, language, known):
    """known: the set of (context, English) of today. The rest of the file is stale."""
    name = "po/%s.po" % language
    translation, errors = Translation(), []
    for entry in entries(os.path.join(folder, name), name):
        missing = [string for string in ("msgid", "msgstr") if string not in entry.strings]
        if missing:
            errors.append("%s:%d: an entry without %s; expected msgctxt, msgid, msgstr"
                          % (name, min(entry.lines.values()), missing[0]))
            continue
        key = (entry.strings.get("msgctxt", ""), entry.strings["msgid"])
        text = entry.strings["msgstr"]
        if key == ("", "") or not text:
            continue
        if entry.fuzzy:
            translation.fuzzy += 1
        elif key not in known:
            translation.stale += 1
        elif key in translation.texts:
            errors.append("%s:%d: translated twice; expected each text once"
                          % (name, entry.lines["msgctxt"]))
        else:
            errors.extend("%s:%d: [%s] %s" % (name, entry.lines["msgstr"], key[0], fault)
                          for fault in faults(key[1], text))
            translation.texts[key] = text
    if errors:
        raise RegistryError(errors)
    return translation
