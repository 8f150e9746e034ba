#!/usr/bin/env python3
"""-Dtexts=caller leaves in what a softphone tells its user, in every language, and nothing else.

usage: test-callers.py SOURCE_FOLDER MESON
"""

import ctypes
import os
import sys
import tempfile

SOURCE, MESON = sys.argv[1:3]
sys.path.insert(0, os.path.join(SOURCE, "lib"))

import pseudo  # noqa: E402
from generator import emit, po, registry  # noqa: E402
from report import KINDS, Report  # noqa: E402

FOR_CALLERS = ("title", "summary", "caller")
FORMATS = range(1, 5)


class Expected:
    """What the registry says in one language."""

    def __init__(self, known, language):
        self.texts = {}
        if language != "en":
            keys = {(text.context, text.english) for text in emit.template_texts(known)}
            self.texts = po.read(known.folder, language, keys).texts
            if known.languages[language][1] == "rtl":
                self.texts = {key: po.isolate(text) for key, text in self.texts.items()}

    def text(self, context, english):
        return self.texts.get((context, english), english).encode("utf-8")


def check_texts(report, library, known, language, number):
    expected = Expected(known, language)
    owners = [(code, str(code), values.texts) for code, values in known.codes.items()]
    owners += [(digit * 100 + 98, "%dxx" % digit, known.classes["%dxx" % digit][2])
               for digit in range(1, 7)]
    for code, context, texts in owners:
        for kind, name in enumerate(KINDS, 1):
            want = b""
            if name in FOR_CALLERS:
                want = expected.text("%s.%s" % (context, name), texts[name])
            report.equal(library.sipinfo_text(code, kind, number), want,
                         "%s.%s in %s" % (context, name, language))
    for cause in known.causes:
        for kind, name in enumerate(KINDS, 1):
            want = b""
            if name in FOR_CALLERS and name in cause.texts:
                want = expected.text("cause.%d.%s" % (cause.number, name), cause.texts[name])
            report.equal(library.sipinfo_cause_text(cause.number, kind, number), want,
                         "cause.%d.%s in %s" % (cause.number, name, language))


def check_absent(report, library, known, number):
    """What is not there is answered as for a kind that does not exist."""
    for kind in range(1, 8):
        for code in (300, 370, 399):
            report.equal(library.sipinfo_warning_text(code, kind, number), b"", "warning %d" % code)
    for low, high in known.notes:
        report.equal(library.sipinfo_note_text(low, high, number), b"", "note %d/%d" % (low, high))


def check_pages(report, library, known, number):
    """Every page can be written; those of codes say what the caller is told."""
    for format in FORMATS:
        for code in list(known.codes) + [0, 99, 499, 700]:
            text = pseudo.page(library.sipinfo_describe, code, lang=number, format=format)
            if format == 1:
                caller = library.sipinfo_text(code, 3, number).decode("utf-8")
                report.check(caller in text, "the page of %d lacks its text for callers" % code)
            pseudo.page(library.sipinfo_compare, code, 486, lang=number, format=format)
        for cause in known.causes:
            pseudo.page(library.sipinfo_describe_cause, cause.number, lang=number, format=format)
        for code in range(300, 400):
            pseudo.page(library.sipinfo_describe_warning, code, lang=number, format=format)


def size(folder, name):
    return os.path.getsize(os.path.join(folder, "build", "lib", name))


def main():
    report = Report()
    with tempfile.TemporaryDirectory() as temporary:
        folder = os.path.join(temporary, "sipinfo")
        registry_folder = pseudo.copy(SOURCE, folder)
        known = registry.read(registry_folder)
        # those without translators yet get one that is made up
        pseudo.translate(registry_folder, [tag for tag in known.languages
                                           if tag != "en" and tag not in known.translated()])
        library = pseudo.build(folder, MESON, "-Dtexts=caller")
        for name in ("text", "cause_text", "warning_text", "note_text", "lang_tag"):
            getattr(library, "sipinfo_" + name).restype = ctypes.c_char_p
        for language, (number, _, _) in known.languages.items():
            report.equal(library.sipinfo_lang_tag(number), language.encode(), "language")
            check_texts(report, library, known, language, number)
            check_absent(report, library, known, number)
            check_pages(report, library, known, number)
        print("%d languages in %d bytes" % (len(known.languages), size(folder, "libsipinfo.so")))
    return report.end()


if __name__ == "__main__":
    sys.exit(main())
