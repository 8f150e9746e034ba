#!/usr/bin/env python3
"""Change lib/ in one place at a time and count the changes that the tests let live.

mutate.py N [SEED] [FOLDER...]

N changes are chosen at random in these folders of lib/ (none: in all of them), with the SEED or with one
that is printed: an operator, a constant, a condition, a row of a table in C, a number in a generated table.
Only what a change touches is compiled, with what a sanitizer sees, and linked into a library that has everything;
then the programs of the tests run, those of the same name first, until one fails; the comparison with the registry
is one of them. Each change has a folder of its own, so that as many are tried at a time as there are processors.
What the compiler makes the same code of, with optimization, is no change.
Cases that measure time, or only walk through bytes to see where memory is read, are left out.
The list of survivors is the result: a test is missing, or the code there does nothing.
"""

import concurrent.futures
import filecmp
import os
import random
import re
import shlex
import subprocess
import sys
import tempfile
import time

TOP = os.path.abspath(os.path.join(os.path.dirname(os.path.abspath(__file__)), ".."))
WORK = os.path.join(TOP, "build-mutate")
LIMIT = 8       # so many times as long as without a change, and some seconds more, is an endless loop
QUICK = 0.5     # seconds of a program that runs before others are asked
VARIANT = "test-variant"
REGISTRY = ("test-facts.py", "test-lines.py", "test-tables.py")
ROOM = 4096     # MiB of memory; more takes what finds the same place again and again
SANITIZERS = "-fsanitize=address,undefined"
RUNTIME = subprocess.run(["cc", "-print-file-name=libasan.so"], check=True, stdout=subprocess.PIPE,
                         universal_newlines=True).stdout.strip()

# what is looked for, and what stands there instead
CHANGES = [
    (r"<=", ["<", ">"]), (r">=", [">", "<"]), (r"(?<![<>=-])<(?![<=])", ["<=", ">="]),
    (r"(?<![<>=-])>(?![>=])", [">=", "<="]), (r"==", ["!="]), (r"!=", ["=="]),
    (r"&&", ["||"]), (r"\|\|", ["&&"]), (r"(?<![\w)\]] )!(?!=)", [""]),
    (r"(?<=[\w)\]] )\+(?= [\w(])", ["-"]), (r"(?<=[\w)\]] )-(?= [\w(])", ["+"]),
    (r"\+\+", ["--"]), (r"(?<![\w.])\d+(?![\w.])", ["+1", "0"]),
    (r"\btrue\b", ["false"]), (r"\bfalse\b", ["true"]),
    (r"\bcontinue;", ["break;"]), (r"\bbreak;", ["continue;"]),
    (r"\bif \(", ["if (!", ]),
]
ROW = re.compile(r"^\t+\{.*\},$")
# of a function: one more is no change, for what has so much room may have more
ROOMS = re.compile(r"^\t(?:static )?(?:const )?(?:char|struct \w+|\w+_t|int|bool) \w+(?:\[\])?\[(\d+)\](?= = |;)|\bCONTENT\(\w+, (\d+)\)", re.M)


def blank(text):
    """Comments, literals and lines of the preprocessor become blanks: nothing is changed there."""
    pattern = r"/\*.*?\*/|\"(?:\\.|[^\"\\\n])*\"|'(?:\\.|[^'\\\n])*'|^#(?:[^\n]*\\\n)*[^\n]*"
    return re.sub(pattern, lambda m: re.sub(r"[^\n]", " ", m.group()), text, flags=re.S | re.M)


def closing(text, at):
    depth = 0
    for i in range(at, len(text)):
        depth += {"(": 1, ")": -1}.get(text[i], 0)
        if depth == 0:
            return i
    return None


def changes_of(path, generated):
    """[(start, end, new)] for every place of a file."""
    with open(path, encoding="utf-8") as stream:
        text = stream.read()
    code = blank(text)
    found = []
    for match in re.finditer(r"(?<![\w.])\d+(?![\w.])", code) if generated else []:
        found.append((match.start(), match.end(), str(int(match.group()) + 1)))
    rooms = {match.start(match.lastindex) for match in ROOMS.finditer(code) if path.endswith(".c")}
    for pattern, news in [] if generated else CHANGES:
        for match in re.finditer(pattern, code):
            for new in news:
                start, end = match.span()
                if new == "+1" and start in rooms:
                    continue
                if new == "+1":
                    new = str(int(match.group()) + 1)
                elif new == "if (!":
                    end = closing(code, end - 1)
                    if end is None:
                        continue
                    new = "if (!(%s)" % text[match.end():end]
                if new != text[start:end]:
                    found.append((start, end, new))
    at = 0
    for line in code.splitlines(True) if not generated else []:
        if ROW.match(line.rstrip("\n")):
            found.append((at, at + len(line), ""))
        at += len(line)
    return found


def run(command, **options):
    return subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, **options).returncode


def build(work, *names):
    subprocess.run(["ninja", "-C", work] + list(names), check=True, stdout=subprocess.DEVNULL)


class Library:
    """The sources as one library from which nothing is hidden, with these tables."""

    def __init__(self, name, tables):
        self.path = os.path.join(WORK, name)
        self.tables = tables
        self.includes = ["-I" + os.path.join(WORK, tables), "-I" + os.path.join(TOP, "lib"),
                         "-I" + os.path.join(TOP, "include"), "-I" + os.path.join(WORK, "include")]
        self.objects, self.needs = {}, {}
        os.makedirs(self.path, exist_ok=True)

    def compile(self, source, target, *options):
        return run(["cc", "-std=c11", "-fPIC", "-w", "-c", source, "-o", target] + list(options) + self.includes)

    def link(self, folder, objects):
        return run(["cc", "-shared", "-Wl,-soname,libsipinfo.so.0", "-o", os.path.join(folder, "libsipinfo.so.0")] +
                   sorted(objects) + [SANITIZERS])

    def build(self, sources):
        for source in sources:
            target = os.path.join(self.path, source.replace("/", "_") + ".o")
            listed = target + ".d"
            if self.compile(os.path.join(TOP, source), target, "-O2", "-MD", "-MF", listed) != 0:
                sys.exit("%s: not compiled" % source)
            self.objects[source] = target
            with open(listed, encoding="utf-8") as stream:
                self.needs[source] = {os.path.realpath(one) for one in shlex.split(stream.read().replace("\\\n", ""))}
        if self.link(self.path, self.objects.values()) != 0:
            sys.exit("not linked")

    def changed(self, path, text, folder, *options):
        """{source: object} of what another text of this file touches; None: the compiler refuses it."""
        objects, copies = {}, os.path.join(folder, "include")
        base = os.path.join(TOP, "lib") if path.startswith(os.path.join(TOP, "lib")) else os.path.dirname(path)
        copy = os.path.join(copies, os.path.relpath(path, base))
        os.makedirs(os.path.dirname(copy), exist_ok=True)
        with open(copy, "w", encoding="utf-8") as stream:
            stream.write(text)
        for source, needed in self.needs.items():
            if os.path.realpath(path) not in needed:
                continue
            own = copy if path == os.path.join(TOP, source) else os.path.join(TOP, source)
            objects[source] = os.path.join(folder, os.path.basename(self.objects[source]))
            if self.compile(own, objects[source], "-I" + copies, *options) != 0:
                return None
        return objects

    def change(self, path, text, folder):
        """The same library with another text of this file; False: the compiler refuses it."""
        objects = self.changed(path, text, folder, "-O1", SANITIZERS, "-fno-sanitize-recover=all")
        return objects is not None and self.link(folder, dict(self.objects, **objects).values()) == 0

    def is_same(self, path, text, folder):
        """Whether the compiler makes the same of it."""
        objects = self.changed(path, text, folder, "-O2")
        return all(filecmp.cmp(self.objects[source], one, shallow=False) for source, one in objects.items())


def prepare():
    """The libraries, and the programs of the tests with their time."""
    if not os.path.exists(os.path.join(WORK, "build.ninja")):
        subprocess.run(["meson", "setup", WORK, TOP, "-Dtests=enabled"], check=True, stdout=subprocess.DEVNULL)
    build(WORK, "lib/words.h", "tests/line-examples.h", "tests/every-call.h", "tests/variant/words.h",
          "include/sipinfo/finding-id.h")
    sources = sorted(os.path.relpath(os.path.join(folder, name), TOP)
                     for folder, _, names in os.walk(os.path.join(TOP, "lib")) for name in names
                     if name.endswith(".c"))
    usual, variant = Library("usual", "lib"), Library("variant", "tests/variant")
    for library in (usual, variant):
        library.build(sources)
    return usual, variant, programs_of(usual, variant)


def programs_of(usual, variant):
    tests, found = os.path.join(TOP, "tests"), []
    check = shlex.split(subprocess.run(["pkg-config", "--cflags", "--libs", "check"], check=True,
                                       stdout=subprocess.PIPE, universal_newlines=True).stdout)
    # the first fault is enough
    stop = os.path.join(WORK, "stop.c")
    with open(stop, "w", encoding="utf-8") as stream:
        stream.write("#include <stdlib.h>\nvoid __wrap__ck_assert_failed(void);\n"
                     "void __wrap__ck_assert_failed(void) { _Exit(1); }\n")
    for folder, _, names in sorted(os.walk(tests)):
        for name in sorted(names):
            if not re.match(r"test-.*\.c\Z|golden\.c\Z", name) or name == "test-threads.c":
                continue
            library = variant if name == VARIANT + ".c" else usual
            program = os.path.join(library.path, name[:-2])
            subprocess.run(["cc", "-std=c11", "-O1", "-w", "-c", "-o", program + ".o", os.path.join(folder, name),
                            "-I" + tests, "-I" + os.path.join(WORK, "tests")] + library.includes + check, check=True)
            subprocess.run(["cc", SANITIZERS, "-o", program, program + ".o", stop, "-Wl,--wrap=_ck_assert_failed",
                            os.path.join(library.path, "libsipinfo.so.0")] + check + ["-lpthread"], check=True)
            arguments = [os.path.join(tests, "samples"), os.path.join(tests, "golden")] if name == "golden.c" else []
            found.append([program] + arguments)
    found.extend([os.path.join(tests, name), TOP] for name in REGISTRY)
    timed = []
    for program in found:
        began = time.time()
        if passes(program, usual.path if program[0].endswith(".py") else os.path.dirname(program[0]), 600):
            timed.append((time.time() - began, program))
        else:
            print("left out, for it fails without a change: %s" % os.path.basename(program[0]))
    return sorted(timed)


def passes(program, library, limit):
    environment = dict(os.environ, SIPINFO_SAMPLES=os.path.join(TOP, "tests", "samples"), CK_VERBOSITY="silent",
                       CK_FORK="no", CK_EXCLUDE_TAGS="time walk", LANGUAGE="en", LD_LIBRARY_PATH=library,
                       ASAN_OPTIONS="detect_leaks=0:hard_rss_limit_mb=%d" % ROOM)
    if program[0].endswith(".py"):
        environment["LD_PRELOAD"] = RUNTIME
        program = [sys.executable, "-B"] + program + [os.path.join(library, "libsipinfo.so.0"), os.path.join(TOP, "include"),
                                                      os.path.join(WORK, "include")]
    try:
        return run(program, env=environment, timeout=limit) == 0
    except subprocess.TimeoutExpired:
        return False


def in_order(programs, path):
    """First those that are named like the file, then those of its room, then the others; the quick ones first."""
    name, room = os.path.basename(path).rsplit(".", 1)[0], os.path.basename(os.path.dirname(path))
    near = {os.path.basename(one)[:-2] for one in os.listdir(os.path.join(TOP, "tests", room))} \
        if os.path.isdir(os.path.join(TOP, "tests", room)) else set()

    # the readers of messages ask nothing of what is above them
    if room not in ("base", "message"):
        above = os.listdir(os.path.join(TOP, "tests", "message"))
        programs = [one for one in programs if os.path.basename(one[1][0]) + ".c" not in above]

    def distance(timed):
        program = os.path.basename(timed[1][0])
        same = program[5:] in (name.replace("-data", ""), name.split("-")[-1], name.split("-")[0])
        return (0 if same else 1 if program in near or timed[0] < QUICK else 2, timed[0])
    return sorted(programs, key=distance)


def places(generated, rooms):
    for room in sorted(os.listdir(os.path.join(TOP, "lib"))) if not generated else ["lib"]:
        folder = os.path.join(WORK if generated else TOP, "lib", "" if generated else room)
        if not os.path.isdir(folder) or (rooms and room not in (rooms if not generated else ["lib"])):
            continue
        for name in sorted(os.listdir(folder)):
            # a change of a text is one of the registry: its readers are people
            if name.endswith("-data.h") and generated and not re.match("string|text", name) \
                    or re.search(r"\.[ch]\Z", name) and not generated and name not in ("width.h", "hidden.h"):
                yield os.path.join(folder, name)


def survives(path, text, usual, variant, programs):
    """None: the compiler refuses it, or makes the same of it."""
    with tempfile.TemporaryDirectory(dir=WORK, prefix="change-") as folder:
        other, same = os.path.join(folder, "variant"), os.path.join(folder, "same")
        if not usual.change(path, text, folder):
            return None
        asked = False
        for seconds, program in programs:
            if seconds > QUICK and not asked:
                os.mkdir(same)
                if usual.is_same(path, text, same):
                    return None
                asked = True
            library = folder
            if os.path.basename(program[0]) == VARIANT:
                if path.startswith(WORK):
                    continue    # its tables are others
                library = other
                os.mkdir(other)
                variant.change(path, text, other)
            if not passes(program, library, seconds * LIMIT + 5):
                return False
    return True


def main():
    numbers = [int(one) for one in sys.argv[1:] if one.isdigit()]
    rooms = [os.path.basename(one.rstrip("/")) for one in sys.argv[1:] if not one.isdigit()]
    count = numbers[0]
    seed = numbers[1] if len(numbers) > 1 else random.SystemRandom().randrange(1 << 31)
    chance = random.Random(seed)
    usual, variant, programs = prepare()
    print("seed %d, %d programs, %.0f seconds" % (seed, len(programs), sum(one for one, _ in programs)), flush=True)
    # of a table with thousands of numbers as many as of the code
    code, tables = [[(path, change) for path in places(generated, rooms) for change in changes_of(path, generated)]
                    for generated in (False, True)]
    of_tables = count // 10 if not rooms or "lookup" in rooms else 0
    chosen = chance.sample(code, min(count - of_tables, len(code)))
    chosen += chance.sample(tables, min(of_tables, len(tables)))
    tried, survivors, began = 0, 0, time.time()

    def attempt(place):
        path, (start, end, new) = place
        with open(path, encoding="utf-8") as stream:
            text = stream.read()
        what = "%s:%d: %s -> %s" % (os.path.relpath(path, TOP), text.count("\n", 0, start) + 1,
                                    " ".join(text[start:end].split()), " ".join(new.split()) or "nothing")
        return what, survives(path, text[:start] + new + text[end:], usual, variant, in_order(programs, path))

    with concurrent.futures.ThreadPoolExecutor(len(os.sched_getaffinity(0))) as pool:
        for what, lives in pool.map(attempt, chosen):
            if lives is None:
                continue    # that is no change
            tried += 1
            if lives:
                survivors += 1
                print(what, flush=True)
    print("seed %d: %d changes, %d survivors (%.1f %%), %.1f seconds each"
          % (seed, tried, survivors, 100.0 * survivors / max(tried, 1), (time.time() - began) / max(tried, 1)))
    return 0


if __name__ == "__main__":
    sys.exit(main())
