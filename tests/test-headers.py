#!/usr/bin/env python3
"""Each public header alone, by strict compilers: it needs nothing before it, and twice does no harm.
What they declare follows the rules that bindings rely on.

test-headers.py PROGRAM HEADER-FOLDER GENERATED-HEADER-FOLDER STANDARDS COMPILER...
"""

import os
import re
import subprocess
import sys

import ffi
from report import Report, skip

# What a function is named for: it hands out one of several kinds of thing, or tells one thing about another.
ASKS_BY_NAME = re.compile(r"_(from_name|lookup|by_name|from_abbreviation|from_phrase)$")
CITES = re.compile(r"_(citation|reference|source)$")


def check_declarations(report, texts):
    """One way to ask, and nothing that a plain foreign-function interface can't do."""
    functions, tags = {}, {}
    for path, text in texts.items():
        name = os.path.basename(path)
        for kind, function, parameters in ffi.declarations(text):
            functions[function] = (kind, parameters)
            where = "%s: %s" % (name, function)
            report.check(not re.match(r"(const )?struct \w+$", kind), where + " returns a struct")
            for parameter in parameters:
                report.check("..." not in parameter and "[" not in parameter, "%s: %s" % (where, parameter))
                report.check("struct " not in parameter or "*" in parameter, "%s: %s" % (where, parameter))
            if ASKS_BY_NAME.search(function):
                report.check(function.endswith("_from_name") and parameters[-2:] == [
                    "const char *name", "size_t len"], where + "(%s)" % ", ".join(parameters))
            if CITES.search(function):
                report.equal((kind, parameters[-1], function.endswith("_reference")),
                             ("const struct sipinfo_reference *", "size_t i", True), where)
        exported = len(re.findall(r"\bSIPINFO_EXPORT\b", text)) - len(
            re.findall(r"^\s*#\s*define SIPINFO_EXPORT\b", text, flags=re.M))
        report.equal(len(list(ffi.declarations(text))), exported, name + ": regular declarations")
        for kind, tag, body in re.findall(r"^(enum|struct) (\w+)\s*\{(.*?)\}", text, flags=re.M | re.S):
            tags[tag] = (kind, body)
        for tag in re.findall(r"^struct (\w+);", text, flags=re.M):
            tags.setdefault(tag, ("struct", ""))
    for tag, (kind, body) in tags.items():
        report.check(tag not in functions, "%s %s has the name of a function" % (kind, tag))
        if kind == "enum":
            prefix = re.sub(r"_(kind|id|flag)$", "", tag).upper()
            for enumerator in [line.strip() for line in body.split(",")]:
                report.check(re.match(r"%s(_\w+)? = -?\d+$" % prefix, enumerator),
                             "%s: %r" % (tag, enumerator))
            report.check(not re.search(r"\b%s_(LAST|MAX|COUNT)\b" % prefix, body), tag + " has an end")
    for function, (kind, parameters) in functions.items():
        # an iterator starts with what it ends with
        if function.endswith("_next"):
            report.equal(re.sub(r"\b\w+$", "", parameters[-1]).strip(), kind, function)
        # what has a name is found by it
        if function.endswith("_name") and not function.endswith("_from_name"):
            subject = function[:-len("_name")]
            if subject not in NAMES_ALONE:
                report.check(subject + "_from_name" in functions, function + " without _from_name")


# A row is reached from its code, a reference from the fact that it is about.
NAMES_ALONE = ("sipinfo_header", "sipinfo_reference")


def main():
    program, *folders = sys.argv[1:4]
    standards, compiler = sys.argv[4].split(","), sys.argv[5:]
    if not compiler:
        skip("no compiler for %s" % os.path.basename(program))
    report = Report()
    headers = sorted(name for folder in folders
                     for name in os.listdir(os.path.join(folder, "sipinfo")) if name.endswith(".h"))
    report.check(len(headers) >= 12, "%d headers" % len(headers))
    for standard in standards:
        for header in headers:
            done = subprocess.run(
                compiler + ["-std=" + standard, "-fsyntax-only", "-pedantic", "-Wall", "-Wextra",
                            "-Wshadow", "-Wundef", "-Werror", "-DHEADER=<sipinfo/%s>" % header]
                + ["-I" + folder for folder in folders] + [program],
                stdout=subprocess.PIPE, stderr=subprocess.STDOUT, universal_newlines=True)
            report.check(done.returncode == 0, "%s, %s:\n%s" % (header, standard, done.stdout))
    texts = ffi.headers(*folders)
    check_declarations(report, texts)
    # nothing that is to be private is reached from a public header
    for folder in folders:
        for header in headers:
            path = os.path.join(folder, "sipinfo", header)
            if os.path.exists(path):
                with open(path, encoding="utf-8") as stream:
                    lines = stream.read().splitlines()
                for line in lines:
                    report.check(not line.startswith("#include \""), "%s: %s" % (header, line))
                # that of the findings is written by the generator, a comment for each
                if header != "finding-id.h":
                    report.check(len(lines) <= 300, "%s has %d lines" % (header, len(lines)))
    return report.end()


if __name__ == "__main__":
    sys.exit(main())
