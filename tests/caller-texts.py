#!/usr/bin/env python3
"""docs/caller-texts.md: what people at the phone read for 20 common codes, in every language.

caller-texts.py [--write] DOCS/CALLER-TEXTS.MD SHARED-LIBRARY HEADER-FOLDER...
"""

import sys

import ffi
from report import skip

CODES = (180, 183, 200, 302, 401, 403, 404, 407, 408, 410, 480, 481, 484, 486, 487, 488, 500, 503, 600, 603)
CALLER, TITLE = 3, 1

HEAD = """# What the caller reads

`sipinfo_text(code, SIPINFO_TEXT_CALLER, lang)` for twenty common codes, as a softphone shows it. `meson compile -C build caller-texts`
writes this page; a test fails where it is not what the library says. Read it aloud: would your mother know what to do next?
"""


def page(library):
    languages, lang = [], library.lang_next(0)
    while lang:
        languages.append(lang)
        lang = library.lang_next(lang)
    parts = [HEAD]
    for code in CODES:
        parts.append("\n## %d %s\n\n| | |\n| --- | --- |\n" % (code, library.phrase(code)))
        for lang in languages:
            text = library.text(code, CALLER, lang)
            parts.append("| %s | %s |\n" % (library.lang_tag(lang), text.replace("|", "\\|")))
    return "".join(parts)


def main():
    write = sys.argv[1] == "--write"
    path, shared, *headers = sys.argv[2 if write else 1:]
    try:
        library = ffi.Library(shared, *headers)
    except OSError as error:
        skip("the library can't be loaded here: %s" % error)
    text = page(library)
    if write:
        with open(path, "w", encoding="utf-8", newline="\n") as stream:
            stream.write(text)
        return 0
    with open(path, encoding="utf-8") as stream:
        same = stream.read() == text
    print("docs/caller-texts.md is %s" % ("what the library says" if same else
                                          "stale: meson compile -C build caller-texts"))
    return 0 if same else 1


if __name__ == "__main__":
    sys.exit(main())
