#!/usr/bin/env python3
"""The library answers what the registry says beside the codes: causes, mappings, fields, words of products and more.

test-tables.py SOURCE SHARED-LIBRARY HEADER-FOLDER...

Whatever a function hands out of a row is compared with its section, and every row is looked for by its number and
its name. Codes and documents are asked by test-facts.py, the lines of logs by test-lines.py.
"""

import ctypes
import os
import re
import sys

import ffi
from report import Report, fact, letters, references, rows, sections, skip, text, words


class Line(ctypes.Structure):
    _fields_ = [("size", ctypes.c_size_t), ("offset", ctypes.c_size_t), ("length", ctypes.c_size_t),
                ("kind", ctypes.c_void_p), ("code", ctypes.c_int), ("cause", ctypes.c_int)]


class TableTest:
    def __init__(self, report, library, folder):
        self.report = report
        self.library = library
        self.folder = folder

    def sections(self, name):
        return sections(self.folder, name + ".ini")

    def equal(self, got, expected, *what):
        self.report.equal(got, expected, " ".join(str(word) for word in what))

    def entry(self, name, where, subject, values, kinds, cited=True):
        """Texts and references. kinds: the keys of the section, by the kind that the library has for them."""
        for kind in ("title", "summary", "caller", "meaning", "fix"):
            self.equal(self.library.kind_text(name, subject, kind), text(values, kinds.get(kind)), name, where, kind)
        if cited:
            self.equal(self.library.references(name, subject), references(values), name, where)

    def numbered(self, name, file, kinds):
        """Tables of numbers with registered names."""
        lib, found = self.library, self.sections(file)
        numbers = [int(number) for number in found]
        self.equal(lib.each(name, 0), numbers, name)
        for number, values in zip(numbers, found.values()):
            self.equal(getattr(lib, name + "_name")(number), values["name"], name, number)
            first = next(n for n in numbers if letters(found[str(n)]["name"]) == letters(values["name"]))
            for form in (values["name"], values["name"].upper(), letters(values["name"])):
                self.equal(getattr(lib, name + "_from_name")(form), first, name, form)
            self.entry(name, number, number, values, kinds)

    def listed(self, name, order, find=None):
        """{name: pointer} of a table of pointers, in this order."""
        lib = self.library
        pointers = lib.each(name, None)
        self.equal([getattr(lib, name + "_name")(pointer) for pointer in pointers], order, name)
        for pointer, word in zip(pointers, order):
            self.equal(getattr(lib, name + "_from_name")(word.upper()), pointer, name, word)
        return dict(zip(order, pointers))

    # the telephone network

    def causes(self):
        lib, found = self.library, self.sections("causes")
        by_letters = {}
        for number, values in found.items():
            by_letters.setdefault(letters(values["name"]), int(number))
        for number, values in found.items():
            cause = int(number)
            self.equal(lib.cause_is_itu(cause), values["status"] == "itu", "cause", cause)
            for token in values.get("tokens", "").split():
                self.equal(lib.cause_from_name(token), by_letters.get(letters(token), cause), "token", token)
        self.numbered("cause", "causes", {"title": "title", "meaning": "meaning", "caller": "caller"})
        for cause in set(range(-1, 1100)) - {int(number) for number in found}:
            self.equal(lib.cause_name(cause), None, "cause", cause)

    def locations(self):
        lib, found = self.library, self.sections("locations")
        self.equal(lib.each("cause_location", -1), [int(number) for number in found], "locations")
        for number, values in found.items():
            location = int(number)
            self.equal(lib.cause_location_name(location), values["name"], "location", number)
            self.equal(lib.cause_location_abbreviation(location), values["abbreviation"], "location", number)
            self.equal(lib.cause_location_from_name(values["abbreviation"].lower()), location, "location", number)
            # several are spare
            first = next(int(other) for other, its in found.items() if its["name"] == values["name"])
            self.equal(lib.cause_location_from_name(values["name"].upper()), first, "location", values["name"])
            self.entry("cause_location", number, location, values, {"title": "title"}, cited=False)

    def profiles(self):
        lib, found = self.library, self.sections("profiles")
        numbers = [lib.constants["SIPINFO_PROFILE_" + ffi.symbol(name)] for name in found]
        self.equal(lib.each("profile", 0), numbers, "profiles")
        for number, (name, values) in zip(numbers, found.items()):
            self.equal(lib.profile_name(number), name, "profile", number)
            for form in (name.upper(), values["title"]):
                self.equal(lib.profile_from_name(form), number, "profile", form)
            self.entry("profile", name, number, values, {"title": "title"})
            to_causes, to_codes = (self.mapping(values[key]) for key in ("causes", "codes"))
            private = any(key.isdigit() and int(key) > 127 for key in to_codes)
            for code in range(99, 701):
                keys = [str(code)] + (["%dxx" % (code // 100), "other"] if 300 <= code < 700 else [])
                self.mapped(name, number, "code", code, next((key for key in keys if key in to_causes), None), to_causes)
            for cause in range(1100):
                keys = [str(cause)] + (["other"] if 1 <= cause <= 127 or cause > 127 and private else [])
                self.mapped(name, number, "cause", cause, next((key for key in keys if key in to_codes), None), to_codes)

    @staticmethod
    def mapping(value):
        """{key: [(number, location, condition, citations), ...]}"""
        found = {}
        for row in rows(value):
            said, citations = fact(row)
            options = dict(zip(said[3::2], said[4::2]))
            found.setdefault(said[0], []).append(
                (0 if said[2] == "none" else int(said[2]), int(options.get("location", -1)),
                 options.get("if"), citations))
        return found

    def mapped(self, name, profile, direction, number, key, found):
        """What a profile makes of a number. key: whose rows hold."""
        lib = self.library
        own = number if key is not None and key.isdigit() else 0
        expected = [(own, row[0]) + row[1:] for row in found.get(key, [])]
        other, first = ("cause", lib.cause_from_code) if direction == "code" else ("code", lib.code_from_cause)
        got = []
        for row in lib.all("mapping_of_" + direction, number, profile):
            condition = lib.mapping_condition(row)
            got.append((getattr(lib, "mapping_" + direction)(row), getattr(lib, "mapping_" + other)(row),
                        lib.mapping_location(row), lib.word("condition", condition) if condition else None,
                        lib.places("mapping", row)))
        self.equal(got, expected, name, direction, number)
        self.equal(first(number, profile), expected[0][1] if expected else 0, name, direction, number)

    def tokens(self):
        """What a line of a log calls a cause; a cause of a product's own has no other name."""
        found = {}
        for number, values in self.sections("causes").items():
            for token in [values["name"]] if values["status"] == "private" else values.get("tokens", "").split():
                found[token] = int(number)
        patterns = [(name, row[:-len("{token}")]) for name, values in self.sections("lines").items()
                    for row in rows(values["line"]) if re.match(r"[^{]*\{token\}\Z", row)]
        self.report.check(patterns and found, "lines with tokens")
        line = Line(size=ctypes.sizeof(Line))
        for name, before in patterns:
            for token, cause in found.items():
                line.cause = 0
                self.library.line_find(before + token, 0, ctypes.addressof(line))
                self.equal((self.library.line_kind_name(line.kind), line.cause), (name, cause), before + token)

    # the protocol

    def tags(self):
        found = self.sections("tags")
        for name, tag in self.listed("tag", sorted(found, key=str.lower)).items():
            self.entry("tag", name, tag, found[name], {"title": "title", "meaning": "meaning", "fix": "support"})

    def fields(self):
        lib, found = self.library, self.sections("fields")
        for name, field in self.listed("field", sorted(found, key=str.lower)).items():
            values = found[name]
            self.equal(lib.field_compact(field), values.get("compact", ""), "compact form of", name)
            if "compact" in values:
                self.equal(lib.field_from_name(values["compact"].upper()), field, "field", values["compact"])
            self.equal(lib.word("registration", lib.field_registration(field)), values.get("status", "registered"), "field", name)
            self.equal(lib.references("field", field), references(values), "field", name)
        for letter in "abcdefghijklmnopqrstuvwxyz":
            known = any(values.get("compact") == letter for values in found.values())
            self.equal(bool(lib.field_from_name(letter)), known, "field", letter)

    def methods(self):
        lib, found = self.library, self.sections("methods")
        numbers = [lib.constants["SIPINFO_METHOD_" + name] for name in found]
        self.equal(lib.each("method", 0), numbers, "methods")
        for number, (name, values) in zip(numbers, found.items()):
            self.equal(lib.method_name(number), name, "method", number)
            self.equal(lib.method_from_name(name), number, "method", name)
            self.entry("method", name, number, values, {"meaning": "meaning"})

    def reasons(self):
        lib, found = self.library, self.sections("protocols")
        protocols = self.listed("protocol", list(found))
        for name, protocol in protocols.items():
            self.equal(lib.protocol_is_registered(protocol), found[name]["status"] == "registered", "protocol", name)
            self.entry("protocol", name, protocol, found[name], {"meaning": "meaning"})
        reasons = self.sections("reasons")
        pointers = lib.each("reason", None)
        self.equal(len(pointers), len(reasons), "reasons")
        named = {}
        for pointer, (name, values) in zip(pointers, reasons.items()):
            protocol, cause = name.split()
            self.equal(lib.reason_protocol(pointer), protocols[protocol], "protocol of", name)
            self.equal(lib.reason_cause(pointer), int(cause), "cause of", name)
            self.equal(lib.reason_name(pointer), values["name"], "reason", name)
            self.equal(lib.reason_from_cause(protocols[protocol], int(cause)), pointer, "reason", name)
            for where in (None, protocols[protocol]):
                first = named.setdefault((where, letters(values["name"])), pointer)
                self.equal(lib.reason_from_name(where, values["name"].upper()), first, "reason", values["name"])
            self.entry("reason", name, pointer, values, {"title": "title", "meaning": "meaning"})

    def timers(self):
        lib, found = self.library, self.sections("timers")
        for name, timer in self.listed("timer", list(found)).items():
            values = found[name]
            self.equal(lib.timer_from_name(name.replace("Timer ", "")), timer, "timer", name)
            self.equal(lib.timer_value(timer), values["value"], name)
            self.equal(lib.timer_milliseconds(timer), int(values["ms"]), name)
            self.equal(lib.word("timer-side", lib.timer_side(timer)), values["side"], name)
            self.equal(lib.all("timer_code", timer), [int(code) for code in values.get("codes", "").split()], name)
            self.entry("timer", name, timer, values, {"title": "title", "meaning": "meaning", "fix": "fix"})

    # products

    def behaviours(self):
        lib, found = self.library, self.sections("behaviours")
        pointers = lib.each("behaviour", None)
        self.equal(len(pointers), len(found), "behaviours")
        of_code = {code: [] for code in range(99, 701)}
        first = {}
        for pointer, (name, values) in zip(pointers, found.items()):
            first.setdefault(values["product"], pointer)
            self.equal(lib.behaviour_from_name(values["product"].upper()), first[values["product"]], name)
            for key in ("product", "part", "setting", "detail"):
                self.equal(getattr(lib, "behaviour_" + key)(pointer), values.get(key, ""), name, key)
            self.equal(lib.word("act", lib.behaviour_act(pointer)), values["act"], name)
            self.equal(lib.behaviour_is_default(pointer), values.get("by-default", "yes") == "yes", name)
            self.equal(lib.references("behaviour", pointer), references(values), name)
            ranges = [[int(code) for code in word.split("-")] for word in values["codes"].split()]
            self.equal(lib.all("behaviour_first_code", pointer), [one[0] for one in ranges], name)
            self.equal(lib.all("behaviour_last_code", pointer), [one[-1] for one in ranges], name)
            for code, behaviours in of_code.items():
                about = any(one[0] <= code <= one[-1] for one in ranges)
                self.equal(lib.behaviour_has_code(pointer, code), about, name, code)
                behaviours.extend([pointer] if about else [])
        for code, behaviours in of_code.items():
            self.equal(lib.all("behaviour_of_code", code), behaviours, "behaviours of", code)

    def vendors(self):
        lib, found = self.library, self.sections("vendors")
        pointers = self.listed("vendor", list(found))
        for name, vendor in pointers.items():
            values = found[name]
            in_message = values["field"] != "report"
            field = values["field"] if in_message and values["field"] != "phrase" else ""
            codes = [int(code) for code in values.get("codes", "").split()]
            self.equal(lib.vendor_product(vendor), values["product"], name)
            self.equal(lib.vendor_field(vendor), field, name)
            self.equal(lib.vendor_pattern(vendor), values["pattern"], name)
            self.equal(lib.vendor_number(vendor), values.get("number", ""), name)
            self.equal(lib.all("vendor_code", vendor), codes, name)
            self.equal(lib.word("certainty", lib.vendor_certainty(vendor)), values["certainty"], name)
            self.entry("vendor", name, vendor, values, {kind: kind for kind in ("summary", "meaning", "caller", "fix")})
            # what it writes leads to the first that writes so, at best with this code
            words_of_it = re.sub(r"\{\w+\}", "486", values["pattern"])
            if values["match"] == "suffix":
                words_of_it = "words " + words_of_it
            alike = [other for other, its in found.items() if fits(its, values["field"], words_of_it)]
            for code in [0] + codes:
                with_code = [other for other in alike if str(code) in found[other].get("codes", "").split()]
                best = (with_code + alike + [None])[0] if in_message else None
                got = lib.vendor_find(field, words_of_it, code)
                self.equal(lib.vendor_name(got), best, words_of_it, code)
            number = values.get("number", "")
            for given in {number, words_of_it if values["field"] == "report" else number}:
                self.numbers(given, found)

    def numbers(self, given, found):
        """The entries with a number."""
        lib, got = self.library, []
        vendor = lib.vendor_from_number(given, None)
        while vendor:
            got.append(lib.vendor_name(vendor))
            vendor = lib.vendor_from_number(given, vendor)
        expected = [name for name, its in found.items() if given and (
            its.get("number") == given or its["match"] == "template" and fits(its, "report", given))]
        self.equal(got, expected, "entries with the number", given)

    def products(self):
        """They are known by what they write first, in any case: no endpoint has answered then."""
        for product in self.sections("products"):
            for said in (product, product.upper()):
                response = "SIP/2.0 500 Failed\r\nVia: SIP/2.0/UDP 192.0.2.1\r\nCSeq: 1 INVITE\r\nServer: %s 1\r\n\r\n" % said
                found = self.library.page("explain", response, None)["findings"]
                self.report.check("from-proxy" in [one["id"] for one in found], "the proxy %s" % said)

    # what the library itself says

    def findings(self):
        lib, found = self.library, self.sections("findings")
        self.equal(lib.each("finding", 0), list(range(1, len(found) + 1)), "findings")
        for number, (name, values) in enumerate(found.items(), 1):
            self.equal(lib.constants["SIPINFO_FINDING_" + ffi.symbol(name)], number, name)
            self.equal(lib.finding_name(number), name, number)
            self.equal(lib.finding_from_name(name.upper()), number, name)
            for kind, key in (("summary", "text"), ("fix", "fix")):
                self.equal(lib.kind_text("finding_id", number, kind), text(values, key), name, kind)
            self.equal(lib.references("finding", number), references(values), name)
            self.equal(lib.page("describe_finding", number)["severity"], values["severity"], name)

    def line_kinds(self):
        lib, found = self.library, self.sections("lines")
        pointers = self.listed("line_kind", list(found))
        for name, kind in pointers.items():
            self.equal(lib.line_kind_program(kind), found[name]["program"], name)
            self.entry("line_kind", name, kind, found[name], {"summary": "summary", "fix": "fix"})

    def vocabularies(self):
        lib, groups = self.library, self.sections("words")
        names = {name[len("SIPINFO_VOCABULARY_"):]: value for name, value in lib.constants.items()
                 if name.startswith("SIPINFO_VOCABULARY_") and value}
        for name, vocabulary in names.items():
            found = groups[name.lower().replace("_", "-")]
            expected = sorted((lib.constants["SIPINFO_%s_%s" % (name, ffi.symbol(key))], key) for key in found)
            got, value = [], lib.vocabulary_next(vocabulary, -1)
            while value != -1:
                got.append((value, lib.vocabulary_name(vocabulary, value)))
                value = lib.vocabulary_next(vocabulary, value)
            self.equal(got, expected, name)
            for value, key in expected:
                self.equal(lib.vocabulary_text(vocabulary, value, 0), words(found[key]), name, key)
                self.equal(lib.vocabulary_from_name(vocabulary, key.upper()), value, name, key)

    def run(self):
        error = {"meaning": "meaning", "fix": "fix"}
        self.causes()
        self.tokens()
        self.locations()
        self.profiles()
        self.numbered("warning", "warnings", dict(error, title="title"))
        self.numbered("geolocation_error", "location-errors", error)
        self.numbered("alert_error", "alert-errors", error)
        self.tags()
        self.fields()
        self.methods()
        self.reasons()
        self.timers()
        self.behaviours()
        self.vendors()
        self.products()
        self.findings()
        self.line_kinds()
        self.vocabularies()


def fits(values, field, said):
    """Whether an entry of vendors.ini is about such words in this field."""
    literal = ".+".join(re.escape(part) for part in re.split(r"\{\w+\}", values["pattern"]))
    form = {"exact": r"(?i)%s\Z", "contains": r"(?i).*%s", "suffix": r".+ %s\Z", "number": r"%s(?![A-Za-z0-9])",
            "template": r"(?i)%s\Z"}[values["match"]]
    said = said[:-1] if said.endswith(".") else said
    return values["field"].lower() == field.lower() and re.match(form % literal, said) is not None


def main():
    report = Report()
    try:
        library = ffi.Library(sys.argv[2], *sys.argv[3:])
    except OSError as error:
        skip("the library can't be loaded here: %s" % error)
    TableTest(report, library, os.path.join(sys.argv[1], "lib", "registry")).run()
    return report.end()


if __name__ == "__main__":
    sys.exit(main())
