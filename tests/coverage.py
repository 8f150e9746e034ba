#!/usr/bin/env python3
"""How much of lib/ the tests go through, and whether that is as much as before.

coverage.py BUILD           BUILD was made with -Db_coverage=true, and its tests have run

What has to be reached stands in tests/coverage.gate. It is raised when more is reached, to 100 in the
end, and never lowered.
"""

import json
import os
import subprocess
import sys

HERE = os.path.dirname(os.path.abspath(__file__))


def main():
    build = sys.argv[1]
    top = os.path.join(HERE, "..")
    done = subprocess.run(["gcovr", "--root", top, "--filter", r"lib/[a-z]+/[a-z0-9-]+\.[ch]$", "--exclude",
                           r"build.*", "--json-summary", "-", "--exclude-unreachable-branches", build],
                          stdout=subprocess.PIPE, universal_newlines=True, check=True)
    summary = json.loads(done.stdout)
    files = sorted(summary["files"], key=lambda one: one["branch_covered"] - one["branch_total"])
    for one in files:
        lines = one["line_total"] - one["line_covered"]
        branches = one["branch_total"] - one["branch_covered"]
        if lines or branches:
            print("%-36s %4d lines and %4d branches not reached" % (one["filename"], lines, branches))
    status = 0
    with open(os.path.join(HERE, "coverage.gate"), encoding="utf-8") as stream:
        gate = dict(row.split() for row in stream if row.strip() and not row.startswith("#"))
    for what in ("line", "branch"):
        covered, total = summary[what + "_covered"], summary[what + "_total"]
        reached, wanted = 100.0 * covered / max(total, 1), float(gate[what])
        print("%s: %d of %d, %.2f %%, wanted: %.2f %%" % (what, covered, total, reached, wanted))
        if reached < wanted or total == 0:
            status = 1
    return status


if __name__ == "__main__":
    sys.exit(main())
