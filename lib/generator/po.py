"""PO files: the translators' side of the registry."""

import os
import re
import unicodedata

from .ini import BIDI, RegistryError

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
    return '"%s"' % text.replace("\\", "\\\\").replace('"', '\\"')


def template(texts):
    """The POT file of all texts, given as (context, English) in order."""
    out = [HEADER]
    for context, english in texts:
        out.append("\nmsgctxt %s\nmsgid %s\nmsgstr \"\"\n" % (quote(context), quote(english)))
    return "".join(out)


class Entry:
    def __init__(self):
        self.line = 0
        self.fuzzy = False
        self.strings = {}


def entries(path, name):
    """The entries of a PO file. Obsolete ones are left out."""
    found, entry, current = [], Entry(), None
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
            raise RegistryError(["%s:%d: not a line of a PO file" % (name, number)])
        if match.group(1):
            current = match.group(1)
            entry.line = entry.line or number
            entry.strings[current] = ""
        entry.strings[current] += re.sub(r"\\(.)", lambda m: ESCAPES.get(m.group(1), "?"),
                                         match.group(2))
    return found


def placeholders(text):
    return sorted(re.findall(r"\{[a-z-]+\}", text))


def faults(english, text):
    """What forbids a translation, whatever it says."""
    if placeholders(english) != placeholders(text):
        yield "its {placeholders} are not those of the English text"
    if unicodedata.normalize("NFC", text) != text:
        yield "not in Unicode normalization form C"
    if text != text.strip():
        yield "white space at an end"
    for char in text:
        if unicodedata.category(char) in ("Cc", "Cs", "Co", "Cn") or char in BIDI or char == "\\":
            yield "character U+%04X is not allowed" % ord(char)
            return


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
        key = (entry.strings.get("msgctxt", ""), entry.strings.get("msgid", ""))
        text = entry.strings.get("msgstr", "")
        if key == ("", "") or not text:
            continue
        if entry.fuzzy:
            translation.fuzzy += 1
        elif key not in known:
            translation.stale += 1
        elif key in translation.texts:
            errors.append("%s:%d: translated twice" % (name, entry.line))
        else:
            errors.extend("%s:%d: %s" % (name, entry.line, fault) for fault in faults(key[1], text))
            translation.texts[key] = text
    if errors:
        raise RegistryError(errors)
    return translation
