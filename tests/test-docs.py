#!/usr/bin/env python3
"""Every command line in README.md, the manual pages and docs/ is run, and says what is shown below it.

test-docs.py SOURCE BUILD PREFIX LIBDIR VERSION MESON PKG-CONFIG COMPILER...

A command line is an indented line of Markdown, a line of a fenced block, or .Dl of a manual page, that begins with a
program in RUN or KEPT. KEPT says why a program is not run. A name of a file in a command is one of FILES.
"""

import os
import re
import shutil
import subprocess
import sys
import tempfile

from report import Report

PROGRAMS = ("sipinfo", "tail", "cc", "meson", "python3", "./dev", "packaging/set-version", "make", "cmake", "git", "gpg", "apt",
            "dpkg", "sudo", "man", "cat", "grep", "curl", "tshark", "asterisk", "pkg-config", "jq", "ninja", "pip", "gcc")
# What is not run, and why
KEPT = (
    (r"\./dev ", "it builds and installs for minutes; that there is such a target is checked"),
    (r"packaging/set-version ", "it changes the sources; the test packaging runs it on a copy"),
    (r"git |gpg ", "it writes the project's history, or signs for a person"),
    (r"meson (compile|test) .*\w$|meson setup build && meson compile -C build$",
     "the build that this test is part of did it; that there is such a target is checked"),
    (r"meson install ", "it writes into the system; this test installs into a folder"),
    (r"make ", "the Makefile is made for a release; ./dev dist runs it"),
    (r"cc .*sipinfo\.c", "the amalgamation is made for a release; ./dev dist builds it"),
)
# Programs that end by themselves only where their input does
INSTEAD = ((r"^tail -f (\S+) \|", r"cat \1 |"), (r"^ngrep .*? \|", "cat sip.log |"))
LOG = ("[Nov 20 12:00:00] WARNING[1234][C-00000001] chan_sip.c: Received response: \"SIP/2.0 486 Busy Here\"\n"
       "SIP/2.0 503 Service Unavailable\n")
# exit statuses that are answers: 3 is a call that failed
FINE = {"explain": (0, 3)}


def read(*path):
    with open(os.path.join(*path), encoding="utf-8") as stream:
        return stream.read()


def lines_of(path):
    """(number, indented line or line of a fenced block) of Markdown, or .Dl of a manual page."""
    fenced = None
    for number, line in enumerate(read(path).splitlines(), 1):
        if not path.endswith(".md"):
            if line.startswith(".Dl "):
                yield number, re.sub(r"\\\(aq", "'", line[4:]).replace("\\e", "\\")
        elif line.startswith("```"):
            fenced = None if fenced is not None else line[3:]
        elif fenced in ("sh", "shell", "console", "bash"):
            yield number, line
        elif line.startswith("    "):
            yield number, line.strip() if not line.startswith("    $ ") else "$ " + line[6:]


def command_of(line):
    """The command in a line: without a prompt, and without what is said about it behind two blanks."""
    line = re.sub(r"^\$ ", "", line)
    command = re.match(r"(?:'[^']*'|\"[^\"]*\"|\$\([^)]*\)| (?! )|[^ '\"])*", line).group(0).strip()
    return command if command.split(" ")[0] in PROGRAMS else None


def shown_below(path, number):
    """What is shown below a line with a prompt."""
    shown = []
    for line in read(path).splitlines()[number:]:
        if line and not line.startswith("    ") or line.startswith("    $ "):
            break
        shown.append(line[4:])
    return shown


class Scratch:
    """A folder with an installed copy and the files that the examples name."""

    def __init__(self, folder, report, arguments):
        self.source, self.build, prefix, libdir, self.version, self.meson, pkg_config = arguments[:7]
        # the name cc is for a script of this test
        self.compiler = [shutil.which(arguments[7])] + arguments[8:]
        self.folder, self.report = folder, report
        self.root = os.path.join(folder, "root")
        self.work = os.path.join(folder, "work")
        programs = os.path.join(folder, "bin")
        for path in (self.work, programs):
            os.makedirs(path)
        subprocess.check_call([self.meson, "install", "-C", self.build, "--no-rebuild", "--quiet"],
                              env=dict(os.environ, DESTDIR=self.root))
        self.prefix = self.root + prefix
        libraries = os.path.join(self.prefix, libdir)
        with open(os.path.join(programs, "cc"), "w") as stream:
            stream.write("#!/bin/sh\nexec %s \"$@\"\n" % " ".join(self.compiler))
        os.chmod(os.path.join(programs, "cc"), 0o755)
        self.environment = {
            "PATH": ":".join((programs, os.path.join(self.prefix, "bin"), os.environ["PATH"])),
            "LD_LIBRARY_PATH": libraries, "LC_ALL": "C.UTF-8", "COLUMNS": "80", "HOME": folder,
            "PKG_CONFIG": pkg_config, "PKG_CONFIG_LIBDIR": os.path.join(libraries, "pkgconfig"),
            "PKG_CONFIG_SYSROOT_DIR": self.root, "PKG_CONFIG_ALLOW_SYSTEM_CFLAGS": "1",
            "PKG_CONFIG_ALLOW_SYSTEM_LIBS": "1", "PYTHONDONTWRITEBYTECODE": "1"}
        self.write_files()

    def write_files(self):
        failed = read(self.source, "examples", "no-ack.sip").replace("\r\n", "\n")
        two = failed + failed.replace("Call-ID: ", "Call-ID: other-")
        identity = re.search(r"^Call-ID: (.*)$", failed, re.M).group(1)
        program = re.search(r"^```c\n(.*?)^```$", read(self.source, "README.md"), re.S | re.M).group(1)
        files = {"call.sip": failed, "response.sip": failed, "all.sip": two.replace("Call-ID: " + identity, "Call-ID: ID"), "sip.log": LOG,
                 "asterisk.log": LOG, "full.log": LOG, "example.c": program}
        for name, content in files.items():
            with open(os.path.join(self.work, name), "w", encoding="utf-8", newline="") as stream:
                stream.write(content)
        # what is named by its place in the project
        for name in ("examples", "lib", "docs", "packaging"):
            os.symlink(os.path.join(self.source, name), os.path.join(self.work, name))

    def run(self, where, command, fine=(0,), folder=None):
        done = subprocess.run(["bash", "-c", "set -o pipefail; " + command], cwd=folder or self.work, env=self.environment, timeout=100,
                              stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
        output = done.stdout.decode("utf-8", "replace")
        self.report.check(done.returncode in fine, "%s: %s: status %d: %s" % (where, command, done.returncode, output[:300]))
        return output


def check_kept(report, scratch, where, command, targets):
    """What is not run is there all the same."""
    words = command.split()
    if words[0] == "./dev":
        report.check(re.search(r"^%s\) " % re.escape(words[1]), read(scratch.source, "dev"), re.M) is not None,
                     "%s: ./dev has no %s" % (where, words[1]))
        report.check("./dev " + words[1] in read(scratch.source, "CONTRIBUTING.md") or words[1] == "demo",
                     "%s: CONTRIBUTING.md has no ./dev %s" % (where, words[1]))
    elif words[:2] == ["meson", "compile"] and len(words) > 4:
        report.check(words[4] in targets, "%s: there is no target %s" % (where, words[4]))


def check_output(report, where, command, output, shown):
    """Each piece between two ellipses is there, in this order; how lines are broken makes no difference."""
    output = " ".join(output.split())
    place = 0
    for piece in " ".join(" ".join(shown).split()).split("…"):
        piece = piece.strip()
        found = output.find(piece, place)
        if not report.check(found >= 0, "%s: %s does not say: %s" % (where, command, piece[:200])):
            return
        place = found + len(piece)


def check_snippets(report, scratch):
    """What README.md says for CMake and for a wrap of Meson."""
    text = read(scratch.source, "README.md")
    lines = re.search(r"((?:^    (?:find_package|target_link_libraries)\(.*\n)+)", text, re.M).group(1)
    cmake = os.path.join(scratch.folder, "cmake")
    os.makedirs(cmake)
    shutil.copy(os.path.join(scratch.work, "example.c"), cmake)
    with open(os.path.join(cmake, "CMakeLists.txt"), "w") as stream:
        found, linked = lines.split("\n    ")
        stream.write("cmake_minimum_required(VERSION 3.10)\nproject(program C)\n%s\nadd_executable(program example.c)\n%s\n" % (found, linked))
    if shutil.which("cmake"):
        out = scratch.run("README.md", "cmake -S . -B build -DCMAKE_PREFIX_PATH=%s -DCMAKE_C_COMPILER='%s' && "
                          "cmake --build build && build/program" % (scratch.prefix, ";".join(scratch.compiler)), folder=cmake)
        report.check("The line is busy" in out, "CMake: %s" % out[-300:])
    else:
        print("no cmake: its lines are not tried")
    wrap = re.search(r"^    (\[wrap-file\]\n.*?dependency_names.*?)$", text, re.S | re.M).group(1)
    program = os.path.join(scratch.folder, "wrap")
    os.makedirs(os.path.join(program, "subprojects"))
    os.symlink(scratch.source, os.path.join(program, "subprojects", "sipinfo"))
    with open(os.path.join(program, "subprojects", "sipinfo.wrap"), "w") as stream:
        stream.write(re.sub(r"^    ", "", wrap, flags=re.M) + "\n")
    with open(os.path.join(program, "meson.build"), "w") as stream:
        stream.write("project('program', 'c')\nexecutable('program', 'example.c', dependencies: dependency('sipinfo'))\n")
    shutil.copy(os.path.join(scratch.work, "example.c"), program)
    out = scratch.run("README.md", "%s setup --force-fallback-for=sipinfo build && ninja -C build -n program"
                      % scratch.meson, folder=program)
    report.check("example.c" in out and "libsipinfo" in out, "wrap: %s" % out[-300:])


def check_programs(report, scratch):
    """Every C program and function in README.md is compiled, and a warning is an error."""
    blocks = re.findall(r"^```c\n(.*?)^```$", read(scratch.source, "README.md"), re.S | re.M)
    for number, block in enumerate(blocks):
        name = "block-%d.c" % number
        with open(os.path.join(scratch.work, name), "w") as stream:
            stream.write(block)
        scratch.run("README.md", "cc -std=c11 -Wall -Wextra -pedantic -Werror -c %s $(pkg-config --cflags sipinfo)" % name)
    report.check(len(blocks) > 1, "%d blocks of C" % len(blocks))


def check_all(report, scratch):
    targets = subprocess.check_output(["ninja", "-C", scratch.build, "-t", "targets", "all"], universal_newlines=True)
    targets = set(re.findall(r"^([^:\s]+):", targets, re.M))
    paths = ["README.md"] + ["docs/" + name for name in sorted(os.listdir(os.path.join(scratch.source, "docs")))
                             if re.search(r"\.(md|[1-9])\Z", name)]
    ran = kept = 0
    for path in paths:
        full = os.path.join(scratch.source, path)
        for number, line in lines_of(full):
            command = command_of(line)
            if not command:
                continue
            where = "%s:%d" % (path, number)
            if any(re.match(pattern, command) for pattern, _ in KEPT):
                check_kept(report, scratch, where, command, targets)
                kept += 1
                continue
            instead = command
            for pattern, text in INSTEAD:
                instead = re.sub(pattern, text, instead)
            if instead.startswith("meson setup "):
                # a folder of its own, and the sources where they are
                instead = re.sub(r"^meson setup \S+", "%s setup %s/setup-%d %s -Dtests=disabled" % (
                    scratch.meson, scratch.folder, number, scratch.source), instead)
                cross = re.search(r"--cross-file (\S+)", instead)
                if cross and not shutil.which(re.search(r"^c = '(.*)'", read(scratch.source, cross.group(1)), re.M).group(1)):
                    print("no compiler for %s: not tried" % cross.group(1))
                    kept += 1
                    continue
            elif instead.startswith("cc "):
                instead += " && ./a.out"
            ran += 1
            fine = next((FINE[word] for word in FINE if word in command.split()), (0,))
            output = scratch.run(where, instead, fine)
            if line.startswith("$ "):
                check_output(report, where, command, output, shown_below(full, number))
            if instead.startswith("cc "):
                report.check("The line is busy" in output, "%s: %s" % (where, output[-300:]))
    print("%d command lines run, %d not" % (ran, kept))
    report.check(ran > 15, "only %d command lines were found" % ran)


def main():
    report = Report()
    folder = tempfile.mkdtemp()
    try:
        scratch = Scratch(folder, report, sys.argv[1:])
        check_all(report, scratch)
        check_snippets(report, scratch)
        check_programs(report, scratch)
    finally:
        shutil.rmtree(folder)
    return report.end()


if __name__ == "__main__":
    sys.exit(main())
