#!/usr/bin/env python3
"""What the built library shows to the outside, and what it asks of it.

check-abi.py SOURCE SHARED-LIBRARY STATIC-LIBRARY NM READELF COMPILER...

What belongs to the C runtime is told from what is ours by an empty shared object that the same
compiler makes: nothing of it is written down here.
"""

import collections
import os
import re
import subprocess
import sys
import tempfile

from report import Report, skip

# Of the C library only these: they neither allocate nor keep a state, and know no locale and no errno.
# bcmp is what clang makes of a memcmp whose sign does not matter.
ALLOWED = set("bcmp memchr memcmp memcpy memmove memset strchr strcmp strcspn strlen strncmp strnlen "
              "strpbrk strrchr strspn strstr".split())
# Put in by compilers that harden the code.
HARDENING = re.compile(r"__stack_chk_(fail|guard)$|__(%s)_chk$" % "|".join(sorted(ALLOWED)))


def run(*command):
    environment = dict(os.environ, LC_ALL="C")
    return subprocess.run(command, check=True, stdout=subprocess.PIPE, env=environment,
                          universal_newlines=True).stdout


def is_allowed(symbol):
    return symbol in ALLOWED or HARDENING.match(symbol) is not None


class Object:
    def __init__(self, nm, readelf, path):
        self.undefined, self.weak, self.exported = set(), set(), {}
        for line in run(nm, "-D", path).splitlines():
            kind, name = line.split()[-2:]
            if kind == "U":
                self.undefined.add(name.split("@")[0])
            elif kind in "wv":
                self.weak.add(name.split("@")[0])
            else:
                base, _, version = name.partition("@")
                self.exported[base] = (kind, version.lstrip("@"))
        self.sections = {}
        for line in run(readelf, "-SW", path).splitlines():
            match = re.match(r"\s*\[\s*\d+\]\s+(\S+)\s+(\S+)\s+[0-9a-f]+\s+[0-9a-f]+\s+([0-9a-f]+)"
                             r"\s+[0-9a-f]+\s+([A-Za-z]*)", line)
            if match:
                self.sections[match.group(1)] = (int(match.group(3), 16), match.group(4))
        self.relocations = collections.defaultdict(collections.Counter)
        table = None
        for line in run(readelf, "-rW", path).splitlines():
            if line.startswith("Relocation section"):
                table = line.split("'")[1]
            match = re.match(r"[0-9a-f]{8,}\s+[0-9a-f]+\s+(R_\S+)(?:\s+[0-9a-f]+\s+(\S+))?", line)
            if match:
                name = match.group(2) or ""
                # without a symbol a bare addend stands there
                name = "" if re.match(r"[0-9a-f]+$", name) else name.split("@")[0]
                self.relocations[table][(match.group(1), name)] += 1

    def writable(self):
        """{section: size} of what each process has its own copy of."""
        return {name: size for name, (size, flags) in self.sections.items()
                if "W" in flags and name not in (".dynamic", ".got", ".got.plt")}


def empty_object(folder, nm, readelf, compiler):
    source, path = os.path.join(folder, "empty.c"), os.path.join(folder, "empty.so")
    with open(source, "w") as stream:
        stream.write("void empty(void);\nvoid\nempty(void)\n{\n}\n")
    run(*(compiler + ["-shared", "-fPIC", "-O2", "-o", path, source]))
    return Object(nm, readelf, path)


def declared(source):
    names = set()
    include = os.path.join(source, "include", "sipinfo")
    for header in sorted(os.listdir(include)):
        if header.endswith((".h", ".h.in")):
            with open(os.path.join(include, header), encoding="utf-8") as stream:
                text = re.sub(r"/\*.*?\*/", "", stream.read(), flags=re.S)
            names.update(re.findall(r"^SIPINFO_EXPORT\b[^;{]*?\b(sipinfo_\w+)\(", text, flags=re.M))
            for name in re.findall(r"\b(sipinfo_\w+)\([^()]*\);", text):
                if name not in names:
                    names.add(name + " (without SIPINFO_EXPORT)")
    return names


def mapped(source):
    """{symbol: node}, and the patterns that are neither."""
    with open(os.path.join(source, "lib", "sipinfo.map"), encoding="utf-8") as stream:
        text = stream.read()
    symbols, patterns = {}, []
    for node, body in re.findall(r"([\w.]+)\s*\{(.*?)\}", text, flags=re.S):
        for name in re.findall(r"([^\s:;{}]+)\s*;", body):
            if re.match(r"\w+$", name):
                symbols[name] = node
            else:
                patterns.append(name)
    return symbols, patterns


def main():
    source, shared, static, nm, readelf = sys.argv[1:6]
    compiler = sys.argv[6:]
    report = Report()

    with open(shared, "rb") as stream:
        if stream.read(4) != b"\x7fELF":
            skip("not an ELF library")
    ours = Object(nm, readelf, shared)
    with tempfile.TemporaryDirectory() as folder:
        empty = empty_object(folder, nm, readelf, compiler)

    symbols, patterns = mapped(source)
    report.equal(patterns, ["*"], "patterns in the map")
    functions = {name: version for name, (kind, version) in ours.exported.items()
                 if not (kind == "A" and name in symbols.values())}
    report.equal(set(functions) - set(symbols), set(), "exported, not in the map")
    report.equal(set(symbols) - set(functions), set(), "in the map, not exported")
    report.equal(declared(source) - set(symbols), set(), "in the headers, not in the map")
    report.equal(set(symbols) - declared(source), set(), "in the map, not in the headers")
    for name, version in sorted(functions.items()):
        report.check(name.startswith("sipinfo_"), "exported: %s" % name)
        report.equal(ours.exported[name][0], "T", "kind of %s" % name)
        report.equal(version, symbols.get(name), "version of %s" % name)

    for name in sorted(ours.undefined - empty.undefined):
        report.check(is_allowed(name), "asks for %s" % name)
    report.equal(ours.weak - empty.weak, set(), "weak symbols")

    for table in sorted(set(ours.relocations) | set(empty.relocations)):
        extra = ours.relocations[table] - empty.relocations[table]
        missing = empty.relocations[table] - ours.relocations[table]
        for (kind, name), count in sorted(extra.items()):
            is_call = re.search(r"JUMP_SLO?T|GLOB_DAT", kind) and is_allowed(name)
            report.check(is_call, "%s: %d relocations %s %s" % (table, count, kind, name))
        report.equal(dict(missing), {}, "%s lacks" % table)
    for name, size in sorted(ours.writable().items()):
        report.equal(size, empty.writable().get(name, 0), "bytes of %s" % name)

    members = collections.Counter()
    for line in run(nm, "-g", "--defined-only", static).splitlines():
        fields = line.split()
        if len(fields) != 3:
            continue
        members[fields[2]] += 1
        report.check(fields[2].startswith("sipinfo_"), "the archive defines %s" % fields[2])
    report.check(members, "an archive with symbols")
    report.equal({name for name, count in members.items() if count > 1}, set(), "defined twice")
    report.equal(set(symbols) - set(members), set(), "not in the archive")
    return report.end()


if __name__ == "__main__":
    sys.exit(main())
