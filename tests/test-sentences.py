#!/usr/bin/env python3
"""Every sentence at the head of every comparison is true of the codes that it names.

test-sentences.py SOURCE FORMAT-PAGES [A B]...

A B   only print the sentences of this pair
"""

import json
import os
import re
import subprocess
import sys

from report import CODE_FILES, Report, sections

JSON = 4
GROUPS = ("difference", "retry-sentence", "sender-sentence", "dialog-sentence", "page")
IN_DIALOG = set("INVITE BYE UPDATE INFO PRACK REFER SUBSCRIBE NOTIFY".split())
FOR_ALL = 6     # the class whose refusal holds for every destination


def templates(folder):
    """{group.key: pattern} of the sentences that may stand at the head."""
    found = {}
    for group in GROUPS:
        for key, text in sections(folder, "words.ini")[group].items():
            if text.endswith("."):
                pattern = re.sub(r"\\{(\w+)\\}", r"(?P<\1>-?\\d+)", re.escape(text))
                found["%s.%s" % (group, key)] = re.compile(again(pattern))
    return found


def again(pattern):
    """A placeholder that comes twice is one and the same number."""
    seen = set()

    def once(match):
        if match.group(1) in seen:
            return "(?P=%s)" % match.group(1)
        seen.add(match.group(1))
        return match.group(0)
    return re.sub(r"\(\?P<(\w+)>-\?\\d\+\)", once, pattern)


def said(summary, known):
    """(key, numbers) of each sentence, in order; None where a sentence is no known one."""
    while summary:
        found = [(match.end(), key, match) for key, match in
                 ((key, pattern.match(summary)) for key, pattern in known.items()) if match]
        if not found:
            yield None, summary
            return
        end, key, match = max(found, key=lambda one: one[0])
        yield key, {name: int(number) for name, number in match.groupdict().items()}
        summary = summary[end:].lstrip()


def senders(folder):
    """{code: those who usually send it}"""
    found = {}
    for name in CODE_FILES:
        for section, values in sections(folder, name).items():
            if section.isdigit():
                found[int(section)] = values["senders"].split(" @ ")[0].split()
    return found


OUTCOMES = {
    "provisional": lambda code: code["class"]["digit"] == 1 and not code["final"],
    "success": lambda code: code["class"]["digit"] == 2 and code["final"],
    "redirection": lambda code: code["class"]["digit"] == 3 and code["final"],
    "failure": lambda code: code["class"]["digit"] in (4, 5) and code["scope"] == "branch",
    "global": lambda code: code["class"]["digit"] == FOR_ALL and code["scope"] == "everywhere",
}


def is_true(key, code, usual, page):
    """code: the numbers' codes by placeholder."""
    group, _, name = key.partition(".")
    a, b, c = (code.get(one) for one in ("a", "b", "code"))
    if group == "retry-sentence":
        waits = any(header["name"] == "Retry-After" for header in c.get("headers", ()))
        if name.endswith("-or-retry-after"):
            return c["retry"] == ["after-change", "later"] and waits
        # without Retry-After the same request is refused again: that has a sentence of its own
        return c["retry"] == name.split("-or-") and not (name == "after-change-or-later" and waits)
    if group == "sender-sentence":
        return usual.get(c["code"]) == [name]
    if group == "dialog-sentence":
        return c["dialog_effect"] == name and bool(IN_DIALOG & set(c["methods"]))
    if name == "same-code":
        return page["a"]["code"] == page["b"]["code"]
    if name == "not-a-code":
        return c["class"]["digit"] == 0
    if name == "blame-request-server":
        return (a["class"]["digit"] == 4 and a["retry"][0] == "after-change" and
                b["class"]["digit"] == 5 and b["retry"][0] in ("later", "elsewhere"))
    if name == "details":
        return bool(page["differences"])
    if name == "alike":
        return not [row for row in page["differences"] if row["aspect"] != "defined"]
    first, second = name.split("-")
    return (OUTCOMES[first](a or page["a"]) and OUTCOMES[second](b or page["b"]))


def comparisons(program):
    data = subprocess.run([program, str(JSON), "1"], stdout=subprocess.PIPE, check=True).stdout
    at = 0
    while at < len(data):
        end = data.index(b"\n", at)
        a, b, size = map(int, data[at:end].split())
        at = end + 1 + size
        if a >= 0 and b >= 0:
            yield json.loads(data[end + 1:at])


def check(report, page, known, usual):
    codes = {page[key]["code"]: page[key] for key in "ab"}
    pair = "%d %d" % (page["a"]["code"], page["b"]["code"])
    for key, numbers in said(page["summary"], known):
        if report.check(key is not None, "%s: no sentence of words.ini: %s" % (pair, numbers)):
            code = {name: codes.get(number) for name, number in numbers.items()}
            report.check(None not in code.values() and is_true(key, code, usual, page),
                         "%s: %s is not true: %s" % (pair, key, page["summary"]))


def main():
    folder = os.path.join(sys.argv[1], "lib", "registry")
    wanted = {tuple(map(int, pair)) for pair in zip(sys.argv[3::2], sys.argv[4::2])}
    known, usual = templates(folder), senders(folder)
    report, seen = Report(), 0
    for page in comparisons(sys.argv[2]):
        if (page["a"]["code"], page["b"]["code"]) in wanted:
            print("%d %d: %s" % (page["a"]["code"], page["b"]["code"], page["summary"]))
        check(report, page, known, usual)
        seen += 1
    report.check(seen > 5000, "few pairs: %d" % seen)
    # the check itself: a sentence that does not hold is found
    lie = {"a": {"code": 486, "retry": ["later"]}, "b": {"code": 404}, "differences": [],
           "summary": "After 486 the client should not send the same request again."}
    seeded = Report()
    check(seeded, lie, known, usual)
    report.check(seeded.faults, "a false sentence is not found")
    return report.end()


if __name__ == "__main__":
    sys.exit(main())
