#!/usr/bin/env python3
"""The gate has to fail: each break of a promise is seeded into a copy, and baseline.py has to see it.

seeds.py SOURCE GENERATED-HEADER-FOLDER COMPILER...
"""

import concurrent.futures
import os
import re
import shutil
import subprocess
import sys
import tempfile

import baseline

sys.path.insert(0, os.path.dirname(baseline.HERE))

from report import Report  # noqa: E402

HEADERS = "include/sipinfo/"


def swap(path, a, b):
    """Two enumerators exchange their values."""
    def seed(folder):
        def change(text):
            values = [re.search(r"\b%s = (\d+)" % name, text).group(1) for name in (a, b)]
            for name, value in zip((a, b), reversed(values)):
                text = re.sub(r"\b%s = \d+" % name, "%s = %s" % (name, value), text)
            return text
        edit(folder, path, change)
    return seed


def replace(*edits):
    """(path, pattern, replacement), each found once."""
    def seed(folder):
        for path, pattern, replacement in edits:
            def change(text, pattern=pattern, replacement=replacement):
                changed, n = re.subn(pattern, replacement, text, flags=re.M | re.S)
                assert n == 1, "%s: %d times" % (pattern, n)
                return changed
            edit(folder, path, change)
    return seed


def edit(folder, path, change):
    path = os.path.join(folder, path)
    with open(path, encoding="utf-8") as stream:
        text = stream.read()
    changed = change(text)
    assert changed != text, "nothing was seeded into " + path
    with open(path, "w", encoding="utf-8", newline="\n") as stream:
        stream.write(changed)


def swap_findings(folder):
    """Two sections of findings.ini, from which the header is made."""
    def change(text):
        a, b = [re.search(r"^\[%s\]\n.*?(?=^\[|\Z)" % name, text, flags=re.M | re.S).group(0)
                for name in ("min-se", "min-expires")]
        return text.replace(a, "\0").replace(b, a).replace("\0", b)
    edit(folder, "lib/registry/findings.ini", change)


# (what is broken, how, the lists that have to show it)
SEEDS = (
    ("nothing", None, ()),
    ("two swapped enumerators", swap(HEADERS + "fact.h", "SIPINFO_RETRY_LATER", "SIPINFO_RETRY_ELSEWHERE"),
     ("enumerators.h", "types.abi")),
    ("two swapped kinds of text", swap(HEADERS + "text.h", "SIPINFO_TEXT_SEEN", "SIPINFO_TEXT_FIX"),
     ("enumerators.h", "names.txt")),
    ("two swapped findings", swap_findings, ("enumerators.h", "names.txt")),
    ("an enumerator that is gone", replace((HEADERS + "page.h", r",\s*/\*\*[^\n]*\n\tSIPINFO_FORMAT_JSON = 4", "")),
     ("enumerators.h",)),
    ("an enumerator that is new", replace((HEADERS + "page.h", r"(\tSIPINFO_FORMAT_JSON = 4)",
                                           r"\1,\n\tSIPINFO_FORMAT_XML = 5")), ("enumerators.h",)),
    ("a member that is new", replace((HEADERS + "page.h", r"\tvoid \*user;\n\};", "\tvoid *user;\n\tint more;\n};")),
     ("layout.h", "types.abi")),
    ("members that changed places", replace((HEADERS + "page.h", r"\tint lang;(.*?)\tint format;",
                                             r"\tint format;\1\tint lang;")), ("layout.h", "types.abi")),
    ("a member of another type", replace((HEADERS + "page.h", r"\tunsigned flags;\n", "\tint flags;\n")), ("types.abi",)),
    ("a symbol that is gone", replace(
        (HEADERS + "code.h", r"SIPINFO_EXPORT int\nsipinfo_effective\(int code\);", ""),
        ("lib/sipinfo.map", r"\t\tsipinfo_effective;\n", "")), ("symbols.txt", "types.abi")),
    ("a symbol that is new", replace(
        (HEADERS + "code.h", r"(SIPINFO_EXPORT int\n)sipinfo_effective(\(int code\);)", r"\1sipinfo_effective\2\n\1sipinfo_more\2"),
        ("lib/sipinfo.map", r"(\t\tsipinfo_effective;\n)", r"\1\t\tsipinfo_more;\n")), ("symbols.txt",)),
    ("a symbol of another node", replace(("lib/sipinfo.map", r"SIPINFO_0\.1 \{", "SIPINFO_0.2 {")), ("symbols.txt",)),
    ("a parameter of another type", replace((HEADERS + "code.h", r"sipinfo_effective\(int code\);",
                                             "sipinfo_effective(long code);")), ("types.abi",)),
    ("a parameter more", replace((HEADERS + "code.h", r"sipinfo_effective\(int code\);",
                                  "sipinfo_effective(int code, int lang);")), ("types.abi",)),
    ("another answer", replace((HEADERS + "code.h", r"SIPINFO_EXPORT const char \*\nsipinfo_phrase",
                                "SIPINFO_EXPORT char *\nsipinfo_phrase")), ("types.abi",)),
    ("a compact form of another field", replace(("lib/registry/fields.ini", r"^compact = k$", "compact = q")), ("names.txt",)),
    ("two swapped compact forms", replace(("lib/registry/fields.ini", r"^compact = f$", "compact = T"),
                                          ("lib/registry/fields.ini", r"^compact = t$", "compact = f"),
                                          ("lib/registry/fields.ini", r"^compact = T$", "compact = t")), ("names.txt",)),
    ("a language with another id", replace(("lib/registry/languages.ini", r"^vi = 14 ", "vi = 16 ")), ("names.txt",)),
    ("a value of another name", replace(("lib/registry/words.ini", r"^first-of-all = ", "best-of-all = ")), ("names.txt",)),
)


def try_seed(source, generated, compiler, seed):
    """The lists that show a difference."""
    with tempfile.TemporaryDirectory() as folder:
        copy, work = os.path.join(folder, "source"), os.path.join(folder, "work")
        for part in ("include", os.path.join("lib", "registry")):
            shutil.copytree(os.path.join(source, part), os.path.join(copy, part),
                            ignore=shutil.ignore_patterns("po"))
        os.makedirs(os.path.join(copy, "lib", "message"))
        for part in ("sipinfo.map", os.path.join("message", "names.c")):
            shutil.copyfile(os.path.join(source, "lib", part), os.path.join(copy, "lib", part))
        headers = os.path.join(folder, "generated")
        shutil.copytree(os.path.join(generated, "sipinfo"), os.path.join(headers, "sipinfo"))
        os.makedirs(work)
        if seed is not None:
            seed(copy)
        if seed is swap_findings:
            subprocess.run([sys.executable, os.path.join(source, "lib", "generate.py"), "--registry",
                            os.path.join(copy, "lib", "registry"), "--finding-ids",
                            os.path.join(headers, "sipinfo", "finding-id.h")], check=True)
        found = Report()
        baseline.compare(baseline.Promise(copy, headers, compiler, work), baseline.HERE, found)
        return {fault.partition(":")[0] for fault in found.faults}


def main():
    source, generated, *compiler = sys.argv[1:]
    baseline.need_checker()
    report = Report()
    with concurrent.futures.ThreadPoolExecutor(2) as pool:
        tries = [(what, lists, pool.submit(try_seed, source, generated, compiler, seed))
                 for what, seed, lists in SEEDS]
        for what, lists, future in tries:
            seen = future.result()
            report.check(set(lists) <= seen if lists else not seen,
                         "%s: seen in %s, not in %s" % (what, sorted(seen), sorted(lists)))
    return report.end()


if __name__ == "__main__":
    sys.exit(main())
