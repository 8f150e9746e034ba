"""What the tables are made of: strings, texts, lists and references, each found by a number."""

import collections
import re

HEAD = "/* Written by generate.py from lib/registry. Do not edit. */\n\n"


def symbol(text):
    return re.sub(r"[^A-Z0-9]+", "_", text.upper()).strip("_")


def write_file(path, content):
    """Writes a file, unless it holds just that: what depends on it is not built again then."""
    try:
        with open(path, encoding="utf-8", newline="") as stream:
            if stream.read() == content:
                return
    except (OSError, ValueError):
        pass
    with open(path, "w", encoding="utf-8", newline="\n") as stream:
        stream.write(content)


def literal(text):
    """A C string literal in ASCII only, whatever the compiler's idea of the source charset."""
    out = []
    for byte in text.encode("utf-8"):
        char = chr(byte)
        if char in "\"\\?":
            out.append("\\" + char)
        elif 32 <= byte < 127:
            out.append(char)
        else:
            out.append("\\%03o" % byte)
    return '"' + "".join(out) + '"'


class Pool:
    """Strings one after the other, each found by its offset; equal ones are kept once."""

    def __init__(self, name):
        self.name = name
        self.members = []
        self.offsets = {}
        self.size = 0
        self.add("")

    def add(self, text):
        if text not in self.offsets:
            self.offsets[text] = self.size
            self.members.append(text)
            self.size += len(text.encode("utf-8")) + 1
        return self.offsets[text]

    def write(self, out):
        out.append("static const struct {\n")
        for number, text in enumerate(self.members):
            out.append("\tchar s%d[%d];\n" % (number, len(text.encode("utf-8")) + 1))
        out.append("} %s = {\n" % self.name)
        for text in self.members:
            out.append("\t%s,\n" % literal(text))
        out.append("};\n_Static_assert(sizeof %s == %d, \"strings lie one after the other\");\n\n"
                   % (self.name, self.size))


class Lists:
    """Lists of numbers, each behind its length and found by its place; equal ones are kept once."""

    def __init__(self):
        self.numbers = ["0"]
        self.places = {(): 0}

    def add(self, values):
        values = tuple(str(value) for value in values)
        if values not in self.places:
            self.places[values] = len(self.numbers)
            self.numbers.extend((str(len(values)),) + values)
        return self.places[values]


Text = collections.namedtuple("Text", "context english")

# What is compiled in for a program that tells its users why a call failed, and nothing more.
FOR_CALLERS = re.compile(r"((\d+( [A-Za-z -]+)?|\dxx|none|cause\.\d+)\.(title|summary|caller)|location\.\d+\.title)\Z")


class Tables:
    def __init__(self, known, languages, only_callers=False):
        self.known = known
        self.languages = languages
        self.only_callers = only_callers
        self.strings = Pool("strings")
        self.examples = Pool("examples")
        self.phrases = Pool("phrases")
        self.texts = []             # the number is the place here; None: there is none
        self.text_numbers = {}
        self.lists = Lists()
        self.references = []
        self.reference_numbers = {}
        self.documents = {}         # of those that are cited
        self.headers = []
        self.word("", "")

    def text(self, context, english):
        """The number of a translatable text; 0 if it is absent, or left out."""
        if not english or (self.only_callers and not FOR_CALLERS.match(context)):
            return 0
        return self.word(context, english)

    def word(self, context, english):
        """The same for what pages are built from. The same words in the same context are one text."""
        key = Text(context, english)
        if key not in self.text_numbers:
            self.text_numbers[key] = len(self.texts)
            self.texts.append(key)
        return self.text_numbers[key]

    def text_row(self, context, texts, columns):
        """The number of the first of these kinds of a text; the others follow it, absent ones, too."""
        first = len(self.texts)
        for kind in columns:
            if kind in texts:
                self.word("%s.%s" % (context, kind), texts[kind])
            else:
                self.texts.append(None)
        return first

    def reference(self, reference):
        key = reference.key()
        if key not in self.reference_numbers:
            self.reference_numbers[key] = len(self.references) + 1
            self.references.append(reference)
            self.documents.setdefault(reference.document.name, len(self.documents) + 1)
        return self.reference_numbers[key]

    def reference_list(self, references):
        return self.lists.add(self.reference(reference) for reference in references)

    def enum_list(self, prefix, values):
        return self.lists.add("%s_%s" % (prefix, symbol(value)) for value in values)
