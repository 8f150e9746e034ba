#!/usr/bin/env python3
"""Write the manual pages of section 3 from the comments of the public headers: a page a header, a link a function.

manual.py VERSION DATE OUT INCLUDE...    DATE as .Dd has it: "November 20, 2026"
manual.py --outputs INCLUDE...           print the names of the pages

The pages are mdoc. A comment is read as Doxygen reads it; what it may hold is what this file knows. Standard
library only, Python 3.7 or newer.
"""

import os
import re
import sys
import textwrap

DECLARATION = re.compile(r"SIPINFO_EXPORT ([^;(]*?)\s*\n(sipinfo_\w+)\(([^;]*)\);")
BLOCK = re.compile(r"^/\*\*(.*?)\*/\n(.*?)(?=^/\*\*|\Z)", re.S | re.M)
# made when the library is built; it has no functions
MADE = "finding-id.h"


def lines_of(comment):
    """The lines of a comment, without its frame."""
    lines = [re.sub(r"^\s*\* ?", "", line).rstrip() for line in comment.strip("\n").splitlines()]
    return "\n".join(lines).strip("\n").strip().splitlines() if len(lines) > 1 else [comment.strip()]


def escape(text):
    """Text as roff has it, with names in bold and parameters in italics."""
    text = text.replace("\\\\", "\0").replace("\\p ", "\1")
    text = text.replace("\\", "\\e").replace("\0", "\\e")
    text = re.sub("\1" + r"([\w.>\[\]-]*\w)", r"\\fI\1\\fP", text)
    text = re.sub(r"\b(sipinfo_\w+|snprintf|malloc)\(\)", r"\\fB\1\\fP()", text)
    text = re.sub(r"(?<![\w-])-(?=\d)", r"\\-", text)
    return text.replace("`", "")


def put(out, text):
    """A paragraph: each sentence begins a line, and no line is long."""
    text = escape(" ".join(text.split()))
    for sentence in re.split(r"(?<=[.?!]) (?=[A-Z0-9\\\"])|(?<=[.?!][)\"]) (?=[A-Z0-9\\\"])", text):
        for line in textwrap.wrap(sentence, 78, break_long_words=False, break_on_hyphens=False):
            out.append(("\\&" if line[0] in ".'" else "") + line)


def body(out, lines):
    """Paragraphs, lists and programs of a comment."""
    paragraph, program, listed = [], [], False

    def flush():
        nonlocal paragraph, program
        if paragraph:
            put(out, " ".join(paragraph))
        if program:
            while program and not program[-1]:
                program.pop()
            if out[-1] == ".Pp":
                out.pop()
            out.append(".Bd -literal -offset indent")
            out.extend(re.sub(r"^(?=[.'])", r"\\&", line.replace("\\", "\\e")) for line in program)
            out.append(".Ed")
        paragraph, program = [], []

    for line in lines + [""]:
        if line.startswith("    ") and not paragraph and not listed:
            program.append(line[4:])
        elif not line:
            if program:
                program.append("")
                continue
            flush()
            if listed:
                out.append(".El")
                listed = False
            elif out and not out[-1].startswith((".Ss", ".Sh", ".Pp", ".It")):
                out.append(".Pp")
        elif line.startswith("- "):
            flush()
            if not listed:
                if out and out[-1] == ".Pp":
                    out.pop()
                out.append(".Bl -bullet -compact")
                listed = True
            out.append(".It")
            paragraph.append(line[2:])
        else:
            if program:
                flush()
            paragraph.append(line.strip() if listed else line)
    flush()
    if listed:
        out.append(".El")
    while out and out[-1] == ".Pp":
        out.pop()


def function_text(out, lines):
    """The comment of a function: what it does, its parameters, what it returns."""
    parts, current = [["", []]], None
    for line in lines:
        match = re.match(r"\\(param|return)\s+(.*)", line)
        if match:
            current = [match.group(1), [match.group(2)]]
            parts.append(current)
        else:
            parts[-1][1].append(line.strip() if parts[-1][0] else line)
    body(out, parts[0][1])
    parameters = [" ".join(text) for kind, text in parts if kind == "param"]
    if parameters:
        out.append(".Pp")
        out.append(".Bl -tag -width options -compact")
        for parameter in parameters:
            name, _, text = parameter.partition(" ")
            out.append(".It Fa " + name)
            put(out, text)
        out.append(".El")
    for kind, text in parts:
        if kind == "return":
            out.append(".Pp")
            put(out, "It returns " + " ".join(text))


def type_text(out, comment, code):
    """An enumeration with its values, a struct with its members, or a type of functions."""
    code = code.strip()
    head = re.match(r"(?:enum|struct) ?\w*|typedef[^;]*\(\*(\w+)\)", code)
    name = head.group(1) or head.group(0).strip()
    out.append(".Ss " + (name if name != "enum" else "Constants"))
    if code.startswith("typedef"):
        out.append(".Bd -literal -offset indent")
        out.extend(textwrap.wrap(" ".join(code.split()), 70, subsequent_indent="    "))
        out.append(".Ed")
        out.append(".Pp")
        function_text(out, comment)
        return
    body(out, comment)
    inside = re.search(r"\{(.*)\}", code, re.S)
    if not inside:
        return
    out.append(".Bl -tag -width Ds")
    for told, member in re.findall(r"(?:/\*\*(.*?)\*/\s*)?([^;,/]+?)\s*(?:[;,]|\Z)", inside.group(1).strip() + ",", re.S):
        member = " ".join(member.split())
        if not member:
            continue
        out.append(".It Li " + " ".join('"%s"' % member if " " in member else member for member in [member]))
        if told:
            put(out, " ".join(lines_of(told)))
    out.append(".El")


def summary(lines):
    """The first sentence of the comment of a file, for the head of a page."""
    text = " ".join(lines[:next((i for i, line in enumerate(lines) if not line), len(lines))])
    return re.split(r"\.(?: |\Z)", text)[0]


def page(name, text, version, date, topics):
    topic = "sipinfo-" + name
    blocks = [(lines_of(comment), code) for comment, code in BLOCK.findall(text)]
    about = blocks[0][0]
    if about and about[0] == "\\file":
        about = about[1:]
    functions = [match[1] for _, code in blocks for match in DECLARATION.findall(code)]
    described = summary(about)
    described = re.sub(r"^libsipinfo: ", "", described)
    out = [".\\\" Written by docs/manual.py from include/sipinfo/%s.h. Do not edit." % name,
           ".Dd " + date, ".Dt %s 3" % topic.upper(), ".Os sipinfo " + version, ".Sh NAME"]
    names = [topic] + functions
    out.extend(".Nm %s%s" % (each, " ," if each != names[-1] else "") for each in names)
    out.append(".Nd " + escape(described[0].lower() + described[1:] if described[1:2].islower() else described))
    out.append(".Sh SYNOPSIS")
    out.append(".In sipinfo/%s.h" % name)
    for _, code in blocks:
        for kind, function, parameters in DECLARATION.findall(code):
            out.append('.Ft "%s"' % kind)
            given = [" ".join(parameter.split()) for parameter in parameters.split(",")]
            out.append(".Fn %s %s" % (function, " ".join('"%s"' % each for each in given)))
    out.append(".Sh DESCRIPTION")
    body(out, about)
    types = []
    for comment, code in blocks[1:]:
        found = DECLARATION.findall(code)
        # a type stands right behind its comment
        start = re.match(r"(?:enum|struct|typedef)\b.*?;(?=\n|\Z)", code, re.S)
        if start:
            types.append((comment, start.group(0) if "{" not in start.group(0) else code[:code.index("};") + 2]))
        elif found:
            for _, function, _ in found:
                out.append(".Ss " + function + "()")
            function_text(out, comment)
    if types:
        out.append(".Sh TYPES")
        for comment, code in types:
            type_text(out, comment, code)
    out.append(".Sh SEE ALSO")
    others = sorted({"sipinfo-" + other for other in re.findall(r"\b([\w-]+)\.h\b", text)
                     if other in topics and other not in (name, "sipinfo", "export")})
    out.append(".Xr libsipinfo 3" + (" ," if others else ""))
    out.extend(".Xr %s 3%s" % (other, "" if other == others[-1] else " ,") for other in others)
    return functions, "\n".join(out) + "\n"


def headers(folders):
    """{name: path}, without what has no page."""
    found = {}
    for folder in folders:
        for file in sorted(os.listdir(os.path.join(folder, "sipinfo"))):
            match = re.match(r"([\w-]+)\.h(?:\.in)?\Z", file)
            if match and match.group(1) not in ("sipinfo", "export"):
                found[match.group(1)] = os.path.join(folder, "sipinfo", file)
    return found


def read(path):
    with open(path, encoding="utf-8") as stream:
        return stream.read()


def main():
    if sys.argv[1] == "--outputs":
        found = headers(sys.argv[2:])
        names = ["sipinfo-" + name for name in found] + ["sipinfo-" + MADE[:-2]]
        for path in found.values():
            names.extend(match[1] for match in DECLARATION.findall(read(path)))
        print("\n".join(name + ".3" for name in sorted(set(names))))
        return 0
    version, date, out = sys.argv[1:4]
    found = headers(sys.argv[4:])
    os.makedirs(out, exist_ok=True)
    for name, path in found.items():
        functions, text = page(name, read(path), version, date, found)
        with open(os.path.join(out, "sipinfo-%s.3" % name), "w", encoding="utf-8", newline="\n") as stream:
            stream.write(text)
        for function in functions:
            with open(os.path.join(out, function + ".3"), "w", encoding="utf-8", newline="\n") as stream:
                stream.write(".so man3/sipinfo-%s.3\n" % name)
    return 0


if __name__ == "__main__":
    sys.exit(main())
