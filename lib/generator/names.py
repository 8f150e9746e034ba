"""What response codes are called: their phrases, and names.ini with what products call them, as C."""

from .tables import HEAD


class Names:
    def __init__(self):
        self.prefixes = []      # before the phrase in a symbol of a product
        self.rows = []          # (name, code)


def letters(text):
    return "".join(char for char in text.lower() if char.isalnum())


def read(known):
    names = Names()
    for section in known.open("names.ini").sections:
        if section.name == "prefixes":
            names.prefixes = [known.cited(section, "names", row)[0] for row in section.rows("names")]
        elif not section.name.isdigit() or not 100 <= int(section.name) <= 699:
            section.fail("no response code", "a number from 100 to 699, or prefixes")
        else:
            seen = set()
            for row in section.rows("names"):
                name = known.cited(section, "names", row)[0]
                if not letters(name) or letters(name) in seen or not name.isascii():
                    section.fail("names: %r" % name, "each name once, in ASCII", row)
                seen.add(letters(name))
                names.rows.append((name, int(section.name)))
        section.finish()
    return names


def array(kind, name, rows):
    return "static const %s %s[] = {\n%s};\n\n" % (kind, name, "".join("\t%s,\n" % row for row in rows))


def emit(tables):
    known, strings = tables.known, tables.strings
    phrases = []
    for code in sorted(known.codes.values(), key=lambda code: code.number):
        phrases.append((code.phrase, code.number))
        phrases.extend((phrase, code.number) for phrase, _ in code.phrases)
    return [HEAD, "/* every phrase that a code is known by, its own first */\n",
            array("struct name_row", "phrase_rows",
                  ["{ %d, %d }" % (code, strings.add(phrase)) for phrase, code in phrases]),
            "/* what products call it */\n",
            array("struct name_row", "name_rows",
                  ["{ %d, %d }" % (code, strings.add(name)) for name, code in known.names.rows]),
            array("uint32_t", "symbol_prefixes", [strings.add(prefix) for prefix in known.names.prefixes])]


FILES = (("name-data.h", emit),)
