#!/usr/bin/env python3
"""The library answers what the registry says, asked through a plain foreign-function interface.

test-facts.py SOURCE SHARED-LIBRARY HEADER-FOLDER...
"""

import os
import re
import sys

import ffi
from report import KINDS, Report, codes, rows, sections, skip, words

# enum sipinfo_vocabulary, sipinfo_aspect
VOCABULARY = {"registration": 2, "sender": 3, "forwarding": 4, "scope": 5, "retry": 6,
              "dialog": 7, "rank": 8, "requirement": 9, "role": 10}
MEANING = 4
ASPECT = {"senders": 3, "scope": 4, "methods": 5, "retry": 6, "dialog": 7, "rank": 9,
          "forwarding": 10, "registration": 11, "redial": 14}


class Library(ffi.Library):
    def value(self, vocabulary, number):
        return self.vocabulary_name(VOCABULARY[vocabulary], number)

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


def check_code(report, library, code, values, methods):
    """values: its own section, be it registered or not."""
    def equal(got, expected, what):
        report.equal(got, expected, "%d: %s" % (code, what))

    equal(library.phrase(code), values["phrase"], "phrase")
    equal(library.value("registration", library.registration(code)),
          split(values["registration"])[0][0], "registration")
    for number, kind in enumerate(KINDS, 1):
        # steps stand a line each below the key
        steps = values[kind].startswith("\n") and kind == "fix"
        equal(library.text(code, number, 0),
              "\n".join(rows(values[kind])) if steps else words(values[kind]), kind)
    equal(library.all("related", code), [int(other) for other in values["related"].split()],
          "related")
    found = ["%s %s" % (library.value("role", library.reference_role(reference)),
                        library.place(reference))
             for reference in library.all("code_reference", code)]
    equal(found, [words(row) for row in rows(values["references"])], "references")

    for fact, function in (("scope", library.scope), ("dialog", library.dialog_effect),
                           ("forwarding", library.forwarding)):
        equal(library.value(fact, function(code)), split(values[fact])[0][0], fact)
    rank = split(values["rank"])[0][0] if "rank" in values else "none"
    equal(library.value("rank", library.rank(code)), rank, "rank")
    equal(library.may_redial(code), split(values.get("redial", "allowed"))[0] == ["allowed"], "redial")
    equal([library.value("sender", number) for number in library.all("sender", code)],
          split(values["senders"])[0] + split(values.get("rare-senders", ""))[0], "senders")
    equal([library.value("retry", number) for number in library.all("retry_option", code)],
          split(values["retry"])[0], "retry")
    names = {library.method_name(method) for method in library.each("method", 0)
             if library.can_answer(code, method)}
    equal(names, method_set(split(values["methods"])[0], methods), "methods")
    headers = []
    for header in library.all("code_header", code):
        headers.append("%s %s: %s @ %s" % (
            library.value("requirement", library.header_requirement(header)),
            library.header_name(header), library.header_text(header, MEANING, 0),
            "; ".join(library.place(reference)
                      for reference in library.all("header_reference", header))))
    own = [words(row) for row in rows(values.get("headers", ""))]
    # the row that the generator adds to every code without one of its own
    if not any(row.split()[1] == "Reason:" for row in own):
        headers = [row for row in headers if row.split()[1] != "Reason:"]
    equal(headers, own, "headers")
    for fact, aspect in ASPECT.items():
        cited = [library.place(reference) for reference in library.all("fact_reference", code, aspect)]
        beside = values.get({"senders": "rare-senders", "methods": "usual-methods"}.get(fact), "")
        expected = split(values[fact])[1] if fact in values else []
        expected += [one for one in split(beside)[1] if one and one not in expected]
        equal(cited, expected, "cited for " + fact)


def check_phrases(report, library, code, values):
    """The other phrases of a code are found, in any case."""
    for row in rows(values.get("phrases", "")):
        phrase = words(row).partition(" @ ")[0]
        for form in (phrase, phrase.upper(), phrase.lower()):
            report.equal(library.code_from_name(form), code, "%r" % form)


def check_names(report, library, registry):
    """Every name of a product leads to its code, with what stands before it in a constant, too."""
    groups = sections(registry, "names.ini")
    prefixes = [words(row).partition(" @ ")[0] for row in rows(groups.pop("prefixes")["names"])]
    for code, values in groups.items():
        for row in rows(values["names"]):
            name = words(row).partition(" @ ")[0]
            for form in [name, name.lower()] + [prefix + name for prefix in prefixes if not name.isdigit()]:
                report.check(int(code) in library.all("code_candidate", form), "%s for %s" % (form, code))


def check_languages(report, library, groups):
    find = library.lang_from_name
    compiled_in = {}
    for tag, value in groups["languages"].items():
        number, direction, name = value.split(" ", 2)
        # the translation of a language may be in work
        name = name[len("in-work "):] if name.startswith("in-work ") else name
        if library.lang_tag(int(number)) is None:
            report.equal(find(tag), 0, "%s, which is not compiled in" % tag)
            continue
        compiled_in[tag] = int(number)
        report.equal(library.lang_tag(int(number)), tag, "language " + number)
        report.equal(library.lang_name(int(number)), name, tag)
        report.equal(find(name), int(number), name)
        report.equal(library.lang_is_rtl(int(number)), direction == "rtl", tag)
        report.equal(find(tag), int(number), tag)
    for alias, tag in groups.get("aliases", {}).items():
        report.equal(find(alias), compiled_in.get(tag, 0), alias)


def main():
    registry = os.path.join(sys.argv[1], "lib", "registry")
    report = Report()
    try:
        library = Library(sys.argv[2], *sys.argv[3:])
    except OSError as error:
        skip("the library can't be loaded here: %s" % error)
    known = codes(registry)
    methods = sections(registry, "methods.ini")
    registered = [code for code in sorted(known) if library.is_registered(code)]
    report.check(len(registered) >= 75, "registered codes")
    for code, values in known.items():
        is_registered = split(values["registration"])[0][0] in ("registered", "deprecated",
                                                                "reserved")
        report.equal(library.is_registered(code), is_registered, "%d is registered" % code)
        check_code(report, library, code, values, methods)
        check_phrases(report, library, code, values)
    for pair, values in sections(registry, "notes.ini").items():
        low, high = (int(code) for code in pair.split("/"))
        report.equal(library.note_text(low, high, 0), words(values["text"]), "note on " + pair)
        report.equal(["see " + library.place(reference)
                      for reference in library.all("note_reference", low, high)],
                     [words(row) for row in rows(values["references"])], "cited on " + pair)
    documents = sections(registry, "documents.ini")
    for reference in library.each("reference", None):
        name = library.reference_document(reference)
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
    check_names(report, library, registry)
    check_languages(report, library, sections(registry, "languages.ini"))
    return report.end()


if __name__ == "__main__":
    sys.exit(main())
