#!/usr/bin/env python3
"""Write the examples and near misses of lines.ini as C, for test-line.c.

line-examples.py LIB HEADER
"""

import os
import sys

sys.path.insert(0, sys.argv[1])

from generator import lines, registry, tables  # noqa: E402


def main():
    known = registry.read(os.path.join(sys.argv[1], "registry"))
    out = ["/* Written by line-examples.py from lib/registry/lines.ini. */\n"
           "static const struct example {\n\tconst char *kind, *line;\n\tbool found;\n} examples[] = {\n"]
    for kind in known.lines:
        for found, rows in (("true", kind.examples), ("false", kind.misses)):
            out.extend("\t{%s, %s, %s},\n" % (tables.literal(kind.name),
                                              tables.literal(lines.unescape(row)), found)
                       for row in rows)
    with open(sys.argv[2], "w", encoding="utf-8", newline="\n") as stream:
        stream.write("".join(out) + "};\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
