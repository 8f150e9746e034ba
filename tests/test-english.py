#!/usr/bin/env python3
"""The English texts of the registry are such that they translate well: what docs/texts.md rules out is looked for.

test-english.py SOURCE [--list]

--list   print where each pattern is found, and nothing else

Each pattern proves that it finds something: its seed is put into a copy of the registry.
"""

import glob
import os
import re
import shutil
import sys
import tempfile

from report import Report, sections, words

KEYS = ("title", "summary", "caller", "meaning", "seen", "fix", "send", "support", "text", "example")

# No English texts, or nothing but names
LEFT_OUT = ("documents.ini", "fields.ini", "languages.ini", "registry.ini")

# The seeds are put there
SEEDED = ("codes-4xx.ini", "404", "seen")

# A response code is no quantity
NO_UNIT = (r"(?!\s*(?:seconds?|minutes?|milliseconds?|ms|bytes?|characters?|hours?|days?|kbit|Hz|%))"
           r"(?![.,]?\d)")

# Name, what must not be found, a sentence in which it must be found
PATTERNS = (
    ("so for manner",
     r"(?<![,.;:] )(?<!\bdo )(?<!\bdoes )(?<!\bdid )(?<!\bdoing )\bso\b"
     r"(?! that\b| many\b| much\b| far\b| long\b| few\b| \w+ that\b)",
     "A server that ends the call so does not say more."),
    ("answer so", r"\banswer(?:s|ed|ing)? so\b", "Some phones answer so, and a proxy passes it on."),
    ("X is 404", r"(?<!\bthere )\b(?:is|are|was|were) (?:a |an )?[1-6]\d\d\b" + NO_UNIT,
     "For an unknown user the code is 404 instead."),
    ("bare answer",
     r"\b[Nn]o answer (?:comes|came|in time|at all)\b|\banswers? (?:comes|came)\b|\bsecond answers?\b"
     r"|\b(?:[Tt]he|[Aa]n|[Tt]his|[Ii]ts|[Ff]inal|[Ff]irst|[Ee]very)"
     r" answers? (?:is|was|to (?:a |an |the )?(?:[A-Z]{3,}|request)|carries|names|has)\b",
     "The answer carries Retry-After in this case."),
    ("that one",
     r"(?<!\bso )(?<!\bsays )(?<!\bsay )\bthat one\b(?=[.,;:)]| (?:is|was|has|had|does|did|can|may|will|should|must"
     r"|and|or|but|for|in|on|at|to|by|with|from|which|that|too|instead|first|alone|only|then)\b)",
     "Two proxies are on the way, and that one must change."),
    ("called side", r"\bcalled side\b", "The called side does not accept the call."),
    ("operator", r"\boperators?\b", "The operator of the proxy has its log."),
    ("mend", r"\bmend(?:s|ed|ing)?\b", "The administrator has to mend the rule."),
    ("nested quotes", r"\"[^\" ][^\"]*'[^' ][^']*'[^\"]*\"|'\"|\"'|\"[^\"{} ]*=\""
     r"|(?:[Rr]easons?|Warning|Contact|header field)\b[^\"]*\"\{value\}\"",
     "The log says \"no 'Contact' was found\" at that moment."),
    ("dash as punctuation", r" - | -- |[\u2012-\u2015]", "The call ends - nobody knows why it does."),
    ("section without its sign", r"\bRFC \d+,? (?:[Ss]ections? )?\d",
     "The server takes it as RFC 3261 21.4.1 says."),
    ("doubled word",
     r"(?<![\w.-])(?!(?:that that|CR CR)\b)([A-Za-z][\w'-]*) (?i:\1)(?![\w/=.(-]*[\w/=(])",
     "The trace shows the the header fields that are missing."),
)

SEMICOLONS = "The proxy is down; the registrar is up; the phone is off."
FRAGMENT = "A carrier that makes session timers a condition of every call."

BE = """is are was were has have had does do did can could may might must will would should cannot""".split()
PAST = """came expired gave got held knew lost put ran rang said saw sent took went worked wrote""".split()
SINGULAR = """
    accepts acknowledges adds admits advises allows answers appears arrives asks bars begins bills blocks breaks
    bridges brings builds calls cancels carries challenges changes checks chooses claims closes comes compares
    confirms contains copies counts covers creates crosses damages declines defines delivers demands depends
    describes detects dials differs directs drops encrypts ends enters exceeds exchanges exists expects expires
    explains fails filters finds fits follows forbids forwards gets gives goes grants grows handles hands hangs
    hears hits holds ignores informs insists keeps knows lacks leads learns leaves lets likes lists listens logs
    looks makes marks matches means meets merges moves names needs occurs offers passes permits picks pings places
    plays points presents presses pretends probes proves provides publishes puts raises reaches reads receives
    recognises recommends redirects refers refreshes refuses registers rejects releases remains repeats replaces
    reports requests resolves responds restarts rewrites rings routes runs says sends serves sets shares shows
    shuts signs skips stands starts stays stops subscribes supports suppresses switches takes tells terminates
    tests traces transfers translates treats tries trusts turns understands uses waits wants watches withdraws
    works writes
""".split()
CONJUNCTIONS = """that which who whose where when whenever while if because although unless what how whether""".split()
DETERMINERS = """the a an its their his her several each every one no any another""".split()
# A verb in the plural has its subject before it, and not one of these.
NO_SUBJECT = """
    the a an its their each every no any this that these those to of in on at by for from with without as than first
    second new own same last next such other busy final wrong long short old can may must will cannot
""".split()


def plural(verb):
    if verb.endswith("ies"):
        return verb[:-3] + "y"
    return verb[:-2] if re.search("(?:ss|sh|ch|x|o)es$", verb) else verb[:-1]


PLURAL = {plural(verb) for verb in SINGULAR}


def is_finite(tokens, i):
    word, before = tokens[i], tokens[i - 1].lower() if i else ""
    after = tokens[i + 1].lower() if i + 1 < len(tokens) else ""
    if word.lower() in BE or word in PAST or word in SINGULAR:
        return True
    if word.endswith("ed") and i:
        near = {token.lower() for token in tokens[max(0, i - 3):i]}
        return not near & set(BE) and (after in DETERMINERS or not after or
                                       before in ("nobody", "somebody", "who", "it", "never"))
    return word in PLURAL and i > 0 and before not in NO_SUBJECT


def is_conjunction(tokens, i):
    before = tokens[i - 1].lower() if i else ""
    after = tokens[i + 1].lower() if i + 1 < len(tokens) else ""
    if tokens[i].lower() not in CONJUNCTIONS or not i or after == "to":
        return False
    return tokens[i].lower() != "that" or not (
        after in ("of", "is", "position", "draft") or
        before in ("in", "for", "before", "after", "where", "by", "of", "at", "on", "with"))


def is_fragment(sentence):
    """Whether no verb is left for the main clause. It does not find all, and takes no sentence for one."""
    sentence = re.sub(r"\([^()]*\)|\"[^\"]*\"", "", sentence)
    tokens = re.findall(r"[A-Za-z][A-Za-z'-]*|\d+|[,;:]", sentence)
    if not tokens or tokens[0].lower() in PLURAL:
        return False
    places = range(len(tokens))
    return (sum(is_finite(tokens, i) for i in places) <=
            sum(is_conjunction(tokens, i) for i in places))


def split(text):
    return [part for part in re.split(r"(?<=[.?])\s+(?=[A-Z0-9\"(])", text) if part]


def purposes(value):
    """What the header fields are for, out of the rows of headers."""
    for row in value.split("\n"):
        match = re.match(r"\s*[\w-]+ [\w-]+: (.*) @ ", row)
        if match:
            yield match.group(1)


def gather(folder):
    """(file, section, key, text) of every English text."""
    for path in sorted(glob.glob(os.path.join(folder, "*.ini"))):
        name = os.path.basename(path)
        for section, values in sections(folder, name).items() if name not in LEFT_OUT else ():
            for key, value in values.items():
                if key == "headers":
                    yield from ((name, section, key, purpose) for purpose in purposes(value))
                elif name == "words.ini" or (key in KEYS and (name, key) != ("lines.ini", "example")):
                    yield name, section, key, words(value)


def faults(text, is_seen):
    """(name of the pattern, where it is found)"""
    for name, pattern, _ in PATTERNS:
        for match in re.finditer(pattern, text):
            yield name, text[max(0, match.start() - 40):match.end() + 30]
    # a semicolon inside protocol text has no blank behind it
    if len(re.findall(r";(?=\s)", text)) > 1:
        yield "semicolons", text[:80]
    if is_seen:
        for sentence in split(text):
            if is_fragment(sentence):
                yield "fragment", sentence


def check(report, folder):
    number = 0
    for name, section, key, text in gather(folder):
        number += 1
        for what, where in faults(text, key == "seen" and name != "words.ini"):
            report.check(False, "%s: [%s] %s: %s: %s" % (name, section, key, what, where))
    report.checks += number
    return number


def check_seeds(report, folder):
    """Each pattern is found in a registry into which it was put."""
    seeds = [(name, seed) for name, _, seed in PATTERNS]
    seeds += [("semicolons", SEMICOLONS), ("fragment", FRAGMENT)]
    name, section, key = SEEDED
    with tempfile.TemporaryDirectory() as temporary:
        copy = os.path.join(temporary, "registry")
        shutil.copytree(folder, copy, ignore=shutil.ignore_patterns("po", "examples"))
        with open(os.path.join(copy, name), encoding="utf-8") as stream:
            source = stream.read()
        for what, seed in seeds:
            seeded = re.sub(r"(?ms)(^\[%s\]$.*?^%s = )" % (section, key),
                            lambda match, seed=seed: match.group(1) + seed + "\n    ", source, count=1)
            report.check(seeded != source, "no place for the seed of: %s" % what)
            with open(os.path.join(copy, name), "w", encoding="utf-8") as stream:
                stream.write(seeded)
            found = Report()
            check(found, copy)
            report.check(any("[%s] %s: %s: " % (section, key, what) in fault for fault in found.faults),
                         "the test does not find: %s: %s" % (what, seed))


def main():
    folder = os.path.join(sys.argv[1], "lib", "registry")
    report = Report()
    number = check(report, folder)
    if "--list" in sys.argv:
        print("\n".join(report.faults))
        return 0
    report.check(number > 2000, "few texts: %d" % number)
    check_seeds(report, folder)
    return report.end()


if __name__ == "__main__":
    sys.exit(main())
