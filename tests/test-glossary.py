#!/usr/bin/env python3
"""The glossaries of docs/glossary/ hold the list of their README.md, and the translations keep off the words that
docs/translating.md forbids.

test-glossary.py SOURCE [--list]

--list   print each text that holds a forbidden word, and nothing else

Each forbidden word proves that it is found: the word itself is put into a text.
"""

import collections
import os
import re
import sys
import unicodedata

from report import Report

COLUMNS = 5
FEWEST_SOURCES = 6
OWN = "own choice"
NONE = "\u2013"
DECISIONS = ("Address", "Style", "Titles", "Numbers", "Placeholders", "Invisible characters")
SAMPLES = ("486.title", "486.summary", "486.caller", "421.caller", "503.caller", "401.fix, second step")

SCRIPTS = {"ar": "ARABIC", "hi": "DEVANAGARI", "ja": "HIRAGANA KATAKANA CJK", "ko": "HANGUL", "zh-Hans": "CJK"}

# The file's name where it is not the tag of languages.ini
NAMES = {"pt": "pt-BR"}


def tables(path):
    """The tables under each heading of a page, without their heads: heading -> rows of cells."""
    found, heading = collections.defaultdict(list), ""
    with open(path, encoding="utf-8") as stream:
        for line in stream:
            if line.startswith("#"):
                heading = line.lstrip("#").strip()
            elif line.startswith("|"):
                cells = [cell.strip().replace("\\|", "|") for cell in re.split(r"(?<!\\)\|", line.strip())[1:-1]]
                found[heading].append(cells)
    return {heading: rows[2:] for heading, rows in found.items()}


def invisible(text):
    """The characters of a text that nobody sees, and blanks that are none."""
    return {"U+%04X" % ord(char) for char in text
            if char not in "\n " and unicodedata.category(char) in ("Cf", "Zs", "Zl", "Zp", "Cc", "Co", "Cn")}


def has_letters_of(text, scripts):
    return any(unicodedata.name(char, "").startswith(tuple(scripts.split())) for char in text)


def check_list(report, rows):
    terms = [row[0] for row in rows]
    report.check(len(terms) >= 90, "README.md: a list of %d terms only" % len(terms))
    for term, count in collections.Counter(terms).items():
        report.check(count == 1, "README.md: %s stands there %d times" % (term, count))
    return terms


def check_terms(report, name, rows, terms):
    have = [row[0] for row in rows]
    for term in terms:
        report.equal(have.count(term), 1, "%s: rows for %s" % (name, term))
    for term in have:
        report.check(term in terms, "%s: %s is not in the list" % (name, term))
    report.equal([term for term in have if term in terms], terms, "%s: the order of the list" % name)
    for row in rows:
        if report.equal(len(row), COLUMNS, "%s: cells of %s" % (name, row[0])):
            report.check(all(row), "%s: %s has an empty cell" % (name, row[0]))
            report.check(row[1] != NONE, "%s: %s has no word" % (name, row[0]))


def check_sources(report, name, rows, sources):
    """What the terms cite is on the list of what was read, and all of that is cited."""
    listed = [row[0] for row in sources]
    report.check(len(listed) >= FEWEST_SOURCES, "%s: %d sources, fewer than %d" % (name, len(listed), FEWEST_SOURCES))
    report.equal(len(set(listed)), len(listed), "%s: sources, each once" % name)
    cited = set()
    for row in rows:
        if len(row) != COLUMNS or row[4] == OWN:
            continue
        for source in row[4].split("; "):
            known = [one for one in listed if source == one or re.match(re.escape(one) + r"(,| \u00b0| \(|$)", source)]
            report.check(known, "%s: %s cites %s, which is not among the sources" % (name, row[0], source))
            cited.update(known)
    for source in listed:
        report.check(source in cited, "%s: %s is a source of no term" % (name, source))
    report.check(len(cited) >= FEWEST_SOURCES, "%s: only %d sources are cited" % (name, len(cited)))


def check_samples(report, name, rows):
    report.equal([row[0] for row in rows], list(SAMPLES), "%s: samples" % name)
    for row in rows:
        key, text = row[0], row[-1]
        scripts = SCRIPTS.get(name)
        if scripts:
            report.check(has_letters_of(text, scripts), "%s: %s is not in the script of the language" % (name, key))
        report.check(text != row[1], "%s: %s is English" % (name, key))
        ends = bool(re.search(r"[.。।]$", text))
        report.equal(ends, not key.endswith(".title"), "%s: %s ends as a sentence" % (name, key))
        if ".caller" in key:
            report.check(not re.search(r"\d|SIP", text), "%s: %s tells a caller numbers or abbreviations" % (name, key))
            if scripts:
                report.check(not re.search(r"[A-Za-z]", text), "%s: %s has Latin letters" % (name, key))
        if ".fix" in key:
            report.check("Authorization" in text, "%s: %s has lost Authorization" % (name, key))


def check_file(report, folder, name, terms):
    path = os.path.join(folder, name + ".md")
    if not report.check(os.path.exists(path), "no %s.md" % name):
        return
    found = tables(path)
    for heading in ("Decisions", "Terms", "Samples", "Sources"):
        if not report.check(found.get(heading), "%s: no table of %s" % (name, heading)):
            return
    decisions = {row[0]: row[1] for row in found["Decisions"]}
    for one in DECISIONS:
        report.check(decisions.get(one), "%s: nothing decided on %s" % (name, one))
    report.check("Quotes" in decisions or "Punctuation" in decisions, "%s: nothing decided on quotes" % name)
    with open(path, encoding="utf-8") as stream:
        text = stream.read()
    report.check(unicodedata.is_normalized("NFC", text) if hasattr(unicodedata, "is_normalized")
                 else unicodedata.normalize("NFC", text) == text, "%s: is not NFC" % name)
    allowed = set(re.findall(r"U\+[0-9A-F]{4}", decisions.get("Invisible characters", "")))
    report.check(invisible(text) <= allowed,
                 "%s: has %s" % (name, ", ".join(sorted(invisible(text) - allowed))))
    check_terms(report, name, found["Terms"], terms)
    check_sources(report, name, found["Terms"], found["Sources"])
    check_samples(report, name, found["Samples"])


class Forbidden:
    """A row of "Words not to use": a word of a language, in texts whose English has something."""

    def __init__(self, row):
        self.language, self.word, self.english, self.right_in, self.instead = row

    def pattern(self, words):
        pattern = re.escape(words).replace("\\*", r"\w*")
        # Thai has no blanks between words
        return pattern if self.language == "th" else r"(?<!\w)%s(?!\w)" % pattern

    def stands_in(self, english, text):
        if self.english != NONE and not re.search(r"\b%s" % re.escape(self.english), english, re.I):
            return False
        if self.right_in != NONE:
            text = re.sub(self.pattern(self.right_in), "", text, flags=re.I)
        return re.search(self.pattern(self.word), text, re.I) is not None

    def prove(self, report):
        """It is found where it stands, and only there."""
        word = self.word.replace("*", "")
        english = "" if self.english == NONE else self.english
        text = "%s (%s)." % (word.capitalize(), word)
        name = "%s: %s" % (self.language, self.word)
        report.check(self.stands_in(english, text), "%s is not found in %s" % (name, text))
        report.check(not self.stands_in(english, "0"), "%s is found in nothing" % name)
        report.check(not self.english or self.english == NONE or not self.stands_in("nothing", text),
                     "%s is found whatever the English" % name)
        if self.right_in != NONE:
            text = "0 %s." % self.right_in.replace("*", "")
            report.check(not self.stands_in(english, text), "%s is found in %s" % (name, text))


def main():
    source = sys.argv[1]
    sys.path.insert(0, os.path.join(source, "lib"))
    from generator import emit, po, registry

    known = registry.read(os.path.join(source, "lib", "registry"))
    keys = set(emit.template_texts(known))
    report = Report()

    folder = os.path.join(source, "docs", "glossary")
    terms = check_list(report, tables(os.path.join(folder, "README.md")).get(
        "Glossaries for the languages that come next", []))
    wanted = {NAMES.get(tag, tag) for tag in known.languages if tag != "en" and tag not in known.translated()}
    have = {name[:-3] for name in os.listdir(folder) if name.endswith(".md") and name != "README.md"}
    report.check(wanted <= have, "no glossary for %s" % ", ".join(sorted(wanted - have)))
    for name in sorted(have):
        check_file(report, folder, name, terms)

    page = tables(os.path.join(source, "docs", "translating.md"))
    glossary = [row[0] for row in page.get("Glossary", [])]
    report.check(len(glossary) >= 60, "translating.md: a glossary of %d terms" % len(glossary))
    report.equal(len(set(glossary)), len(glossary), "translating.md: terms, each once")
    for row in page.get("Glossary", []):
        report.check(len(row) == 4 and all(row), "translating.md: %s lacks a word" % row[0])

    rows = page.get("Words not to use", [])
    report.check(rows, "translating.md: no words that are not to be used")
    forbidden = []
    for row in rows:
        if report.check(len(row) == 5 and all(row), "translating.md: no row of words: %s" % row):
            forbidden.append(Forbidden(row))
    for language in known.translated():
        report.check(any(one.language == language for one in forbidden), "no forbidden word in %s" % language)
    listed = []
    for one in forbidden:
        report.check(one.language in known.translated(), "%s: no translation to keep off %s" % (one.language, one.word))
        one.prove(report)
    for language in known.translated():
        words = [one for one in forbidden if one.language == language]
        for (context, english), text in po.read(known.folder, language, keys).texts.items():
            for one in words:
                if not report.check(not one.stands_in(english, text), "%s %s: %s, and not %s" % (
                        language, context, one.word, one.instead)):
                    listed.append(report.faults[-1])
    if "--list" in sys.argv:
        print("\n".join(listed))
        return 0
    return report.end()


if __name__ == "__main__":
    sys.exit(main())
