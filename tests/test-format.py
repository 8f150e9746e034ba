#!/usr/bin/env python3
"""Every page in every format: is it what it says it is, and do the formats agree?

usage: test-format.py json FORMAT-PAGES JSON.MD
       test-format.py html FORMAT-PAGES [TIDY]
       test-format.py markdown FORMAT-PAGES [CMARK-GFM]
       test-format.py command SIPINFO

Without a validator the rest is checked, and the exit status is 77.
"""

import html.parser
import json
import re
import subprocess
import sys
import unicodedata

from report import program

MARKDOWN, HTML, JSON = 2, 3, 4
STEP = 11  # of the pairs; JSON takes all
SKIPPED = 77
HIDDEN = {"Cc", "Cf", "Zl", "Zp", "Cn"}
# not shown either, though their category is another
FILLERS = set("\u034f\u115f\u1160\u17b4\u17b5\u180b\u180c\u180d\u180f\u3164\uffa0") | set(map(chr, range(0xFE00, 0xFE10)))
# the spelling of our own texts; in bytes of a message nothing hides
# In our own texts alone, as test-reader sees to: joiners, and what isolates a run from left to right
JOINERS = set("\u200c\u200d\u2066\u2069")
VOID = {"br", "hr", "img", "input", "meta", "link", "wbr"}


class Failure(Exception):
    pass


def require(condition, *what):
    if not condition:
        raise Failure(" ".join(str(w) for w in what))


def pages(program, form, step):
    data = subprocess.run([program, str(form), str(step)], stdout=subprocess.PIPE, check=True).stdout
    at = 0
    while at < len(data):
        end = data.index(b"\n", at)
        a, b, size = map(int, data[at:end].split())
        at = end + 1 + size
        yield (a, b), data[end + 1 : at]


def text_of(name, page):
    """Well-formed UTF-8, without a character that is not seen."""
    text = page.decode("utf-8", "strict")
    found = {c for c in set(text) - {"\n"} - JOINERS if unicodedata.category(c) in HIDDEN or c in FILLERS}
    require(not found, name, "has the hidden characters", ascii(found))
    require(text.endswith("\n"), name, "does not end in a line feed")
    return text


# JSON


def unique(pairs):
    members = dict(pairs)
    require(len(members) == len(pairs), "duplicate keys:", [key for key, _ in pairs])
    return members


def no_constant(name):
    raise Failure(name + " is not JSON")


def is_text(value):
    return isinstance(value, str)


def list_of(kind):
    return lambda value: isinstance(value, list) and all(isinstance(one, kind) for one in value)


TYPES = {
    "integer": lambda value: type(value) is int,
    "integer?": lambda value: value is None or type(value) is int,
    "boolean": lambda value: type(value) is bool,
    "string": lambda value: is_text(value) and value != "",
    "string?": lambda value: value is None or (is_text(value) and value != ""),
    "object": lambda value: isinstance(value, dict),
    "objects": list_of(dict),
    "strings": list_of(str),
    "integers": list_of(int),
    "any": lambda value: True,
}


def documented(path):
    """{name of an object: {member: (type, optional)}} from the tables of docs/json.md."""
    objects, members = {}, {}
    with open(path, encoding="utf-8") as page:
        for line in page:
            heading = re.match(r"#+ `([a-z_.\[\]]+)`$", line)
            row = re.match(r"\| `(\w+)` \| (\w+\??)(, if it has words)? \|", line)
            if heading:
                members = objects.setdefault(heading.group(1), {})
            elif row and row.group(2) in TYPES:
                members[row.group(1)] = (row.group(2), row.group(3) is not None)
    require(len(objects) >= 8, path, "describes", sorted(objects))
    return objects


def check_words(name, value):
    """Words stand beside ids, as many as there are."""
    for key, words in value.items():
        if not key.endswith("_text"):
            continue
        beside = value.get(key[:-5])
        if isinstance(words, list):
            require(len(words) == len(beside), name, key, "has not as many as there are ids")
            require(all(words), name, key, "has an empty one")
        else:
            require((words is None) == (beside is None), name, key, "stands beside", beside)


def check_object(shape, name, path, value, without=()):
    members = shape[path]
    needed = {key for key, (_, optional) in members.items() if not optional} - set(without)
    require(needed <= set(value), name, path, "lacks", needed - set(value))
    allowed = set(members) - set(without)
    require(set(value) <= allowed, name, path, "has undocumented", set(value) - allowed)
    check_words(name, value)
    for key, inner in value.items():
        kind = members[key][0]
        require(TYPES[kind](inner), name, path, key, "is no", kind + ":", inner)
        if kind == "object" and path + "." + key in shape:
            check_object(shape, name, path + "." + key, inner)
        for one in inner if kind == "objects" else []:
            check_object(shape, name, path + "." + key + "[]", one)


def aspect_of(code, aspect):
    if aspect == "class":
        return code["class"]["name"]
    if aspect == "headers":
        return [header["name"] for header in code["headers"]]
    if aspect == "defined":
        first = code["references"][0]
        section = first["section"] or ""
        return (first["document"] + (" §" if section[:1].isdigit() else " ") + section).strip()
    return code[{"dialog": "dialog_effect", "redial": "may_redial"}.get(aspect, aspect)]


def check_code(shape, name, number, code, without=()):
    check_object(shape, name, "code", code, without)
    require(code["code"] == number, name, "is about", code["code"])
    for profile, cause in code["q850"].items():
        require(cause is None or type(cause) is int, name, profile, cause)
        rows = [row for row in code["causes"] if row["profile"] == profile]
        defaults = [row["cause"] for row in rows if row["condition"] is None]
        require(defaults == ([cause] if rows else []), name, profile, cause, "by rows", defaults)


def check_comparison(shape, name, pair, page):
    check_object(shape, name, "comparison", page)
    for key, number in zip("ab", pair):
        check_code(shape, name, number, page[key], ("version", "kind", "lang"))
    for row in page["differences"]:
        for key in "ab":
            if row["aspect"] == "q850":
                conditions = {one["condition_text"] for one in page[key]["causes"]} - {None}
                require(all(words in (row[key] or "") for words in conditions), name, row[key],
                        "does not say", conditions)
            else:
                told = aspect_of(page[key], row["aspect"])
                require(row[key] == told, name, row["aspect"], row[key], "is not", told)


def read_json(name, page):
    value = json.loads(page, object_pairs_hook=unique, parse_constant=no_constant)
    again = json.dumps(value, ensure_ascii=False, separators=(",", ":")) + "\n"
    require(again == page, name, "does not survive a round trip")
    return value


def check_json(program, shape):
    count = 0
    for pair, page in pages(program, JSON, 1):
        value = read_json(pair, text_of(pair, page))
        count += 1
        if pair[0] == -2:
            continue
        require(value["version"] == 2, pair, "has version", value["version"])
        if pair[1] == -1:
            require(value["kind"] == "code", pair, value["kind"])
            check_code(shape, pair, pair[0], value)
        else:
            require(value["kind"] == "comparison", pair, value["kind"])
            check_comparison(shape, pair, pair, value)
    print("JSON:", count, "pages")


# HTML, ours and what becomes of our Markdown


class Reader(html.parser.HTMLParser):
    """Reads HTML as a list of blocks: ("h2", text), ("row", cells), ("p", text), and the links."""

    def __init__(self, name):
        super().__init__(convert_charrefs=True)
        self.name = name
        self.open, self.blocks, self.links = [], [], []
        self.text, self.row, self.label = "", None, None
        self.drawing = None     # the tag of the drawing or diagram that is open: it is no text

    def flush(self, kind="p"):
        text = " ".join(self.text.split())
        if text:
            self.blocks.append((kind, text))
        self.text = ""

    def handle_starttag(self, tag, attributes):
        require(len(dict(attributes)) == len(attributes), self.name, "repeats an attribute")
        attributes = dict(attributes)
        require(not {"style", "onclick"} & set(attributes), self.name, attributes)
        require(tag not in ("script", "style", "img"), self.name, "has a", tag)
        if tag in VOID:
            return
        self.open.append(tag)
        if tag in ("figure", "pre") and not self.drawing:
            self.flush()
            self.drawing = tag
        if self.drawing:
            return
        if tag == "a":
            self.links.append(attributes["href"])
        elif tag == "tr":
            self.row = []
        elif tag in ("th", "td", "dt", "dd"):
            self.text = ""
        elif tag not in ("code", "bdi", "strong"):
            self.flush()

    def handle_endtag(self, tag):
        require(self.open and self.open[-1] == tag, self.name, "closes", tag, "in", self.open)
        self.open.pop()
        if self.drawing:
            if tag == self.drawing:
                self.text, self.drawing = "", None
            return
        if tag == "tr":
            self.blocks.append(("row", tuple(self.row)))
        elif tag in ("th", "td"):
            self.row.append(" ".join(self.text.split()))
            self.text = ""
        elif tag == "dt":
            self.label, self.text = self.text, ""
        elif tag == "dd":
            self.text = self.label + ": " + self.text
            self.flush()
        elif tag not in ("a", "code", "bdi", "strong"):
            self.flush(tag if re.match("h[1-6]$", tag) else "p")

    def handle_data(self, data):
        self.text += data

    def handle_comment(self, data):
        raise Failure("%s has a comment: %s" % (self.name, data))

    handle_decl = handle_pi = unknown_decl = handle_comment


def read_html(name, page):
    reader = Reader(name)
    reader.feed(page)
    reader.close()
    require(reader.open == [], name, "leaves open", reader.open)
    return reader


def check_structure(name, reader):
    """One h1, which is first; no level skipped; rows as long as the head of their table."""
    level, columns = 0, None
    for kind, what in reader.blocks:
        if kind == "row":
            columns = columns or len(what)
            require(len(what) == columns, name, "has a row of", len(what), "cells:", what)
            continue
        columns = None
        if kind != "p":
            require(int(kind[1]) <= level + 1, name, "skips a heading level before", what)
            require(level == 0 or kind != "h1", name, "has two h1")
            level = int(kind[1])
    require(reader.blocks[0][0] == "h1", name, "does not begin with its title")


def check_html(program):
    readers, sources = [], []
    for name, page in pages(program, HTML, STEP):
        page = text_of(name, page)
        require(page.startswith('<article class="sipinfo" lang="en" dir="ltr">\n'), name, page[:60])
        reader = read_html(name, page)
        check_structure(name, reader)
        readers.append((name, reader))
        sources.append(page)
    print("HTML:", len(readers), "pages")
    return readers, sources


def whole_page(articles):
    head = '<!DOCTYPE html>\n<html lang="en">\n<head><meta charset="utf-8"><title>t</title></head>\n'
    return head + "<body>\n" + "\n".join(articles) + "</body>\n</html>\n"


def check_tidy(articles, tidy):
    if not tidy:
        print("tidy is not installed")
        return False
    ran = subprocess.run(
        [tidy, "-quiet", "-errors", "-utf8"],
        input=whole_page(articles).encode(),
        stderr=subprocess.PIPE,
    )
    require(ran.returncode == 0, "tidy complains:\n" + ran.stderr.decode()[:2000])
    print("HTML: tidy has nothing to say")
    return True


def check_html5lib(articles):
    try:
        import html5lib
    except ImportError:
        print("html5lib is not installed")
        return False
    some = articles[::9] + articles[-12:]
    html5lib.HTMLParser(strict=True).parse(whole_page(some))
    print("HTML: html5lib accepts", len(some), "pages")
    return True


# Markdown


def check_markdown(program, readers, cmark):
    sources = [(name, text_of(name, page)) for name, page in pages(program, MARKDOWN, STEP)]
    print("Markdown:", len(sources), "pages")
    require(len(sources) == len(readers), "there are not as many pages as in HTML")
    if not cmark:
        print("cmark-gfm is not installed")
        return False
    extensions = ["table", "strikethrough", "autolink", "tasklist", "footnotes"]
    command = [cmark, "--unsafe"] + [x for e in extensions for x in ("-e", e)]
    for (name, source), (html_name, ours) in zip(sources, readers):
        require(name == html_name, name, "stands where", html_name, "does in HTML")
        made = subprocess.run(command, input=source.encode(), stdout=subprocess.PIPE, check=True)
        theirs = read_html(name, made.stdout.decode())
        for here, there in zip(theirs.blocks, ours.blocks):
            require(here == there, name, "says\n ", here, "\nwhere HTML says\n ", there)
        require(len(theirs.blocks) == len(ours.blocks), name, "has not the blocks of HTML")
        require(theirs.links == ours.links, name, "has the links", theirs.links)
    print("Markdown: cmark-gfm reads what HTML says, in all of them")
    return True


def check_hostile(told, readers):
    """The texts of JSON, as a parser reads them, are those of HTML."""
    seen = {}
    for (mark, number), reader in readers:
        if mark != -2:
            continue
        value = told[number][seen.setdefault(number, 0)]
        seen[number] += 1
        text = " ".join(value["section"]["paragraph"].split())
        require(value["joined"] == value["section"]["paragraph"] * 2, number, "joined", value)
        require(value["pair"] == [value["section"]["paragraph"]] * 2, number, "pair", value)
        require(reader.blocks[0] == ("h1", text), number, reader.blocks[0], "is not", text)
        require(("p", text) in reader.blocks, number, "lacks", text)
        require(len(reader.links) == 1, number, "has the links", reader.links)
    print("hostile texts:", len(seen), "in", sum(seen.values()), "documents")


# The command


def sipinfo(command, *words):
    ran = subprocess.run(
        (command,) + words, stdout=subprocess.PIPE, stderr=subprocess.PIPE, encoding="utf-8"
    )
    return ran.returncode, ran.stdout


def check_command(command):
    status, lines = sipinfo(command, "list")
    codes = [int(line[:3]) for line in lines.splitlines()]
    status, page = sipinfo(command, "--format=json", "list")
    listed = json.loads(page)["codes"]
    require(status == 0 and [one["code"] for one in listed][:len(codes)] == codes, "list in JSON",
            status)
    status, page = sipinfo(command, "list", "-f", "html", "-c", "6")
    require(status == 0, "list in HTML", status)
    titles = [what for kind, what in read_html("list", page).blocks if kind == "h1"]
    require(titles[0] == "600 Busy Everywhere" and len(titles) == lines.count("\n6"), titles)
    status, page = sipinfo(command, "search", "-f", "markdown", "100rel")
    require(status == 0 and "\n\n# 420 Bad Extension\n\n" in page, "search in Markdown")
    require(sipinfo(command, "-f", "json", "search", "qqqq") == (1, "[]\n"), "search in vain")
    require(sipinfo(command, "-f", "xml", "421") == (2, ""), "an unknown format")
    require(sipinfo(command, "-f", "", "421") == (2, ""), "an empty format")
    require(sipinfo(command, "-f", "text", "421") == sipinfo(command, "421"), "text is the default")
    status, page = sipinfo(command, "183", "421", "-f", "json", "-w", "40")
    require(status == 0 and read_json("pair", page)["kind"] == "comparison", "a comparison")


def main(what, program, *more):
    more = more or (None,)
    if what == "command":
        check_command(program)
        return True
    if what == "json":
        check_json(program, documented(more[0]))
        return True
    readers, articles = check_html(program)
    if what == "markdown":
        return check_markdown(program, readers, more[0])
    told = {}
    for (mark, number), page in pages(program, JSON, STEP):
        if mark == -2:
            told.setdefault(number, []).append(json.loads(page))
    check_hostile(told, readers)
    return check_tidy(articles, more[0]) & check_html5lib(articles)


if __name__ == "__main__":
    try:
        sys.exit(0 if main(sys.argv[1], program(sys.argv[2]), *sys.argv[3:]) else SKIPPED)
    except Failure as failure:
        sys.exit("test-format.py: %s" % failure)
