#!/usr/bin/env python3
"""Write the examples and near misses of lines.ini as C, for test-line.c.

line-examples.py LIB HEADER
"""

import os
import sys

sys.path.insert(0, sys.argv[1])

from generator import lines, registry, tables  # noqa: E402


def numbers(known, kind, row):
    """The code and the cause that the line says, or its kind by itself."""
    expressions = [(pattern, pattern.expression()) for pattern in kind.patterns]
    match = lines.first_match(expressions, row, known.tokens, {cause.number for cause in known.causes})[2]
    said = match.groupdict()
    cause = known.tokens[said["token"]] if said.get("token") else int(said.get("cause") or kind.cause)
    return int(said.get("code") or kind.code), cause


def main():
    known = registry.read(os.path.join(sys.argv[1], "registry"))
    out = ["/* Written by line-examples.py from lib/registry/lines.ini. */\n"
           "static const struct example {\n\tconst char *kind, *line;\n\tbool found;\n\tint code, cause;\n"
           "} examples[] = {\n"]
    for kind in known.lines:
        for found, rows in (("true", kind.examples), ("false", kind.misses)):
            for row in map(lines.unescape, rows):
                code, cause = numbers(known, kind, row) if found == "true" else (0, 0)
                out.append("\t{%s, %s, %s, %d, %d},\n" % (tables.literal(kind.name), tables.literal(row), found,
                                                         code, cause))
    with open(sys.argv[2], "w", encoding="utf-8", newline="\n") as stream:
        stream.write("".join(out) + "};\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
