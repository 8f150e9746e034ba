#!/usr/bin/env python3
"""The rules of docs/texts.md, over every text of the registry.

test-texts.py SOURCE [--report]
test-texts.py SOURCE --copied [--rfc FOLDER]

--report   print the ten pairs of texts that are most alike, too
--copied   only look for sentences of RFCs; the folder with RFCs as text is else $SIPINFO_RFC_DIR
"""

import argparse
import collections
import glob
import os
import re
import sys

from report import CODE_FILES, KINDS, Report, codes, sections, skip, words

LIMITS = {"title": 40, "summary": 100, "caller": 160, "meaning": 600, "seen": 500, "fix": 700,
          "send": 450, "example": 300}

# The person at the phone has never heard of these. Whole words, in any case.
JARGON = """
    sip sips uri url ip rtp srtp sdp tcp udp tls dns nat pstn isdn pbx sbc ims voip uas uac ua isup
    invite bye cancel ack prack refer register subscribe notify publish options message-body
    server servers proxy proxies registrar gateway gateways router endpoint endpoints client clients
    request requests requested response responses header headers code codes error errors
    authentication authenticate authorisation authorization authorised unauthorised credential
    credentials certificate certificates token protocol protocols provisional dialog transaction
    transactions timeout timeouts timer retransmission codec codecs bandwidth media payload syntax
    parameter parameters parse domain hop hops loop branch fork forking redirect redirected redirection
    upstream downstream interval session sessions extension-tag
""".split()

BANNED = re.compile(r"""(?ix)
    \b(please|simply|obviously|of\s+course|note\s+that|utili[sz]e|leverage)\b
  | ! | \u2018 | \u2019 | \u201c | \u201d | \u2013 | \u2014 | \s-\s | \s--\s | ` | \*\* | <[a-z/] | \{ | \}
""")

# American spelling where the texts have British; names of protocols and settings are left alone.
AMERICAN = re.compile(r"\b(authorized|authorization|behavior|color|canceled|canceling|center|favor"
                      r"|recognize[ds]?|organization|initialize[ds]?|unauthorized|license[ds])\b")

DOUBLED = re.compile(r"(?<![\w.-])([A-Za-z][\w'-]*) \1(?![\w/=.(-]*[\w/=(])", re.I)

# Word 3-grams: texts of which more than this share is common say the same thing twice.
ALIKE = 0.3
SHARED_SENTENCE = 6     # words
PASTED = 8              # words


def tokens(text):
    return re.findall(r"[a-z0-9][a-z0-9'*_-]*", text.lower())


def grams(sequence, n):
    return {tuple(sequence[i:i + n]) for i in range(len(sequence) - n + 1)}


def sentences(text):
    """A full stop ends a sentence where a capital or a number follows."""
    return [part for part in re.split(r"(?<=[.?])\s+(?=[A-Z0-9\"(])", text) if part]


class Text:
    def __init__(self, owner, kind, words_of_it, number=None, phrase=None):
        self.owner = owner
        self.kind = kind
        self.text = words_of_it
        self.number = number
        self.phrase = phrase
        self.name = "%s.%s" % (owner, kind)
        self.grams = grams(tokens(words_of_it), 3)


def gather(report, registry):
    found = []
    for code, values in codes(registry).items():
        for kind in KINDS:
            if report.check(kind in values and values[kind].strip(), "%d.%s is missing" % (code, kind)):
                found.append(Text(str(code), kind, words(values[kind]), code, values["phrase"]))
    # what is told of one method, "[403 REGISTER]", may leave kinds out
    for name in CODE_FILES:
        for section, values in sections(registry, name).items():
            for kind in KINDS + ("example",):
                if kind in values and (kind == "example" or not section.isdigit()):
                    found.append(Text(section, kind, words(values[kind])))
    for name, values in sections(registry, "classes.ini").items():
        for kind in KINDS:
            if report.check(kind in values and values[kind].strip(), "%s.%s is missing" % (name, kind)):
                found.append(Text(name, kind, words(values[kind])))
    for pair, values in sections(registry, "notes.ini").items():
        if report.check("text" in values, "%s.note is missing" % pair):
            found.append(Text(pair, "note", words(values["text"])))
    return found


def check_form(report, text):
    def fault(condition, why):
        report.check(not condition, "%s: %s: %s" % (text.name, why, text.text))

    if text.kind in LIMITS:
        fault(len(text.text) > LIMITS[text.kind],
              "%d characters, not %d at most" % (len(text.text), LIMITS[text.kind]))
    # a header field, an option tag or a number may come first
    fault(not re.match(r"[A-Z0-9]|(?:[a-z]+[A-Z_.=0-9-]|\d)", text.text), "no capital first")
    if text.kind == "title":
        fault(text.text.endswith("."), "a full stop")
    else:
        fault(not text.text.endswith("."), "no full stop at the end")
    fault(DOUBLED.search(text.text), "doubled word")
    banned = BANNED.search(text.text)
    fault(banned, "%r is not wanted" % (banned.group(0) if banned else ""))
    american = AMERICAN.search(text.text)
    if text.kind != "title":
        fault(american, "%r is American" % (american.group(0) if american else ""))
    fault(re.search(r" [,.;:](?=\s|$)|,,|\.\.(?!\.)|  ", text.text), "punctuation")
    fault(text.text.count("(") != text.text.count(")"), "parentheses")
    fault(text.text.count('"') % 2, "quotes")
    if text.number is not None and text.kind != "title":
        fault(re.match(r"%d\b" % text.number, text.text), "begins with its own number")
        # a phrase of one word that goes on as an ordinary sentence is no fragment
        fault(re.match(re.escape(text.phrase) + r"\b", text.text, re.I), "begins with its own phrase")


def check_kinds(report, text):
    def fault(condition, why):
        report.check(not condition, "%s: %s: %s" % (text.name, why, text.text))

    number = len(sentences(text.text))
    if text.kind == "summary":
        fault(number != 1, "%d sentences, not one" % number)
    elif text.kind == "caller":
        fault(number > 2, "%d sentences, not two at most" % number)
        fault(re.search(r"\d", text.text), "a digit")
        jargon = sorted(set(re.findall(r"[a-z-]+", text.text.lower())) & set(JARGON))
        fault(jargon, "jargon (%s)" % ", ".join(jargon))
        capitals = re.findall(r"\b[A-Z]{2,}\b", text.text)
        fault(capitals, "an abbreviation (%s)" % ", ".join(capitals))
        fault(re.search(r"[()/\"]", text.text), "punctuation that is no speech")
    elif text.kind in ("meaning", "seen"):
        least = 1 if " " in text.owner else 2     # what is told of one method adds to the rest
        fault(not least <= number <= 5, "%d sentences, not two to five" % number)
    elif text.kind == "note":
        fault(number > 4, "%d sentences, not two or so" % number)


def check_repetition(report, texts):
    seen = {}
    for text in texts:
        # a title is the phrase, and 406 and 606 have the same
        if text.kind == "title":
            continue
        key = " ".join(tokens(text.text))
        report.check(key not in seen, "%s is the same as %s: %s" % (text.name, seen.get(key), text.text))
        seen.setdefault(key, text.name)
    where = collections.defaultdict(set)
    for text in texts:
        if " " in text.owner:
            continue
        for sentence in sentences(text.text):
            sequence = tokens(sentence)
            if len(sequence) >= SHARED_SENTENCE:
                where[" ".join(sequence)].add(text.name)
    for sentence, names in sorted(where.items()):
        report.check(len(names) == 1, "one sentence in %s: %s" % (", ".join(sorted(names)), sentence))


def check_alike(report, texts, print_them):
    """Every two texts that have a 3-gram in common, whatever their kinds; what is said of one method may well
    resemble what is said of another."""
    by_gram = collections.defaultdict(list)
    usable = [text for text in texts
              if text.kind != "title" and len(text.grams) >= 3 and " " not in text.owner]
    for number, text in enumerate(usable):
        for gram in text.grams:
            by_gram[gram].append(number)
    common = collections.Counter()
    for numbers in by_gram.values():
        for i, first in enumerate(numbers):
            for second in numbers[i + 1:]:
                common[first, second] += 1
    scores = []
    for (first, second), count in common.items():
        one, two = usable[first], usable[second]
        scores.append((count / (len(one.grams) + len(two.grams) - count), one, two))
    scores.sort(key=lambda score: -score[0])
    for score, one, two in scores:
        if score <= ALIKE:
            break
        report.check(False, "%s and %s are too alike (%.2f):\n  %s\n  %s"
                     % (one.name, two.name, score, one.text, two.text))
    report.checks += len(scores)
    if print_them:
        for score, one, two in scores[:10]:
            print("%.2f %s | %s\n  %s\n  %s" % (score, one.name, two.name, one.text, two.text))


def check_pasted(report, texts, folder):
    files = sorted(glob.glob(os.path.join(folder, "*.txt")))
    if not files:
        skip("no RFCs in %s" % folder)
    ours = collections.defaultdict(list)
    for text in texts:
        for gram in grams(tokens(text.text), PASTED):
            ours[gram].append(text)
    pasted = {}
    for path in files:
        with open(path, encoding="utf-8", errors="replace") as stream:
            rfc = stream.read()
        # page breaks stand in the middle of sentences
        rfc = re.sub(r"\n*[^\n]*\[Page \d+\]\n\f?\n?RFC [^\n]*\n*", "\n", rfc)
        sequence = tokens(re.sub(r"-\n\s+", "-", rfc))
        for i in range(len(sequence) - PASTED + 1):
            gram = tuple(sequence[i:i + PASTED])
            if gram in ours:
                for text in ours[gram]:
                    pasted.setdefault(text.name, (os.path.basename(path), " ".join(gram)))
    for name, (path, gram) in sorted(pasted.items()):
        report.check(False, "%s has words of %s: %s" % (name, path, gram))
    report.checks += len(texts)
    print("%d texts compared with %d RFCs" % (len(texts), len(files)))


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("source")
    parser.add_argument("--report", action="store_true")
    parser.add_argument("--copied", action="store_true")
    parser.add_argument("--rfc", default=os.environ.get("SIPINFO_RFC_DIR"))
    arguments = parser.parse_args()
    report = Report()
    texts = gather(report, os.path.join(arguments.source, "lib", "registry"))
    report.check(len([text for text in texts if text.kind == "title"]) >= 75 + len(CODE_FILES),
                 "few titles")
    if arguments.copied:
        if not arguments.rfc:
            skip("SIPINFO_RFC_DIR names no folder with RFCs: copied sentences are not looked for")
        check_pasted(report, texts, arguments.rfc)
        return report.end()
    for text in texts:
        check_form(report, text)
        check_kinds(report, text)
    check_repetition(report, texts)
    check_alike(report, texts, arguments.report)
    return report.end()


if __name__ == "__main__":
    sys.exit(main())
