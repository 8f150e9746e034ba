#!/usr/bin/env python3
"""The library as one source and one header: strict compilers take it, and the same sources give the same bytes.

test-amalgamation.py SOURCE VERSION C++-COMPILER-OR-NONE COMPILER...

With few texts, so that it takes seconds; ./dev dist builds the whole, and asks every function.
"""

import os
import re
import shutil
import subprocess
import sys
import tempfile

from report import Report

PROGRAM = """
#include "sipinfo.h"

int main(void)
{
	return sipinfo_text(486, SIPINFO_TEXT_CALLER, 0)[0] == 0 || sipinfo_class(486) != SIPINFO_CLASS_REQUEST_FAILURE;
}
"""


def write(folder, source, *options):
    """The two files, made in a folder of their own."""
    tools = os.path.join(source, "packaging", "dist")
    prepared = os.path.join(folder, "prepared")
    subprocess.check_call([sys.executable, os.path.join(tools, "prepare.py")] + list(options) + [source, prepared])
    subprocess.check_call([sys.executable, os.path.join(tools, "amalgamate.py"), os.path.join(source, "lib"),
                           os.path.join(source, "include"), prepared, folder])
    with open(os.path.join(folder, "sipinfo.c"), encoding="utf-8") as one, \
            open(os.path.join(folder, "sipinfo.h"), encoding="utf-8") as header:
        return one.read(), header.read()


def main():
    source, version, cpp = sys.argv[1:4]
    compiler = sys.argv[4:]
    report = Report()
    top = tempfile.mkdtemp()

    def run(what, *command):
        done = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, universal_newlines=True)
        return report.check(done.returncode == 0, "%s: status %d: %s" % (what, done.returncode, done.stdout[:2000]))

    try:
        first, second = os.path.join(top, "first"), os.path.join(top, "a second one")
        made = write(first, source, "--languages", "en", "--texts", "caller")
        report.check(made == write(second, source, "--languages", "en", "--texts", "caller"), "two folders, other bytes")
        one, header = made
        report.check("libsipinfo %s:" % version in one and '#define SIPINFO_VERSION "%s"' % version in header, "another version")
        # nothing of ours is left to be included, and nothing of this machine is in it
        for text in made:
            report.equal(sorted(set(re.findall(r'^\s*#\s*include "(.*)"|^\s*#\s*include <(sipinfo/.*)>', text, re.M)) -
                                {("sipinfo.h", "")}), [], "includes")
            report.check(source not in text and top not in text, "a path of this machine is in it")
        with open(os.path.join(source, "lib", "sipinfo.map")) as stream:
            for name in re.findall(r"\b(sipinfo_\w+);", stream.read()):
                report.check(len(re.findall(r"\b%s\(" % name, header)) > 0, "%s is not in sipinfo.h" % name)
        strict = ["-Wall", "-Wextra", "-pedantic", "-Wshadow", "-Wconversion", "-Wundef", "-Werror"]
        unit = os.path.join(first, "sipinfo.o")
        program = os.path.join(first, "program")
        with open(program + ".c", "w") as stream:
            stream.write(PROGRAM)
        shutil.copy(program + ".c", program + ".cpp")
        if run("sipinfo.c", *(compiler + ["-std=c11", "-O0"] + strict + ["-c", os.path.join(first, "sipinfo.c"), "-o", unit])):
            ways = [("C99", compiler + ["-std=c99"], program + ".c")]
            if cpp != "none":
                ways.append(("C++", [cpp, "-std=c++11"], program + ".cpp"))
            for what, command, file in ways:
                run(what, *(command + strict + [file, unit, "-o", program]))
                run(what + ", run", program)
    finally:
        shutil.rmtree(top)
    return report.end()


if __name__ == "__main__":
    sys.exit(main())
