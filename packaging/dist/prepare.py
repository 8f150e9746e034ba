#!/usr/bin/env python3
"""Write what the generator makes, so that who builds needs no generator.

prepare.py [--languages LANG,...] [--texts all|caller] SOURCE OUT

SOURCE is the project's folder. OUT gets the tables, the words of the command, in sipinfo/ the headers that
are made, and in man/ the manual pages of section 3. The version stands in meson.build and nowhere else. Standard library only.
"""

import argparse
import os
import re
import subprocess
import sys


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--languages", default="", help="languages besides English; none: all that are translated")
    parser.add_argument("--texts", choices=("all", "caller"), default="all")
    parser.add_argument("source")
    parser.add_argument("out")
    args = parser.parse_args()
    languages = [language for language in args.languages.split(",") if language]
    public = os.path.join(args.out, "sipinfo")
    os.makedirs(public, exist_ok=True)

    def generate(*arguments):
        subprocess.check_call([sys.executable, "-B", os.path.join(args.source, "lib", "generate.py")]
                              + list(arguments))

    generate("--tables", args.out, "--texts", args.texts, *languages)
    generate("--messages", args.out, *languages)
    generate("--finding-ids", os.path.join(public, "finding-id.h"))
    with open(os.path.join(args.source, "meson.build"), encoding="utf-8") as stream:
        version = re.search(r"^  version: '([^']+)'", stream.read(), re.M).group(1)
    values = dict(zip(("major", "minor", "patch"), version.split(".")), version=version)
    with open(os.path.join(args.source, "include", "sipinfo", "version.h.in"), encoding="utf-8") as stream:
        text = re.sub(r"@(\w+)@", lambda match: values[match.group(1)], stream.read())
    with open(os.path.join(public, "version.h"), "w", encoding="utf-8", newline="\n") as stream:
        stream.write(text)
    with open(os.path.join(args.source, "docs", "libsipinfo.3"), encoding="utf-8") as stream:
        date = stream.readline().replace(".Dd ", "").strip()
    subprocess.check_call([sys.executable, "-B", os.path.join(args.source, "docs", "manual.py"), version, date,
                           os.path.join(args.out, "man"), os.path.join(args.source, "include"), args.out])

    # Meson asks for the names
    listed = [name for name in sorted(os.listdir(args.out))
              if name.endswith(".h") and name not in ("messages.h", "message-data.h")]
    for name, names in (("tables", listed), ("manual", sorted(os.listdir(os.path.join(args.out, "man"))))):
        with open(os.path.join(args.out, name + ".list"), "w", encoding="utf-8", newline="\n") as stream:
            stream.write("\n".join(names) + "\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
