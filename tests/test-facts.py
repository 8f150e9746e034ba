#!/usr/bin/env python3
"""The library answers about codes what the registry says, asked through a plain foreign-function interface.

test-facts.py SOURCE SHARED-LIBRARY HEADER-FOLDER...

What it says beside the codes is asked by test-tables.py.
"""

import ctypes
import os
import sys

import ffi
from report import CODE_FILES, KINDS, Report, codes, fact, letters, references, rows, sections, skip, text, words

SCALARS = {"scope": "scope", "dialog": "dialog_effect", "forwarding": "forwarding", "rank": "rank"}
CITED = ("senders", "scope", "methods", "retry", "dialog", "rank", "forwarding", "registration", "redial")
REGISTERED = ("registered", "deprecated", "reserved")
FORWARDED_FIRST = (2, 6, 3, 4, 5)       # the final classes, RFC 3261 16.7


def method_set(values, methods):
    if values[0] != "all":
        return set(values)
    return set(methods) - {"ACK"} - {value[1:] for value in values[1:]}


class Registry:
    """What the files say about each number, in the form in which the library answers."""

    def __init__(self, folder):
        self.folder = folder
        self.codes = codes(folder)
        self.methods = sections(folder, "methods.ini")
        self.classes = sections(folder, "classes.ini")
        self.profiles = sections(folder, "profiles.ini")
        # the sections that are about one method or some, "403 REGISTER"
        self.variations = {name: values for file in CODE_FILES for name, values in sections(folder, file).items()
                           if not name.isdigit()}
        # rows that the generator adds to every code without one of its own
        self.every_response = []
        for name, values in sections(folder, "fields.ini").items():
            for row in rows(values.get("every-response", "")):
                requirement, purpose = words(row).split(": ", 1)
                self.every_response.append("%s %s: %s" % (requirement, name, purpose))

    def section_of(self, code):
        """The class of a code."""
        return self.classes["%dxx" % (code // 100) if 100 <= code <= 699 else "none"]

    def registration(self, code):
        return fact(self.codes[code]["registration"])[0][0] if code in self.codes else "none"

    def effective(self, code):
        """RFC 3261 8.1.3.2"""
        if self.registration(code) in REGISTERED:
            return code
        return 183 if code < 200 else code // 100 * 100

    def holder(self, code):
        """The number whose facts hold."""
        return code if code in self.codes else self.effective(code)

    def facts(self, code):
        """{fact: its values}, beside the citations."""
        number = self.holder(code)
        values = self.codes[number]
        usual = fact(values["senders"])[0]
        methods = method_set(fact(values["methods"])[0], self.methods)
        found = {name: fact(values[name])[0][0] if name in values else "none" for name in SCALARS}
        headers = [words(row) for row in rows(values.get("headers", ""))]
        own = [row.split()[1] for row in headers]
        found.update(
            senders=usual + fact(values.get("rare-senders", ""))[0], usual_senders=len(usual),
            retry=fact(values["retry"])[0], methods=methods,
            usual_methods=set(fact(values["usual-methods"])[0]) if "usual-methods" in values else methods,
            redial="redial" not in values,
            headers=headers + [row for row in self.every_response if number > 100 and row.split()[1] not in own])
        return found

    def mapped(self, code):
        """For each profile the rows that hold for a code."""
        found = {}
        for name, values in self.profiles.items():
            by_key = {}
            for row in rows(values["causes"]):
                by_key.setdefault(row.split()[0], []).append(words(row))
            keys = [str(code)] + (["%dxx" % (code // 100), "other"] if code >= 300 else [])
            found[name] = next((by_key[key] for key in keys if key in by_key), [])
        return found

    def aspects(self, code):
        """{aspect: what is equal for codes that are alike in it}"""
        facts = self.facts(code)
        found = {name: facts[name] for name in SCALARS}
        found.update({"class": code // 100, "final": code >= 200, "redial": facts["redial"], "retry": facts["retry"],
                      "senders": (facts["senders"], facts["usual_senders"]),
                      "methods": (facts["methods"], facts["usual_methods"]),
                      "registration": self.registration(code),
                      "headers": [row.split(":")[0] for row in facts["headers"]],
                      "defined": references(self.codes.get(code, self.section_of(code)))[0],
                      # the cause and the condition
                      "q850": [[(row.split()[2], row.partition(" if ")[2].split(" @ ")[0]) for row in found_rows]
                               for found_rows in self.mapped(code).values()]})
        return found


class CodeTest:
    def __init__(self, report, library, registry):
        self.report = report
        self.library = library
        self.registry = registry

    def equal(self, code, got, expected, what):
        self.report.equal(got, expected, "%d: %s" % (code, what))

    def texts(self, code):
        """Those of the code or its class, of each method, and the example."""
        lib, own = self.library, self.registry.codes.get(code, self.registry.section_of(code))
        expected = {kind: text(own, kind) for kind in KINDS + ("example",)}
        for kind in expected:
            self.equal(code, lib.text(code, lib.constants["SIPINFO_TEXT_" + kind.upper()], 0), expected[kind], kind)
        path = os.path.join(self.registry.folder, "examples", "%d.sip" % code)
        example = ""
        if os.path.exists(path):
            with open(path, encoding="utf-8") as stream:
                example = stream.read().replace("\n", "\r\n")
        self.equal(code, lib.example(code), example, "example")

    def variations(self):
        """The texts by method of all codes."""
        lib, found = self.library, self.registry.variations
        by_method = {(int(name.split()[0]), method): values for name, values in found.items()
                     for method in name.split()[1:]}
        for code in self.registry.codes:
            for method in lib.each("method", 0):
                name = lib.method_name(method)
                for in_dialog in (False, True):
                    own = by_method.get((code, "re-" + name if in_dialog and name == "INVITE" else name), {})
                    for kind in KINDS + ("example",):
                        number = lib.constants["SIPINFO_TEXT_" + kind.upper()]
                        expected = text(own, kind) if kind in own else lib.text(code, number, 0)
                        self.equal(code, lib.text_for(code, method, in_dialog, number, 0), expected,
                                   "%s for %s, %s" % (kind, name, in_dialog))

    def facts(self, code):
        lib, facts = self.library, self.registry.facts(code)
        self.equal(code, lib.effective(code), self.registry.effective(code), "counts as")
        for name, function in SCALARS.items():
            self.equal(code, lib.word(name, getattr(lib, function)(code)), facts[name], name)
        self.equal(code, lib.may_redial(code), facts["redial"], "redial")
        self.equal(code, [lib.word("sender", number) for number in lib.all("sender", code)], facts["senders"], "senders")
        self.equal(code, lib.usual_senders(code), facts["usual_senders"], "usual senders")
        self.equal(code, [lib.word("retry", number) for number in lib.all("retry_option", code)], facts["retry"], "retry")
        for name in ("methods", "usual_methods"):
            answered = getattr(lib, name)(code)
            known = {lib.method_name(method) for method in lib.each("method", 0) if answered >> method & 1}
            self.equal(code, known, facts[name], name)
            self.equal(code, bin(answered).count("1"), len(known), "bits of " + name)
        headers = ["%s %s: %s @ %s" % (
            lib.word("requirement", lib.header_requirement(header)), lib.header_name(header),
            lib.kind_text("header", header, "meaning"), "; ".join(lib.places("header", header)))
                   for header in lib.all("code_header", code)]
        self.equal(code, headers, facts["headers"], "headers")

    def citations(self, code):
        """Of the facts that hold for a code."""
        lib, values = self.library, self.registry.codes[self.registry.holder(code)]
        expected = {"class": ["RFC 3261 7.2"], "final": ["RFC 3261 7.2"], "q850": []}
        for name in CITED:
            beside = values.get({"senders": "rare-senders", "methods": "usual-methods"}.get(name), "")
            # that of another number is not its registration
            stands = name != "registration" or code in self.registry.codes
            expected[name] = fact(values.get(name, ""))[1] if stands else []
            expected[name] += [one for one in fact(beside)[1] if one not in expected[name]]
        for found in self.registry.mapped(code).values():
            for row in found:
                expected["q850"] += [one for one in fact(row)[1] if one not in expected["q850"]]
        for name, places in expected.items():
            aspect = lib.constants["SIPINFO_ASPECT_" + name.upper()]
            self.equal(code, lib.places("fact", code, aspect), places, "cited for " + name)

    def number(self, code):
        """Whatever is answered for a number from 100 to 699, be it in the registry or not."""
        lib, own = self.library, self.registry.codes.get(code)
        section = self.registry.section_of(code)
        registration = self.registry.registration(code)
        self.equal(code, lib.word("registration", lib.registration(code)) or "none", registration, "registration")
        self.equal(code, lib.is_registered(code), registration in REGISTERED, "is registered")
        self.equal(code, lib.phrase(code), own["phrase"] if own else section["name"], "phrase")
        self.equal(code, lib.references("code", code), references(own or section), "references")
        self.equal(code, lib.all("related", code), [int(other) for other in own["related"].split()] if own else [], "related")
        self.texts(code)
        self.facts(code)
        self.citations(code)


def check_differences(report, library, registry):
    """Every pair of codes, in every aspect."""
    kinds, alike = [], {}
    for code in range(100, 700):
        aspects = registry.aspects(code)
        if aspects not in kinds:
            kinds.append(aspects)
        alike[code] = kinds.index(aspects)
    sets = [[sum(1 << library.constants["SIPINFO_ASPECT_" + name.upper()] for name in one if one[name] != other[name])
             for other in kinds] for one in kinds]
    for code in range(100, 700):
        got = [library.differences(code, other) for other in range(code, 700)]
        expected = [sets[alike[code]][alike[other]] for other in range(code, 700)]
        report.equal(got, expected, "differences of %d and those above" % code)


def check_choice(report, library, registry):
    """The better one of every two final codes, the first one of equals."""
    def order(code):
        rank = library.constants["SIPINFO_RANK_" + ffi.symbol(registry.facts(code)["rank"])]
        return FORWARDED_FIRST.index(code // 100), rank

    orders = {code: order(code) for code in registry.codes if code >= 200}
    pair, which = (ctypes.c_int * 2)(), ctypes.c_size_t()
    for one in orders:
        for other in orders:
            pair[:] = [one, other]
            library.best_response(pair, 2, ctypes.addressof(which))
            report.equal(which.value, int(orders[other] < orders[one]), "the better of %d and %d" % (one, other))


def check_phrases(report, library, registry):
    """Every phrase of a code is found, in any case, and known in the response with another code."""
    found, owners = [], {}
    for code in sorted(registry.codes, key=lambda code: (registry.registration(code) not in REGISTERED, code)):
        others = [words(row).partition(" @ ")[0] for row in rows(registry.codes[code].get("phrases", ""))]
        for phrase in [registry.codes[code]["phrase"]] + others:
            found.append((phrase, code))
            owners.setdefault(letters(phrase), code)
    sentence = text(sections(registry.folder, "findings.ini")["phrase-of-another-code"], "text")
    for phrase, code in found:
        for form in (phrase, phrase.upper(), phrase.lower()):
            report.equal(library.code_from_name(form), owners[letters(phrase)], "%r" % form)
        report.check(code in library.all("code_candidate", phrase), "%r is one for %d" % (phrase, code))
        # the words of a product say more
        other = 404 if owners[letters(phrase)] != 404 else 400
        if not library.vendor_find("", phrase, other):
            response = "SIP/2.0 %d %s\r\n\r\n" % (other, phrase)
            said = [one["text"] for one in library.page("explain", response, None)["findings"]]
            expected = sentence.replace("{phrase}", phrase).replace("{code}", str(other))
            report.check(expected.replace("{other}", str(owners[letters(phrase)])) in said, "%r: %r" % (response, said))


def check_names(report, library, registry):
    """Every name of a product leads to its code, with what stands before it in a constant, too.

    With blanks in it is not found as a name that is nearly the same.
    """
    groups = sections(registry, "names.ini")
    prefixes = [words(row).partition(" @ ")[0] for row in rows(groups.pop("prefixes")["names"])]
    for code, values in groups.items():
        for row in rows(values["names"]):
            name = words(row).partition(" @ ")[0]
            for form in [name, name.lower(), " ".join(name)] + [prefix + name for prefix in prefixes if not name.isdigit()]:
                report.check(int(code) in library.all("code_candidate", form), "%s for %s" % (form, code))


def check_notes(report, library, notes):
    beside = {}
    for pair, values in notes.items():
        low, high = (int(code) for code in pair.split("/"))
        for one, other in ((low, high), (high, low)):
            beside.setdefault(one, []).append(other)
            report.equal(library.note_text(one, other, 0), words(values["text"]), "note on " + pair)
            report.equal(library.references("note", one, other), references(values),
                         "cited on " + pair)
    for code in range(100, 700):
        report.equal(library.each("note", 0, code), sorted(beside.get(code, [])), "notes on %d" % code)


def address(name, section, documents):
    if not name.startswith("RFC "):
        return documents[name]["url"]
    mark = "#appendix-" + section[9:] if section.startswith("Appendix ") else "#section-" + section
    return "https://www.rfc-editor.org/rfc/rfc%s%s" % (name[4:], mark if section else "")


def check_documents(report, library, documents):
    for reference in library.each("reference", None):
        name, section = library.reference_document(reference), library.reference_section(reference)
        if not report.check(name in documents, "document %r" % name):
            continue
        report.equal(library.reference_title(reference), words(documents[name]["title"]), name)
        report.equal(library.reference_obsoleted_by(reference), words(documents[name].get("obsoleted-by", "")), name)
        report.equal(library.reference_url(reference), address(name, section, documents), name)
        mark = "\u00a7" if section[:1].isdigit() else ""
        report.equal(library.reference_name(reference), ("%s %s%s" % (name, mark, section)).strip(), name)


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
    report.equal(library.each("lang", 0), list(compiled_in.values()), "languages")
    for alias, tag in groups.get("aliases", {}).items():
        report.equal(find(alias), compiled_in.get(tag, 0), alias)


def main():
    folder = os.path.join(sys.argv[1], "lib", "registry")
    report = Report()
    try:
        library = ffi.Library(sys.argv[2], *sys.argv[3:])
    except OSError as error:
        skip("the library can't be loaded here: %s" % error)
    registry = Registry(folder)
    test = CodeTest(report, library, registry)
    registered = [code for code in sorted(registry.codes) if registry.registration(code) in REGISTERED]
    report.check(len(registered) >= 75, "registered codes")
    report.equal(library.each("code", 0), registered, "registered codes")
    unregistered = library.code_next_unregistered
    found = []
    while unregistered(found[-1] if found else 0):
        found.append(unregistered(found[-1] if found else 0))
    report.equal(found, sorted(set(registry.codes) - set(registered)), "unregistered codes")
    for code in range(100, 700):
        test.number(code)
    test.texts(99)
    test.texts(700)
    report.equal(library.phrase(99), "", "phrase of no code")
    report.equal(library.references("code", 99), references(registry.section_of(99)), "references of no code")
    test.variations()
    check_differences(report, library, registry)
    check_choice(report, library, registry)
    check_phrases(report, library, registry)
    check_names(report, library, folder)
    check_notes(report, library, sections(folder, "notes.ini"))
    check_documents(report, library, sections(folder, "documents.ini"))
    report.equal(library.registry_date(), sections(folder, "registry.ini")["registry"]["date"], "date")
    check_languages(report, library, sections(folder, "languages.ini"))
    return report.end()


if __name__ == "__main__":
    sys.exit(main())
