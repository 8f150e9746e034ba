#!/usr/bin/env python3
"""Every exported function has a manual page that tells all of it, and mandoc and groff find nothing wrong.

test-manual.py SOURCE PAGES-OF-SECTION-3 OTHER-PAGES VERSION
"""

import glob
import os
import re
import shutil
import subprocess
import sys

from report import Report


def read(path):
    with open(path, encoding="utf-8") as stream:
        return stream.read()


def output(*command):
    done = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, universal_newlines=True,
                          env=dict(os.environ, LC_ALL="C.UTF-8", MANWIDTH="80"))
    return done.stdout


def main():
    source, made, others, version = sys.argv[1:]
    report = Report()
    exported = re.findall(r"^\s+(sipinfo_\w+);", read(os.path.join(source, "lib", "sipinfo.map")), re.M)
    report.check(len(exported) > 100, "the map has %d functions" % len(exported))
    headers = "".join(read(path) for path in glob.glob(os.path.join(source, "include", "sipinfo", "*")))
    pages = {}
    for function in exported:
        path = os.path.join(made, function + ".3")
        if not report.check(os.path.exists(path), "%s has no page" % function):
            continue
        link = re.match(r"\.so man3/(sipinfo-[\w-]+\.3)\n\Z", read(path))
        if not report.check(link is not None, "%s.3 is no link" % function):
            continue
        text = pages.setdefault(link.group(1), read(os.path.join(made, link.group(1))))
        for pattern in (r"^\.Nm %s(?: ,)?$", r"^\.Fn %s ", r"^\.Ss %s\(\)$"):
            report.check(re.search(pattern % function, text, re.M) is not None,
                         "%s: nothing like %s" % (link.group(1), pattern % function))
    for name in sorted(os.listdir(made)):
        if re.match(r"sipinfo_\w+\.3\Z", name):
            report.check(name[:-2] in exported, "%s: nobody exports that" % name)
    # nothing is lost on the way: every enumerator and every member of a struct
    whole = "".join(read(path) for path in glob.glob(os.path.join(made, "sipinfo-*.3")))
    for constant in re.findall(r"^\t(SIPINFO_[A-Z]\w+)(?: =|,|$)", headers, re.M):
        report.check(constant in whole, "%s is on no page" % constant)

    written = sorted(glob.glob(os.path.join(made, "sipinfo-*.3"))) + [
        os.path.join(others, name) for name in ("libsipinfo.3", "sipinfo.1") if os.path.exists(os.path.join(others, name))]
    mandoc, groff = shutil.which("mandoc"), shutil.which("groff")
    for path in written:
        name = os.path.basename(path)
        report.check("\n.Os sipinfo %s\n" % version in read(path), "%s: no version in its foot" % name)
        if mandoc:
            report.equal(output(mandoc, "-Tlint", "-Wwarning", path), "", "mandoc -Tlint " + name)
        if groff:
            # a name and its parameter may be longer than 80 columns
            said = [line for line in output(groff, "-mandoc", "-ww", "-z", "-Kutf8", "-Tutf8", path).splitlines()
                    if "can't break line" not in line]
            report.equal(said, [], "groff -ww " + name)
    if mandoc:
        shown = output(mandoc, "-Tascii", os.path.join(made, "sipinfo-page.3"))
        report.check(shown.rstrip().splitlines()[-1].startswith("sipinfo " + version), "the foot of a page: %s" % shown[-90:])
    print("%d functions, %d pages, mandoc %s, groff %s" % (len(exported), len(written), bool(mandoc), bool(groff)))
    return report.end()


if __name__ == "__main__":
    sys.exit(main())
