#!/usr/bin/env python3
"""The library answers what the registry says, asked through a plain foreign-function interface.

test-facts.py SOURCE SHARED-LIBRARY
"""

import ctypes
import os
import re
import sys

from report import KINDS, Report, codes, rows, sections, skip, words

STRINGS = ("phrase", "text", "note", "id", "wording", "method_name", "header_name",
           "header_purpose", "reference_document", "reference_section", "reference_title",
           "reference_obsoleted_by", "reference_url", "registry_date", "lang_tag", "lang_name")
SETS = ("methods", "differences")
BOOLS = ("is_registered", "lang_is_rtl")

# enum sipinfo_vocabulary, sipinfo_aspect
VOCABULARY = {"registration": 2, "sender": 3, "forwarding": 4, "scope": 5, "retry": 6,
              "dialog": 7, "rank": 8, "requirement": 9, "role": 10}
ASPECT = {"senders": 3, "scope": 4, "methods": 5, "retry": 6, "dialog": 7, "rank": 9,
          "forwarding": 10, "registration": 11}


class Library:
    """Calls sipinfo_NAME() with whole numbers."""

    def __init__(self, path):
        self.library = ctypes.CDLL(path)

    def __getattr__(self, name):
        function = getattr(self.library, "sipinfo_" + name)
        function.restype = (ctypes.c_char_p if name in STRINGS else
                            ctypes.c_uint32 if name in SETS else
                            ctypes.c_bool if name in BOOLS else ctypes.c_int)

        def call(*arguments):
            last_is_index = name in ("sender", "retry_option", "related", "header", "reference",
                                     "citation", "header_citation", "note_citation")
            values = [ctypes.c_int(argument) for argument in arguments]
            if last_is_index:
                values[-1] = ctypes.c_size_t(arguments[-1])
            result = function(*values)
            return result.decode("utf-8") if isinstance(result, bytes) else result

        setattr(self, name, call)
        return call

    def all(self, name, *arguments):
        found = []
        while len(found) < 1000:
            value = getattr(self, name)(*(arguments + (len(found),)))
            if value == 0:
                break
            found.append(value)
        return found

    def value(self, vocabulary, number):
        return self.id(VOCABULARY[vocabulary], number)

    def place(self, reference):
        return ("%s %s" % (self.reference_document(reference),
                           self.reference_section(reference))).strip()


def split(fact):
    value, _, citations = words(fact).partition(" @ ")
    return value.split(), [citation.strip() for citation in citations.split(";")]


def method_set(values, methods):
    if values[0] != "all":
        return set(values)
    return set(methods) - {"ACK"} - {value[1:] for value in values[1:]}


def check_code(report, library, code, values, effective, methods):
    """values: its own section; effective: that of the code that it counts as."""
    def equal(got, expected, what):
        report.equal(got, expected, "%d: %s" % (code, what))

    equal(library.phrase(code), values["phrase"], "phrase")
    equal(library.value("registration", library.registration(code)),
          split(values["registration"])[0][0], "registration")
    for number, kind in enumerate(KINDS, 1):
        equal(library.text(code, number, 0), words(values[kind]), kind)
    equal(library.all("related", code), [int(other) for other in values["related"].split()],
          "related")
    found = ["%s %s" % (library.value("role", library.reference_role(reference)),
                        library.place(reference))
             for reference in library.all("reference", code)]
    equal(found, [words(row) for row in rows(values["references"])], "references")

    for fact, function in (("scope", library.scope), ("dialog", library.dialog_effect),
                           ("forwarding", library.forwarding)):
        equal(library.value(fact, function(code)), split(effective[fact])[0][0], fact)
    rank = split(effective["rank"])[0][0] if "rank" in effective else "none"
    equal(library.value("rank", library.rank(code)), rank, "rank")
    equal([library.value("sender", number) for number in library.all("sender", code)],
          split(effective["senders"])[0], "senders")
    equal([library.value("retry", number) for number in library.all("retry_option", code)],
          split(effective["retry"])[0], "retry")
    names = {library.method_name(number) for number in range(1, 32)
             if library.methods(code) >> number & 1}
    equal(names, method_set(split(effective["methods"])[0], methods), "methods")
    headers = []
    for header in library.all("header", code):
        headers.append("%s %s: %s @ %s" % (
            library.value("requirement", library.header_requirement(header)),
            library.header_name(header), library.header_purpose(header, 0),
            "; ".join(library.place(reference)
                      for reference in library.all("header_citation", header))))
    equal(headers, [words(row) for row in rows(effective.get("headers", ""))], "headers")
    for fact, aspect in ASPECT.items():
        cited = [library.place(reference) for reference in library.all("citation", code, aspect)]
        equal(cited, split(effective[fact])[1] if fact in effective else [], "cited for " + fact)


def check_phrases(report, library, code, values):
    """The other phrases of a code are found, in any case."""
    find = library.library.sipinfo_code_from_name
    find.restype = ctypes.c_int
    find.argtypes = [ctypes.c_char_p, ctypes.c_size_t]
    for row in rows(values.get("phrases", "")):
        phrase = words(row).partition(" @ ")[0].encode()
        for form in (phrase, phrase.upper(), phrase.lower()):
            report.equal(find(form, len(form)), code, "%r" % form)


def check_languages(report, library, groups):
    find = library.library.sipinfo_lang
    find.restype = ctypes.c_int
    find.argtypes = [ctypes.c_char_p, ctypes.c_size_t]
    compiled_in = {}
    for tag, value in groups["languages"].items():
        number, direction, name = value.split(" ", 2)
        if library.lang_tag(int(number)) is None:
            report.equal(find(tag.encode(), len(tag)), 0, "%s, which is not compiled in" % tag)
            continue
        compiled_in[tag] = int(number)
        report.equal(library.lang_tag(int(number)), tag, "language " + number)
        report.equal(library.lang_name(int(number)), name, tag)
        report.equal(library.lang_is_rtl(int(number)), direction == "rtl", tag)
        report.equal(find(tag.encode(), len(tag)), int(number), tag)
    for alias, tag in groups.get("aliases", {}).items():
        report.equal(find(alias.encode(), len(alias)), compiled_in.get(tag, 0), alias)


def main():
    registry = os.path.join(sys.argv[1], "lib", "registry")
    report = Report()
    try:
        library = Library(sys.argv[2])
    except OSError as error:
        skip("the library can't be loaded here: %s" % error)
    known = codes(registry)
    methods = sections(registry, "methods.ini")
    registered = [code for code in sorted(known) if library.is_registered(code)]
    report.equal(len(registered), 75, "registered codes")
    for code, values in known.items():
        is_registered = split(values["registration"])[0][0] in ("registered", "deprecated",
                                                                "reserved")
        report.equal(library.is_registered(code), is_registered, "%d is registered" % code)
        check_code(report, library, code, values, known[library.effective(code)], methods)
        check_phrases(report, library, code, values)
    for pair, values in sections(registry, "notes.ini").items():
        low, high = (int(code) for code in pair.split("/"))
        report.equal(library.note(low, high, 0), words(values["text"]), "note on " + pair)
        report.equal(["see " + library.place(reference)
                      for reference in library.all("note_citation", low, high)],
                     [words(row) for row in rows(values["references"])], "cited on " + pair)
    documents = sections(registry, "documents.ini")
    for reference in range(1, 100000):
        name = library.reference_document(reference)
        if name is None:
            break
        if not report.check(name in documents, "document %r" % name):
            continue
        report.equal(library.reference_title(reference), words(documents[name]["title"]), name)
        report.equal(library.reference_obsoleted_by(reference),
                     words(documents[name].get("obsoleted-by", "")), name)
        if not name.startswith("RFC "):
            report.equal(library.reference_url(reference), documents[name]["url"], name)
        else:
            report.check(re.match(r"https://www\.rfc-editor\.org/rfc/rfc%s(#|$)" % name[4:],
                                  library.reference_url(reference)), name)
    report.equal(library.registry_date(), sections(registry, "registry.ini")["registry"]["date"],
                 "date")
    check_languages(report, library, sections(registry, "languages.ini"))
    return report.end()


if __name__ == "__main__":
    sys.exit(main())
