"""The rooms of lib/ in the order in which data flows: a source includes nothing of a room below its own.

Usage: test-rooms.py LIB
"""
import os
import re
import sys
import tempfile

from report import Report

ROOMS = ["base", "message", "lookup", "diagnose", "document", "render", "page"]

# What a room may use besides itself. message and lookup stand side by side, and so do diagnose and document.
USES = {
    "base": set(),
    "message": {"base"},
    "lookup": {"base"},
    "diagnose": {"base", "message", "lookup"},
    "document": {"base", "lookup"},
    "render": {"base", "lookup", "document"},
    "page": set(ROOMS),
}


def includes(lib):
    """Yields the path of each source, the line number and what the line includes in quotes."""
    for room in sorted(os.listdir(lib)):
        folder = os.path.join(lib, room)
        if not os.path.isdir(folder) or room in ("registry", "generator", "__pycache__"):
            continue
        for name in sorted(os.listdir(folder)):
            if not name.endswith((".c", ".h")):
                continue
            with open(os.path.join(folder, name), encoding="utf-8") as source:
                for number, line in enumerate(source, 1):
                    found = re.match(r'\s*#\s*include\s+"([^"]+)"', line)
                    if found:
                        yield room + "/" + name, number, found.group(1)


def faults(lib):
    """What is wrong, a line each: a room that is not known, an include that goes up, a circle of files."""
    edges = {}
    for path, number, target in includes(lib):
        room = path.split("/")[0]
        if room not in USES:
            yield "%s:%d: no such room" % (path, number)
            continue
        if "/" not in target:
            # a generated table, which holds data and includes nothing
            if os.path.exists(os.path.join(lib, room, target)):
                yield "%s:%d: name the room: %s/%s" % (path, number, room, target)
            continue
        if not os.path.exists(os.path.join(lib, target)):
            yield "%s:%d: there is no %s" % (path, number, target)
        if target.split("/")[0] != room and target.split("/")[0] not in USES[room]:
            yield "%s:%d: %s does not use %s" % (path, number, room, target)
        # a source and its header are one
        edges.setdefault(path.rsplit(".", 1)[0], set()).add(target.rsplit(".", 1)[0])
    for start in sorted(edges):
        seen, todo = set(), [one for one in edges[start] if one != start]
        while todo:
            one = todo.pop()
            if one == start:
                yield "%s includes itself by way of others" % start
                break
            if one not in seen:
                seen.add(one)
                todo.extend(edges.get(one, ()))


def seeded(lib, path, line):
    """The faults of a copy of the rooms in which a source has one more line."""
    with tempfile.TemporaryDirectory() as copy:
        for source, _, target in list(includes(lib)):
            for one in (source, target):
                if "/" in one:
                    os.makedirs(os.path.join(copy, os.path.dirname(one)), exist_ok=True)
                    with open(os.path.join(lib, one), encoding="utf-8") as text:
                        content = text.read()
                    with open(os.path.join(copy, one), "w", encoding="utf-8") as text:
                        text.write(content)
        with open(os.path.join(copy, path), "a", encoding="utf-8") as text:
            text.write(line + "\n")
        return list(faults(copy))


def main():
    lib = sys.argv[1]
    report = Report()
    for fault in faults(lib):
        report.check(False, fault)
    report.check(len(list(includes(lib))) > 50, "hardly any include was found")
    for path, line, expected in [
        ("message/value.c", '#include "diagnose/source.h"', "message does not use diagnose/source.h"),
        ("diagnose/check.c", '#include "document/document.h"', "diagnose does not use document/document.h"),
        ("base/utf8.c", '#  include "lookup/table.h"', "base does not use lookup/table.h"),
        ("render/text.c", '#include "page/page.h"', "render does not use page/page.h"),
        ("message/value.h", '#include "message/message.h"', "by way of others"),
        ("page/aspect.c", '#include "page.h"', "name the room: page/page.h"),
    ]:
        found = seeded(lib, path, line)
        report.check(any(expected in fault for fault in found), "not noticed: %s in %s: %s" % (line, path, found))
    return report.end()


if __name__ == "__main__":
    sys.exit(main())
