#!/usr/bin/env python3
"""The numbers and names of the headers, the registry and IANA's table are the same.

test-data.py SOURCE
"""

import csv
import os
import re
import sys

import ffi
from report import CODE_FILES, Report, codes, sections


def enumerators(path, prefix):
    """{name: value} of the enumerators in a header that begin so."""
    with open(path, encoding="utf-8") as stream:
        found = ffi.enumerators(ffi.without_comments(stream.read()))
    return {name[len(prefix):]: value for name, value in found.items() if name.startswith(prefix)}


def iana(path):
    with open(path, encoding="utf-8", newline="") as stream:
        return {int(row["code"]): row["phrase"] for row in csv.DictReader(stream)}


def main():
    source = sys.argv[1]
    include = os.path.join(source, "include", "sipinfo")
    registry = os.path.join(source, "lib", "registry")
    report = Report()

    known = codes(registry, CODE_FILES[:6])
    constants = enumerators(os.path.join(include, "code.h"), "SIPINFO_CODE_")
    report.equal(constants.pop("NONE", None), 0, "SIPINFO_CODE_NONE")
    report.equal(len(set(constants.values())), len(constants), "numbers in code.h")
    symbols = {values["symbol"]: code for code, values in known.items()}
    for name in sorted(set(symbols) | set(constants)):
        report.equal(constants.get(name), symbols.get(name), "SIPINFO_CODE_%s" % name)
    report.equal(sorted(constants.values()), list(constants.values()), "order in code.h")

    table = iana(os.path.join(os.path.dirname(os.path.abspath(__file__)), "facts",
                              "iana-response-codes.csv"))
    report.check(len(table) >= 75, "rows of IANA's table")
    for code in sorted(set(table) | set(known)):
        phrase = known[code]["phrase"] if code in known else None
        report.equal(phrase, table.get(code), "phrase of %d" % code)
    for code, values in known.items():
        symbol = re.sub(r"[^A-Z0-9]+", "_", values["phrase"].upper()).strip("_")
        if code != 606:         # it has the phrase of 406
            report.equal(values["symbol"], symbol, "symbol of %d" % code)

    methods = enumerators(os.path.join(include, "method.h"), "SIPINFO_METHOD_")
    report.equal(methods.pop("NONE", None), 0, "SIPINFO_METHOD_NONE")
    report.equal(sorted(methods), sorted(sections(registry, "methods.ini")), "methods")
    report.equal(sorted(methods.values()), list(range(1, len(methods) + 1)), "numbers of methods")

    # every group of words that is a vocabulary has the values of its enumeration
    headers = {"class": "code.h", "registration": "code.h", "text": "text.h",
               "role": "reference.h", "requirement": "field.h"}
    groups = sections(registry, "words.ini")
    vocabularies = enumerators(os.path.join(include, "vocabulary.h"), "SIPINFO_VOCABULARY_")
    for name in sorted(vocabularies):
        group = name.lower()
        if group not in groups:
            continue
        values = enumerators(os.path.join(include, headers.get(group, "fact.h")),
                             "SIPINFO_%s_" % name)
        if not values:
            continue
        ids = {key.upper().replace("-", "_") for key in groups[group]}
        report.equal(ids - set(values), set(), "words without a value in [%s]" % group)
        report.equal(set(values) - ids - {"NONE"}, set(), "values without words in [%s]" % group)
    return report.end()


if __name__ == "__main__":
    sys.exit(main())
