"""The words of products: vendors.ini, read, validated and written as C."""

import re

from .catalog import text
from .tables import HEAD, symbol

MATCHES = ("exact", "contains", "suffix", "number", "template")
KINDS = ("summary", "meaning", "caller", "fix")


class Vendor:
    def __init__(self, section):
        self.section = section
        self.name = section.name


def read(known):
    known.vendors = []
    for section in known.open("vendors.ini").sections:
        vendor = Vendor(section)
        if not re.match(r"[a-z0-9]+(-[a-z0-9]+)*\Z", section.name):
            section.fail("no name of an entry", "small letters, digits and hyphens")
        vendor.product = section.get("product")
        vendor.field = section.get("field")
        if not re.match(r"[A-Za-z-]+\Z", vendor.field):
            section.fail("field: %r" % vendor.field, "a header field, phrase or report", "field")
        vendor.match = section.get("match")
        if vendor.match not in MATCHES:
            section.fail("match: %r" % vendor.match, "one of %s" % ", ".join(MATCHES), "match")
        vendor.pattern = section.get("pattern")
        vendor.number = section.get("number", default="")
        check_pattern(section, vendor)
        vendor.codes = section.get("codes", default="").split()
        for code in vendor.codes:
            if not re.match(r"[1-6][0-9][0-9]\Z", code):
                section.fail("codes: %r" % code, "response codes", "codes")
        vendor.certainty = section.get("certainty")
        if vendor.certainty not in known.words["certainty"]:
            section.fail("certainty: %r" % vendor.certainty,
                         "one of %s" % ", ".join(known.words["certainty"]), "certainty")
        vendor.references = known.references(section, ("see",))
        vendor.texts = {kind: text(section, kind) for kind in KINDS
                        if kind != "caller" or section.has(kind)}
        section.finish()
        known.vendors.append(vendor)


def check_pattern(section, vendor):
    braces = re.sub(r"\{[a-z]+\}", "", vendor.pattern)
    template = vendor.match == "template"
    if "{" in braces or "}" in braces or template != (braces != vendor.pattern):
        section.fail("pattern: %r" % vendor.pattern,
                     "a name in braces for what varies, in a template only", "pattern")
    if "}{" in vendor.pattern:
        section.fail("pattern: %r" % vendor.pattern, "words between two names", "pattern")
    if template and vendor.pattern.startswith("{"):
        section.fail("pattern: %r" % vendor.pattern, "words at its beginning", "pattern")
    if vendor.match == "number" and not vendor.pattern.isdigit():
        section.fail("pattern: %r" % vendor.pattern, "a number", "pattern")
    if vendor.match == "number" and vendor.number != vendor.pattern:
        section.fail("number: %r" % vendor.number, "the one of the pattern", "number")


def emit(tables):
    out = [HEAD, "static const struct sipinfo_vendor vendors[] = {\n"]
    for vendor in tables.known.vendors:
        add = tables.strings.add
        field = "" if vendor.field in ("phrase", "report") else vendor.field
        out.append("\t{ %s, VENDOR_%s, SIPINFO_CERTAINTY_%s, %s, %d, %d, %s },\n" % (
            ", ".join(str(add(string)) for string in (
                vendor.name, vendor.product, field, vendor.pattern, vendor.number)),
            symbol(vendor.match), symbol(vendor.certainty),
            "false" if vendor.field == "report" else "true", tables.lists.add(vendor.codes),
            tables.reference_list(vendor.references),
            ", ".join(str(tables.text("vendor.%s.%s" % (vendor.name, kind),
                                      vendor.texts.get(kind, ""))) for kind in KINDS)))
    out.append("};\n")
    return out
