"""What lines of logs say: lines.ini, read, validated and written as C.

A pattern is literal text with placeholders. The library looks for the first literal, the anchor, in one
pass over the text, and matches the rest of the pattern from there: see lib/lookup/line.c.
"""

import collections
import re

from .ini import RegistryError
from .tables import HEAD

TEXT_LIMITS = {"summary": 100, "fix": 700}
STEPS_MAX = 7

# What a placeholder stands for, as an expression: a second opinion beside the matcher in C.
TEXT_MAX = 512
ATOM = {
    "code": r"(?P<code>[1-6][0-9]{2})(?![A-Za-z0-9_]|[-.][0-9A-Za-z])",
    "cause": r"(?P<cause>[0-9]{1,3})(?![A-Za-z0-9_]|[-.][0-9A-Za-z])",
    "token": r"(?P<token>[A-Z][A-Z0-9_]{1,47})(?![A-Za-z0-9_])",
    "number": r"-?[0-9]{1,20}(?![0-9])",
    "blanks": r"[ \t]{1,64}(?![ \t])",
}
# What may stand before the anchor.
BEFORE = {
    "code": r"(?<![A-Za-z0-9_])(?P<code>[1-6][0-9]{2})",
    "channel": r"(?<![^ \t\r\n\"'(,=\[])[A-Z][A-Za-z0-9]{1,20}/[^ \t\r\n\"'(,=\[]{1,200}-[0-9a-f]{8}(?:;[12])?",
    "uri": r"(?<![^ \t\r\n<\"'(,=\[])sips?:[^ \t\r\n<>\"'(,=\[]{1,200}>?",
    "column": r"(?<![^ \t\r\n\",;|])SIP(?:/[A-Za-z0-9._/+-]{1,40})?[ \t\",;|]{1,64}(?:[0-9]{1,9}[ \t\",;|]{1,64})?",
}
ELEMENTS = ["end", "literal", "text"] + sorted(ATOM) + sorted(set(BEFORE) - set(ATOM))

# The search looks at the last BLOCK of WINDOW bytes, and skips by what it sees there.
WINDOW, BLOCK, HASH_BITS = 6, 3, 13
SKIP = WINDOW - BLOCK + 1


class Kind:
    def __init__(self, section):
        self.section = section
        self.name = section.name
        self.patterns = []


class Pattern:
    """before: a placeholder or None; anchor; elements: literals as str, placeholders as a tuple of one."""

    def __init__(self, line, kind):
        self.line = line
        self.kind = kind
        parts = [part for part in re.split(r"(\{[a-z]+\})", line) if part]
        self.elements = [(part[1:-1],) if re.match(r"\{[a-z]+\}\Z", part) else part
                         for part in parts]
        self.before = self.elements.pop(0)[0] if isinstance(self.elements[0], tuple) else None
        self.anchor = self.elements.pop(0) if self.elements else ""

    def placeholders(self):
        return ([self.before] if self.before else []) + [
            element[0] for element in self.elements if isinstance(element, tuple)]

    def expression(self):
        out = [BEFORE[self.before] if self.before else "", re.escape(self.anchor)]
        # a text ends where what follows it stands first, whatever comes then
        for number, element in enumerate(self.elements):
            if element == ("text",):
                out.append(r"(?=(?P<t%d>[^\r\n]{0,%d}?%s))(?P=t%d)" % (
                    number, TEXT_MAX, re.escape(self.elements[number + 1]), number))
            elif isinstance(element, tuple):
                out.append(ATOM[element[0]])
            elif number == 0 or self.elements[number - 1] != ("text",):
                out.append(re.escape(element))
        return re.compile("".join(out))


def fault_of(pattern):
    """What forbids a pattern, and what was expected."""
    if not isinstance(pattern.anchor, str) or len(pattern.anchor) < WINDOW:
        return "begins with %r" % (pattern.anchor,), (
            "a literal of at least %d characters behind one placeholder or none" % WINDOW)
    if pattern.before is not None and pattern.before not in BEFORE:
        return "{%s} at its beginning" % pattern.before, "one of {%s}" % "}, {".join(sorted(BEFORE))
    if pattern.before is not None and " " not in pattern.anchor:
        return "{%s} before %r" % (pattern.before, pattern.anchor), "a literal with a blank, where the way back ends"
    if not pattern.line.isascii() or re.search(r"[{}]", "".join(
            [pattern.anchor] + [e for e in pattern.elements if isinstance(e, str)])):
        return "a brace, or a character that is not ASCII", "literal text and {placeholders}"
    for number, element in enumerate(pattern.elements):
        if not isinstance(element, tuple):
            continue
        if element[0] != "text" and element[0] not in ATOM:
            return "{%s}" % element[0], "one of {text}, {%s}" % "}, {".join(sorted(ATOM))
        if element[0] == "text" and not isinstance(
                (pattern.elements + [()])[number + 1], str):
            return "{text} with no literal behind it", "a literal, to know where it ends"
    found = [name for name in pattern.placeholders() if name in ("code", "cause", "token")]
    if len(found) > 1:
        return "says two things: {%s}" % "} and {".join(found), (
            "one of {code}, {cause} and {token}; the others are a {number} or {text}")
    return None


def unescape(example):
    """An example may hold what no file of the registry does: \\t for a tab."""
    return example.replace("\\t", "\t")


def read_texts(known, kind):
    """A summary, and what to do about it."""
    section = kind.section
    kind.summary = section.get("summary") if section.has("summary") else ""
    kind.fix = section.steps("fix") if section.has("fix") else ""
    for key, value in (("summary", kind.summary), ("fix", kind.fix)):
        if len(value) > TEXT_LIMITS[key]:
            section.fail("%s: %d characters" % (key, len(value)), "at most %d" % TEXT_LIMITS[key],
                         key)
    for row in section.rows("fix", default=[]) + ([section.line_of("summary")] if kind.summary else []):
        if not re.match(r"[A-Z].*[.]\Z", row):
            section.fail("%r" % row[:60], "whole sentences, a step a line", row)
    if kind.fix.count("\n") >= STEPS_MAX:
        section.fail("fix: %d steps" % (kind.fix.count("\n") + 1), "at most %d" % STEPS_MAX, "fix")
    if kind.fix and not kind.summary:
        section.fail("fix without a summary", "both, or the texts of the code or cause", "fix")


def read_number(kind, key, numbers):
    section = kind.section
    if not section.has(key):
        return 0
    value = section.get(key)
    if not value.isdigit() or int(value) not in numbers:
        section.fail("%s: %r" % (key, value), "a number that the registry describes", key)
        return 0
    return int(value)


def read_kind(known, section):
    kind = Kind(section)
    if not re.match(r"[a-z0-9]+(-[a-z0-9]+)*\Z", section.name):
        section.fail("no id of a kind of line", "small letters, digits and hyphens")
    kind.program = section.get("program")
    kind.references = known.references(section, ("see",))
    says = set()
    for row in section.rows("line"):
        pattern = Pattern(row, kind)
        fault = fault_of(pattern)
        if fault:
            section.fail("line: %s" % fault[0], fault[1], row)
            continue
        says.add(next((name for name in pattern.placeholders()
                       if name in ("code", "cause", "token")), "nothing"))
        kind.patterns.append(pattern)
    kind.code = read_number(kind, "code", known.codes)
    kind.cause = read_number(kind, "cause", {cause.number for cause in known.causes})
    read_texts(known, kind)
    if kind.code and kind.cause:
        section.fail("both a code and a cause", "one of them", "cause")
    if (kind.code or kind.cause) and says != {"nothing"}:
        section.fail("a code or cause beside one that the line says", "one of the two",
                     "code" if kind.code else "cause")
    if "nothing" in says and not (kind.code or kind.cause or kind.summary):
        section.fail("nothing that its line says", "code, cause, summary, or {code} in the line",
                     "line")
    kind.examples = [row for row in section.rows("example")]
    kind.misses = [row for row in section.rows("near-miss")]
    section.finish()
    return kind


def read_tokens(known):
    """{token: cause}: how FreeSWITCH and Asterisk call a cause."""
    tokens = {cause.name: cause.number for cause in known.causes
              if cause.status == "private"}
    for cause in known.causes:
        for token in cause.tokens:
            if not re.match(r"[A-Z][A-Z0-9_]{1,47}\Z", token) or token in tokens:
                cause.section.fail("tokens: %r" % token,
                                   "capitals, digits and underscores, each token once", "tokens")
            tokens[token] = cause.number
    return tokens


def first_match(expressions, text, tokens, causes):
    """The pattern whose match begins first, or None; of those at one place the first in the file."""
    best = None
    for number, (pattern, expression) in enumerate(expressions):
        if pattern.anchor not in text:
            continue
        for match in expression.finditer(text):
            said = match.groupdict()
            if said.get("token") and said["token"] not in tokens:
                continue
            if said.get("cause") and int(said["cause"]) not in causes:
                continue
            anchor = text.index(pattern.anchor, match.start())
            if best is None or (anchor, number) < best[0]:
                best = ((anchor, number), pattern, match)
            break
    return best


def check_examples(known, kinds):
    expressions = [(pattern, pattern.expression()) for kind in kinds for pattern in kind.patterns]
    causes = {cause.number for cause in known.causes}
    for kind in kinds:
        used = set()
        for row in kind.examples:
            found = first_match(expressions, unescape(row), known.tokens, causes)
            if found is None or found[1].kind is not kind:
                kind.section.fail("example: is %s" % (
                    "[%s]" % found[1].kind.name if found else "no line that is known"),
                    "a line of this section", row)
            else:
                used.add(found[1])
        for pattern in kind.patterns:
            if pattern not in used:
                kind.section.fail("no example of the line %r" % str(pattern.line),
                                  "an example of each line", pattern.line)
        for row in kind.misses:
            found = first_match(expressions, unescape(row), known.tokens, causes)
            if found is not None:
                kind.section.fail("near-miss: is [%s]" % found[1].kind.name,
                                  "a line that looks alike and says nothing", row)


def read(known):
    known.tokens = read_tokens(known)
    kinds = [read_kind(known, section) for section in known.open("lines.ini").sections]
    anchors = {}
    for pattern in (pattern for kind in kinds for pattern in kind.patterns):
        if pattern.line in anchors:
            pattern.kind.section.fail("line: %r" % str(pattern.line), "each pattern once",
                                      pattern.line)
        anchors[pattern.line] = pattern
    if not known.errors():
        check_examples(known, kinds)
    return kinds


# Writing

def block_hash(block):
    """The same as in lib/lookup/line.c."""
    a, b, c = (ord(char) for char in block)
    return (a << 7 ^ b << 3 ^ c) & ((1 << HASH_BITS) - 1)


def search_tables(kinds):
    """{hash: by how much less than SKIP it may be skipped, or from SKIP on: its bucket}, and the buckets."""
    hits, buckets = {}, collections.OrderedDict()
    patterns = [pattern for kind in kinds for pattern in kind.patterns]
    for pattern in patterns:
        for end in range(BLOCK, WINDOW):
            place = block_hash(pattern.anchor[end - BLOCK:end])
            hits[place] = max(hits.get(place, 0), SKIP - (WINDOW - end))
        buckets.setdefault(block_hash(pattern.anchor[WINDOW - BLOCK:WINDOW]), []).append(pattern)
    if SKIP + len(buckets) > 0x100:
        raise RegistryError(["lines.ini:1: %d beginnings of patterns; expected at most %d, for so "
                             "much room the tables have" % (len(buckets), 0x100 - SKIP)])
    for number, place in enumerate(buckets):
        hits[place] = SKIP + number
    return hits, list(buckets.values())


def program(pattern):
    """The bytes that lib/lookup/line.c follows: what stands before the anchor, the anchor, the rest."""
    out = [ELEMENTS.index(pattern.before or "end")]
    for element in [pattern.anchor] + pattern.elements:
        if isinstance(element, tuple):
            out.append(ELEMENTS.index(element[0]))
        else:
            out.extend([ELEMENTS.index("literal"), len(element)] + [ord(char) for char in element])
    return out + [ELEMENTS.index("end")]


def numbers(values, width=16):
    return "".join("\t%s,\n" % ", ".join(str(value) for value in values[at:at + width])
                   for at in range(0, len(values), width))


def emit(tables):
    known = tables.known
    kinds = known.lines
    places = {kind.name: place for place, kind in enumerate(kinds)}
    out = [HEAD, "enum line_element {\n"]
    out.extend("\tLINE_%s = %d,\n" % (name.upper(), number)
               for number, name in enumerate(ELEMENTS))
    out.append("};\n\nenum { LINE_WINDOW = %d, LINE_SKIP = %d, LINE_HASH_BITS = %d, LINE_TEXT_MAX = %d };\n\n"
               % (WINDOW, SKIP, HASH_BITS, TEXT_MAX))
    out.append("static const struct sipinfo_line_kind line_kinds[] = {\n")
    for kind in kinds:
        context = "line.%s" % kind.name
        out.append("\t{ %d, %d, %d, %d, %d, %d, %d },\n" % (
            tables.strings.add(kind.name), tables.strings.add(kind.program),
            tables.text(context + ".summary", kind.summary),
            tables.text(context + ".fix", kind.fix),
            tables.reference_list(kind.references), kind.code, kind.cause))
    out.append("};\n\n")
    hits, buckets = search_tables(kinds)
    programs, rows, ends = [], [], [0]
    for bucket in buckets:
        for pattern in bucket:
            rows.append("\t{ %d, %d },\n" % (len(programs), places[pattern.kind.name]))
            programs.extend(program(pattern))
        ends.append(len(rows))
    out.append("static const uint8_t line_hits[1 << LINE_HASH_BITS] = {\n%s};\n\n"
               % "".join("\t[%d] = %d,\n" % hit for hit in sorted(hits.items())))
    out.append("/* where the patterns of each bucket begin */\nstatic const uint16_t line_buckets[] = {\n%s};\n\n"
               % numbers(ends))
    out.append("static const struct line_pattern line_patterns[] = {\n%s};\n\n" % "".join(rows))
    out.append("static const uint8_t line_programs[] = {\n%s};\n\n" % numbers(programs, 24))
    return out


FILES = (("line-data.h", emit),)
