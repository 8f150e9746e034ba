#!/usr/bin/env python3
"""Each public header alone, by strict compilers: it needs nothing before it, and twice does no harm.

test-headers.py PROGRAM HEADER-FOLDER GENERATED-HEADER-FOLDER STANDARDS COMPILER...
"""

import os
import subprocess
import sys

from report import Report, skip


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
    # nothing that is to be private is reached from a public header
    for folder in folders:
        for header in headers:
            path = os.path.join(folder, "sipinfo", header)
            if os.path.exists(path):
                with open(path, encoding="utf-8") as stream:
                    lines = stream.read().splitlines()
                for line in lines:
                    report.check(not line.startswith("#include \""), "%s: %s" % (header, line))
                report.check(len(lines) <= 300, "%s has %d lines" % (header, len(lines)))
    return report.end()


if __name__ == "__main__":
    sys.exit(main())
