"""What the tests of tables from Unicode share: the files of its database, by name without .txt, and a table as C has it."""

import os
import re
import sys

FOLDER = os.environ.get("SIPINFO_UNICODE_DIR", "/usr/share/unicode")


def lines(name):
    with open(os.path.join(FOLDER, name + ".txt"), encoding="utf-8") as stream:
        yield from stream


def has(name):
    return os.path.exists(os.path.join(FOLDER, name + ".txt"))


def version_of(name):
    """The version of Unicode that the first line of a file tells."""
    return re.match(r"# %s-([\d.]+)\.txt" % name, next(lines(name))).group(1)


def with_property(name, *wanted):
    """The code points to which a file gives one of the properties."""
    found = set()
    for line in lines(name):
        match = re.match(r"([0-9A-F]+)(?:\.\.([0-9A-F]+))?\s*;\s*(\w+)", line)
        if match and match.group(3) in wanted:
            first = int(match.group(1), 16)
            found.update(range(first, int(match.group(2) or match.group(1), 16) + 1))
    if not found:
        sys.exit("%s: no %s" % (name, ", ".join(wanted)))
    return found


def of_categories(wanted):
    """The code points of some general categories, none of which is given to a range."""
    found = set()
    for line in lines("UnicodeData"):
        fields = line.split(";")
        if fields[2] in wanted:
            found.add(int(fields[0], 16))
    return found


def ranges(points):
    found = []
    for c in sorted(points):
        if found and found[-1][1] == c - 1:
            found[-1][1] = c
        else:
            found.append([c, c])
    return found


def table(name, points):
    rows = ["\t{0x%04x, 0x%04x},\n" % (first, last) for first, last in ranges(points)]
    return "static const struct range %s[] = {\n%s};\n" % (name, "".join(rows))


def read(text, name):
    """The code points of a table."""
    found = set()
    body = re.search(r"%s\[\] = \{\n(.*?)\};" % name, text, flags=re.S).group(1)
    for first, last in re.findall(r"\{0x([0-9a-f]+), 0x([0-9a-f]+)\}", body):
        found.update(range(int(first, 16), int(last, 16) + 1))
    return found


def read_header(path):
    """The text of a header, and the version of Unicode that it is from."""
    with open(path, encoding="utf-8") as stream:
        text = stream.read()
    return text, re.search(r"from Unicode ([\d.]+)\.$", text, flags=re.M).group(1)


def write_header(path, name, written):
    """Writes the header that written() returns, if the file that it needs is installed."""
    if not has(name):
        sys.exit("no %s: install Debian's unicode-data, or set SIPINFO_UNICODE_DIR" % FOLDER)
    with open(path, "w", encoding="utf-8") as stream:
        stream.write(written())
    return 0
