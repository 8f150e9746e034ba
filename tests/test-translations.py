#!/usr/bin/env python3
"""Every language that has a PO file is whole, unless languages.ini says that it is in work, and says with
protocol text what the English says.

usage: test-translations.py LIB_FOLDER
"""

import os
import re
import sys
import unicodedata

sys.path.insert(0, sys.argv[1])

from generator import emit, po, registry  # noqa: E402

# What the names of the letters begin with; the first one stands in every text. Latin is in all of them.
SCRIPTS = {"ar": ("ARABIC",), "hi": ("DEVANAGARI",), "ja": ("HIRAGANA", "KATAKANA", "CJK"), "ko": ("HANGUL",),
           "ru": ("CYRILLIC",), "th": ("THAI",), "zh-Hans": ("CJK",)}

# In Latin script these give English away: no other language of ours has them as words.
ENGLISH = set("the and with which that this from when where what been does are was were "
              "should would there their other only because".split())

# Kinds that are short in English too; the limit is in characters.
LIMITS = {"title": 70, "summary": 170, "caller": 260, "meaning": 900, "seen": 800, "fix": 950,
          "send": 700, "note": 450}


def numbers(text):
    """Codes, sections, timers: every number that is no part of a word, as in B2BUA or 100rel."""
    return sorted(set(re.findall(r"(?<![^\W_])\d+(?:\.\d+)*(?![^\W\d_])", text, re.ASCII)))


def protocol_words(context, text):
    """Header fields, settings, methods and the like: what no language translates."""
    found = set(re.findall(r"\b[A-Z][a-z]+(?:-[A-Z][A-Za-z]*)+\b", text))       # Retry-After
    found |= set(re.findall(r"\b\w+_\w+\b", text, re.ASCII))                    # max_contacts
    found |= set(re.findall(r"\b[A-Za-z0-9-]+=[A-Za-z0-9-]+\b", text, re.ASCII))  # stale=true
    found |= set(re.findall(
        r"\b(?:INVITE|ACK|BYE|CANCEL|REGISTER|OPTIONS|INFO|MESSAGE|NOTIFY|PRACK|PUBLISH|REFER|"
        r"SUBSCRIBE|UPDATE|SDP|RTP|TLS|STUN|DNS|NAPTR|SRV|STIR|Asterisk|FreeSWITCH|Kamailio|"
        r"OpenSIPS|100rel)\b", text, re.ASCII))
    # Words of English, too: header fields only inside a sentence.
    if not context.endswith(".title") and context.count(".") and text.endswith("."):
        found |= set(re.findall(
            r"(?<=[a-z,;] )(?:Via|Contact|Require|Supported|Unsupported|Allow|Reason|Warning|Server)\b",
            text, re.ASCII))
    return found


def letters(text):
    return [char for char in text if char.isalpha()]


def is_protocol_only(english):
    """Nothing in it but names: RFC 3398, FreeSWITCH."""
    return not re.search(r"\b[a-z]{2,}\b", re.sub(r"\{[a-z-]+\}", "", english))


def check(language, context, english, text):
    for want, have in ((numbers(english), numbers(text)),
                       (sorted(protocol_words(context, english)), None)):
        if have is None:
            missing = [word for word in want if word not in text]
        else:
            missing = sorted(set(want) ^ set(have))
        if missing:
            yield "differs in %s" % ", ".join(missing)
    script = SCRIPTS.get(language)
    if script and not is_protocol_only(english):
        if not any(unicodedata.name(char, "").startswith(script) for char in text):
            yield "is not in the script of the language"
    for char in letters(text):
        name = unicodedata.name(char, "")
        if not name.startswith(("LATIN", "MODIFIER") + (script or ())):
            yield "has a letter of a foreign script: %s (%s)" % (char, name)
            break
    if any(char.isdigit() and not char.isascii() for char in text):
        yield "has digits of its own: numbers are told in those of ASCII"
    glued = re.search(r"[^\W\d_]\{[a-z-]+\}|\{[a-z-]+\}(?:[^\W\d_]|['\u2019])", text)
    if glued and script != ("THAI",):
        yield "glues a letter to what is put in: %s" % glued.group(0)
    for word in re.findall(r"[^\W\d_]+", text):
        kinds = {unicodedata.name(char, "").split()[0] for char in word}
        if {"LATIN", "CYRILLIC"} <= kinds or ("LATIN" in kinds and "THAI" in kinds and
                                               language != "th"):
            yield "mixes scripts in a word: %s" % word
    unquoted = re.sub(r"\{[a-z-]+\}|[\"\u201c\u00ab][^\"\u201d\u00bb]*[\"\u201d\u00bb]", "", text)
    left = [word for word in re.findall(r"(?<![\w=-])[a-z]+(?![\w=-])", unquoted, re.ASCII)
            if word in ENGLISH]
    if left:
        yield "has English in it: %s" % ", ".join(left)
    doubled = re.search(r"\b(\w{3,}) \1\b", text)
    # reduplication is grammar in Vietnamese and Thai
    if doubled and language not in ("vi", "th", "id"):
        yield "doubles a word: %s" % doubled.group(1)
    if re.search(r"\bRFC \d+,? \d", text):
        yield "has a section of an RFC without §"
    limit = LIMITS.get(context.rsplit(".", 1)[-1])
    if limit and len(text) > limit:
        yield "has %d characters, more than %d" % (len(text), limit)
    kind = context.rsplit(".", 1)[-1]
    if kind == "caller" and re.search(r"\d|SIP|\bRFC\b", text):
        yield "tells a caller numbers or abbreviations"


def main():
    known = registry.read(os.path.join(sys.argv[1], "registry"))
    keys = emit.template_texts(known)
    faults = 0
    for language in known.translated():
        translation = po.read(known.folder, language, set(keys))
        missing = [context for context, english in keys
                   if (context, english) not in translation.texts]
        print("%s: %d of %d texts, %d fuzzy, %d stale" % (
            language, len(translation.texts), len(keys), translation.fuzzy, translation.stale))
        if language in known.in_work:
            if not (missing or translation.fuzzy or translation.stale):
                print("  whole: in-work goes from languages.ini")
                faults += 1
            else:
                print("  in work: %d texts are shown in English" % len(missing))
        elif missing or translation.fuzzy or translation.stale:
            print("  missing: %s" % ", ".join(missing[:20]))
            faults += 1
        seen = {}
        for (context, english), text in translation.texts.items():
            for fault in check(language, context, english, text):
                print("  %s %s: %s" % (language, context, fault))
                faults += 1
            kind = context.rsplit(".", 1)[-1]
            if kind in LIMITS and kind != "title":
                if text in seen and seen[text] != english:
                    print("  %s %s: the text of another entry, too" % (language, context))
                    faults += 1
                seen[text] = english
    if not known.translated():
        print("no language but English")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
