#!/usr/bin/env python3
"""What is promised, compared with what was accepted: any difference that nobody accepted is a fault.

baseline.py SOURCE GENERATED-HEADER-FOLDER COMPILER...           compare
baseline.py --accept SOURCE GENERATED-HEADER-FOLDER COMPILER...  write what is promised now

symbols.txt     the exported functions, each with its node
enumerators.h   the enumerators with their values, as assertions
layout.h        size and offsets of the public structs, as assertions for 64 bits
names.txt       names and numbers that mean the same for ever: compact forms, languages, values, findings
types.abi       the types, as libabigail writes them

All are taken from headers, map and registry alone, so that neither optimisation nor what the library does inside
makes a difference; the compiler sees to it that the library is what its headers declare.
"""

import os
import re
import shutil
import subprocess
import sys
import tempfile

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path.insert(0, os.path.dirname(HERE))

import ffi  # noqa: E402
from report import Report, sections  # noqa: E402

ACCEPT = "if that is wanted: ./dev accept-abi"


class Promise:
    """What the files in a source folder promise."""

    def __init__(self, source, generated, compiler, folder):
        self.include = [os.path.join(source, "include"), generated]
        self.map = os.path.join(source, "lib", "sipinfo.map")
        self.registry = os.path.join(source, "lib", "registry")
        self.reader = os.path.join(source, "lib", "message", "names.c")
        self.compiler, self.folder = compiler, folder
        self.headers = ffi.headers(*self.include)
        self.text = "\n".join(self.headers.values())

    def run(self, *command):
        done = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
                              universal_newlines=True, env=dict(os.environ, LC_ALL="C"))
        if done.returncode:
            raise Fault("%s:\n%s" % (" ".join(command), done.stdout))
        return done.stdout

    def path(self, name):
        return os.path.join(self.folder, name)

    def compile(self, name, text, *options):
        """A C program that includes all public headers."""
        with open(self.path(name + ".c"), "w", encoding="utf-8") as stream:
            for header in self.headers:
                stream.write("#include <sipinfo/%s>\n" % os.path.basename(header))
            stream.write(text)
        self.run(*(self.compiler + ["-std=c11", "-w", "-g"] + ["-I" + path for path in self.include]
                   + list(options) + ["-o", self.path(name), self.path(name + ".c")]))
        return self.path(name)

    def stub(self):
        """A shared object that declares what the library declares, and does nothing."""
        bodies = ["%s %s(%s)\n{\n\tfor (;;)\n\t\tcontinue;\n}\n" % (kind, name, ", ".join(parameters) or "void")
                  for kind, name, parameters in ffi.declarations(self.text)]
        return self.compile("stub.so", "\n".join(bodies), "-shared", "-fPIC", "-fvisibility=hidden",
                            "-Wl,--version-script=" + self.map, "-Wl,--no-undefined-version",
                            "-Wl,-soname,libsipinfo.so.0",
                            # the folder of this run is nobody's business
                            "-fdebug-prefix-map=%s=." % self.folder)

    def symbols(self):
        found = []
        for line in self.run("nm", "-D", "--defined-only", "--with-symbol-versions", self.stub()).splitlines():
            kind, name = line.split()[-2:]
            if kind != "A":
                found.append(name.replace("@@", "@"))
        return sorted(found)

    def enumerators(self):
        found = re.findall(r"^\s*(SIPINFO_\w+) = (-?\d+)\b", self.text, flags=re.M)
        # those in one line, too
        found += re.findall(r"^enum (?:\w+ )?\{ *(SIPINFO_\w+) = (-?\d+) *\};", self.text, flags=re.M)
        return sorted({"PROMISED(%s == %s)" % pair for pair in found})

    def structs(self):
        """{struct: members}"""
        found = {}
        for tag, body in re.findall(r"^struct (sipinfo_\w+)\s*\{(.*?)\n\};", self.text, flags=re.M | re.S):
            names = []
            for declaration in body.split(";"):
                if declaration.strip():
                    for name in declaration.split(","):
                        names.append(re.search(r"(\w+)\s*(\[[^]]*\])?\s*$", name).group(1))
            found[tag] = names
        return found

    def layout(self):
        """One program tells all, so that the compiler counts and nobody else."""
        body = []
        for tag, names in self.structs().items():
            asked = ["sizeof(struct %s)" % tag] + ["offsetof(struct %s, %s)" % (tag, name) for name in names]
            body.extend('\tprintf("PROMISED(%s == %%zu)\\n", (size_t)%s);\n' % (what, what) for what in asked)
        program = self.compile("layout", "#include <stddef.h>\n#include <stdio.h>\nint main(void)\n{\n"
                               "%s\treturn 0;\n}\n" % "".join(body))
        return sorted(self.run(program).splitlines())

    def has_64_bits(self):
        return "__SIZEOF_POINTER__ 8" in self.run(*(self.compiler + ["-dM", "-E", "-x", "c", "/dev/null"]))

    def names(self):
        found = []
        for field, values in sections(self.registry, "fields.ini").items():
            if "compact" in values:
                found.append("compact form %s %s" % (values["compact"], field))
        with open(self.reader, encoding="utf-8") as stream:
            reader = re.search(r"forms\[\]\[\d+\] = \{(.*?)\};", stream.read(), flags=re.S)
        if reader:
            found.extend("compact form read %s %s" % (form[0], form[1:])
                         for form in re.findall(r'"([^"]+)"', reader.group(1)))
        for tag, value in sections(self.registry, "languages.ini")["languages"].items():
            found.append("language %s %s" % (value.split()[0], tag))
        for number, name in enumerate(sections(self.registry, "findings.ini"), 1):
            found.append("finding %d %s" % (number, name))
        values = dict(re.findall(r"(SIPINFO_\w+) = (\d+)\b", self.text))
        vocabularies = re.findall(r"SIPINFO_VOCABULARY_(\w+) = [1-9]", self.text)
        for group, entries in sections(self.registry, "words.ini").items():
            prefix = group.upper().replace("-", "_")
            for key in entries if prefix in vocabularies else ():
                number = values.get("SIPINFO_%s_%s" % (prefix, key.upper().replace("-", "_")))
                found.append("%s %s %s" % (group, number, key))
        return sorted(found)

    def types(self):
        """The path of a file."""
        out = self.path("types.abi")
        self.run("abidw", "--type-id-style", "hash", "--no-show-locs", "--no-corpus-path", "--no-comp-dir-path",
                 "--no-parameter-names", "--headers-dir", self.include[0], "--headers-dir", self.include[1],
                 "--out-file", out, self.stub())
        return out


class Fault(Exception):
    pass


LISTS = {"symbols.txt": Promise.symbols, "enumerators.h": Promise.enumerators,
         "layout.h": Promise.layout, "names.txt": Promise.names}


def compare(promise, baseline, report):
    """Every difference, in the words of the list that it is in."""
    wide = promise.has_64_bits()
    for name, tell in LISTS.items():
        if name == "layout.h" and not wide:
            continue
        try:
            now = tell(promise)
        except Fault as fault:
            report.check(False, "%s: %s" % (name, fault))
            continue
        with open(os.path.join(baseline, name), encoding="utf-8") as stream:
            accepted = stream.read().splitlines()
        for line in sorted(set(accepted) - set(now)):
            report.check(False, "%s: gone: %s" % (name, line))
        for line in sorted(set(now) - set(accepted)):
            report.check(False, "%s: new: %s; %s" % (name, line, ACCEPT))
        report.check(now, "%s: nothing is promised" % name)
    if not wide:
        print("layout.h and types.abi are for 64 bits")
        return
    try:
        types = promise.types()
    except Fault as fault:
        report.check(False, "types.abi: %s" % fault)
        return
    # XML with XML: against a shared object, a folder of headers would hide what changed in a struct
    done = subprocess.run(["abidiff", "--harmless", "--no-architecture", "--no-default-suppression",
                           os.path.join(baseline, "types.abi"), types],
                          stdout=subprocess.PIPE, stderr=subprocess.STDOUT, universal_newlines=True)
    report.check(done.returncode == 0, "types.abi: abidiff says %d: %s\n%s" % (
        done.returncode, ACCEPT, done.stdout))


def accept(promise, baseline):
    os.makedirs(baseline, exist_ok=True)
    for name, tell in LISTS.items():
        with open(os.path.join(baseline, name), "w", encoding="utf-8", newline="\n") as stream:
            stream.write("\n".join(tell(promise)) + "\n")
    shutil.copyfile(promise.types(), os.path.join(baseline, "types.abi"))


def need_checker():
    for tool in ("abidw", "abidiff", "nm"):
        if shutil.which(tool) is None:
            print("%s is not there: apt-get install %s" % (
                tool, "binutils" if tool == "nm" else "abigail-tools"))
            sys.exit(1)


def main():
    arguments = sys.argv[1:]
    accepting = arguments[:1] == ["--accept"]
    source, generated, *compiler = arguments[1:] if accepting else arguments
    need_checker()
    with tempfile.TemporaryDirectory() as folder:
        promise = Promise(source, generated, compiler, folder)
        if accepting:
            accept(promise, HERE)
            return 0
        report = Report()
        compare(promise, HERE, report)
        return report.end()


if __name__ == "__main__":
    sys.exit(main())
