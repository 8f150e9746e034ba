#!/usr/bin/env python3
"""How much of lib/ the tests go through, and whether that is as much as before.

coverage.py BUILD           BUILD was made with -Db_coverage=true, and its tests have run

What has to be reached of each room stands in tests/coverage.gate. It is raised when more is reached, to
100 in the end, and never lowered. What is not reached is listed by its lines.
"""

import json
import os
import subprocess
import sys

HERE = os.path.dirname(os.path.abspath(__file__))
SHOWN = 20      # lines of a file


def read_gate():
    """{room: wanted}, in percent, by what is counted."""
    with open(os.path.join(HERE, "coverage.gate"), encoding="utf-8") as stream:
        rows = [row.split() for row in stream if row.strip() and not row.startswith("#")]
    return {room: {"lines": float(lines), "branches": float(branches)} for room, lines, branches in rows}


def count(file, reached):
    """Adds what a file has, and tells which of its lines are not reached whole."""
    missed = []
    for line in file["lines"]:
        if line.get("gcovr/noncode"):
            continue
        branches = [branch["count"] > 0 for branch in line["branches"]]
        for what, taken in (("lines", [line["count"] > 0]), ("branches", branches)):
            reached[what][0] += sum(taken)
            reached[what][1] += len(taken)
        if line["count"] == 0 or not all(branches):
            missed.append(str(line["line_number"]))
    return missed


def main():
    done = subprocess.run(["gcovr", "--root", os.path.join(HERE, ".."), "--filter", r"lib/[a-z]+/[a-z0-9-]+\.[ch]$",
                           "--exclude", r"build.*", "--json", "-", "--exclude-unreachable-branches", sys.argv[1]],
                          stdout=subprocess.PIPE, universal_newlines=True, check=True)
    gate = read_gate()
    rooms = {room: {"lines": [0, 0], "branches": [0, 0]} for room in gate}
    for file in json.loads(done.stdout)["files"]:
        missed = count(file, rooms[file["file"].split("/")[1]])
        if missed:
            more = " and %d more" % (len(missed) - SHOWN) if len(missed) > SHOWN else ""
            print("%s: not reached, or not in each way: %s%s" % (file["file"], ", ".join(missed[:SHOWN]), more))
    status = 0
    for room, reached in rooms.items():
        for what, (taken, total) in reached.items():
            percent, wanted = 100.0 * taken / max(total, 1), gate[room][what]
            print("%-9s %4d of %4d %-8s %6.2f %%, wanted: %.2f %%" % (room, taken, total, what, percent, wanted))
            if percent < wanted or total == 0:
                status = 1
    return status


if __name__ == "__main__":
    sys.exit(main())
