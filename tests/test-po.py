#!/usr/bin/env python3
"""The gettext tools accept the PO files: msgfmt -c, and i18nspector without a word.

usage: test-po.py LIB_FOLDER
"""

import os
import re
import shutil
import subprocess
import sys
import tempfile

LIB = sys.argv[1]

# The files carry neither dates nor people: they would change with every merge, and git knows both.
LEFT_OUT = ("no-date-header-field", "no-last-translator-header-field", "no-language-team-header-field",
            "no-report-msgid-bugs-to-header-field", "no-version-in-project-id-version")


def output(*command):
    done = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, check=False)
    return done.returncode, done.stdout.decode("utf-8")


def check_comments(template):
    """Every text has a comment for translators, which explains each of its placeholders."""
    faults = 0
    with open(template, encoding="utf-8") as stream:
        entries = stream.read().split("\n\n")[1:]
    for entry in entries:
        comment = "".join(line for line in entry.split("\n") if line.startswith("#. "))
        english = "".join(line for line in entry.split("\n") if line.startswith("msgid "))
        for name in re.findall(r"\{[a-z-]+\}", english):
            if name + ": " not in comment:
                print("%s is not explained: %s" % (name, entry))
                faults += 1
        if not comment:
            print("no comment: %s" % entry)
            faults += 1
    if len(entries) < 1000:
        print("%d entries" % len(entries))
        faults += 1
    return faults


def main():
    missing = [tool for tool in ("msgfmt", "i18nspector") if not shutil.which(tool)]
    if missing:
        print("not installed: %s" % ", ".join(missing))
        return 77
    folder = os.path.join(LIB, "registry", "po")
    faults = 0
    with tempfile.TemporaryDirectory() as temporary:
        template = os.path.join(temporary, "sipinfo.pot")
        subprocess.check_call([sys.executable, os.path.join(LIB, "generate.py"), "--pot", template])
        faults += check_comments(template)
        files = [os.path.join(folder, name) for name in sorted(os.listdir(folder))
                 if name.endswith(".po")] + [template]
        for path in files:
            status, said = output("msgfmt", "-c", "-o", os.devnull, path)
            said = [line for line in said.split("\n") if line and "missing in header" not in line]
            if status != 0 or said:
                print("\n".join(said))
                faults += 1
            # the exit status of i18nspector tells nothing
            said = [line for line in output("i18nspector", path)[1].split("\n")
                    if line and not any(tag in line for tag in LEFT_OUT)
                    # a template is in no language
                    and not (path == template and "no-language-header-field" in line)]
            if said:
                print("\n".join(said))
                faults += 1
    print("%d files" % len(files))
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
