#!/usr/bin/env python3
"""Change lib/ in one place at a time and count the changes that the tests let live.

mutate.py N [SEED]

N changes are chosen at random, with the SEED or with one that is printed: an operator, a constant, a
condition, a row of a table in C, a number in a generated table. Each is made in a copy of the sources
(build-mutate), what changed is built, and the programs of the tests run until the first one fails. The
list of survivors is the result: a test is missing, or the code there does nothing.
"""

import os
import random
import re
import shutil
import subprocess
import sys
import time

TOP = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..")
WORK = os.path.abspath(os.path.join(TOP, "build-mutate"))
SOURCE, BUILD = os.path.join(WORK, "source"), os.path.join(WORK, "build")
LIMIT = 60      # seconds for a program that needs a few: more is an endless loop

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
    for pattern, news in [] if generated else CHANGES:
        for match in re.finditer(pattern, code):
            for new in news:
                start, end = match.span()
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
    return text, found


def run(*command, **options):
    return subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, **options)


def prepare():
    """A copy of what git knows, built, and the programs in the order in which they are quick."""
    files = subprocess.run(["git", "-C", TOP, "ls-files"], stdout=subprocess.PIPE, check=True,
                           universal_newlines=True).stdout.splitlines()
    for name in files:
        target = os.path.join(SOURCE, name)
        source = os.path.join(TOP, name)
        if not os.path.exists(source):
            continue
        os.makedirs(os.path.dirname(target), exist_ok=True)
        if not os.path.exists(target) or open(source, "rb").read() != open(target, "rb").read():
            shutil.copyfile(source, target)
    if not os.path.exists(os.path.join(BUILD, "build.ninja")):
        subprocess.run(["meson", "setup", BUILD, SOURCE, "-Doptimization=1", "-Dtests=enabled"], check=True,
                       stdout=subprocess.DEVNULL)
    subprocess.run(["ninja", "-C", BUILD], check=True, stdout=subprocess.DEVNULL)
    tests = os.path.join(BUILD, "tests")
    programs = [[os.path.join(tests, "golden-pages"), os.path.join(SOURCE, "tests", "samples"),
                 os.path.join(SOURCE, "tests", "golden")]]
    programs += [[os.path.join(tests, name)] for name in sorted(os.listdir(tests))
                 if name.startswith("test-") and os.access(os.path.join(tests, name), os.X_OK)
                 and os.path.isfile(os.path.join(tests, name))]
    timed = []
    for program in programs:
        began = time.time()
        if not passes(program):
            print("left out, for it fails without a change: %s" % os.path.basename(program[0]))
            continue
        timed.append((time.time() - began, program))
    return [program for _, program in sorted(timed)]


def passes(program):
    environment = dict(os.environ, SIPINFO_SAMPLES=os.path.join(SOURCE, "tests", "samples"),
                       CK_VERBOSITY="silent", LANGUAGE="en")
    try:
        return run(*program, env=environment, timeout=LIMIT).returncode == 0
    except subprocess.TimeoutExpired:
        return False


def places(generated):
    folders = [os.path.join(BUILD, "lib")] if generated else [
        os.path.join(SOURCE, "lib", room) for room in sorted(os.listdir(os.path.join(SOURCE, "lib")))]
    for folder in folders:
        for name in sorted(os.listdir(folder)) if os.path.isdir(folder) else []:
            # a change of a text is one of the registry: its readers are people
            if name.endswith("-data.h") and generated and not re.match("string|text", name) \
                    or name.endswith(".c") and not generated:
                yield os.path.join(folder, name)


def main():
    count = int(sys.argv[1])
    seed = int(sys.argv[2]) if len(sys.argv) > 2 else random.SystemRandom().randrange(1 << 31)
    chance = random.Random(seed)
    programs = prepare()
    print("seed %d, %d programs" % (seed, len(programs)), flush=True)
    candidates = []
    for generated in (False, True):
        every = [(path, change) for path in places(generated) for change in changes_of(path, generated)[1]]
        # of a table with thousands of numbers as many as of the code
        candidates.append(every)
    chosen = chance.sample(candidates[0], min(count - count // 10, len(candidates[0])))
    chosen += chance.sample(candidates[1], min(count // 10, len(candidates[1])))
    tried, survivors = 0, []
    for path, (start, end, new) in chosen:
        with open(path, encoding="utf-8") as stream:
            text = stream.read()
        try:
            with open(path, "w", encoding="utf-8") as stream:
                stream.write(text[:start] + new + text[end:])
            if run("ninja", "-C", BUILD).returncode != 0:
                continue    # a change that the compiler refuses is none
            tried += 1
            if all(passes(program) for program in programs):
                line = text.count("\n", 0, start) + 1
                survivors.append("%s:%d: %s -> %s" % (
                    os.path.relpath(path, WORK).split(os.sep, 1)[1], line,
                    " ".join(text[start:end].split()), " ".join(new.split()) or "nothing"))
                print(survivors[-1], flush=True)
        finally:
            with open(path, "w", encoding="utf-8") as stream:
                stream.write(text)
    run("ninja", "-C", BUILD)
    print("seed %d: %d changes, %d survivors (%.1f %%)"
          % (seed, tried, len(survivors), 100.0 * len(survivors) / max(tried, 1)))
    return 0


if __name__ == "__main__":
    sys.exit(main())
