#!/usr/bin/env python3
"""Write the library as one source and one header, to be dropped into another program.

amalgamate.py LIB INCLUDE PREPARED OUT

LIB and INCLUDE are lib/ and include/, PREPARED holds the tables and, in sipinfo/, the headers that are made
(packaging/dist/prepare.py writes them). OUT gets sipinfo.c and sipinfo.h.

What a source keeps to itself may have the name of what another one keeps to itself: such names get the name
of their source put before them. Standard library only, Python 3.7 or newer.
"""

import collections
import os
import re
import sys

INCLUDE = re.compile(r'^[ \t]*#[ \t]*include[ \t]+(?:"([^"]+)"|<([^>]+)>)[^\n]*\n', re.M)
TOKEN = re.compile(r'/\*.*?\*/|//[^\n]*|"(?:\\.|[^"\\])*"|\'(?:\\.|[^\'\\])*\'|(?:\.|->)\s*[A-Za-z_]\w*|[A-Za-z_]\w*|[{}();,=]|[^\s]|\s+',
                   re.S)
QUOTED = r'^#include "([^"]+)"'
TAGGED = ("struct", "enum", "union")
MEMBER_ENDS = (";", ",", "[", ":", ")")
HEAD = """/*
 * libsipinfo %(version)s: %(what)s
 *
 * Made of the sources by packaging/dist/amalgamate.py. Do not edit.
 *
%(license)s
 */
"""


def read(path):
    with open(path, encoding="utf-8") as stream:
        return stream.read()


def sources(lib):
    """The paths of lib/meson.build, in its order."""
    listed = re.search(r"^sources = files\((.*?)\)", read(os.path.join(lib, "meson.build")), re.S | re.M).group(1)
    return re.findall(r"'([^']+\.c)'", listed)


class Amalgam:
    def __init__(self, lib, include, prepared):
        self.folders = [lib, prepared]
        self.public = [include, prepared]
        self.seen = set()
        self.system = set()

    def find(self, name, folders):
        for folder in folders:
            path = os.path.join(folder, name)
            if os.path.exists(path):
                return path
        sys.exit("amalgamate.py: no %s in %s" % (name, ", ".join(folders)))

    def inline(self, path, public, beside=None):
        """The text with its includes in their place, each once. Those of the system are kept apart."""
        out, last = [], 0
        text = read(path)
        for match in INCLUDE.finditer(text):
            out.append(text[last:match.start()])
            last = match.end()
            ours, system = match.groups()
            if system and not system.startswith("sipinfo/"):
                self.system.add(system)
            elif system:
                if public:
                    out.append(self.once(system, self.public, public))
            else:
                out.append(self.once(ours, [os.path.dirname(path)] + self.folders, public))
        out.append(text[last:])
        return "".join(out)

    def once(self, name, folders, public):
        path = os.path.realpath(self.find(name, folders))
        if path in self.seen:
            return ""
        self.seen.add(path)
        return self.inline(path, public)


def own_names(text):
    """What stands at the outermost level: (functions and objects, tags, enumerators)."""
    objects, tags, constants = set(), set(), set()
    depth, previous, in_enum, head = 0, "", False, []
    for token in TOKEN.findall(re.sub(r"^[ \t]*#(?:[^\n\\]|\\.)*", "", text, flags=re.M | re.S)):
        if token.isspace() or token.startswith(("/*", "//", '"', "'")):
            continue
        if token == "{":
            if depth == 0 and len(head) > 1 and head[-2] in TAGGED:
                tags.add(head[-1])
            if depth == 0:
                in_enum = "enum" in head[-2:]
            depth += 1
        elif token == "}":
            depth -= 1
            if depth == 0:
                in_enum = False
        if depth == 0:
            if token in ";":
                head = []
            elif token == "}":
                # the end of a function has no semicolon behind it
                head = [] if "(" in head else head
            else:
                if token in "(=;,[" and re.match(r"[A-Za-z_]\w*\Z", previous) and "static" in head:
                    if head.count("(") == 0:
                        objects.add(previous)
                head.append(token)
        elif in_enum and depth == 1 and previous in "{," and re.match(r"[A-Za-z_]", token):
            constants.add(token)
        previous = token
    return objects, tags, constants


def private_texts(lib):
    """(path, text) of all sources and headers that are not installed."""
    for room in sorted(os.listdir(lib)):
        folder = os.path.join(lib, room)
        for name in sorted(os.listdir(folder)) if os.path.isdir(folder) else ():
            if name.endswith((".c", ".h")):
                yield "%s/%s" % (room, name), read(os.path.join(folder, name))


def own_texts(lib, prepared, paths):
    """{source: its text with those headers and tables that it alone includes}"""
    texts = dict(private_texts(lib))
    included = collections.Counter(name for text in texts.values() for name in set(re.findall(QUOTED, text, re.M)))
    return {path: "".join(texts[name] if name in texts else read(os.path.join(prepared, name))
                          for name in re.findall(QUOTED, texts[path], re.M) if included[name] == 1) + texts[path]
            for path in paths}


def rename(text, prefix, objects, tags):
    """Put the prefix before these names, wherever they are meant: not before a member's."""
    tokens = TOKEN.findall(text)
    plain = [i for i, token in enumerate(tokens) if not token.isspace() and token[:2] not in ("/*", "//")]
    braces = []
    for place, i in enumerate(plain):
        token = tokens[i]
        before = [tokens[k] for k in plain[max(place - 2, 0):place]]
        after = tokens[plain[place + 1]] if place + 1 < len(plain) else ""
        if token == "{":
            braces.append("struct" in before or "union" in before)
        elif token == "}":
            braces.pop()
        elif before and before[-1] in TAGGED:
            if token in tags:
                tokens[i] = prefix + token
        elif token in objects and not (braces and braces[-1] and after in MEMBER_ENDS and before[-1] != "["):
            tokens[i] = prefix + token
    return "".join(tokens)


def comment(text):
    return "\n".join((" * " + line).rstrip() for line in text.strip().splitlines())


def main():
    lib, include, prepared, out = sys.argv[1:]
    amalgam = Amalgam(lib, include, prepared)
    version = re.search(r'SIPINFO_VERSION "([^"]+)"', read(os.path.join(prepared, "sipinfo", "version.h"))).group(1)
    license_text = comment(read(os.path.join(lib, "..", "LICENSE")))

    header = amalgam.once("sipinfo/sipinfo.h", amalgam.public, True)
    includes = "".join("#include <%s>\n" % name for name in sorted(amalgam.system))
    header = HEAD % {"version": version, "what": "its headers in one.", "license": license_text} + \
        "#ifndef SIPINFO_AMALGAMATION_H\n#define SIPINFO_AMALGAMATION_H\n\n" + includes + "\n" + header + "\n#endif\n"

    amalgam.system = set()
    parts = []
    for path in sources(lib):
        parts.append((path, amalgam.inline(os.path.join(lib, path), False)))
    own = own_texts(lib, prepared, [path for path, _ in parts])
    found = {path: own_names(text) for path, text in own.items()}
    # in how many sources a word stands, be it for a local variable, and in how many a tag is defined
    words = collections.Counter(word for text in own.values() for word in set(TOKEN.findall(text)))
    tagged = collections.Counter(tag for _, tags, _ in found.values() for tag in tags)
    for path, text in private_texts(lib):
        if path.endswith(".h"):
            words.update(set(TOKEN.findall(text)))
            tagged.update(own_names(text)[1])
    out_text = [HEAD % {"version": version, "what": "the library in one source. It needs sipinfo.h and nothing else.",
                    "license": license_text},
            "#include \"sipinfo.h\"\n\n",
            "".join("#include <%s>\n" % name for name in sorted(amalgam.system)),
            "\n/* What is not in sipinfo.h is not seen from a shared object around it. */\n"
            "#if defined(__GNUC__) && !defined(_WIN32)\n#pragma GCC visibility push(hidden)\n#endif\n"]
    for path, part in parts:
        objects, tags, constants = found[path]
        prefix = re.sub(r"\W", "_", os.path.splitext(path)[0]) + "_"
        out_text.append("\n/* lib/%s */\n\n" % path)
        out_text.append(rename(part, prefix,
                           {name for name in objects | constants if words[name] > 1 and not name.startswith("sipinfo_")},
                           {name for name in tags if tagged[name] > 1}))
        # what a header defines is for those that come after it
        mine = set(re.findall(r"^[ \t]*#[ \t]*define[ \t]+(\w+)", read(os.path.join(lib, path)), re.M))
        gone = set(re.findall(r"^[ \t]*#[ \t]*undef[ \t]+(\w+)", read(os.path.join(lib, path)), re.M))
        out_text.extend("#undef %s\n" % name for name in sorted(mine - gone))
    out_text.append("\n#if defined(__GNUC__) && !defined(_WIN32)\n#pragma GCC visibility pop\n#endif\n")

    os.makedirs(out, exist_ok=True)
    for name, content in (("sipinfo.h", header), ("sipinfo.c", "".join(out_text))):
        with open(os.path.join(out, name), "w", encoding="utf-8", newline="\n") as stream:
            stream.write(content)
    return 0


if __name__ == "__main__":
    sys.exit(main())
