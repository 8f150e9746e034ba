#!/usr/bin/env python3
"""The generator refuses what is wrong, says where, and writes the same each time.

test-generator.py SOURCE
"""

import concurrent.futures
import os
import re
import shutil
import subprocess
import sys
import tempfile

from report import Report

MANY_FIELDS = "".join("\n[X-%d]\nreferences =\n    defined RFC 3261 20\n" % number
                      for number in range(255))

# What is done to a copy of the registry: the file, what is looked for (the first match), what
# takes its place, and a word that the message has to name (None: any will do).
BREAKS = [
    ("unknown key", "codes-4xx.ini", r"(?m)^related = ", "relatives = 1\nrelated = ", "relatives"),
    ("unknown key in a class", "classes.ini", r"(?m)^title = ", "titel = x\ntitle = ", "titel"),
    ("unknown key in a note", "notes.ini", r"(?m)^text = ", "txt = x\ntext = ", "txt"),
    ("unknown key in a document", "documents.ini", r"(?m)^title = ", "pages = 1\ntitle = ", "pages"),
    ("no citation", "codes-4xx.ini", r"(?m)^(scope = \w+) @ .*$", r"\1", "scope"),
    ("an empty citation", "codes-4xx.ini", r"(?m)^(scope = \w+) @ .*$", r"\1 @", "scope"),
    ("a citation of nothing after another", "codes-4xx.ini", r"(?m)^(scope = .*)$", r"\1;", None),
    ("no citation of a header field", "codes-4xx.ini", r"(?m)^(    must [^@]*) @ .*$", r"\1", "headers"),
    ("duplicate code", "codes-6xx.ini", r"\[603\]", "[600]", "600"),
    ("code of two files", "codes-unregistered.ini", r"\[411\]", "[410]", None),
    ("codes out of order", "codes-3xx.ini", r"\[301\]", "[299]", None),
    ("code of another class", "codes-3xx.ini", r"\[380\]", "[480]", None),
    ("no code at all", "codes-3xx.ini", r"\[380\]", "[3xx]", "3xx"),
    ("code above 699", "codes-6xx.ini", r"\[608\]", "[708]", "708"),
    ("duplicate key", "codes-4xx.ini", r"(?m)^(symbol = .*)$", r"\1\n\1", "symbol"),
    ("duplicate symbol", "codes-4xx.ini", r"symbol = UNAUTHORIZED", "symbol = BAD_REQUEST", "symbol"),
    ("symbol in small letters", "codes-4xx.ini", r"symbol = BAD_REQUEST", "symbol = Bad_Request", "symbol"),
    ("control character", "codes-4xx.ini", r"(?m)^summary = ", "summary = \x07", "U+0007"),
    ("escape character", "codes-4xx.ini", r"(?m)^summary = ", "summary = \x1b", "U+001B"),
    ("tab", "codes-4xx.ini", r"(?m)^summary = (\S+) ", "summary = \\1\t", "U+0009"),
    ("carriage return", "codes-4xx.ini", r"(?m)^(symbol = .*)$", "\\1\r", None),
    ("direction override", "codes-4xx.ini", r"(?m)^summary = ", "summary = \u202e", "U+202E"),
    ("byte order mark", "codes-4xx.ini", r"\A", "\ufeff", None),
    ("trailing space", "codes-4xx.ini", r"(?m)^(summary = .*)$", r"\1 ", "trailing"),
    ("trailing space in a note", "notes.ini", r"(?m)^(text = .*)$", r"\1 ", "trailing"),
    ("not NFC", "codes-4xx.ini", r"(?m)^summary = ", "summary = A\u0308", None),
    ("unknown related code", "codes-4xx.ini", r"(?m)^related = \d+", "related = 444", "444"),
    ("related to itself", "codes-4xx.ini", r"(?m)^related = \d+", "related = 400", "400"),
    ("related to a word", "codes-4xx.ini", r"(?m)^related = \d+", "related = busy", "busy"),
    ("unknown sender", "codes-4xx.ini", r"(?m)^senders = \w+", "senders = carrier", "carrier"),
    ("sender twice", "codes-4xx.ini", r"(?m)^senders = (\w+)", r"senders = \1 \1", "senders"),
    ("unknown scope", "codes-4xx.ini", r"(?m)^scope = \w+", "scope = somewhere", "somewhere"),
    ("two scopes", "codes-4xx.ini", r"(?m)^scope = \w+", "scope = branch everywhere", "scope"),
    ("unknown retry", "codes-4xx.ini", r"(?m)^retry = [\w-]+", "retry = maybe", "maybe"),
    ("unknown dialog effect", "codes-4xx.ini", r"(?m)^dialog = [\w-]+", "dialog = session", "session"),
    ("unknown rank", "codes-4xx.ini", r"(?m)^rank = [\w-]+", "rank = best", "best"),
    ("unknown forwarding", "codes-4xx.ini", r"(?m)^forwarding = [\w-]+", "forwarding = later", "later"),
    ("unknown registration", "codes-4xx.ini", r"(?m)^registration = [\w-]+", "registration = known", "known"),
    ("vendor among the registered", "codes-4xx.ini", r"(?m)^registration = [\w-]+", "registration = vendor", "vendor"),
    ("unknown method", "codes-1xx.ini", r"(?m)^methods = INVITE ", "methods = INVITE FETCH ", "FETCH"),
    ("ACK has no response", "codes-1xx.ini", r"(?m)^methods = INVITE ", "methods = INVITE ACK ", "ACK"),
    ("method left out that is none", "codes-4xx.ini", r"(?m)^methods = all", "methods = all -FETCH", "FETCH"),
    ("rank of a provisional code", "codes-1xx.ini", r"(?m)^(dialog = .*)$", "\\1\nrank = ordinary @ RFC 3261 16.7", "rank"),
    ("no section of an RFC", "codes-4xx.ini", r"@ RFC 3261 21\.4\.1(?=\s|;)", "@ RFC 3261 21.4.x", "21.4.x"),
    ("a section by its name", "codes-4xx.ini", r"@ RFC 3261 21\.4\.1(?=\s|;)", "@ RFC 3261 Responses", "Responses"),
    ("unknown document", "codes-4xx.ini", r"@ RFC 3261 21\.4\.1(?=\s|;)", "@ RFC 9999 1", "RFC 9999"),
    ("unknown role", "codes-4xx.ini", r"(?m)^    see RFC", "    read RFC", "read"),
    ("no defining reference", "codes-4xx.ini", r"(?m)^    defined RFC", "    see RFC", "references"),
    ("header row without purpose", "codes-4xx.ini", r"(?m)^    (must|may) ([\w-]+): [^@]*@", r"    \1 \2 @", "headers"),
    ("header row without requirement", "codes-4xx.ini", r"(?m)^    (must|may) ([\w-]+): ", r"    \2: ", "headers"),
    ("header row of an unknown requirement", "codes-4xx.ini", r"(?m)^    (must|may) ([\w-]+): ", r"    needs \2: ", "headers"),
    ("purpose with a full stop", "codes-4xx.ini", r"(?m)^    (must|may) ([\w-]+: [^@]*) @", r"    \1 \2. @", "full stop"),
    ("header field twice", "codes-4xx.ini", r"(?m)^(    (?:must|may) [\w-]+: .*)$", "\\1\n\\1", "twice"),
    ("no text", "codes-4xx.ini", r"(?m)^summary = .*\n(    .*\n)*", "", "summary"),
    ("an empty text", "codes-4xx.ini", r"(?m)^summary = .*\n(    .*\n)*", "summary =\n", "summary"),
    ("no text of a class", "classes.ini", r"(?m)^summary = .*\n(    .*\n)*", "", "summary"),
    ("no fact", "codes-4xx.ini", r"(?m)^forwarding = .*\n", "", "forwarding"),
    ("phrase of more than 70 characters", "codes-4xx.ini", r"(?m)^phrase = ", "phrase = %s " % ("long " * 15), "phrase"),
    ("notes out of order", "notes.ini", r"\[100/180\]", "[180/182]", None),
    ("a note twice", "notes.ini", r"\[100/183\]", "[100/180]", None),
    ("a note with the higher code first", "notes.ini", r"\[100/180\]", "[180/100]", "180/100"),
    ("a note on one code", "notes.ini", r"\[100/180\]", "[100]", "100"),
    ("a note on an unknown code", "notes.ini", r"\[100/180\]", "[100/111]", "111"),
    ("a note without text", "notes.ini", r"(?m)^text = .*\n(    .*\n)*", "", "text"),
    ("a note without citation", "notes.ini", r"(?m)^references =\n(    .*\n)*", "", "references"),
    ("unknown class", "classes.ini", r"\[6xx\]", "[7xx]", "xx"),
    ("date in words", "registry.ini", r"(?m)^date = .*$", "date = 7 January 2026", "date"),
    ("no section", "registry.ini", r"\[registry\]\n", "", None),
    ("a line that is nothing", "codes-4xx.ini", r"(?m)^(symbol = .*)$", "\\1\nnothing", None),
    ("a language with the id of another", "languages.ini", r"(?m)^(de = )\d+", r"\g<1>2", "id"),
    ("a language with a long tag", "languages.ini", r"(?m)^zh-Hans = ", "zh-Hans-CN-x = ", "zh-Hans-CN-x"),
    ("a language with a long name", "languages.ini", r"(?m)ltr Deutsch$", "ltr " + "Deutsch" * 6, "39"),
    ("an alias with a long tag", "languages.ini", r"(?m)^zh-TW = ", "zh-Hant-TW-x = ", "zh-Hant-TW-x"),
    ("a cause beyond 65535", "reasons.ini", r"\[STIR 428\]", "[STIR 65536]", "65535"),
    ("a profile without rows", "profiles.ini", r"(?m)^codes =\n(    .*\n)*", "codes =\n", "no row"),
    ("more header fields than there is room for", "fields.ini", r"\Z", MANY_FIELDS, "255"),
    ("an unknown direction", "languages.ini", r"\brtl\b", "down", None),
    ("a document without title", "documents.ini", r"(?m)^title = .*\n", "", "title"),
    ("no address of what is no RFC", "documents.ini", r"(?m)^url = .*\n", "", "url"),
]

ENVIRONMENTS = [
    {"PYTHONHASHSEED": "1", "LC_ALL": "C.UTF-8"},
    {"PYTHONHASHSEED": "2", "LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"},
    {"PYTHONHASHSEED": "3", "LC_ALL": "tr_TR.UTF-8", "TZ": "Asia/Tokyo"},
]


def generate(source, registry, *options, **environment):
    variables = dict(os.environ, PYTHONDONTWRITEBYTECODE="1", **environment)
    return subprocess.run(
        [sys.executable, os.path.join(source, "lib", "generate.py"), "--registry", registry]
        + list(options), env=variables, timeout=100, stdout=subprocess.PIPE,
        stderr=subprocess.PIPE)


def read(path):
    with open(path, encoding="utf-8", newline="") as stream:
        return stream.read()


def refuse(source, folder, number, case):
    """Faults of one broken registry."""
    what, name, pattern, replacement, word = case
    registry = os.path.join(folder, "broken-%d" % number)
    shutil.copytree(os.path.join(source, "lib", "registry"), registry)
    path = os.path.join(registry, name)
    text = read(path)
    broken, count = re.subn(pattern, replacement, text, count=1)
    if count == 0 or broken == text:
        return ["%s: the test breaks nothing in %s" % (what, name)]
    with open(path, "w", encoding="utf-8", newline="") as stream:
        stream.write(broken)
    done = generate(source, registry, "--tables", os.path.join(registry, "out"))
    message = done.stderr.decode("utf-8", "replace")
    shutil.rmtree(registry)
    faults = []
    if done.returncode != 1:
        faults.append("%s: status %d, not 1: %s" % (what, done.returncode, message[-200:]))
    elif "Traceback" in message:
        faults.append("%s: %s" % (what, message.strip().splitlines()[-1]))
    elif not re.search(r"(?m)^[\w.-]+\.ini:[0-9]+: \S", message):
        faults.append("%s: no file and line in %r" % (what, message[:200]))
    elif word is not None and word not in message:
        faults.append("%s: %r is not named in %r" % (what, word, message[:300]))
    return faults


def main():
    source = sys.argv[1]
    report = Report()
    folder = tempfile.mkdtemp()
    registry = os.path.join(source, "lib", "registry")
    try:
        done = generate(source, registry, "--check")
        report.equal((done.returncode, done.stderr), (0, b""), "the registry as it is")

        with concurrent.futures.ThreadPoolExecutor() as pool:
            results = pool.map(lambda item: refuse(source, folder, *item), enumerate(BREAKS))
            for case, faults in zip(BREAKS, results):
                report.check(not faults, "; ".join(faults))

        tables = []
        for number, environment in enumerate(ENVIRONMENTS):
            out = os.path.join(folder, "tables-%d" % number)
            done = generate(source, registry, "--tables", out, **environment)
            report.equal((done.returncode, done.stderr), (0, b""), "generate in %s" % environment)
            tables.append({name: read(os.path.join(out, name))
                           for name in sorted(os.listdir(out))} if os.path.isdir(out) else {})
        report.check(len(tables[0]) >= 9, "%d tables" % len(tables[0]))
        for environment, table in zip(ENVIRONMENTS, tables):
            report.check(table == tables[0], "other tables in %s" % environment)
        for name, text in tables[0].items():
            report.check(folder not in text and source not in text, "%s names a folder" % name)
            report.check(all(ord(char) < 127 for char in re.sub(r"/\*.*?\*/", "", text)),
                         "%s is not ASCII" % name)

        # from another folder, and with the registry by a relative name
        moved = os.path.join(folder, "registry")
        shutil.copytree(registry, moved)
        out = os.path.join(folder, "moved")
        report.equal(generate(source, moved, "--tables", out).returncode, 0, "a moved registry")
        report.check({name: read(os.path.join(out, name)) for name in sorted(os.listdir(out))}
                     == tables[0], "a moved registry gives other tables")
        os.remove(os.path.join(moved, "codes-5xx.ini"))
        done = generate(source, moved, "--check")
        report.check(done.returncode == 1 and b"codes-5xx.ini" in done.stderr
                     and b"Traceback" not in done.stderr, "a missing file: %r" % done.stderr[-200:])
    finally:
        shutil.rmtree(folder)
    return report.end()


if __name__ == "__main__":
    sys.exit(main())
