#!/usr/bin/env python3
"""Adding a language is one PO file and one line.

Builds the library with a language made on the fly, in which every text stands between brackets, and looks
for words outside of them: an English text that no translator could reach.

usage: test-pseudo-language.py SOURCE_FOLDER MESON
"""

import ctypes
import os
import re
import sys
import tempfile

SOURCE, MESON = sys.argv[1:3]
sys.path.insert(0, os.path.join(SOURCE, "lib"))

import pseudo  # noqa: E402
from generator import registry  # noqa: E402
from pseudo import CLOSE, OPEN, page  # noqa: E402

TAG, NUMBER = "qps", 254


def add_language(folder):
    names = os.path.join(folder, "languages.ini")
    with open(names, encoding="utf-8") as stream:
        text = stream.read()
    with open(names, "w", encoding="utf-8") as stream:
        stream.write(text.replace(
            "\n\n# Other names", "\n%s = %d ltr Pseudo\n\n# Other names" % (TAG, NUMBER), 1))
    pseudo.translate(folder, [TAG])


def protocol_words(known):
    """Every word that stands in protocol text: phrases, names, documents and their titles, sources."""
    words = set()
    for file in known.files:
        if not hasattr(file, "sections"):
            words.update(re.findall(r"[A-Za-z]{2,}", file.text))     # an exchange as it looks on the wire
            continue
        for section in file.sections:
            for key, lines in section.values.items():
                value = " ".join(lines)
                if (key in ("phrase", "phrases", "references", "name", "abbreviation", "product", "part",
                            "setting", "detail")
                        or " @ " in value or file.name == "documents.ini"):
                    words.update(re.findall(r"[A-Za-z]{2,}", value))
            words.update(re.findall(r"[A-Za-z]{2,}", section.name))
    return words


def main():
    with tempfile.TemporaryDirectory() as temporary:
        folder = os.path.join(temporary, "sipinfo")
        add_language(pseudo.copy(SOURCE, folder))
        library = pseudo.build(folder, MESON, "-Dlanguages=" + TAG)
        library.sipinfo_lang_tag.restype = ctypes.c_char_p
        assert library.sipinfo_lang_tag(NUMBER) == TAG.encode()
        assert library.sipinfo_lang_from_name(TAG.encode(), len(TAG)) == NUMBER
        known = registry.read(os.path.join(folder, "lib", "registry"))
        protocol = protocol_words(known)
        pages = [page(library.sipinfo_describe, code, lang=NUMBER) for code in list(known.codes) + [99, 499, 799]]
        codes = list(known.codes)
        pages += [page(library.sipinfo_compare, a, b, lang=NUMBER) for a, b in zip(codes, codes[1:] + codes[:1])]
        for name in ("cause", "warning"):
            following = getattr(library, "sipinfo_%s_next" % name)
            number = following(0)
            while number:
                pages.append(page(getattr(library, "sipinfo_describe_" + name), number, lang=NUMBER))
                number = following(number)
    faults = set()
    for text in pages:
        assert OPEN in text
        rest, left = text, None
        while rest != left:     # from the inside out: words may stand inside of a sentence
            left, rest = rest, re.sub("%s[^%s%s]*%s" % (OPEN, OPEN, CLOSE, CLOSE), " ", rest)
        faults |= {word for word in re.findall(r"[A-Za-z]{2,}", rest) if word not in protocol}
    if faults:
        print("words that no translator can reach: %s" % ", ".join(sorted(faults)))
    print("%d pages in a language made of one PO file and one line" % len(pages))
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
