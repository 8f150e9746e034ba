#!/usr/bin/env python3
"""What the compiler and the linker were asked for to make attacks harder is in the built library.

test-hardening.py LIBRARY READELF FORTIFIED COMPILER...     an ELF library
test-hardening.py LIBRARY OBJDUMP --exports SOURCE          a DLL: it exports what lib/sipinfo.map says, no less and no more
"""

import os
import re
import subprocess
import sys

from report import Report, skip


def run(*command):
    return subprocess.run(command, check=True, stdout=subprocess.PIPE,
                          env=dict(os.environ, LC_ALL="C"), universal_newlines=True).stdout


def takes(compiler, *options):
    """Whether the compiler knows the options, for this machine."""
    done = subprocess.run(compiler + list(options) + ["-Werror", "-c", "-x", "c", "-o", os.devnull, "-"],
                          input="int x;", stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
                          universal_newlines=True)
    return done.returncode == 0


def check_exports(report, library, objdump, source):
    with open(os.path.join(source, "lib", "sipinfo.map"), encoding="utf-8") as stream:
        expected = set(re.findall(r"\b(sipinfo_\w+)\s*;", stream.read()))
    out = run(objdump, "-p", library)
    table = out.split("[Ordinal/Name Pointer] Table", 1)[1].split("\n\n", 1)[0]
    exported = set(re.findall(r"\[ *\d+\](?: \+base\[ *\d+\])?\s+(?:[0-9a-f]+ )?(\w+)\n", table + "\n"))
    report.equal(expected - exported, set(), "in the map, not exported")
    report.equal(exported - expected, set(), "exported, not in the map")
    report.check(len(exported) > 100, "%d functions are exported" % len(exported))


def check_landings(report, library, segments, symbols):
    """Every exported function begins with an instruction that an indirect jump may land on."""
    loads = [[int(number, 16) for number in row] for row in
             re.findall(r"LOAD +(0x\w+) (0x\w+) 0x\w+ (0x\w+)", segments)]
    with open(library, "rb") as stream:
        content = stream.read()
    for value, name in re.findall(r"([0-9a-f]{8,}) +\d+ FUNC +GLOBAL +DEFAULT +\d+ (sipinfo_\w+)", symbols):
        address = int(value, 16)
        for offset, start, size in loads:
            if start <= address < start + size:
                at = offset + address - start
                report.check(content[at:at + 4] in (b"\xf3\x0f\x1e\xfa", b"\xf3\x0f\x1e\xfb"),
                             "%s can't be landed on" % name)


def check_elf(report, library, readelf, fortified, compiler):
    with open(library, "rb") as stream:
        if stream.read(4) != b"\x7fELF":
            skip("not an ELF library")
    segments, dynamic = run(readelf, "-lW", library), run(readelf, "-dW", library)
    report.check("GNU_RELRO" in segments, "no RELRO")
    report.check(re.search(r"\(FLAGS\).*BIND_NOW|\(FLAGS_1\).*NOW", dynamic), "RELRO is not full")
    stack = re.search(r"GNU_STACK.*? (R?W?E?)\s+0x", segments)
    report.check(stack is not None and "E" not in stack.group(1), "the stack can be executed")
    report.check("TEXTREL" not in dynamic, "text is relocated")
    report.check("(RPATH)" not in dynamic, "a path to libraries")
    # every load is either written or executed
    for flags in re.findall(r"LOAD .* ([R ][W ][E ]) +0x", segments):
        report.check(not ("W" in flags and "E" in flags), "a segment is %s" % flags)
    if takes(compiler, "-fcf-protection=full"):
        # the note that says it of the whole library is missing where the C runtime was built without
        check_landings(report, library, segments, run(readelf, "--dyn-syms", "-W", library))
    else:
        print("this machine has no protection of the control flow")
    # the debug information of GCC says how it was compiled; that of clang does not
    how = run(readelf, "--debug-dump=info", library)
    if "GNU C" in how and takes(compiler, "-fstack-clash-protection"):
        report.check("-fstack-clash-protection" in how, "no protection against stack clashes")
    if fortified == "yes":
        asked = run(readelf, "--dyn-syms", "-W", library)
        report.check("_chk" in asked, "no call is checked by _FORTIFY_SOURCE")


def main():
    report = Report()
    if sys.argv[3] == "--exports":
        check_exports(report, sys.argv[1], sys.argv[2], sys.argv[4])
    else:
        check_elf(report, sys.argv[1], sys.argv[2], sys.argv[3], sys.argv[4:])
    return report.end()


if __name__ == "__main__":
    sys.exit(main())
