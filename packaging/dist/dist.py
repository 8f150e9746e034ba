#!/usr/bin/env python3
"""Write a release: a tarball with everything that is made, and the library as one source and one header.

dist.py [--languages LANG,...] [--texts all|caller] [--commit COMMIT] OUT

OUT gets sipinfo-VERSION.tar.xz, sipinfo-amalgamation-VERSION.tar.xz, and their folders. What goes in is what
git has in the commit (HEAD), so what is not committed is not released. The same commit gives the same bytes
on every machine: dates are that of the commit, names are sorted, nobody owns anything.
Standard library and git only.
"""

import argparse
import io
import lzma
import os
import re
import shutil
import subprocess
import sys
import tarfile

HERE = os.path.dirname(os.path.abspath(__file__))
TOP = os.path.dirname(os.path.dirname(HERE))


def git(*arguments):
    return subprocess.check_output(("git", "-C", TOP) + arguments)


def read(*path):
    with open(os.path.join(*path), encoding="utf-8") as stream:
        return stream.read()


def write(text, *path):
    with open(os.path.join(*path), "w", encoding="utf-8", newline="\n") as stream:
        stream.write(text)


def run(script, *arguments):
    subprocess.check_call([sys.executable, "-B", script] + list(arguments))


def makefile(source, version):
    library = re.findall(r"'([^']+\.c)'", re.search(r"^sources = files\((.*?)\)",
                                                    read(source, "lib", "meson.build"), re.S | re.M).group(1))
    command = re.findall(r"'([^']+\.c)'", re.search(r"sipinfo_exe = executable\((.*?)\n  \)",
                                                    read(source, "examples", "meson.build"), re.S).group(1))
    values = {"version": version, "objects": " ".join("lib/" + name[:-1] + "o" for name in library),
              "command": " ".join("examples/" + name for name in command)}
    return re.sub(r"@(\w+)@", lambda match: values[match.group(1)], read(source, "packaging", "dist", "Makefile"))


def pack(folder, path, date):
    """A tar file that depends on what is in the folder alone."""
    raw = io.BytesIO()
    base = os.path.dirname(folder)
    names = []
    for here, folders, files in os.walk(folder):
        names.extend(os.path.join(here, name) for name in files)
    with tarfile.open(fileobj=raw, mode="w", format=tarfile.USTAR_FORMAT) as tar:
        for name in sorted(names):
            member = tarfile.TarInfo(os.path.relpath(name, base))
            member.mtime = date
            member.mode = 0o755 if os.access(name, os.X_OK) and not name.endswith(".md") else 0o644
            member.uname = member.gname = "root"
            if os.path.islink(name):
                member.type, member.linkname = tarfile.SYMTYPE, os.readlink(name)
                tar.addfile(member)
                continue
            member.size = os.path.getsize(name)
            with open(name, "rb") as stream:
                tar.addfile(member, stream)
    with open(path, "wb") as stream:
        stream.write(lzma.compress(raw.getvalue(), preset=6))


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--languages", default="", help="languages besides English; none: all that are translated")
    parser.add_argument("--texts", choices=("all", "caller"), default="all")
    parser.add_argument("--commit", default="HEAD")
    parser.add_argument("out")
    args = parser.parse_args()
    date = int(git("log", "-1", "--format=%ct", args.commit))
    version = re.search(r"^  version: '([^']+)'", git("show", args.commit + ":meson.build").decode(), re.M).group(1)
    source = os.path.join(os.path.abspath(args.out), "sipinfo-" + version)
    one = os.path.join(os.path.abspath(args.out), "sipinfo-amalgamation-" + version)
    for folder in (source, one):
        shutil.rmtree(folder, ignore_errors=True)
        os.makedirs(folder)
    with tarfile.open(fileobj=io.BytesIO(git("archive", "--format=tar", args.commit))) as tar:
        tar.extractall(source)
    tools = os.path.join(source, "packaging", "dist")
    prepared = os.path.join(source, "prepared")
    run(os.path.join(tools, "prepare.py"), "--languages", args.languages, "--texts", args.texts, source, prepared)
    write(makefile(source, version), source, "Makefile")
    run(os.path.join(tools, "amalgamate.py"), os.path.join(source, "lib"), os.path.join(source, "include"), prepared, one)
    shutil.copy(os.path.join(source, "LICENSE"), one)
    for folder in (source, one):
        for here, folders, _ in os.walk(folder):
            if "__pycache__" in folders:
                shutil.rmtree(os.path.join(here, "__pycache__"))
        pack(folder, folder + ".tar.xz", date)
        print(folder + ".tar.xz", os.path.getsize(folder + ".tar.xz"))
    return 0


if __name__ == "__main__":
    sys.exit(main())
