#!/usr/bin/env python3
"""The English texts of the registry are such that they can be translated: what docs/texts.md rules out is looked for.

test-english.py SOURCE [FILE...]

FILE   only these files of lib/registry
"""

import glob
import os
import re
import shutil
import sys
import tempfile

from report import Report, sections, words

KEYS = ("title", "summary", "caller", "meaning", "seen", "fix", "send", "support", "text", "example")

# These have no English texts, or only names.
LEFT_OUT = ("documents.ini", "fields.ini", "languages.ini", "registry.ini")

# A number of three digits that is no response code.
UNITS = r"(?!\s*(?:seconds?|minutes?|milliseconds?|ms|bytes?|characters?|hours?|days?|kbit|Hz|%))(?![.,]?\d)"

# Name, what must not be found, and a sentence in which it must be found.
PATTERNS = (
    ("so for manner",
     r"(?<!, )(?<!\. )(?<!; )(?<!: )\bso\b(?! (?:that|many|much|far|long|few|little|often|large|small|short|close)\b)"
     r"(?<!\bdo so)(?<!\bdoes so)(?<!\bdid so)(?<!\bdoing so)(?<!\bdone so)",
     "A server that ends the call so does not say more."),
    ("answer so", r"\banswer(?:s|ed|ing)? so\b", "A phone answers so, and a proxy passes it on."),
    ("X is 404",
     r"\b(?:is|are|was|were) (?:a |an )?[1-6]\d\d\b" + UNITS, "For an unknown user the answer is 404 instead."),
    ("that one",
     r"(?<!\bso )(?<!\bsays )(?<!\bsay )\bthat one\b(?=[.,;:)]| (?:is|was|has|had|does|did|can|may|will|should|must|and|or|but"
     r"|for|in|on|at|to|by|with|from|which|that|too|instead|first|alone|only|then)\b)",
     "Two proxies are on the way, and that one must change."),
    ("called side", r"\bcalled side", "The called side does not accept the call."),
    ("operator", r"\boperators?\b", "Ask the operator of the proxy for its log."),
    ("mend", r"\bmend(?:s|ed|ing)?\b", "First mend the rule that sends the call back."),
    ("nested quotes", r"\"[^\" ][^\"]*'[^' ][^']*'[^\"]*\"|'\"|\"'|\"[^\"{}]*=\"",
     "The log says \"no 'Contact' was found\" at that moment."),
    ("dash as punctuation", r" - | -- |[\u2012-\u2015]", "The call ends - nobody knows why it does."),
    ("doubled word", r"(?<![\w.-])(?!that that\b)([A-Za-z][\w'-]*) \1(?![\w/=.(-]*[\w/=(])",
     "Look at the the header fields that are missing."),
    ("bare answer",
     r"\b[Nn]o answer (?:comes|came|in time|at all)\b|\b(?:[Tt]he|[Aa]n|[Tt]his|[Ii]ts|[Ff]inal|[Ff]irst|[Ee]very) answers?"
     r" (?:is|was|to (?:a |an |the )?(?:[A-Z]{3,}|request)|carries|names|has)\b",
     "The answer carries Retry-After in this case."),
)

SEMICOLON = ("semicolons", "The first sentence stands here; the second one follows; the third is the last.")
FRAGMENT = ("fragment", "A carrier that makes session timers a condition of every call.")

SUBORDINATE = r"that|which|who|whose|whom|where|when|whenever|while|if|unless|because|since|before|after|until|as|although|though|whether|what|how|than|once"

# The finite verbs of these texts, with a singular subject.
SINGULAR = """
    is has was does says gives sends answers refuses rejects
""".split()


def is_verb(word):
    return False


def text_files(folder, only):
    names = sorted(os.path.basename(path) for path in glob.glob(os.path.join(folder, "*.ini")))
    return [name for name in names if name not in LEFT_OUT and (not only or name in only)]


def purposes(value):
    """What the header fields are for, out of the rows of headers."""
    for row in value.split("\n"):
        match = re.match(r"\s*\S+ [\w-]+: (.*) @ ", row)
        if match:
            yield match.group(1)


def gather(folder, only=()):
    """(file, section, key, text) of every English text."""
    found = []
    for name in text_files(folder, only):
        for section, values in sections(folder, name).items():
            for key, value in values.items():
                if key == "headers":
                    found += [(name, section, key, words(purpose)) for purpose in purposes(value)]
                elif name == "words.ini" or key in KEYS:
                    found.append((name, section, key, words(value)))
    return found
